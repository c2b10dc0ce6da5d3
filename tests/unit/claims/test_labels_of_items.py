"""Items of a list that a label or a title opens: they go on from the words above, or stand alone."""

from __future__ import annotations

import pytest

from drafted import acting, told

ABOVE = "The port has set the following goals:\n\n"


@pytest.mark.parametrize("label", ["**Trade:**", "**Trade**:", "**Safe Docks.**"])
def test_an_item_behind_a_label_goes_on_from_the_words_above(label: str) -> None:
    text = f"{ABOVE}- {label} Build forty docks by 2031.\n- Raise the pay of crews.\n"
    assert told(text) == [
        "The port has set the following goals, including to build forty docks by 2031.",
        "The port has set the following goals, including to raise the pay of crews.",
    ]


def test_a_sentence_behind_a_label_stands_alone() -> None:
    text = (
        "The plan includes:\n\n- **Fair Tolls.** Raising the old tolls hurts trade. The port knows it.\n- A new quay.\n"
    )
    assert told(text)[0] == "Raising the old tolls hurts trade."


def test_an_action_with_a_participle_goes_on_behind_a_label() -> None:
    text = f"{ABOVE}- **Crews:** Raise the pay of crews trained in Lima.\n- More boats.\n"
    assert told(text)[0] == "The port has set the following goals, including to raise the pay of crews trained in Lima."


@pytest.mark.parametrize(
    "label",
    ["**Launching new docks where crews need them:**", "*<u>Training crews who tests show need it:</u>*"],
)
def test_a_marked_label_that_opens_with_a_verb_in_ing_is_silent_whatever_verb_it_has(label: str) -> None:
    assert told(f"- {label} The port stands ready to pay.\n") == ["The port stands ready to pay."]


def test_a_colon_behind_a_plain_sentence_in_ing_opens_no_label() -> None:
    text = "Lowering the tolls has one aim: The port wants more ships."
    assert told(text)[0].startswith("Lowering the tolls has one aim")


def test_a_name_in_bold_that_a_full_stop_ends_opens_its_sentence() -> None:
    text = "Firms told of their plans:\n\n- **Lima Docks Co.** is an old firm with three quays.\n- **Rey Inc.** pays.\n"
    assert told(text)[1] == "Lima Docks Co. is an old firm with three quays."
    assert acting(text)[1][0] == ("Lima Docks Co",)


@pytest.mark.parametrize(
    ("line", "item", "claim"),
    [
        ("The aid includes:", "Three patrol boats.", "The aid includes three patrol boats."),
        ("The aid includes:", "$3 million for crews.", "The aid includes $3 million for crews."),
        ("The port took steps, including:", "A fund for crews.", "The port took steps, including a fund for crews."),
        ("The port helps crews through:", "The Toll Act.", "The port helps crews through the Toll Act."),
        ("The aid includes:", "Texas Docks paying crews.", "The aid includes Texas Docks paying crews."),
        ("Those who came included:", "Ana Ortiz, Mayor of Lima.", "Those who came included Ana Ortiz, Mayor of Lima."),
        ("The aid includes:", "Technical help for crews.", "The aid includes technical help for crews."),
        ("The aid includes:", "Cranes for all docks.", "The aid includes cranes for all docks."),
        ("The aid includes:", "Over 40 lamps.", "The aid includes over 40 lamps."),
        ("The aid includes:", "Netherlands pumps.", "The aid includes Netherlands pumps."),
        ("Our gains included:", "Opened docks.", "Our gains included opening docks."),
        ("Our gains include:", "Restored and widened docks.", "Our gains include restoring and widening docks."),
        ("Our gains include:", "Agreed on tolls.", "Our gains include agreeing on tolls."),
    ],
)
def test_what_an_article_or_a_number_opens_goes_on_without_a_colon(line: str, item: str, claim: str) -> None:
    assert told(f"{line}\n\n- {item}\n- Forty lamps.\n")[0] == claim


@pytest.mark.parametrize(
    ("item", "claim"),
    [
        (
            "Support for crews of the Port Guard (PG) – The port is working with towns.",
            "The port is working with towns.",
        ),
        (
            "Safe Docks – In May, the port opened a dock – the first.",
            "Safe Docks – In May, the port opened a dock – the first.",
        ),
    ],
)
def test_a_label_before_a_lone_dash_is_no_part_of_the_sentence(item: str, claim: str) -> None:
    assert told(f"The port runs programs.\n\n- {item}\n")[1] == claim

"""Lists that share a tail or lie within others, labels above sentences, and words that are one. All texts made up."""

from __future__ import annotations

import pytest

from drafted import acting, told, unsaid


def test_single_letters_in_a_list_are_no_names_that_act() -> None:
    text = "Peru had a visa overstay rate of 4 percent and an F, M, and J visa overstay rate of 8 percent."
    assert told(text) == [text]


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("We look forward to deeper talks on ports.", "look forward"),
        ("Mayor Ortiz looked forward to welcoming the pilots of Lima.", "looked forward"),
        ("Peru stands ready to mend the docks.", "stands ready"),
        ("The crews look at the docks of Lima each day.", "look"),
        ("We will together mend the docks of both towns.", "will together mend"),
    ],
)
def test_a_verb_is_told_with_the_word_with_which_it_is_one(text: str, verb: str) -> None:
    assert acting(text)[0][1] == verb


def test_a_list_goes_on_behind_together() -> None:
    text = "We will together mend the old docks of the north and open the canal to all ships."
    assert told(text)[-1] == "We will open the canal to all ships."


def test_a_list_of_means_goes_on_behind_what_including_adds_to_an_item() -> None:
    text = (
        "Peru will widen trade by enforcing its tar laws, guarding the rights of crews, including by banning goods made"
        " by prisoners, raising dock safety rules, and mending customs houses."
    )
    assert told(text)[2:] == [
        "Peru will widen trade by raising dock safety rules.",
        "Peru will widen trade by mending customs houses.",
    ]


def test_a_list_that_its_and_has_ended_does_not_go_on_behind_including() -> None:
    text = (
        "Peru will widen trade by enforcing its tar laws and guarding the rights of crews, including by banning goods"
        " made by prisoners and raising dock safety rules."
    )
    assert told(text)[-1] == (
        "Peru will widen trade by guarding the rights of crews, including by raising dock safety rules."
    )


def test_what_all_items_of_a_list_share_behind_the_last_keeps_them_together() -> None:
    text = (
        "The port reiterated its commitment to opening new docks, training more pilots, and lowering the toll for"
        " ferries—all paid for by taxing large ships and closing old yards."
    )
    assert told(text) == [text]


def test_an_adjective_that_is_elsewhere_a_verb_stays_beside_another() -> None:
    text = "The aim is to solve issues of dock space, including by maintaining open and secure supply chains for ships."
    assert told(text)[-1].endswith("open and secure supply chains for ships.")


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "We underline that peace cannot be had without the crews, and this must be part of any call for talks.",
            [
                "We underline that peace cannot be had without the crews.",
                "We underline that this must be part of any call for talks.",
            ],
        ),
        (
            "We commit to fining firms accused of dumping tar, as well as fining the owners of old ships.",
            ["We commit to fining firms accused of dumping tar.", "We commit to fining the owners of old ships."],
        ),
        (
            "Our ports honor the law of the sea, have lowered the toll by half, and foster good ties.",
            [
                "Our ports honor the law of the sea.",
                "Our ports have lowered the toll by half.",
                "Our ports foster good ties.",
            ],
        ),
    ],
)
def test_two_clauses_in_one_are_told_apart(text: str, claims: list[str]) -> None:
    assert told(text) == claims


def test_what_a_pronoun_points_at_in_a_report_is_not_who_reports() -> None:
    text = "The ports said that the toll is too high, and this will cost many jobs."
    assert acting(text)[-1] == ((), "will cost")


def test_what_so_tells_stays_with_what_it_is_for() -> None:
    text = "We will mend the quays of both ports, so crews can rest at sea, and towns can widen their trade."
    assert told(text) == [text]


def test_examples_within_a_subject_are_not_told_apart() -> None:
    text = "Armed groups such as the Red Band and the Blue Band act in parts of the port."
    assert acting(text)[0][0] == ("Armed groups such as the Red Band and the Blue Band",)


@pytest.mark.parametrize(
    ("text", "claims", "label"),
    [
        (
            "- **Public Docks –** Prevent and reduce the misuse of docks, while limiting harms associated with storms;"
            " improve access to dock repair and pilots; share best practices for pilots.",
            [
                "Prevent and reduce the misuse of docks, while limiting harms associated with storms.",
                "Improve access to dock repair and pilots.",
                "Share best practices for pilots.",
            ],
            "Public Docks –",
        ),
        (
            "- Reached small ports not served by other lines: Roughly 75% of small ports have never had a pilot.",
            ["Roughly 75% of small ports have never had a pilot."],
            "Reached small ports not served by other lines:",
        ),
    ],
)
def test_a_label_before_what_is_done_is_silent(text: str, claims: list[str], label: str) -> None:
    assert told(text) == claims
    assert unsaid(text) == (label,)


def test_a_label_that_says_what_was_done_to_something_is_a_claim() -> None:
    text = "- Lowered the toll for ferries: The port will cut fees by half."
    assert told(text)[0] == "Lowered the toll for ferries."


def test_the_name_of_a_place_goes_on_on_the_next_page() -> None:
    text = (
        "# Joint statement\n\nThe ports of Kenya and Peru have met in Lima.\n\nThey spoke of tar and of the tolls for"
        " ships that cross the canal by night, and of the crews. North \n\nMacedonia will buy tar from Peru in May."
    )
    assert acting(text)[-1] == (("North Macedonia",), "will buy")


def test_a_paragraph_that_ends_in_no_part_of_a_name_is_not_joined_to_a_place() -> None:
    text = "# Statement\n\nThe ports have met.\n\nThey spoke of the tolls. End text * * *\n\nPeru will buy tar in May."
    assert acting(text)[-1] == (("Peru",), "will buy")


def test_what_is_no_longer_done_is_denied_for_both_verbs() -> None:
    text = "The ports will no longer force tolls on small crews or impede the work of pilots."
    assert told(text) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "We believe Peru, an old and proud port town, can mend its docks, and open its schools.",
        "They pledge that old port towns, working together, are able to meet the storms and mend their docks.",
    ],
)
def test_a_verb_behind_what_commas_set_apart_in_its_subject_is_no_item(text: str) -> None:
    assert not any(claim.endswith(("town.", "together.")) for claim in told(text))


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "The mayors recall the treaty (\u201c*Lima Treaty*\u201d).",
            "The mayors recall the treaty (\u201cLima Treaty\u201d).",
        ),
        ("The port will open the \u201c**Lima** \u201d dock.", "The port will open the \u201cLima\u201d dock."),
        ("The port will help crews ( **HC** ) sail.", "The port will help crews (HC) sail."),
    ],
)
def test_marks_of_bold_leave_no_blanks_within_quotes_and_brackets(text: str, claim: str) -> None:
    assert told(text) == [claim]

"""What the words above a list give to its items, and what is left of them where they govern none."""

from __future__ import annotations

import pytest

from drafted import acting, told, unsaid
from summitcheck import extract
from summitcheck.claims.model import DID, STATES
from summitcheck.documents.model import Document

ITEMS = "\n\n- Peru opened three docks.\n\n- Chile lowered its tolls.\n"


@pytest.mark.parametrize("line", ["The winter plan of the ports includes:", "What the ports agreed on will include:"])
def test_words_that_only_name_a_thing_and_include_are_silent(line: str) -> None:
    assert told(f"{line}{ITEMS}") == ["Peru opened three docks.", "Chile lowered its tolls."]
    assert unsaid(f"{line}{ITEMS}") == (line.rstrip(":"),)


@pytest.mark.parametrize(
    ("line", "claim"),
    [
        ("These steps build on the gains of last year, which include:", "These steps build on the gains of last year."),
        ("The tolls will help old crews and include:", "The tolls will help old crews."),
        ("We expect that towns will keep their old rules such as:", "We expect that towns will keep their old rules."),
        ("The port took many steps for crews, including these ten ways:", "The port took many steps for crews."),
    ],
)
def test_what_only_leads_on_is_left_out_of_a_claim_that_governs_nothing(line: str, claim: str) -> None:
    assert told(f"{line}{ITEMS}")[0] == claim


@pytest.mark.parametrize(
    ("line", "claim", "verb"),
    [
        ("The port has already:", "The port has already opened three docks.", "has opened"),
        ("These plans will help:", "These plans will help open three docks.", "will help"),
        ("The rule asks towns to promptly:", "The rule asks towns to promptly open three docks.", "asks"),
    ],
)
def test_an_item_goes_on_from_an_adverb_and_from_help(line: str, claim: str, verb: str) -> None:
    opening = "Opened" if line.endswith("already:") else "Open"
    text = f"{line}\n\n- {opening} three docks.\n- {opening} two locks.\n"
    assert told(text)[0] == claim
    assert acting(text)[0][1] == verb


@pytest.mark.parametrize("item", ["Developing a chart of the coast built on ten years of work.", "(All sums are new.)"])
def test_no_sentence_in_another_form_goes_on_from_an_auxiliary(item: str) -> None:
    text = f"The port will:\n\n- Open three docks. {item}\n- Lower the tolls.\n"
    assert [claim for claim in told(text) if claim.startswith("The port will")] == [
        "The port will open three docks.",
        "The port will lower the tolls.",
    ]


def test_a_list_goes_on_behind_an_item_that_a_bold_title_opens() -> None:
    text = "# Docks\n\nThe port will:\n\n- **Open three docks.** Peru pays.\n- Help crews mend the old locks of Lima.\n"
    assert told(text) == [
        "The port will open three docks.",
        "Peru pays.",
        "The port will help crews mend the old locks of Lima.",
    ]


@pytest.mark.parametrize(
    ("line", "first", "who", "verb"),
    [
        ("The bill cuts the pay of old crews, which would:", "The bill cuts the pay of old crews.", (), "would open"),
        (
            "More can be done for old crews, which is why the port intends to:",
            "More can be done for old crews.",
            ("the port",),
            "intends",
        ),
    ],
)
def test_only_the_last_clause_of_a_sentence_governs_a_list(
    line: str, first: str, who: tuple[str, ...], verb: str
) -> None:
    text = f"{line}\n\n- Open three docks.\n- Close two locks.\n"
    assert told(text)[:2] == [first, f"{line.rstrip(':')} open three docks."]
    assert acting(text)[1] == (who, verb)


def test_a_relative_clause_that_breaks_off_tells_what_its_noun_will_do() -> None:
    text = "The ministers met to finish the plan, which will focus on:\n\n- docks in Lima\n- tolls in Arica\n"
    assert [verb for _, verb in acting(text)] == ["met", "will focus", "will focus"]


@pytest.mark.parametrize(
    ("line", "claim"),
    [
        ("met in Lima and agreed to take the following steps by June:", "The ministers agreed that, by June, "),
        ("met in Lima and agreed to take the following key steps:", ""),
    ],
)
def test_a_date_above_a_list_holds_for_each_item_whatever_was_done_before(line: str, claim: str) -> None:
    assert told(f"The ministers {line}{ITEMS}")[-2:] == [
        f"{claim}Peru opened three docks.",
        f"{claim}Chile lowered its tolls.",
    ]


def test_titles_go_on_with_a_small_letter() -> None:
    text = "The port will lower its tolls by:\n\n- **Keeping Ship Fees Low.** Peru pays.\n- **Opening More Docks.**\n"
    assert told(text)[0] == "The port will lower its tolls by keeping Ship Fees Low."


def test_what_somebody_has_done_below_a_list_is_a_deed_and_what_he_said_is_none() -> None:
    text = "The port has:\n\n- Opened three docks.\n- Announced a new lock for ships.\n"
    assert [claim.strength for claim in extract(Document.from_text(text))] == [DID, STATES]


@pytest.mark.parametrize(
    ("line", "claim", "verb"),
    [
        ("These steps are:", "These steps are: gathering the views of old crews.", "are"),
        ("The Dock Task Force is:", "The Dock Task Force is gathering the views of old crews.", "is gathering"),
    ],
)
def test_steps_are_what_the_list_below_names_and_do_nothing(line: str, claim: str, verb: str) -> None:
    text = f"# Docks\n\n{line}\n\n- Gathering the views of old crews.\n- Opening three docks.\n"
    assert told(text)[0] == claim
    assert acting(text)[0][1] == verb

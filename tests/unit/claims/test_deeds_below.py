"""What somebody did, told in a list below words that name him alone or say only that he acted."""

from __future__ import annotations

import pytest

from drafted import acting, told, unsaid
from summitcheck import extract
from summitcheck.claims.model import DID
from summitcheck.documents.model import Document

ITEMS = "\n\n- Opened forty docks.\n- Directed $3 million to the crews of Lima.\n"


@pytest.mark.parametrize(
    ("line", "lead", "actor", "verb"),
    [
        ("In May, the port has taken large steps to help crews:", "In May, the port has", "the port", "has opened"),
        ("We have made progress:", "We have", "We", "have opened"),
        ("The mayors told of the docks and have taken action:", "The mayors have", "The mayors", "have opened"),
        ("The port took several steps, including:", "The port", "The port", "Opened"),
        ("In May, the Ortiz Administration:", "In May, the Ortiz Administration", "the Ortiz Administration", "Opened"),
        ("The Ministers:", "The Ministers", "The Ministers", "Opened"),
    ],
)
def test_an_item_with_a_past_form_says_what_the_one_above_did(line: str, lead: str, actor: str, verb: str) -> None:
    claim = next(each for each in extract(Document.from_text(line + ITEMS)) if each.quote.startswith("Opened"))
    assert claim.text == f"{lead} opened forty docks."
    assert (claim.actors, claim.verb, claim.strength) == ((actor,), verb, DID)


def test_steps_with_an_aim_make_a_claim_of_their_own_and_others_none() -> None:
    assert told(f"The port has taken steps to help crews:{ITEMS}")[0] == "The port has taken steps to help crews."
    assert unsaid(f"The port took several steps, including:{ITEMS}") == ("The port took several steps, including",)


def test_no_auxiliary_governs_a_past_form_that_is_no_participle() -> None:
    text = "The port has taken steps to help crews:\n\n- Took over old boats.\n- Lowered the tolls.\n"
    assert told(text)[1:] == ["The port took over old boats.", "The port has lowered the tolls."]


@pytest.mark.parametrize(
    "line",
    ["Our gains:", "Recent actions:", "The port has announced new plans:", "The port builds on its past actions:"],
)
def test_words_that_name_a_thing_or_what_was_told_keep_their_colon(line: str) -> None:
    assert told(line + ITEMS)[0] == f"{line} opened forty docks."


def test_things_are_not_taken_for_those_who_act() -> None:
    assert acting(f"Our gains:{ITEMS}")[0][0] == ()


def test_an_item_with_its_own_subject_stands_alone_below_steps() -> None:
    text = "The port has taken steps to help crews:\n\n- The mayor opened forty docks.\n- Lowered the tolls.\n"
    assert told(text)[1:] == ["The mayor opened forty docks.", "The port has lowered the tolls."]


def test_a_link_in_an_item_does_not_hide_its_verb() -> None:
    text = "The Ministers:\n\n- [Opened](https://ports.example.org/2030/05/14/new-docks-in-lima/) forty docks.\n"
    assert told(text) == ["The Ministers opened forty docks."]


@pytest.mark.parametrize(
    ("line", "claim"),
    [
        ("The law:", "The law will further lower the tolls."),
        ("In May, the port:", "In May, the port will further lower the tolls."),
        ("Next steps:", "Next steps: Will further lower the tolls."),
    ],
)
def test_an_item_with_an_auxiliary_goes_on_from_one_that_is_named_above(line: str, claim: str) -> None:
    assert told(f"{line}\n\n- Will further lower the tolls.\n") == [claim]


def test_a_phrase_before_a_bare_verb_stands_between_commas() -> None:
    text = "The port will:\n\n- For small boats, lower the toll by half.\n- In 2031, open a dock.\n- Help crews.\n"
    assert told(text) == [
        "The port will, for small boats, lower the toll by half.",
        "The port will, in 2031, open a dock.",
        "The port will help crews.",
    ]


TITLED = "- **{title}** The port opened it for $3 million in May.\n"


@pytest.mark.parametrize("title", ["Opened a new dock.", "Opens a new dock.", "Open a new dock.", "Opening a dock."])
def test_a_title_in_bold_that_names_nobody_is_silent_where_its_sentence_tells_it(title: str) -> None:
    assert told(TITLED.format(title=title)) == ["The port opened it for $3 million in May."]


@pytest.mark.parametrize("title", ["Opened a new dock for $5 million.", "The mayor opened a new dock."])
def test_a_title_with_a_figure_or_a_subject_of_its_own_is_told(title: str) -> None:
    assert told(TITLED.format(title=title))[0] == title

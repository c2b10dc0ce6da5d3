"""Drafts that point at something outside them come with the words that say what. Every text here is made up."""

from __future__ import annotations

import pytest

from drafted import drafted_places
from summitcheck.claims.locate import QuotablePage
from summitcheck.documents.model import Document

RIVALS = "Crews from ports of all sizes took part."
LONG = "and ".join(f"it paid for dock number {n} of the harbor in Lima " for n in range(12))


def contexts(text: str) -> dict[str, str]:
    """The context of each claim, by its text."""
    return {claim.text: claim.context for claim in drafted_places(text)}


def context_of_last(text: str) -> str:
    return list(contexts(text).values())[-1]


@pytest.mark.parametrize(
    ("before", "pointing"),
    [
        ("Ferries and tugs met off Lima.", "These problems have grown since."),
        ("Many crews were saved off Lima.", "It took courage to do this."),
        ("The port bought three cranes.", "The mayor said that trade needs such purchases."),
        ("Ana Ortiz, a pilot, wrote to the port.", "The port read her letter."),
        ("Lima and Arica built docks.", "Doing so helped trade."),
        ("The port hired 292 crews.", "Those 292 crews mended docks."),
    ],
)
def test_what_points_back_comes_with_the_sentence_before(before: str, pointing: str) -> None:
    assert context_of_last(f"{before} {pointing}") == before


@pytest.mark.parametrize(
    "alone",
    [
        "The port will mend its docks.",
        "Mayor Ortiz praised the crews for their courage.",
        "In her first year, Mayor Ortiz opened two docks.",
        "It is vital to mend docks.",
        "A pilot and her crew will be paid.",
        "This year, the world needs more docks.",
        "The mayor reaffirmed that the port will keep the promise that it made.",
        "We are proud of the docks we built.",
        "Those who mend docks will be paid.",
        "The tolls are lower than those paid by others.",
        "In May, the EU opened docks.",
    ],
)
def test_what_stands_alone_has_no_context(alone: str) -> None:
    assert set(contexts(f"Peru has a fund and a promise for docks. {alone}").values()) == {""}


def test_a_noun_comes_with_the_sentence_that_introduces_it() -> None:
    told = "Lima will set up a training scheme for young pilots. Arica will dredge its port. Crews praise the scheme."
    assert context_of_last(told) == "Lima will set up a training scheme for young pilots."


def test_a_noun_comes_with_the_nearest_sentence_that_has_it() -> None:
    told = "Many crews fear tolls. Ships avoid the port. The mayor said that these tolls hurt trade."
    assert context_of_last(told) == "Many crews fear tolls."


def test_a_name_with_the_same_noun_introduces_only_an_institution() -> None:
    told = "Ships pass the Lima Safety Corridor. Tolls fell. The work will close a road along the corridor."
    assert context_of_last(told) == ""


def test_a_short_name_comes_with_the_sentence_that_has_more_of_it() -> None:
    told = "Lima adopted its Safe Harbor Strategy. Arica will dredge its port. The Strategy covers all docks."
    assert context_of_last(told) == "Lima adopted its Safe Harbor Strategy."


def test_an_agency_may_have_another_name() -> None:
    told = "The Harbor Safety Administration inspects docks. Tolls fell. Ships praise the agency."
    assert context_of_last(told) == "The Harbor Safety Administration inspects docks."


def test_leaders_come_with_the_sentence_that_names_them() -> None:
    told = (
        "President Ortiz of Peru met Prime Minister Rey of Chile. Tolls will fall by June. Both leaders praised crews."
    )
    assert context_of_last(told) == "President Ortiz of Peru met Prime Minister Rey of Chile."


def test_those_who_take_part_come_with_the_sentence_that_tells_of_a_meeting() -> None:
    told = f"The Harbor Office convened pilots from five towns. {RIVALS} Participants praised the new docks."
    assert context_of_last(told) == "The Harbor Office convened pilots from five towns."


def test_a_chain_of_pronouns_comes_with_the_sentence_where_it_starts() -> None:
    told = "The Harbor Bureau opened a dock. They saved nine sailors. They will be paid."
    assert context_of_last(told) == "The Harbor Bureau opened a dock."


def test_a_later_clause_of_a_sentence_comes_with_the_clauses_before() -> None:
    told = "We will fight unfair tolls and hidden fees, and strengthen efforts at the port to address these problems."
    assert context_of_last(told) == "We will fight unfair tolls and hidden fees"


def test_a_first_sentence_has_no_context() -> None:
    assert set(contexts("This hurts small ports.").values()) == {""}


def test_a_heading_of_a_word_or_two_explains_nothing() -> None:
    told = "Tolls have doubled within a decade.\n\n## Next steps\n\nThis hurts small ports."
    assert context_of_last(told) == "Tolls have doubled within a decade."


def test_a_context_has_at_most_some_sixty_words_and_stands_in_the_statement() -> None:
    statement = f"The port said that {LONG.strip()}. That hurts small ports."
    context = context_of_last(statement)
    assert 4 <= len(context.split()) <= 60
    assert any(QuotablePage.of(Document.from_text(statement)).wording.places(context))


def test_an_earlier_clause_of_the_sentence_explains_a_noun() -> None:
    assert context_of_last("Lima launched a fund, and the fund will pay for docks.") == "Lima launched a fund"


def test_efforts_come_with_the_sentence_before_whatever_names_efforts_further_back() -> None:
    told = "Lima supports efforts to sell gas. Arica will free its courts. Peru will pay for these efforts."
    assert context_of_last(told) == "Arica will free its courts."


def test_a_sentence_that_points_by_the_same_noun_explains_nothing() -> None:
    told = "Lima will dredge its port. These problems hurt crews. These problems will hurt Peru."
    assert context_of_last(told) == "Lima will dredge its port."


def test_a_noun_of_another_section_explains_nothing() -> None:
    told = "## Loans\n\nMany crews took out loans.\n\n## Docks\n\nPeru will mend docks. These loans pay for cranes."
    assert context_of_last(told) == "Peru will mend docks."


def test_this_meeting_comes_with_the_sentence_that_tells_of_it() -> None:
    told = f"Mayor Ortiz met with pilots in Lima. {RIVALS} This meeting builds on talks in Arica."
    assert context_of_last(told) == "Mayor Ortiz met with pilots in Lima."


def test_what_a_clause_tells_already_is_explained_by_the_sentence_before() -> None:
    told = "Peru and Chile share an interest in safe docks. Through a fund, the port will pursue these goals."
    assert context_of_last(told) == "Peru and Chile share an interest in safe docks."


@pytest.mark.parametrize(
    ("opening", "explained"),
    [
        ("It is a tool for crews.", True),
        ("It is also one way to pay crews.", True),
        ("It is a pleasure to welcome crews.", False),
    ],
)
def test_it_may_be_a_thing_that_the_sentence_before_names(opening: str, explained: bool) -> None:
    assert bool(context_of_last(f"The Lima Harbor Fund opened in May. {opening}")) is explained


def test_he_comes_with_the_sentence_that_names_a_person() -> None:
    named = "Last year, President Ortiz signed the Safe Docks Act, the widest in years."
    told = "When marking its passage, he called on crews to act. Again and again, he has called for lower tolls."
    assert context_of_last(f"{named} {told}") == named


@pytest.mark.parametrize(
    ("before", "pointing"),
    [
        ("Island towns face rising tolls.", "Most have fewer than 900 crews."),
        ("Mayor Ortiz met with pilots in Lima.", "Mayor Ortiz and participants praised the docks."),
        ("Mayor Ortiz met with pilots in Lima.", "The port thanked the participants for their work."),
        ("Pilots and crews met with Mayor Ortiz.", "The group praised the docks."),
        ("Congress passed the Safe Docks Act.", "Crews will be paid thanks to the Act's new fund."),
        ("The ports signed an Agreement on Tolls.", "Peru will prepare the Agreement for signature."),
    ],
)
def test_what_names_only_a_part_or_a_kind_comes_with_what_was_told(before: str, pointing: str) -> None:
    assert context_of_last(f"{before} {pointing}") == before


def test_several_parts_come_with_the_sentence_before_the_first() -> None:
    told = "Island towns face rising tolls. Most have fewer than 900 crews. Many have closed their docks."
    assert context_of_last(told) == "Island towns face rising tolls."


def test_the_same_pointing_words_explain_nothing() -> None:
    told = "Lima fell to pirates. Arica started this war and can end this war."
    assert context_of_last(told) == "Lima fell to pirates."


def test_they_who_confer_come_with_the_sentence_that_tells_of_a_meeting() -> None:
    told = (
        "The Harbor Office convened a call with pilots from five towns. The Harbor Office brought cranes, cables and "
        "tugs. To mend docks, Peru is sharing tools and sending crews. They talked about the role of the crews."
    )
    assert context_of_last(told) == "The Harbor Office convened a call with pilots from five towns."


def test_a_question_and_a_lead_of_the_claim_explain_nothing() -> None:
    assert context_of_last("Lima has old cranes. Who pays? This hurts small ports.") == "Lima has old cranes."

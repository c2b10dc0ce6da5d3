"""Verbs that are as often nouns, names that look like verbs, and items that are sentences. Every text is made up."""

from __future__ import annotations

import pytest

from drafted import acting, told, unsaid


@pytest.mark.parametrize(
    ("text", "actors", "verb"),
    [
        ("The Ministry of Ports burdens crews with dues.", ("The Ministry of Ports",), "burdens"),
        ("Coastal youth face a crisis made worse by storms.", ("Coastal youth",), "face"),
        ("This fund compliments pledges made in Lima by the mayors.", ("This fund",), "compliments"),
        ("PSM-7 supports execution of the plan by lowering tolls.", ("PSM-7",), "supports"),
        ("Our ports all demand closer ties between us.", ("Our ports",), "demand"),
        ("We both underscore our support for the treaty.", ("We",), "underscore"),
        ("Coastal towns each plan to host fairs.", ("Coastal towns",), "plan"),
        ("The convening featured pilots from towns on the coast.", ("The convening",), "featured"),
        ("Peru and Chile aim for a broad network of ports.", ("Peru", "Chile"), "aim"),
    ],
)
def test_a_form_that_agrees_with_its_noun_and_acts_is_the_verb(text: str, actors: tuple[str, ...], verb: str) -> None:
    assert acting(text) == [(actors, verb)]


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Last week, two cruise ships docked in Lima.", "docked"),
        ("The recent harbour power outages caused losses of $9 million.", "caused"),
        ("Both sides expressed strong interest in the treaty.", "expressed"),
        ("This project aims to protect old docks.", "aims"),
    ],
)
def test_a_noun_before_its_verb_is_not_taken_for_it(text: str, verb: str) -> None:
    assert [said for _, said in acting(text)] == [verb]


def test_a_compound_of_nouns_has_no_verb() -> None:
    assert acting("An offshore port services provider in the north.") == [((), "")]


def test_deeds_behind_a_doubtful_first_verb_are_told_apart() -> None:
    text = "Wild fires ravage docks, spill into towns, and pollute the bay."
    assert acting(text) == [(("Wild fires",), verb) for verb in ("ravage", "spill", "pollute")]


def test_names_with_titles_are_silent_be_they_verbs_elsewhere() -> None:
    names = ["Rob Ortiz, Deputy Director of the Port", "Mark Paz, Mayor of Lima"]
    text = "The mayors met in Lima.\n\nParticipants in the meeting:\n\n" + "".join(f"- {name}.\n" for name in names)
    assert told(text) == ["The mayors met in Lima."]
    assert set(names) <= set(unsaid(text))


def test_an_item_that_opens_with_an_adverb_and_a_comma_stands_alone() -> None:
    text = (
        "The ministry is taking several steps:\n\n- Currently, LPA works with ports in many ways.\n- Lowering tolls.\n"
    )
    assert told(text) == [
        "Currently, LPA works with ports in many ways.",
        "The ministry is taking several steps: lowering tolls.",
    ]


def test_a_title_in_an_item_is_silent_and_the_items_behind_it_stay_governed() -> None:
    text = (
        "The ministry is taking several steps:\n\n- Port Lending (PL) Proposed Rule. The ministry lowered dues.\n"
        "- Lowering tolls.\n"
    )
    assert told(text) == ["The ministry lowered dues.", "The ministry is taking several steps: lowering tolls."]
    assert "Port Lending (PL) Proposed Rule." in unsaid(text)


def test_two_names_with_one_number_are_one_body() -> None:
    text = "Pilots and Crews 7 Lima, Dock Workers 9 Lima, and Roofers 4 Lima signed the treaty."
    assert acting(text) == [(("Pilots and Crews 7 Lima", "Dock Workers 9 Lima", "Roofers 4 Lima"), "signed")]


def test_there_are_within_a_gerund_is_no_main_verb() -> None:
    text = "Expanding trade to all, and making sure there are crews for them, is a pillar of the plan."
    assert acting(text) == [((), "is")]


def test_a_second_sentence_of_an_item_stands_without_what_opens_the_list() -> None:
    text = "The ministry is leading by example:\n\n- Lowering tolls. The plan aims to protect old docks.\n"
    assert told(text) == ["The ministry is leading by example: lowering tolls.", "The plan aims to protect old docks."]


def test_what_binds_to_the_following_governs_the_second_sentence_of_an_item_as_well() -> None:
    text = "Peru commits to take the following steps by June:\n\n- Lower tolls. The port shall be mended.\n"
    assert all(claim.startswith("Peru commits to take the following steps by June") for claim in told(text))
    assert len(told(text)) == 2


def test_an_office_behind_a_name_is_no_subject_of_its_own_behind_a_lead() -> None:
    text = (
        "In the wake of the storm that halted trade, Ana Ortiz, Assistant to the Mayor and Director of the Fund, and "
        "Tom Paz, Senior Advisor and Director of the Port, convened leaders."
    )
    ((who, verb),) = acting(text)
    assert (who[0].partition(",")[0], verb) == ("Ana Ortiz", "convened")


def test_an_office_behind_a_place_is_the_subject() -> None:
    text = "In New York, Secretary of Trade Ana Ortiz met pilots."
    assert acting(text) == [(("Secretary of Trade Ana Ortiz",), "met")]

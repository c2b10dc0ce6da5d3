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


def test_there_are_within_a_gerund_is_no_main_verb() -> None:
    text = "Expanding trade to all, and making sure there are crews for them, is a pillar of the plan."
    assert acting(text) == [((), "is")]

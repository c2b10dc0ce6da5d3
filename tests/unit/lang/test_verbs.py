"""A word is a form of a verb where its ending and its neighbours say so."""

from __future__ import annotations

import doctest

import pytest

from summitcheck.lang.en import verbs


def test_the_examples_hold() -> None:
    assert doctest.testmod(verbs) == (0, 2)


@pytest.mark.parametrize(
    ("word", "after", "bare"),
    [
        ("strengthen", "", True),
        ("support", "the", True),
        ("support", "for", False),
        ("support", "", False),
        ("cooperate", "on", True),
        ("control", "frameworks", False),
        ("control", "the", True),
        ("peace", "of", False),
        ("memorialize", "", True),
    ],
)
def test_where_a_word_is_a_noun_as_well_the_next_one_must_speak_for_the_verb(word: str, after: str, bare: bool) -> None:
    assert verbs.is_base(word, after) is bare


@pytest.mark.parametrize(
    ("word", "after", "past"),
    [("met", "", True), ("agreed", "on", True), ("agreed", "by", False), ("united", "", False), ("red", "", False)],
)
def test_a_participle_that_by_follows_and_an_adjective_are_no_past_tense(word: str, after: str, past: bool) -> None:
    assert verbs.is_past(word, after) is past


@pytest.mark.parametrize(
    ("word", "after", "present"),
    [("reaffirms", "", True), ("plans", "to", True), ("plans", "for", False), ("sites", "", False)],
)
def test_a_third_person_is_told_from_a_plural_by_what_follows(word: str, after: str, present: bool) -> None:
    assert verbs.is_present(word, after) is present


@pytest.mark.parametrize(("word", "gerund"), [("promoting", True), ("morning", False), ("during", False)])
def test_nouns_and_prepositions_in_ing_are_no_gerunds(word: str, gerund: bool) -> None:
    assert verbs.is_gerund(word) is gerund


@pytest.mark.parametrize(("word", "adverb"), [("firmly", True), ("also", True), ("supply", False), ("early", False)])
def test_verbs_and_adjectives_in_ly_are_no_adverbs(word: str, adverb: bool) -> None:
    assert verbs.is_adverb(word) is adverb


@pytest.mark.parametrize(
    ("word", "helper", "verb"),
    [
        ("fund", "will", True),
        ("steep", "is", False),
        ("remember", "does", True),
        ("alarmed", "had", True),
        ("become", "have", True),
        ("shed", "are", True),
    ],
)
def test_a_bare_verb_ends_a_group_behind_a_modal_only(word: str, helper: str, verb: bool) -> None:
    assert verbs.ends_group(word, helper) is verb


@pytest.mark.parametrize(("british", "american"), [("recognises", "recognize"), ("emphasised", "emphasize")])
def test_british_spellings_have_the_same_lemma(british: str, american: str) -> None:
    assert verbs.lemma(british) == american

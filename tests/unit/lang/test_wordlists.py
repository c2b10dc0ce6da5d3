"""Phrases are found wherever they stand as a whole, the longest at each place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitcheck.lang import language
from summitcheck.lang.en.tokenizer import tokenize
from summitcheck.lang.wordlists import Phrases

LISTED = ("in the fog", "in", "fog", "far from", "the fog lifts", "lifts the lifts")
WORDS = st.lists(st.sampled_from("in the fog far from lifts".split()), min_size=1, max_size=12)


def found(words: str, *lines: str) -> list[tuple[int, int]]:
    """Where some phrases stand in a text: the first token and the one behind the last."""
    tokens = tokenize(words, 0)
    return [(each.start, each.stop) for each in Phrases(*lines).within(tokens, frozenset(t.norm for t in tokens))]


def test_a_phrase_is_found_at_each_of_its_places() -> None:
    assert found("Far from the quay and far from the mill", "far from") == [(0, 2), (5, 7)]


def test_of_phrases_that_begin_at_one_place_the_longest_is_found() -> None:
    assert found("Boats lie in the fog", "in, in the fog, in the") == [(2, 5)]


@pytest.mark.parametrize("words", ["from far", "far and from", "far", "from the quay"])
def test_words_of_a_phrase_that_stand_apart_are_none(words: str) -> None:
    assert not found(words, "far from")


def test_a_phrase_that_the_text_begins_or_ends_within_is_none() -> None:
    assert not found("fog in the", "in the fog")


@given(WORDS)
def test_a_plain_search_finds_the_same(words: list[str]) -> None:
    phrases = [phrase.split() for phrase in LISTED]
    plain = [
        (n, n + max(sizes))
        for n in range(len(words))
        if (sizes := [len(phrase) for phrase in phrases if words[n : n + len(phrase)] == phrase])
    ]
    assert found(" ".join(words), ", ".join(LISTED)) == plain


def test_a_word_that_leaves_something_open_does_not_also_put_it_ahead() -> None:
    strength = language().strength
    assert strength.AHEAD.isdisjoint(strength.LEAVING_OPEN | strength.OPEN_FORMS)

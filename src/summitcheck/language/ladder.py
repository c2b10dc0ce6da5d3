"""The ladder of commitment: how firmly a verb or phrase binds, looked up in running text."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from summitcheck.language import table
from summitcheck.language.lexicon import lemma
from summitcheck.language.tokens import Token

_LADDER = "strength.txt"


class Rung(NamedTuple):
    """A phrase on the ladder, tokens ``first`` to ``last`` (exclusive); ``step`` 0 passes words on."""

    step: int
    name: str
    first: int
    last: int


@cache
def _rungs() -> dict[str, tuple[int, str]]:
    return {words: (int(step), name) for words, step, name in table.lines(_LADDER)}


@cache
def _lengths() -> dict[str, int]:
    """How many words the longest phrase has that begins with a word."""
    lengths: dict[str, int] = {}
    for words in _rungs():
        first, count = words.partition(" ")[0], words.count(" ") + 1
        lengths[first] = max(count, lengths.get(first, 0))
    return lengths


@lru_cache(maxsize=1 << 14)
def _longest(first: str) -> int:
    """How many words a phrase that begins with ``first`` may have; 0, as for most words, when none does."""
    return max(_lengths().get(first, 0), _lengths().get(lemma(first, "v"), 0))


def _rung(words: Sequence[str]) -> tuple[int, str] | None:
    rungs = _rungs()
    text = " ".join(words)
    return rungs.get(text) or rungs.get(" ".join((lemma(words[0], "v"), *words[1:])))


@lru_cache(maxsize=1)
def _first_words() -> frozenset[str]:
    return frozenset(phrase.partition(" ")[0] for phrase in _rungs())


@lru_cache(maxsize=1 << 14)
def _may_start(word: str) -> bool:
    return word in _first_words() or lemma(word, "v") in _first_words()


def rung_at(tokens: Sequence[Token], i: int) -> Rung | None:
    """The longest phrase of the ladder that starts at token ``i``, or None."""
    if not _may_start(tokens[i].norm):
        return None
    for last in range(min(len(tokens), i + _longest(tokens[i].norm)), i, -1):
        found = _rung([t.norm for t in tokens[i:last]])
        if found is not None:
            return Rung(found[0], found[1], i, last)
    return None

"""The ladder of commitment: how firmly a verb or a phrase binds the one who uses it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from . import table
from .lexicon import american, lemmas

_LADDER = "strength.txt"


class Rung(NamedTuple):
    """``number`` from 0 (passes words on: "said") over 1 ("noted") to 8 ("did"); ``name`` is the rung's."""

    number: int
    name: str


@cache
def _ladder() -> dict[str, Rung]:
    return {phrase: Rung(int(number), name) for phrase, number, name in table.lines(_LADDER)}


@cache
def _openings() -> dict[str, int]:
    """First words of phrases, each with the length of the longest that begins so."""
    longest: dict[str, int] = {}
    for words in map(str.split, _ladder()):
        longest[words[0]] = max(longest.get(words[0], 0), len(words))
    return longest


@lru_cache(maxsize=1 << 14)
def strength(phrase: str) -> Rung | None:
    """The rung of a verb or phrase in lower case, whose first word may be inflected; None when it has none."""
    return next((_ladder()[form] for form in _forms(phrase) if form in _ladder()), None)


def strength_at(words: Sequence[str], i: int) -> tuple[Rung, int] | None:
    """The rung of the longest phrase that begins at word ``i`` (lower case), and the index after it, or None."""
    longest = max((_openings().get(form, 0) for form in _forms(words[i])), default=0)
    for last in range(min(i + longest, len(words)), i, -1):
        rung = strength(" ".join(words[i:last]))
        if rung:
            return rung, last
    return None


def _forms(phrase: str) -> Iterator[str]:
    """``phrase`` as it is, then with every dictionary form of its first word."""
    first, gap, rest = phrase.partition(" ")
    yield f"{american(first)}{gap}{rest}"
    yield from (f"{lemma}{gap}{rest}" for lemma in lemmas(first))

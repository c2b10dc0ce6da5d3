"""The ladder of commitment: how firmly a verb or phrase binds, looked up in running text."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from operator import attrgetter

from summitcheck.lang.en import table
from summitcheck.lang.en.lexicon import lemma
from summitcheck.lang.rung import Rung
from summitcheck.lang.tokens import Token
from summitcheck.lang.wordlists import word_set

_NORM = attrgetter("norm")
_LADDER = "strength.txt"
#: Participles of no verb that they look like one of: "willing to" is no "will".
_ADJECTIVES = word_set("willing")


@cache
def _rungs() -> dict[str, tuple[int, str]]:
    return {words: (int(step), name) for words, step, name in table.lines(_LADDER)}


@cache
def _by_first() -> dict[str, list[tuple[str, ...]]]:
    """The phrases of the ladder by their first word, each without it."""
    phrases: dict[str, list[tuple[str, ...]]] = {}
    for words in _rungs():
        first, *rest = words.split(" ")
        phrases.setdefault(first, []).append(tuple(rest))
    return phrases


@lru_cache(maxsize=1 << 14)
def _phrases(word: str) -> tuple[tuple[tuple[str, ...], int, str], ...]:
    """What may follow a word, as it is or as a verb, in a phrase of the ladder: the longest first; step and name."""
    firsts = dict.fromkeys((word, lemma(word, "v") if word not in _ADJECTIVES else word))
    found = [(rest, *_rungs()[" ".join((first, *rest))]) for first in firsts for rest in _by_first().get(first, ())]
    return tuple(sorted(found, key=lambda phrase: -len(phrase[0])))


def rung_at(tokens: Sequence[Token], i: int) -> Rung | None:
    """The longest phrase of the ladder that starts at token ``i``, or None."""
    return _longest(tokens, i, _phrases(tokens[i].norm))


def _longest(tokens: Sequence[Token], i: int, phrases: Sequence[tuple[tuple[str, ...], int, str]]) -> Rung | None:
    following = tokens[i + 1].norm if i + 1 < len(tokens) else ""
    for rest, step, name in phrases:
        if not rest or (rest[0] == following and rest == tuple([t.norm for t in tokens[i + 1 : i + 1 + len(rest)]])):
            return Rung(step, name, i, i + 1 + len(rest))
    return None


def rungs(tokens: Sequence[Token]) -> list[Rung]:
    """The longest phrase of the ladder that starts at each token, where one does."""
    starts = [(i, phrases) for i, phrases in enumerate(map(_phrases, map(_NORM, tokens))) if phrases]
    return [rung for i, phrases in starts if (rung := _longest(tokens, i, phrases)) is not None]

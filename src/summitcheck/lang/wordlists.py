"""Lists of words and phrases: how the modules of a language write them, and how phrases are found in a text."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import compress, count
from operator import attrgetter

from summitcheck.lang.tokens import Token

#: A word that stands in no text: for what a language does not write.
NO_WORD = "\0"
_NORM = attrgetter("norm")


def word_set(*lines: str) -> frozenset[str]:
    """The words of some lines, set apart by spaces."""
    return frozenset(word for line in lines for word in line.split())


def phrase_list(*lines: str) -> tuple[str, ...]:
    """The phrases of some lines, set apart by commas."""
    return tuple(phrase.strip() for line in lines for phrase in line.split(","))


class Phrases:
    """Phrases to look for ("in return for"), each by its longest word, which few texts have."""

    def __init__(self, *lines: str) -> None:
        """``lines``: phrases set apart by commas."""
        #: The phrases by their longest word, each with the place of that word in it, longest first.
        self._by_telling: dict[str, list[tuple[int, list[str]]]] = {}
        for phrase in sorted(map(str.split, phrase_list(*lines)), key=len, reverse=True):
            telling = max(phrase, key=len)
            self._by_telling.setdefault(telling, []).append((phrase.index(telling), phrase))
        self._telling = frozenset(self._by_telling)

    def within(self, tokens: Sequence[Token], words: Collection[str]) -> tuple[range, ...]:
        """The places of each phrase that stands among some tokens, longest first at each; ``words`` are their norms."""
        return () if self._telling.isdisjoint(words) else self._places(tokens)

    def _places(self, tokens: Sequence[Token]) -> tuple[range, ...]:
        found: dict[int, range] = {}
        by_telling = self._by_telling
        for n in compress(count(), map(by_telling.__contains__, map(_NORM, tokens))):
            for before, phrase in by_telling[tokens[n].norm]:
                place = range(n - before, n - before + len(phrase))
                if len(place) == 1 or [token.norm for token in tokens[max(0, place.start) : place.stop]] == phrase:
                    known = found.get(place.start, place)
                    found[place.start] = max(known, place, key=len)
        return tuple([found[start] for start in sorted(found)])

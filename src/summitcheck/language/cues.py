"""Phrases to look for in a text, word by word: "in return for", "provided that"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from summitcheck.language.analysis import REMEMBERED, Analysis


class Cues:
    """Phrases to look for; the longest word of each tells at once that none is there."""

    def __init__(self, *lines: str) -> None:
        """``lines``: phrases separated by commas."""
        phrases = [tuple(phrase.split()) for line in lines for phrase in line.split(",")]
        self._telling = frozenset(max(phrase, key=len) for phrase in phrases)
        self._by_first: dict[str, list[tuple[str, ...]]] = {}
        for phrase in sorted(phrases, key=len, reverse=True):
            self._by_first.setdefault(phrase[0], []).append(phrase)

    def within(self, analysis: Analysis) -> tuple[range, ...]:
        """The tokens of each phrase that stands in a text, longest first at each place."""
        return () if self._telling.isdisjoint(analysis.words) else _places(self, analysis)

    def places(self, analysis: Analysis) -> Iterator[range]:
        """As `within`, which remembers the answer."""
        tokens = analysis.tokens
        for n, token in enumerate(tokens):
            for phrase in self._by_first.get(token.norm, ()):
                last = n + len(phrase)
                if last <= len(tokens) and all(tokens[n + k].norm == word for k, word in enumerate(phrase)):
                    yield range(n, last)
                    break


@lru_cache(maxsize=REMEMBERED)
def _places(cues: Cues, analysis: Analysis) -> tuple[range, ...]:
    return tuple(cues.places(analysis))

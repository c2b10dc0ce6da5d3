"""Phrases to look for in a text, word by word: "in return for", "provided that"."""

from __future__ import annotations

from collections.abc import Iterator

from summitcheck.annotate.text import AnnotatedText


class Cues:
    """Phrases to look for; the longest word of each tells at once that none is there."""

    def __init__(self, *lines: str) -> None:
        """``lines``: phrases separated by commas."""
        phrases = [tuple(phrase.split()) for line in lines for phrase in line.split(",")]
        self._telling = frozenset(max(phrase, key=len) for phrase in phrases)
        #: The phrases by their first word, each without it, longest first.
        self._by_first: dict[str, list[tuple[str, ...]]] = {}
        for first, *rest in sorted(phrases, key=len, reverse=True):
            self._by_first.setdefault(first, []).append(tuple(rest))

    def within(self, text: AnnotatedText) -> tuple[range, ...]:
        """The tokens of each phrase that stands in a text, longest first at each place."""
        return () if self._telling.isdisjoint(text.words) else tuple(self._places(text))

    def _places(self, text: AnnotatedText) -> Iterator[range]:
        norms, by_first = [token.norm for token in text.tokens], self._by_first
        for n in [n for n, norm in enumerate(norms) if norm in by_first]:
            for rest in by_first[norms[n]]:
                last = n + 1 + len(rest)
                if not rest or tuple(norms[n + 1 : last]) == rest:
                    yield range(n, last)
                    break

"""Lists of words and phrases: how the modules of a language write them, and how phrases are found in a text."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from summitcheck.lang.tokens import Token

#: A word that stands in no text: for what a language does not write.
NO_WORD = "\0"


def word_set(*lines: str) -> frozenset[str]:
    """The words of some lines, set apart by spaces."""
    return frozenset(word for line in lines for word in line.split())


def phrase_list(*lines: str) -> tuple[str, ...]:
    """The phrases of some lines, set apart by commas."""
    return tuple(phrase.strip() for line in lines for phrase in line.split(","))


class Phrases:
    """Phrases to look for ("in return for"); the longest word of each tells at once that none is there."""

    def __init__(self, *lines: str) -> None:
        """``lines``: phrases set apart by commas."""
        phrases = [tuple(phrase.split()) for phrase in phrase_list(*lines)]
        self._telling = frozenset(max(phrase, key=len) for phrase in phrases)
        #: The phrases by their first word, each without it, longest first.
        self._by_first: dict[str, list[tuple[str, ...]]] = {}
        for first, *rest in sorted(phrases, key=len, reverse=True):
            self._by_first.setdefault(first, []).append(tuple(rest))

    def within(self, tokens: Sequence[Token], words: Collection[str]) -> tuple[range, ...]:
        """The places of each phrase that stands among some tokens, longest first at each; ``words`` are their norms."""
        return () if self._telling.isdisjoint(words) else tuple(self._places(tokens))

    def _places(self, tokens: Sequence[Token]) -> Iterator[range]:
        norms, by_first = [token.norm for token in tokens], self._by_first
        for n in [n for n, norm in enumerate(norms) if norm in by_first]:
            for rest in by_first[norms[n]]:
                last = n + 1 + len(rest)
                if not rest or tuple(norms[n + 1 : last]) == rest:
                    yield range(n, last)
                    break

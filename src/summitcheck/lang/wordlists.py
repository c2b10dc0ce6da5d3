"""Lists of words and phrases: how the modules of a language write them, and how phrases are found in a text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

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
    """Phrases to look for ("in return for"), each by its longest word, which few texts have."""

    def __init__(self, *lines: str) -> None:
        """``lines``: phrases set apart by commas."""
        #: The phrases by their longest word.
        self._by_telling: dict[str, list[list[str]]] = {}
        for phrase in map(str.split, phrase_list(*lines)):
            self._by_telling.setdefault(max(phrase, key=len), []).append(phrase)
        #: Some word of a text with one of them is among these.
        self.telling = frozenset(self._by_telling)

    def within(self, tokens: Sequence[Token], words: frozenset[str]) -> tuple[range, ...]:
        """The places of each phrase that stands among some tokens, longest first at each; ``words`` are their norms."""
        return () if self.telling.isdisjoint(words) else self._places(tokens, words)

    def _places(self, tokens: Sequence[Token], words: frozenset[str]) -> tuple[range, ...]:
        telling = [(word, phrase) for word in self.telling & words for phrase in self._by_telling[word]]
        possible = [(word, phrase) for word, phrase in telling if words.issuperset(phrase)]
        norms = [token.norm for token in tokens] if possible else []
        found: dict[int, range] = {}
        for word, phrase in possible:
            before, size = phrase.index(word), len(phrase)
            for start in [n - before for n, norm in enumerate(norms) if norm == word]:
                if norms[start : start + size] == phrase and size > len(found.get(start, ())):
                    found[start] = range(start, start + size)
        return tuple([found[start] for start in sorted(found)])


class WordClass(NamedTuple):
    """Words of one sort, by their stems, and phrases that say the same; None where there are no phrases."""

    stems: frozenset[str]
    phrases: Phrases | None = None


class WordClasses:
    """Classes of words by name, all looked for at once."""

    def __init__(self, classes: Mapping[str, WordClass]) -> None:
        self.classes = classes
        self._by_stem: dict[str, list[str]] = {}
        #: The classes that have phrases, by a word that a text with one of these has.
        self._by_word: dict[str, list[str]] = {}
        for name, each in classes.items():
            for stem in sorted(each.stems):
                self._by_stem.setdefault(stem, []).append(name)
            for word in sorted(each.phrases.telling) if each.phrases else ():
                self._by_word.setdefault(word, []).append(name)
        self._telling = frozenset(self._by_word)

    def places(self, tokens: Sequence[Token], words: frozenset[str]) -> dict[str, set[int]]:
        """The numbers of the tokens that belong to each class that has any; ``words`` are the norms of the tokens."""
        found: dict[str, set[int]] = defaultdict(set)
        for n, token in enumerate(tokens):
            if token.stem in self._by_stem:
                for name in self._by_stem[token.stem]:
                    found[name].add(n)
        for name in {name for word in self._telling & words for name in self._by_word[word]}:
            phrases = self.classes[name].phrases
            for place in phrases.within(tokens, words) if phrases else ():
                found[name].update(place)
        return dict(found)

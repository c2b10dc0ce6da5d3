"""The words of a sentence by their places: what stands at one, beside it, and from one to another."""

from __future__ import annotations

from summitcheck.claims.lexing import LexedWord
from summitcheck.lang import language

_LANGUAGE = language()
words, verbs = _LANGUAGE.clauses, _LANGUAGE.verbs


class WordRow:
    """The words of one sentence. Beyond either end there is none, and nothing is said of it."""

    def __init__(self, words: tuple[LexedWord, ...]) -> None:
        self.words = words
        self._size = len(words)
        self._norms = [word.norm for word in words]
        self._weights = [0]
        for word in words:
            self._weights.append(self._weights[-1] + word.content)

    def __len__(self) -> int:
        return self._size

    def norm(self, i: int) -> str:
        """The lower-case word at ``i``, empty beyond either end."""
        return self._norms[i] if 0 <= i < self._size else ""

    def says(self, i: int, phrase: tuple[str, ...]) -> bool:
        """True when the words from ``i`` on are those of ``phrase``."""
        return all(self.norm(i + n) == norm for n, norm in enumerate(phrase))

    def gap(self, i: int) -> str:
        """What stands between the word at ``i`` and the one before."""
        return self.words[i].gap if i < self._size else ""

    def is_capital(self, i: int) -> bool:
        """True for a capitalised word at ``i``; False beyond either end."""
        return 0 <= i < self._size and self.words[i].capital

    def is_plain(self, i: int) -> bool:
        """True for a lower-case noun or adjective, by what it is not; False beyond either end."""
        norm = self.norm(i)
        if not norm:
            return False
        listed = words.DETERMINERS | words.PRONOUNS | words.PREPOSITIONS | words.COORDINATORS | words.SUBORDINATORS
        closed = norm in listed or norm in words.INDIRECT or norm in words.RELATIVES or norm == words.INFINITIVE
        return not (closed or self.is_capital(i) or verbs.is_adverb(norm) or verbs.is_gerund(norm))

    def weight(self, start: int, end: int) -> int:
        """How many words from ``start`` up to ``end`` say something."""
        return self._weights[end] - self._weights[start] if start < end else 0

    def comma(self, i: int, reach: int) -> int:
        """The first of the next ``reach`` words after ``i`` that follows a comma, else ``i``."""
        return next((k for k in range(i + 1, min(i + 1 + reach, len(self))) if "," in self.gap(k)), i)

    def _compares(self, k: int) -> bool:
        """True for the comparison at ``k`` of "to better protect crews"."""
        verb = self.norm(k + 1)
        return verbs.is_surely(verb) and verbs.is_base(verb, words.ARTICLE)

    def skip_adverbs(self, i: int) -> int:
        """The first word from ``i`` on that is no adverb ("routinely and securely" counts as one)."""
        k = i
        while k < i + 4 and (verbs.is_adverb(norm := self.norm(k)) or (norm in words.BETTER and self._compares(k))):
            paired = self.norm(k + 1) in words.COORDINATORS and verbs.is_adverb(self.norm(k + 2))
            k += 2 if paired else 1
        return k

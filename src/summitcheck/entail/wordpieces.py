"""Divide a text into the word pieces of the vocabulary that the encoder was trained with.

Lower case, accents off, punctuation apart, then the longest piece that the vocabulary has, again and again: the scheme
of Devlin et al. 2019 (BERT, uncased). A test compares it with the reference implementation on whole documents.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import NamedTuple

#: Words longer than this have no pieces.
_LONGEST = 100
#: So many words are remembered: more than the accounts of one event have, far fewer than an archive.
_MOST_KNOWN = 1 << 16
_PLAIN = re.compile(r"[a-z0-9]+|[!-/:-@[-`{-~]")


class WordPiece(NamedTuple):
    """A piece by its number in the vocabulary; ``word`` counts the words of the text from 0."""

    number: int
    word: int


class WordPieces:
    """Divides texts by one vocabulary, a mapping of pieces to their numbers."""

    def __init__(self, vocabulary: Mapping[str, int]) -> None:
        """Remembers the words that were divided, as far as the limit allows."""
        self._vocabulary = vocabulary
        self._unknown = vocabulary["[UNK]"]
        self._known: dict[str, tuple[int, ...]] = {}

    def divide(self, text: str) -> list[WordPiece]:
        """The pieces of a text, in order."""
        return [WordPiece(n, word) for word, each in enumerate(_words(text)) for n in self._pieces(each)]

    def _pieces(self, word: str) -> tuple[int, ...]:
        found = self._known.get(word)
        if found is None:
            if len(self._known) >= _MOST_KNOWN:
                self._known.clear()
            found = self._known[word] = self._divided(word)
        return found

    def _divided(self, word: str) -> tuple[int, ...]:
        pieces: list[int] = []
        start = 0
        while start < len(word) <= _LONGEST:
            end = next((n for n in range(len(word), start, -1) if self._piece(word, start, n) is not None), None)
            if end is None:
                return (self._unknown,)
            pieces.append(self._vocabulary[self._spelt(word, start, end)])
            start = end
        return tuple(pieces) or (self._unknown,)

    def _piece(self, word: str, start: int, end: int) -> int | None:
        return self._vocabulary.get(self._spelt(word, start, end))

    @staticmethod
    def _spelt(word: str, start: int, end: int) -> str:
        return f"##{word[start:end]}" if start else word[start:end]


def _words(text: str) -> Iterator[str]:
    for part in text.split():
        lower = part.lower()
        if lower.isascii():
            yield from _PLAIN.findall(lower)
        else:
            yield from _spelled_out(lower)


def _spelled_out(part: str) -> Iterator[str]:
    """The words of a part that is not plain ASCII: accents go, and signs and ideographs are words of their own."""
    word = ""
    for character in unicodedata.normalize("NFD", part):
        kind = unicodedata.category(character)
        if kind == "Mn" or kind in ("Cc", "Cf", "Co", "Cn") or character == "\ufffd":
            continue
        if kind.startswith("P") or _is_sign(character) or _is_ideograph(character):
            yield from filter(None, (word, character))
            word = ""
        elif character.isspace():
            yield from filter(None, (word,))
            word = ""
        else:
            word += character
    yield from filter(None, (word,))


def _is_sign(character: str) -> bool:
    return character.isascii() and not character.isalnum()


def _is_ideograph(character: str) -> bool:
    return "\u4e00" <= character <= "\u9fff" or "\u3400" <= character <= "\u4dbf" or "\uf900" <= character <= "\ufaff"

"""The words of a document as a reader sees them, each with its place: what a word diff compares.

Markup, white space, line breaks, soft hyphens, marks on letters, and the shapes of quotes, dashes and letters are no
part of a word's key, so that none of them is ever a difference. Function words and punctuation are words here.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from summitcheck.documents.model import Document
from summitcheck.lang.tokens import INVISIBLE, fold
from summitcheck.views.diff.model import DiffPiece, WordMark

_MARKS = "\u0300-\u036f" + INVISIBLE
_WORD = re.compile(
    rf"""
    \d(?:[\d,.]*\d)?                                        # a figure with its separators
  | (?:[A-Za-z]\.){{2,}}                                    # U.S.
  | [^\W_](?:[^\W_]|[{_MARKS}])*(?:['\u2019\u02bc][^\W_]+)*  # Japan's
  | \.{{2,}} | -{{2,}}                                      # typed for one sign
  | [^\w\s{INVISIBLE}] | _
    """,
    re.VERBOSE,
)
_UNSEEN = re.compile(f"[{INVISIBLE}]")


class VisibleWord(NamedTuple):
    """A word, figure or sign: ``key`` has no case, ``shape`` has; ``spaced`` says that a space stands before it."""

    key: str
    shape: str
    start: int
    end: int
    spaced: bool


@lru_cache(maxsize=1 << 15)
def _shape(raw: str) -> str:
    shape = unicodedata.normalize("NFKC", fold(raw))
    if not shape.isascii():  # "Inês", "Ines"
        plain = "".join(sign for sign in unicodedata.normalize("NFD", shape) if not unicodedata.combining(sign))
        shape = plain or shape
    if shape.startswith("--"):
        return "-"
    return shape.replace(".", "") if shape[0].isalpha() else shape


@dataclass(frozen=True, slots=True)
class VisibleWords:
    """A document as it is written, without its markup, and as it is shown, offset for offset."""

    text: str
    plain: str
    shown: str

    @classmethod
    def of(cls, document: Document) -> VisibleWords:
        """The wording of a document."""
        return cls(document.text, document.plain, document.plain if document.markup else document.text)

    def words(self, start: int, end: int) -> tuple[VisibleWord, ...]:
        """The words between two offsets; every visible character is part of one."""
        found: list[VisibleWord] = []
        for match in _WORD.finditer(self.plain, start, end):
            shape = _shape(match[0])
            spaced = bool(found) and self._parted(found[-1], match.start())
            found.append(VisibleWord(shape.lower(), shape, match.start(), match.end(), spaced))
        return tuple(found)

    def _parted(self, last: VisibleWord, start: int) -> bool:
        """True where white space parts two words, or a tag that may stand for a line break.

        The line break behind a hyphen that hangs on a word was put there to fill the line: "U.S.-" and "Japan".
        """
        gap = self.shown[last.end : start]
        if last.key == "-" and not last.spaced and "\n" in gap:
            return False
        return any(map(str.isspace, gap)) or ("<" in gap and self.plain[last.end - 1].isalnum())

    def piece(self, words: Sequence[VisibleWord], mark: WordMark = WordMark.SAME) -> DiffPiece:
        """Neighbouring words as a piece."""
        seen = "".join(f"{' ' * word.spaced}{_UNSEEN.sub('', self.shown[word.start : word.end])}" for word in words)
        start, end = words[0].start, words[-1].end
        return DiffPiece(self.text[start:end], seen, start, end, mark)

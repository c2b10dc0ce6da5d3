"""The visible characters of a plain text, by which words are found again however they were set.

Hard line breaks, no-break spaces, soft hyphens inside words, bold split in two, curly quotes and composed or
decomposed letters make no difference: white space, markup and what is invisible are left out, typography is
folded, and every character that stays knows where it came from.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections.abc import Iterator
from itertools import compress, count
from operator import not_
from typing import TYPE_CHECKING, NamedTuple

from summitcheck.documents.markup import plain_text
from summitcheck.documents.model import Document
from summitcheck.documents.parts import on_one_line
from summitcheck.lang import language
from summitcheck.lang.tokens import INVISIBLE, fold

if TYPE_CHECKING:
    from summitcheck.claims.clauses import ClauseSpan  # what claims are drafted by takes long to load

# Enough to choose from, and a bound on the work that one short quote can cause.
_MOST_PLACES = 1000
_UNSEEN = re.compile(f"[{INVISIBLE}]")
_SPACED_MARK = re.compile(  # where an address or the end of bold stood between, and where it began
    r" (?=[,;:.)\]\u201d](?:\W|\Z)|['\u2019]s\b)|(?<=[(\[\u201c]) "
)


class ClaimWording(NamedTuple):
    """The visible characters of a plain text: ``glyphs``, and the offset in ``plain`` of each."""

    plain: str
    glyphs: str
    offsets: array[int]

    @classmethod
    def of(cls, plain: str) -> ClaimWording:
        """The wording of a text without markup; linear in its length."""
        seen = _UNSEEN.sub(" ", plain)
        visible = "".join(seen.split())
        offsets = array("L", compress(count(), map(not_, map(str.isspace, seen))))
        if unicodedata.is_normalized("NFC", visible) and len(glyphs := fold(visible)) == len(visible):
            return cls(plain, glyphs, offsets)
        composed = [(glyph, at) for piece, at in _clusters(visible, offsets) for glyph in fold(piece)]
        return cls(plain, "".join(glyph for glyph, _ in composed), array("L", (at for _, at in composed)))

    def places(self, words: str) -> Iterator[tuple[int, int]]:
        """Where ``words`` stand, whole words only: offsets of start and end in the text, in order."""
        needle = ClaimWording.of(plain_text(words)).glyphs
        found = self.glyphs.find(needle) if needle else -1
        for _ in range(_MOST_PLACES):
            if found < 0:
                return
            start, end = self.offsets[found], self._end(found + len(needle) - 1)
            if self._cuts_no_word(start, end):
                yield start, end
            found = self.glyphs.find(needle, found + 1)

    def _end(self, glyph: int) -> int:
        end = self.offsets[glyph] + 1
        while end < len(self.plain) and unicodedata.combining(self.plain[end]):
            end += 1
        return end

    def _cuts_no_word(self, start: int, end: int) -> bool:
        return not (_joined(self.plain[start - 1 : start + 1]) or _joined(self.plain[end - 1 : end + 1]))


class SpokenWords(NamedTuple):
    """The words of a text in their normal forms, whatever stands between them."""

    norms: str

    @classmethod
    def of(cls, plain: str) -> SpokenWords:
        """Those of a text without markup; linear in its length."""
        return cls(f" {' '.join(token.norm for token in language().tokenizer.tokenize(plain))} ")

    def has(self, words: str) -> bool:
        """True where some words, without markup, stand in the text one behind another."""
        return SpokenWords.of(words).norms in self.norms


def _joined(pair: str) -> bool:
    return len(pair) == 2 and pair.isalnum()


def _clusters(visible: str, offsets: array[int]) -> Iterator[tuple[str, int]]:
    """Each letter with the combining marks that follow it, and the offset of the letter."""
    at = 0
    while at < len(visible):
        end = at + 1
        while end < len(visible) and unicodedata.combining(visible[end]):
            end += 1
        yield visible[at:end], offsets[at]
        at = end


def words_of(statement: Document, span: ClauseSpan) -> str:
    """The words of a span on one line, without markup."""
    plain, text = (said[span.start : span.end] for said in (statement.plain, statement.text))
    if "\\" in text:
        plain = "".join(seen for seen, written in zip(plain, text, strict=True) if seen == written or written != "\\")
    return _SPACED_MARK.sub("", on_one_line(plain))

"""What a document is made of: sections, sentences and excerpts, each with its place in the decoded file.

``start`` and ``end`` are offsets in characters into the decoded original text, ``line`` counts from 1, and ``text`` is
exactly the slice between the two offsets.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

#: Where characters stand in the decoded original text: start, and end (exclusive).
Span = tuple[int, int]


class SentenceKind(StrEnum):
    """What part a sentence plays in its document."""

    TITLE = "title"  # a headline in the text itself: it asserts, so it is judged
    BODY = "body"
    HEADING = "heading"  # names what follows and asserts nothing
    ASIDE = "aside"  # page furniture, by-lines, captions


class Excerpt(NamedTuple):
    """Words of a document, with their place."""

    text: str
    start: int
    end: int
    line: int


class Sentence(NamedTuple):
    """One sentence, heading or line of furniture of a document."""

    text: str
    start: int
    end: int
    line: int
    section: str = ""
    kind: SentenceKind = SentenceKind.BODY
    paragraph: int = 0

    @property
    def asserts(self) -> bool:
        """True when the sentence says something that can be checked."""
        return self.kind in (SentenceKind.BODY, SentenceKind.TITLE)


class Section(NamedTuple):
    """A heading (empty for what precedes the first) and the span that it governs."""

    title: str
    start: int
    end: int
    line: int

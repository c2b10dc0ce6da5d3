"""The parts of a document: sections, sentences and excerpts, each with its place in the decoded file.

``start`` and ``end`` are offsets in characters into the decoded original text, ``line`` counts from 1, and ``text`` is
exactly the slice between the two offsets.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple, Protocol

from summitcheck.lang.tokens import INVISIBLE

#: Offsets in the decoded original text: start, and end (exclusive).
Span = tuple[int, int]
_WITHOUT_UNSEEN = dict.fromkeys(map(ord, INVISIBLE))


class SentenceKind(StrEnum):
    """What part a sentence plays in its document."""

    TITLE = "title"  # a headline in the text itself: it asserts, so it is judged
    BODY = "body"
    ROW = "row"  # of a table: it asserts what its cells say under the names of the columns
    HEADING = "heading"  # names what follows and asserts nothing
    ASIDE = "aside"  # page furniture, by-lines, captions


class Placed(Protocol):
    """Words with their place; ``plain`` and ``page`` as in `Excerpt`."""

    @property
    def text(self) -> str: ...  # noqa: D102
    @property
    def plain(self) -> str: ...  # noqa: D102
    @property
    def line(self) -> int: ...  # noqa: D102
    @property
    def page(self) -> int: ...  # noqa: D102


def words_of(placed: Placed) -> str:
    """The words as people read them, with the offsets of ``text``."""
    return placed.plain or placed.text


def on_one_line(plain: str) -> str:
    """The words of a plain text on one line, without invisible characters."""
    return " ".join((plain if plain.isascii() else plain.translate(_WITHOUT_UNSEEN)).split())


def place_of(placed: Placed) -> str:
    """The line, and the page where there is one, for people: ``12`` or ``12 (page 3)``."""
    return f"{placed.line} (page {placed.page})" if placed.page else str(placed.line)


class Excerpt(NamedTuple):
    """Words of a document, with their place.

    ``page`` is the page on which they begin, 0 without pages. ``plain`` has the words without markup, as long as
    ``text``; empty if people read the source itself.
    """

    text: str
    start: int
    end: int
    line: int
    page: int = 0
    plain: str = ""


class Sentence(NamedTuple):
    """One sentence, heading or line of furniture of a document; ``page`` and ``plain`` as in `Excerpt`."""

    text: str
    start: int
    end: int
    line: int
    section: str = ""
    kind: SentenceKind = SentenceKind.BODY
    paragraph: int = 0
    page: int = 0
    plain: str = ""

    @property
    def asserts(self) -> bool:
        """True when the sentence says something that can be checked."""
        return self.kind in (SentenceKind.BODY, SentenceKind.ROW, SentenceKind.TITLE)


class Section(NamedTuple):
    """A heading (empty before the first one) and the span that it governs."""

    title: str
    start: int
    end: int
    line: int

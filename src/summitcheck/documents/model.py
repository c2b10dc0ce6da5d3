"""Documents with their sections and sentences; all offsets count characters of the decoded file."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import accumulate
from typing import NamedTuple

from summitcheck.documents.parts import Excerpt, Section, Sentence, SentenceKind, Span, on_one_line

__all__ = ["Document", "Excerpt", "Section", "Sentence", "SentenceKind", "Skipped", "Span"]


#: The role of an official text beside a statement: a fact sheet, an annex, the other side's version.
OFFICIAL = "official"
#: The role of the statement itself.
STATEMENT = "statement"


@dataclass(frozen=True, slots=True)
class Document:
    """A text that was read: its front matter, sections and sentences.

    ``plain`` is ``text`` with spaces for front matter and markup, so that every offset holds in both. Words are
    compared in ``plain`` and quoted from ``text``.
    ``name`` is the path as the user gave it, or the name given to `from_text`.
    ``sha256`` is that of the original bytes (of the UTF-8 text for `from_text`).
    ``markup`` means that ``text`` is HTML source, which people do not read: they are shown ``plain``.
    ``extracted`` is "pdf" or "docx" if ``text`` was extracted from such a file; its lines are then not lines of the
    file. ``pages`` has the start offset and the number of each page.
    """

    name: str
    text: str = field(repr=False)
    plain: str = field(repr=False)
    sections: tuple[Section, ...] = field(default=(), repr=False)
    sentences: tuple[Sentence, ...] = field(default=(), repr=False)
    title: str = ""
    date: str = ""
    publisher: str = ""
    role: str = ""
    meta: Mapping[str, object] = field(default_factory=dict, repr=False)
    sha256: str = field(default="", repr=False)
    line_starts: tuple[int, ...] = field(default=(0,), repr=False)
    markup: bool = field(default=False, repr=False)
    extracted: str = field(default="", repr=False)
    pages: tuple[tuple[int, int], ...] = field(default=(), repr=False)

    def __post_init__(self) -> None:
        if len(self.plain) != len(self.text):
            raise ValueError(f"{len(self.plain)} plain characters for {len(self.text)} of the text")

    @classmethod
    def from_text(cls, text: str, *, name: str = "text", sha256: str = "") -> Document:
        """The document that ``text`` holds, front matter and all, as if read from a file.

        ``sha256`` is that of the bytes that the text was decoded from, if any. Raises `SourceError` for malformed
        front matter.
        """
        from summitcheck.documents.parse import parse  # takes longer to load than a run from the cache

        sha256 = sha256 or hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
        return cls(name=name, text=text, sha256=sha256, **parse(text, name=name))

    @property
    def is_official(self) -> bool:
        """True if the front matter says that the text is official."""
        return self.role.casefold() in (STATEMENT, OFFICIAL)

    def plain_of(self, sentence: Sentence) -> str:
        """The words of a sentence without markup, as long as its text."""
        return self.plain[sentence.start : sentence.end]

    def line_of(self, offset: int) -> int:
        """The line, from 1, on which the character at ``offset`` stands."""
        return bisect_right(self.line_starts, offset)

    def column_of(self, offset: int) -> int:
        """The column, from 1, of the character at ``offset``."""
        return offset - self.line_starts[self.line_of(offset) - 1] + 1

    def excerpt(self, start: int, end: int) -> Excerpt:
        """The words between two offsets, with their line and page."""
        plain = self.plain[start:end] if self.markup else ""
        return Excerpt(self.text[start:end], start, end, self.line_of(start), self.page_of(start), plain)

    def quote(self, start: int, end: int) -> str:
        """The words between two offsets as a claim quotes them: from ``text``, or without the tags of HTML.

        A page number or a running head that stands between them is no part of them.
        """
        words, plain = self.text[start:end], self.plain[start:end]
        return on_one_line(plain) if self.markup or _is_interrupted(words, plain) else words

    def page_of(self, offset: int) -> int:
        """The page of the character at ``offset``; 0 without pages."""
        at = bisect_right(self.pages, offset, key=lambda page: page[0])
        return self.pages[at - 1][1] if at else 0


def _is_interrupted(words: str, plain: str) -> bool:
    """True where a line of some words is none of the plain text, which is as long."""
    lines = words.splitlines(keepends=True)
    places = accumulate(map(len, lines), initial=0)
    return any(line.strip() and not plain[at : at + len(line)].strip() for at, line in zip(places, lines, strict=False))


#: Why a file was skipped that matches a pattern of --exclude.
EXCLUDED = "excluded"


class Skipped(NamedTuple):
    """A file that was not judged, and why; ``unreadable`` if it should have been."""

    path: str
    reason: str
    unreadable: bool = False

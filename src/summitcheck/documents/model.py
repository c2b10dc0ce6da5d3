"""What reading gives: a document with its sections and sentences, every offset counting into the decoded file."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from summitcheck.documents.parts import Excerpt, Section, Sentence, SentenceKind, Span, on_one_line

__all__ = ["Document", "Excerpt", "Section", "Sentence", "SentenceKind", "Skipped", "Span"]


@dataclass(frozen=True, slots=True)
class Document:
    """A text that was read: its front matter, sections and sentences.

    ``plain`` is ``text`` without front matter and markup, character for character: spaces stand for all that is no
    word, so that every offset holds in both. Words are compared in ``plain`` and quoted from ``text``.
    ``name`` is the path as the user gave it, or the name given to `from_text`.
    ``sha256`` is that of the original bytes (of the UTF-8 text for `from_text`).
    ``markup`` says that ``text`` is a source which people do not read, HTML: they are shown ``plain``.
    ``extracted`` names the format of a file that is no text, "pdf" or "docx": ``text`` was taken out of it, and its
    lines are those of nothing else. ``pages`` are its pages, each with the offset at which it starts.
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

        ``sha256`` is that of the bytes that the text was decoded from, where it was. Raises `SourceError` for front
        matter that is malformed.
        """
        from summitcheck.documents.parse import parse  # takes longer to load than a run that finds all in the cache

        sha256 = sha256 or hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
        return cls(name=name, text=text, sha256=sha256, **parse(text, name=name))

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
        """The words between two offsets as a claim quotes them: those of ``text``, or without the tags of HTML."""
        return on_one_line(self.plain[start:end]) if self.markup else self.text[start:end]

    def page_of(self, offset: int) -> int:
        """The page on which the character at ``offset`` stands; 0 where there are no pages."""
        at = bisect_right(self.pages, offset, key=lambda page: page[0])
        return self.pages[at - 1][1] if at else 0


#: Why a file was skipped that nothing but a pattern keeps from being judged.
EXCLUDED = "excluded"


class Skipped(NamedTuple):
    """A file that was not judged, and why; ``unreadable`` where it should have been."""

    path: str
    reason: str
    unreadable: bool = False

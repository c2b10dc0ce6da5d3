"""Documents made of the paragraphs of a PDF or Word file, whose text is composed here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from summitcheck.documents.blocks import Block, BlockShape, labelled, rejoined_blocks
from summitcheck.documents.front_matter import FrontMatter
from summitcheck.documents.lookalikes import unmasked
from summitcheck.documents.markup import MarkedText, line_starts_of
from summitcheck.documents.model import Document
from summitcheck.documents.parse import parsed
from summitcheck.errors import SourceError

#: The marker of a table row.
ROW_MARKER = "| "


class TextBlock(NamedTuple):
    """A paragraph, list item, heading or table row; it may contain line ends of the page.

    ``marker`` precedes a list item or a note, ``level`` is that of a heading, ``bold`` counts the bold characters at
    the start, and ``page`` is the page on which it begins (0 without pages).
    """

    text: str
    marker: str = ""
    level: int = 0
    bold: int = 0
    page: int = 0


class _PlacedBlock(NamedTuple):
    """A paragraph with its place in the text: where it ``begins`` with its marker, and the offsets of its words."""

    paragraph: TextBlock
    begins: int
    start: int
    end: int


def compose(paragraphs: Iterable[TextBlock], *, name: str, sha256: str, extracted: str) -> Document:
    """The document of the paragraphs, with a blank line between two of them and none between list items.

    Raises `SourceError` when they contain no word.
    """
    told = [paragraph for paragraph in paragraphs if paragraph.text.strip()]
    if not any(character.isalnum() for paragraph in told for character in paragraph.text):
        raise SourceError(
            "there is no text in the file", where=name, hint="Use a file that contains text, not an image of it."
        )
    gaps = ["", *("\n" if last.marker and each.marker else "\n\n" for last, each in pairwise(told))]
    text = "".join(f"{gap}{each.marker}{each.text}" for gap, each in zip(gaps, told, strict=True))
    placed = list(_placed(told, gaps))
    blocks = [block for each in placed for block in _blocks(text, each)]
    fields = parsed(
        MarkedText(text, unmasked(text), line_starts_of(text)), rejoined_blocks(text, blocks), FrontMatter()
    )
    pages = tuple(_page_starts(placed))
    document = Document(name, text, sha256=sha256, extracted=extracted, pages=pages, **fields)
    if not pages:
        return document
    paged = tuple(each._replace(page=document.page_of(each.start)) for each in document.sentences)
    return replace(document, sentences=paged)


def _placed(paragraphs: Iterable[TextBlock], gaps: Iterable[str]) -> Iterator[_PlacedBlock]:
    at = 0
    for gap, paragraph in zip(gaps, paragraphs, strict=True):
        begins = at + len(gap)
        start = begins + len(paragraph.marker)
        at = start + len(paragraph.text)
        yield _PlacedBlock(paragraph, begins, start, at)


def _blocks(text: str, placed: _PlacedBlock) -> Iterator[Block]:
    paragraph, _, start, end = placed
    if paragraph.marker == ROW_MARKER:
        yield Block(start, end, BlockShape.ROW)
    else:
        bold = start + paragraph.bold
        yield from labelled(text, (start, end), bold=bold, item=bool(paragraph.marker), level=paragraph.level)


def _page_starts(placed: Iterable[_PlacedBlock]) -> Iterator[tuple[int, int]]:
    """The offset at which each page starts, and its number; nothing for a file without pages."""
    last = 0
    for paragraph, begins, _, _ in placed:
        if paragraph.page not in (0, last):
            last = paragraph.page
            yield begins, last

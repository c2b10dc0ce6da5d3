"""Paragraphs taken out of a file that is no text to a document: the text is made here, one paragraph after another."""

from __future__ import annotations

from collections.abc import Iterable
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

#: What stands before a row of a table.
ROW_MARKER = "| "


class TextBlock(NamedTuple):
    """A paragraph, item, heading or row of a table; lines of the page may end inside it.

    ``marker`` is what stands before an item or a note and is no word of it, ``level`` that of a heading, ``bold``
    counts the characters at its head that are bold, ``page`` is the page on which it begins (0 where there is none).
    """

    text: str
    marker: str = ""
    level: int = 0
    bold: int = 0
    page: int = 0


def compose(paragraphs: Iterable[TextBlock], *, name: str, sha256: str, extracted: str) -> Document:
    """The document of the paragraphs, a blank line between two of them, none between items.

    Raises `SourceError` where they hold no word.
    """
    told = [paragraph for paragraph in paragraphs if paragraph.text.strip()]
    if not any(character.isalnum() for paragraph in told for character in paragraph.text):
        raise SourceError("there is no text in the file", where=name, hint="Give the text itself, not a picture of it.")
    gaps = ["", *("\n" if last.marker and each.marker else "\n\n" for last, each in pairwise(told))]
    text = "".join(f"{gap}{each.marker}{each.text}" for gap, each in zip(gaps, told, strict=True))
    blocks: list[Block] = []
    pages: list[tuple[int, int]] = []
    at = 0
    for gap, paragraph in zip(gaps, told, strict=True):
        at += len(gap)
        if paragraph.page and (not pages or pages[-1][1] != paragraph.page):
            pages.append((at, paragraph.page))
        start = at + len(paragraph.marker)
        at = start + len(paragraph.text)
        if paragraph.marker == ROW_MARKER:
            blocks.append(Block(start, at, BlockShape.ROW))
            continue
        item, bold = bool(paragraph.marker), start + paragraph.bold
        blocks += labelled(text, (start, at), bold=bold, item=item, level=paragraph.level)
    page = MarkedText(text, unmasked(text), line_starts_of(text))
    fields = parsed(page, rejoined_blocks(text, blocks), FrontMatter())
    document = Document(name, text, sha256=sha256, extracted=extracted, pages=tuple(pages), **fields)
    if not pages:
        return document
    paged = tuple(each._replace(page=document.page_of(each.start)) for each in document.sentences)
    return replace(document, sentences=paged)

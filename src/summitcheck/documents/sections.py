"""Which headings govern which part of a document."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from summitcheck.documents.blocks import Block, BlockShape
from summitcheck.documents.markup import MarkedText
from summitcheck.documents.parts import Section, SentenceKind


def sections_of(page: MarkedText, passages: Iterable[tuple[Block, SentenceKind]]) -> tuple[Section, ...]:
    """One section a heading, and one without a title for what precedes the first; each ends where the next starts."""
    starts: dict[int, str] = {}
    for block, kind in passages:
        if _opens(block, kind):
            starts[block.start] = page.words(block.start, block.end).rstrip(" :")
        elif not starts:
            starts[block.start] = ""
    return tuple(
        Section(title, start, end, page.line_of(start))
        for title, (start, end) in zip(starts.values(), pairwise([*starts, len(page.text)]), strict=True)
    )


def _opens(block: Block, kind: SentenceKind) -> bool:
    """Whether the block opens a section; a label inside a list governs only its item."""
    return kind is SentenceKind.HEADING and not (block.shape is BlockShape.HEADING and not block.level)

"""Blocks made of runs of lines: paragraphs, list items and marked headings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import Enum
from typing import NamedTuple

from summitcheck.documents.lines import LineRun, is_ended, runs_of
from summitcheck.documents.markup import MarkedText
from summitcheck.documents.parts import Span
from summitcheck.documents.sentences import trimmed
from summitcheck.documents.tables import TablePart


class BlockShape(Enum):
    """What the markup of a block makes it."""

    TEXT = "text"
    ITEM = "item"
    HEADING = "heading"
    ROW = "row"
    NAMES = "names"  # of the columns of a table
    PAGE = "page"  # what a page adds at its edges


class Block(NamedTuple):
    """A span of text that belongs together, without its list marker or heading signs.

    ``level`` is the depth of a heading, 1 for the title of a document; 0 for a label that governs only its own list
    item, and for other blocks.
    """

    start: int
    end: int
    shape: BlockShape = BlockShape.TEXT
    level: int = 0


_STRONG = re.compile(r"\*\*|__")
_SHORTEST_BROKEN = 40  # characters of a paragraph that a stray blank line may have split
_LONGEST_LABEL = 120


def find_blocks(page: MarkedText, *, flowing: bool) -> list[Block]:
    """The blocks of a document in order; none is empty, and none overlaps another.

    ``flowing``: a single line break does not end a paragraph, as in Markdown.
    """
    return rejoined_blocks(
        page.plain, (block for run in runs_of(page, flowing=flowing) for block in _blocks_of(page, run))
    )


def _blocks_of(page: MarkedText, run: LineRun) -> Iterator[Block]:
    """The block that the lines make, preceded by its run-in heading if it has one."""
    if run[0].part:
        shape = BlockShape.ROW if run[0].part is TablePart.ROW else BlockShape.NAMES
        yield Block(run[0].start, run[0].end, shape)
        return
    level = run[0].level or _underlined_level(page.plain, run)
    first, last = run[0], run[-2] if run[-1].rule else run[-1]
    bold = _bold_until(page, first.begin, last.stop)
    yield from labelled(page.plain, (first.start, last.end), bold=bold, item=bool(first.marker), level=level)


def labelled(plain: str, span: Span, *, bold: int, item: bool, level: int) -> Iterator[Block]:
    """The block in ``span``, preceded by its run-in heading if it has one.

    ``bold`` is the offset at which its bold beginning ends, ``level`` its heading level by its markup.
    """
    start, end = span
    if not level and bold == end and plain[bold - 1] not in ".!?;":
        level = 2
    if level:
        yield Block(start, end, BlockShape.HEADING, level)
        return
    label = _label_until(plain, start, bold, end)
    if label:
        yield Block(start, label, BlockShape.HEADING, 0 if item else 3)
    if label < end:
        yield Block(*trimmed(plain, label or start, end), BlockShape.ITEM if item else BlockShape.TEXT)


def _underlined_level(plain: str, run: LineRun) -> int:
    """The level of a heading with a line of ``=`` or ``-`` drawn under it, or 0."""
    if len(run) == 2 and run[1].rule in ("=", "-") and not is_ended(plain, run[0].start, run[0].end):
        return "=-".index(run[1].rule) + 1
    return 0


def _bold_until(page: MarkedText, begin: int, stop: int) -> int:
    """The offset at which the bold beginning of the span ends; ``begin`` if it does not start bold."""
    inside, last, closed = False, begin, begin
    for mark in _STRONG.finditer(page.text, begin, stop):
        # Bold that was split in two ("**U.S.** **Cooperation**") goes on while only spaces stand between.
        if not inside and page.plain[last : mark.start()].strip():
            break
        if inside:
            closed = mark.start()
        inside, last = not inside, mark.end()
    return trimmed(page.plain, begin, closed)[1]


def _label_until(plain: str, start: int, bold: int, end: int) -> int:
    """The offset at which a run-in heading ("**Trade:** The two ...") ends, or 0 when there is none."""
    if not start < bold < end or bold - start > _LONGEST_LABEL:
        return 0
    if plain[bold - 1] == ":" or (plain[bold - 1] == "." and len(plain[start:bold].split()) <= 4):
        return bold
    colon = trimmed(plain, bold, end)[0]
    return colon + 1 if plain[colon] == ":" else 0


def rejoined_blocks(plain: str, blocks: Iterable[Block]) -> list[Block]:
    """The blocks, with those joined that a stray blank line split in mid-sentence."""
    whole: list[Block] = []
    for block in blocks:
        if whole and block.shape is BlockShape.TEXT and _is_cut(plain, whole[-1], block):
            whole[-1] = Block(whole[-1].start, block.end, whole[-1].shape)
        else:
            whole.append(block)
    return whole


def _is_cut(plain: str, block: Block, following: Block) -> bool:
    long = block.shape is not BlockShape.HEADING and block.end - block.start >= _SHORTEST_BROKEN
    return long and breaks_off(plain, block, following) and is_ended(plain, following.start, following.end)


def breaks_off(plain: str, block: Block, following: Block) -> bool:
    """Whether a block ends in mid-sentence and the ``following`` one goes on in lower case."""
    open_ended = plain[block.end - 1].isalnum() or plain[block.end - 1] == ","
    return open_ended and plain[following.start].islower()

"""Page breaks: page numbers and running heads are set aside, and sentences that a page break split are joined."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from summitcheck.documents.blocks import Block, BlockShape, breaks_off
from summitcheck.documents.covering import blank, covered
from summitcheck.documents.furniture import is_filing, is_titled
from summitcheck.documents.lines import is_ended
from summitcheck.documents.markup import MarkedText
from summitcheck.documents.parts import Span

_FIGURES = re.compile(r"\d+")
_WIDE = re.compile(r"\t|\s{3,}")
_OFTEN = 3
_LONGEST_HEAD = 12  # words
_MOST_LINES = 6  # of the page, between the halves of a sentence


def across_pages(page: MarkedText, blocks: Sequence[Block]) -> tuple[MarkedText, list[Block]]:
    """The text and its blocks, with lines of the page marked as such, and blanked out inside a sentence."""
    marked = _with_page_lines(page, blocks)
    whole: list[Block] = []
    inside: list[Span] = []  # lines of the page within a sentence
    for n, block in enumerate(marked):
        between = _page_lines_before(marked, n)
        if between and len(whole) > between and _is_cut(page.plain, whole[-1 - between], block):
            inside.append((whole[-1 - between].end, block.start))  # with the dashes beside a number
            block = Block(whole[-1 - between].start, block.end, whole[-1 - between].shape)  # noqa: PLW2901
            del whole[-1 - between :]
        whole.append(block)
    return page._replace(plain=covered(page.plain, inside, blank)), whole


def _with_page_lines(page: MarkedText, blocks: Sequence[Block]) -> list[Block]:
    """The blocks, with the shape `PAGE` for lines of the page."""
    filing = [_is_filing(page, block) for block in blocks]
    if not any(filing):
        return list(blocks)
    keys = [_FIGURES.sub("0", page.words(block.start, block.end).casefold()) for block in blocks]
    beside = Counter(
        key for n, key in enumerate(keys) if any(filing[m] for m in (n - 1, n + 1) if 0 <= m < len(blocks))
    )
    heads = {key for key, times in beside.items() if times >= _OFTEN and len(key.split()) <= _LONGEST_HEAD}
    return [
        block._replace(shape=BlockShape.PAGE, level=0)
        if filed or (key in heads and not is_ended(page.plain, block.start, block.end))
        else block
        for block, key, filed in zip(blocks, keys, filing, strict=True)
    ]


def _is_filing(page: MarkedText, block: Block) -> bool:
    """Whether the block is a page number or a document symbol, alone or at either edge of other words.

    A number at an edge counts only beside a title: in a sentence it is a figure. Gaps are looked for in the original
    text, since the plain text has spaces for markup ("**12** ferries").
    """
    if block.shape in (BlockShape.ROW, BlockShape.NAMES):
        return False
    line = page.words(block.start, block.end)
    filed = is_filing(line)
    if filed or is_ended(page.plain, block.start, block.end):
        return filed
    gaps = [gap.span() for gap in _WIDE.finditer(page.text, block.start, block.end)]
    parts = [page.words(end, start) for (_, end), (start, _) in pairwise([(0, block.start), *gaps, (block.end, 0)])]
    return any(is_filing(part) and (not part.isdecimal() or is_titled(line)) for part in (parts[0], parts[-1]))


def _page_lines_before(blocks: Sequence[Block], n: int) -> int:
    """How many lines of the page directly precede a block of the text; 0 if too many."""
    if blocks[n].shape is BlockShape.PAGE:
        return 0
    first = n
    while first and n - first <= _MOST_LINES and blocks[first - 1].shape is BlockShape.PAGE:
        first -= 1
    return n - first if n - first <= _MOST_LINES else 0


def _is_cut(plain: str, block: Block, following: Block) -> bool:
    spoken = block.shape in (BlockShape.TEXT, BlockShape.ITEM) and following.shape is BlockShape.TEXT
    return spoken and breaks_off(plain, block, following)

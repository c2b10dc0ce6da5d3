"""A text to a `Document`: the order of the steps of reading, none of which touches a file."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from summitcheck.model import Document, Section, Sentence, SentenceKind
from summitcheck.read.blocks import Block, Shape, find_blocks
from summitcheck.read.front_matter import find_front_matter
from summitcheck.read.furniture import dateline_until
from summitcheck.read.markup import blank_markup
from summitcheck.read.sections import kinds_of
from summitcheck.read.sentences import sentence_spans, trimmed

_LINE_END = re.compile(r"\r\n?|\n")
_OWN_KEYS = frozenset({"title", "date", "publisher", "role"})

_Part = tuple[int, int, SentenceKind]


def parse(text: str, *, name: str, sha256: str = "") -> Document:
    """The `Document` in ``text``: front matter, sections, sentences; all offsets count into ``text``.

    Every character of the text that is not white space, markup or front matter lies in exactly
    one sentence. ``name`` stands in errors and in the result. Takes time linear in the length.
    Raises `SourceError` for front matter that is malformed.
    """
    matter = find_front_matter(text, name=name)
    view = blank_markup(text, matter.end)
    line_starts = (0, *(match.end() for match in _LINE_END.finditer(text)))
    blocks = find_blocks(text, view, line_starts)
    kinds = kinds_of(text, view, blocks, named=bool(matter.word("title")))
    sections = _sections(view, blocks, kinds, line_starts)
    headline = next((b for b, kind in zip(blocks, kinds, strict=True) if kind is SentenceKind.TITLE), None)
    return Document(
        name=name,
        text=text,
        sections=sections,
        sentences=tuple(_sentences(text, view, blocks, kinds, sections, line_starts)),
        title=matter.word("title") or (_folded(view, headline) if headline else ""),
        date=matter.date,
        publisher=matter.word("publisher"),
        role=matter.word("role"),
        meta={key: value for key, value in matter.fields.items() if key not in _OWN_KEYS},
        sha256=sha256,
        line_starts=line_starts,
    )


def _folded(view: str, block: Block) -> str:
    return " ".join(view[block.start : block.end].split())


def _sections(
    view: str, blocks: Sequence[Block], kinds: Sequence[SentenceKind], line_starts: Sequence[int]
) -> tuple[Section, ...]:
    """One section a heading, and one without a title for what precedes the first."""
    heads = [
        (block.start, _folded(view, block).rstrip(" :"))
        for block, kind in zip(blocks, kinds, strict=True)
        if _opens(block, kind)
    ]
    if blocks and (not heads or blocks[0].start < heads[0][0]):
        heads.insert(0, (blocks[0].start, ""))
    starts = [start for start, _ in heads]
    return tuple(
        Section(title, start, end, bisect_right(line_starts, start))
        for (_, title), (start, end) in zip(heads, pairwise([*starts, len(view)]), strict=True)
    )


def _opens(block: Block, kind: SentenceKind) -> bool:
    """Whether the block opens a section; a label inside a list governs only its item."""
    return kind is SentenceKind.HEADING and not (block.shape is Shape.HEADING and not block.level)


def _sentences(
    text: str,
    view: str,
    blocks: Sequence[Block],
    kinds: Sequence[SentenceKind],
    sections: Sequence[Section],
    line_starts: Sequence[int],
) -> Iterator[Sentence]:
    starts = [section.start for section in sections]
    story = next((index for index, kind in enumerate(kinds) if kind is SentenceKind.BODY), -1)
    for index, (block, kind) in enumerate(zip(blocks, kinds, strict=True)):
        section = sections[bisect_right(starts, block.start) - 1].title
        for start, end, part in _spans(view, block, kind, dated=index == story):
            yield Sentence(text[start:end], start, end, bisect_right(line_starts, start), section, part, index)


def _spans(view: str, block: Block, kind: SentenceKind, *, dated: bool) -> list[_Part]:
    """The sentences of a block; the first paragraph of a story may open with a dateline, which is none."""
    if kind is not SentenceKind.BODY:
        return [(block.start, block.end, kind)]
    begin = dateline_until(view, block.start, block.end) if dated else block.start
    spans: list[_Part] = [(start, end, kind) for start, end in sentence_spans(view, begin, block.end)]
    if begin > block.start:
        spans.insert(0, (*trimmed(view, block.start, begin), SentenceKind.ASIDE))
    return spans

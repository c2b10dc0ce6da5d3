"""Lines to blocks: paragraphs, list items and marked headings, whatever the line breaks.

Files come hard-wrapped, with one paragraph a line, or with both. A line break inside a paragraph
is told from one between paragraphs by asking whether the next word would still have fitted on
the line: only then did the writer break it on purpose.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise
from typing import NamedTuple

from summitcheck.read.sentences import trimmed
from summitcheck.read.wordlists import OPEN_ENDED


class Shape(Enum):
    """What its marks make of a block."""

    TEXT = "text"
    ITEM = "item"
    HEADING = "heading"


@dataclass(frozen=True, slots=True)
class Block:
    """A run of words that belong together, without its list marker or heading signs.

    ``level`` is the depth of a heading: 1 for the title of a document, 0 for a label that governs
    only its own list item, and for all that is no heading.
    """

    start: int
    end: int
    shape: Shape = Shape.TEXT
    level: int = 0


class _Line(NamedTuple):
    begin: int  # after the list marker or the heading signs
    start: int  # of the words
    end: int
    stop: int  # of the line
    edge: int = 0  # width in the file
    first: int = 0  # width of the first word in the file
    marker: str = ""
    level: int = 0
    bold: bool = False  # opens or closes more bold than it closes or opens
    rule: str = ""  # the sign that a drawn line is made of


_Run = list[_Line]

_LEAD = re.compile(
    r"""
    (?P<quote>(?:[^\S\r\n]*+>)*+) [^\S\r\n]*+          # the marks of a quoted block, and the indent
    (?: (?P<signs>\#{1,6})(?=\s|\Z)
      | (?P<marker>[-*+\u2022\u2023\u25aa\u25cf\u25e6\u00b7] | \d{1,3}[.)] | [a-z]\) | \((?:\d{1,3}|[a-z]|[ivx]{1,5})\))
        (?=[^\S\r\n])
    )?+
    """,
    re.VERBOSE,
)
_RULE = re.compile(r"[\s>]*+(?:(?:=\s*+){3,}|(?:-\s*+){3,}|(?:[*~]\s*+){3,}|\|[\s|:-]*+)\Z")
_RAW_WORD = re.compile(r"[^ \t\r\n]+")
_ENDED = re.compile(r"[.!?\u2026\u3002]\s?[\"'\u201d\u2019\u00bb)\]]*+\Z")
_STRONG = re.compile(r"\*\*|__")

_WIDEST_WRAP = 120  # nobody wraps lines by hand or by program at more columns than this
_LEAST_WRAPPED = 0.2  # of the line breaks between adjacent lines must fall in mid-sentence
_SHORTEST_BROKEN = 40  # characters of a paragraph that a stray blank line may have cut in two
_LONGEST_LABEL = 120


def find_blocks(text: str, view: str, line_starts: Sequence[int]) -> list[Block]:
    """The blocks of a document in order; ``view`` is ``text`` without its markup (`blank_markup`)."""
    lines = [_line(text, view, start, end) for start, end in pairwise((*line_starts, len(text)))]
    width = _wrap_width(view, lines)
    blocks = [block for run in _runs(view, lines, width) for block in _blocks_of(text, view, run)]
    return _mended(view, blocks)


def is_ended(view: str, start: int, end: int) -> bool:
    """Whether the words close as a sentence does, with a full stop inside quotes or brackets if need be."""
    return _ENDED.search(view, max(start, end - 8), end) is not None


def _line(text: str, view: str, start: int, stop: int) -> _Line:
    if _RULE.match(view, start, stop):
        return _Line(start, start, start, start, rule=view[start:stop].strip()[0])
    lead = _LEAD.match(view, start, stop)
    assert lead  # it matches the empty string
    begin = max(lead.end("quote"), lead.end("signs"), lead.end("marker"))
    words = trimmed(view, lead.end(), stop)
    if lead["signs"]:  # which may close the heading too
        words = trimmed(view, words[0], words[0] + len(view[slice(*words)].rstrip("#")))
    # Lines were wrapped with their markup, so width counts it, and a no-break space as part of a word.
    word = _RAW_WORD.search(text, begin, stop)
    return _Line(
        begin,
        *words,
        stop,
        edge=len(text[start:stop].rstrip()),
        first=len(word[0]) if word else 0,
        marker=lead["marker"] or "",
        level=len(lead["signs"] or ""),
        bold=text.count("**", start, stop) % 2 > 0,
    )


def _is_blank(line: _Line) -> bool:
    return line.start == line.end


def _wrap_width(view: str, lines: Iterable[_Line]) -> int:
    """The column at which the document was wrapped; 0 when its line breaks are deliberate."""
    adjacent = [pair for pair in pairwise(lines) if not (_is_blank(pair[0]) or _is_blank(pair[1]) or pair[1].marker)]
    edges = [
        line.edge
        for line, following in adjacent
        if line.edge <= _WIDEST_WRAP and view[following.start].islower() and not is_ended(view, line.start, line.end)
    ]
    return max(edges) if edges and len(edges) >= _LEAST_WRAPPED * len(adjacent) else 0


def _runs(view: str, lines: Iterable[_Line], width: int) -> Iterator[_Run]:
    """The lines of each block; a run may end with the rule drawn under it."""
    run: _Run = []
    for line in lines:
        if run and not _is_blank(line) and _continues(view, run, line, width):
            run.append(line)
            continue
        if run:
            yield [*run, line] if line.rule else run
        run = [] if _is_blank(line) else [line]
    if run:
        yield run


def _continues(view: str, run: _Run, line: _Line, width: int) -> bool:
    """Whether ``line`` goes on with the block that ``run`` began."""
    last = run[-1]
    if line.level or run[0].level:
        return False
    forced = 0 < width < last.edge + 1 + line.first and last.edge <= _WIDEST_WRAP
    if line.marker:
        return forced and _is_inside_sentence(view, run, line)
    if forced or (last.bold and line.bold):
        return True
    if is_ended(view, last.start, last.end):
        return False
    tail = view[max(last.start, last.end - 12) : last.end].split()[-1]
    return view[line.start].islower() or tail.endswith(",") or tail in OPEN_ENDED


def _is_inside_sentence(view: str, run: _Run, line: _Line) -> bool:
    """Whether a "(7)" at the head of a wrapped line counts within a sentence, not the items of a list."""
    last = run[-1]
    counts = line.marker[-1] in ".)" and not (run[0].marker and run[0].marker[-1] in ".)")
    return counts and view[last.end - 1] not in ".!?"


def _blocks_of(text: str, view: str, run: _Run) -> Iterator[Block]:
    """The block that the lines make, its run-in heading before it where it has one."""
    first, last = run[0], run[-1]
    level = first.level
    if last.rule:
        last = run[-2]
        if run[-1].rule in "=-" and len(run) == 2 and not is_ended(view, last.start, last.end):
            level = level or "=-".index(run[-1].rule) + 1
    if level:
        yield Block(first.start, last.end, Shape.HEADING, level)
        return
    bold = _bold_until(text, view, first.begin, last.stop)
    shape = Shape.ITEM if first.marker else Shape.TEXT
    if bold == last.end and not re.search(r"[.!?;]\Z", view[first.start : bold]):
        yield Block(first.start, bold, Shape.HEADING, 2)
        return
    label = _label_until(view, first.start, bold, last.end)
    if label:
        yield Block(first.start, label, Shape.HEADING, 0 if first.marker else 3)
    rest = trimmed(view, label or first.start, last.end)
    if rest[0] < rest[1]:
        yield Block(*rest, shape)


def _bold_until(text: str, view: str, begin: int, stop: int) -> int:
    """The offset at which the bold words at the head of the span end; ``begin`` when it does not start bold."""
    inside, last, closed = False, begin, begin
    for mark in _STRONG.finditer(text, begin, stop):
        # Bold that was split in two ("**U.S.** **Cooperation**") goes on while only spaces stand between.
        if not inside and view[last : mark.start()].strip():
            break
        if inside:
            closed = mark.start()
        inside, last = not inside, mark.end()
    return trimmed(view, begin, closed)[1]


def _label_until(view: str, start: int, bold: int, end: int) -> int:
    """The offset at which a run-in heading ("**Trade:** The two ...") ends, or 0 when there is none."""
    if not start < bold < end or bold - start > _LONGEST_LABEL:
        return 0
    if view[bold - 1] == ":" or (view[bold - 1] == "." and len(view[start:bold].split()) <= 4):
        return bold
    colon = trimmed(view, bold, end)[0]
    return colon + 1 if view[colon] == ":" else 0


def _mended(view: str, blocks: Iterable[Block]) -> list[Block]:
    """The blocks with those put together that a stray blank line cut in mid-sentence."""
    whole: list[Block] = []
    for block in blocks:
        if whole and block.shape is Shape.TEXT and _is_cut(view, whole[-1], block):
            whole[-1] = Block(whole[-1].start, block.end, whole[-1].shape)
        else:
            whole.append(block)
    return whole


def _is_cut(view: str, block: Block, following: Block) -> bool:
    long = block.shape is not Shape.HEADING and block.end - block.start >= _SHORTEST_BROKEN
    breaks_off = view[block.end - 1].isalnum() or view[block.end - 1] == ","
    return long and breaks_off and view[following.start].islower() and is_ended(view, following.start, following.end)

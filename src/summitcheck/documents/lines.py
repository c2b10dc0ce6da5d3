"""Runs of lines that belong together: the lines of a paragraph, a list item, a heading or a table row.

Files are hard-wrapped, have one paragraph a line, or mix both. A line break is deliberate, and ends a paragraph, if the
next word would still have fitted on the line; else it only wraps the line.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from summitcheck.documents.furniture import is_titled
from summitcheck.documents.lookalikes import JOINER
from summitcheck.documents.markers import Lead, counts_on, is_first, lead_of, with_neighbours
from summitcheck.documents.markup import MarkedText, as_written
from summitcheck.documents.sentences import trimmed
from summitcheck.documents.tables import TablePart, table_parts
from summitcheck.lang import language

_OPEN_ENDED = language().sentences.OPEN_ENDED
_RULE = re.compile(r"\s*+(?:(?:=\s*+){3,}|(?:-\s*+){3,}|(?:[*~_]\s*+){3,})\Z")
_RAW_WORD = re.compile(r"[^ \t\r\n]+(?:[ ]{2}(?=[\r\n]|\Z))?")  # wrapping counts the two spaces of a hard break
_BREAK_TAG = "<br ?/?>"
_HARD_BREAK = re.compile(rf"(?:[ ]{{2}}|\\|{_BREAK_TAG})[ ]*[\r\n]*\Z")
_ENDED = re.compile(r"[.!?\u2026\u3002]\s?[\"'\u201d\u2019\u00bb)\]]*+\Z")
_DASHES = frozenset("-\u2010\u2011\u2012\u2013\u2014\u2015")

_LETTERS = frozenset("o\u00d8\u00fc")  # what bullets become without their font

_WIDEST_WRAP = 120  # columns: neither people nor programs wrap wider
_LEAST_WRAPPED = 0.2  # of the line breaks between adjacent lines must fall in mid-sentence
_LONGEST_HEAD = 6  # words of a title directly above its text


class SourceLine(NamedTuple):
    """A line: ``begin`` is behind its list marker or heading signs; its words are from ``start`` to ``end``.

    A named tuple, since a text has more lines than anything else.
    """

    begin: int
    start: int
    end: int
    stop: int
    edge: int = 0
    """The width of the line in the file, in characters."""
    first: int = 0
    """The width of its first word in the file."""
    lead: Lead = Lead(0)
    level: int = 0
    """How many heading signs it has."""
    bold: bool = False
    """Whether bold text continues across one of its ends."""
    rule: str = ""
    """The character that a drawn line consists of."""
    broken: bool = False
    """Whether the writer broke the line on purpose, with two spaces or a tag."""
    part: TablePart | None = None
    """Its part in a table, if it is in one."""

    @property
    def marker(self) -> str:
        """The marker of the list item that it begins; empty if it begins none."""
        return self.lead.marker

    @property
    def blank(self) -> bool:
        """True for a line without words."""
        return self.start == self.end


LineRun = list[SourceLine]


def runs_of(page: MarkedText, *, flowing: bool) -> Iterator[LineRun]:
    """The lines of each paragraph, item, heading or row, in order; a run may end with a rule drawn under it.

    ``flowing``: a single line break does not end a paragraph, as in Markdown.
    """
    lines = _lines(page)
    reader = _LineReader(
        page.plain, _wrap_width(page.plain, lines), with_neighbours(line.lead for line in lines), flowing
    )
    return reader.runs(lines)


def is_ended(plain: str, start: int, end: int) -> bool:
    """Whether the words end like a sentence; the full stop may be inside quotes or brackets."""
    return _ENDED.search(plain, max(start, end - 8), end) is not None


def _lines(page: MarkedText) -> list[SourceLine]:
    spans = list(pairwise((*page.line_starts, len(page.text))))
    parts = table_parts([as_written(page.text[start:stop], page.plain[start:stop]) for start, stop in spans])
    lines = [_line(page, start, stop, part) for (start, stop), part in zip(spans, parts, strict=True)]
    counted = with_neighbours(line.lead for line in lines)
    before = [None, *lines][: len(lines)]
    return [
        _line(page, *span, None, unmarked=True) if _is_part_of_text(page.plain, above, line, counted) else line
        for above, line, span in zip(before, lines, spans, strict=True)
    ]


def _is_part_of_text(
    plain: str, above: SourceLine | None, line: SourceLine, counted: frozenset[tuple[str, int]]
) -> bool:
    """True for what looks like a marker, has no neighbours, and may be a word, or goes on from the line above it."""
    if counts_on(line.lead, counted):
        return False
    goes_on = above is not None and not above.blank and not is_ended(plain, above.start, above.end)
    return line.lead.doubtful or (line.lead.division and goes_on)


def _line(page: MarkedText, start: int, stop: int, part: TablePart | None, *, unmarked: bool = False) -> SourceLine:
    text, plain = page.text, page.plain
    if part is TablePart.RULE:
        return SourceLine(start, start, start, start, rule="|")
    if part is not None:
        return SourceLine(start, *_without_bars(plain, start, stop), stop, edge=stop - start, part=part)
    if _RULE.match(plain, start, stop):
        return SourceLine(start, start, start, start, rule=plain[start:stop].strip()[0])
    lead = Lead(start) if unmarked else lead_of(text, plain, start, stop)
    words = trimmed(plain, lead.end, stop)
    if lead.division and is_titled(page.words(*words)):  # "Article 4. Fees" names what follows
        lead = Lead(start)
        words = trimmed(plain, start, stop)
    if lead.signs:  # which may close the heading too
        words = trimmed(plain, words[0], words[0] + len(plain[slice(*words)].rstrip("#")))
    begin = max(start, lead.end if lead.signs or lead.marker else start)
    # Lines were wrapped with their markup, so width counts it, and a no-break space as part of a word.
    word = _RAW_WORD.search(text, begin, stop)
    return SourceLine(
        begin,
        *words,
        stop,
        edge=len(text[start:stop].rstrip()),
        first=len(word[0]) if word else 0,
        lead=lead,
        level=len(lead.signs),
        bold=text.count("**", start, stop) % 2 > 0,
        broken=_HARD_BREAK.search(text, max(start, stop - 12), stop) is not None,
    )


def _without_bars(plain: str, start: int, stop: int) -> tuple[int, int]:
    start, stop = trimmed(plain, start, stop)
    inside = plain[start:stop]
    return trimmed(plain, start + len(inside) - len(inside.lstrip("|")), stop - len(inside) + len(inside.rstrip("|")))


def _wrap_width(plain: str, lines: Iterable[SourceLine]) -> int:
    """The column at which the document was wrapped; 0 if its line breaks are deliberate.

    It is the column that explains most line breaks in mid-sentence: the next word did not fit. A line that cannot be
    broken, such as an address, may be longer.
    """
    adjacent = [pair for pair in pairwise(lines) if not (pair[0].blank or pair[1].blank or pair[1].marker)]
    forced = [
        (line.edge, line.edge + following.first)
        for line, following in adjacent
        if line.edge <= _WIDEST_WRAP and plain[following.start].islower() and not is_ended(plain, line.start, line.end)
    ]
    if not forced or len(forced) < _LEAST_WRAPPED * len(adjacent):
        return 0
    edges, reaches = sorted(edge for edge, _ in forced), sorted(reach for _, reach in forced)
    # A width explains the breaks of lines that end before it and whose next word would have reached past it.
    return max(edges, key=lambda width: (bisect_right(edges, width) - bisect_right(reaches, width - 1), width))


class _LineReader(NamedTuple):
    """What is known of a document when its lines are put together."""

    plain: str
    width: int
    counted: frozenset[tuple[str, int]]
    flowing: bool

    def runs(self, lines: Iterable[SourceLine]) -> Iterator[LineRun]:
        run: LineRun = []
        for line in lines:
            if run and not line.blank and self._continues(run, line):
                run.append(line)
                continue
            if run:
                yield [*run, line] if line.rule and not run[0].part else run
            run = [] if line.blank else [line]
        if run:
            yield run

    def _continues(self, run: Sequence[SourceLine], line: SourceLine) -> bool:
        """Whether ``line`` continues the block that ``run`` began."""
        last = run[-1]
        if self.plain[last.stop - 1] == JOINER:
            return True
        if line.level or run[0].level or line.part or last.part:
            return False
        forced = 0 < self.width < last.edge + 1 + line.first and last.edge <= _WIDEST_WRAP
        ended = is_ended(self.plain, last.start, last.end)
        if line.marker:
            return not ended and self._is_inside_sentence(run, line, forced=forced)
        if forced or (last.bold and line.bold):
            return True
        if ended:
            return False
        return self._goes_on(last, line) or (self.flowing and self._flows(run))

    def _goes_on(self, last: SourceLine, line: SourceLine) -> bool:
        """Whether the words show that the sentence continues on ``line``."""
        tail = self._tail(last)
        return self.plain[line.start].islower() or tail.endswith(",") or tail in _OPEN_ENDED

    def _flows(self, run: Sequence[SourceLine]) -> bool:
        """Whether a Markdown paragraph continues: not below a title, and not after a deliberate line break."""
        last = run[-1]
        if last.broken:
            return False
        words = self.plain[run[0].start : last.end]
        head = len(run) == 1 and len(words.split()) <= _LONGEST_HEAD and is_titled(words) and "," not in words
        return not head and self.plain[last.end - 1] not in ":"

    def _is_inside_sentence(self, run: Sequence[SourceLine], line: SourceLine, *, forced: bool) -> bool:
        """Whether an apparent list marker at the start of a line belongs to the sentence above it."""
        last = run[-1]
        marker, close = line.marker, self.plain[last.end - 1]
        if marker in _DASHES:  # which separates words too
            return marker != "-" and close not in ":;," and run[0].marker != marker
        if line.lead.place is None:
            return not is_bullet(line) and (forced or close not in ":;,") and self._goes_on(last, line)
        listed = run[0].marker and counts_on(line.lead, self.counted)
        if forced and not listed and marker[-1] in ".)" and not (run[0].marker and run[0].marker[-1] in ".)"):
            return True
        if self._tail(last) in _OPEN_ENDED and not is_first(line.lead):
            return True
        return close not in ":;," and not is_first(line.lead) and not counts_on(line.lead, self.counted)

    def _tail(self, line: SourceLine) -> str:
        return self.plain[max(line.start, line.end - 12) : line.end].split()[-1]


def is_bullet(line: SourceLine) -> bool:
    """Whether the marker of the line is a bullet and not a number or letter."""
    return len(line.marker) <= 2 and (line.marker in _LETTERS or not any(map(str.isalnum, line.marker)))

"""The lines of a file, and which of them belong together.

Files come hard-wrapped, with one paragraph a line, or with both. A line break inside a paragraph
is told from one between paragraphs by asking whether the next word would still have fitted on
the line: only then did the writer break it on purpose.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from summitcheck.documents.markup import MarkedText
from summitcheck.documents.sentences import trimmed
from summitcheck.lang import language

_OPEN_ENDED = language().sentences.OPEN_ENDED
_LEAD = re.compile(
    r"""
    [^\S\r\n]*+
    (?: (?P<signs>\#{1,6})(?=\s|\Z)
      | (?P<marker>[-*+\u2022\u2023\u25aa\u25cf\u25e6\u00b7] | \d{1,3}[.)] | [a-z]\) | \((?:\d{1,3}|[a-z]|[ivx]{1,5})\))
        (?=[^\S\r\n])
    )?
    """,
    re.VERBOSE,
)
_RULE = re.compile(r"\s*+(?:(?:=\s*+){3,}|(?:-\s*+){3,}|(?:[*~]\s*+){3,}|\|[\s|:-]*+)\Z")
_RAW_WORD = re.compile(r"[^ \t\r\n]+")
_ENDED = re.compile(r"[.!?\u2026\u3002]\s?[\"'\u201d\u2019\u00bb)\]]*+\Z")

_WIDEST_WRAP = 120  # nobody wraps lines by hand or by program at more columns than this
_LEAST_WRAPPED = 0.2  # of the line breaks between adjacent lines must fall in mid-sentence


class SourceLine(NamedTuple):
    """A line: ``begin`` lies after its list marker or heading signs, ``start`` and ``end`` hold its words.

    A plain tuple, because a text has more of these than of anything else.
    """

    begin: int
    start: int
    end: int
    stop: int
    edge: int = 0
    """The width of the line in the file, in characters."""
    first: int = 0
    """The width of its first word in the file."""
    marker: str = ""
    level: int = 0
    """How many heading signs it has."""
    bold: bool = False
    """Whether bold runs over one of its ends."""
    rule: str = ""
    """The sign that a drawn line is made of."""

    @property
    def blank(self) -> bool:
        """True for a line without words."""
        return self.start == self.end


LineRun = list[SourceLine]


def runs_of(page: MarkedText) -> Iterator[LineRun]:
    """The lines of each paragraph, item or heading, in order; a run may end with the rule drawn under it."""
    lines = [_line(page, start, end) for start, end in pairwise((*page.line_starts, len(page.text)))]
    return _runs(page.plain, lines, _wrap_width(page.plain, lines))


def is_ended(plain: str, start: int, end: int) -> bool:
    """Whether the words close as a sentence does, with a full stop inside quotes or brackets if need be."""
    return _ENDED.search(plain, max(start, end - 8), end) is not None


def _line(page: MarkedText, start: int, stop: int) -> SourceLine:
    text, plain = page.text, page.plain
    if _RULE.match(plain, start, stop):
        return SourceLine(start, start, start, start, rule=plain[start:stop].strip()[0])
    lead = _LEAD.match(plain, start, stop)
    assert lead  # it matches the empty string
    begin = max(start, lead.end("signs"), lead.end("marker"))
    words = trimmed(plain, lead.end(), stop)
    if lead["signs"]:  # which may close the heading too
        words = trimmed(plain, words[0], words[0] + len(plain[slice(*words)].rstrip("#")))
    # Lines were wrapped with their markup, so width counts it, and a no-break space as part of a word.
    word = _RAW_WORD.search(text, begin, stop)
    return SourceLine(
        begin,
        *words,
        stop,
        edge=len(text[start:stop].rstrip()),
        first=len(word[0]) if word else 0,
        marker=lead["marker"] or "",
        level=len(lead["signs"] or ""),
        bold=text.count("**", start, stop) % 2 > 0,
    )


def _wrap_width(plain: str, lines: Iterable[SourceLine]) -> int:
    """The column at which the document was wrapped; 0 when its line breaks are deliberate."""
    adjacent = [pair for pair in pairwise(lines) if not (pair[0].blank or pair[1].blank or pair[1].marker)]
    edges = [
        line.edge
        for line, following in adjacent
        if line.edge <= _WIDEST_WRAP and plain[following.start].islower() and not is_ended(plain, line.start, line.end)
    ]
    return max(edges) if edges and len(edges) >= _LEAST_WRAPPED * len(adjacent) else 0


def _runs(plain: str, lines: Iterable[SourceLine], width: int) -> Iterator[LineRun]:
    run: LineRun = []
    for line in lines:
        if run and not line.blank and _continues(plain, run, line, width):
            run.append(line)
            continue
        if run:
            yield [*run, line] if line.rule else run
        run = [] if line.blank else [line]
    if run:
        yield run


def _continues(plain: str, run: LineRun, line: SourceLine, width: int) -> bool:
    """Whether ``line`` goes on with the block that ``run`` began."""
    last = run[-1]
    if line.level or run[0].level:
        return False
    forced = 0 < width < last.edge + 1 + line.first and last.edge <= _WIDEST_WRAP
    if line.marker:
        return forced and _is_inside_sentence(plain, run, line)
    if forced or (last.bold and line.bold):
        return True
    if is_ended(plain, last.start, last.end):
        return False
    tail = plain[max(last.start, last.end - 12) : last.end].split()[-1]
    return plain[line.start].islower() or tail.endswith(",") or tail in _OPEN_ENDED


def _is_inside_sentence(plain: str, run: LineRun, line: SourceLine) -> bool:
    """Whether a "(7)" at the head of a wrapped line counts within a sentence, not the items of a list."""
    last = run[-1]
    counts = line.marker[-1] in ".)" and not (run[0].marker and run[0].marker[-1] in ".)")
    return counts and plain[last.end - 1] not in ".!?"

"""A place to the lines of its file on which the words stand, with carets under the words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from summitcheck.render.layout import width_of
from summitcheck.render.printable import printable
from summitcheck.render.style import Line, Role, Run, Style
from summitcheck.views.check.model import Place

#: More lines than this are cut, and the reader told so.
_MOST_LINES = 3
_BEFORE = 0.4  # of the room beside the words, for what stands before them, where both sides are long
_SPACE = re.compile(r"\s")
_LINE_END = re.compile(r"\r\n?|\n")


class _Cut(NamedTuple):
    """A line in three parts: before the words, the words, behind them."""

    before: str
    words: str
    behind: str


def excerpt(place: Place, label: str, style: Style, role: Role, digits: int) -> Iterator[Line]:
    """The lines, each with its number of so many ``digits``, the first after ``label``; nothing without words.

    In the plain role the words only mark the place, and get no carets.
    """
    if not place.text.strip():
        return
    rows = _LINE_END.split(place.lines)
    room = style.text_width - len(label) - digits - 4
    start = place.column - 1
    for index, line in enumerate(rows[:_MOST_LINES]):
        end = place.end_column - 1 if index == len(rows) - 1 else len(line)
        cut = _fitted(_parted(line, start, end), room, style.ellipsis)
        lead = label if index == 0 else " " * len(label)
        yield _gutter(lead, str(place.line + index), digits), Run(cut.before), Run(cut.words, role), Run(cut.behind)
        if cut.words.strip() and role is not Role.PLAIN:
            space, carets = Run(" " * width_of(cut.before)), Run("^" * width_of(cut.words), role)
            yield _gutter(" " * len(label), "", digits), space, carets
        start = 0
    if len(rows) > _MOST_LINES:
        yield _gutter(" " * len(label), "", digits), Run(style.ellipsis, Role.QUIET)


def _gutter(label: str, number: str, digits: int) -> Run:
    return Run(f"{label} {number:>{digits}} | ", Role.QUIET)


def _parted(line: str, start: int, end: int) -> _Cut:
    """The line without its indent, each white space in it one space, so that carets stand where they should."""
    start = max(start, len(line) - len(line.lstrip()))
    parts = (line[:start].lstrip(), line[start:end], line[max(start, end) :].rstrip())
    return _Cut(*(printable(_SPACE.sub(" ", part)) for part in parts))


def _fitted(cut: _Cut, room: int, ellipsis: str) -> _Cut:
    """The line in ``room`` columns: whole where it fits, else as many whole words around the named ones as do."""
    before, words, behind = cut
    if sum(map(width_of, cut)) <= room:
        return cut
    left = max(room - width_of(words), 0)
    for_before = max(int(left * _BEFORE), left - width_of(behind))
    spare = min(width_of(behind), width_of(ellipsis) + 1)  # that a line is cut shows, though no word behind has room
    for_before = min(for_before, left - spare)
    before = _last_words(before, for_before, ellipsis)
    words = _first_words(words, room - width_of(before) - spare, ellipsis)
    return _Cut(before, words, _first_words(behind, room - width_of(before) - width_of(words), ellipsis))


def _first_words(text: str, room: int, ellipsis: str) -> str:
    """As much of a text as fits, cut behind a word."""
    if width_of(text) <= room:
        return text
    kept = text[: max(room, 0)]
    while kept and width_of(kept) + width_of(ellipsis) + 1 > room:
        kept = kept[: kept.rstrip().rfind(" ") + 1].rstrip() if " " in kept.strip() else ""
    if kept.strip():
        return f"{kept.rstrip()} {ellipsis}"
    return f" {ellipsis}" if width_of(ellipsis) < room else ""


def _last_words(text: str, room: int, ellipsis: str) -> str:
    """As much of the end of a text as fits, cut before a word."""
    if width_of(text) <= room:
        return text
    kept = text[-room:] if room > 0 else ""
    while kept.strip() and width_of(kept) + width_of(ellipsis) + 1 > room:
        kept = kept.lstrip().partition(" ")[2]
    return f"{ellipsis} {kept}" if kept.strip() else f"{ellipsis} "

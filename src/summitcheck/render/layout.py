"""Fitting lines into columns: how wide a text is, cutting, padding and wrapping it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from summitcheck.render.style import Line, Run

_PIECE = re.compile(r"\s+|\S+")


def width_of(text: str) -> int:
    """How many columns a terminal gives to ``text``, which must be printable."""
    if text.isascii():
        return len(text)
    return sum(_char_width(char) for char in text)


def cut(text: str, width: int, ellipsis: str) -> str:
    """``text`` in at most ``width`` columns, its end replaced by ``ellipsis`` where it is longer."""
    if width_of(text) <= width:
        return text
    return _head(text, max(width - width_of(ellipsis), 0)).rstrip() + ellipsis


def pad(text: str, width: int) -> str:
    """``text`` followed by as many spaces as fill ``width`` columns."""
    return text + " " * (width - width_of(text))


def wrap(runs: Iterable[Run], width: int, *, indent: int = 0, first: Line = ()) -> tuple[Line, ...]:
    """The runs on as many lines as they need, none wider than ``width`` columns.

    ``first`` begins the first line; all others begin with ``indent`` spaces.
    """
    lines: list[Line] = []
    current, used = list(first), _size(first)
    for glue, part in _parts(runs, max(width - indent, 1)):
        if current and used + len(glue) + _size(part) > width:
            lines.append(tuple(current))
            current, used = [Run(" " * indent), *part], indent + _size(part)
        elif len(current) > len(first) or lines:
            current += [_joint(glue, current[-1], part[0]), *part]
            used += len(glue) + _size(part)
        else:
            current += part
            used += _size(part)
    return (*lines, tuple(current))


def _size(runs: Iterable[Run]) -> int:
    return sum(width_of(run.text) for run in runs)


def _parts(runs: Iterable[Run], width: int) -> Iterator[tuple[str, list[Run]]]:
    """What may stand on one line, word by word, each with what parts it from the one before it on the same line."""
    for word in _words(runs):
        glue = " "
        for part in _fitting(word, width):
            yield glue, part
            glue = ""


def _joint(glue: str, before: Run, after: Run) -> Run:
    """The space between two words, in their role where they share one, so that a line under both does not break."""
    return Run(glue, before.role) if before.role is after.role else Run(glue)


def _words(runs: Iterable[Run]) -> Iterator[list[Run]]:
    """The runs cut at white space: each word is the pieces that touch one another."""
    word: list[Run] = []
    for run in runs:
        for piece in _PIECE.findall(run.text):
            if not piece.isspace():
                word.append(Run(piece, run.role))
            elif word:
                yield word
                word = []
    if word:
        yield word


def _fitting(word: Sequence[Run], width: int) -> Iterator[list[Run]]:
    """The word whole where it fits, else in pieces that do."""
    if _size(word) <= width:
        yield list(word)
        return
    for run in word:
        rest = run.text
        while rest:
            head = _head(rest, width) or rest[0]
            yield [Run(head, run.role)]
            rest = rest[len(head) :]


def _head(text: str, width: int) -> str:
    used = 0
    for index, char in enumerate(text):
        used += _char_width(char)
        if used > width:
            return text[:index]
    return text


def _char_width(char: str) -> int:
    if unicodedata.combining(char):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1

"""Fitting text into columns: measuring, cutting, padding and wrapping."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from summitcheck.render.style import Line, Run

#: From this share (0 to 1) of a common beginning on, cut texts would look alike.
_MUCH = 0.75
_PIECE = re.compile(r"\s+|\S+")


def width_of(text: str) -> int:
    """The width of a printable ``text`` on a terminal, in columns."""
    if text.isascii() or all(map(_narrow, text)):
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def _narrow(char: str) -> bool:
    """True for Latin letters, typographic punctuation and the signs of reports, which are one column wide.

    Most texts have no others, which saves loading the tables of rich (7 ms).
    """
    return char < "\u0300" or "\u2010" <= char <= "\u2027" or "\u2190" <= char <= "\u22ff" or char in "│✓"


def cut(text: str, width: int, ellipsis: str) -> str:
    """``text`` in at most ``width`` columns, its end replaced by ``ellipsis`` where it is longer."""
    if width_of(text) <= width:
        return text
    return _head(text, max(width - width_of(ellipsis), 0)).rstrip() + ellipsis


def cut_apart(texts: Sequence[str], width: int, ellipsis: str) -> list[str]:
    """The texts, each in at most ``width`` columns; a common beginning is shortened if it would fill the columns."""
    shared = _shared_beginnings(texts)
    return [
        _parted(text, shared[text], width, ellipsis)
        if width_of(text) > width and shared[text] >= _MUCH * width
        else cut(text, width, ellipsis)
        for text in texts
    ]


def _shared_beginnings(texts: Iterable[str]) -> Mapping[str, int]:
    """By text, the length of the longest beginning that it shares with another."""
    ordered = sorted(set(texts))
    shared = dict.fromkeys(ordered, 0)
    for one, other in pairwise(ordered):
        length = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), len(one))
        shared[one], shared[other] = max(shared[one], length), max(shared[other], length)
    return shared


def _parted(text: str, shared: int, width: int, ellipsis: str) -> str:
    """The start of a text, an ellipsis, and the rest from the word in which it differs from all others."""
    word = 1 + max(text.rfind(" ", 0, shared), text.rfind("-", 0, shared))
    room = max(width - width_of(ellipsis), 0)
    tail = room - room // 3
    head = _head(text, room - tail).rstrip(" -")
    return cut(f"{head}{ellipsis}{text[min(word, len(text) - tail) :].lstrip()}", width, ellipsis)


def pad(text: str, width: int) -> str:
    """``text`` followed by as many spaces as fill ``width`` columns."""
    return text + " " * (width - width_of(text))


def wrap(runs: Iterable[Run], width: int, *, indent: int = 0, first: Line = ()) -> tuple[Line, ...]:
    """The runs on lines of at most ``width`` columns.

    The first line starts with ``first``, all others with ``indent`` spaces.
    """
    lines: list[Line] = []
    current, used = list(first), _size(first)
    for glue, part, size in _parts(runs, max(width - indent, 1)):
        if current and used + len(glue) + size > width:
            lines.append(tuple(current))
            current, used = [Run(" " * indent), *part], indent + size
        elif len(current) > len(first) or lines:
            current += [_joint(glue, current[-1], part[0]), *part]
            used += len(glue) + size
        else:
            current += part
            used += size
    return (*lines, tuple(current))


def _size(runs: Iterable[Run]) -> int:
    return sum([width_of(run.text) for run in runs])


def _parts(runs: Iterable[Run], width: int) -> Iterator[tuple[str, list[Run], int]]:
    """Words, with long ones cut; each with the space before it on the same line, and its width."""
    for word in _words(runs):
        size = _size(word)
        if size <= width:
            yield " ", word, size
            continue
        glue = " "
        for part in _cut(word, width):
            yield glue, [part], width_of(part.text)
            glue = ""


def _joint(glue: str, before: Run, after: Run) -> Run:
    """The space between two words, in their role if they share one, so that underlining is continuous."""
    return Run(glue, before.role) if before.role is after.role else Run(glue)


def _words(runs: Iterable[Run]) -> Iterator[list[Run]]:
    """The runs split at white space; a word may consist of several pieces."""
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


def _cut(word: Sequence[Run], width: int) -> Iterator[Run]:
    """A word that is too long, in pieces that fit."""
    for run in word:
        rest = run.text
        while rest:
            head = _head(rest, width) or rest[0]
            yield Run(head, run.role)
            rest = rest[len(head) :]


def _head(text: str, width: int) -> str:
    used = 0
    for index, char in enumerate(text):
        used += width_of(char)
        if used > width:
            return text[:index]
    return text

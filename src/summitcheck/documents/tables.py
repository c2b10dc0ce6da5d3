"""Tables in plain text: with pipes, or columns separated by spaces or tabs, and with drawn rules.

Rows make assertions; the column names above them do not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import Enum
from itertools import groupby

from summitcheck.documents.lookalikes import JOINER
from summitcheck.documents.markers import lead_of

_PIPE_RULE = re.compile(r"\s*+(?:\|[\s|:-]*+|\+[=:+-]{3,}|:?-+:?\s*+(?:\|\s*+:?-+:?\s*+)+\|?)\s*\Z")
_COLUMN_RULE = re.compile(r"\s*+(?:[-=\u2500]{2,}[ \t]+)+[-=\u2500]{2,}\s*\Z")
# Words of a cell are separated by one space of any width, or by two of which one is a no-break space.
_NARROW = "[\xa0\u2007\u2009\u202f]"
_CELL = re.compile(rf"\S+(?:(?: |{_NARROW} ?| {_NARROW})\S+)*")
_LONGEST_CELL = 40  # characters of a cell between spaces
_FEWEST_ROWS = 2


class TablePart(Enum):
    """The part of a line in a table."""

    NAMES = "names"  # of the columns
    ROW = "row"
    RULE = "rule"


def table_parts(lines: Sequence[str]) -> list[TablePart | None]:
    """The part of each line (`as_written`) in a table; None outside of tables."""
    parts: list[TablePart | None] = []
    for _, group in groupby(enumerate(lines), key=lambda numbered: bool(numbered[1].strip())):
        block = [line for _, line in group]
        parts += _parts(block) if len(block) >= _FEWEST_ROWS else [None] * len(block)
    return parts


def _parts(block: Sequence[str]) -> Iterator[TablePart | None]:
    """The parts of adjacent lines without a blank one; there may be text above and below a table."""
    shapes = [_shape(line) for line in block]
    start = 0
    for shape, group in groupby(shapes):
        end = start + len(list(group))
        yield from _table(block[start:end]) if shape and end - start >= _FEWEST_ROWS else [None] * (end - start)
        start = end


def _shape(line: str) -> str:
    """The kind of table that a line may belong to: with pipes or with columns; empty for none."""
    if _PIPE_RULE.match(line) or line.count("|") > 1 or (line.count("|") == 1 and not line.strip().startswith("|")):
        return "|"
    if _COLUMN_RULE.match(line):
        return "columns"
    listed = lead_of(line, line, 0, len(line)).marker
    return "columns" if not listed and len(_cells(line)) > 1 else ""


def _cells(line: str) -> list[tuple[int, int]]:
    """The spans of the cells in a line of columns; empty if the line is a sentence with wide spaces."""
    text = line.replace("\t", "    ")
    cells = [cell.span() for cell in _CELL.finditer(text)]
    words = [text[start:end].strip(JOINER) for start, end in cells[:-1]]
    ended = any(each.endswith(tuple(".!?:,")) and not each[:1].isdigit() for each in words)
    return [] if ended or any(end - start > _LONGEST_CELL for start, end in cells) else cells


def _table(block: Sequence[str]) -> list[TablePart | None]:
    rules = [bool(_PIPE_RULE.match(line) or _COLUMN_RULE.match(line)) for line in block]
    rows = [n for n, rule in enumerate(rules) if not rule]
    drawn, framed = any(rules), all(block[n].strip().startswith("|") for n in rows)
    if "|" in block[0] or "+" in block[0]:
        if not (drawn or framed):
            return [None] * len(block)
    elif not (drawn or _is_aligned([block[n] for n in rows])):
        return [None] * len(block)
    names = _names(block, rules, rows)
    return [
        TablePart.RULE if rule else TablePart.NAMES if n in names else TablePart.ROW for n, rule in enumerate(rules)
    ]


def _names(block: Sequence[str], rules: Sequence[bool], rows: Sequence[int]) -> set[int]:
    """The lines with column names: those above the first rule, else a first line without figures."""
    inner = [n for n, rule in enumerate(rules) if rule and rows and rows[0] < n < rows[-1]]
    if inner:
        return {n for n in rows if n < inner[0]}
    figures = [any(map(str.isdigit, block[n])) for n in rows]
    return {rows[0]} if len(rows) > 1 and not figures[0] and any(figures[1:]) else set()


def _is_aligned(rows: Sequence[str]) -> bool:
    """Whether all lines have the same number of cells, and the cells of each column are aligned left or right."""
    cells = [_cells(row) for row in rows]
    if len({len(line) for line in cells}) != 1 or (len(cells[0]) == 2 and len(rows) < 3 and "\t" not in rows[0]):
        return False
    columns = list(zip(*cells, strict=True))[1:]
    if all("\t" in row.strip() for row in rows):
        return True
    return all(
        max(ends := [cell[edge] for cell in column]) - min(ends) <= 1
        for column in columns
        for edge in [min((0, 1), key=lambda e: max(c[e] for c in column) - min(c[e] for c in column))]
    )

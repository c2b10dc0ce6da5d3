"""Tables of figures, as text and as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple


class Row(NamedTuple):
    """One line of the table: what was measured, in which section, its figures by name, and why one is missing."""

    section: str
    name: str
    figures: Mapping[str, float | int | str] = {}
    skipped: str = ""


def as_text(machine: str, rows: Sequence[Row]) -> Iterator[str]:
    """The lines of the table, a block a section, under the name of the machine."""
    yield machine
    for section, group in groupby(rows, key=lambda row: row.section):
        listed = list(group)
        names = list(dict.fromkeys(name for row in listed for name in row.figures))
        widths = [max(len(name), *(len(_shown(row.figures.get(name, ""))) for row in listed)) for name in names]
        left = max(len(section), *(len(row.name) for row in listed))
        yield ""
        yield "  ".join([section.ljust(left), *map(str.rjust, names, widths)])
        for row in listed:
            cells = [_shown(row.figures.get(name, "")).rjust(width) for name, width in zip(names, widths, strict=True)]
            yield "  ".join([row.name.ljust(left), *([f"skipped: {row.skipped}"] if row.skipped else cells)]).rstrip()


def as_json(machine: str, rows: Sequence[Row]) -> dict[str, object]:
    """The same as an object: ``machine``, and ``rows`` in their order."""
    return {"machine": machine, "rows": [row._asdict() | {"figures": dict(row.figures)} for row in rows]}


def _shown(value: float | int | str) -> str:
    if isinstance(value, float):
        return f"{value:,.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.3g}"
    return f"{value:,}" if isinstance(value, int) else value

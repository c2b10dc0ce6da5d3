"""The coverage strips of a summary as lines: an account on each, one sign a commitment; below, how many tell it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from summitcheck.decide.verdict import Verdict
from summitcheck.render.layout import cut, pad, width_of, wrap
from summitcheck.render.printable import one_line
from summitcheck.render.style import Line, Role, Run, Style, role_of
from summitcheck.render.wording import CALLED
from summitcheck.views.summary import SectionRange, Summary, SummaryRow
from summitcheck.views.wording import counted

_WIDEST_NAME, _NARROWEST_NAME = 30, 12  # columns
_READING = "to read in"  # so many accounts
_MOST_TOLD = 9  # the largest number that a digit can show


def strips(summary: Summary, style: Style, most: int | None) -> Iterator[Line]:
    """The accounts, worst first, at most so many; then who states each claim, and what the signs mean.

    On lines too short for one sign a commitment, each account has its counts alone.
    """
    rows = summary.rows[:most]
    told = _told_label(summary)
    longest = max(map(width_of, (told, *(one_line(row.name) for row in rows))), default=0)
    claims = len(summary.stated_by)
    size = claims + max(len(summary.sections) - 1, 0)
    fits = 0 < size <= style.width - _NARROWEST_NAME - 2
    room = style.width - size - 2 if fits else style.width // 2 - 2
    column = min(longest, room, _WIDEST_NAME)
    told = told if width_of(told) <= column else told.partition(" n")[0]
    counts = not fits or column + size + 4 + len(_counts(rows, style)) <= style.width
    for row in rows:
        yield from _row(row, summary, style, column=column, strip=fits, counts=counts)
    if len(rows) < len(summary.rows):
        yield (Run(f"{style.ellipsis} and {counted(len(summary.rows) - len(rows), 'more account')}", Role.QUIET),)
    if fits and summary.judged > 1:
        yield _digits(told, summary.stated_by, summary, column, style)
        if any(summary.to_read_in):
            yield _digits(_READING, summary.to_read_in, summary, column, style, none=" ")
    yield from _key(style, strip=fits)


def counts_of(row: SummaryRow, style: Style) -> tuple[Run, ...]:
    """How many claims got each verdict, each beside its sign; nothing of an account that was not judged."""
    runs: list[Run] = []
    for verdict in CALLED:
        number = row.counts[verdict]
        runs.append(Run(f"{number:>4} {style.glyph(verdict).text}", role_of(verdict) if number else Role.QUIET))
    return tuple(runs)


def _counts(rows: Sequence[SummaryRow], style: Style) -> str:
    return "".join(run.text for run in counts_of(rows[0], style)) if rows else ""


def _row(row: SummaryRow, summary: Summary, style: Style, *, column: int, strip: bool, counts: bool) -> Iterator[Line]:
    name = Run(pad(cut(one_line(row.name), column, style.ellipsis), column), Role.HEADING)
    if row.skipped:
        why = Run(f"skipped: {one_line(row.skipped)}", Role.QUIET)
        yield from wrap([why], style.width, indent=column + 2, first=(name, Run("  ")))
        return
    signs = _signs(row.strip, summary.sections, style) if strip else ()
    yield (name, Run("  " * strip), *signs, *(counts_of(row, style) if counts else ()))
    if row.cut:
        yield from wrap(
            [Run(one_line(row.cut), Role.QUIET)], style.width, indent=column + 2, first=(Run(" " * (column + 2)),)
        )


def _signs(strip: Sequence[Verdict | None], sections: Sequence[SectionRange], style: Style) -> Iterator[Run]:
    for number, section in enumerate(sections):
        if number:
            yield Run(" ")
        yield from (sign_of(strip[index], style) for index in section.claims)


def sign_of(verdict: Verdict | None, style: Style) -> Run:
    """The sign of a verdict; a space where none was given."""
    return style.glyph(verdict) if verdict else Run(" ")


def _gapped(signs: str, sections: Sequence[SectionRange]) -> str:
    return " ".join(signs[each.claims.start : each.claims.stop] for each in sections)


def _told_label(summary: Summary) -> str:
    return f"stated by n of {summary.judged}" if summary.judged <= _MOST_TOLD else f"stated by n/10 of {summary.judged}"


def _digits(
    label: str, numbers: Sequence[int], summary: Summary, column: int, style: Style, *, none: str = "0"
) -> Line:
    """A digit for each claim behind a label; ``none`` for a claim with no account."""
    signs = "".join(_told(number, summary.judged) if number else none for number in numbers)
    return (
        Run(pad(cut(label, column, style.ellipsis), column) + "  "),
        Run(_gapped(signs, summary.sections).rstrip()),
    )


def _told(number: int, judged: int) -> str:
    """A digit: the number itself, or the tenths, where 1 stands for one and less, and 9 for nine and more."""
    return str(number) if judged <= _MOST_TOLD else str(min(max(10 * number // judged, 1), _MOST_TOLD))


def _key(style: Style, *, strip: bool) -> Iterator[Line]:
    runs: list[Run] = []
    for verdict, called in CALLED.items():
        runs += [Run(", " if runs else "", Role.QUIET), style.glyph(verdict), Run(f" {called}", Role.QUIET)]
    order = [Run("; in the statement's order", Role.QUIET)] if strip else []
    yield from wrap([*runs, *order], style.width)

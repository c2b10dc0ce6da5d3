"""A summary to the matrix as text: which account is which, and for each claim one sign an account."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from summitcheck.render.layout import cut, cut_apart, pad, width_of
from summitcheck.render.printable import one_line
from summitcheck.render.report.strips import counts_of, sign_of
from summitcheck.render.style import Line, Role, Run, Style
from summitcheck.render.wording import NO_SECTION
from summitcheck.views.report import Report
from summitcheck.views.summary import Summary, SummaryRow
from summitcheck.views.wording import counted

_LABEL = 24  # columns that the claims want for themselves at least
_TEXTS_FROM = 100  # columns; on shorter lines the ids stand alone, since a cut sentence says nothing


def matrix(report: Report, summary: Summary, style: Style) -> Iterator[Line]:
    """A sign for each claim and account, the accounts worst first; as many tables as ``style.whole`` needs.

    Otherwise one table, of the claims that some account changes or may change, or that none of several tells.
    """
    at_once = max(style.width - min(_LABEL, style.width // 2), 1)
    starts = range(0, len(summary.rows), at_once) if style.whole else range(min(len(summary.rows), 1))
    for start in starts:
        yield ()
        rows = summary.rows[start : start + at_once]
        yield from _stairs(rows, style)
        yield from _claims(report, summary, rows, style)
    if not style.whole and (more := [*_more(report, summary, at_once)]):
        yield ()
        yield (Run(f"{style.ellipsis} and {' and '.join(more)}; --all shows them", Role.QUIET),)


def _more(report: Report, summary: Summary, at_once: int) -> Iterator[str]:
    if quiet := len(report.claims) - len(_telling(report, summary)):
        yield f"{counted(quiet, 'more claim')} (supported or omitted)"
    if len(summary.rows) > at_once:
        yield counted(len(summary.rows) - at_once, "more account")


def _telling(report: Report, summary: Summary) -> list[int]:
    """The claims that a reader should look at, by index."""
    untold = summary.untold if summary.judged > 1 else ()
    loud = {each.claim.id for each in (*summary.changed, *summary.to_read)} | {claim.id for claim in untold}
    return [index for index, claim in enumerate(report.claims.claims) if claim.id in loud]


def _stairs(rows: Sequence[SummaryRow], style: Style) -> Iterator[Line]:
    """The names of the accounts, each led down to its own column, with their counts where there is room."""
    bar, corner = ("│", "┌ ") if style.unicode else ("|", "/ ")
    names = [cut(one_line(row.name), style.width - step - 2, style.ellipsis) for step, row in enumerate(rows)]
    column = max(step + 2 + width_of(name) for step, name in enumerate(names))
    for step, (name, row) in enumerate(zip(names, rows, strict=True)):
        counts = (Run("  skipped", Role.QUIET),) if row.skipped else (*counts_of(row, style), _added(row))
        label = (Run(bar * step + corner, Role.QUIET), Run(name, Role.HEADING))
        wide = column + sum(width_of(run.text) for run in counts) <= style.width
        yield (*label, Run(" " * (column - step - 2 - width_of(name))), *counts) if wide else label


def _added(row: SummaryRow) -> Run:
    return Run(f"{row.added:>4} + added", Role.QUIET)


def _claims(report: Report, summary: Summary, rows: Sequence[SummaryRow], style: Style) -> Iterator[Line]:
    shown = range(len(report.claims)) if style.whole else _telling(report, summary)
    claims = report.claims.claims
    room = style.width - len(rows) - 2
    width = min(max((width_of(one_line(claims[n].id)) for n in shown), default=0), room)
    ids = cut_apart([one_line(claim.id) for claim in claims], width, style.ellipsis)
    texts = cut_apart([one_line(claim.text) for claim in claims], max(room - width - 2, 0), style.ellipsis)
    wide = style.width >= _TEXTS_FROM and room - width > _LABEL
    for (home, section), indexes in groupby(shown, key=lambda n: (summary.home(n), claims[n].section)):
        title = f"{home}: " * bool(home) + (one_line(section) or NO_SECTION)
        yield (Run(cut(title, style.width, style.ellipsis), Role.HEADING),)
        for index in indexes:
            cells = [sign_of(row.strip[index], style) for row in rows]
            text = (Run(f"  {texts[index]}", Role.QUIET),) if wide else ()
            yield (*cells, Run("  "), Run(pad(ids[index], width)), *text)

"""The head of a report as text: which account is which, the matrix of claims and accounts, and its totals."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from summitcheck.decide.verdict import Status, Verdict
from summitcheck.render.layout import cut, pad, width_of, wrap
from summitcheck.render.printable import one_line
from summitcheck.render.style import Line, Role, Run, Style, role_of
from summitcheck.render.wording import counted, coverage_text, skipped_text, verdicts_text
from summitcheck.views.report import AccountReport, Report

_NARROW_CELL, _WIDE_CELL = 5, 13  # room for "100%", and for a glyph with "distorted" beside it
_LABEL_NARROW, _LABEL_WIDE = 40, 64  # columns that the claims want for themselves
_ID_SHARE = 0.55  # of the columns that the claims have; drafted ids can be long


def labels(count: int) -> tuple[str, ...]:
    """A short name for each of so many accounts: A to Z, then AA, AB and so on."""
    return tuple(_label(index) for index in range(count))


def _label(index: int) -> str:
    before, last = divmod(index, 26)
    return (_label(before - 1) if before else "") + chr(ord("A") + last)


class _Table(NamedTuple):
    """A group of accounts that fits on the lines side by side, with the measures of its columns."""

    style: Style
    names: tuple[str, ...]
    accounts: tuple[AccountReport, ...]
    cell: int

    @property
    def label_width(self) -> int:
        return self.style.width - self.cell * len(self.accounts)

    @property
    def widest_id(self) -> int:
        return int(self.label_width * _ID_SHARE)

    def row(self, label: Sequence[Run], cells: Sequence[Run]) -> Line:
        """A line of the table: what it is about, then one cell an account, each set flush right or left with words."""
        used = sum(width_of(run.text) for run in label)
        return (*label, Run(" " * (self.label_width - used)), *(self._fitted(cell) for cell in cells))

    def _fitted(self, run: Run) -> Run:
        text = f"  {run.text}" if self.cell == _WIDE_CELL else f"{run.text:>{self.cell}}"
        return Run(pad(text, self.cell), run.role)


def legend(report: Report, style: Style) -> Iterator[Line]:
    """The statement and the accounts with their short names, and what the signs mean."""
    statement = report.statement
    yield (Run("Statement  ", Role.HEADING), Run(one_line(statement.name)))
    about = [one_line(statement.title), statement.date, counted(len(report.claims), "claim")]
    yield from wrap([Run(", ".join(filter(None, about)), Role.QUIET)], style.width, indent=11, first=(Run(" " * 11),))
    size = max((width_of(name) for name in labels(len(report.accounts))), default=1)
    for index, (name, account) in enumerate(zip(labels(len(report.accounts)), report.accounts, strict=True)):
        head = "Accounts   " if index == 0 else " " * 11
        yield (Run(head, Role.HEADING), Run(pad(name, size), Role.HEADING), Run(f"  {one_line(account.document.name)}"))
        if account.skipped:
            space = (Run(" " * (size + 13)),)
            why = Run(one_line(skipped_text(account)), Role.QUIET)
            yield from wrap([why], style.width, indent=size + 13, first=space)
    yield ()
    signs = [piece for verdict in Verdict for piece in (style.glyph(verdict), Run(f" {verdict}, "))]
    yield from wrap([*signs[:-1], Run(f" {Verdict.UNCERTAIN}")], style.width)


def summary(report: Report, *, signs: Mapping[str, str] | None = None) -> str:
    """The claims, the accounts and the verdicts in one sentence; what is to be read stands apart."""
    skipped = sum(bool(account.skipped) for account in report.accounts)
    accounts = counted(len(report.accounts), "account") + (f" ({skipped} skipped)" if skipped else "")
    return f"{counted(len(report.claims), 'claim')}, {accounts}: {verdicts_text(report.counts, signs=signs)}."


def matrix(report: Report, style: Style) -> Iterator[Line]:
    """Claims by section down, accounts across, totals below; several tables where the lines are too short for one."""
    for table in _tables(report, style):
        ids = min(max((width_of(claim.id) for claim in report.claims.claims), default=0), table.widest_id)
        first = 0
        for section, claims in groupby(report.claims.claims, key=lambda claim: claim.section):
            yield ()
            yield _heading(table, one_line(section) or "Before the first heading")
            for claim in claims:
                yield _claim_row(table, one_line(claim.id), one_line(claim.text), first, ids)
                first += 1
        yield ()
        yield from _totals(table)


def _tables(report: Report, style: Style) -> Iterator[_Table]:
    names = labels(len(report.accounts))
    cell = max(_NARROW_CELL, max(map(len, names), default=0) + 2)
    if style.width - _WIDE_CELL * len(names) >= _LABEL_WIDE:
        cell = _WIDE_CELL
    at_once = max((style.width - min(_LABEL_NARROW, style.width // 2)) // cell, 1)
    for start in range(0, len(names), at_once):
        stretch = slice(start, start + at_once)
        yield _Table(style, names[stretch], report.accounts[stretch], cell)


def _heading(table: _Table, title: str) -> Line:
    text = cut(title, table.label_width - 1, table.style.ellipsis)
    return table.row([Run(text, Role.HEADING)], [Run(name, Role.HEADING) for name in table.names])


def _claim_row(table: _Table, claim_id: str, text: str, index: int, id_width: int) -> Line:
    ellipsis = table.style.ellipsis
    known = f"  {pad(cut(claim_id, id_width, ellipsis), id_width)}  "
    shown = cut(text, table.label_width - 1 - width_of(known), ellipsis)
    label = [Run(known), Run(shown, Role.QUIET)]
    return table.row(label, [_cell(table, account.assessments[index].verdict) for account in table.accounts])


def _cell(table: _Table, verdict: Verdict) -> Run:
    glyph = table.style.glyph(verdict)
    return Run(f"{glyph.text} {verdict}", glyph.role) if table.cell == _WIDE_CELL else glyph


def _totals(table: _Table) -> Iterator[Line]:
    yield _heading(table, "Coverage of the statement")
    covered = [coverage_text(account) for account in table.accounts]
    yield table.row([Run("  share of claims supported")], [Run(share, Role.HEADING) for share in covered])
    for verdict in Verdict:
        counts = [_total(account.counts[verdict], verdict) for account in table.accounts]
        yield table.row([Run("  "), table.style.glyph(verdict), Run(f" {verdict}")], counts)
    added = [sum(s.status is Status.ADDED for s in account.statements) for account in table.accounts]
    yield table.row([Run("  + sentences added")], [Run(str(count)) for count in added])


def _total(count: int, verdict: Verdict) -> Run:
    """A total in the colour of its verdict; nothing found is nothing to call out."""
    return Run(str(count), role_of(verdict) if count else Role.QUIET)

"""A report to the first part of the page: the matrix, and what every account leaves out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from summitcheck.claims.model import Claim
from summitcheck.decide.verdict import Verdict
from summitcheck.render.report.html.anchors import Anchors
from summitcheck.views.report import AccountReport, Report

BEFORE_HEADINGS = "Before the first heading"


@dataclass(frozen=True, slots=True)
class Cell:
    """The verdict on one claim in one account (counted from 0), and the anchor of the details."""

    account: int
    label: str
    verdict: Verdict
    anchor: str


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A claim across all accounts."""

    claim: Claim
    anchor: str
    row_anchor: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class SectionGroup:
    """The rows of one section of the statement."""

    title: str
    rows: tuple[MatrixRow, ...]


@dataclass(frozen=True, slots=True)
class Overview:
    """The matrix, the claims that no account reports, and those that only one reports."""

    groups: tuple[SectionGroup, ...]

    @property
    def left_out_by_all(self) -> tuple[MatrixRow, ...]:
        """The claims that every account omits."""
        return tuple(row for row in self._rows() if all(cell.verdict is Verdict.OMITTED for cell in row.cells))

    @property
    def reported_by_one(self) -> tuple[tuple[MatrixRow, Cell], ...]:
        """The claims that all accounts but one omit, where there are several; each with its cell."""
        reporting = ((row, [c for c in row.cells if c.verdict is not Verdict.OMITTED]) for row in self._rows())
        return tuple((row, cells[0]) for row, cells in reporting if len(cells) == 1 < len(row.cells))

    @property
    def distorted(self) -> tuple[tuple[MatrixRow, Cell], ...]:
        """Every distorted cell, with its row."""
        return tuple((row, c) for row in self._rows() for c in row.cells if c.verdict is Verdict.DISTORTED)

    def _rows(self) -> Iterator[MatrixRow]:
        return (row for group in self.groups for row in group.rows)


def overview(report: Report, names: Anchors) -> Overview:
    """The overview of a report."""
    rows = [_row(report.accounts, index, claim, names) for index, claim in enumerate(report.claims.claims)]
    sections = groupby(rows, key=lambda row: row.claim.section)
    groups = tuple(SectionGroup(title or BEFORE_HEADINGS, tuple(members)) for title, members in sections)
    return Overview(groups)


def _row(accounts: Sequence[AccountReport], index: int, claim: Claim, names: Anchors) -> MatrixRow:
    cells = (_cell(account.assessments[index].verdict, n, claim, names) for n, account in enumerate(accounts))
    return MatrixRow(claim, names.claims[claim.id], names.row(claim.id), tuple(cells))


def _cell(verdict: Verdict, account: int, claim: Claim, names: Anchors) -> Cell:
    """What is left out has no words to show, so its cell leads to the claim."""
    anchor = names.claims[claim.id] if verdict is Verdict.OMITTED else names.cell(claim.id, account)
    return Cell(account, names.labels[account], verdict, anchor)

"""Rows with what is uncertain about their words, and with the opinions of another model on it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from summitcheck.views.diff.model import Diff, DiffRow
from summitcheck.views.report import AccountReport, Assessment


def with_doubts(rows: Iterable[DiffRow], report: AccountReport) -> tuple[DiffRow, ...]:
    """The rows, each with the uncertain claims that its words may state or may change."""
    doubted = [each for each in report.assessments if each.to_read and each.evidence]
    return tuple(replace(row, doubts=tuple(each for each in doubted if _holds(row, each))) for row in rows)


def with_opinions(diff: Diff, report: AccountReport) -> Diff:
    """The diff of the same account, whose rows tell what another model was asked about their words; no row changes."""
    given = [each for each in report.assessments if each.opinion is not None and each.evidence]
    rows = tuple(replace(row, asked=tuple(each for each in given if _holds(row, each))) for row in diff.rows)
    return replace(diff, report=report, rows=rows)


def _holds(row: DiffRow, assessment: Assessment) -> bool:
    """True for the row of the words that a rule or another model doubts, else of the first that state the claim."""
    opinion = assessment.opinion
    doubted = [finding.account for finding in assessment.findings] or assessment.evidence
    at = (opinion.changed if opinion is not None and opinion.changed else doubted[0]).start
    return any(passage.sentence.start <= at < passage.sentence.end for passage in row.account)

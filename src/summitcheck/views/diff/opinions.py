"""A diff with the opinions of another model, each at the row that it is about."""

from __future__ import annotations

from dataclasses import replace

from summitcheck.views.diff.model import Diff, DiffRow
from summitcheck.views.report import AccountReport, Assessment


def with_opinions(diff: Diff, report: AccountReport) -> Diff:
    """The diff of the same account, whose rows tell what another model was asked about their words; no row changes."""
    given = [each for each in report.assessments if each.opinion is not None and each.evidence]
    rows = tuple(replace(row, asked=tuple(each for each in given if _holds(row, each))) for row in diff.rows)
    return replace(diff, report=report, rows=rows)


def _holds(row: DiffRow, assessment: Assessment) -> bool:
    """True for the row of the words that were taken for changed, else of the first that were asked about."""
    opinion = assessment.opinion
    at = (opinion.changed if opinion is not None and opinion.changed else assessment.evidence[0]).start
    return any(passage.sentence.start <= at < passage.sentence.end for passage in row.account)

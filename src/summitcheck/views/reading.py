"""A report to what somebody should read: the cells where the checker cannot tell whether a claim was changed."""

from __future__ import annotations

from typing import NamedTuple

from summitcheck.decide.verdict import Verdict
from summitcheck.views.report import Assessment, Report


class CellToRead(NamedTuple):
    """An uncertain cell; ``account`` is the number of its account, from 0."""

    account: int
    assessment: Assessment


def cells_to_read(report: Report) -> tuple[CellToRead, ...]:
    """The uncertain cells, the likeliest distortion first, then what is most likely stated, then claim by claim."""
    cells = [
        CellToRead(number, account.assessments[index])
        for index in range(len(report.claims))
        for number, account in enumerate(report.accounts)
        if account.assessments[index].verdict is Verdict.UNCERTAIN
    ]
    return tuple(sorted(cells, key=lambda cell: (-cell.assessment.distortion, -cell.assessment.stated)))

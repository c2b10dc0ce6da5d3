"""A report as CSV for spreadsheets: one row a cell of the matrix, in the order of the claims."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence

from summitcheck.documents.parts import words_of
from summitcheck.render.csvtext import guarded
from summitcheck.render.passages import account_passages
from summitcheck.render.style import Style
from summitcheck.render.wording import NO_SECTION, opinion_text
from summitcheck.views.report import AccountReport, Assessment, Report

COLUMNS = (
    "claim",
    "section",
    "statement_line",
    "account",
    "account_line",
    "verdict",
    "stated",
    "distortion",
    "codes",
    "reason",
    "claim_text",
    "statement_words",
    "account_words",
)
#: The column for what another model says.
ASKED = "asked"
#: The column for the official text that makes the claim, where there are several.
DOCUMENT = "document"


def render(report: Report, style: Style) -> str:
    """A line of column names, then one line a cell.

    Behind these columns stands the official text of the claim, where there are several, and what another model says,
    where one was asked and answered.

    A text that a spreadsheet would run as a formula begins with an apostrophe, as spreadsheets themselves write it.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    asked = any(a.opinion for account in report.accounts for a in account.assessments)
    more = [name for name, there in ((DOCUMENT, report.texts.several), (ASKED, asked)) if there]
    writer.writerow((*COLUMNS, *more))
    writer.writerows([guarded(value) for value in row] for row in _rows(report, more))
    return out.getvalue()


def _rows(report: Report, more: Sequence[str]) -> Iterator[tuple[str, ...]]:
    for index in range(len(report.claims)):
        for account in report.accounts:
            assessment = account.assessments[index]
            known = {DOCUMENT: report.texts.of(assessment.claim).name, ASKED: opinion_text(assessment.opinion)}
            yield (*_row(account, assessment), *(known[name] for name in more))


def _row(account: AccountReport, assessment: Assessment) -> tuple[str, ...]:
    claim, passages = assessment.claim, account_passages(assessment, account)
    return (
        claim.id,
        claim.section or NO_SECTION,
        str(claim.line) if claim.located else "",
        account.document.name,
        " ".join(str(passage.line) for passage in passages),
        str(assessment.verdict),
        f"{assessment.stated:.4f}",
        f"{assessment.distortion:.4f}",
        " ".join(dict.fromkeys(finding.code for finding in assessment.telling)),
        "; ".join(finding.message for finding in assessment.telling) or assessment.reason,
        claim.text,
        claim.quote,
        " […] ".join(words_of(passage) for passage in passages),
    )

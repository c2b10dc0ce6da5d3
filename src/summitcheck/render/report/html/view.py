"""Everything that the page shows, as one value."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from summitcheck.detect.base import Rule
from summitcheck.detect.rules import RULES
from summitcheck.render.report.html.accounts import AccountView, account_views
from summitcheck.render.report.html.anchors import Anchors, anchors
from summitcheck.render.report.html.overview import Overview, overview
from summitcheck.render.report.html.statement import ClaimEntry, StatementView, claim_entry, statement_view
from summitcheck.render.wording import notes, opinion_text
from summitcheck.views.report import Report, cells_to_read


@dataclass(frozen=True, slots=True)
class RuleView:
    """A rule, and how often it speaks in this report."""

    rule: Rule
    count: int


@dataclass(frozen=True, slots=True)
class View:
    """The parts of the page in their order, with the report they were made from."""

    report: Report
    overview: Overview
    reading: tuple[ReadingView, ...]
    statement: StatementView
    accounts: tuple[AccountView, ...]
    rules: tuple[RuleView, ...]
    index: Mapping[str, object]

    @property
    def codes(self) -> frozenset[str]:
        """The rules that have a place on the page to link to."""
        return frozenset(view.rule.code for view in self.rules)


def view(report: Report) -> View:
    """The view of a report."""
    names = anchors(report)
    told = [assessment.telling for account in report.accounts for assessment in account.assessments]
    counts = Counter(finding.code for findings in told for finding in findings)
    return View(
        report,
        overview(report, names),
        reading_views(report, names),
        statement_view(report, names),
        account_views(report, names),
        tuple(RuleView(rule, counts[rule.code]) for rule in RULES),
        _index(report, names),
    )


def _index(report: Report, names: Anchors) -> Mapping[str, object]:
    """What the filters look up: for each claim its section, a letter per account for the verdict, and its codes.

    ``{"accounts": [anchor], "claims": {anchor: {"section", "verdicts": "sdou", "codes": {account: [code]}}}}``
    """
    return {
        "accounts": names.accounts,
        "claims": {
            names.claims[claim.id]: {
                "section": claim.section,
                "verdicts": "".join(account.assessments[n].verdict[0] for account in report.accounts),
                "codes": _codes(report, n),
            }
            for n, claim in enumerate(report.claims.claims)
        },
    }


def _codes(report: Report, index: int) -> dict[int, list[str]]:
    found = ((n, account.assessments[index].telling) for n, account in enumerate(report.accounts))
    return {n: sorted({finding.code for finding in findings}) for n, findings in found if findings}


@dataclass(frozen=True, slots=True)
class ReadingView:
    """An uncertain cell: the anchor of its claim, its entry, what was noted about it, and what another model says."""

    claim: str
    entry: ClaimEntry
    notes: tuple[str, ...]
    opinion: str = ""


def reading_views(report: Report, names: Anchors) -> tuple[ReadingView, ...]:
    """Every uncertain cell as the page lists it."""
    return tuple(
        ReadingView(
            names.claims[cell.assessment.claim.id],
            claim_entry(report, cell.account, cell.assessment, names),
            notes(cell.assessment),
            opinion_text(cell.assessment.opinion),
        )
        for cell in cells_to_read(report)
    )

"""A report to everything that the page shows, as one value."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from summitcheck.detect.base import Rule
from summitcheck.detect.rules import RULES
from summitcheck.render.printable import one_line
from summitcheck.render.report.html.accounts import AccountView, account_views
from summitcheck.render.report.html.anchors import anchors
from summitcheck.render.report.html.names import AccountName, account_names
from summitcheck.render.report.html.news import News, letter, news
from summitcheck.render.report.html.statement import ClaimPanel, StatementView, claim_panels, statement_views
from summitcheck.views.report import Report
from summitcheck.views.summary import Summary, summarize


@dataclass(frozen=True, slots=True)
class RuleView:
    """A rule, and how often it speaks in this report."""

    rule: Rule
    count: int


@dataclass(frozen=True, slots=True)
class View:
    """The parts of the page in their order, with the report and the summary that they were made from."""

    report: Report
    summary: Summary
    names: tuple[AccountName, ...]
    news: News
    statements: tuple[StatementView, ...]
    accounts: tuple[AccountView, ...]
    rules: tuple[RuleView, ...]
    index: Mapping[str, object]

    @property
    def codes(self) -> frozenset[str]:
        """The rules that have a place on the page to link to."""
        return frozenset(view.rule.code for view in self.rules)

    @property
    def totals(self) -> Mapping[str, int]:
        """How many cells have each verdict; what was not judged counts nowhere."""
        return {key: sum(row.counts[key] for row in self.summary.rows) for key in self.report.counts}


def view(report: Report) -> View:
    """The view of a report."""
    names, summary = anchors(report), summarize(report)
    known = account_names(report, summary.names, names)
    panels = claim_panels(report, summary, known, names)
    told = [assessment.telling for account in report.accounts for assessment in account.assessments]
    counts = Counter(finding.code for findings in told for finding in findings)
    return View(
        report,
        summary,
        known,
        news(summary, panels, known, names),
        statement_views(report, panels),
        account_views(report, known, names),
        tuple(RuleView(rule, counts[rule.code]) for rule in RULES if counts[rule.code]),
        _index(known, panels),
    )


def _index(known: Sequence[AccountName], panels: Sequence[ClaimPanel]) -> Mapping[str, object]:
    """What the script looks up: accounts by number, and for each claim a letter per account, its rules and changes.

    ``{"accounts": [[anchor, name]], "claims": {anchor: {"section", "verdicts": "sdou-", "rules": {account: [name]},
    "changes": {account: [before, after]}}}}``
    """
    return {
        "accounts": [(name.anchor.removeprefix("account-"), one_line(name.short)) for name in known],
        "claims": {panel.anchor: _claim_index(panel) for panel in panels},
    }


def _claim_index(panel: ClaimPanel) -> Mapping[str, object]:
    rules: dict[int, list[str]] = {}
    changes: dict[int, tuple[str, str]] = {}
    for entry in panel.entries:
        for number in entry.accounts if entry.findings else ():
            rules[number] = sorted({finding.name for finding in entry.findings})
            changes[number] = (one_line(entry.changes[0].before), one_line(entry.changes[0].after))
    return {
        "section": one_line(panel.claim.section),
        "verdicts": "".join(map(letter, panel.verdicts)),
        "rules": rules,
        "changes": changes,
    }

"""Phrases that several outputs share: percentages, counts of verdicts, names of rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitcheck.decide.verdict import Verdict
from summitcheck.documents.parts import words_of
from summitcheck.render.printable import one_line

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summitcheck.views.report import AccountReport, Assessment, Finding, Opinion

#: What a verdict is called beside a strip of verdicts, in the order in which they are shown: first what is to be seen.
CALLED = {
    Verdict.DISTORTED: "distorted",
    Verdict.UNCERTAIN: "to read",
    Verdict.SUPPORTED: "supported",
    Verdict.OMITTED: "omitted",
}
#: The verdict on what somebody should read, since the checker cannot tell.
_TO_READ = "uncertain"
# What another model takes it for; never more than a guess.
_TAKEN_FOR = {
    "supported": "probably says the same",
    "distorted": "probably changed",
    "omitted": "probably does not say it",
    "unsure": "cannot tell",
}
#: Stands in a comment where a format has comments: a report in a corpus is known by it.
MADE_BY = "a report by summitcheck"
#: What stands before the first heading of a statement is called.
NO_SECTION = "Before the first heading"
#: What the list of it is called, and how many of it are shown at first.
PLEASE_READ = "To read"
MOST_TO_READ = 10


def percent(part: float, whole: float) -> str:
    """``part`` of ``whole`` as ``54%``; ``-`` of nothing.

    0% and 100% are kept for exactly none and exactly all, as coverage.py does: a reader who sees 100% stops looking.
    """
    if whole == 0:
        return "-"
    rounded = round(100 * part / whole)
    if 0 < part < whole:
        rounded = min(max(rounded, 1), 99)
    return f"{rounded}%"


def verdicts_text(counts: Mapping[str, int], *, signs: Mapping[str, str] | None = None, unjudged: int = 0) -> str:
    """How many claims got each verdict; those to be read stand apart: ``8 supported, 2 distorted; 3 to read``.

    ``unjudged`` of the uncertain ones were not judged, and there is nothing to read.
    """
    counts = {**counts, _TO_READ: counts[_TO_READ] - unjudged}
    shown = {verdict: f"{signs[verdict]} {count}" if signs else str(count) for verdict, count in counts.items()}
    others = ", ".join(f"{shown[verdict]} {verdict}" for verdict in counts if verdict != _TO_READ)
    return f"{others}; {shown[_TO_READ]} to read" + (f", {unjudged} not judged" if unjudged else "")


def rule_text(finding: Finding) -> str:
    """The rule that found something, and its severity: ``SC101 figure-changed (error)``."""
    return f"{finding.code} {finding.name} ({finding.severity})"


def notes(assessment: Assessment) -> tuple[str, ...]:
    """What is to be known of an uncertain verdict, in lines: each rule with its message, else why it fell."""
    noted = [f"{finding.code} {finding.name}: {finding.message}" for finding in assessment.findings]
    return tuple(map(one_line, noted or [assessment.reason]))


def opinion_text(opinion: Opinion | None) -> str:
    """What another model says of what is to be read, on one line and under its name; empty where there is nothing."""
    if opinion is None:
        return ""
    words = f": “{words_of(opinion.changed)}”" if opinion.changed else ""
    why = f" ({opinion.why})" if opinion.why else ""
    return one_line(f"asked {opinion.model}: {_TAKEN_FOR[opinion.verdict]}{words}{why}")


def skipped_text(account: AccountReport) -> str:
    """That an account was not judged, or not to its end, and why; empty for one that was."""
    if account.cut:
        return f"cut: {account.cut}"
    return f"skipped: {account.skipped}" if account.skipped else ""


def coverage_text(account: AccountReport) -> str:
    """The share of the claims that the account supports, also by their weight; ``-`` where it was not judged."""
    if account.skipped:
        return "-"
    share = percent(account.counts["supported"], len(account.assessments))
    return f"{share} ({percent(*account.weighted)} by weight)" if account.weighted else share


def finding_text(finding: Finding) -> str:
    """The rule, its severity and what it found."""
    return f"{rule_text(finding)}: {finding.message}"

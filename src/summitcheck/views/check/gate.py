"""Reasons why a report fails: problems that --fail-on names, and coverage below --fail-under."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from summitcheck.decide.verdict import Status, Verdict
from summitcheck.views.check.vocabulary import ANY, KINDS, SEVERITIES, ProblemKind, reaches, told
from summitcheck.views.report import Report


def failures(report: Report, *, fail_on: Sequence[str] = (), fail_under: float | None = None) -> tuple[str, ...]:
    """One line for each reason to fail; empty if the report passes.

    ``fail_on`` has words of `FAIL_ON`: a severity means findings of this severity or worse, ``any`` every kind.
    ``fail_under`` is the least coverage of every account in percent, which is not rounded.
    """
    return (*_named(report, fail_on), *(() if fail_under is None else _too_low(report, fail_under)))


def shortfall(counts: Mapping[str, int], least: float) -> str:
    """Why these verdicts have less than ``least`` percent coverage; empty if they do not. 100 means every claim."""
    supported, claims = counts[Verdict.SUPPORTED], sum(counts.values())
    if 100 * supported >= least * claims:
        return ""
    return f"supports {supported} of {claims} claims (--fail-under {least:g})"


def _named(report: Report, fail_on: Sequence[str]) -> Iterator[str]:
    for word in dict.fromkeys(KINDS if ANY in fail_on else fail_on):
        if count := _count(report, word):
            yield f"{told(count, word)} (--fail-on {ANY if ANY in fail_on else word})"


def _count(report: Report, word: str) -> int:
    if word in SEVERITIES:
        return sum(reaches(finding.severity, word) for account in report.accounts for finding in account.findings)
    if word == ProblemKind.ADDED:
        return sum(s.status is Status.ADDED for account in report.accounts for s in account.statements)
    if word == ProblemKind.SKIPPED:
        return sum(bool(account.skipped) for account in report.accounts)
    return report.counts[word]


def _too_low(report: Report, least: float) -> Iterator[str]:
    for account in report.accounts:
        if reason := shortfall(account.counts, least):
            yield f"{account.document.name} {reason}"

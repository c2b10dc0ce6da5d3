"""When a report makes the command fail: the kinds of findings and the coverage that the user named."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from summitcheck.decide.verdict import Status, Verdict
from summitcheck.severity import Severity
from summitcheck.views.report import Report

_VERDICTS = ("distorted", "uncertain", "omitted")
_SEVERITIES = tuple(str(severity) for severity in Severity)
#: What ``--fail-on`` takes.
FAIL_ON = (*_VERDICTS, "added", *_SEVERITIES, "any")


def failures(report: Report, *, fail_on: Sequence[str] = (), fail_under: float | None = None) -> tuple[str, ...]:
    """One line for each reason to fail; empty when the report passes.

    ``fail_on`` holds words of `FAIL_ON`: a severity means findings of this weight or more, ``any`` all verdicts but
    supported, and additions. ``fail_under`` is the coverage in percent that every account must reach exactly.
    """
    return (*_kinds(report, fail_on), *(() if fail_under is None else _coverage(report, fail_under)))


def _kinds(report: Report, fail_on: Sequence[str]) -> Iterator[str]:
    for kind in dict.fromkeys((*_VERDICTS, "added") if "any" in fail_on else fail_on):
        if count := _count(report, kind):
            yield f"{count} {kind} (--fail-on {'any' if 'any' in fail_on else kind})"


def _count(report: Report, kind: str) -> int:
    if kind in _VERDICTS:
        return report.counts[Verdict(kind)]
    if kind == "added":
        return sum(s.status is Status.ADDED for account in report.accounts for s in account.statements)
    enough = _SEVERITIES[: _SEVERITIES.index(kind) + 1]
    return sum(finding.severity in enough for account in report.accounts for finding in account.findings)


def _coverage(report: Report, least: float) -> Iterator[str]:
    for account in report.accounts:
        supported, claims = account.counts[Verdict.SUPPORTED], len(account.assessments)
        if 100 * supported < least * claims:
            yield f"{account.document.name} supports {supported} of {claims} claims (--fail-under {least:g})"

"""The findings of the checker, by sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from summitcheck.decide.verdict import Status, Verdict
from summitcheck.views.diff.side import DiffSide
from summitcheck.views.report import AccountReport, Finding


@dataclass(frozen=True, slots=True)
class Remarks:
    """Findings, and reasons of distortions without one, by account sentence; claim ids by statement sentence.

    ``attributed`` and ``idle`` are sentences of the account: what somebody else says, and what says nothing to compare.
    """

    findings: Mapping[int, Sequence[Finding]]
    reasons: Mapping[int, Sequence[str]]
    claims: Mapping[int, Sequence[str]]
    attributed: frozenset[int]
    idle: frozenset[int] = frozenset()

    @classmethod
    def of(cls, report: AccountReport, statement: DiffSide, account: DiffSide, *, versions: bool = False) -> Remarks:
        """The remarks of a report; only what distorts a claim is a remark."""
        findings: dict[int, list[Finding]] = {}
        reasons: dict[int, list[str]] = {}
        claims: dict[int, list[str]] = {}
        for assessment in report.assessments:
            claim = assessment.claim
            for i in statement.within(claim.start, claim.end) if claim.located else ():
                claims.setdefault(i, []).append(claim.id)
            if assessment.verdict is not Verdict.DISTORTED:
                continue
            for finding in assessment.telling:
                for j in account.within(finding.account.start, finding.account.end)[:1]:
                    findings.setdefault(j, []).append(finding)
            for piece in assessment.evidence[:1] if not assessment.findings else ():
                for j in account.within(piece.start, piece.end)[:1]:
                    reasons.setdefault(j, []).append(assessment.reason)
        foreign = frozenset(j for j, each in enumerate(report.statements) if each.status is Status.ATTRIBUTED)
        idle = () if versions or report.skipped else _idle(report)
        return cls(findings, reasons, claims, foreign, frozenset(idle))

    def about(self, sentences: Iterable[int]) -> tuple[tuple[Finding, ...], tuple[str, ...]]:
        """The findings and the reasons about some sentences of the account, each once.

        Claims that share a sentence share its findings: the same rule on the same words says nothing new.
        """
        unique = {
            (f.code, f.official.start, f.official.end, f.account.start, f.account.end): f
            for j in sentences
            for f in reversed(self.findings.get(j, ()))
        }
        ordered = sorted(unique.values(), key=lambda f: (f.account.start, f.code, f.official.start))
        return tuple(ordered), tuple(dict.fromkeys(r for j in sentences for r in self.reasons.get(j, ())))

    def claims_in(self, sentences: Iterable[int]) -> tuple[str, ...]:
        """The ids of the claims that some sentences of the statement make, in order."""
        return tuple(dict.fromkeys(name for i in sentences for name in self.claims.get(i, ())))


def _idle(report: AccountReport) -> Iterator[int]:
    """The sentences that are no heading and no furniture and say nothing that a statement could hold."""
    for j, each in enumerate(report.statements):
        if each.status is Status.ASIDE and each.sentence.asserts:
            yield j

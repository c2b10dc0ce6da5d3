"""A trace to the report on one account: what it does to each claim, and the statement to each of its sentences."""

from __future__ import annotations

from typing import NamedTuple

from summitcheck.claims.model import Claim, ClaimSet
from summitcheck.decide.verdict import Status, Verdict
from summitcheck.documents.model import Document, Excerpt, Sentence, Skipped
from summitcheck.severity import Severity


class Finding(NamedTuple):
    """One typed difference between the words of the statement and those of the account.

    ``fingerprint`` is made of rule, claim and quoted words, never of a place: moving a
    paragraph keeps it.
    """

    code: str
    name: str
    severity: Severity
    message: str
    official: Excerpt
    account: Excerpt
    claim: str = ""
    fingerprint: str = ""


class Assessment(NamedTuple):
    """What one account does to one claim, and why.

    ``stated`` (0 to 1) is how sure the checker is that the account says this at all;
    ``distortion`` (0 to 1) that what it says differs from the claim. ``reason`` says in
    one line why the verdict fell, most useful where it is ``uncertain``.
    """

    claim: Claim
    verdict: Verdict
    stated: float
    distortion: float
    evidence: tuple[Excerpt, ...] = ()
    findings: tuple[Finding, ...] = ()
    reason: str = ""

    @property
    def telling(self) -> tuple[Finding, ...]:
        """The findings that the verdict rests on: beside an accusation, notes are left out."""
        return tuple(f for f in self.findings if f.severity is not Severity.NOTE) or self.findings


class StatementStatus(NamedTuple):
    """What the statement does to one sentence of the account.

    ``grounding`` (0 to 1) is how sure the checker is that the statement backs the sentence;
    ``claims`` the ids of the claims that it draws on.
    """

    sentence: Sentence
    status: Status
    grounding: float
    findings: tuple[Finding, ...] = ()
    claims: tuple[str, ...] = ()


class AccountReport(NamedTuple):
    """All that was found about one account: one assessment a claim, one status a sentence.

    ``skipped`` says why the account was not judged where it is about something else; it is empty for all others.
    """

    document: Document
    assessments: tuple[Assessment, ...]
    statements: tuple[StatementStatus, ...]
    skipped: str = ""

    @property
    def counts(self) -> dict[str, int]:
        """How many claims got each verdict, keys in the order of `Verdict`."""
        said = [a.verdict for a in self.assessments]
        return {str(v): said.count(v) for v in Verdict}

    @property
    def coverage(self) -> float:
        """Share (0 to 1) of the claims that the account supports; 0.0 without claims."""
        if not self.assessments:
            return 0.0
        return self.counts["supported"] / len(self.assessments)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Every finding of every assessment, in the claims' order."""
        return tuple(f for a in self.assessments for f in a.findings)


class Report(NamedTuple):
    """One statement, its claims, and what every account does to them.

    ``skipped`` has the files that were not read as accounts.
    """

    statement: Document
    claims: ClaimSet
    accounts: tuple[AccountReport, ...]
    skipped: tuple[Skipped, ...] = ()

    @property
    def counts(self) -> dict[str, int]:
        """Verdicts over all accounts, keys in the order of `Verdict`."""
        return {str(v): sum(a.counts[v] for a in self.accounts) for v in Verdict}

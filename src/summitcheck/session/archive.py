"""What the checker made of one account, as text and back: what a cache keeps."""

from __future__ import annotations

from collections.abc import Iterable

from summitcheck.claims.model import ClaimSet
from summitcheck.decide.verdict import Status, Verdict
from summitcheck.documents.model import Document, Excerpt
from summitcheck.session.cache import digest
from summitcheck.session.fieldwise import dumped, loaded
from summitcheck.views.report import AccountReport, Assessment, Finding, StatementStatus

#: What is kept of a judgement: all but what can be had from the account and the claims.
_Judged = tuple[Verdict, float, float, tuple[Excerpt, ...], tuple[Finding, ...], str]
_Grounded = tuple[Status, float, tuple[Finding, ...], tuple[str, ...]]
_Kept = tuple[tuple[_Judged, ...], tuple[_Grounded, ...], str]


def basis_of(claims: ClaimSet, statement: Document, codes: Iterable[str] | None, engine: str) -> str:
    """A digest of all that a judgement rests on beside the account: claims, statement, rules and the program itself.

    ``codes`` are those of the rules that were used, None means all rules.
    """
    rules = "every rule" if codes is None else " ".join(codes)
    listed = (repr(claims.claims), repr(claims.names), repr(claims.silent))
    return digest(*listed, repr(statement.sentences), statement.text, statement.plain, statement.date, rules, engine)


def key_of(account: Document, basis: str) -> str:
    """The digest under which the judgement of ``account`` is kept: all that it is judged by, and the basis."""
    return digest(account.text, account.plain, account.date, repr(account.sentences), basis)


def dump_report(report: AccountReport) -> str:
    """The judgement as JSON, without what can be had from the account and the claims."""
    judged = [(a.verdict, a.stated, a.distortion, a.evidence, a.findings, a.reason) for a in report.assessments]
    grounded = [(s.status, s.grounding, s.findings, s.claims) for s in report.statements]
    return dumped((judged, grounded, report.skipped))


def load_report(text: str, account: Document, claims: ClaimSet) -> AccountReport:
    """The judgement that `dump_report` wrote; raises `ValueError` for anything else."""
    try:
        judged, grounded, skipped = loaded(_Kept, text)
        assessments = [Assessment(claim, *row) for claim, row in zip(claims.claims, judged, strict=True)]
        statements = [StatementStatus(each, *row) for each, row in zip(account.sentences, grounded, strict=True)]
    except (TypeError, RecursionError) as error:
        raise ValueError("not a judgement") from error
    return AccountReport(account, tuple(assessments), tuple(statements), skipped)

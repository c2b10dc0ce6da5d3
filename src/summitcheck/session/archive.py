"""What the checker made of one account, as text and back: what a cache keeps."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from summitcheck.claims.model import ClaimSet
from summitcheck.decide.verdict import Status, Verdict
from summitcheck.documents.model import Document, Excerpt
from summitcheck.session.cache import digest
from summitcheck.severity import Severity
from summitcheck.views.report import AccountReport, Assessment, Finding, StatementStatus


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
    verdicts = [
        [
            a.verdict,
            a.stated,
            a.distortion,
            a.reason,
            [_words(e) for e in a.evidence],
            [_finding(f) for f in a.findings],
        ]
        for a in report.assessments
    ]
    statuses = [[s.status, s.grounding, [_finding(f) for f in s.findings], list(s.claims)] for s in report.statements]
    return json.dumps([verdicts, statuses], separators=(",", ":"))


def load_report(text: str, account: Document, claims: ClaimSet) -> AccountReport:
    """The judgement that `dump_report` wrote; raises `ValueError` for anything else."""
    try:
        verdicts, statuses = json.loads(text)
        assessments = (_assessment(c, row) for c, row in zip(claims.claims, verdicts, strict=True))
        statements = (_status(s, row) for s, row in zip(account.sentences, statuses, strict=True))
        return AccountReport(account, tuple(assessments), tuple(statements))
    except (TypeError, RecursionError) as error:
        raise ValueError("not a judgement") from error


def _assessment(claim: Any, row: Any) -> Assessment:
    verdict, stated, distortion, reason, evidence, findings = row
    excerpts = tuple(Excerpt(*words) for words in evidence)
    return Assessment(
        claim, Verdict(verdict), stated, distortion, excerpts, tuple(map(_read_finding, findings)), reason
    )


def _status(sentence: Any, row: Any) -> StatementStatus:
    status, grounding, findings, claims = row
    return StatementStatus(sentence, Status(status), grounding, tuple(map(_read_finding, findings)), tuple(claims))


def _finding(finding: Finding) -> list[object]:
    f = finding
    words = (_words(f.official), _words(f.account))
    return [f.code, f.name, f.severity, f.message, *words, f.claim, f.fingerprint]


def _read_finding(row: Any) -> Finding:
    code, name, severity, message, official, account, claim, fingerprint = row
    return Finding(code, name, Severity(severity), message, Excerpt(*official), Excerpt(*account), claim, fingerprint)


def _words(excerpt: Excerpt) -> list[object]:
    return [excerpt.text, excerpt.start, excerpt.end, excerpt.line]

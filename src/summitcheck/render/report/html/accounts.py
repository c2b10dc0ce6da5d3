"""A report to the last part of the page: each account sentence by sentence, with its statuses and findings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from summitcheck.decide.verdict import Status, Verdict
from summitcheck.documents.model import Document, SentenceKind
from summitcheck.render.report.html.anchors import Anchors
from summitcheck.render.report.html.names import AccountName
from summitcheck.render.report.html.pieces import MarkedPiece, pieces
from summitcheck.render.wording import coverage_text
from summitcheck.views.report import AccountReport, Finding, Report, StatementStatus


@dataclass(frozen=True, slots=True)
class NamedFinding:
    """A finding and the anchor by which it can be linked to."""

    anchor: str
    finding: Finding


@dataclass(frozen=True, slots=True)
class SentenceView:
    """A sentence of an account: its words cut at its findings, and the claims that it draws on."""

    anchor: str
    judged: StatementStatus
    pieces: tuple[MarkedPiece[str], ...]
    findings: tuple[NamedFinding, ...]
    draws_on: tuple[tuple[str, str], ...]
    opens_paragraph: bool

    @property
    def is_heading(self) -> bool:
        """True for a line that names what follows."""
        return self.judged.sentence.kind in (SentenceKind.HEADING, SentenceKind.TITLE)


@dataclass(frozen=True, slots=True)
class AccountView:
    """An account with all its sentences, and the claims that it leaves out (id, text, anchor).

    ``skipped`` says why it was not judged, ``cut`` why not to its end; empty for one that was.
    """

    name: AccountName
    document: Document
    counts: Mapping[str, int]
    statuses: Mapping[str, int]
    coverage: str
    skipped: str
    cut: str
    sentences: tuple[SentenceView, ...]
    left_out: tuple[tuple[str, str, str], ...]


def account_views(report: Report, known: Sequence[AccountName], names: Anchors) -> tuple[AccountView, ...]:
    """Every account as the page shows it."""
    return tuple(_account_view(account, name, names) for name, account in zip(known, report.accounts, strict=True))


def _account_view(account: AccountReport, name: AccountName, names: Anchors) -> AccountView:
    statuses = [status.status for status in account.statements]
    return AccountView(
        name=name,
        document=account.document,
        counts=account.counts,
        statuses={str(status): statuses.count(status) for status in Status},
        coverage=coverage_text(account),
        skipped=account.skipped,
        cut=account.cut,
        sentences=_sentences(account.statements, name.number, names),
        left_out=tuple(
            (a.claim.id, a.claim.text, names.claims[a.claim.id])
            for a in account.assessments
            if a.verdict is Verdict.OMITTED
        ),
    )


def _sentences(statements: Iterable[StatementStatus], n: int, names: Anchors) -> tuple[SentenceView, ...]:
    views, paragraph = [], -1
    for number, judged in enumerate(statements):
        views.append(_sentence(judged, n, number, names, opens_paragraph=judged.sentence.paragraph != paragraph))
        paragraph = judged.sentence.paragraph
    return tuple(views)


def _sentence(judged: StatementStatus, n: int, number: int, names: Anchors, *, opens_paragraph: bool) -> SentenceView:
    """The view of one sentence; findings on claims that were narrowed away have no place on the page."""
    known = names.findings[n]
    findings = tuple(NamedFinding(known[f], f) for f in dict.fromkeys(judged.findings) if f in known)
    return SentenceView(
        names.sentence(n, number),
        judged,
        pieces(judged.sentence, [((f.finding.account.start, f.finding.account.end), f.anchor) for f in findings]),
        findings,
        tuple((claim_id, names.claims[claim_id]) for claim_id in judged.claims if claim_id in names.claims),
        opens_paragraph,
    )

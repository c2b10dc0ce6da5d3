"""A report to the second part of the page: the statement line by line, and the accounts' words on each claim."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from summitcheck.claims.model import Claim
from summitcheck.decide.verdict import Verdict
from summitcheck.documents.model import Excerpt, Sentence, SentenceKind, Span
from summitcheck.documents.parts import place_of
from summitcheck.render.passages import account_passages, account_spans, official_passage, official_spans
from summitcheck.render.report.html.anchors import Anchors
from summitcheck.render.report.html.pieces import MarkedPiece, pieces
from summitcheck.views.report import AccountReport, Assessment, Finding, Report


class ClaimTreatment(StrEnum):
    """How the accounts treat a claim; the first that applies, worst first."""

    DISTORTED = "distorted"  # at least one changes it
    KEPT = "kept"  # every one supports it
    PARTLY = "partly"  # some support it, none distorts it
    UNCERTAIN = "uncertain"  # none supports it, and one may
    LEFT_OUT = "left-out"  # every one omits it


@dataclass(frozen=True, slots=True)
class Underline:
    """A claim as it is drawn under the words of the statement."""

    anchor: str
    id: str
    treatment: ClaimTreatment


@dataclass(frozen=True, slots=True)
class EvidencePassage:
    """Words of an account, cut at the words that were changed (their pieces carry ``True``)."""

    line: str
    anchor: str
    pieces: tuple[MarkedPiece[bool], ...]


@dataclass(frozen=True, slots=True)
class NamedFinding:
    """A finding and the anchor by which it can be linked to."""

    anchor: str
    finding: Finding


@dataclass(frozen=True, slots=True)
class ClaimEntry:
    """How one account reports one claim: both texts, changed words marked, and the reason.

    ``number`` counts the accounts from 0; ``official`` is empty where nothing was changed.
    """

    anchor: str
    number: int
    label: str
    path: str
    account: str
    assessment: Assessment
    official: tuple[MarkedPiece[bool], ...]
    passages: tuple[EvidencePassage, ...]
    findings: tuple[NamedFinding, ...]


@dataclass(frozen=True, slots=True)
class ClaimView:
    """A claim with an entry for each account that reports it; ``silent`` names those that omit it.

    ``row`` is the anchor of its row in the matrix.
    """

    claim: Claim
    anchor: str
    row: str
    treatment: ClaimTreatment
    verdicts: tuple[tuple[str, Verdict], ...]
    entries: tuple[ClaimEntry, ...]
    silent: tuple[tuple[str, str], ...]

    @property
    def counts(self) -> dict[Verdict, int]:
        """How many accounts gave each verdict."""
        verdicts = [verdict for _, verdict in self.verdicts]
        return {verdict: verdicts.count(verdict) for verdict in Verdict}


@dataclass(frozen=True, slots=True)
class StatementLine:
    """A sentence or heading of the statement, and the claims that begin in it."""

    sentence: Sentence
    pieces: tuple[MarkedPiece[Underline], ...]
    claims: tuple[ClaimView, ...]
    opens_paragraph: bool

    @property
    def is_heading(self) -> bool:
        """True for a line that names what follows."""
        return self.sentence.kind is SentenceKind.HEADING


@dataclass(frozen=True, slots=True)
class StatementView:
    """The lines of the statement, and the claims whose words were not found in it."""

    lines: tuple[StatementLine, ...]
    homeless: tuple[ClaimView, ...]


def statement_view(report: Report, names: Anchors) -> StatementView:
    """The statement as the page shows it."""
    views = tuple(_claim_view(report, index, names) for index in range(len(report.claims)))
    sentences = report.statement.sentences
    homes = [_home(view.claim, sentences) for view in views]

    def at_home(place: int | None) -> tuple[ClaimView, ...]:
        return tuple(view for view, home in zip(views, homes, strict=True) if home == place)

    underlines = [_underline(view) for view in views if view.claim.located]
    lines = tuple(
        StatementLine(
            sentence,
            pieces(sentence, underlines),
            at_home(n),
            opens_paragraph=n == 0 or sentence.paragraph != sentences[n - 1].paragraph,
        )
        for n, sentence in enumerate(sentences)
    )
    return StatementView(lines, at_home(None))


def treatment(verdicts: Sequence[Verdict]) -> ClaimTreatment:
    """The treatment that the accounts' verdicts on one claim amount to."""
    if Verdict.DISTORTED in verdicts:
        return ClaimTreatment.DISTORTED
    if Verdict.SUPPORTED in verdicts:
        return ClaimTreatment.KEPT if set(verdicts) == {Verdict.SUPPORTED} else ClaimTreatment.PARTLY
    return ClaimTreatment.UNCERTAIN if Verdict.UNCERTAIN in verdicts else ClaimTreatment.LEFT_OUT


def _home(claim: Claim, sentences: Sequence[Sentence]) -> int | None:
    """The sentence in which the claim begins; None for a claim that is not located."""
    if not claim.located:
        return None
    return next((n for n, s in enumerate(sentences) if s.start <= claim.start < s.end), None)


def _underline(view: ClaimView) -> tuple[Span, Underline]:
    return (view.claim.start, view.claim.end), Underline(view.anchor, view.claim.id, view.treatment)


def _claim_view(report: Report, index: int, names: Anchors) -> ClaimView:
    claim = report.claims.claims[index]
    verdicts = [account.assessments[index].verdict for account in report.accounts]
    silent = tuple(
        (names.labels[n], names.accounts[n]) for n, verdict in enumerate(verdicts) if verdict is Verdict.OMITTED
    )
    return ClaimView(
        claim=claim,
        anchor=names.claims[claim.id],
        row=names.row(claim.id),
        treatment=treatment(verdicts),
        verdicts=tuple(zip(names.labels, verdicts, strict=True)),
        entries=tuple(_entries(report, index, names)),
        silent=silent,
    )


def _entries(report: Report, index: int, names: Anchors) -> Iterator[ClaimEntry]:
    for n, account in enumerate(report.accounts):
        assessment = account.assessments[index]
        if assessment.verdict is not Verdict.OMITTED:
            yield claim_entry(report, n, assessment, names)


def claim_entry(report: Report, n: int, assessment: Assessment, names: Anchors) -> ClaimEntry:
    """What account number ``n`` (from 0) makes of a claim, as the page shows it."""
    account = report.accounts[n]
    excerpts = account_passages(assessment, account)
    changed = account_spans(assessment)
    passages = (
        EvidencePassage(place_of(p), _sentence_anchor(p, n, account, names), _marked(p, changed)) for p in excerpts
    )
    return ClaimEntry(
        anchor=names.cell(assessment.claim.id, n),
        number=n,
        label=names.labels[n],
        path=account.document.name,
        account=names.accounts[n],
        assessment=assessment,
        official=_official(assessment, report),
        passages=tuple(passages),
        findings=tuple(NamedFinding(names.findings[n][f], f) for f in dict.fromkeys(assessment.telling)),
    )


def _official(assessment: Assessment, report: Report) -> tuple[MarkedPiece[bool], ...]:
    """The statement's words, those marked that a finding points at or, without findings, that the account lacks."""
    if assessment.verdict is Verdict.SUPPORTED and not assessment.findings:
        return ()
    passage = official_passage(assessment, report.statement)
    return _marked(passage, official_spans(assessment))


def _marked(passage: Excerpt, spans: Iterable[Span]) -> tuple[MarkedPiece[bool], ...]:
    """The passage with the words inside ``spans`` marked; a span as wide as all of it would show nothing."""
    return pieces(passage, [(span, True) for span in spans if span != (passage.start, passage.end)])


def _sentence_anchor(passage: Excerpt, n: int, account: AccountReport, names: Anchors) -> str:
    """The anchor of the sentence in which the passage begins, else of the account."""
    for number, status in enumerate(account.statements):
        if status.sentence.start <= passage.start < status.sentence.end:
            return names.sentence(n, number)
    return names.accounts[n]

"""The explanation of one verdict: everything that the checker weighed for a claim in an account."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import NamedTuple

from summitcheck.align.alignment import Alignment, Change
from summitcheck.annotate.attribution import Attribution
from summitcheck.claims.ids import id_among
from summitcheck.claims.model import ClaimSet
from summitcheck.decide.decide import THRESHOLDS, Thresholds
from summitcheck.detect.base import Rule
from summitcheck.documents.model import Document, Excerpt, Sentence
from summitcheck.entail.base import Entailment
from summitcheck.retrieve.compile import Hypothesis
from summitcheck.retrieve.meaning import LIKENESS_COUNTS
from summitcheck.retrieve.windows import Retrieval
from summitcheck.score.base import Contribution
from summitcheck.score.distortion import ScoredDetection
from summitcheck.score.model import model
from summitcheck.score.stated import stated_model, was_read
from summitcheck.score.wording import Wording
from summitcheck.trace import ClaimTrace, Trace
from summitcheck.views.account import account_report, official_excerpt
from summitcheck.views.remedies import Remedy, remedies
from summitcheck.views.report import Assessment


class TermTreatment(StrEnum):
    """What happened to a term of the statement, or where one of the account comes from."""

    KEPT = "kept"
    MOVED = "moved"
    SYNONYM = "synonym"
    REPLACED = "replaced"
    LEFT_OUT = "left out"
    INSERTED = "inserted"


class DetectionOutcome(StrEnum):
    """What happened to a detection."""

    FIRED = "fired"
    DOUBTED = "doubted"
    INFORMED = "informed"
    SILENCED = "silenced"


class Pairing(NamedTuple):
    """Words of the statement and their counterpart in the account; one side may be missing.

    ``relation`` says how a word relates to its replacement; ``in_claim`` is False for official words around the claim.
    """

    treatment: TermTreatment
    official: Excerpt | None
    account: Excerpt | None
    relation: str = ""
    in_claim: bool = True


class CandidateView(NamedTuple):
    """A sentence of the account that shares a term with the claim.

    ``coverage`` (0 to 1) is the share of the claim that it contains; it counts only if the account itself asserts it.
    ``likeness`` (0 to 1) is the similarity by a model; None without one.
    """

    sentence: Sentence
    attribution: Attribution
    coverage: float
    likeness: float | None = None

    @property
    def measure(self) -> float:
        """The score by which the best sentence is chosen."""
        return self.coverage + LIKENESS_COUNTS * (self.likeness or 0.0)


class WindowView(NamedTuple):
    """The words of the account that contain most of the claim.

    ``coverages`` are the shares of the claim (0 to 1) in the best one, two and three neighbouring sentences;
    ``compared`` is False if that is too little to compare the words one by one. ``why`` explains the choice.
    """

    words: Excerpt
    sentences: int
    coverages: tuple[float, ...]
    compared: bool
    why: str


class WeighedDetection(NamedTuple):
    """A detection: how likely it is a distortion (0 to 1), its effect on the verdict, and why."""

    rule: Rule
    message: str
    official: Excerpt
    account: Excerpt
    probability: float
    outcome: DetectionOutcome
    why: str
    parts: tuple[Contribution, ...]


class Explanation(NamedTuple):
    """Why an account got its verdict on a claim.

    ``candidates`` are the sentences that share words with the claim, the best first; ``window`` is None if none
    qualifies. ``stated`` has the contributions to ``assessment.stated`` in log-odds. ``skipped`` says why an account
    about something else was not judged. ``entailment`` is the result of the model of entailment for the window and the
    claim, ``likeness`` (0 to 1) its similarity for the best sentence; None if the model did not read them. ``remedies``
    are what would undo the findings. ``wording`` tells how likely the words that only one text has change
    the meaning; None if the account does not state the claim. ``follows`` says why the verdict differs because the
    account follows another official text.
    """

    account: Document
    source: str
    official: Excerpt
    assessment: Assessment
    candidates: tuple[CandidateView, ...]
    window: WindowView | None
    pairings: tuple[Pairing, ...]
    stated: tuple[Contribution, ...]
    detections: tuple[WeighedDetection, ...]
    thresholds: Thresholds
    skipped: str = ""
    entailment: Entailment | None = None
    likeness: float | None = None
    remedies: tuple[Remedy, ...] = ()
    wording: Wording | None = None
    follows: str = ""

    @property
    def reworded(self) -> bool:
        """True if nothing but its wording leaves the claim uncertain."""
        stated = self.assessment.stated >= self.thresholds.supported and not self.assessment.findings
        return stated and self.wording is not None and self.wording.probability >= self.thresholds.reworded


def explain(trace: Trace, claim: str) -> Explanation:
    """Why the account of a trace got its verdict on the claim with this id; raises `ConfigError` when there is none."""
    claims = trace.statement.claims
    index = number_of(claim, claims)
    judged = trace.claims[index]
    document, statement = trace.account.document, trace.statement.document
    report = account_report(trace)
    return Explanation(
        document,
        statement.document.name if statement else claims.source,
        _official_claim(trace, judged.hypothesis),
        report.assessments[index],
        tuple(sorted(_candidates(trace, judged), key=lambda each: -each.measure)),
        _window(trace, judged, judged.retrieval) if judged.retrieval else None,
        tuple(_pairings(trace, judged, judged.alignment)) if judged.alignment else (),
        _stated(judged, in_statement=statement is not None),
        tuple(
            sorted((_weighed(trace, judged, each) for each in judged.detections), key=lambda each: -each.probability)
        ),
        THRESHOLDS,
        report.skipped,
        judged.entailment,
        judged.score.features.get("likeness") if judged.score else None,
        remedies(report.assessments[index], judged, trace),
        judged.wording,
    )


def number_of(claim: str, claims: ClaimSet) -> int:
    """The number, from 0, of the claim that is meant; raises `ConfigError` when there is none, or more than one."""
    ids = [each.id for each in claims.claims]
    return ids.index(id_among(claim, ids, where=claims.source))


def _official_claim(trace: Trace, hypothesis: Hypothesis) -> Excerpt:
    """The claim's own words."""
    claim = hypothesis.claim
    if trace.statement.document is None or not claim.located:
        return Excerpt(claim.quote, 0, len(claim.quote), claim.line)
    return trace.statement.document.document.excerpt(claim.start, claim.end)


def _candidates(trace: Trace, judged: ClaimTrace) -> Iterator[CandidateView]:
    for candidate in judged.candidates:
        sentence = trace.sentences[candidate.sentence].retrieved
        likeness = None if judged.likeness is None else judged.likeness.get(candidate.sentence, 0.0)
        yield CandidateView(sentence.sentence, sentence.attribution, candidate.match.coverage, likeness)


def _window(trace: Trace, judged: ClaimTrace, retrieval: Retrieval) -> WindowView:
    focus = retrieval.focus.sentences
    first, last = trace.sentences[focus.start].sentence, trace.sentences[focus.stop - 1].sentence
    most = (
        "no other covers as much of the claim"
        if judged.likeness is None
        else f"it ranks first by coverage plus {LIKENESS_COUNTS:g} times likeness"
    )
    why = (
        f"{most}, and no neighbouring sentence adds enough"
        if len(focus) == 1
        else "together they cover much more of the claim than any one of them"
    )
    words = trace.account.document.excerpt(first.start, last.end)
    coverages = tuple(window.coverage for window in retrieval.windows)
    return WindowView(words, len(focus), coverages, judged.alignment is not None, why)


def _pairings(trace: Trace, judged: ClaimTrace, alignment: Alignment) -> Iterator[Pairing]:
    """What became of each term, in the order of the statement; then what the account has besides."""
    found = (*_matched(alignment), *_changed(alignment))
    scope, document = frozenset(judged.hypothesis.scope), trace.account.document
    official, account = alignment.official.terms, alignment.account.terms
    for treatment, left, right, relation in sorted(found, key=lambda each: (not each[1], each[1], each[2])):
        yield Pairing(
            treatment,
            official_excerpt(trace, judged.hypothesis, official[left[0]].start, official[left[-1]].end)
            if left
            else None,
            document.excerpt(account[right[0]].start, account[right[-1]].end) if right else None,
            relation,
            not left or not scope.isdisjoint(left),
        )


_Found = tuple[TermTreatment, tuple[int, ...], tuple[int, ...], str]


def _matched(alignment: Alignment) -> Iterator[_Found]:
    in_order, moved = frozenset(alignment.pairs), frozenset(alignment.moved)
    for pair in alignment.matched.items():
        treatment = (
            TermTreatment.KEPT if pair in in_order else TermTreatment.MOVED if pair in moved else TermTreatment.SYNONYM
        )
        yield treatment, pair[:1], pair[1:], ""


_TREATMENTS: Mapping[Change, TermTreatment] = {
    Change.REPLACED: TermTreatment.REPLACED,
    Change.DROPPED: TermTreatment.LEFT_OUT,
    Change.INSERTED: TermTreatment.INSERTED,
}


def _changed(alignment: Alignment) -> Iterator[_Found]:
    """Replaced terms in pairs; those left out or inserted one by one, since kept ones may stand between them."""
    for change in alignment.differences:
        treatment = _TREATMENTS[change.change]
        if change.change is Change.REPLACED:
            yield treatment, change.official, change.account, str(change.relation.kind)
        else:
            yield from ((treatment, (i,), (), "") for i in change.official)
            yield from ((treatment, (), (j,), "") for j in change.account)


def _stated(judged: ClaimTrace, *, in_statement: bool) -> tuple[Contribution, ...]:
    if judged.score is None:
        return ()
    return stated_model(in_statement=in_statement, read=was_read(judged.score)).explain(judged.score.features)


def _weighed(trace: Trace, judged: ClaimTrace, each: ScoredDetection) -> WeighedDetection:
    detection = each.detection
    return WeighedDetection(
        trace.rules[detection.code],
        detection.message,
        official_excerpt(trace, judged.hypothesis, *detection.official),
        trace.account.document.excerpt(*detection.account),
        each.probability,
        *_outcome(each, judged, THRESHOLDS),
        model("distortion").explain(each.score.features),
    )


def _outcome(each: ScoredDetection, judged: ClaimTrace, thresholds: Thresholds) -> tuple[DetectionOutcome, str]:
    doubt = judged.decision.doubt
    if judged.stated < thresholds.supported and not doubt:
        return DetectionOutcome.SILENCED, "the account says too little of the claim to distort it"
    if not each.concerns:
        return DetectionOutcome.SILENCED, "it concerns none of the words of this claim"
    if not each.score.fitted:
        return DetectionOutcome.INFORMED, "the rule has no fitted weights yet, so it only informs"
    if each.probability < thresholds.suspect:
        return DetectionOutcome.SILENCED, f"below {thresholds.suspect:.2f}, the threshold of uncertain"
    if each.probability < thresholds.distorted:
        return DetectionOutcome.DOUBTED, f"below {thresholds.distorted:.2f}, the threshold of distorted"
    if doubt:
        return DetectionOutcome.DOUBTED, doubt
    return DetectionOutcome.FIRED, f"at or above {thresholds.distorted:.2f}, the threshold of distorted"

"""Why one verdict fell: all that the checker weighed for one claim in one account, as a plain value."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from summitcheck.align.alignment import Alignment, Change
from summitcheck.checker import CandidateSentence, Checker, Reading
from summitcheck.decide import judge
from summitcheck.decide.judge import Contribution, Thresholds
from summitcheck.detect.base import Detection, Rule
from summitcheck.detect.rules import BY_CODE, detect
from summitcheck.documents.model import Document, Excerpt, Sentence
from summitcheck.errors import ConfigError, did_you_mean
from summitcheck.retrieve.windows import Retrieval
from summitcheck.score.distortion import sign_features
from summitcheck.views.report import Assessment


class TermFate(StrEnum):
    """What became of a term of the statement, or where one of the account comes from."""

    KEPT = "kept"
    MOVED = "moved"
    SYNONYM = "synonym"
    REPLACED = "replaced"
    LEFT_OUT = "left out"
    INSERTED = "inserted"


class DetectionEffect(StrEnum):
    """What a sign did to the verdict."""

    FIRED = "fired"
    DOUBTED = "doubted"
    SILENCED = "silenced"


class Pairing(NamedTuple):
    """Words of the statement and the words of the account that stand for them; one side may be missing.

    ``relation`` tells how two words relate where one replaced the other; ``in_claim`` whether the claim answers for
    the official words, which may also stand around it.
    """

    treatment: TermFate
    official: Excerpt | None
    account: Excerpt | None
    relation: str = ""
    in_claim: bool = True


class WindowView(NamedTuple):
    """The words of the account that speak most of the claim.

    ``coverages`` are the shares of the claim (0 to 1) that the best one, two and three neighbouring sentences hold;
    ``compared`` is False where that is too little to compare the words one by one. ``why`` tells why it is these.
    """

    words: Excerpt
    sentences: int
    coverages: tuple[float, ...]
    compared: bool
    why: str


class Weighed(NamedTuple):
    """A sign that a rule saw: how likely it is a true one (0 to 1), what it did to the verdict, and why."""

    rule: Rule
    message: str
    official: Excerpt
    account: Excerpt
    probability: float
    outcome: DetectionEffect
    why: str
    parts: tuple[Contribution, ...]


class Explanation(NamedTuple):
    """Why an account got its verdict on a claim.

    ``candidates`` are the sentences that share words with the claim, those that cover most first; ``window`` is None
    where there is none. ``stated`` holds what ``assessment.stated`` is made of, on the scale of log-odds.
    """

    account: Document
    source: str
    official: Excerpt
    assessment: Assessment
    candidates: tuple[CandidateSentence, ...]
    window: WindowView | None
    pairings: tuple[Pairing, ...]
    stated: tuple[Contribution, ...]
    signs: tuple[Weighed, ...]
    thresholds: Thresholds


def explain(checker: Checker, account: Document, claim: str) -> Explanation:
    """Why ``account`` got its verdict on the claim with this id; raises `ConfigError` when there is no such claim."""
    ids = [each.id for each in checker.claims.claims]
    if claim not in ids:
        raise ConfigError(f"there is no claim {claim}.{did_you_mean(claim, ids)}", where=checker.claims.source)
    index = ids.index(claim)
    reading, texts = checker.readings(account)[index], _Texts(checker, account, index)
    return Explanation(
        account,
        checker.statement.name if checker.statement else checker.claims.source,
        texts.claim(),
        checker.check(account).assessments[index],
        tuple(sorted(checker.candidates(account)[index], key=lambda each: -each.coverage)),
        _window(reading.found, account, compared=reading.comparison is not None) if reading.found else None,
        tuple(_pairings(reading, reading.comparison, texts)) if reading.comparison else (),
        judge.contributions("stated", reading.features) if reading.features else (),
        tuple(_weighed(reading, reading.comparison, texts, checker.rules)) if reading.comparison else (),
        judge.THRESHOLDS,
    )


class _Texts:
    """The words of the two sides by their offsets."""

    def __init__(self, checker: Checker, account: Document, index: int) -> None:
        """``index`` is that of the claim."""
        self._claim = checker.claims.claims[index]
        self._statement = checker.statement if self._claim.located else None
        self._account = account

    def claim(self) -> Excerpt:
        """The claim's own words."""
        claim = self._claim
        if self._statement is None:
            return Excerpt(claim.quote, 0, len(claim.quote), claim.line)
        return self._statement.excerpt(claim.start, claim.end)

    def official(self, start: int, end: int) -> Excerpt:
        """Words of the statement, or of a claim that stands for itself."""
        if self._statement is not None:
            return self._statement.excerpt(start, end)
        base = max(self._claim.start, 0)
        words = self._claim.quote or self._claim.text
        return Excerpt(words[start - base : end - base], start, end, self._claim.line)

    def account(self, start: int, end: int) -> Excerpt:
        """Words of the account."""
        return self._account.excerpt(start, end)


def _window(found: Retrieval, account: Document, *, compared: bool) -> WindowView:
    asserting = [sentence for sentence in account.sentences if sentence.asserts]
    held: list[Sentence] = asserting[found.focus.first : found.focus.last]
    why = (
        "no other covers as much of the claim, and no neighbour adds enough to be compared with it"
        if len(held) == 1
        else "together they say much more of the claim than any of them alone"
    )
    words = account.excerpt(held[0].start, held[-1].end)
    return WindowView(words, len(held), tuple(window.coverage for window in found.windows), compared, why)


def _pairings(reading: Reading, comparison: Alignment, texts: _Texts) -> Iterator[Pairing]:
    """What became of each term, in the order of the statement; then what the account has besides."""
    found = (*_matched(comparison), *_changed(comparison))
    answered = frozenset(reading.premise.reach)
    for treatment, left, right, relation in sorted(found, key=lambda each: (not each[1], each[1], each[2])):
        official, account = comparison.official.terms, comparison.account.terms
        yield Pairing(
            treatment,
            texts.official(official[left[0]].start, official[left[-1]].end) if left else None,
            texts.account(account[right[0]].start, account[right[-1]].end) if right else None,
            relation,
            not left or not answered.isdisjoint(left),
        )


_Found = tuple[TermFate, tuple[int, ...], tuple[int, ...], str]


def _matched(comparison: Alignment) -> Iterator[_Found]:
    in_order, moved = frozenset(comparison.alignment.pairs), frozenset(comparison.alignment.moved)
    for pair in comparison.matched.items():
        treatment = TermFate.KEPT if pair in in_order else TermFate.MOVED if pair in moved else TermFate.SYNONYM
        yield treatment, pair[:1], pair[1:], ""


_TREATMENTS: Mapping[Change, TermFate] = {
    Change.REPLACED: TermFate.REPLACED,
    Change.DROPPED: TermFate.LEFT_OUT,
    Change.INSERTED: TermFate.INSERTED,
}


def _changed(comparison: Alignment) -> Iterator[_Found]:
    """Replaced terms in pairs; those left out or inserted one by one, since kept ones may stand between them."""
    for change in comparison.differences:
        treatment = _TREATMENTS[change.change]
        if change.change is Change.REPLACED:
            yield treatment, change.official, change.account, str(change.link.kind)
        else:
            yield from ((treatment, (i,), (), "") for i in change.official)
            yield from ((treatment, (), (j,), "") for j in change.account)


def _weighed(reading: Reading, comparison: Alignment, texts: _Texts, rules: Sequence[Rule]) -> Iterator[Weighed]:
    """Every sign that one of the rules sees in the comparison, the most likely first."""
    seen = (_weigh(sign, reading, comparison, texts) for sign in detect(comparison, rules))
    yield from sorted(seen, key=lambda each: -each.probability)


def _weigh(sign: Detection, reading: Reading, comparison: Alignment, texts: _Texts) -> Weighed:
    features = sign_features(sign, comparison)
    probability = judge.logistic("distortion", features)
    concerns = any(sign == counted for counted, _ in reading.signs)
    return Weighed(
        BY_CODE[sign.code],
        sign.message,
        texts.official(*sign.official),
        texts.account(*sign.account),
        probability,
        *_outcome(probability, reading.stated, judge.THRESHOLDS, concerns=concerns),
        judge.contributions("distortion", features),
    )


def _outcome(
    probability: float, stated: float, thresholds: Thresholds, *, concerns: bool
) -> tuple[DetectionEffect, str]:
    if stated < thresholds.supported:
        return DetectionEffect.SILENCED, "the account says too little of the claim to distort it"
    if not concerns:
        return DetectionEffect.SILENCED, "it touches no word that this claim answers for"
    if probability < thresholds.suspect:
        return DetectionEffect.SILENCED, f"below {thresholds.suspect:.2f}, where doubt begins"
    if probability < thresholds.distorted:
        return DetectionEffect.DOUBTED, f"below {thresholds.distorted:.2f}, from which on it would be an accusation"
    return DetectionEffect.FIRED, f"at or above {thresholds.distorted:.2f}"

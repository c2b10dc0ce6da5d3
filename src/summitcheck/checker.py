"""The checker: the only module that knows the order of the steps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from summitcheck import judge
from summitcheck.claims.locate import locate
from summitcheck.language.analysis import Analysis, analyse, join
from summitcheck.language.names import NameTable
from summitcheck.match.compare import Comparison, compare
from summitcheck.match.evidence import Found, find, stated_features
from summitcheck.match.premises import Premise, compile_premises
from summitcheck.match.sightings import Sighting
from summitcheck.model import (
    AccountReport,
    Assessment,
    ClaimSet,
    Document,
    Excerpt,
    Finding,
    Sentence,
    SentenceKind,
    StatementStatus,
    Status,
    Verdict,
)
from summitcheck.rules import BY_CODE, RULES, Sign, signs
from summitcheck.rules.base import Rule
from summitcheck.rules.features import sign_features


@dataclass(frozen=True, slots=True)
class _Account:
    """One account prepared: the sentences that assert something, analysed and looked up."""

    document: Document
    sentences: tuple[Sentence, ...]
    analyses: tuple[Analysis, ...]
    sightings: tuple[tuple[Sighting, ...], ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """How one claim was read in one account: all that the verdict is made from."""

    premise: Premise
    found: Found | None
    comparison: Comparison | None
    features: dict[str, float]
    stated: float
    signs: tuple[tuple[Sign, float], ...]
    distortion: float


class Checker:
    """Judges accounts against one set of claims; compiled once, safe to reuse."""

    def __init__(self, claims: ClaimSet, *, statement: Document | None = None, rules: Sequence[Rule] = RULES) -> None:
        """``statement`` gives the claims their sentences; without it each claim stands for itself."""
        self.statement = statement
        self.claims = locate(claims, statement, strict=False) if statement else claims
        self._names = name_table(self.claims, statement)
        self._premises = compile_premises(self.claims, statement, self._names)
        self._rules = tuple(rules)

    def check(self, account: Document) -> AccountReport:
        """What ``account`` does to each claim, in the claims' order, and to each of its sentences."""
        prepared = self._prepare(account)
        readings = self.read(prepared)
        assessments = tuple(self._assess(reading, account) for reading in readings)
        return AccountReport(account, assessments, self._statuses(prepared, readings, assessments))

    def readings(self, account: Document) -> tuple[Reading, ...]:
        """The readings that `check` judges by, one a claim: for explanations and for fitting the model."""
        return self.read(self._prepare(account))

    def _prepare(self, account: Document) -> _Account:
        sentences = tuple(s for s in account.sentences if s.asserts)
        analyses = tuple(analyse(s.text, s.start, self._names) for s in sentences)
        return _Account(account, sentences, analyses, self._premises.claims.sight([a.terms for a in analyses]))

    def read(self, account: _Account) -> tuple[Reading, ...]:
        """One reading a claim."""
        return tuple(
            self._read(premise, sightings, account)
            for premise, sightings in zip(self._premises.premises, account.sightings, strict=True)
        )

    def _read(self, premise: Premise, sightings: Sequence[Sighting], account: _Account) -> Reading:
        found = find(premise.terms, sightings)
        if found is None:
            return Reading(premise, None, None, {}, 0.0, (), 0.0)
        window = self._window(account, found.focus.first, found.focus.last)
        comparison = compare(premise.analysis, window, premise.focus)
        features = stated_features(premise.terms, found, comparison, located=premise.claim.located)
        stated = judge.logistic("stated", features)
        seen = tuple((s, self._weight(s, comparison)) for s in signs(comparison, self._rules) if _concerns(s, premise))
        return Reading(premise, found, comparison, features, stated, seen, judge.noisy_or(p for _, p in seen))

    @staticmethod
    def _window(account: _Account, first: int, last: int) -> Analysis:
        start, end = account.sentences[first].start, account.sentences[last - 1].end
        return join(account.analyses[first:last], account.document.text[start:end])

    @staticmethod
    def _weight(sign: Sign, comparison: Comparison) -> float:
        return judge.logistic("distortion", sign_features(sign, comparison))

    def _assess(self, reading: Reading, account: Document) -> Assessment:
        verdict, reason = judge.verdict(reading.stated, [p for _, p in reading.signs])
        evidence: tuple[Excerpt, ...] = ()
        findings: tuple[Finding, ...] = ()
        if reading.comparison is not None and verdict is not Verdict.OMITTED:
            words = reading.comparison.account
            evidence = (account.excerpt(words.start, words.end),)
            findings = tuple(
                self._finding(s, reading.premise, account) for s, p in reading.signs if p >= judge.THRESHOLDS.suspect
            )
        return Assessment(
            reading.premise.claim, verdict, reading.stated, reading.distortion, evidence, findings, reason
        )

    def _finding(self, sign: Sign, premise: Premise, account: Document) -> Finding:
        rule = BY_CODE[sign.code]
        official = self._official(sign, premise)
        words = account.excerpt(*sign.account)
        return Finding(rule.code, rule.name, rule.severity, sign.message, official, words, premise.claim.id)

    def _official(self, sign: Sign, premise: Premise) -> Excerpt:
        start, end = sign.official
        if self.statement is not None and premise.claim.located:
            return self.statement.excerpt(start, end)
        base = premise.analysis.start
        return Excerpt(premise.analysis.text[start - base : end - base], start, end, premise.claim.line)

    def _statuses(
        self, account: _Account, readings: Sequence[Reading], assessments: Sequence[Assessment]
    ) -> tuple[StatementStatus, ...]:
        backing: dict[int, list[Assessment]] = {}
        for reading, assessment in zip(readings, assessments, strict=True):
            if reading.found is not None and assessment.evidence:
                for n in range(reading.found.best.first, reading.found.best.last):
                    backing.setdefault(n, []).append(assessment)
        numbers = {s.start: n for n, s in enumerate(account.sentences)}
        return tuple(self._status(s, account, numbers.get(s.start), backing) for s in account.document.sentences)

    def _status(
        self, sentence: Sentence, account: _Account, number: int | None, backing: dict[int, list[Assessment]]
    ) -> StatementStatus:
        if number is None or sentence.kind not in (SentenceKind.BODY, SentenceKind.TITLE):
            return StatementStatus(sentence, Status.ASIDE, 0.0)
        drawn = backing.get(number, [])
        grounding = 0.5
        findings = tuple(f for a in drawn for f in a.findings if sentence.start <= f.account.start < sentence.end)
        distorted = any(a.verdict is Verdict.DISTORTED for a in drawn) and bool(findings)
        status = judge.status(grounding, distorted=distorted, attributed=False)
        return StatementStatus(sentence, status, grounding, findings, tuple(a.claim.id for a in drawn))


def name_table(claims: ClaimSet, statement: Document | None) -> NameTable:
    """The names that mean the same: those that the claims file lists, before those of the lexicon."""
    return NameTable((f"@{group[0]}", group) for group in claims.names)


def _concerns(sign: Sign, premise: Premise) -> bool:
    return any(i in premise.reach for i in sign.terms)

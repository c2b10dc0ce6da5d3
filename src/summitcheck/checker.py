"""The checker: the only module that knows the order of the steps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import NamedTuple

from summitcheck import judge
from summitcheck.claims.locate import locate
from summitcheck.fingerprint import with_fingerprints
from summitcheck.language.analysis import REMEMBERED, SENTENCES, Analysis, analyse, join, moved
from summitcheck.language.dates import date_at
from summitcheck.language.gazetteer import same_name
from summitcheck.language.names import NameTable
from summitcheck.language.quantities import LABELS, quantity_at
from summitcheck.language.relative import written_on
from summitcheck.language.speech import Voice, party_names, speech
from summitcheck.language.tokens import tokenize
from summitcheck.match.compare import Comparison, compare
from summitcheck.match.evidence import Found, coverage, find, stated_features
from summitcheck.match.grounding import back, grams, grounding_features
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
    StatementStatus,
    Status,
    Verdict,
)
from summitcheck.rules import BY_CODE, RULES, signs
from summitcheck.rules.base import Rule, Sign
from summitcheck.rules.features import sign_features


class _Account(NamedTuple):
    """One account prepared: the sentences that assert something, analysed and looked up."""

    document: Document
    sentences: tuple[Sentence, ...]
    analyses: tuple[Analysis, ...]
    voices: tuple[Voice, ...]
    sightings: tuple[tuple[Sighting, ...], ...]


class Reading(NamedTuple):
    """How one claim was read in one account: all that the verdict is made from."""

    premise: Premise
    found: Found | None
    comparison: Comparison | None
    features: dict[str, float]
    stated: float
    signs: tuple[tuple[Sign, float], ...]
    distortion: float
    #: Where the window begins in the account: the places above are counted from there.
    start: int = 0


class Candidate(NamedTuple):
    """A sentence of the account that shares a term with a claim.

    ``coverage`` (0 to 1) is the share of the claim that it holds; it counts only where the sentence is asserted.
    """

    sentence: Sentence
    voice: Voice
    coverage: float


@dataclass(frozen=True, slots=True)
class Grounds:
    """How one sentence of the account stands to the statement: what its status is made from."""

    sentence: Sentence
    voice: Voice
    features: dict[str, float]
    grounding: float


class Checker:
    """Judges accounts against one set of claims; compiled once, safe to reuse."""

    def __init__(self, claims: ClaimSet, *, statement: Document | None = None, rules: Sequence[Rule] = RULES) -> None:
        """``statement`` gives the claims their sentences; without it each claim stands for itself."""
        self.statement = statement
        self.claims = locate(claims, statement, strict=False) if statement else claims
        self._names = name_table(self.claims, statement)
        self._premises = compile_premises(self.claims, statement, self._names)
        self._parties = party_names(self._premises.lines)
        self._grams = frozenset(gram for line in self._premises.lines for gram in grams(line))
        self.rules = tuple(rules)

    def check(self, account: Document) -> AccountReport:
        """What ``account`` does to each claim, in the claims' order, and to each of its sentences."""
        prepared = self._prepare(account)
        readings = self._read_all(prepared)
        assessments = _named(tuple(self._assess(reading, account) for reading in readings))
        return AccountReport(
            account, assessments, _statuses(prepared, readings, assessments, self._grounds(prepared, readings))
        )

    def readings(self, account: Document) -> tuple[Reading, ...]:
        """The readings that `check` judges by, one a claim: for explanations and for fitting the model."""
        return tuple(map(_in_place, self._read_all(self._prepare(account))))

    def candidates(self, account: Document) -> tuple[tuple[Candidate, ...], ...]:
        """For each claim the sentences that share a term with it, in their order; what others say is among them."""
        prepared = self._prepare(account)
        sightings = self._premises.claims.sight(prepared.analyses)
        return tuple(
            tuple(
                Candidate(prepared.sentences[s.sentence], prepared.voices[s.sentence], coverage(premise.terms, s.hits))
                for s in seen
            )
            for premise, seen in zip(self._premises.premises, sightings, strict=True)
        )

    def grounds(self, account: Document) -> tuple[Grounds, ...]:
        """What the statuses of an account's asserting sentences are made from, in their order."""
        prepared = self._prepare(account)
        return self._grounds(prepared, self._read_all(prepared))

    def _prepare(self, account: Document) -> _Account:
        sentences = tuple(s for s in account.sentences if s.asserts)
        # Places are counted from the start of each sentence, so that one that comes again is known already: accounts
        # of an event share many, and of an article that is being written one changes at a time.
        today = written_on(account)
        analyses = tuple(analyse(s.text, 0, self._names, today) for s in sentences)
        voices = tuple(self._voice(a) for a in analyses)
        # What others say, ask or suppose neither supports nor distorts a claim on the account's behalf.
        own = [a if v is Voice.ASSERTED else None for a, v in zip(analyses, voices, strict=True)]
        return _Account(account, sentences, analyses, voices, self._premises.claims.sight(own))

    def _voice(self, sentence: Analysis) -> Voice:
        """Whose words a sentence gives, as far as the statement does not give them to the same speaker itself.

        Without a statement nobody is known to be a party to it, or not to be.
        """
        voice = speech(sentence, self._parties).voice if self.statement else Voice.ASSERTED
        if voice is not Voice.ASSERTED:
            lines = back(sentence, self._premises.line_index).lines
            if lines and speech(self._premises.lines[lines[0]], self._parties).voice is voice:
                return Voice.ASSERTED
        return voice

    def _read_all(self, account: _Account) -> tuple[Reading, ...]:
        """One reading a claim."""
        return tuple(
            self._read(premise, sightings, account)
            for premise, sightings in zip(self._premises.premises, account.sightings, strict=True)
        )

    def _read(self, premise: Premise, sightings: Sequence[Sighting], account: _Account) -> Reading:
        found = find(premise.terms, sightings)
        if found is None:
            return Reading(premise, None, None, {}, 0.0, (), 0.0)
        located = premise.claim.located
        features = stated_features(premise.terms, found, None, located=located)
        stated = judge.logistic("stated", features)
        if stated < judge.WORTH_COMPARING:
            return Reading(premise, found, None, features, stated, (), 0.0)
        first, last = found.focus.first, found.focus.last
        window = _window(account, first, last)
        comparison = compare(premise.analysis, window, premise.focus)
        features = stated_features(premise.terms, found, comparison, located=located)
        stated = judge.logistic("stated", features)
        rules = self.rules if stated >= judge.THRESHOLDS.omitted else ()
        seen = tuple((s, p) for s, p in _weighed(comparison, rules) if _concerns(s, premise))
        distortion = judge.noisy_or(p for _, p in seen)
        return Reading(premise, found, comparison, features, stated, seen, distortion, account.sentences[first].start)

    def _assess(self, reading: Reading, account: Document) -> Assessment:
        verdict, reason = judge.verdict(reading.stated, [p for _, p in reading.signs])
        evidence: tuple[Excerpt, ...] = ()
        findings: tuple[Finding, ...] = ()
        if reading.comparison is not None and verdict is not Verdict.OMITTED:
            words = reading.comparison.account
            evidence = (account.excerpt(reading.start + words.start, reading.start + words.end),)
            findings = tuple(
                self._finding(s, reading, account) for s, p in reading.signs if p >= judge.THRESHOLDS.suspect
            )
        return Assessment(
            reading.premise.claim, verdict, reading.stated, reading.distortion, evidence, findings, reason
        )

    def _finding(self, sign: Sign, reading: Reading, account: Document) -> Finding:
        rule = BY_CODE[sign.code]
        official = self._official(sign, reading.premise)
        words = account.excerpt(reading.start + sign.account[0], reading.start + sign.account[1])
        return Finding(rule.code, rule.name, rule.severity, sign.message, official, words, reading.premise.claim.id)

    def _official(self, sign: Sign, premise: Premise) -> Excerpt:
        start, end = sign.official
        if self.statement is not None and premise.claim.located:
            return self.statement.excerpt(start, end)
        base = premise.analysis.start
        return Excerpt(premise.analysis.text[start - base : end - base], start, end, premise.claim.line)

    def _grounds(self, account: _Account, readings: Sequence[Reading]) -> tuple[Grounds, ...]:
        seen = [(reading.start + s.account[0], p) for reading in readings for s, p in reading.signs]
        return tuple(
            self._ground(sentence, analysis, voice, [p for start, p in seen if sentence.start <= start < sentence.end])
            for sentence, analysis, voice in zip(account.sentences, account.analyses, account.voices, strict=True)
        )

    def _ground(self, sentence: Sentence, analysis: Analysis, voice: Voice, weights: Sequence[float]) -> Grounds:
        backing = back(analysis, self._premises.line_index)
        near = backing.single >= judge.WORTH_COMPARING
        line = self._premises.lines[backing.lines[0]] if near else None
        if line is not None and backing.single >= judge.NEARLY_COPIED:
            comparison = compare(line, analysis)
            weights = [*weights, *(p for _, p in _weighed(comparison, self.rules))]
        features = grounding_features(analysis, backing, line, weights, self._grams)
        return Grounds(sentence, voice, features, 1.0 - judge.logistic("ungrounded", features))


def _window(account: _Account, first: int, last: int) -> Analysis:
    """The sentences from ``first`` to ``last`` (exclusive), counted from the start of the first."""
    start, end = account.sentences[first].start, account.sentences[last - 1].end
    places = tuple(s.start - start for s in account.sentences[first:last])
    return _side_by_side(account.analyses[first:last], places, account.document.text[start:end])


@lru_cache(maxsize=SENTENCES)
def _side_by_side(parts: tuple[Analysis, ...], places: tuple[int, ...], text: str) -> Analysis:
    return join([moved(part, by) if by else part for part, by in zip(parts, places, strict=True)], text)


@lru_cache(maxsize=REMEMBERED)
def _weighed(comparison: Comparison, rules: tuple[Rule, ...]) -> tuple[tuple[Sign, float], ...]:
    """What the rules see in a comparison, each with the probability that it is a distortion."""
    return tuple((s, judge.logistic("distortion", sign_features(s, comparison))) for s in signs(comparison, rules))


def _in_place(reading: Reading) -> Reading:
    """A reading whose places are counted from the start of the account."""
    if reading.comparison is None:
        return reading
    by = reading.start
    comparison = replace(reading.comparison, account=moved(reading.comparison.account, by))
    seen = tuple((s._replace(account=(s.account[0] + by, s.account[1] + by)), p) for s, p in reading.signs)
    return reading._replace(comparison=comparison, signs=seen, start=0)


def _named(assessments: tuple[Assessment, ...]) -> tuple[Assessment, ...]:
    """The assessments with fingerprints on their findings, which are numbered over the whole account."""
    findings = iter(with_fingerprints(f for a in assessments for f in a.findings))
    return tuple(replace(a, findings=tuple(next(findings) for _ in a.findings)) for a in assessments)


def _statuses(
    account: _Account, readings: Sequence[Reading], assessments: Sequence[Assessment], grounds: Sequence[Grounds]
) -> tuple[StatementStatus, ...]:
    """One status a sentence of the account, headings and page furniture included."""
    drawn: dict[int, list[Assessment]] = {}
    for reading, assessment in zip(readings, assessments, strict=True):
        if reading.found is not None and assessment.evidence:
            for number in range(reading.found.focus.first, reading.found.focus.last):
                drawn.setdefault(number, []).append(assessment)
    by_start = {g.sentence.start: (g, drawn.get(n, [])) for n, g in enumerate(grounds)}
    return tuple(
        _status(*by_start[s.start]) if s.start in by_start else StatementStatus(s, Status.ASIDE, 0.0)
        for s in account.document.sentences
    )


def _status(grounds: Grounds, drawn: Sequence[Assessment]) -> StatementStatus:
    sentence = grounds.sentence
    findings = tuple(
        f
        for a in drawn
        if a.verdict is Verdict.DISTORTED
        for f in a.findings
        if sentence.start <= f.account.start < sentence.end
    )
    supported = any(a.verdict is Verdict.SUPPORTED for a in drawn)
    status = judge.status(
        grounds.grounding,
        distorted=bool(findings),
        attributed=grounds.voice is not Voice.ASSERTED,
        supports=supported,
    )
    return StatementStatus(sentence, status, grounds.grounding, findings, tuple(a.claim.id for a in drawn))


def name_table(claims: ClaimSet, statement: Document | None) -> NameTable:
    """The names that mean the same: those that the claims file lists, before those of the lexicon."""
    return NameTable((_group_key(group), [n for n in group if not _numbered(n)]) for group in claims.names)


def _group_key(group: Sequence[str]) -> str:
    """The gazetteer's key of a name of the group, so that its other names count too; else a key of the group's own."""
    return next((key for name in group if (key := same_name(name))), f"@{group[0]}")


def _numbered(name: str) -> bool:
    """True for a name that holds a date or the number of an article or the like: these are compared by value."""
    tokens = tokenize(name)
    return any(
        date_at(tokens, n) or (n and tokens[n - 1].norm in LABELS and quantity_at(tokens, n))
        for n in range(len(tokens))
    )


def _concerns(sign: Sign, premise: Premise) -> bool:
    return any(i in premise.reach for i in sign.terms)

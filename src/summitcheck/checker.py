"""The checker: the only module that knows the order of the steps."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import NamedTuple

from summitcheck.align.alignment import Alignment, align
from summitcheck.align.coverage import aligned
from summitcheck.align.pairs import pair_terms
from summitcheck.annotate.attribution import Attribution, party_names, speech
from summitcheck.annotate.dates import date_at
from summitcheck.annotate.names import NameTable
from summitcheck.annotate.quantities import LABELS, quantity_at
from summitcheck.annotate.relative import written_on
from summitcheck.annotate.text import (
    REMEMBERED,
    SENTENCES,
    AnnotatedText,
    annotate_text,
    counts_days,
    join,
    moved,
    on_day,
)
from summitcheck.claims.locate import locate
from summitcheck.claims.model import ClaimSet
from summitcheck.decide import judge
from summitcheck.decide.verdict import Status, Verdict
from summitcheck.detect.base import Detection, Rule
from summitcheck.detect.rules import BY_CODE, RULES, detect
from summitcheck.documents.model import Document, Excerpt, Sentence
from summitcheck.lang.en.gazetteer import same_name
from summitcheck.lang.tokens import tokenize
from summitcheck.retrieve.compiled import CompiledStatement, Hypothesis, compile_statement
from summitcheck.retrieve.index import Candidate, Match
from summitcheck.retrieve.support import (
    GROUNDED,
    LINED,
    SIGNS,
    find_support,
    grounding_values,
    known_runs,
    line_values,
    sign_values,
)
from summitcheck.retrieve.windows import ALIGNED, STATED, STATED_OF_QUOTES, Retrieval, find, stated_values
from summitcheck.score.distortion import sign_features
from summitcheck.views.fingerprint import with_fingerprints
from summitcheck.views.report import AccountReport, Assessment, Finding, StatementStatus

_ASSERTED = Attribution.ASSERTED
#: What the model of ``ungrounded`` looks at in a sentence without a line that backs it, and in one that has a line.
_UNLINED, _LINED = (*GROUNDED, SIGNS[0]), (*GROUNDED, *LINED, *SIGNS)


class _Account(NamedTuple):
    """One account prepared: the sentences that assert something, analysed and looked up.

    ``words`` are all those that it says in its own voice.
    """

    document: Document
    sentences: tuple[Sentence, ...]
    analyses: tuple[AnnotatedText, ...]
    voices: tuple[Attribution, ...]
    sightings: tuple[list[Candidate], ...]
    words: frozenset[str]


class Reading(NamedTuple):
    """How one claim was read in one account: all that the verdict is made from."""

    premise: Hypothesis
    found: Retrieval | None
    #: The words of the account that the claim is compared with; None where they say too little of it.
    window: AnnotatedText | None
    #: What the model of ``stated`` looked at, in its order; empty where no sentence shares a term with the claim.
    values: Sequence[float]
    stated: float
    signs: tuple[tuple[Detection, float], ...]
    distortion: float
    #: Where the window begins in the account: the places above are counted from there.
    start: int = 0

    @property
    def features(self) -> dict[str, float]:
        """What the model of ``stated`` looked at, by name."""
        return dict(zip(_stated_names(self.premise), self.values, strict=False))

    @property
    def comparison(self) -> Alignment | None:
        """The claim and the window, word by word."""
        return None if self.window is None else align(self.premise.analysis, self.window, self.premise.focus)


class CandidateSentence(NamedTuple):
    """A sentence of the account that shares a term with a claim.

    ``coverage`` (0 to 1) is the share of the claim that it holds; it counts only where the sentence is asserted.
    """

    sentence: Sentence
    voice: Attribution
    coverage: float


class Grounds(NamedTuple):
    """How one sentence of the account stands to the statement: what its status is made from."""

    sentence: Sentence
    voice: Attribution
    names: tuple[str, ...]
    values: tuple[float, ...]
    grounding: float

    @property
    def features(self) -> dict[str, float]:
        """What the model of ``ungrounded`` looked at, by name."""
        return dict(zip(self.names, self.values, strict=True))


class _Standing(NamedTuple):
    """How a sentence stands to the statement, wherever it comes.

    ``sign`` is the weightiest that is seen beside the line that backs it best, ``alike`` how much of it stands in that
    line in the same order (0 to 1 each; None without a line), ``single`` how much of it the line backs.
    """

    features: tuple[float, ...]
    sign: float
    alike: float | None
    single: float


@dataclass(frozen=True, slots=True, eq=False)
class _Compiled:
    """Claims, statement and rules, and what they say of a sentence, wherever it comes.

    ``names`` are those that mean the same.
    ``parties`` name those who made the statement, None where there is none; ``runs`` are its runs of words.
    """

    premises: CompiledStatement
    names: NameTable
    parties: frozenset[str] | None
    runs: frozenset[tuple[str, ...]]
    rules: tuple[Rule, ...]

    def analysis(self, text: str) -> AnnotatedText:
        """A sentence of an account, its places counted from its own start."""
        return annotate_text(text, 0, self.names)

    def voice(self, sentence: AnnotatedText) -> Attribution:
        """Whose words a sentence gives, as far as the statement does not give them to the same speaker itself.

        Without a statement nobody is known to be a party to it, or not to be.
        """
        if self.parties is None:
            return _ASSERTED
        voice = speech(sentence, self.parties).voice
        if voice is not _ASSERTED:
            lines = find_support(sentence, self.premises.line_index).lines
            if lines and speech(self.premises.lines[lines[0]], self.parties).voice is voice:
                return _ASSERTED
        return voice

    def held(self, sentence: AnnotatedText) -> dict[int, Match]:
        """By claim, what a sentence holds of it."""
        return self.premises.claims.held(sentence)

    def aligned(self, number: int, window: AnnotatedText) -> float:
        """The share of a claim that aligns with the words of a window."""
        premise = self.premises.premises[number]
        return aligned(premise.terms, align(premise.analysis, window, premise.focus))

    def seen(self, number: int, window: AnnotatedText) -> tuple[tuple[tuple[Detection, float], ...], float]:
        """The signs that concern a claim, each with its weight, and the probability that one of them is true."""
        premise = self.premises.premises[number]
        comparison, reach = align(premise.analysis, window, premise.focus), premise.reach
        concerning = [sign for sign in detect(comparison, self.rules) if any(i in reach for i in sign.terms)]
        seen = tuple([(sign, _weight(sign, comparison)) for sign in concerning])
        return seen, judge.noisy_or([p for _, p in seen])

    def standing(self, sentence: AnnotatedText) -> _Standing:
        """How a sentence stands to the statement, wherever it comes."""
        backing = find_support(sentence, self.premises.line_index)
        features = grounding_values(sentence, backing, self.runs)
        if backing.single < judge.WORTH_COMPARING:
            return _Standing(features, 0.0, None, backing.single)
        line, sign = self.premises.lines[backing.lines[0]], 0.0
        if backing.single >= judge.NEARLY_COPIED:
            comparison = align(line, sentence)
            alignment = comparison.alignment
            sign = max([_weight(sign, comparison) for sign in detect(comparison, self.rules)], default=0.0)
        else:
            alignment = pair_terms(line.terms, sentence.terms)
        told = line_values([j for _, j in alignment.pairs], len(sentence.terms))
        return _Standing((*features, *told), sign, told[0], backing.single)


class Checker:
    """Judges accounts against one set of claims; compiled once, safe to reuse."""

    def __init__(self, claims: ClaimSet, *, statement: Document | None = None, rules: Sequence[Rule] = RULES) -> None:
        """``statement`` gives the claims their sentences; without it each claim stands for itself."""
        self.statement = statement
        self.claims = locate(claims, statement, strict=False) if statement else claims
        self._names = name_table(self.claims, statement)
        self._premises = compile_statement(self.claims, statement, self._names)
        self.rules = tuple(rules)
        lines = self._premises.lines
        parties = party_names(lines) if statement else None
        compiled = _Compiled(self._premises, self._names, parties, known_runs(lines), self.rules)
        # Sentences, and what was said of them and of them beside a claim, are remembered for as long as the checker is:
        # all of it goes with the checker, and burdens nobody's garbage collector any longer.
        self._analysis = lru_cache(maxsize=SENTENCES)(compiled.analysis)
        self._on_day = lru_cache(maxsize=SENTENCES)(on_day)
        self._side_by_side = lru_cache(maxsize=SENTENCES)(_side_by_side)
        self._voice = lru_cache(maxsize=SENTENCES)(compiled.voice)
        self._held = lru_cache(maxsize=SENTENCES)(compiled.held)
        self._standing = lru_cache(maxsize=SENTENCES)(compiled.standing)
        self._aligned = lru_cache(maxsize=REMEMBERED)(compiled.aligned)
        self._seen = lru_cache(maxsize=REMEMBERED)(compiled.seen)

    def check(self, account: Document) -> AccountReport:
        """What ``account`` does to each claim, in the claims' order, and to each of its sentences."""
        prepared = self._prepare(account)
        readings = self._read_all(prepared)
        assessments = _named(tuple([self._assess(reading, account) for reading in readings]))
        return AccountReport(
            account, assessments, _statuses(prepared, readings, assessments, self._grounds(prepared, readings))
        )

    def readings(self, account: Document) -> tuple[Reading, ...]:
        """The readings that `check` judges by, one a claim: for explanations and for fitting the model."""
        return tuple(map(_in_place, self._read_all(self._prepare(account))))

    def candidates(self, account: Document) -> tuple[tuple[CandidateSentence, ...], ...]:
        """For each claim the sentences that share a term with it, in their order; what others say is among them."""
        prepared = self._prepare(account)
        return tuple(
            tuple(CandidateSentence(prepared.sentences[n], prepared.voices[n], held[3]) for n, held in seen)
            for seen in self._sight(prepared.analyses)
        )

    def grounds(self, account: Document) -> tuple[Grounds, ...]:
        """What the statuses of an account's asserting sentences are made from, in their order."""
        prepared = self._prepare(account)
        return self._grounds(prepared, self._read_all(prepared))

    def _prepare(self, account: Document) -> _Account:
        sentences = tuple([s for s in account.sentences if s.asserts])
        # Places are counted from the start of each sentence, so that one that comes again is known already: accounts
        # of an event share many, and of an article that is being written one changes at a time.
        today = written_on(account)
        analyses = tuple([self._analyse(s.text, today) for s in sentences])
        voices = tuple([self._voice(a) for a in analyses])
        # What others say, ask or suppose neither supports nor distorts a claim on the account's behalf.
        own = [a if v is _ASSERTED else None for a, v in zip(analyses, voices, strict=True)]
        words = frozenset[str]().union(*[a.words for a in own if a is not None])
        return _Account(account, sentences, analyses, voices, self._sight(own), words)

    def _analyse(self, text: str, today: int | None) -> AnnotatedText:
        """The analysis of a sentence in an account of the day ``today``; the same one when asked again."""
        analysis = self._analysis(text)
        return analysis if today is None or not counts_days(analysis) else self._on_day(analysis, today)

    def _sight(self, sentences: Sequence[AnnotatedText | None]) -> tuple[list[Candidate], ...]:
        """For each claim, in order, its sightings by sentence; None and sentences that share nothing give none."""
        seen: tuple[list[Candidate], ...] = tuple([] for _ in self._premises.premises)
        for number, sentence in enumerate(sentences):
            for claim, held in self._held(sentence).items() if sentence is not None else ():
                seen[claim].append((number, held))
        return seen

    def _read_all(self, account: _Account) -> list[Reading]:
        """One reading a claim."""
        return [self._read(number, sightings, account) for number, sightings in enumerate(account.sightings)]

    def _read(self, number: int, sightings: Sequence[Candidate], account: _Account) -> Reading:
        premise = self._premises.premises[number]
        found = find(premise.terms, sightings)
        if found is None:
            return Reading(premise, None, None, (), 0.0, (), 0.0)
        names = _stated_names(premise)
        values = stated_values(premise.terms, found, premise.told(account.words), located=premise.claim.located)
        stated = judge.weigh("stated", names, values)
        if stated < judge.WORTH_COMPARING:
            return Reading(premise, found, None, values, stated, (), 0.0)
        window = self._window(account, found.focus.first, found.focus.last)
        values[ALIGNED] = self._aligned(number, window)
        stated = judge.weigh("stated", names, values)
        seen, distortion = self._seen(number, window) if stated >= judge.THRESHOLDS.omitted else ((), 0.0)
        start = account.sentences[found.focus.first].start
        return Reading(premise, found, window, values, stated, seen, distortion, start)

    def _window(self, account: _Account, first: int, last: int) -> AnnotatedText:
        """The sentences from ``first`` to ``last`` (exclusive), counted from the start of the first."""
        if last == first + 1:
            return account.analyses[first]
        start, end = account.sentences[first].start, account.sentences[last - 1].end
        places = tuple(s.start - start for s in account.sentences[first:last])
        return self._side_by_side(account.analyses[first:last], places, account.document.text[start:end])

    def _assess(self, reading: Reading, account: Document) -> Assessment:
        verdict, reason = judge.verdict(reading.stated, [p for _, p in reading.signs])
        evidence: tuple[Excerpt, ...] = ()
        findings: tuple[Finding, ...] = ()
        if reading.window is not None and verdict is not Verdict.OMITTED:
            words = reading.window
            evidence = (account.excerpt(reading.start + words.start, reading.start + words.end),)
            findings = tuple(
                self._finding(s, reading, account) for s, p in reading.signs if p >= judge.THRESHOLDS.suspect
            )
        return Assessment(
            reading.premise.claim, verdict, reading.stated, reading.distortion, evidence, findings, reason
        )

    def _finding(self, sign: Detection, reading: Reading, account: Document) -> Finding:
        rule = BY_CODE[sign.code]
        official = self._official(sign, reading.premise)
        words = account.excerpt(reading.start + sign.account[0], reading.start + sign.account[1])
        return Finding(rule.code, rule.name, rule.severity, sign.message, official, words, reading.premise.claim.id)

    def _official(self, sign: Detection, premise: Hypothesis) -> Excerpt:
        start, end = sign.official
        if self.statement is not None and premise.claim.located:
            return self.statement.excerpt(start, end)
        base = premise.analysis.start
        return Excerpt(premise.analysis.text[start - base : end - base], start, end, premise.claim.line)

    def _grounds(self, account: _Account, readings: Sequence[Reading]) -> tuple[Grounds, ...]:
        weights = _strongest(account.sentences, readings)
        return tuple(
            [
                self._ground(sentence, analysis, voice, weight)
                for sentence, analysis, voice, weight in zip(
                    account.sentences, account.analyses, account.voices, weights, strict=True
                )
            ]
        )

    def _ground(self, sentence: Sentence, analysis: AnnotatedText, voice: Attribution, weight: float) -> Grounds:
        """``weight`` is that of the weightiest sign that a claim sees in the sentence."""
        standing = self._standing(analysis)
        sign = max(weight, standing.sign)
        names: tuple[str, ...] = _UNLINED
        values = (*standing.features, sign)
        if standing.alike is not None:
            names = _LINED
            values = (*standing.features, *sign_values(sign, standing.alike, standing.single))
        return Grounds(sentence, voice, names, values, 1.0 - judge.weigh("ungrounded", names, values))


def _stated_names(premise: Hypothesis) -> tuple[str, ...]:
    return STATED_OF_QUOTES if premise.claim.located else STATED


def _side_by_side(parts: tuple[AnnotatedText, ...], places: tuple[int, ...], text: str) -> AnnotatedText:
    return join([moved(part, by) if by else part for part, by in zip(parts, places, strict=True)], text)


def _weight(sign: Detection, comparison: Alignment) -> float:
    """The probability that a sign is a distortion."""
    return judge.logistic("distortion", sign_features(sign, comparison))


def _strongest(sentences: Sequence[Sentence], readings: Sequence[Reading]) -> list[float]:
    """For each sentence the weight (0 to 1) of the weightiest sign that begins in it."""
    starts, strongest = [s.start for s in sentences], [0.0] * len(sentences)
    for reading in readings:
        for sign, weight in reading.signs:
            place = reading.start + sign.account[0]
            n = bisect_right(starts, place) - 1
            if n >= 0 and place < sentences[n].end and weight > strongest[n]:
                strongest[n] = weight
    return strongest


def _in_place(reading: Reading) -> Reading:
    """A reading whose places are counted from the start of the account."""
    if reading.window is None:
        return reading
    by = reading.start
    seen = tuple((s._replace(account=(s.account[0] + by, s.account[1] + by)), p) for s, p in reading.signs)
    return reading._replace(window=moved(reading.window, by), signs=seen, start=0)


def _named(assessments: tuple[Assessment, ...]) -> tuple[Assessment, ...]:
    """The assessments with fingerprints on their findings, which are numbered over the whole account."""
    findings = iter(with_fingerprints(f for a in assessments for f in a.findings))
    return tuple(
        [replace(a, findings=tuple(next(findings) for _ in a.findings)) if a.findings else a for a in assessments]
    )


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
        attributed=grounds.voice is not Attribution.ASSERTED,
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

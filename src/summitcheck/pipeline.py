"""Judge an account by a compiled statement: the only module that knows the order of the stages."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping, Sequence, Set
from typing import NamedTuple

from summitcheck.align.alignment import align
from summitcheck.annotate.document import AnnotatedDocument, annotate_assertions
from summitcheck.decide.decide import (
    NEARBY,
    OMITTED,
    THRESHOLDS,
    WORTH_ALIGNING,
    WORTH_PAIRING,
    Decision,
    Likelihood,
    decide_claim,
    decide_cut,
    decide_elsewhere,
    decide_foreign,
    is_doubted,
    shown_by_words,
    shows_subject,
    worth_reading,
)
from summitcheck.decide.verdict import Verdict
from summitcheck.detect.base import Rule
from summitcheck.detect.rules import RULES, detect
from summitcheck.documents.ending import cut_at
from summitcheck.documents.model import Document, SentenceKind
from summitcheck.grounding import judge_sentences
from summitcheck.retrieve.compile import CompiledStatement, Hypothesis
from summitcheck.retrieve.meaning import AccountMeaning, StatementMeaning
from summitcheck.retrieve.places import NamedPlaces, named_places
from summitcheck.retrieve.relevance import SHORT, relevance
from summitcheck.retrieve.retrieve import RetrievedSentence, candidates_by_claim, retrieve, weight_in, weight_of_others
from summitcheck.retrieve.windows import Candidate, Retrieval, find_windows
from summitcheck.score.distortion import score_detections
from summitcheck.score.model import Score, noisy_or
from summitcheck.score.stated import (
    AccountContext,
    StatedCase,
    in_account,
    score_aligned,
    score_read,
    score_unaligned,
)
from summitcheck.score.wording import WordingCase, score_wording
from summitcheck.trace import ClaimTrace, SentenceTrace, Trace


def run(
    statement: CompiledStatement,
    account: Document,
    rules: Sequence[Rule] = RULES,
    meaning: Callable[[], StatementMeaning] | None = None,
) -> Trace:
    """The trace of one account; the same for the same statement, account, rules and model.

    An account about something else, or in another language, is turned away before it is read closely; one that only its
    claims can place is turned away once none was found in it. In one that is cut off no claim is omitted: the rest may
    state it. ``meaning`` gives the claims as a model of entailment encoded them; without it words alone are compared.
    """
    by_code = {rule.code: rule for rule in rules}
    relevant = relevance(statement.topic, account.plain, "" if account.is_official else account.title)
    if not relevant.about:
        decision = (decide_foreign if relevant.languages else decide_elsewhere)(relevant.reason)
        claims = tuple([_not_told(each, decision) for each in statement.hypotheses])
        return Trace(statement, AnnotatedDocument(account, (), statement.language), by_code, relevant, claims, ())
    annotated = annotate_assertions(account, statement.names)
    sentences = retrieve(statement, annotated)
    read = meaning().beside(sentences, account.plain) if meaning and sentences else None
    places, days = named_places(statement.topic.principals, account.plain), statement.days_until(account)
    account_run = _AccountRun(statement, annotated, sentences, tuple(rules), read, places, days)
    cut = cut_at(account)
    claims = tuple([c._replace(decision=decide_cut(c.decision)) if cut else c for c in account_run.claims()])
    judged = judge_sentences(statement, sentences, claims, rules)
    if not relevant.told:
        alike = relevant.phrases or len(account.plain.split()) <= SHORT
        relevant = relevant._replace(about=not _is_unrelated(claims, judged if alike else ()))
    return Trace(statement, annotated, by_code, relevant, claims, judged, cut)


def _is_unrelated(claims: Sequence[ClaimTrace], sentences: Sequence[SentenceTrace]) -> bool:
    """True where every claim is omitted, and none of these sentences shares much with a line of the statement.

    Of a long statement some line has words of nearly any sentence, which shows nothing of an account that shares no
    phrase with it.
    """
    omitted = all(claim.decision.verdict is Verdict.OMITTED for claim in claims)
    return omitted and not any(each.retrieved.support.single >= WORTH_PAIRING for each in sentences)


class _AccountRun(NamedTuple):
    """One account on its way through the stages, with what each stage needs."""

    statement: CompiledStatement
    account: AnnotatedDocument
    sentences: tuple[RetrievedSentence, ...]
    rules: tuple[Rule, ...]
    meaning: AccountMeaning | None
    places: NamedPlaces
    days: int | None

    def claims(self) -> tuple[ClaimTrace, ...]:
        """Each claim judged, in their order."""
        hypotheses = self.statement.hypotheses
        candidates = candidates_by_claim(self.sentences, len(hypotheses))
        counting = frozenset(n for n, each in enumerate(self.sentences) if each.counts)
        rows = frozenset(n for n, each in enumerate(self.sentences) if each.sentence.kind is SentenceKind.ROW)
        retrieved = [
            self._retrieved(n, [each for each in found if each.sentence in counting], rows)
            for n, found in enumerate(candidates)
        ]
        cases = {n: self._case(n, each) for n, each in enumerate(retrieved) if each and self._covers_enough(each)}
        scores = {n: score_unaligned(case, in_statement=self._in_statement) for n, case in cases.items()}
        worth = worth_reading(
            {n: Likelihood(c.retrieval.best, scores[n].probability, c.likeness) for n, c in cases.items()}
        )
        aligned = {n: self._aligned(cases[n]) for n in worth}
        by_words = {n: score_aligned(c, scores[n], in_statement=self._in_statement) for n, c in aligned.items()}
        read = self._read(aligned, by_words)
        alone = {n: score_read(case, by_words[n], in_statement=self._in_statement) for n, case in read.items()}
        sure = {read[n].retrieval.best for n, score in alone.items() if shows_subject(score.probability)}
        traces = [
            self._judged(read[n], alone[n], self._context(read[n], sure), found)
            if n in read
            else _not_told(hypotheses[n], OMITTED, found, retrieved[n])
            for n, found in enumerate(candidates)
        ]
        if self.meaning is None:
            return tuple(traces)
        return tuple([each._replace(likeness=like) for each, like in zip(traces, self.meaning.likeness, strict=True)])

    @property
    def _in_statement(self) -> bool:
        return self.statement.document is not None

    def _covers_enough(self, retrieval: Retrieval) -> bool:
        """True where the window covers enough of the claim to be aligned, or a model of entailment is asked anyway."""
        return self.meaning is not None or retrieval.focus.coverage >= WORTH_ALIGNING

    def _retrieved(self, number: int, candidates: Sequence[Candidate], rows: Container[int]) -> Retrieval | None:
        bonus = self.meaning.bonus(number) if self.meaning else None
        return find_windows(self.statement.hypotheses[number].terms, candidates, bonus, rows)

    def _case(self, number: int, retrieval: Retrieval) -> StatedCase:
        hypothesis = self.statement.hypotheses[number]
        sentences = self._sentences(retrieval)
        window = self.account.window([each.text for each in sentences])
        weights = tuple([weight for each in sentences for weight in each.support.weights])
        own_line = max([weight_in(each, hypothesis.lines) for each in sentences])
        others = weight_of_others(self.statement.index, window, weights)
        likeness = self.meaning.likeness[number].get(retrieval.best, 0.0) if self.meaning else None
        own, words = self._own(number, retrieval), hypothesis.share_in(window.words)
        found = frozenset().union(*[match.covered for match in retrieval.focus.matches])
        return StatedCase(hypothesis, retrieval, window, found, weights, own_line, own, words, others, likeness)

    def _own(self, number: int, retrieval: Retrieval) -> float:
        """The weight of a claim that the best sentence covers where the claims compete for its words."""
        terms, best = self.statement.hypotheses[number].terms, self.sentences[retrieval.best]
        return terms.covered(self.statement.index.own(number, best.most, best.resolved)) * terms.total

    def _sentences(self, retrieval: Retrieval) -> tuple[RetrievedSentence, ...]:
        focus = retrieval.focus.sentences
        return self.sentences[focus.start : focus.stop]

    def _aligned(self, case: StatedCase) -> StatedCase:
        hypothesis = case.hypothesis
        alignment = align(hypothesis.text, case.window, hypothesis.focus, self.statement.acting)
        return case._replace(alignment=alignment)

    def _read(self, cases: Mapping[int, StatedCase], by_words: Mapping[int, Score]) -> dict[int, StatedCase]:
        """The cases, each with what a model of entailment says of it, unless words alone show that it is stated."""
        if self.meaning is None:
            return {**cases}
        windows = {n: case.retrieval.focus.sentences for n, case in cases.items() if not self._shown(case, by_words[n])}
        entailments = self.meaning.read(windows)
        return {n: case._replace(entailment=entailments.get(n)) for n, case in cases.items()}

    def _shown(self, case: StatedCase, by_words: Score) -> bool:
        return self._in_statement and shown_by_words(by_words.probability, case.likeness or 0.0)

    def _context(self, case: StatedCase, sure: Set[int]) -> AccountContext:
        """What stands around the window of a claim, and when; ``sure`` sentences state some claim."""
        best, window = case.retrieval.best, case.window
        others = sure - {*case.retrieval.focus.sentences}
        nearby = sum(abs(each - best) <= NEARBY for each in others)
        far = self.places.share_far(window.start, window.end)
        return AccountContext(len(others), len(self.sentences) - 1, nearby, far, self.days)

    def _in_account(self, alone: Score, context: AccountContext) -> Score:
        return in_account(alone, context, in_statement=self._in_statement)

    def _judged(
        self, case: StatedCase, alone: Score, context: AccountContext, candidates: tuple[Candidate, ...]
    ) -> ClaimTrace:
        hypothesis, alignment = case.hypothesis, case.aligned
        score = self._in_account(alone, context)
        by_itself = self._in_account(alone, context.regardless) if context.doubt else score
        doubted = is_doubted(score.probability, by_itself.probability)
        told = doubted or score.probability >= THRESHOLDS.omitted
        wording = score_wording(WordingCase(alignment, *hypothesis.own)) if told else None
        detected = detect(alignment, self.rules) if told else ()
        detections = score_detections(detected, alignment, hypothesis.scope, by_itself if doubted else score, wording)
        surest = [each.probability for each in detections if each.concerns]
        best = {each.support.lines[0] for each in self._sentences(case.retrieval) if each.support.lines}
        fits = not hypothesis.lines or not best.isdisjoint(hypothesis.lines)
        decision = decide_claim(
            score.probability,
            surest,
            own_line=fits,
            by_itself=by_itself.probability,
            doubt=context.doubt,
            wording=wording,
        )
        return ClaimTrace(
            hypothesis,
            candidates,
            case.retrieval,
            score,
            case.window,
            alignment,
            case.entailment,
            wording,
            detections,
            max(noisy_or(surest), wording.probability if wording else 0.0),
            decision,
        )


def _not_told(
    hypothesis: Hypothesis,
    decision: Decision,
    candidates: tuple[Candidate, ...] = (),
    retrieval: Retrieval | None = None,
) -> ClaimTrace:
    return ClaimTrace(hypothesis, candidates, retrieval, None, None, None, None, None, (), 0.0, decision)

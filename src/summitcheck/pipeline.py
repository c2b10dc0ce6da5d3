"""A compiled statement and an account to a trace: the only module that knows the order of the stages."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from summitcheck.align.alignment import align
from summitcheck.align.pairs import pair_terms
from summitcheck.annotate.document import AnnotatedDocument, annotate_assertions, annotate_nothing
from summitcheck.annotate.terms import TermKind
from summitcheck.annotate.text import AnnotatedText
from summitcheck.decide.decide import (
    LIKELY_ENOUGH,
    NEARLY_COPIED,
    THRESHOLDS,
    WORTH_ALIGNING,
    WORTH_PAIRING,
    Decision,
    decide_claim,
    decide_elsewhere,
    decide_sentence,
)
from summitcheck.decide.verdict import Verdict
from summitcheck.detect.base import Rule
from summitcheck.detect.rules import RULES, detect
from summitcheck.documents.model import Document
from summitcheck.retrieve.compile import CompiledStatement, Hypothesis
from summitcheck.retrieve.relevance import relevance
from summitcheck.retrieve.retrieve import RetrievedSentence, candidates_by_claim, retrieve, weight_in
from summitcheck.retrieve.windows import Candidate, Retrieval, find_windows
from summitcheck.score.distortion import ScoredDetection, score_detections
from summitcheck.score.grounding import grounding_case, score_ungrounded
from summitcheck.score.model import noisy_or
from summitcheck.score.stated import StatedCase, score_stated, score_unaligned, stated_of_line
from summitcheck.trace import ClaimTrace, SentenceTrace, Trace


def run(statement: CompiledStatement, account: Document, rules: Sequence[Rule] = RULES) -> Trace:
    """The trace of one account; the same for the same statement, account and rules.

    An account that is about something else is turned away before it is read closely.
    """
    by_code = {rule.code: rule for rule in rules}
    relevant = relevance(statement.topic, account.plain)
    if not relevant.about:
        decision = decide_elsewhere(relevant.reason)
        claims = tuple([_not_looked_up(each, decision) for each in statement.hypotheses])
        return Trace(statement, annotate_nothing(account, statement.names), by_code, relevant, claims, ())
    annotated = annotate_assertions(account, statement.names)
    run_of_one = _Run(statement, annotated, retrieve(statement, annotated), tuple(rules))
    claims = run_of_one.claims()
    return Trace(statement, annotated, by_code, relevant, claims, run_of_one.judged_sentences(claims))


def _not_looked_up(hypothesis: Hypothesis, decision: Decision) -> ClaimTrace:
    return ClaimTrace(hypothesis, (), None, None, None, None, (), 0.0, decision)


class _Run(NamedTuple):
    """One account on its way through the stages: what each of them is given."""

    statement: CompiledStatement
    account: AnnotatedDocument
    sentences: tuple[RetrievedSentence, ...]
    rules: tuple[Rule, ...]

    def claims(self) -> tuple[ClaimTrace, ...]:
        """Each claim judged, in their order."""
        hypotheses = self.statement.hypotheses
        candidates = candidates_by_claim(self.sentences, len(hypotheses))
        return tuple([self._claim(each, found) for each, found in zip(hypotheses, candidates, strict=True)])

    def _claim(self, hypothesis: Hypothesis, candidates: tuple[Candidate, ...]) -> ClaimTrace:
        counting = [each for each in candidates if self.sentences[each.sentence].counts]
        retrieval = find_windows(hypothesis.terms, counting)
        if retrieval is None:
            return ClaimTrace(hypothesis, candidates, None, None, None, None, (), 0.0, decide_claim(0.0, ()))
        if retrieval.focus.coverage < WORTH_ALIGNING:
            return ClaimTrace(hypothesis, candidates, retrieval, None, None, None, (), 0.0, decide_claim(0.0, ()))
        return self._aligned(hypothesis, candidates, retrieval)

    def _aligned(self, hypothesis: Hypothesis, candidates: tuple[Candidate, ...], retrieval: Retrieval) -> ClaimTrace:
        focus = retrieval.focus.sentences
        sentences, in_statement = self.sentences[focus.start : focus.stop], self.statement.document is not None
        window = self.account.window([each.text for each in sentences])
        weights = tuple([weight for each in sentences for weight in each.support.weights])
        own_line = max([weight_in(each, hypothesis.lines) for each in sentences])
        others = self._weight_of_others(window, weights)
        words = hypothesis.share_in(window.words)
        case = StatedCase(hypothesis, retrieval, None, weights, own_line, words, others)
        unaligned = score_unaligned(case, in_statement=in_statement)
        if unaligned.probability < LIKELY_ENOUGH:
            return ClaimTrace(hypothesis, candidates, retrieval, None, None, None, (), 0.0, decide_claim(0.0, ()))
        alignment = align(hypothesis.text, window, hypothesis.focus)
        score = score_stated(case._replace(alignment=alignment), unaligned, in_statement=in_statement)
        stated = score.probability >= THRESHOLDS.omitted
        detected = detect(alignment, self.rules) if stated else ()
        detections = score_detections(detected, alignment, hypothesis.scope, score)
        surest = [each.probability for each in detections if each.concerns]
        best = {each.support.lines[0] for each in sentences if each.support.lines}
        fits = not hypothesis.lines or not best.isdisjoint(hypothesis.lines)
        decision = decide_claim(score.probability, surest, own_line=fits)
        return ClaimTrace(
            hypothesis, candidates, retrieval, score, window, alignment, detections, noisy_or(surest), decision
        )

    def _weight_of_others(self, window: AnnotatedText, weights: Sequence[float]) -> float:
        """The weight of the names that the statement has nowhere."""
        known = self.statement.index.by_key
        pairs = zip(window.terms, weights, strict=True)
        return sum([weight for term, weight in pairs if term.kind is TermKind.NAME and term.key not in known])

    def judged_sentences(self, claims: Sequence[ClaimTrace]) -> tuple[SentenceTrace, ...]:
        """Each asserting sentence judged, in their order, once all claims are."""
        resting, detected = _evidence_for(claims), self._detected(claims)
        return tuple(
            [
                self._sentence(each, {n: claims[n] for n in resting.get(number, ())}, detected.get(number, ()))
                for number, each in enumerate(self.sentences)
            ]
        )

    def _detected(self, claims: Sequence[ClaimTrace]) -> dict[int, list[ScoredDetection]]:
        """By sentence, what was detected in it for any claim; by where the words of the account begin."""
        starts = [each.sentence.start for each in self.sentences]
        detected: dict[int, list[ScoredDetection]] = {}
        for each in [each for claim in claims for each in claim.concerning]:
            detected.setdefault(bisect_right(starts, each.detection.account[0]) - 1, []).append(each)
        return detected

    def _sentence(
        self, retrieved: RetrievedSentence, claims: Mapping[int, ClaimTrace], inside: Sequence[ScoredDetection]
    ) -> SentenceTrace:
        """A sentence judged: ``claims`` are those that rest on it, ``inside`` what was detected in it for any claim."""
        in_order, detections = self._with_best_line(retrieved)
        surest = max([each.probability for each in (*inside, *detections)], default=0.0)
        case = grounding_case(retrieved.text, retrieved.support, self.statement.word_runs, in_order, surest)
        score = score_ungrounded(case)
        verdicts = [claim.decision.verdict for claim in claims.values()]
        accusing = [
            d for claim in claims.values() if claim.decision.verdict is Verdict.DISTORTED for d in claim.accusing
        ]
        status = decide_sentence(
            1.0 - score.probability,
            distorted=any(_begins_in(retrieved, each) for each in accusing),
            attributed=not retrieved.counts,
            supports=Verdict.SUPPORTED in verdicts,
        )
        return SentenceTrace(retrieved, detections, score, tuple(claims), status)

    def _with_best_line(
        self, retrieved: RetrievedSentence
    ) -> tuple[tuple[int, ...] | None, tuple[ScoredDetection, ...]]:
        """The terms of a sentence that stand in its best line in the same order, and what the rules see there.

        None and nothing where no line covers enough of it; no detections where the line does not cover nearly all.
        """
        support = retrieved.support
        if support.single < WORTH_PAIRING:
            return None, ()
        line = self.statement.lines[support.lines[0]]
        if support.single < NEARLY_COPIED:
            return tuple([j for _, j in pair_terms(line.terms, retrieved.text.terms).pairs]), ()
        alignment = align(line, retrieved.text)
        others = self._weight_of_others(retrieved.text, support.weights)
        stated = stated_of_line(self.statement.index.lines[support.lines[0]], alignment, support, others)
        detections = score_detections(detect(alignment, self.rules), alignment, stated=stated)
        return tuple([j for _, j in alignment.pairs]), detections


def _begins_in(retrieved: RetrievedSentence, each: ScoredDetection) -> bool:
    return retrieved.sentence.start <= each.detection.account[0] < retrieved.sentence.end


def _evidence_for(claims: Sequence[ClaimTrace]) -> dict[int, list[int]]:
    """By sentence, the numbers of the claims whose verdict rests on it."""
    resting: dict[int, list[int]] = {}
    for number, claim in enumerate(claims):
        if claim.retrieval and claim.window and claim.decision.verdict is not Verdict.OMITTED:
            for sentence in claim.retrieval.focus.sentences:
                resting.setdefault(sentence, []).append(number)
    return resting

"""A compiled statement and an account to a trace: the only module that knows the order of the stages."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from summitcheck.align.alignment import align
from summitcheck.align.coverage import coverage_of
from summitcheck.align.pairs import pair_terms
from summitcheck.annotate.document import AnnotatedDocument, annotate_assertions
from summitcheck.decide.decide import NEARLY_COPIED, THRESHOLDS, WORTH_ALIGNING, decide_claim, decide_sentence
from summitcheck.decide.verdict import Verdict
from summitcheck.detect.base import Rule
from summitcheck.detect.rules import RULES, detect
from summitcheck.documents.model import Document
from summitcheck.retrieve.compile import CompiledStatement, Hypothesis
from summitcheck.retrieve.retrieve import RetrievedSentence, candidates_by_claim, retrieve
from summitcheck.retrieve.windows import Candidate, Retrieval, find_windows
from summitcheck.score.distortion import ScoredDetection, score_detections
from summitcheck.score.grounding import GroundingCase, score_ungrounded
from summitcheck.score.model import Score, noisy_or
from summitcheck.score.stated import score_stated, stated_case, with_alignment
from summitcheck.trace import ClaimTrace, SentenceTrace, Trace


def run(statement: CompiledStatement, account: Document, rules: Sequence[Rule] = RULES) -> Trace:
    """The trace of one account; the same for the same statement, account and rules."""
    annotated = annotate_assertions(account, statement.names)
    run_of_one = _Run(statement, annotated, retrieve(statement, annotated), tuple(rules))
    claims = run_of_one.claims()
    by_code = {rule.code: rule for rule in rules}
    return Trace(statement, annotated, by_code, claims, run_of_one.judged_sentences(claims))


class _Run(NamedTuple):
    """One account on its way through the stages: what each of them is given."""

    statement: CompiledStatement
    account: AnnotatedDocument
    sentences: tuple[RetrievedSentence, ...]
    rules: tuple[Rule, ...]

    def claims(self) -> tuple[ClaimTrace, ...]:
        """Each claim judged, in their order."""
        words = frozenset[str]().union(*[each.text.words for each in self.sentences if each.counts])
        hypotheses = self.statement.hypotheses
        candidates = candidates_by_claim(self.sentences, len(hypotheses))
        return tuple([self._claim(each, found, words) for each, found in zip(hypotheses, candidates, strict=True)])

    def _claim(self, hypothesis: Hypothesis, candidates: tuple[Candidate, ...], words: frozenset[str]) -> ClaimTrace:
        counting = [each for each in candidates if self.sentences[each.sentence].counts]
        retrieval = find_windows(hypothesis.terms, counting)
        if retrieval is None:
            return ClaimTrace(hypothesis, candidates, None, None, None, None, (), 0.0, decide_claim(0.0, ()))
        score = score_stated(stated_case(hypothesis, retrieval, words))
        if score.probability < WORTH_ALIGNING:
            decision = decide_claim(score.probability, ())
            return ClaimTrace(hypothesis, candidates, retrieval, score, None, None, (), 0.0, decision)
        return self._aligned(hypothesis, candidates, retrieval, score)

    def _aligned(
        self, hypothesis: Hypothesis, candidates: tuple[Candidate, ...], retrieval: Retrieval, score: Score
    ) -> ClaimTrace:
        focus = retrieval.focus.sentences
        window = self.account.window([each.text for each in self.sentences[focus.start : focus.stop]])
        alignment = align(hypothesis.text, window, hypothesis.focus)
        score = with_alignment(score, coverage_of(hypothesis.terms, alignment))
        stated = score.probability >= THRESHOLDS.omitted
        detections = score_detections(detect(alignment, self.rules), alignment, hypothesis.scope) if stated else ()
        weights = [each.probability for each in detections if each.concerns]
        decision = decide_claim(score.probability, weights)
        return ClaimTrace(
            hypothesis, candidates, retrieval, score, window, alignment, detections, noisy_or(weights), decision
        )

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
        case = GroundingCase(retrieved.text, retrieved.support, self.statement.word_runs, in_order, surest)
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
        if support.single < WORTH_ALIGNING:
            return None, ()
        line = self.statement.lines[support.lines[0]]
        if support.single < NEARLY_COPIED:
            return tuple([j for _, j in pair_terms(line.terms, retrieved.text.terms).pairs]), ()
        alignment = align(line, retrieved.text)
        return tuple([j for _, j in alignment.pairs]), score_detections(detect(alignment, self.rules), alignment)


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

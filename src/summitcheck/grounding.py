"""Judge what the statement does to each sentence of an account, once its claims are judged."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from summitcheck.align.alignment import align
from summitcheck.align.pairs import pair_terms
from summitcheck.annotate.small_talk import small_talk, telling
from summitcheck.decide.decide import NEARLY_COPIED, WORTH_PAIRING, Grounds, decide_sentence
from summitcheck.decide.verdict import Verdict
from summitcheck.detect.base import Rule
from summitcheck.detect.rules import detect
from summitcheck.retrieve.compile import CompiledStatement
from summitcheck.retrieve.retrieve import RetrievedSentence, weight_of_others
from summitcheck.score.distortion import ScoredDetection, score_detections
from summitcheck.score.grounding import GroundingCase, grounding_case, score_ungrounded
from summitcheck.score.stated import stated_of_line
from summitcheck.trace import ClaimTrace, SentenceTrace


def judge_sentences(
    statement: CompiledStatement,
    sentences: Sequence[RetrievedSentence],
    claims: Sequence[ClaimTrace],
    rules: Sequence[Rule],
) -> tuple[SentenceTrace, ...]:
    """Each asserting sentence judged, in their order, once all ``claims`` are."""
    resting, detected = _evidence_for(claims), _detected(sentences, claims)
    judge = _Judge(statement, rules)
    return tuple(
        [
            judge.sentence(each, {n: claims[n] for n in resting.get(number, ())}, detected.get(number, ()))
            for number, each in enumerate(sentences)
        ]
    )


def _detected(sentences: Sequence[RetrievedSentence], claims: Sequence[ClaimTrace]) -> dict[int, list[ScoredDetection]]:
    """By sentence, what was detected in it for any claim; by where the words of the account begin."""
    starts = [each.sentence.start for each in sentences]
    detected: dict[int, list[ScoredDetection]] = {}
    for each in [each for claim in claims for each in claim.concerning]:
        detected.setdefault(bisect_right(starts, each.detection.account[0]) - 1, []).append(each)
    return detected


class _Judge(NamedTuple):
    """What every sentence is judged by."""

    statement: CompiledStatement
    rules: Sequence[Rule]

    def sentence(
        self, retrieved: RetrievedSentence, claims: Mapping[int, ClaimTrace], inside: Sequence[ScoredDetection]
    ) -> SentenceTrace:
        """A sentence judged: ``claims`` are those that rest on it, ``inside`` what was detected in it for any claim."""
        in_order, detections = self._with_best_line(retrieved)
        surest = max([each.probability for each in (*inside, *detections)], default=0.0)
        case = grounding_case(retrieved.text, retrieved.support, self.statement.word_runs, in_order, surest)
        score = score_ungrounded(case)
        accusing = [
            d for claim in claims.values() if claim.decision.verdict is Verdict.DISTORTED for d in claim.accusing
        ]
        status = decide_sentence(
            1.0 - score.probability,
            _grounds(case),
            distorted=any(_begins_in(retrieved, each) for each in accusing),
            attributed=not retrieved.counts,
            rests=bool(claims),
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
        others = weight_of_others(self.statement.index, retrieved.text, support.weights)
        stated = stated_of_line(self.statement.index.lines[support.lines[0]], alignment, support, others)
        detections = score_detections(detect(alignment, self.rules), alignment, stated=stated)
        return tuple([j for _, j in alignment.pairs]), detections


def _grounds(case: GroundingCase) -> Grounds:
    text = case.sentence
    return Grounds(case.support.single, len(telling(text)), case.has_news, case.distortion, small_talk(text))


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

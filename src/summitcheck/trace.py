"""What one run of the pipeline leaves: everything that the judgement of one account was made from.

Every report, diff, check result and explanation is a view of a trace and computes nothing again.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.document import AnnotatedDocument
from summitcheck.annotate.text import AnnotatedText
from summitcheck.decide.decide import THRESHOLDS, Decision
from summitcheck.decide.verdict import Status
from summitcheck.detect.base import Rule
from summitcheck.documents.model import Sentence
from summitcheck.entail.base import Entailment
from summitcheck.retrieve.compile import CompiledStatement, Hypothesis
from summitcheck.retrieve.relevance import Relevance
from summitcheck.retrieve.retrieve import RetrievedSentence
from summitcheck.retrieve.windows import Candidate, Retrieval
from summitcheck.score.distortion import ScoredDetection
from summitcheck.score.model import Score
from summitcheck.score.wording import Wording


class ClaimTrace(NamedTuple):
    """How one claim was judged in one account.

    ``candidates`` are the sentences that share a term with the claim, by their index among the trace's sentences; those
    that are attributed to someone else are among them and count nothing. ``retrieval`` is None where none
    counts; ``score``, ``window`` (the words of the account) and ``alignment`` also where they tell too little of it.
    ``likeness`` is how alike (0 to 1) a model finds sentences and claim, by their index; None where none was asked.
    ``entailment`` is what a model says that the window does to the claim, None where it did not read it.
    ``wording`` tells how likely its words changed the meaning, None where the account is not said to tell the claim.
    ``distortion`` (0 to 1) is how likely at least one of the detections that concern the claim is right, or how likely
    the wording changes it, if that is more.
    """

    hypothesis: Hypothesis
    candidates: tuple[Candidate, ...]
    retrieval: Retrieval | None
    score: Score | None
    window: AnnotatedText | None
    alignment: Alignment | None
    entailment: Entailment | None
    wording: Wording | None
    detections: tuple[ScoredDetection, ...]
    distortion: float
    decision: Decision
    likeness: Mapping[int, float] | None = None

    @property
    def stated(self) -> float:
        """How likely (0 to 1) the account says the claim at all, faithfully or not."""
        return self.score.probability if self.score else 0.0

    @property
    def concerning(self) -> tuple[ScoredDetection, ...]:
        """The detections that touch a term which the claim answers for."""
        return tuple([each for each in self.detections if each.concerns])

    @property
    def accusing(self) -> tuple[ScoredDetection, ...]:
        """Those of them that are sure enough to be reported as findings."""
        return tuple([each for each in self.concerning if each.probability >= THRESHOLDS.distorted])

    @property
    def doubting(self) -> tuple[ScoredDetection, ...]:
        """Those that leave the claim uncertain: they are reported as notes, for somebody to read."""
        return tuple([d for d in self.concerning if THRESHOLDS.suspect <= d.probability < THRESHOLDS.distorted])

    @property
    def informing(self) -> tuple[ScoredDetection, ...]:
        """Those of rules that were not fitted yet: they are reported as notes and decide nothing."""
        return tuple([each for each in self.concerning if not each.score.fitted])


class SentenceTrace(NamedTuple):
    """How one asserting sentence of the account was judged.

    ``detections`` are made in its alignment with the line that backs it best, where one covers nearly all of it.
    ``score`` tells how likely no line backs it; ``claims`` are the numbers of those that it is evidence for.
    """

    retrieved: RetrievedSentence
    detections: tuple[ScoredDetection, ...]
    score: Score
    claims: tuple[int, ...]
    status: Status

    @property
    def sentence(self) -> Sentence:
        """The sentence of the account."""
        return self.retrieved.sentence

    @property
    def grounding(self) -> float:
        """How likely (0 to 1) the statement backs the sentence."""
        return 1.0 - self.score.probability


class Trace(NamedTuple):
    """One account judged by one statement.

    ``rules`` are those that were used, by code, ``claims`` are in their order, ``sentences`` are those that assert
    something. Where ``relevance`` says that it is about something else, every claim is omitted and there are
    no sentences; in another language no claim is judged either. ``cut`` has the words at which the account is cut off,
    where it is: what it does not tell is then not judged.
    """

    statement: CompiledStatement
    account: AnnotatedDocument
    rules: Mapping[str, Rule]
    relevance: Relevance
    claims: tuple[ClaimTrace, ...]
    sentences: tuple[SentenceTrace, ...]
    cut: str = ""

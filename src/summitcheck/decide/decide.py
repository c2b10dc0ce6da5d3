"""Scores to verdicts: every threshold is here, and no other module turns a probability into a verdict.

A verdict rests on the surest detection against a claim. The reported ``distortion`` joins all of them by noisy-or, so
many unsure ones raise the score and accuse nobody.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from summitcheck.decide.verdict import Status, Verdict


class Thresholds(NamedTuple):
    """Where a score becomes a verdict. The bands between are ``uncertain``: abstain rather than guess."""

    #: Below, the account does not speak of the claim; from ``supported`` on, it does.
    omitted: float = 0.47
    supported: float = 0.5
    #: From here on the account distorts; from ``suspect`` on nobody should call it faithful.
    distorted: float = 0.76
    suspect: float = 0.74
    #: From here on the statement backs a sentence of the account.
    grounded: float = 0.5


THRESHOLDS = Thresholds()

#: Words less likely than this (0 to 1) to speak of a claim, or sentences of which the statement covers less, are not
#: aligned word by word.
WORTH_ALIGNING = 0.25
#: A sentence of which one line covers this much is aligned with that whole line too, not only claim by claim.
NEARLY_COPIED = 0.3


class Decision(NamedTuple):
    """A verdict on a claim, and why it fell, in one line."""

    verdict: Verdict
    reason: str


_OMITTED = Decision(Verdict.OMITTED, "no sentence of the account covers enough of the claim")
_IN_PART = Decision(Verdict.UNCERTAIN, "the account covers only a part of the claim")
_DISTORTED = Decision(Verdict.DISTORTED, "the account speaks of the claim and says something else")
_DOUBTFUL = Decision(Verdict.UNCERTAIN, "the wording differs in a way that may or may not change the meaning")
_SUPPORTED = Decision(Verdict.SUPPORTED, "the account says it, and no rule sees a difference that changes the meaning")


def decide_claim(stated: float, detections: Sequence[float], thresholds: Thresholds = THRESHOLDS) -> Decision:
    """The verdict on a claim, from how likely it is stated and how likely each detection against it is right.

    An accusation needs one detection that is sure on its own: many unsure ones are a paraphrase.
    """
    surest = max(detections, default=0.0)
    if stated < thresholds.omitted:
        return _OMITTED
    if stated < thresholds.supported:
        return _IN_PART
    if surest >= thresholds.distorted:
        return _DISTORTED
    return _DOUBTFUL if surest >= thresholds.suspect else _SUPPORTED


def decide_sentence(
    grounding: float,
    *,
    distorted: bool,
    attributed: bool,
    supports: bool = False,
    thresholds: Thresholds = THRESHOLDS,
) -> Status:
    """The status of a sentence of the account that asserts something.

    A sentence that a supported claim rests on is grounded, whatever else it says.
    """
    if attributed:
        return Status.ATTRIBUTED
    if distorted:
        return Status.DISTORTED
    return Status.GROUNDED if supports or grounding >= thresholds.grounded else Status.ADDED

"""Evidence and signs to verdicts: every weight is read here, every threshold stands here.

Three additive (logistic) models give ``stated``, ``distortion`` and ``grounding`` from features that a
reader can check by hand; `tools/fit_model.py` fits their weights and writes them to ``score/weights.json``.
A verdict rests on the strongest sign against a claim; the reported ``distortion`` joins all of them by noisy-or, so
many weak signs raise the score and accuse nobody. ``grounding`` is one less what the model ``ungrounded`` gives.
"""

from __future__ import annotations

import json
import pkgutil
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from math import exp, prod
from operator import mul
from typing import NamedTuple

from summitcheck.decide.verdict import Status, Verdict

Features = Mapping[str, float]


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
#: compared word by word.
WORTH_COMPARING = 0.25
#: A sentence of which one line covers this much is compared with that whole line too, not only claim by claim.
NEARLY_COPIED = 0.3


@cache
def _models() -> dict[str, dict[str, float]]:
    data = pkgutil.get_data("summitcheck.score", "weights.json")
    if data is None:
        raise FileNotFoundError("model.json")
    models: dict[str, dict[str, float]] = json.loads(data)
    return models


def logistic(model: str, features: Features) -> float:
    """The probability (0 to 1) that an additive model gives; a feature without a weight counts nothing."""
    weights = _models()[model]
    return _probability(
        weights.get("bias", 0.0) + sum(weights.get(name, 0.0) * value for name, value in features.items())
    )


def weigh(model: str, names: tuple[str, ...], values: Iterable[float]) -> float:
    """As `logistic`, for features that are computed in the order of ``names``: what is asked for every claim."""
    bias, weights = _in_order(model, names)
    return _probability(bias + sum(map(mul, weights, values)))


@cache
def _in_order(model: str, names: tuple[str, ...]) -> tuple[float, tuple[float, ...]]:
    """The bias of a model, and its weights in the order of some features."""
    weights = _models()[model]
    return weights.get("bias", 0.0), tuple(weights.get(name, 0.0) for name in names)


def _probability(log_odds: float) -> float:
    return 1.0 / (1.0 + exp(-max(-30.0, min(30.0, log_odds))))


class Contribution(NamedTuple):
    """What one feature adds to the log-odds of a model: its ``value`` times its ``weight``."""

    feature: str
    value: float
    weight: float

    @property
    def amount(self) -> float:
        """What it adds: above 0 for, below 0 against."""
        return self.value * self.weight


def contributions(model: str, features: Features) -> tuple[Contribution, ...]:
    """The sum that `logistic` turns into a probability, part by part, largest first; the bias has the value 1.

    Features that add nothing are left out.
    """
    weights = _models()[model]
    parts = (Contribution(name, value, weights.get(name, 0.0)) for name, value in {"bias": 1.0, **features}.items())
    return tuple(sorted((part for part in parts if part.amount), key=lambda part: (-abs(part.amount), part.feature)))


def noisy_or(probabilities: Iterable[float]) -> float:
    """The probability that at least one of several independent signs is true."""
    return 1.0 - prod(1.0 - p for p in probabilities)


def verdict(stated: float, signs: Sequence[float], thresholds: Thresholds = THRESHOLDS) -> tuple[Verdict, str]:
    """The verdict on a claim, and why, from how far it is stated and the weight of each sign against it.

    An accusation needs one sign that stands on its own: many weak ones are a paraphrase.
    """
    strongest = max(signs, default=0.0)
    if stated < thresholds.omitted:
        return Verdict.OMITTED, "no sentence of the account covers enough of the claim"
    if stated < thresholds.supported:
        return Verdict.UNCERTAIN, "the account covers only a part of the claim"
    if strongest >= thresholds.distorted:
        return Verdict.DISTORTED, "the account speaks of the claim and says something else"
    if strongest >= thresholds.suspect:
        return Verdict.UNCERTAIN, "the wording differs in a way that may or may not change the meaning"
    return Verdict.SUPPORTED, "the account says it, and no rule sees a difference that changes the meaning"


def status(
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

"""Features to probabilities: what every model can do, and the three logistic models that ship with the package.

A logistic model adds up its features, each times a weight that a reader can look up. `tools/fit.py` fits the weights
and writes them to ``weights.json``; nobody else does.
"""

from __future__ import annotations

import json
import pkgutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from math import exp, prod
from typing import NamedTuple, Protocol

from summitcheck.score.features import Features

#: The name of the constant term of a model.
BIAS = "bias"


class Contribution(NamedTuple):
    """What one feature adds to the log-odds of a model: its ``value`` times its ``weight``."""

    feature: str
    value: float
    weight: float

    @property
    def amount(self) -> float:
        """What it adds: above 0 for, below 0 against."""
        return self.value * self.weight


class Model(Protocol):
    """How likely something is, from named features, and why."""

    def score(self, features: Features) -> float:
        """The probability (0 to 1)."""

    def explain(self, features: Features) -> tuple[Contribution, ...]:
        """What the score is made of, in log-odds, largest first; features that add nothing are left out."""

    def knows(self, feature: str) -> bool:
        """True where the model was fitted on examples with this feature."""


@dataclass(frozen=True, slots=True)
class Score:
    """Features, and the probability (0 to 1) that a model gives them; ``fitted`` tells whether it learnt such cases."""

    features: Features
    probability: float
    fitted: bool = True


@dataclass(frozen=True, slots=True)
class LogisticModel:
    """An additive model on the scale of log-odds; a feature without a weight adds nothing."""

    weights: Mapping[str, float]

    def score(self, features: Features) -> float:
        """The probability (0 to 1): one over one plus e to the minus sum of weights times values."""
        weight = self.weights.get
        log_odds = weight(BIAS, 0.0) + sum([weight(name, 0.0) * value for name, value in features.items()])
        return 1.0 / (1.0 + exp(-max(-30.0, min(30.0, log_odds))))

    def explain(self, features: Features) -> tuple[Contribution, ...]:
        """The sum that `score` turns into a probability, part by part, largest first; the bias has the value 1."""
        weights = self.weights
        parts = (Contribution(name, value, weights.get(name, 0.0)) for name, value in {BIAS: 1.0, **features}.items())
        return tuple(
            sorted((part for part in parts if part.amount), key=lambda part: (-abs(part.amount), part.feature))
        )

    def knows(self, feature: str) -> bool:
        """True where the feature has a weight, be it 0."""
        return feature in self.weights


@cache
def model(name: str) -> LogisticModel:
    """The fitted model of that name: ``stated``, ``distortion`` or ``ungrounded``."""
    return LogisticModel(_weights()[name])


@cache
def _weights() -> dict[str, dict[str, float]]:
    data = pkgutil.get_data("summitcheck.score", "weights.json")
    if data is None:
        raise FileNotFoundError("weights.json")
    weights: dict[str, dict[str, float]] = json.loads(data)
    return weights


def noisy_or(probabilities: Iterable[float]) -> float:
    """The probability that at least one of several independent things is true."""
    return 1.0 - prod(1.0 - p for p in probabilities)

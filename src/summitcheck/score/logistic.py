"""Features to probabilities by logistic models, whose weights a reader can look up.

Such a model adds up its features, each times a weight. `tools/fit.py` fits the weights and writes them to
``weights.json``, or to ``wording.json`` those of the words that a retelling changes, which are many; nobody else does.
"""

from __future__ import annotations

import json
import pkgutil
from collections.abc import Mapping
from functools import cache
from math import exp
from typing import NamedTuple

from summitcheck.score.base import Contribution
from summitcheck.score.features import Features

#: The name of the constant term of a model.
BIAS = "bias"


class LogisticModel(NamedTuple):
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
        """True where the feature has a weight, even of 0."""
        return feature in self.weights


@cache
def fitted(name: str, file: str = "weights.json") -> LogisticModel:
    """The model of that name with its weights in a file of this folder."""
    return LogisticModel(_weights(file)[name])


@cache
def _weights(file: str) -> dict[str, dict[str, float]]:
    data = pkgutil.get_data("summitcheck.score", file)
    if data is None:
        raise FileNotFoundError(file)
    weights: dict[str, dict[str, float]] = json.loads(data)
    return weights

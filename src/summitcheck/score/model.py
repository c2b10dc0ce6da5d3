"""The models by name, and how the probabilities that they give are joined."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from math import prod
from typing import NamedTuple

from summitcheck.score.base import Model
from summitcheck.score.features import Features
from summitcheck.score.logistic import fitted

#: The models by what they tell: the only place that says of which kind each is.
MODELS: dict[str, Callable[[str], Model]] = {
    "stated": fitted,
    "stated alone": fitted,
    "distortion": fitted,
    "stated and read": fitted,
    "stated alone and read": fitted,
    "ungrounded": fitted,
    "changed": partial(fitted, file="wording.json"),
}


def model(name: str) -> Model:
    """The model of that name, one of `MODELS`; raises `KeyError` for another."""
    return MODELS[name](name)


class Score(NamedTuple):
    """Features, and the probability (0 to 1) that a model gives them; ``fitted`` tells whether it learnt such cases."""

    features: Features
    probability: float
    fitted: bool = True


def noisy_or(probabilities: Iterable[float]) -> float:
    """The probability that at least one of several independent things is true."""
    return 1.0 - prod(1.0 - p for p in probabilities)

"""What a model looks at: named features, each with the function that measures it, its range and its meaning."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Generic, NamedTuple, TypeVar

#: Features by name; one that is missing has the value 0.
Features = Mapping[str, float]

_Case = TypeVar("_Case")

#: Ranges of features: a share, a truth value, a logarithm of one more than a count or a weight, log-odds.
SHARE, TRUTH, LOGARITHM, LOG_ODDS = "0 to 1", "0 or 1", "log(1 + n)", "about -4 to 4"


class Feature(NamedTuple, Generic[_Case]):
    """One thing that a model looks at: ``measure`` reads it off a case, ``meaning`` says what it stands for."""

    name: str
    measure: Callable[[_Case], float]
    range: str
    meaning: str


class Category(NamedTuple, Generic[_Case]):
    """Something that a case is one of: each value has a weight of its own, under ``name=value``."""

    name: str
    value: Callable[[_Case], str]
    meaning: str


def measure(features: Sequence[Feature[_Case]], case: _Case) -> dict[str, float]:
    """The features of a case by name, in their order."""
    return {name: measured(case) for name, measured, _, _ in features}


def classify(categories: Sequence[Category[_Case]], case: _Case) -> dict[str, float]:
    """The categories that a case belongs to, as features of value 1."""
    return {f"{category.name}={category.value(case)}": 1.0 for category in categories}

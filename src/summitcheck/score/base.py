"""What a model is: it makes a probability of named features, and says what each contributes."""

from __future__ import annotations

from typing import NamedTuple, Protocol

from summitcheck.score.features import Features


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

"""What a model of entailment is: texts, encoded once, to similarities and to readings of pairs."""

from __future__ import annotations

from collections.abc import Sequence
from math import log
from typing import NamedTuple, Protocol, TypeVar

#: Probabilities are kept this far from 0 and 1, so that their log-odds stay finite.
_UNSURE = 0.002
_Encoded = TypeVar("_Encoded")


class Entailment(NamedTuple):
    """What a premise does to a hypothesis: three probabilities that add up to 1, rounded to thousandths.

    ``entailed``: it says the hypothesis as it is; ``contradicted``: it speaks of it and says something else;
    ``neutral``: it does not speak of it.
    """

    entailed: float
    contradicted: float
    neutral: float

    @property
    def told(self) -> float:
        """The log-odds, between -6.2 and 6.2, that the premise speaks of the hypothesis at all."""
        return _log_odds(self.entailed + self.contradicted)


def _log_odds(probability: float) -> float:
    return log((probability + _UNSURE) / (1.0 - probability + _UNSURE))


class EntailmentModel(Protocol[_Encoded]):
    """Encodes each text once; what it makes of a text only it can read."""

    @property
    def name(self) -> str:
        """Name and version, as they stand in reports."""

    def encode(self, texts: Sequence[str]) -> list[_Encoded]:
        """Each text, encoded, in their order."""

    def join(self, texts: Sequence[_Encoded]) -> _Encoded:
        """Neighbouring texts as one."""

    def similarities(self, hypotheses: Sequence[_Encoded], premises: Sequence[_Encoded]) -> list[list[float]]:
        """For each hypothesis how alike each premise is (0 to 1)."""

    def read(self, pairs: Sequence[tuple[_Encoded, _Encoded]]) -> list[Entailment]:
        """What the first of each pair, the premise, does to the second, the hypothesis."""

"""How often each rule was right, measured: read from the data file that ``tools/measure_rules.py`` writes."""

from __future__ import annotations

import json
import pkgutil
from functools import cache
from typing import Any, NamedTuple

#: With fewer findings than this a share would say more than is known.
LEAST = 5


class Tally(NamedTuple):
    """Findings of one rule on one kind of data: how many there are, and how many of them are right."""

    source: str
    right: int
    findings: int


class Precision(NamedTuple):
    """How often a rule was right, by kind of data; a finding is right where a person called the pair distorted."""

    tallies: tuple[Tally, ...] = ()

    @property
    def findings(self) -> int:
        """How many findings were looked at."""
        return sum(tally.findings for tally in self.tallies)

    @property
    def right(self) -> int:
        """How many of them are right."""
        return sum(tally.right for tally in self.tallies)

    @property
    def share(self) -> float | None:
        """The share (0 to 1) that is right; None where there are too few findings to tell."""
        return self.right / self.findings if self.findings >= LEAST else None


class Sample(NamedTuple):
    """One kind of data that the rules were measured on: how many pairs of texts, and how many of them are distorted."""

    source: str
    distorted: int
    pairs: int


def precision(code: str) -> Precision:
    """The precision of the rule with this code, which is empty for a rule that never spoke."""
    return Precision(tuple(Tally(source, *counts) for source, counts in _measured()["rules"].get(code, {}).items()))


def samples() -> tuple[Sample, ...]:
    """The kinds of data that the rules were measured on: precision depends on how much of it is distorted."""
    return tuple(Sample(source, *counts) for source, counts in _measured()["pairs"].items())


@cache
def _measured() -> dict[str, Any]:
    data = pkgutil.get_data("summitcheck.score", "precision.json")
    if data is None:
        raise FileNotFoundError("precision.json")
    measured: dict[str, Any] = json.loads(data)
    return measured

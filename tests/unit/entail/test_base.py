"""What an entailment says in log-odds."""

from __future__ import annotations

from math import isfinite

import pytest

from summitcheck.entail.base import Entailment


def test_a_premise_that_says_something_else_speaks_of_the_hypothesis_all_the_same() -> None:
    assert Entailment(0.1, 0.8, 0.1).told == pytest.approx(Entailment(0.8, 0.1, 0.1).told)


def test_doubt_is_zero() -> None:
    assert Entailment(0.25, 0.25, 0.5).told == pytest.approx(0.0)


@pytest.mark.parametrize("certain", [(1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)])
def test_certainty_is_finite(certain: tuple[float, float, float]) -> None:
    assert isfinite(Entailment(*certain).told)

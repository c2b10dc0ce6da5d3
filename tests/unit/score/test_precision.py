"""The data file of measured precision: counts that can be, for rules that there are."""

from __future__ import annotations

import pytest

from summitcheck.detect.base import Rule
from summitcheck.detect.rules import RULES
from summitcheck.score.precision import LEAST, precision, samples


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_no_rule_is_right_more_often_than_it_speaks(rule: Rule) -> None:
    measured = precision(rule.code)
    assert all(0 <= tally.right <= tally.findings for tally in measured.tallies)
    assert (measured.share is None) == (measured.findings < LEAST)
    assert measured.share is None or measured.share * measured.findings == pytest.approx(measured.right)


def test_a_code_that_no_rule_has_was_not_measured() -> None:
    assert precision("SC000").share is None
    assert precision("SC000").tallies == ()


def test_every_tally_is_of_data_whose_size_is_known() -> None:
    known = {sample.source for sample in samples()}
    assert {tally.source for rule in RULES for tally in precision(rule.code).tallies} <= known
    assert all(0 < sample.distorted < sample.pairs for sample in samples())

"""How much of a claim is spoken of: what is kept counts more than what is changed, and that more than what is gone."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexing import read
from summitcheck.align.alignment import align
from summitcheck.align.coverage import coverage_of
from summitcheck.retrieve.vocabulary import rarity, weigh_terms

WORDS = ["envoys", "signed", "ban", "permanent", "temporary", "not", "forty", "fifty", "ships", "Norway", "on", "all"]
TEXTS = st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join)


def covered(claim: str, account: str, focus: range | None = None) -> float:
    """The share of a claim that an account covers; ``focus`` holds those of its terms that count, all by default."""
    text = read(claim)
    chosen = text.terms if focus is None else text.terms[focus.start : focus.stop]
    (terms,) = weigh_terms([chosen], rarity)
    return coverage_of(terms, align(text, read(account), focus))


def test_a_replaced_figure_covers_less_than_a_kept_one_and_more_than_a_dropped_one() -> None:
    told = ["Norway sends ships to Peru", "Norway sends fifty ships to Peru", "Norway sends forty ships to Peru"]
    shares = [covered("Norway sends forty ships to Peru", account) for account in told]
    assert all(less < more for less, more in pairwise(shares))
    assert shares[-1] == pytest.approx(1.0)


def test_three_figures_that_changed_cost_less_than_one_that_is_gone() -> None:
    claim = "Norway sends 40 ships, 50 boats and 60 planes"
    changed, gone = "Norway sends 41 ships, 51 boats and 61 planes", "Norway sends 40 ships, 50 boats and planes"
    assert covered(claim, gone) < covered(claim, changed) < 1.0


def test_a_synonym_and_a_phrase_that_moved_cover_a_claim_wholly() -> None:
    assert covered("They will reduce the quota", "They will cut the quota") == pytest.approx(1.0)
    assert covered("On Monday envoys signed the ban", "Envoys signed the ban on Monday") == pytest.approx(1.0)


def test_only_the_claims_own_terms_count() -> None:
    line, account = "Envoys signed the ban and Norway sends forty ships", "Norway sends forty ships"
    assert covered(line, account, range(3, 7)) == pytest.approx(1.0)
    assert covered(line, account, range(3)) == 0.0
    assert 0.0 < covered(line, account) < 1.0


def test_a_term_that_a_claim_has_twice_is_covered_where_either_is() -> None:
    assert covered("ships escort ships", "ships escort") == covered("ships escort", "ships escort")
    assert covered("forty ships and forty boats", "fifty ships and forty boats") == pytest.approx(1.0)


@settings(max_examples=50)
@given(TEXTS, TEXTS)
def test_coverage_is_a_share(claim: str, account: str) -> None:
    assert 0.0 <= covered(claim, account) <= 1.0 + 1e-9
    assert not read(claim).terms or covered(claim, claim) == pytest.approx(1.0)


def test_what_an_account_leaves_out_is_not_covered() -> None:
    assert covered("walrus lantern", "") == covered("walrus", "envoys met walruses", range(0)) == 0.0

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitcheck.score.logistic import LogisticModel
from summitcheck.score.model import model, noisy_or

probabilities = st.floats(0.0, 1.0)
LEVER = LogisticModel({"bias": -1.0, "up": 2.0, "down": -3.0})


@given(st.lists(probabilities, max_size=5), probabilities)
def test_noisy_or_grows_with_every_part_and_stays_a_probability(parts: list[float], more: float) -> None:
    joined = noisy_or([*parts, more])
    assert 0.0 <= joined <= 1.0
    assert joined >= noisy_or(parts) - 1e-12
    assert joined >= more - 1e-12


@given(
    st.dictionaries(st.sampled_from(("coverage of 1 sentence", "term pairs", "no such feature")), st.floats(-1e6, 1e6))
)
def test_a_model_gives_a_probability_whatever_it_is_fed(features: dict[str, float]) -> None:
    assert 0.0 < model("stated").score(features) < 1.0


def test_a_feature_without_a_weight_counts_nothing() -> None:
    assert model("stated").score({"no such feature": 5.0}) == model("stated").score({})


def test_what_a_score_is_made_of_adds_up_to_it() -> None:
    features = {"up": 0.5, "down": 0.25, "unknown": 9.0}
    total = sum(part.amount for part in LEVER.explain(features))
    assert 1 / (1 + math.exp(-total)) == pytest.approx(LEVER.score(features))


def test_the_largest_part_comes_first_and_what_adds_nothing_is_left_out() -> None:
    parts = LEVER.explain({"up": 0.0, "down": 1.0, "unknown": 9.0})
    assert [part.feature for part in parts] == ["down", "bias"]


def test_a_feature_with_a_weight_moves_the_score_the_way_of_its_weight() -> None:
    assert LEVER.score({"up": 1.0}) > LEVER.score({}) > LEVER.score({"down": 1.0})


@given(st.dictionaries(st.sampled_from(("up", "down", "unknown")), st.floats(-5.0, 5.0)))
def test_the_parts_of_any_score_add_up_to_it_and_none_adds_nothing(features: dict[str, float]) -> None:
    parts = LEVER.explain(features)
    assert 1 / (1 + math.exp(-math.fsum(part.amount for part in parts))) == pytest.approx(LEVER.score(features))
    assert all(part.amount for part in parts)
    sizes = [abs(part.amount) for part in parts]
    assert sizes == sorted(sizes, reverse=True)


def test_parts_that_add_as_much_stand_in_the_order_of_their_names() -> None:
    tied = LogisticModel({"b": 1.0, "a": -1.0, "c": 1.0})
    assert [part.feature for part in tied.explain({"c": 1.0, "b": 1.0, "a": 1.0})] == ["a", "b", "c"]


def test_a_model_knows_what_has_a_weight_be_it_nothing() -> None:
    assert LogisticModel({"still": 0.0}).knows("still")
    assert not LEVER.knows("unknown")


def test_a_score_is_even_where_nothing_speaks_for_or_against_and_never_quite_certain() -> None:
    assert LogisticModel({}).score({"up": 1.0}) == 0.5
    sure, surer = (LogisticModel({"up": weight}).score({"up": 1.0}) for weight in (25.0, 1e9))
    assert 0.999999 < sure < surer < 1.0
    assert 0.0 < LogisticModel({"up": -1e9}).score({"up": 1.0}) < LogisticModel({"up": -25.0}).score({"up": 1.0}) < 1e-6


def test_noisy_or_of_nothing_is_nothing_and_one_sure_thing_is_enough() -> None:
    assert noisy_or([]) == 0.0
    assert noisy_or([1.0, 0.2]) == 1.0
    assert noisy_or([0.5, 0.5]) == pytest.approx(0.75)

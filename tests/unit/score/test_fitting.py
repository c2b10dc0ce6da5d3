import math
from collections import Counter
from collections.abc import Mapping
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitcheck.score.fitting import FOLDS, Bag, apart, auc, fit, folds, held_out, strongest
from summitcheck.score.logistic import LogisticModel
from summitcheck.score.model import noisy_or

TRUE = {"bias": -0.5, "up": 2.0, "down": -1.5}
scores = st.lists(st.tuples(st.booleans(), st.sampled_from((0.0, 0.25, 0.5, 0.75, 1.0))), min_size=2)


def generated(count: int, most: int = 1, weights: Mapping[str, float] = TRUE) -> list[Bag]:
    """Bags of one to ``most`` instances, each true as the model of ``weights`` says, and a bag if one of them is."""
    random, truth = Random(5), LogisticModel(weights)
    bags = []
    for _ in range(count):
        names = [name for name in weights if name != "bias"]
        instances = [
            dict.fromkeys(names, 0.0) | {n: random.random() for n in names} for _ in range(random.randint(1, most))
        ]
        label = random.random() < noisy_or(map(truth.score, instances))
        bags.append(Bag(label, tuple(instances)))
    return bags


@pytest.mark.parametrize("most", [1, 4])
def test_known_weights_are_found_again_from_what_they_generate(most: int) -> None:
    found = fit(generated(6000, most), ridge=0.01).weights
    assert found == pytest.approx(TRUE, abs=0.3)


def test_a_bag_is_true_for_any_of_its_instances() -> None:
    guilty = [Bag(True, ({"harmless": 1.0}, {"harmful": 1.0}))] * 20
    model = fit([*guilty, *[Bag(False, ({"harmless": 1.0},))] * 20], ridge=0.1)
    assert model.score({"harmless": 1.0}) < 0.2
    assert model.score({"harmful": 1.0}) > 0.8


def test_fixed_weights_stay_and_the_others_are_fitted_around_them() -> None:
    fixed = {"bias": TRUE["bias"], "down": TRUE["down"], "of no bag": 7.0}
    found = fit(generated(6000), ridge=0.01, fixed=fixed).weights
    assert {name: found[name] for name in fixed} == fixed
    assert found["up"] == pytest.approx(TRUE["up"], abs=0.2)


def test_what_a_fixed_weight_explains_is_not_explained_again() -> None:
    bags = [Bag(True, ({"old": 1.0, "new": 1.0},))] * 30 + [Bag(False, ({},))] * 30
    alone = fit(bags, ridge=0.4, fixed={"bias": -4.0, "old": 0.0}).weights["new"]
    beside = fit(bags, ridge=0.4, fixed={"bias": -4.0, "old": 8.0}).weights["new"]
    assert alone > 4.0
    assert beside < 1.5


def test_with_every_weight_fixed_nothing_is_fitted() -> None:
    assert fit(generated(10), ridge=0.01, fixed=TRUE).weights == TRUE


def test_a_penalty_is_the_same_for_a_feature_that_is_rare_and_for_one_that_is_scaled_down() -> None:
    def fitted(value: float) -> float:
        bags = [Bag(n % 4 > 0, ({"up": value} if n % 8 < 4 else {},)) for n in range(80)]
        bags += [Bag(n % 4 == 0, ({},)) for n in range(80)]
        return fit(bags, ridge=5.0).weights["up"] * value

    assert fitted(0.2) == pytest.approx(fitted(1.0), rel=1e-2)


def test_bags_taken_apart_are_examples_of_their_own_and_empty_ones_are_gone() -> None:
    whole = [Bag(True, ({"a": 1.0}, {"b": 1.0}), "doc", "set", 2.0), Bag(False, ())]
    assert apart(whole) == [
        Bag(True, ({"a": 1.0},), "doc", "set", 2.0),
        Bag(True, ({"b": 1.0},), "doc", "set", 2.0),
    ]


def test_an_example_of_weight_two_counts_as_two() -> None:
    once, heavy = generated(40), generated(80)[40:]
    doubled = fit([*once, *heavy, *heavy], ridge=1.0).weights
    weighted = fit([*once, *[Bag(bag.label, bag.instances, weight=2.0) for bag in heavy]], ridge=1.0).weights
    assert weighted == pytest.approx(doubled, abs=1e-3)


def test_a_stiffer_ridge_keeps_weights_smaller_and_leaves_the_bias_free() -> None:
    bags = [Bag(True, ({"up": 1.0},))] * 99 + [Bag(True, ({},))] * 99 + [Bag(False, ({},))]
    lax, stiff = (fit(bags, ridge=ridge).weights for ridge in (0.01, 100.0))
    assert abs(stiff["up"]) < abs(lax["up"])
    assert stiff["bias"] > 3.0


def test_no_bag_is_scored_by_a_model_that_saw_its_document() -> None:
    bags = [Bag(n % 2 == 0, ({f"of {n // 2}": 1.0},), document=str(n // 2)) for n in range(40)]
    models = held_out(bags, ridge=1.0)
    assert not any(model.knows(f"of {bag.document}") for model, bag in zip(models, bags, strict=True))
    assert all(model.weights != {"bias": 0.0} for model in models)


@given(st.lists(st.tuples(st.sampled_from("ab"), st.integers(0, 30)), min_size=1))
def test_the_bags_of_a_document_share_a_fold_and_the_documents_of_a_source_are_dealt_evenly(
    taken: list[tuple[str, int]],
) -> None:
    bags = [Bag(True, (), document=f"{source} {number}", source=source) for source, number in taken]
    fold_of = dict(zip([bag.document for bag in bags], folds(bags), strict=True))
    assert [fold_of[bag.document] for bag in bags] == folds(bags)
    for source in "ab":
        sizes = Counter(fold for document, fold in fold_of.items() if document.startswith(source))
        assert max(sizes.values(), default=0) - min(sizes[n] for n in range(FOLDS)) <= 1


def test_a_document_that_two_sources_share_is_in_one_fold() -> None:
    bags = [Bag(True, (), document=str(n % 7), source="ab"[n // 7]) for n in range(14)]
    assert folds(bags)[:7] == folds(bags)[7:]


def test_a_verdict_rests_on_the_surest_instance_and_an_empty_bag_has_none() -> None:
    model = LogisticModel(TRUE)
    assert strongest(model, Bag(True, ({"down": 1.0}, {"up": 1.0}))) == model.score({"up": 1.0})
    assert strongest(model, Bag(True, ())) == 0.0


@given(scores)
def test_the_area_under_the_curve_counts_pairs_in_the_right_order(labelled: list[tuple[bool, float]]) -> None:
    true, false = ([score for label, score in labelled if label is side] for side in (True, False))
    area = auc(*map(list, zip(*labelled, strict=True)))
    if not true or not false:
        assert math.isnan(area)
    else:
        pairs = [(one > other) + (one == other) / 2 for one in true for other in false]
        assert area == pytest.approx(sum(pairs) / len(pairs))


def test_features_of_fewer_documents_than_asked_for_are_left_out() -> None:
    bags = [Bag(n % 2 == 0, ({"odd" if n % 2 else "even": 1.0},), f"document {n // 20}") for n in range(40)]
    found = fit([*bags, *[Bag(True, ({"of one subject": 1.0},), "document 1")] * 9], ridge=1.0, rarest=2).weights
    assert found.keys() == {"bias", "even", "odd"}


def test_a_word_of_few_examples_gets_less_weight_than_a_sign_of_many() -> None:
    bags = [Bag(n % 2 == 0, ({"sign": float(n % 2 == 0), f"word {n % 20}": 1.0},)) for n in range(200)]
    found = fit(bags, ridge=5.0, rarest=1).weights
    assert max(abs(weight) for name, weight in found.items() if name.startswith("word")) < found["sign"] / 2

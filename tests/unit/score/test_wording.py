"""What is made of the words that only one of two texts has."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comparing import comparison
from summitcheck.lang.en.wording import CLASSES
from summitcheck.score.logistic import BIAS, fitted
from summitcheck.score.wording import Wording, WordingCase, score_wording, wording_features

CLAIM = "The two ministries are considering a joint school for pilots"
WORDS = "the ministries will open consider bound alone not a school in Oslo for 40 pilots by May 2031".split()
TEXTS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=12).map(" ".join)


def case(official: str, account: str, claim: str = "") -> WordingCase:
    """A case whose claim is these words of the official text, by default all of it."""
    alignment = comparison(official, account)
    start = official.index(claim)
    return WordingCase(alignment, start, start + len(claim or official))


def wording(official: str, account: str) -> Wording:
    return score_wording(case(official, account))


def features(official: str, account: str, claim: str = "") -> set[str]:
    return {*wording_features(case(official, account, claim))}


def test_the_same_words_change_nothing() -> None:
    assert wording(CLAIM, CLAIM).probability == 0.0


@given(TEXTS, TEXTS)
def test_any_two_texts_have_a_probability_and_words_that_they_have(official: str, account: str) -> None:
    found = wording(official, account)
    assert 0.0 <= found.probability < 1.0
    assert -6.3 < found.log_odds < 6.3
    assert {*found.lost} <= {*official.split()}
    assert {*found.gained} <= {*account.split()}


@pytest.mark.parametrize(
    "account",
    [
        "The two ministries are bound to open a joint school for pilots",
        "The two ministries will open a joint school for pilots, whether or not they agree",
    ],
)
def test_a_consideration_told_as_a_promise_is_suspected_for_these_words(account: str) -> None:
    found = wording(CLAIM, account)
    fair = wording(CLAIM, "The two ministries are exploring a joint school for pilots")
    assert found.probability > fair.probability
    assert "considering" in found.lost
    assert {*found.gained} & {"bound", "open", "whether", "agree"}


def test_stems_and_classes_are_lost_gained_or_kept() -> None:
    made = features(CLAIM, "The two ministries must open a joint school for pilots")
    assert {"lost consid", "gained must", "kept school", "lost [considered]", "gained [required]"} <= made
    assert {"lost [considered], told [required]", "claimed [considered], gained [required]"} <= made


def test_another_form_of_a_word_is_the_same_word() -> None:
    assert not {each for each in features("They consider it", "They considered it") if each.startswith("lost")}


def test_words_that_mean_the_same_are_neither_lost_nor_gained() -> None:
    made = features("They build a large school", "They build a big school")
    assert not made & {"lost larg", "gained big"}


def test_words_around_the_claim_are_not_the_claims() -> None:
    made = features(f"In Oslo, ministers met. {CLAIM}", CLAIM, CLAIM)
    assert not {each for each in made if each.startswith("lost")}


@pytest.mark.parametrize(
    ("account", "expected"),
    [
        ("They met in Oslo in May 2031 for 40 hours", {"kept [a name]", "kept [a date]", "kept [a figure]"}),
        ("They met in Rome in June 2032 for 50 hours", {"lost [a name]", "lost [a date]", "gained [a figure]"}),
    ],
)
def test_names_figures_and_dates_count_by_their_kind(account: str, expected: set[str]) -> None:
    assert expected <= features("They met in Oslo in May 2031 for 40 hours", account)


def test_phrases_make_a_class_too() -> None:
    assert "gained [denied]" in features("They pay for it", "They pay for it instead of her")


def test_weights_are_those_of_features_that_can_be_made() -> None:
    for name in fitted("changed", "wording.json").weights.keys() - {BIAS}:
        for part in name.split(", "):
            change, _, what = part.partition(" ")
            assert change in {"lost", "gained", "kept", "told", "claimed", "words", "share"}
            known = {f"[{each}]" for each in (*CLASSES.classes, "a name", "a figure", "a date")}
            assert not what.startswith("[") or what in known

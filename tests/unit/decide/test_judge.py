from hypothesis import given
from hypothesis import strategies as st

from summitcheck.decide.judge import THRESHOLDS, logistic, noisy_or, status, verdict
from summitcheck.decide.verdict import Status, Verdict

probabilities = st.floats(0.0, 1.0)
#: From what clears an account to what accuses it.
ORDER = (Verdict.SUPPORTED, Verdict.UNCERTAIN, Verdict.DISTORTED)


@given(probabilities, st.lists(probabilities, max_size=4), probabilities)
def test_one_more_sign_never_clears_an_account(stated: float, signs: list[float], more: float) -> None:
    before, after = verdict(stated, signs)[0], verdict(stated, [*signs, more])[0]
    if before is Verdict.OMITTED:
        assert after is Verdict.OMITTED
    else:
        assert ORDER.index(after) >= ORDER.index(before)


@given(probabilities, probabilities, st.lists(probabilities, max_size=4))
def test_what_is_stated_more_surely_is_never_omitted_for_it(low: float, high: float, signs: list[float]) -> None:
    low, high = sorted((low, high))
    if verdict(low, signs)[0] is not Verdict.OMITTED:
        assert verdict(high, signs)[0] is not Verdict.OMITTED


@given(probabilities, st.lists(probabilities, max_size=4))
def test_every_verdict_has_a_reason(stated: float, signs: list[float]) -> None:
    assert verdict(stated, signs)[1]


def test_many_weak_signs_are_no_accusation() -> None:
    assert verdict(1.0, [THRESHOLDS.suspect - 0.01] * 20)[0] is Verdict.SUPPORTED


def test_the_thresholds_leave_a_band_for_doubt() -> None:
    assert 0 < THRESHOLDS.omitted <= THRESHOLDS.supported < 1
    assert 0 < THRESHOLDS.suspect <= THRESHOLDS.distorted < 1
    assert verdict(THRESHOLDS.omitted, [])[0] is not Verdict.OMITTED
    assert verdict(1.0, [THRESHOLDS.suspect])[0] is not Verdict.SUPPORTED


@given(st.lists(probabilities, max_size=5), probabilities)
def test_noisy_or_grows_with_every_sign_and_stays_a_probability(signs: list[float], more: float) -> None:
    joined = noisy_or([*signs, more])
    assert 0.0 <= joined <= 1.0
    assert joined >= noisy_or(signs) - 1e-12
    assert joined >= more - 1e-12


@given(st.dictionaries(st.sampled_from(("single", "pair", "missing", "no such feature")), st.floats(-1e6, 1e6)))
def test_a_model_gives_a_probability_whatever_it_is_fed(features: dict[str, float]) -> None:
    assert 0.0 < logistic("stated", features) < 1.0


def test_a_feature_without_a_weight_counts_nothing() -> None:
    assert logistic("stated", {"no such feature": 5.0}) == logistic("stated", {})


@given(probabilities, st.booleans())
def test_attributed_speech_is_neither_grounded_nor_distorted(grounding: float, distorted: bool) -> None:
    assert status(grounding, distorted=distorted, attributed=True) is Status.ATTRIBUTED


def test_a_sentence_is_grounded_from_the_threshold_on() -> None:
    assert status(THRESHOLDS.grounded, distorted=False, attributed=False) is Status.GROUNDED
    assert status(0.0, distorted=False, attributed=False) is Status.ADDED
    assert status(0.0, distorted=False, attributed=False, supports=True) is Status.GROUNDED
    assert status(1.0, distorted=True, attributed=False) is Status.DISTORTED

from hypothesis import given
from hypothesis import strategies as st

from summitcheck.decide.decide import THRESHOLDS, decide_claim, decide_sentence
from summitcheck.decide.verdict import Status, Verdict

probabilities = st.floats(0.0, 1.0)
#: From what clears an account to what accuses it.
ORDER = (Verdict.SUPPORTED, Verdict.UNCERTAIN, Verdict.DISTORTED)


@given(probabilities, st.lists(probabilities, max_size=4), probabilities)
def test_one_more_detection_never_clears_an_account(stated: float, detections: list[float], more: float) -> None:
    before, after = decide_claim(stated, detections)[0], decide_claim(stated, [*detections, more])[0]
    if before is Verdict.OMITTED:
        assert after is Verdict.OMITTED
    else:
        assert ORDER.index(after) >= ORDER.index(before)


@given(probabilities, probabilities, st.lists(probabilities, max_size=4))
def test_what_is_stated_more_surely_is_never_omitted_for_it(low: float, high: float, detections: list[float]) -> None:
    low, high = sorted((low, high))
    if decide_claim(low, detections)[0] is not Verdict.OMITTED:
        assert decide_claim(high, detections)[0] is not Verdict.OMITTED


@given(probabilities, st.lists(probabilities, max_size=4))
def test_every_verdict_has_a_reason(stated: float, detections: list[float]) -> None:
    assert decide_claim(stated, detections)[1]


def test_many_weak_detections_are_no_accusation() -> None:
    assert decide_claim(1.0, [THRESHOLDS.suspect - 0.01] * 20)[0] is Verdict.SUPPORTED


def test_the_thresholds_leave_a_band_for_doubt() -> None:
    assert 0 < THRESHOLDS.omitted <= THRESHOLDS.supported < 1
    assert 0 < THRESHOLDS.suspect <= THRESHOLDS.distorted < 1
    assert decide_claim(THRESHOLDS.omitted, [])[0] is not Verdict.OMITTED
    assert decide_claim(1.0, [THRESHOLDS.suspect])[0] is not Verdict.SUPPORTED


@given(probabilities, st.booleans())
def test_attributed_speech_is_neither_grounded_nor_distorted(grounding: float, distorted: bool) -> None:
    assert decide_sentence(grounding, distorted=distorted, attributed=True) is Status.ATTRIBUTED


def test_a_sentence_is_grounded_from_the_threshold_on() -> None:
    assert decide_sentence(THRESHOLDS.grounded, distorted=False, attributed=False) is Status.GROUNDED
    assert decide_sentence(0.0, distorted=False, attributed=False) is Status.ADDED
    assert decide_sentence(0.0, distorted=False, attributed=False, supports=True) is Status.GROUNDED
    assert decide_sentence(1.0, distorted=True, attributed=False) is Status.DISTORTED

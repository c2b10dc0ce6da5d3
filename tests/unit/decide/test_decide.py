from math import nextafter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comparing import comparison
from summitcheck.decide.decide import (
    ENOUGH_TO_TELL,
    LIKELY_ENOUGH,
    NEARLY_COPIED,
    RIVALS,
    THRESHOLDS,
    WORTH_ALIGNING,
    Grounds,
    Likelihood,
    Thresholds,
    decide_claim,
    decide_cut,
    decide_foreign,
    decide_sentence,
    shown_by_words,
    shows_subject,
    worth_reading,
)
from summitcheck.decide.verdict import Status, Verdict
from summitcheck.score.wording import Wording, WordingCase, score_wording

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


def test_many_weak_detections_are_no_accusation_but_a_doubt() -> None:
    weak = THRESHOLDS.suspect - 0.01
    assert decide_claim(1.0, [weak])[0] is Verdict.SUPPORTED
    assert decide_claim(1.0, [weak] * 20)[0] is Verdict.UNCERTAIN


def test_no_claim_is_supported_that_is_likely_to_be_distorted_by_one_thing_or_another() -> None:
    just = [1.0 - (1.0 - THRESHOLDS.joint) ** (1 / 12)] * 12
    assert max(just) < THRESHOLDS.suspect
    assert decide_claim(1.0, [*just, 0.01])[0] is Verdict.UNCERTAIN
    assert decide_claim(1.0, just[:-1])[0] is Verdict.SUPPORTED


def test_the_thresholds_leave_a_band_for_doubt() -> None:
    assert 0 < THRESHOLDS.omitted <= THRESHOLDS.supported < 1
    assert 0 < THRESHOLDS.suspect <= THRESHOLDS.distorted < 1
    assert decide_claim(THRESHOLDS.omitted, [])[0] is not Verdict.OMITTED
    assert decide_claim(1.0, [THRESHOLDS.suspect])[0] is not Verdict.SUPPORTED


#: A sentence of which a line holds half, and one of which no line has anything, but a new name.
HALF, NOTHING = Grounds(held=0.5, telling=6), Grounds(held=0.0, telling=6, new=True)


@given(probabilities, st.booleans())
def test_attributed_speech_is_neither_grounded_nor_distorted(grounding: float, distorted: bool) -> None:
    assert decide_sentence(grounding, HALF, distorted=distorted, attributed=True) is Status.ATTRIBUTED


def test_a_sentence_is_grounded_from_the_threshold_on() -> None:
    assert decide_sentence(THRESHOLDS.grounded, HALF, distorted=False, attributed=False) is Status.GROUNDED
    assert decide_sentence(0.0, HALF, distorted=False, attributed=False) is Status.ADDED
    assert decide_sentence(1.0, HALF, distorted=True, attributed=False) is Status.DISTORTED


@given(probabilities, st.sampled_from((HALF, NOTHING, HALF._replace(telling=1), HALF._replace(small_talk=True))))
def test_what_a_claim_rests_on_is_never_added(grounding: float, grounds: Grounds) -> None:
    assert decide_sentence(grounding, grounds, distorted=False, attributed=False, rests=True) is Status.GROUNDED


@given(probabilities)
def test_a_sentence_of_which_no_line_holds_enough_is_never_grounded(grounding: float) -> None:
    little = HALF._replace(held=THRESHOLDS.held - 0.01)
    assert decide_sentence(grounding, little, distorted=False, attributed=False) is Status.ADDED
    assert decide_sentence(grounding, NOTHING, distorted=False, attributed=False) is Status.ADDED


@given(probabilities, probabilities)
def test_small_talk_and_what_has_too_few_words_to_tell_are_no_claims(grounding: float, held: float) -> None:
    for grounds in (Grounds(held, ENOUGH_TO_TELL - 1), Grounds(held, 6, small_talk=True)):
        assert decide_sentence(grounding, grounds, distorted=False, attributed=False) is Status.ASIDE


def test_a_short_sentence_with_a_new_name_or_figure_is_added() -> None:
    assert decide_sentence(1.0, Grounds(0.0, 1, new=True), distorted=False, attributed=False) is Status.ADDED


def test_a_sentence_that_one_line_plainly_has_is_grounded_unless_something_is_new_or_suspect() -> None:
    plain = HALF._replace(held=THRESHOLDS.plainly)
    statuses = [
        decide_sentence(0.0, each, distorted=False, attributed=False)
        for each in (plain, plain._replace(new=True), plain._replace(surest=THRESHOLDS.suspect))
    ]
    assert statuses == [Status.GROUNDED, Status.ADDED, Status.ADDED]


#: Thresholds that tell each step apart from the others.
STEPS = Thresholds(omitted=0.2, supported=0.4, elsewhere=0.1, distorted=0.8, suspect=0.6, joint=0.9, grounded=0.3)


def below(value: float) -> float:
    """The nearest score below another that counts as another."""
    return value - 1e-9


def test_the_last_digits_of_a_score_decide_nothing() -> None:
    for value in (STEPS.omitted, STEPS.supported):
        assert decide_claim(nextafter(value, 0.0), [], STEPS) == decide_claim(value, [], STEPS)
    for value in (STEPS.suspect, STEPS.distorted):
        assert decide_claim(1.0, [nextafter(value, 0.0)], STEPS) == decide_claim(1.0, [value], STEPS)
    nearly = nextafter(STEPS.grounded, 0.0)
    assert decide_sentence(nearly, HALF, distorted=False, attributed=False, thresholds=STEPS) is Status.GROUNDED
    assert worth_reading({0: Likelihood(0, nextafter(LIKELY_ENOUGH, 0.0), None)}) == [0]


@pytest.mark.parametrize(
    ("stated", "verdict"),
    [
        (0.0, Verdict.OMITTED),
        (below(0.2), Verdict.OMITTED),
        (0.2, Verdict.UNCERTAIN),
        (below(0.4), Verdict.UNCERTAIN),
        (0.4, Verdict.SUPPORTED),
        (1.0, Verdict.SUPPORTED),
    ],
)
def test_a_claim_is_stated_from_each_threshold_on(stated: float, verdict: Verdict) -> None:
    assert decide_claim(stated, [], STEPS).verdict is verdict


@pytest.mark.parametrize(
    ("surest", "verdict"),
    [
        (below(0.6), Verdict.SUPPORTED),
        (0.6, Verdict.UNCERTAIN),
        (below(0.8), Verdict.UNCERTAIN),
        (0.8, Verdict.DISTORTED),
    ],
)
def test_a_detection_raises_doubt_and_accuses_from_each_threshold_on(surest: float, verdict: Verdict) -> None:
    assert decide_claim(0.4, [surest], STEPS).verdict is verdict
    assert decide_claim(1.0, [0.1, surest, 0.0], STEPS).verdict is verdict


def test_unsure_detections_raise_doubt_together_from_a_threshold_on() -> None:
    just, short = (STEPS._replace(joint=joint) for joint in (0.75, 0.76))  # one of two that are as likely as not
    verdicts = [decide_claim(1.0, [0.5, 0.5], thresholds).verdict for thresholds in (just, short)]
    assert verdicts == [Verdict.UNCERTAIN, Verdict.SUPPORTED]


def test_words_that_fit_another_line_better_accuse_nobody() -> None:
    assert decide_claim(1.0, [0.99], own_line=True).verdict is Verdict.DISTORTED
    assert decide_claim(1.0, [0.99], own_line=False).verdict is Verdict.UNCERTAIN
    assert decide_claim(1.0, [], own_line=False).verdict is Verdict.SUPPORTED
    assert "another line" in decide_claim(1.0, [0.99], own_line=False).reason


def test_what_is_stated_in_part_is_never_called_distorted() -> None:
    assert decide_claim(0.3, [1.0], STEPS).verdict is Verdict.UNCERTAIN


@pytest.mark.parametrize(
    ("stated", "by_itself", "surest", "verdict", "reason"),
    [
        (below(0.1), 1.0, 0.0, Verdict.OMITTED, "its words may state the claim, but it is old"),
        (0.1, 1.0, 0.0, Verdict.UNCERTAIN, "its words state the claim, but it is old"),
        (0.1, 0.4, 0.0, Verdict.UNCERTAIN, "its words state the claim, but it is old"),
        (0.1, below(0.4), 0.0, Verdict.OMITTED, decide_claim(0.0, []).reason),
        (below(0.4), 1.0, 0.0, Verdict.UNCERTAIN, "its words state the claim, but it is old"),
        (below(0.4), 1.0, 1.0, Verdict.UNCERTAIN, "its words change the claim, but it is old"),
        (0.4, 1.0, 0.0, Verdict.SUPPORTED, decide_claim(1.0, []).reason),
    ],
)
def test_words_that_state_a_claim_in_another_place_or_on_another_day_are_to_be_read(
    stated: float, by_itself: float, surest: float, verdict: Verdict, reason: str
) -> None:
    decision = decide_claim(stated, [surest], STEPS, by_itself=by_itself, doubt="it is old")
    assert (decision.verdict, decision.reason) == (verdict, reason)
    assert bool(decision.doubt) is ("old" in reason)


def test_doubt_about_the_words_and_doubt_about_the_claim_have_reasons_of_their_own() -> None:
    reasons = {
        decide_claim(*case, STEPS).reason for case in ((0.0, []), (0.3, []), (1.0, []), (1.0, [0.7]), (1.0, [1.0]))
    }
    assert len(reasons) == 5


def test_a_sentence_is_grounded_from_a_threshold_of_its_own_on() -> None:
    statuses = [
        decide_sentence(grounding, HALF, distorted=False, attributed=False, thresholds=STEPS)
        for grounding in (below(0.3), 0.3)
    ]
    assert statuses == [Status.ADDED, Status.GROUNDED]


def test_a_sentence_that_a_supported_claim_rests_on_is_still_distorted_where_another_claim_is() -> None:
    assert decide_sentence(1.0, HALF, distorted=True, attributed=False, rests=True) is Status.DISTORTED


def test_nothing_is_left_unaligned_that_could_be_called_stated() -> None:
    assert 0.0 < WORTH_ALIGNING < THRESHOLDS.omitted
    assert WORTH_ALIGNING <= NEARLY_COPIED <= THRESHOLDS.grounded


def test_by_words_alone_whatever_is_likely_enough_is_looked_at() -> None:
    found = {n: Likelihood(0, LIKELY_ENOUGH + (n - 1) * 0.001, None) for n in range(3)}
    assert worth_reading(found) == [1, 2]
    assert worth_reading({n: Likelihood(0, 0.5, None) for n in range(30)}) == [*range(30)]


def test_of_claims_with_the_same_best_sentence_the_likeliest_are_read() -> None:
    rivals = {n: Likelihood(7, 0.04, 0.9 - n / 100) for n in range(RIVALS + 3)}
    alone = {RIVALS + 9: Likelihood(8, 0.9, 0.1)}
    assert worth_reading(rivals | alone) == [*range(RIVALS), RIVALS + 9]


def test_all_claims_of_a_sentence_are_read_that_its_words_tell() -> None:
    assert worth_reading({n: Likelihood(7, 0.3, 0.9 - n / 100) for n in range(9)}) == [*range(9)]


def test_likeness_makes_up_for_words_and_words_for_likeness() -> None:
    found = [Likelihood(n, *each) for n, each in enumerate([(0.001, 0.9), (0.9, 0.2), (0.001, 0.2)])]
    assert worth_reading(dict(enumerate(found))) == [0, 1]


def test_a_claim_is_not_read_where_another_is_far_likelier_told_by_the_same_sentence() -> None:
    told, sibling, elsewhere = Likelihood(7, 0.9, 0.9), Likelihood(7, 0.02, 0.9), Likelihood(8, 0.02, 0.9)
    assert worth_reading({0: told, 1: sibling, 2: elsewhere}) == [0, 2]


def test_what_may_stand_in_the_rest_of_an_account_or_in_another_language_was_not_judged() -> None:
    omitted, supported = decide_claim(0.0, []), decide_claim(1.0, [])
    assert omitted.judged
    assert not decide_cut(omitted).judged
    assert decide_cut(supported) == supported
    assert not decide_foreign("it is in French").judged


def test_whether_a_claim_shows_the_subject_does_not_hang_on_the_last_digits_of_its_score() -> None:
    assert shows_subject(0.7 - 1e-12)
    assert not shows_subject(0.69)


@pytest.mark.parametrize(
    ("stated", "likeness", "shown"),
    [(0.9, 0.7, True), (0.9 - 1e-12, 0.7, True), (0.89, 1.0, False), (1.0, 0.69, False), (1.0, 0.0, False)],
)
def test_words_show_a_claim_only_where_they_are_sure_and_the_sentence_is_alike(
    stated: float, likeness: float, shown: bool
) -> None:
    assert shown_by_words(stated, likeness) is shown


def reworded(probability: float) -> Wording:
    """A wording that is this likely to change the claim."""
    alignment = comparison("They consider a school", "They must open a school")
    found = score_wording(WordingCase(alignment, 0, 22))
    return found._replace(score=found.score._replace(probability=probability))


def test_words_that_seldom_stay_faithful_are_to_be_read_and_named() -> None:
    decision = decide_claim(0.9, [], wording=reworded(THRESHOLDS.reworded))
    assert decision.verdict is Verdict.UNCERTAIN
    assert "says “must” and “open” instead of “consider”, and such words often" in decision.reason


def test_other_words_stay_supported() -> None:
    assert (
        decide_claim(0.9, [], wording=reworded(nextafter(THRESHOLDS.reworded, 0.0) - 1e-6)).verdict is Verdict.SUPPORTED
    )


@given(probabilities, st.lists(probabilities, max_size=4))
def test_wording_alone_never_accuses_and_never_clears(stated: float, detections: list[float]) -> None:
    before = decide_claim(stated, detections).verdict
    after = decide_claim(stated, detections, wording=reworded(1.0)).verdict
    assert after is (Verdict.UNCERTAIN if before is Verdict.SUPPORTED else before)

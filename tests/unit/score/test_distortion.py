"""What is looked at to tell whether a detection is right, and which way each thing moves."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from comparing import comparison, found
from summitcheck.align.alignment import Alignment
from summitcheck.annotate.relation import RelationKind
from summitcheck.detect.base import Detection, replaced, replacements
from summitcheck.score.distortion import (
    EVENT,
    GROUPS,
    OF_FAMILIES,
    OF_RULES,
    distortion_case,
    distortion_features,
    score_detections,
    score_distortion,
)
from summitcheck.score.features import LOG_ODDS, LOGARITHM, SHARE, TRUTH
from summitcheck.score.logistic import LogisticModel
from summitcheck.score.model import Score

WORDS = [
    "envoys",
    "signed",
    "ban",
    "permanent",
    "temporary",
    "not",
    "forty",
    "fifty",
    "ships",
    "Norway",
    "Kenya",
    "all",
]
BOUNDS = {SHARE: (0.0, 1.0), TRUTH: (0.0, 1.0), LOGARITHM: (0.0, 99.0), LOG_ODDS: (-4.0, 4.0)}
TEXTS = st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join)
LINE, REPLACED = "The parties build a joint centre at sea", "The parties build a joint school at sea"
FIGURE = "They spend 40 million euros on ferries"


def detected(official: str, account: str, code: str) -> tuple[Detection, Alignment]:
    """The one detection of a rule in two texts, and their alignment."""
    alignment = comparison(official, account)
    (detection,) = [each for each in found(official, account) if each.code == code]
    return detection, alignment


def features(official: str, account: str, code: str) -> dict[str, float]:
    return distortion_features(distortion_case(*detected(official, account, code)))


def word(account: str, official: str = LINE) -> dict[str, float]:
    """The features of the first word that an account of a line replaced by one that does not mean it."""
    alignment = comparison(official, account)
    loose = (
        RelationKind.UNRELATED,
        RelationKind.UNKNOWN,
        RelationKind.SISTER,
        RelationKind.SIMILAR,
        RelationKind.NARROWER,
    )
    detection = replaced("SC002", alignment, replacements(alignment, *loose)[0], "The wording changed")
    return distortion_features(distortion_case(detection, alignment))


@settings(max_examples=60)
@given(TEXTS, TEXTS)
def test_every_feature_keeps_to_the_range_that_it_names(official: str, account: str) -> None:
    alignment = comparison(official, account)
    ranges = {
        each.name: each.range
        for group in (EVENT, *GROUPS.values(), *OF_RULES.values(), *OF_FAMILIES.values())
        for each in group
    }
    for detection in found(official, account):
        for name, value in distortion_features(distortion_case(detection, alignment)).items():
            low, high = BOUNDS[ranges.get(name, SHARE)]
            assert low <= value <= high, name
            assert ranges.get(name) != TRUTH or value in (0.0, 1.0), name


def test_what_a_detection_was_made_from_decides_what_is_looked_at() -> None:
    structure = features("They will ban whaling", "They will not ban whaling", "SC501")
    value = features(FIGURE, FIGURE.replace("40", "50"), "SC101")
    for group, seen in (("structure", structure), ("value", value), ("word", word(REPLACED))):
        assert {f.name for f in (*GROUPS[group], *EVENT)} <= seen.keys()
        assert {name.partition(":")[0] for name in seen if ":" in name} == {group}


def test_a_detection_names_its_rule_and_how_its_two_terms_relate() -> None:
    assert {name for name in word(REPLACED) if "=" in name} == {"rule=SC002", "relation=unrelated", "part of speech=n"}
    figure = features(FIGURE, FIGURE.replace("40", "50"), "SC101")
    assert {name for name in figure if "=" in name} == {"rule=SC101", "relation=number"}
    assert "relation=" not in "".join(features("They will ban whaling", "They will not ban whaling", "SC501"))


def test_how_strongly_two_words_relate_counts_where_their_relation_has_degrees() -> None:
    opposite = features("The permanent ban ends", "The temporary ban ends", "SC503")
    assert 0.0 < opposite["strength of opposite"] <= 1.0
    assert not [name for name in word(REPLACED) if name.startswith("strength")]


def test_which_promise_became_which_is_told_and_a_pledge_is_a_plain_will() -> None:
    assert features("They intend to ban whaling", "They will ban whaling", "SC601")["kind=intended to will"] == 1.0
    assert features("They discuss a ban", "They pledged a ban", "SC601")["kind=discussed to will"] == 1.0
    assert features("They will ban whaling", "They have banned whaling", "SC601")["kind=tense"] == 1.0
    assert not [name for name in word(REPLACED) if name.startswith("kind")]


def test_what_is_known_of_the_claim_counts_and_is_nothing_for_a_line_that_is_no_claim() -> None:
    detection, alignment = detected(LINE, REPLACED, "SC002")
    known = {"coverage": 0.5, "precision": 0.8, "weight of own line": 2.0, "names missing": 1.0, "names of others": 3.0}
    none = distortion_features(distortion_case(detection, alignment))
    assert {none[feature.name] for feature in EVENT} == {none["closeness of SC002"]} == {0.0}
    odds = []
    for probability in (0.0, 0.5, 1.0):
        told = distortion_features(distortion_case(detection, alignment, Score(known, probability)))
        assert {name: told[name] for name in known} == known
        assert (told["closeness of SC002"], told["close"]) == (0.5, 0.25)
        odds.append(told["stated"])
    assert -4.0 < odds[0] < odds[1] == 0.0 < odds[2] < 4.0


def test_a_longer_way_down_the_ladder_has_a_higher_degree() -> None:
    steps = [
        features(f"They {verb} ban whaling", "They will ban whaling", "SC601")["degree of SC601"]
        for verb in ("intend to", "consider to")
    ]
    assert 0.0 < steps[0] < steps[1] <= 1.0
    assert not [name for name in word(REPLACED) if name.startswith("degree")]


def test_further_differences_are_counted_up_to_six() -> None:
    accounts = [f"The parties {more}build a joint school at sea" for more in ("", "loudly ")]
    accounts.append("The loudly parties slowly build velvet a teapot joint school comet at sea banjo and walrus")
    seen = [word(each) for each in accounts]
    assert [each["word: only difference"] for each in seen] == [1.0, 0.0, 0.0]
    counts = [each["word: other differences"] for each in seen]
    assert counts[0] == 0.0 < counts[1] < counts[2] <= 1.0
    line = "Envoys of Kenya signed the treaty on copper near the harbor of Lagos with pianos"
    told = (
        "Old envoys of Kenya soon signed the odd treaty on red copper near the deep harbor of big Lagos with loud drums"
    )
    assert features(line, told, "SC001")["word: other differences"] == 1.0


def test_words_that_a_detection_made_from_structure_covers_are_no_further_difference() -> None:
    told = features("They will ban whaling", "They will not ban whaling", "SC501")
    assert (told["structure: other differences"], told["structure: only difference"]) == (0.0, 1.0)
    more = features("They will ban whaling", "They will not ban whaling with banjos", "SC501")
    assert (more["structure: only difference"], more["structure: other differences"] > 0.0) == (0.0, True)


@pytest.mark.parametrize("official", ["They intend to ban whaling", "Today they intend to ban whaling"])
@pytest.mark.parametrize("account", ["They will ban whaling", "Now they will ban whaling", "They will ban whaling now"])
def test_words_before_or_behind_what_it_covers_are_further_differences(official: str, account: str) -> None:
    seen = features(official, account, "SC601")
    others = ("Today" in official) + ("ow" in account)
    assert seen["structure: only difference"] == float(others == 0)
    assert seen["structure: other differences"] == pytest.approx(others / 6)


def test_terms_told_in_another_word_are_counted_up_to_six() -> None:
    reworded = [word(f"The parties {verb} a joint school at sea")["word: reworded"] for verb in ("build", "construct")]
    assert reworded[0] == 0.0 < reworded[1] < 1.0


def test_a_line_is_short_with_fewer_than_six_terms() -> None:
    assert word(REPLACED)["word: short"] == 1.0
    assert word(REPLACED + " of Kenya", LINE + " of Kenya")["word: short"] == 0.0


def test_the_more_stands_in_order_the_more_alike_the_two_are() -> None:
    whole, turned = (
        word(REPLACED + " in Kenya", LINE + " in Kenya"),
        word("In Kenya " + REPLACED.lower(), LINE + " in Kenya"),
    )
    assert turned["word: in order"] < whole["word: in order"] < 1.0


def test_the_place_of_a_replaced_word_tells_how_sure_it_is() -> None:
    alone, crowd = word(REPLACED), word("The parties build a joint school velvet at sea")
    assert alone["word: neighbours matched"] == 1.0
    assert alone["word: unmatched around"] < crowd["word: unmatched around"] <= 1.0
    assert alone["word: between matches"] == 1.0


def test_a_value_that_stands_elsewhere_leans_on_less() -> None:
    moved = features(
        "With 5 million dollars Peru will build a port", "Peru will build a port with 7 million dollars", "SC101"
    )
    stayed = features(
        "Peru will give 5 million dollars for a port", "Peru will give 7 million dollars for a port", "SC101"
    )
    assert (moved["value: between matches"], stayed["value: between matches"]) == (0.0, 1.0)


@pytest.mark.parametrize(
    ("account", "share"),
    [(REPLACED, 1.0), ("The parties build a joint school in sea", 0.5), ("The parties build one school in sea", 0.0)],
)
def test_a_word_is_in_the_same_place_where_the_words_right_beside_it_are_the_same(account: str, share: float) -> None:
    assert word(account)["word in same place"] == share


def test_a_word_last_in_its_line_and_one_with_a_capital_are_told_from_others() -> None:
    last = word("The parties build a school", "The parties build a centre")
    assert (last["word last"], word(REPLACED)["word last"]) == (1.0, 0.0)
    capital = word("The parties build a joint School at sea")
    assert (capital["capitalised"], word(REPLACED)["capitalised"]) == (1.0, 0.0)
    assert word(REPLACED, LINE.replace("centre", "Centre"))["capitalised"] == 1.0


def test_a_word_of_another_part_of_speech_is_told_from_one_of_the_same() -> None:
    assert word(REPLACED)["part of speech differs"] == 0.0
    other = word("The parties build a joint blue at sea")
    assert other["part of speech=n"] == 1.0
    assert word("The parties build a joint greedy at sea")["part of speech differs"] == 1.0
    assert word("The parties build a joint school", "The parties build a joint zyxomma")["part of speech=?"] == 1.0


def test_of_a_name_it_counts_where_else_the_two_names_stand() -> None:
    def name(account: str, official: str = "Chile and Peru will map the seabed") -> dict[str, float]:
        alignment = comparison(official, account)
        detection = replaced("SC301", alignment, replacements(alignment, RelationKind.NAME)[0], "The name changed")
        return distortion_features(distortion_case(detection, alignment))

    plain = name("Chile and Ghana will map the seabed")
    assert not any(plain[key] for key in ("name kept elsewhere", "name taken from elsewhere", "name unlisted"))
    assert plain["name in same place"] == 1.0
    assert name("Chile and Ghana will map the seabed, says Peru")["name kept elsewhere"] == 1.0
    taken = name("Chile and Ghana will map the seabed near Ghana", "Chile and Peru will map the seabed near Ghana")
    assert taken["name taken from elsewhere"] == 1.0
    assert name("Talks were held in Palm Beach today", "Talks were held in Washington today")["name unlisted"] == 1.0


def test_a_rule_that_a_model_was_not_fitted_for_accuses_nobody() -> None:
    case = distortion_case(*detected(LINE, REPLACED, "SC002"))
    surroundings = LogisticModel({"bias": 9.0, "word: in order": 9.0})
    assert (score_distortion(case, surroundings).probability, False) == (0.0, False)
    assert not score_distortion(case, surroundings).fitted
    fitted = LogisticModel({"bias": 9.0, "rule=SC002": 0.0})
    assert score_distortion(case, fitted).probability > 0.99
    assert score_distortion(case, fitted).fitted


def test_a_figure_that_changed_is_surer_a_distortion_than_one_of_many_changes() -> None:
    sure = score_distortion(distortion_case(*detected(FIGURE, FIGURE.replace("40", "50"), "SC101")))
    crowd = "They probably spend velvet 50 million euros of teapots on far ferries for comets"
    assert sure.probability > score_distortion(distortion_case(*detected(FIGURE, crowd, "SC101"))).probability


@pytest.mark.parametrize(
    ("scope", "concerns"), [(None, True), (range(9), True), (range(1), True), (range(3, 9), True), (range(1, 3), False)]
)
def test_a_detection_concerns_a_claim_that_answers_for_one_of_its_terms(scope: range | None, concerns: bool) -> None:
    detection, alignment = detected("Chile sells copper to Ghana", "Ghana sells copper to Chile", "SC401")
    (scored,) = score_detections([detection], alignment, scope)
    assert (min(detection.terms), max(detection.terms)) == (0, 3)
    assert scored.concerns is concerns
    assert scored.probability == score_distortion(distortion_case(detection, alignment)).probability

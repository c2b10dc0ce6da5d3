"""The weights are those of the features that the code can make: none is dead, and none is missing but those listed."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from comparing import comparison, found
from summitcheck.annotate.relation import RelationKind
from summitcheck.detect.base import Rule
from summitcheck.detect.rules import BY_CODE, RULES
from summitcheck.score.distortion import EVENT, GROUPS, OF_FAMILIES, OF_RULES, distortion_case, distortion_features
from summitcheck.score.features import Feature
from summitcheck.score.grounding import NO_LINE, WITH_LINE
from summitcheck.score.logistic import BIAS, fitted
from summitcheck.score.stated import CONTEXT, STATED

#: Rules that tell how strong a detection is, and relations of two words that have degrees.
GRADING = ("SC601", "SC602", "SC801")
GRADED = ("opposite", "sister", "similar", "narrower")
PROMISES = ("discussed", "called for", "intended", "agreed", "will", "did")
#: How the two terms of a detection may relate: of no other relation is anything detected.
KINDS = {f"{one} to {other}" for one in PROMISES for other in PROMISES if one != other} | {"tense", "label", "ordinal"}
KINDS |= {"stage", "party", "ministry", "waived"}
RELATIONS = "apart date exclusive name narrower number opposite similar sister unknown unrelated".split()
#: A rule may ship before it was fitted; `tests/unit/test_pipeline.py` lists those that do.
FITTED_RULES = {f"rule={code}" for code in BY_CODE if fitted("distortion").knows(f"rule={code}")}


def names(*groups: Iterable[Feature[object]]) -> set[str]:
    return {feature.name for group in groups for feature in group}


def weighted(name: str) -> set[str]:
    return {feature for feature in fitted(name).weights if feature != BIAS}


@pytest.mark.parametrize("name", ["stated", "stated alone", "distortion", "ungrounded"])
def test_every_model_has_a_bias(name: str) -> None:
    assert fitted(name).knows(BIAS)


def test_a_name_is_given_to_one_feature() -> None:
    for group in (STATED, EVENT, NO_LINE, WITH_LINE, *GROUPS.values(), *OF_RULES.values(), *OF_FAMILIES.values()):
        assert len({feature.name for feature in group}) == len(group)


def test_every_feature_of_a_claim_and_of_a_sentence_has_a_weight_and_every_weight_a_feature() -> None:
    assert weighted("stated") == names(STATED, CONTEXT)
    assert weighted("stated alone") == names(STATED)
    assert weighted("ungrounded") == names(NO_LINE, WITH_LINE)


def test_every_feature_of_a_detection_has_a_weight_and_every_weight_a_feature() -> None:
    categories = FITTED_RULES | {f"relation={kind}" for kind in RELATIONS}
    categories |= {f"part of speech={part}" for part in "nvarx?"}
    degrees = {f"degree of {code}" for code in GRADING} | {f"strength of {kind}" for kind in GRADED}
    assert set(RELATIONS) <= {str(kind) for kind in RelationKind}
    degrees |= {f"closeness of {rule.removeprefix('rule=')}" for rule in FITTED_RULES}
    kinds = {name for name in weighted("distortion") if name.startswith("kind=")}
    assert kinds <= {f"kind={kind}" for kind in KINDS}
    features = names(EVENT, *GROUPS.values(), *OF_RULES.values(), *OF_FAMILIES.values())
    assert weighted("distortion") - kinds == features | categories | degrees


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_what_is_seen_in_the_examples_of_a_rule_has_a_weight(rule: Rule) -> None:
    for example in (rule.faithful, rule.distorted):
        alignment = comparison(*example)
        for detection in [each for each in found(*example) if f"rule={each.code}" in FITTED_RULES]:
            features = distortion_features(distortion_case(detection, alignment)).keys()
            assert features - {f"rule={detection.code}"} <= weighted("distortion")

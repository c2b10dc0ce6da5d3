"""The score of ``distortion``: how likely a detection changes what the statement means."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import log
from typing import NamedTuple

from summitcheck.align.alignment import Alignment, Difference
from summitcheck.align.renamed import OTHER_NAME
from summitcheck.annotate.relation import RelationKind
from summitcheck.annotate.terms import Term
from summitcheck.detect.base import Detection
from summitcheck.score.base import Model
from summitcheck.score.features import LOG_ODDS, LOGARITHM, SHARE, TRUTH, Category, Feature, classify, measure
from summitcheck.score.model import Score, model
from summitcheck.score.wording import Wording

_GRADED = (
    RelationKind.OPPOSITE,
    RelationKind.SISTER,
    RelationKind.SIMILAR,
    RelationKind.BROADER,
    RelationKind.NARROWER,
)
#: Beyond this many, more differences say nothing more.
_MANY = 6
#: Keeps the log-odds of a probability of 0 or 1 finite.
_UNSURE = 0.02
#: The log-odds that words change a claim where they say nothing for or against a detection.
_USUAL = -0.5


class DistortionCase(NamedTuple):
    """A detection, the alignment that it was made in, and how many ``others`` differences there are in that.

    ``stated`` is how likely the account says the claim at all, with what that was told by, and ``wording`` how likely
    its words change it; None for a line that is no claim.
    """

    detection: Detection
    alignment: Alignment
    others: int
    stated: Score | None = None
    wording: Wording | None = None

    @property
    def closeness(self) -> float:
        """The share (0 to 1) of the claim that the account covers, or of the account's words that the claim has.

        The smaller of the two: near 1 only where either text says little that the other does not.
        """
        return min(self.known("coverage"), self.known("precision"))

    @property
    def log_odds(self) -> float:
        """The log-odds that the account says the claim, between about -4 and 4; 0 for a line that is no claim."""
        if self.stated is None:
            return 0.0
        return log((self.stated.probability + _UNSURE) / (1.0 + _UNSURE - self.stated.probability))

    @property
    def reworded_oddly(self) -> float:
        """The log-odds that the words change the claim, above the usual, as far as it is stated; 0 below that.

        Words about something else differ, too. Nothing speaks against a detection that way: a "not" put into the
        statement's words is one word among many that stay, and in official prose words say little.
        """
        if self.wording is None or self.stated is None:
            return 0.0
        return max(0.0, self.wording.log_odds - _USUAL) * max(0.0, 2.0 * self.stated.probability - 1.0)

    def known(self, feature: str) -> float:
        """What a feature of ``stated`` measured."""
        return self.stated.features[feature] if self.stated else 0.0

    @property
    def reworded(self) -> int:
        """How many terms the account has in another word that may stand for them: many in a free retelling."""
        official, account = self.alignment.official.terms, self.alignment.account.terms
        return sum([official[i].key != account[j].key for i, j in self.alignment.matched.items()])

    @property
    def difference(self) -> Difference:
        """The difference that the detection was made from; asked for only where there is one."""
        assert self.detection.difference is not None
        return self.detection.difference

    @property
    def official(self) -> Term:
        """The term of the statement that was replaced."""
        return self.alignment.official.terms[self.difference.official[0]]

    @property
    def account(self) -> Term:
        """The term of the account that replaces it."""
        return self.alignment.account.terms[self.difference.account[0]]

    def part(self, term: Term) -> str:
        """The likeliest part of speech of one of the two; empty where it is not known."""
        return self.alignment.official.language.lexicon.pos(term.norm)[:1]

    @property
    def same_neighbours(self) -> float:
        """Of the words right before and right behind the two terms, the share (0 to 1) that are the same."""
        official, account = self.alignment.official, self.alignment.account
        before = official.before(self.official, 1) == account.before(self.account, 1)
        after = official.after(self.official, 1) == account.after(self.account, 1)
        return (before + after) / 2


def distortion_case(
    detection: Detection,
    alignment: Alignment,
    stated: Score | None = None,
    wording: Wording | None = None,
) -> DistortionCase:
    """The case that a detection makes."""
    others = [d for d in alignment.differences if d != detection.difference and not _tells(detection, d, alignment)]
    return DistortionCase(detection, alignment, len(others), stated, wording)


def _tells(detection: Detection, difference: Difference, alignment: Alignment) -> bool:
    """True for a difference in words that a detection made from structure covers: it is no further one."""
    if detection.difference is not None:
        return False
    official, account = alignment.official.terms, alignment.account.terms
    return all(detection.official[0] <= official[i].start < detection.official[1] for i in difference.official) and all(
        detection.account[0] <= account[j].start < detection.account[1] for j in difference.account
    )


def _capped(count: int) -> float:
    """A count, scaled to 0 to 1."""
    return min(count, _MANY) / _MANY


_DetectionFeatures = tuple[Feature[DistortionCase], ...]
_Categories = tuple[Category[DistortionCase], ...]


def _surroundings(group: str) -> _DetectionFeatures:
    """How closely the surroundings agree; this says more of a replaced word than of a negation, so each has its own."""
    return (
        Feature(f"{group}: in order", lambda c: c.alignment.in_order, SHARE, "of the shorter text, what is in order"),
        Feature(f"{group}: other differences", lambda c: _capped(c.others), SHARE, "up to six"),
        Feature(f"{group}: only difference", lambda c: float(c.others == 0), TRUTH, "nothing else differs"),
        Feature(
            f"{group}: short", lambda c: float(len(c.alignment.official.terms) < _MANY), TRUTH, "fewer than six terms"
        ),
        Feature(f"{group}: reworded", lambda c: _capped(c.reworded), SHARE, "terms told in another word, up to six"),
    )


def _place(group: str) -> _DetectionFeatures:
    return (
        Feature(
            f"{group}: neighbours matched", lambda c: c.difference.near, SHARE, "of the terms around the difference"
        ),
        Feature(f"{group}: between matches", lambda c: float(c.difference.anchored == 2), TRUTH, "on both sides"),
        Feature(
            f"{group}: unmatched around",
            lambda c: _capped(c.difference.unmatched),
            SHARE,
            "terms there, up to six",
        ),
    )


#: Whether the two texts speak of one thing at all: nearly every wrong accusation compares two that do not.
EVENT: _DetectionFeatures = (
    Feature("stated", lambda c: c.log_odds, LOG_ODDS, "how likely the account says the claim"),
    Feature("coverage", lambda c: c.known("coverage"), SHARE, "of the claim"),
    Feature("precision", lambda c: c.known("precision"), SHARE, "of the account's words"),
    Feature("close", lambda c: c.closeness**2, SHARE, "the smaller of the two, squared"),
    Feature("weight of own line", lambda c: c.known("weight of own line"), LOGARITHM, "words that the line has too"),
    Feature("names of others", lambda c: c.known("names of others"), LOGARITHM, "weight of names the statement lacks"),
    Feature("names missing", lambda c: c.known("names missing"), LOGARITHM, "weight of names that the account lacks"),
)
_KIND: _Categories = (Category("kind", lambda c: c.detection.kind, "which sort of change, of a rule with several"),)
_RULE: _Categories = (Category("rule", lambda c: c.detection.code, "which rule it was"),)
_RELATION: _Categories = (Category("relation", lambda c: str(c.difference.relation.kind), "of the two terms"),)
_PART: _Categories = (Category("part of speech", lambda c: c.part(c.official) or "?", "of the statement's word"),)
_WORDING: _DetectionFeatures = (
    Feature(
        "part of speech differs", lambda c: float(c.part(c.official) != c.part(c.account)), TRUTH, "of the two words"
    ),
    Feature("capitalised", lambda c: float(c.official.capital or c.account.capital), TRUTH, "one of the two words"),
    Feature(
        "word in same place", lambda c: c.same_neighbours, SHARE, "of the words beside it, those that are the same"
    ),
    Feature(
        "word last",
        lambda c: float(c.difference.official[0] == len(c.alignment.official.terms) - 1),
        TRUTH,
        "it ends the statement's sentence",
    ),
)
_NAMING: _DetectionFeatures = (
    Feature(
        "name kept elsewhere",
        lambda c: float(any(t.key == c.official.key for t in c.alignment.account.terms)),
        TRUTH,
        "the account has the statement's name too",
    ),
    Feature(
        "name taken from elsewhere",
        lambda c: float(any(t.key == c.account.key for t in c.alignment.official.terms)),
        TRUTH,
        "the statement has the account's name too",
    ),
    Feature(
        "name in same place", lambda c: c.same_neighbours, SHARE, "of the words beside it, those that are the same"
    ),
    Feature(
        "name unlisted", lambda c: float(c.difference.relation is OTHER_NAME), TRUTH, "no list holds the account's name"
    ),
)
#: What is looked at, by what a detection was made from: a word, a typed value, or the structure of the sentence.
GROUPS: Mapping[str, _DetectionFeatures] = {
    "structure": _surroundings("structure"),
    "word": (*_surroundings("word"), *_place("word")),
    "value": (*_surroundings("value"), *_place("value")),
}
#: What is looked at for some rules besides.
OF_RULES: Mapping[str, _DetectionFeatures] = {"SC002": _WORDING, "SC301": _NAMING}
#: What is looked at for some families of rules: polarity, strength, scope and condition, relation. Words do not show
#: that names, figures or parties were exchanged, or that a quotation is wrong.
OF_FAMILIES: Mapping[str, _DetectionFeatures] = dict.fromkeys(
    "5679",
    (Feature("wording", lambda c: c.reworded_oddly, LOG_ODDS, "how likely the words change it, above the usual"),),
)
#: Rules for which the part of speech of the statement's word counts.
OF_WORDING = frozenset(("SC002",))


class ScoredDetection(NamedTuple):
    """A detection, how likely it is right, and whether it touches a term that the claim answers for."""

    detection: Detection
    score: Score
    concerns: bool = True

    @property
    def probability(self) -> float:
        """How likely (0 to 1) the detection changes what the statement means."""
        return self.score.probability


def score_detections(
    detections: Sequence[Detection],
    alignment: Alignment,
    scope: range | None = None,
    stated: Score | None = None,
    wording: Wording | None = None,
) -> tuple[ScoredDetection, ...]:
    """Each detection with its score; ``scope`` holds the official terms that a claim answers for, all by default."""
    cases = [distortion_case(found, alignment, stated, wording) for found in detections]
    return tuple([ScoredDetection(c.detection, score_distortion(c), _concerns(c.detection, scope)) for c in cases])


def _concerns(detection: Detection, scope: range | None) -> bool:
    return scope is None or any(term in scope for term in detection.terms)


def score_distortion(case: DistortionCase, weights: Model | None = None) -> Score:
    """How likely a detection is right, by the shipped model or another; 0 for a rule that it was not fitted for.

    Such a rule may inform, never accuse: of its features only the bias and the surroundings have weights, and these
    were learnt from other rules.
    """
    features = distortion_features(case)
    distortion = weights or model("distortion")
    fitted = distortion.knows(f"rule={case.detection.code}")
    return Score(features, distortion.score(features) if fitted else 0.0, fitted)


def distortion_features(case: DistortionCase) -> dict[str, float]:
    """What the model looks at in a detection."""
    group, detection = _group(case.detection), case.detection
    features = classify(_RULE, case) | measure(GROUPS[group], case) | measure(EVENT, case)
    features |= measure(OF_FAMILIES.get(detection.code[2], ()), case)
    features[f"closeness of {detection.code}"] = case.closeness
    if detection.degree:
        features[f"degree of {detection.code}"] = detection.degree
    if detection.kind:
        features |= classify(_KIND, case)
    if detection.difference is None:
        return features
    features |= classify(_RELATION, case)
    relation = detection.difference.relation
    if relation.kind in _GRADED:
        features[f"strength of {relation.kind}"] = relation.score
    if detection.code in OF_WORDING:
        features |= classify(_PART, case)
    return features | measure(OF_RULES.get(detection.code, ()), case)


def _group(detection: Detection) -> str:
    if detection.difference is None:
        return "structure"
    return "word" if detection.code.startswith("SC0") else "value"

"""What the model of ``distortion`` looks at: the sign, and how closely its surroundings agree."""

from __future__ import annotations

from summitcheck.language.likeness import Likeness
from summitcheck.language.lexicon import pos
from summitcheck.match.compare import Comparison
from summitcheck.rules.base import Sign

_GRADED = (Likeness.OPPOSITE, Likeness.SISTER, Likeness.SIMILAR, Likeness.BROADER, Likeness.NARROWER)
#: Beyond this many, more differences say nothing more.
_MANY = 6


def sign_features(sign: Sign, comparison: Comparison) -> dict[str, float]:
    """Named features of one sign; counts are capped and scaled to 0 to 1."""
    others = sum(1 for d in comparison.differences if d is not sign.difference)
    features = {
        sign.code: 1.0,
        "alike": comparison.alike,
        "others": min(others, _MANY) / _MANY,
        "alone": float(others == 0),
        "short": float(len(comparison.official.terms) < _MANY),
    }
    if sign.difference is None:
        return features
    difference = sign.difference
    features |= {
        "near": difference.near,
        "anchored": float(difference.anchored == 2),
        "crowd": min(difference.crowd, _MANY) / _MANY,
    }
    kind = difference.link.kind
    features[f"link {kind}"] = 1.0
    if kind in _GRADED:
        features[f"score {kind}"] = difference.link.score
    if sign.code == "SC002":
        features |= _wording(sign, comparison)
    return features


def _wording(sign: Sign, comparison: Comparison) -> dict[str, float]:
    """For a plain word: its part of speech, and whether the two words differ in that."""
    assert sign.difference is not None
    official = comparison.official.terms[sign.difference.official[0]]
    account = comparison.account.terms[sign.difference.account[0]]
    first, second = pos(official.norm)[:1], pos(account.norm)[:1]
    features = {f"pos {first or '?'}": 1.0, "pos differs": float(first != second)}
    if official.capital or account.capital:
        features["capital"] = 1.0
    return features

"""What the model of ``distortion`` looks at: the sign, and how closely its surroundings agree."""

from __future__ import annotations

from summitcheck.align.alignment import Alignment, Difference
from summitcheck.align.renamed import OTHER_NAME
from summitcheck.annotate.likeness import Likeness
from summitcheck.detect.base import Detection
from summitcheck.lang.en.lexicon import pos

_GRADED = (Likeness.OPPOSITE, Likeness.SISTER, Likeness.SIMILAR, Likeness.BROADER, Likeness.NARROWER)
#: Beyond this many, more differences say nothing more.
_MANY = 6


def sign_features(sign: Detection, comparison: Alignment) -> dict[str, float]:
    """Named features of one sign; counts are capped and scaled to 0 to 1.

    How closely the surroundings agree says more of a replaced word than of a negation, so what describes the
    surroundings has a weight of its own for each group of rules (its name begins with the group's).
    """
    group = _group(sign)
    others = sum(1 for d in comparison.differences if d != sign.difference and not _told(d, sign, comparison))
    features = {
        sign.code: 1.0,
        f"{group} alike": comparison.alike,
        f"{group} others": min(others, _MANY) / _MANY,
        f"{group} alone": float(others == 0),
        f"{group} short": float(len(comparison.official.terms) < _MANY),
        f"{group} reworded": _reworded(comparison),
    }
    if sign.degree:
        features[f"degree {sign.code}"] = sign.degree
    difference = sign.difference
    if difference is None:
        return features
    features |= {
        f"{group} near": difference.near,
        f"{group} anchored": float(difference.anchored == 2),
        f"{group} crowd": min(difference.crowd, _MANY) / _MANY,
        f"link {difference.link.kind}": 1.0,
    }
    if difference.link.kind in _GRADED:
        features[f"score {difference.link.kind}"] = difference.link.score
    if sign.code == "SC002":
        features |= _wording(sign, comparison)
    if sign.code == "SC301":
        features |= _naming(difference, comparison)
    return features


def _told(difference: Difference, sign: Detection, comparison: Alignment) -> bool:
    """True for a change of words that a sign read from structure tells of: it is no further difference."""
    if sign.difference is not None:
        return False
    official, account = comparison.official.terms, comparison.account.terms
    return all(sign.official[0] <= official[i].start < sign.official[1] for i in difference.official) and all(
        sign.account[0] <= account[j].start < sign.account[1] for j in difference.account
    )


def _reworded(comparison: Alignment) -> float:
    """How many words (0 to 1, capped) the account has in another word that may stand for them: a free retelling."""
    official, account = comparison.official.terms, comparison.account.terms
    fair = sum([official[i].key != account[j].key for i, j in comparison.matched.items()])
    return min(fair, _MANY) / _MANY


def _group(sign: Detection) -> str:
    """The group of rules that share weights: words, typed values, and what is read from structure."""
    if sign.difference is None:
        return "structure"
    return "word" if sign.code.startswith("SC0") else "value"


def _naming(difference: Difference, comparison: Alignment) -> dict[str, float]:
    """For a name: whether either side has the other's name elsewhere, and whether the words beside it are the same."""
    official = comparison.official.terms[difference.official[0]]
    account = comparison.account.terms[difference.account[0]]
    before = comparison.official.before(official, 1) == comparison.account.before(account, 1)
    after = comparison.official.after(official, 1) == comparison.account.after(account, 1)
    return {
        "name kept elsewhere": float(any(t.key == official.key for t in comparison.account.terms)),
        "name taken from elsewhere": float(any(t.key == account.key for t in comparison.official.terms)),
        "name in same place": (before + after) / 2,
        "name unlisted": float(difference.link is OTHER_NAME),
    }


def _wording(sign: Detection, comparison: Alignment) -> dict[str, float]:
    """For a plain word: its part of speech, and whether the two words differ in that."""
    assert sign.difference is not None
    official = comparison.official.terms[sign.difference.official[0]]
    account = comparison.account.terms[sign.difference.account[0]]
    first, second = pos(official.norm)[:1], pos(account.norm)[:1]
    features = {f"pos {first or '?'}": 1.0, "pos differs": float(first != second)}
    if official.capital or account.capital:
        features["capital"] = 1.0
    before = comparison.official.before(official, 1) == comparison.account.before(account, 1)
    after = comparison.official.after(official, 1) == comparison.account.after(account, 1)
    features["word in same place"] = (before + after) / 2
    features["word last"] = float(sign.difference.official[0] == len(comparison.official.terms) - 1)
    return features

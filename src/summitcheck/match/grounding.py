"""How far the statement backs a sentence of an account: the same question as for a claim, asked the other way."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log1p

from summitcheck.language.analysis import Analysis
from summitcheck.language.terms import Kind
from summitcheck.match.compare import Comparison
from summitcheck.match.premises import rarity
from summitcheck.match.sightings import Index

#: Lines of the statement that may back one sentence together.
_TOGETHER = 3
#: Lengths of the runs of words that are looked for in the statement.
_GRAMS = (2, 3)

Places = Mapping[int, float]


@dataclass(frozen=True, slots=True)
class Backing:
    """The lines that back a sentence, best first, and the share of its weight (0 to 1) that each set of them covers."""

    lines: tuple[int, ...]
    single: float
    together: float
    anywhere: float
    covered: frozenset[int]


def back(sentence: Analysis, index: Index) -> Backing:
    """What the statement's lines, looked up by ``index``, say of a sentence."""
    weights = [rarity(term) for term in sentence.terms]
    total = sum(weights) or 1.0
    by_line = index.backing(sentence.terms)
    chosen: list[int] = []
    best: dict[int, float] = {}
    values: list[float] = []
    while by_line and len(chosen) < _TOGETHER:
        value, line = max((_covered(weights, best, places), -line) for line, places in by_line.items())
        if values and value <= values[-1]:
            break
        chosen.append(-line)
        values.append(value)
        best = _merged(best, by_line.pop(-line))
    anywhere = best
    for places in by_line.values():
        anywhere = _merged(anywhere, places)
    everything = sum(weights[p] * v for p, v in anywhere.items())
    first, last = (values[0], values[-1]) if values else (0.0, 0.0)
    return Backing(tuple(chosen), first / total, last / total, everything / total, frozenset(best))


def _covered(weights: Sequence[float], best: Places, places: Places) -> float:
    return sum(weights[p] * max(v, best.get(p, 0.0)) for p, v in places.items()) + sum(
        weights[p] * v for p, v in best.items() if p not in places
    )


def _merged(one: Places, other: Places) -> dict[int, float]:
    merged = dict(one)
    for place, value in other.items():
        if value > merged.get(place, 0.0):
            merged[place] = value
    return merged


def grams(sentence: Analysis) -> Iterator[tuple[str, ...]]:
    """The runs of two and of three words of a sentence, function words and all."""
    norms = [t.norm for t in sentence.tokens]
    for size in _GRAMS:
        yield from zip(*(norms[k:] for k in range(size)), strict=False)


def grounding_features(
    sentence: Analysis,
    backing: Backing,
    comparison: Comparison | None,
    signs: Sequence[float],
    known: frozenset[tuple[str, ...]],
) -> dict[str, float]:
    """What the model of ``grounding`` looks at, by name: shares from 0 to 1, and logarithms of counts.

    ``comparison`` is that of the best line with the sentence, ``signs`` the weights of what the rules see in it
    (a sign says more where the two are nearly the same),
    ``known`` the runs of words of the whole statement: a sentence put together from pieces has new ones at its seams.
    """
    terms = sentence.terms
    bare = [i for i in range(len(terms)) if i not in backing.covered]
    features = {
        "single": backing.single,
        "together": backing.together,
        "anywhere": backing.anywhere,
        "size": log1p(len(terms)),
        "bare names": log1p(sum(terms[i].kind is Kind.NAME or terms[i].capital for i in bare)),
        "bare numbers": log1p(sum(terms[i].kind in (Kind.NUMBER, Kind.DATE) for i in bare)),
        "bare words": log1p(sum(terms[i].kind is Kind.WORD for i in bare)),
        "scattered": backing.anywhere - backing.together,
        "sign": max(signs, default=0.0),
    }
    for size in _GRAMS:
        runs = [gram for gram in grams(sentence) if len(gram) == size]
        new = sum(gram not in known for gram in runs)
        features[f"new runs of {size}"] = new / (len(runs) or 1)
        features[f"count of new runs of {size}"] = log1p(new)
    if comparison is not None:
        paired = {j for _, j in comparison.alignment.pairs}
        features["alike"] = len(paired) / (len(terms) or 1)
        features["sign alike"] = features["sign"] * features["alike"]
        features["sign single"] = features["sign"] * backing.single
        features["runs"] = _runs(sorted(paired)) / (len(paired) or 1)
        features["verbatim"] = _longest(sorted(paired)) / (len(terms) or 1)
    return features


def _runs(places: Sequence[int]) -> int:
    """How many runs of neighbouring places there are: one for a sentence that was copied, many for a patchwork."""
    return sum(1 for n, place in enumerate(places) if n == 0 or place != places[n - 1] + 1)


def _longest(places: Sequence[int]) -> int:
    """The length of the longest run of neighbouring places."""
    best = length = 0
    for n, place in enumerate(places):
        length = length + 1 if n and place == places[n - 1] + 1 else 1
        best = max(best, length)
    return best


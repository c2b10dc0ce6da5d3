"""How far the statement backs a sentence of an account: the same question as for a claim, asked the other way."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log1p

from summitcheck.language.analysis import SENTENCES, Analysis
from summitcheck.language.terms import Kind
from summitcheck.match.align import align
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


@lru_cache(maxsize=SENTENCES)
def back(sentence: Analysis, index: Index) -> Backing:
    """What the statement's lines, looked up by ``index``, say of a sentence."""
    weights = [rarity(term) for term in sentence.terms]
    total = sum(weights) or 1.0
    by_line = index.backing(sentence.terms)
    alone = {line: sum(weights[p] * v for p, v in places.items()) for line, places in by_line.items()}
    ranked = sorted(by_line, key=lambda line: (-alone[line], line))
    chosen: list[int] = []
    best: dict[int, float] = {}
    while len(chosen) < _TOGETHER and (line := _most_new(ranked, alone, by_line, weights, best)) is not None:
        chosen.append(line)
        ranked.remove(line)
        best = _merged(best, by_line[line])
    anywhere: dict[int, float] = {}
    for places in by_line.values():
        anywhere = _merged(anywhere, places)
    together, everything = (sum(weights[p] * v for p, v in places.items()) for places in (best, anywhere))
    single = alone[chosen[0]] if chosen else 0.0
    return Backing(tuple(chosen), single / total, together / total, everything / total, frozenset(best))


def _most_new(
    ranked: Sequence[int],
    alone: Mapping[int, float],
    by_line: Mapping[int, Places],
    weights: Sequence[float],
    best: Places,
) -> int | None:
    """The line that adds most to what is covered already; None when none adds anything.

    ``ranked`` goes by what the lines cover ``alone``, more than which none of them can add.
    """
    most, found = 0.0, None
    for line in ranked:
        if alone[line] <= most:
            break
        gain = sum(weights[p] * (v - best.get(p, 0.0)) for p, v in by_line[line].items() if v > best.get(p, 0.0))
        if gain > most:
            most, found = gain, line
    return found


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
    line: Analysis | None,
    signs: Sequence[float],
    known: frozenset[tuple[str, ...]],
) -> dict[str, float]:
    """What the model of ``grounding`` looks at, by name: shares from 0 to 1, and logarithms of counts.

    ``line`` is the one that backs the sentence best, if any comes near, ``signs`` the weights of what the rules see in
    the sentence (a sign says more where the two are nearly the same),
    ``known`` the runs of words of the whole statement: a sentence put together from pieces has new ones at its seams.
    """
    terms = sentence.terms
    bare = [i for i in range(len(terms)) if i not in backing.covered]
    # "This year" says little that a statement could fail to back; a date that is written out does.
    values = (terms[i] for i in bare if terms[i].kind in (Kind.NUMBER, Kind.DATE))
    features = {
        "single": backing.single,
        "together": backing.together,
        "anywhere": backing.anywhere,
        "size": log1p(len(terms)),
        "bare names": log1p(sum(terms[i].kind is Kind.NAME or terms[i].capital for i in bare)),
        "bare numbers": log1p(sum(not (term.date and term.date.away) for term in values)),
        "bare words": log1p(sum(terms[i].kind is Kind.WORD for i in bare)),
        "scattered": backing.anywhere - backing.together,
        "sign": max(signs, default=0.0),
    }
    for size in _GRAMS:
        runs = [gram for gram in grams(sentence) if len(gram) == size]
        new = sum(gram not in known for gram in runs)
        features[f"new runs of {size}"] = new / (len(runs) or 1)
        features[f"count of new runs of {size}"] = log1p(new)
    if line is not None:
        paired = {j for _, j in align(line.terms, terms).pairs}
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

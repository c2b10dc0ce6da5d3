"""Where an account speaks of which claim: every sentence looked up once against all claims together.

Claims compete for the words of a sentence. "Critical minerals supply chains" says little of a claim about the
resilience of supply chains while a claim about critical minerals explains the same words better: a word is
*owned* by the claims that match most around it, and lent to the others at a discount.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from summitcheck.language.analysis import SENTENCES, Analysis
from summitcheck.language.terms import Term
from summitcheck.match.retrieve import ClaimTerms, Vocabulary

#: Terms on each side of a word that tell which claim it belongs to.
_AROUND = 4
#: Two keys of a claim that stand so near each other in a sentence are read together.
_TOGETHER = 3
#: Matches looser than this (0 to 1) form no pair.
_FIRM = 0.7


class Held(NamedTuple):
    """What some words hold of one claim: the keys that they cover (0 to 1), as shared and as owned.

    ``pairs`` goes from pairs of neighbouring keys found near each other to how few claims share them (0 to 1).
    """

    hits: dict[str, float]
    owned: dict[str, float]
    pairs: dict[frozenset[str], float]


class Sighting(NamedTuple):
    """What the sentence of this number in an account holds of one claim: as `Held`."""

    sentence: int
    hits: dict[str, float]
    owned: dict[str, float]
    pairs: dict[frozenset[str], float]


@dataclass(frozen=True, slots=True, eq=False)
class Index:
    """All claims by key and by pair of keys: what a sentence is looked up in."""

    claims: tuple[ClaimTerms, ...]
    vocabulary: Vocabulary
    by_key: dict[str, tuple[int, ...]]
    by_pair: dict[str, dict[str, tuple[int, ...]]]

    @classmethod
    def of(cls, claims: Sequence[ClaimTerms], vocabulary: Vocabulary) -> Index:
        """The index of some claims."""
        by_key: dict[str, list[int]] = {}
        by_pair: dict[str, dict[str, tuple[int, ...]]] = {}
        for number, claim in enumerate(claims):
            for key in claim.weights:
                by_key.setdefault(key, []).append(number)
            for one, other in ((a, b) for pair in claim.pairs for a in pair for b in pair if a != b):
                partners = by_pair.setdefault(one, {})
                partners[other] = (*partners.get(other, ()), number)
        return cls(
            tuple(claims),
            vocabulary,
            {k: tuple(v) for k, v in by_key.items()},
            by_pair,
        )

    def sight(self, sentences: Sequence[Analysis | None]) -> tuple[tuple[Sighting, ...], ...]:
        """For each claim, in order, its sightings by sentence; None and sentences that share nothing give none."""
        seen: list[list[Sighting]] = [[] for _ in self.claims]
        for number, sentence in enumerate(sentences):
            if sentence is not None:
                for claim, held in _held(self, sentence).items():
                    seen[claim].append(Sighting(number, *held))
        return tuple(map(tuple, seen))

    def backing(self, terms: Sequence[Term]) -> dict[int, dict[int, float]]:
        """By claim, the places of a sentence that it matches, each with the likeness (0 to 1) of the match."""
        matched = self._matched([self.vocabulary.resolve(term) for term in terms])
        return {c: {place: match[2] for place, match in places.items()} for c, places in matched.items()}

    def held(self, terms: Sequence[Term]) -> dict[int, Held]:
        """By claim, what the terms of a sentence hold of it."""
        resolved = [self.vocabulary.resolve(term) for term in terms]
        matched = self._matched(resolved)
        shares = _ownership(matched)
        found: dict[int, Held] = {}
        for claim, places in matched.items():
            held = found[claim] = Held({}, {}, {})
            for place, (_, key, likeness) in places.items():
                if likeness > held.hits.get(key, 0.0):
                    held.hits[key] = likeness
                owned = likeness * shares[claim][place]
                if owned > held.owned.get(key, 0.0):
                    held.owned[key] = owned
        self._note_pairs(resolved, found)
        return found

    def _matched(
        self, resolved: Sequence[tuple[tuple[str, float], ...]]
    ) -> dict[int, dict[int, tuple[float, str, float]]]:
        """By claim and place in the sentence: weight, key and likeness of the best match."""
        matched: dict[int, dict[int, tuple[float, str, float]]] = {}
        for place, candidates in enumerate(resolved):
            for key, likeness in candidates:
                for claim in self.by_key.get(key, ()):
                    weight = self.claims[claim].rarity[key] * likeness
                    places = matched.setdefault(claim, {})
                    if place not in places or places[place][0] < weight:
                        places[place] = (weight, key, likeness)
        return matched

    def _note_pairs(self, resolved: Sequence[tuple[tuple[str, float], ...]], found: dict[int, Held]) -> None:
        firm = [[key for key, likeness in candidates if likeness >= _FIRM] for candidates in resolved]
        for place, keys in enumerate(firm):
            for key in keys:
                partners = self.by_pair.get(key)
                if partners:
                    for other in firm[place + 1 : place + 1 + _TOGETHER]:
                        for claims, pair in ((partners[o], frozenset((key, o))) for o in other if o in partners):
                            for claim in claims:
                                found[claim].pairs[pair] = 1.0 / len(claims)


@lru_cache(maxsize=SENTENCES)
def _held(index: Index, sentence: Analysis) -> Mapping[int, Held]:
    return index.held(sentence.terms)


def _ownership(matched: dict[int, dict[int, tuple[float, str, float]]]) -> dict[int, dict[int, float]]:
    """By claim and place: 1 where no other claim matches more around the place, less where one does."""
    around: dict[int, dict[int, float]] = {}
    most: dict[int, float] = {}
    for claim, places in matched.items():
        sums = around[claim] = {}
        for place in places:
            near = range(place - _AROUND, place + _AROUND + 1)
            value = sums[place] = sum(places[p][0] for p in near if p in places)
            if value > most.get(place, 0.0):
                most[place] = value
    return {
        claim: {place: (value / most[place]) ** 2 for place, value in sums.items()} for claim, sums in around.items()
    }

"""Where an account speaks of which claim: every sentence looked up once against all claims together.

Claims compete for the words of a sentence. "Critical minerals supply chains" says little of a claim about the
resilience of supply chains while a claim about critical minerals explains the same words better: a word is
*owned* by the claims that match most around it, and lent to the others at a discount.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from summitcheck.annotate.text import AnnotatedText
from summitcheck.retrieve.vocabulary import Vocabulary, WeightedTerms

#: Terms on each side of a word that tell which claim it belongs to.
_AROUND = 4
#: Two keys of a claim that stand so near each other in a sentence are read together.
_TOGETHER = 3
#: A sentence is looked up for the claims and then for the lines: soon after, unless the account is long.
_RECENT = 1 << 6
#: Matches looser than this (0 to 1) form no pair.
_FIRM = 0.7

#: The words of a sentence that stand for those of one claim, in their order: place, weight, key and likeness (0 to 1)
#: of each. Plain tuples, here and below: a page makes thousands.
Matches = list[tuple[int, float, str, float]]


#: What a sentence holds of one claim: the keys that it covers; how far each is covered (0 to 1), shared and owned;
#: the shares of the claim's weight that the two make up; and how many pairs of neighbouring keys stand near each other,
#: each counted by how few claims share it (0 to 1). Tuples of plain values and no dictionaries, since hundreds are
#: remembered for every page: these are small, and the garbage collector need not look at them again.
Match = tuple[tuple[str, ...], tuple[float, ...], tuple[float, ...], float, float, float]
#: The number of a sentence in an account, and what it holds of one claim.
Candidate = tuple[int, Match]


@dataclass(frozen=True, slots=True, eq=False)
class TermIndex:
    """All claims by key and by pair of keys: what a sentence is looked up in.

    ``by_key`` has for each key the numbers of the claims that hold it, with its rarity in each; ``by_pair`` the claims
    of each pair of keys.
    """

    claims: tuple[WeightedTerms, ...]
    vocabulary: Vocabulary
    by_key: dict[str, tuple[tuple[int, float], ...]]
    by_pair: dict[str, dict[str, tuple[int, ...]]]

    @classmethod
    def of(cls, claims: Sequence[WeightedTerms], vocabulary: Vocabulary) -> TermIndex:
        """The index of some claims."""
        by_key: dict[str, list[tuple[int, float]]] = {}
        by_pair: dict[str, dict[str, tuple[int, ...]]] = {}
        for number, claim in enumerate(claims):
            for key, rarity in claim.rarity.items():
                by_key.setdefault(key, []).append((number, rarity))
            for a, b in claim.pairs:
                for one, other in ((a, b), (b, a)):
                    partners = by_pair.setdefault(one, {})
                    partners[other] = (*partners.get(other, ()), number)
        return cls(
            tuple(claims),
            vocabulary,
            {k: tuple(v) for k, v in by_key.items()},
            by_pair,
        )

    def matched(self, sentence: AnnotatedText) -> dict[int, Matches]:
        """By claim, the words of a sentence that stand for its own; of several that one word may stand for, the best.

        Every word of every sentence meets every claim that has it here, so this is one plain loop.
        """
        by_key = self.by_key
        matched: dict[int, Matches] = {}
        for place, candidates in enumerate(_resolved(self.vocabulary, sentence)):
            for key, likeness in candidates:
                for claim, rarity in by_key.get(key, ()):
                    match = (place, rarity * likeness, key, likeness)
                    found = matched.get(claim)
                    if found is None:
                        matched[claim] = [match]
                    elif found[-1][0] != place:
                        found.append(match)
                    elif found[-1][1] < match[1]:
                        found[-1] = match
        return matched

    def held(self, sentence: AnnotatedText) -> dict[int, Match]:
        """By claim, what a sentence holds of it."""
        matched, pairs = self.matched(sentence), self._pairs(sentence)
        around = {claim: _around(matches) for claim, matches in matched.items()}
        most = [0.0] * len(sentence.terms)
        for claim, values in around.items():
            for match, value in zip(matched[claim], values, strict=True):
                if value > most[match[0]]:
                    most[match[0]] = value
        return {
            claim: _hold(self.claims[claim], matches, around[claim], most, pairs.get(claim, 0.0))
            for claim, matches in matched.items()
        }

    def _pairs(self, sentence: AnnotatedText) -> dict[int, float]:
        """By claim, how many pairs of its neighbouring keys stand near each other, each by how few claims share it."""
        by_pair, resolved = self.by_pair, _resolved(self.vocabulary, sentence)
        firm = [[key for key, likeness in keys if likeness >= _FIRM and key in by_pair] for keys in resolved]
        found: dict[tuple[str, str], tuple[int, ...]] = {}
        for place, keys in enumerate(firm):
            for key in keys:
                partners = by_pair[key]
                for others in firm[place + 1 : place + 1 + _TOGETHER]:
                    for other in others:
                        if other in partners:
                            found[(key, other) if key < other else (other, key)] = partners[other]
        counts: dict[int, float] = {}
        for claims in found.values():
            for claim in claims:
                counts[claim] = counts.get(claim, 0.0) + 1.0 / len(claims)
        return counts


@lru_cache(maxsize=_RECENT)
def _resolved(vocabulary: Vocabulary, sentence: AnnotatedText) -> list[tuple[tuple[str, float], ...]]:
    """For each term of a sentence the keys that it may stand for: both claims and lines are looked up by them."""
    return [vocabulary.resolve(term) for term in sentence.terms]


def _around(matches: Matches) -> list[float]:
    """For each match the weight of those of the same claim around it, its own included."""
    size = len(matches)
    if size == 1:  # as in most
        return [matches[0][1]]
    values, start, end, total = [], 0, 0, 0.0
    for place, _, _, _ in matches:
        while end < size and matches[end][0] <= place + _AROUND:
            total += matches[end][1]
            end += 1
        while matches[start][0] < place - _AROUND:
            total -= matches[start][1]
            start += 1
        values.append(total)
    return values


def _hold(
    claim: WeightedTerms, matches: Matches, around: Sequence[float], most: Sequence[float], pairs: float
) -> Match:
    """What some matches hold of a claim: owned as a whole where no other claim matches more around them."""
    weights, total = claim.weights, claim.total
    if len(matches) == 1:
        place, value, key, likeness = matches[0]
        weight, own = weights[key], likeness * (value / most[place]) ** 2
        return (key,), (likeness,), (own,), weight * likeness / total, weight * own / total, pairs
    hits: dict[str, float] = {}
    owned: dict[str, float] = {}
    for (place, _, key, likeness), value in zip(matches, around, strict=True):
        share = likeness * (value / most[place]) ** 2
        if key not in hits:
            hits[key], owned[key] = likeness, share
            continue
        if likeness > hits[key]:
            hits[key] = likeness
        if share > owned[key]:
            owned[key] = share
    covered = own = 0.0
    for key, likeness in hits.items():
        covered += weights[key] * likeness
        own += weights[key] * owned[key]
    return tuple(hits), tuple(hits.values()), tuple(owned.values()), covered / total, own / total, pairs

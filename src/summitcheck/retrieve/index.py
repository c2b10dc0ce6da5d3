"""Annotated text to matches: every sentence looked up once, for all claims and all lines of the statement together.

Claims compete for the words of a sentence. "Critical minerals supply chains" says little of a claim about the
resilience of supply chains while a claim about critical minerals explains the same words better: a word counts as a
claim's *own* as far as no other claim matches more around it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from summitcheck.annotate.text import AnnotatedText
from summitcheck.retrieve.vocabulary import Vocabulary, WeightedTerms

#: Terms on each side of a word that tell which claim it belongs to.
_AROUND = 4
#: Two keys of a claim that stand so near each other in a sentence are read together.
_TOGETHER = 3
#: Matches looser than this (0 to 1) form no pair.
_FIRM = 0.7

#: The terms of a sentence that stand for those of one claim or line, in their order: the term's index, its weight (its
#: rarity times its likeness), the key that it stands for, and its likeness to that (0 to 1). Plain tuples: a page makes
#: thousands.
TermMatches = list[tuple[int, float, str, float]]
#: For each term of a sentence, the keys that it may stand for, each with a likeness (0 to 1).
_Resolved = list[tuple[tuple[str, float], ...]]


class Match(NamedTuple):
    """What one sentence says of one claim.

    ``keys`` are the claim's keys that it covers, ``covered`` how far each (0 to 1), ``own`` how far each when words are
    divided among the claims. ``coverage`` and ``own_coverage`` are the shares of the claim's weight that these make up,
    ``pairs`` counts the pairs of neighbouring keys that stand near each other, each by how few claims share it.
    """

    keys: tuple[str, ...]
    covered: tuple[float, ...]
    own: tuple[float, ...]
    coverage: float
    own_coverage: float
    pairs: float


class SentenceMatches(NamedTuple):
    """What one sentence says of each claim, and which of its terms each line of the statement has; by their numbers."""

    claims: Mapping[int, Match]
    lines: Mapping[int, TermMatches]


_NOTHING = SentenceMatches({}, {})


@dataclass(frozen=True, slots=True, eq=False)
class SentenceIndex:
    """All claims and all lines of a statement by key: what a sentence is looked up in.

    ``by_key`` has for each key the units that hold it, with its rarity in each: claims by their number, lines by theirs
    plus the number of claims. ``by_pair`` has the claims of each pair of keys.
    """

    claims: tuple[WeightedTerms, ...]
    lines: tuple[WeightedTerms, ...]
    vocabulary: Vocabulary
    by_key: Mapping[str, tuple[tuple[int, float], ...]]
    by_pair: Mapping[str, Mapping[str, tuple[int, ...]]]

    @classmethod
    def of(
        cls, claims: Sequence[WeightedTerms], lines: Sequence[WeightedTerms], vocabulary: Vocabulary
    ) -> SentenceIndex:
        """The index of some claims and lines, whose terms ``vocabulary`` holds."""
        by_key: dict[str, list[tuple[int, float]]] = {}
        for number, unit in enumerate((*claims, *lines)):
            for key, rarity in unit.rarity.items():
                by_key.setdefault(key, []).append((number, rarity))
        postings = {key: tuple(units) for key, units in by_key.items()}
        return cls(tuple(claims), tuple(lines), vocabulary, postings, _by_pair(claims))

    def match(self, sentence: AnnotatedText) -> SentenceMatches:
        """What a sentence says of the claims, and what the lines have of it; those that share no term are left out."""
        resolved = [self.vocabulary.resolve(term) for term in sentence.terms]
        first = len(self.claims)
        claims: dict[int, TermMatches] = {}
        lines: dict[int, TermMatches] = {}
        for unit, matches in self._matched(resolved).items():
            if unit < first:
                claims[unit] = matches
            else:
                lines[unit - first] = matches
        return SentenceMatches(self._divided(claims, resolved), lines) if claims or lines else _NOTHING

    def _matched(self, resolved: _Resolved) -> dict[int, TermMatches]:
        """By unit, the terms that stand for its own; of several keys that one term may stand for, the heaviest.

        Every term of every sentence meets every unit that has it here, so this is one plain loop.
        """
        by_key = self.by_key
        matched: dict[int, TermMatches] = {}
        for place, candidates in enumerate(resolved):
            for key, likeness in candidates:
                for unit, rarity in by_key.get(key, ()):
                    match = (place, rarity * likeness, key, likeness)
                    found = matched.get(unit)
                    if found is None:
                        matched[unit] = [match]
                    elif found[-1][0] != place:
                        found.append(match)
                    elif found[-1][1] < match[1]:
                        found[-1] = match
        return matched

    def _divided(self, matched: Mapping[int, TermMatches], resolved: _Resolved) -> dict[int, Match]:
        """What each claim has of a sentence once the claims have competed for its words."""
        pairs = self._pairs(resolved)
        around = {claim: _around(matches) for claim, matches in matched.items()}
        most = [0.0] * len(resolved)
        for claim, values in around.items():
            for match, value in zip(matched[claim], values, strict=True):
                if value > most[match[0]]:
                    most[match[0]] = value
        return {
            claim: _match(self.claims[claim], matches, around[claim], most, pairs.get(claim, 0.0))
            for claim, matches in matched.items()
        }

    def _pairs(self, resolved: _Resolved) -> dict[int, float]:
        """By claim, how many pairs of its neighbouring keys stand near each other, each by how few claims share it."""
        by_pair = self.by_pair
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


def _by_pair(claims: Sequence[WeightedTerms]) -> dict[str, dict[str, tuple[int, ...]]]:
    by_pair: dict[str, dict[str, tuple[int, ...]]] = {}
    for number, claim in enumerate(claims):
        for a, b in claim.pairs:
            for one, other in ((a, b), (b, a)):
                partners = by_pair.setdefault(one, {})
                partners[other] = (*partners.get(other, ()), number)
    return by_pair


def _around(matches: TermMatches) -> list[float]:
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


def _match(
    claim: WeightedTerms, matches: TermMatches, around: Sequence[float], most: Sequence[float], pairs: float
) -> Match:
    """What some matches say of a claim: wholly its own where no other claim matches more around them."""
    weights, total = claim.weights, claim.total
    if len(matches) == 1:  # as in most
        place, value, key, likeness = matches[0]
        share, weight = likeness * (value / most[place]) ** 2, weights[key]
        return Match((key,), (likeness,), (share,), weight * likeness / total, weight * share / total, pairs)
    covered: dict[str, float] = {}
    own: dict[str, float] = {}
    for (place, _, key, likeness), value in zip(matches, around, strict=True):
        share = likeness * (value / most[place]) ** 2
        if key not in covered:
            covered[key], own[key] = likeness, share
            continue
        if likeness > covered[key]:
            covered[key] = likeness
        if share > own[key]:
            own[key] = share
    coverage = own_coverage = 0.0
    for key, likeness in covered.items():
        coverage += weights[key] * likeness
        own_coverage += weights[key] * own[key]
    return Match(
        tuple(covered), tuple(covered.values()), tuple(own.values()), coverage / total, own_coverage / total, pairs
    )

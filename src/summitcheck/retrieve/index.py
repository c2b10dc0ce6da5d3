"""Annotated text to matches: every sentence looked up once, for all claims and all lines of the statement together.

Claims compete for the words of a sentence. "Critical minerals supply chains" says little of a claim about the
resilience of supply chains while a claim about critical minerals explains the same words better: a word counts as a
claim's *own* as far as no other claim matches more around it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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

    ``covered`` goes from the keys of the claim that it covers to how far each is (0 to 1), ``coverage`` is the share of
    the claim's weight that these make up, ``pairs`` counts the pairs of neighbouring keys that stand near each
    other, each by how few claims share it. ``found`` are the terms that stand for the keys, each with the weight of
    those ``around`` it; ``most`` has for each term of the sentence the most that any claim has around it.
    """

    covered: Mapping[str, float]
    coverage: float
    pairs: float
    found: TermMatches
    around: Sequence[float]
    most: Sequence[float]

    @property
    def own(self) -> dict[str, float]:
        """How far each key is covered when words are divided among the claims: wholly where no other has more there."""
        own: dict[str, float] = {}
        for (place, _, key, likeness), value in zip(self.found, self.around, strict=True):
            share = likeness * (value / self.most[place]) ** 2
            if share > own.get(key, -1.0):
                own[key] = share
        return own


class SentenceMatches(NamedTuple):
    """What one sentence says of each claim, and which of its terms each line of the statement has; by their numbers."""

    claims: Mapping[int, Match]
    lines: Mapping[int, TermMatches]


_NOTHING = SentenceMatches({}, {})


class SentenceIndex(NamedTuple):
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
        most = [0.0] * len(resolved)
        found: dict[int, Match] = {}
        for number, matches in matched.items():
            claim = self.claims[number]
            if len(matches) == 1:  # as in most
                place, value, key, likeness = matches[0]
                most[place] = max(most[place], value)
                coverage = claim.weights[key] * likeness / claim.total
                found[number] = Match({key: likeness}, coverage, pairs.get(number, 0.0), matches, (value,), most)
                continue
            around = _around(matches)
            covered: dict[str, float] = {}
            for (place, _, key, likeness), value in zip(matches, around, strict=True):
                if value > most[place]:
                    most[place] = value
                if likeness > covered.get(key, 0.0):
                    covered[key] = likeness
            coverage = claim.covered(covered)
            found[number] = Match(covered, coverage, pairs.get(number, 0.0), matches, around, most)
        return found

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
    size, values, start, end, total = len(matches), [], 0, 0, 0.0
    for place, _, _, _ in matches:
        while end < size and matches[end][0] <= place + _AROUND:
            total += matches[end][1]
            end += 1
        while matches[start][0] < place - _AROUND:
            total -= matches[start][1]
            start += 1
        values.append(total)
    return values

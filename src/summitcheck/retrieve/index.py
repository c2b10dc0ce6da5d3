"""Annotated text to matches: every sentence looked up once, for all claims and all lines of the statement together.

Claims compete for the words of a sentence. "Critical minerals supply chains" says little of a claim about the
resilience of supply chains while a claim about critical minerals explains the same words better: a word counts as a
claim's *own* as far as no other claim matches more around it.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from summitcheck.annotate.text import AnnotatedText
from summitcheck.retrieve.limits import MOST_FOUND
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
Resolved = Sequence[tuple[tuple[str, float], ...]]


class Match(NamedTuple):
    """What one sentence says of one claim.

    ``covered`` goes from the keys of the claim that it covers to how far each is (0 to 1), ``coverage`` is the share of
    the claim's weight that these make up, ``pairs`` counts the pairs of neighbouring keys that stand near each
    other, each by how few claims share it.
    """

    covered: Mapping[str, float]
    coverage: float
    pairs: float


class SentenceMatches(NamedTuple):
    """What one sentence says of each claim, and which of its terms each line of the statement has; by their numbers.

    ``most`` has for each term of the sentence the most weight that any claim has around it, ``resolved`` the keys that
    it may stand for, each with a likeness (0 to 1).
    """

    claims: Mapping[int, Match]
    lines: Mapping[int, TermMatches]
    most: Sequence[float]
    resolved: Resolved


_NOTHING = SentenceMatches({}, {}, (), ())


class SentenceIndex(NamedTuple):
    """All claims and all lines of a statement by key: what a sentence is looked up in.

    ``by_key`` has for each key the units that hold it, with its rarity in each: claims by their number, lines by theirs
    plus the number of claims; of either no more than `MOST_FOUND`. ``by_pair`` has the claims of each pair of keys.
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
        by_key: dict[str, tuple[tuple[int, float], ...]] = {}
        for units, first in ((claims, 0), (lines, len(claims))):
            for key, postings in _by_key(units, first).items():
                by_key[key] = (*by_key.get(key, ()), *postings[:MOST_FOUND])
        return cls(tuple(claims), tuple(lines), vocabulary, by_key, _by_pair(claims))

    def match(self, sentence: AnnotatedText) -> SentenceMatches:
        """What a sentence says of the claims, and what the lines have of it; those that share no term are left out.

        Of many claims, or lines, it is compared with `MOST_FOUND`: those that have its rarest terms.
        """
        resolved = [self.vocabulary.resolve(term) for term in sentence.terms]
        first = len(self.claims)
        claims: dict[int, TermMatches] = {}
        lines: dict[int, TermMatches] = {}
        for unit, matches in self._matched(resolved).items():
            if unit < first:
                claims[unit] = matches
            else:
                lines[unit - first] = matches
        most = [0.0] * len(resolved)
        if not claims and not lines:
            return _NOTHING
        return SentenceMatches(self._divided(claims, resolved, most), lines, most, resolved)

    def own(self, claim: int, most: Sequence[float], resolved: Resolved) -> dict[str, float]:
        """How far a sentence covers each key of a claim when its words are divided among the claims.

        Wholly where no other claim has more there; ``most`` and ``resolved`` are what `match` found.
        """
        rarity = self.claims[claim].rarity
        matches: TermMatches = []
        for place, candidates in enumerate(resolved):
            for key, likeness in candidates:
                if key in rarity:
                    _add_match(matches, (place, rarity[key] * likeness, key, likeness))
        own: dict[str, float] = {}
        for (place, _, key, likeness), value in zip(matches, _around(matches), strict=True):
            share = likeness * (value / most[place]) ** 2
            if share > own.get(key, -1.0):
                own[key] = share
        return own

    def _matched(self, resolved: Resolved) -> dict[int, TermMatches]:
        """By unit, the terms that stand for its own; of several keys that one term may stand for, the heaviest.

        Every term of every sentence meets every unit that has it here, so this is one plain loop.
        """
        postings = self.by_key
        if max(len(self.claims), len(self.lines)) > MOST_FOUND:
            postings = self._of_rarest({key for candidates in resolved for key, _ in candidates})
        matched: dict[int, TermMatches] = {}
        for place, candidates in enumerate(resolved):
            for key, likeness in candidates:
                for unit, rarity in postings.get(key, ()):
                    match = (place, rarity * likeness, key, likeness)
                    found = matched.get(unit)
                    if found is None:
                        matched[unit] = [match]
                    elif found[-1][0] != place:
                        found.append(match)
                    elif found[-1][1] < match[1]:
                        found[-1] = match
        return matched

    def _of_rarest(self, keys: Collection[str]) -> dict[str, tuple[tuple[int, float], ...]]:
        """``by_key`` for some keys, with those units alone that the rarest of them lead to."""
        known = [key for _, key in sorted([(len(self.by_key[key]), key) for key in keys if key in self.by_key])]
        first = len(self.claims)
        claims: dict[int, None] = {}
        lines: dict[int, None] = {}
        for key in known:
            for unit, _ in self.by_key[key]:
                side = claims if unit < first else lines
                if len(side) < MOST_FOUND:
                    side[unit] = None
        units = [(n, self.claims[n].rarity) for n in claims] + [(n, self.lines[n - first].rarity) for n in lines]
        return {key: tuple([(n, rarity[key]) for n, rarity in units if key in rarity]) for key in known}

    def _divided(self, matched: Mapping[int, TermMatches], resolved: Resolved, most: list[float]) -> dict[int, Match]:
        """What each claim has of a sentence; fills in the ``most`` that any has around each of its words."""
        pairs = self._pairs(resolved)
        found: dict[int, Match] = {}
        alone: dict[tuple[str, float], dict[str, float]] = {}
        for number, matches in matched.items():
            claim = self.claims[number]
            if len(matches) == 1:  # as in most: they share what they cover
                place, value, key, likeness = matches[0]
                most[place] = max(most[place], value)
                covered = alone.setdefault((key, likeness), {key: likeness})
                found[number] = Match(covered, claim.weights[key] * likeness / claim.total, pairs.get(number, 0.0))
                continue
            covered = {}
            for (place, _, key, likeness), value in zip(matches, _around(matches), strict=True):
                if value > most[place]:
                    most[place] = value
                if likeness > covered.get(key, 0.0):
                    covered[key] = likeness
            found[number] = Match(covered, claim.covered(covered), pairs.get(number, 0.0))
        return found

    def _pairs(self, resolved: Resolved) -> dict[int, float]:
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


def _by_key(units: Sequence[WeightedTerms], first: int) -> dict[str, list[tuple[int, float]]]:
    """For each key the units that hold it, numbered from ``first`` on, with its rarity in each."""
    by_key: dict[str, list[tuple[int, float]]] = {}
    for number, unit in enumerate(units, first):
        for key, rarity in unit.rarity.items():
            by_key.setdefault(key, []).append((number, rarity))
    return by_key


def _by_pair(claims: Sequence[WeightedTerms]) -> dict[str, dict[str, tuple[int, ...]]]:
    """For each key its partners, each with the claims of the pair; without pairs of more than `MOST_FOUND` claims."""
    found: dict[tuple[str, str], list[int]] = {}
    for number, claim in enumerate(claims):
        for pair in claim.pairs:
            found.setdefault(pair, []).append(number)
    by_pair: dict[str, dict[str, tuple[int, ...]]] = {}
    for (a, b), numbers in found.items():
        if len(numbers) <= MOST_FOUND:
            by_pair.setdefault(a, {})[b] = by_pair.setdefault(b, {})[a] = tuple(numbers)
    return by_pair


def _add_match(matches: TermMatches, match: tuple[int, float, str, float]) -> None:
    """Add what a term may stand for: the heaviest of several keys alone."""
    if not matches or matches[-1][0] != match[0]:
        matches.append(match)
    elif matches[-1][1] < match[1]:
        matches[-1] = match


def _around(matches: TermMatches) -> list[float]:
    """For each match the weight of those of the same claim around it, its own included."""
    if matches[-1][0] - matches[0][0] <= _AROUND:  # as of half of them
        return [sum([weight for _, weight, _, _ in matches])] * len(matches)
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

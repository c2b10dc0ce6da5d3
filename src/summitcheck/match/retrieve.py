"""What claims are looked up by: their terms, weighted, and the words of an account that may stand for them.

A term weighs by its rarity and is divided by the number of sibling claims that share it, since shared terms
tell claims apart badly. Terms match by key, else fuzzily by stem, else by a near synonym at a discount.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from summitcheck.language.concepts import concepts
from summitcheck.language.likeness import link, link_words
from summitcheck.language.terms import Kind, Term

#: Stems alike by this ratio (0 to 100) count as one word spelt or inflected differently.
FUZZY_CUTOFF = 80.0
#: Shorter stems resemble each other by chance.
FUZZY_MIN_LENGTH = 4
#: So many of the heaviest keys of a claim are its core.
_CORE = 3
#: A near synonym covers a term this far (0 to 1).
SYNONYM = 0.7
#: Terms that are compared by value.
_VALUES = frozenset((Kind.NUMBER, Kind.DATE))


class ClaimTerms(NamedTuple):
    """One claim as retrieval sees it.

    ``weights`` goes from each of its keys to its weight among the siblings, ``rarity`` to its weight on its own;
    ``core`` holds its heaviest keys; ``pairs`` are keys that stand next to each other in it, or with one term between.
    """

    weights: dict[str, float]
    rarity: dict[str, float]
    total: float
    core: tuple[str, ...]
    numbers: frozenset[str]
    names: frozenset[str]
    pairs: frozenset[frozenset[str]]


def compile_claims(claims: Sequence[Sequence[Term]], weigh: Callable[[Term], float]) -> tuple[ClaimTerms, ...]:
    """One `ClaimTerms` a claim; ``weigh`` gives the rarity of a term."""
    shared: dict[str, int] = {}
    for terms in claims:
        for key in {t.key for t in terms}:
            shared[key] = shared.get(key, 0) + 1
    return tuple(_compile(terms, weigh, shared) for terms in claims)


def _compile(terms: Sequence[Term], weigh: Callable[[Term], float], shared: dict[str, int]) -> ClaimTerms:
    rarity: dict[str, float] = {}
    for term in terms:
        rarity.setdefault(term.key, weigh(term))
    weights = {key: value / shared[key] for key, value in rarity.items()}
    keys = [t.key for t in terms if t.kind is not Kind.OPERATOR]
    close = (*pairwise(keys), *zip(keys, keys[2:], strict=False))
    return ClaimTerms(
        weights=weights,
        rarity=rarity,
        total=sum(weights.values()) or 1.0,
        core=tuple(sorted(weights, key=lambda key: (-weights[key], key))[:_CORE]),
        numbers=frozenset(t.key for t in terms if t.kind in (Kind.NUMBER, Kind.DATE)),
        names=frozenset(t.key for t in terms if t.kind is Kind.NAME or t.capital),
        pairs=frozenset(frozenset(pair) for pair in close if pair[0] != pair[1]),
    )


class Vocabulary:
    """All keys of a set of claims; resolves a term of an account to the keys that it may stand for.

    Remembers what it resolved: accounts of one event share most of their words.
    """

    def __init__(self, terms: Iterable[Term]) -> None:
        """``terms`` are those of the claims."""
        known = {t.key: t for t in terms}
        words = {key: t.norm for key, t in known.items()}
        self._values = {key: t for key, t in known.items() if t.kind in _VALUES}
        self._keys = frozenset(words)
        #: Stems by their first letter, which misspelt and inflected words share.
        self._stems: dict[str, list[str]] = {}
        for key in sorted(k for k in words if k[:1].isalpha() and len(k) >= FUZZY_MIN_LENGTH):
            self._stems.setdefault(key[0], []).append(key)
        self._by_concept: dict[str, list[str]] = {}
        self._norms = words
        for key, norm in words.items():
            if key[:1].isalpha():
                for concept in concepts(norm):
                    self._by_concept.setdefault(concept, []).append(key)
        self._known: dict[tuple[object, ...], tuple[tuple[str, float], ...]] = {}

    def resolve(self, term: Term) -> tuple[tuple[str, float], ...]:
        """Pairs of claim key and likeness (0 to 1) for one term of an account."""
        name = (term.key, term.norm, term.date and term.date.spans)
        found = self._known.get(name)
        if found is None:
            found = self._known[name] = tuple(self._look_up(term).items())
        return found

    def _look_up(self, term: Term) -> dict[str, float]:
        likeness = {term.key: 1.0} if term.key in self._keys else {}
        if term.kind is Kind.WORD and len(term.key) >= FUZZY_MIN_LENGTH:
            from rapidfuzz import fuzz, process

            stems = self._stems.get(term.key[0], ())
            near = process.extract(term.key, stems, scorer=fuzz.ratio, score_cutoff=FUZZY_CUTOFF, limit=5)
            likeness |= {stem: score / 100 for stem, score, _ in near if stem not in likeness}
        if term.kind in _VALUES:  # "nearly 26 percent" for 25.9, "yesterday" for the seventh
            likeness |= {key: SYNONYM for key, t in self._values.items() if key != term.key and link(t, term).fair}
        if term.kind is Kind.WORD:
            for concept in concepts(term.norm):
                for key in self._by_concept.get(concept, ()):
                    if likeness.get(key, 0.0) < SYNONYM and link_words(self._norms[key], term.norm).fair:
                        likeness[key] = SYNONYM
        return likeness

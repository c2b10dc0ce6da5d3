"""Which sentences of an account speak of which claim: weighted coverage over windows.

Asked is always how much of the *claim* the account covers, never a symmetric similarity. A term weighs
by its rarity in English and is divided by the number of sibling claims that share it, since shared terms
tell claims apart badly. Terms match by key, else fuzzily by stem, else by a near synonym at a discount.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from summitcheck.language.concepts import concepts
from summitcheck.language.likeness import link_words
from summitcheck.language.terms import Kind, Term

#: Sentences that may carry one claim together.
MAX_WINDOW = 3
#: Stems alike by this ratio (0 to 100) count as one word spelt or inflected differently.
FUZZY_CUTOFF = 80.0
#: Shorter stems resemble each other by chance.
FUZZY_MIN_LENGTH = 4
#: A near synonym covers a term this far (0 to 1).
SYNONYM = 0.7

Hits = dict[str, float]


@dataclass(frozen=True, slots=True)
class ClaimTerms:
    """One claim as retrieval sees it: the weight of each of its keys, in order of first use."""

    weights: dict[str, float]
    total: float
    numbers: frozenset[str]
    names: frozenset[str]
    bigrams: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Window:
    """Neighbouring sentences ``first`` to ``last`` (exclusive) and the share of the claim that they cover."""

    first: int
    last: int
    coverage: float


def compile_claims(
    claims: Sequence[Sequence[Term]], weigh: Callable[[Term], float], siblings: float = 1.0
) -> tuple[ClaimTerms, ...]:
    """One `ClaimTerms` a claim; ``weigh`` gives the rarity of a term, ``siblings`` how much sharing counts."""
    shared: dict[str, int] = {}
    for terms in claims:
        for key in {t.key for t in terms}:
            shared[key] = shared.get(key, 0) + 1
    return tuple(_compile(terms, weigh, shared, siblings) for terms in claims)


def _compile(
    terms: Sequence[Term], weigh: Callable[[Term], float], shared: dict[str, int], siblings: float
) -> ClaimTerms:
    weights: dict[str, float] = {}
    for term in terms:
        weights.setdefault(term.key, weigh(term) / shared[term.key] ** siblings)
    keys = [t.key for t in terms if t.kind != Kind.OPERATOR]
    return ClaimTerms(
        weights=weights,
        total=sum(weights.values()) or 1.0,
        numbers=frozenset(t.key for t in terms if t.kind in (Kind.NUMBER, Kind.DATE)),
        names=frozenset(t.key for t in terms if t.kind == Kind.NAME or t.capital),
        bigrams=tuple(zip(keys, keys[1:], strict=False)),
    )


class Vocabulary:
    """All keys of a set of claims; resolves a term of an account to the keys that it may stand for.

    Remembers what it resolved: accounts of one event share most of their words.
    """

    def __init__(self, terms: Iterable[Term]) -> None:
        """``terms`` are those of the claims."""
        words = {t.key: t.norm for t in terms}
        self._keys = frozenset(words)
        self._stems = tuple(sorted(k for k in words if k[:1].isalpha() and len(k) >= FUZZY_MIN_LENGTH))
        self._by_concept: dict[str, list[str]] = {}
        self._norms = words
        for key, norm in words.items():
            if key[:1].isalpha():
                for concept in concepts(norm):
                    self._by_concept.setdefault(concept, []).append(key)
        self._known: dict[tuple[str, str], tuple[tuple[str, float], ...]] = {}

    def resolve(self, term: Term) -> tuple[tuple[str, float], ...]:
        """Pairs of claim key and likeness (0 to 1) for one term of an account."""
        name = (term.key, term.norm)
        found = self._known.get(name)
        if found is None:
            found = self._known[name] = tuple(self._look_up(term).items())
        return found

    def _look_up(self, term: Term) -> dict[str, float]:
        likeness = {term.key: 1.0} if term.key in self._keys else {}
        if term.kind is Kind.WORD and len(term.key) >= FUZZY_MIN_LENGTH:
            from rapidfuzz import fuzz, process

            near = process.extract(term.key, self._stems, scorer=fuzz.ratio, score_cutoff=FUZZY_CUTOFF, limit=5)
            likeness |= {stem: score / 100 for stem, score, _ in near if stem[0] == term.key[0] and stem not in likeness}
        if term.kind is Kind.WORD:
            for concept in concepts(term.norm):
                for key in self._by_concept.get(concept, ()):
                    if likeness.get(key, 0.0) < SYNONYM and link_words(self._norms[key], term.norm).fair:
                        likeness[key] = SYNONYM
        return likeness


def hits(terms: Sequence[Term], vocabulary: Vocabulary) -> Hits:
    """The claim keys that a sentence holds, each with its best likeness."""
    best: Hits = {}
    for term in terms:
        for key, likeness in vocabulary.resolve(term):
            if likeness > best.get(key, 0.0):
                best[key] = likeness
    return best


def union(parts: Sequence[Hits]) -> Hits:
    """The hits of several sentences taken together."""
    merged = dict(parts[0])
    for part in parts[1:]:
        for key, likeness in part.items():
            if likeness > merged.get(key, 0.0):
                merged[key] = likeness
    return merged


def coverage(claim: ClaimTerms, found: Hits) -> float:
    """Share (0 to 1) of the claim's weight that the hits cover."""
    return sum(w * found[k] for k, w in claim.weights.items() if k in found) / claim.total

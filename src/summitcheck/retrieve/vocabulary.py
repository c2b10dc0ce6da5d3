"""What claims are looked up by: their terms, weighted, and the words of an account that may stand for them.

A term weighs by its rarity and is divided by the number of sibling claims that share it, since shared terms
tell claims apart badly. Terms match by key, else fuzzily by stem, else by a near synonym at a discount.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, partial
from itertools import pairwise
from typing import NamedTuple

from summitcheck.annotate.relation import relate, relate_words
from summitcheck.annotate.terms import Term, TermKind
from summitcheck.lang.base import Language
from summitcheck.retrieve.limits import MOST_VALUES

#: Stems alike by this ratio (0 to 100) count as one word spelt or inflected differently.
FUZZY_CUTOFF = 80.0
#: Shorter stems resemble each other by chance.
FUZZY_MIN_LENGTH = 4
#: So many of the stems that are spelt alike are looked at.
_NEAREST = 5
#: A near synonym covers a term this far (0 to 1).
SYNONYM = 0.7
_WORD = TermKind.WORD
#: Weights of the kinds of term that are no plain words: names and figures tell claims apart best.
_WEIGHTS = {TermKind.OPERATOR: 0.4, TermKind.NAME: 1.7, TermKind.NUMBER: 2.2, TermKind.DATE: 2.2}
#: A longer word is a rarer one: a proxy for rarity that needs no corpus.
_PER_LETTER, _LONGEST = 0.15, 8
#: So many terms are remembered: more than the accounts of one event have, far fewer than an archive.
_MOST_KNOWN = 1 << 17
#: Terms that are compared by value.
_VALUES = frozenset((TermKind.NUMBER, TermKind.DATE))


def rarity(term: Term) -> float:
    """How much a term tells: more for names, figures and long words."""
    return _WEIGHTS.get(term.kind) or 1.0 + _PER_LETTER * min(len(term.key), _LONGEST)


@cache
def _nearest() -> Callable[[str, Sequence[str]], list[tuple[str, float, int]]]:
    """The stems of some that are spelt most like a word, nearest first, each with its likeness (0 to 100)."""
    from rapidfuzz import fuzz, process  # to import it takes long

    return partial(process.extract, scorer=fuzz.ratio, limit=_NEAREST, score_cutoff=FUZZY_CUTOFF)


def _is_known(value: Term) -> bool:
    """False for a date of which nothing says on which day it falls: no other says the same."""
    return value.date is None or value.date.resolved


class WeightedTerms(NamedTuple):
    """One claim as retrieval sees it.

    ``weights`` goes from each of its keys to its weight among the siblings, ``rarity`` to its weight on its own;
    ``pairs`` are keys that stand next to each other in it, or with one term between, each pair sorted.
    ``last`` is the key of its last term, the head of what it ends in.
    """

    weights: dict[str, float]
    rarity: dict[str, float]
    total: float
    numbers: frozenset[str]
    names: frozenset[str]
    pairs: frozenset[tuple[str, str]]
    last: str

    def __repr__(self) -> str:
        """The keys in an order that is the same in every process, as a trace is printed."""
        return f"WeightedTerms({sorted(self.weights)})"

    def covered(self, hits: Mapping[str, float]) -> float:
        """Share (0 to 1) of the claim's weight that some of its keys, each found this far, cover."""
        weights, covered = self.weights, 0.0
        for key, value in hits.items():
            covered += weights[key] * value
        return covered / self.total


def weigh_terms(claims: Sequence[Sequence[Term]], weigh: Callable[[Term], float]) -> tuple[WeightedTerms, ...]:
    """One `WeightedTerms` a claim; ``weigh`` gives the rarity of a term."""
    shared: dict[str, int] = {}
    for terms in claims:
        for key in {t.key for t in terms}:
            shared[key] = shared.get(key, 0) + 1
    return tuple(_compile(terms, weigh, shared) for terms in claims)


def _compile(terms: Sequence[Term], weigh: Callable[[Term], float], shared: dict[str, int]) -> WeightedTerms:
    rarity: dict[str, float] = {}
    for term in terms:
        rarity.setdefault(term.key, weigh(term))
    weights = {key: value / shared[key] for key, value in rarity.items()}
    keys = [t.key for t in terms if t.kind is not TermKind.OPERATOR]
    close = (*pairwise(keys), *zip(keys, keys[2:], strict=False))
    total = sum(weights.values()) or 1.0
    return WeightedTerms(
        weights=weights,
        rarity=rarity,
        total=total,
        numbers=frozenset(t.key for t in terms if t.kind in (TermKind.NUMBER, TermKind.DATE)),
        names=frozenset(t.key for t in terms if t.kind is TermKind.NAME or t.capital),
        pairs=frozenset([(a, b) if a < b else (b, a) for a, b in close if a != b]),
        last=terms[-1].key if terms else "",
    )


class Vocabulary:
    """All keys of a set of claims in one language; resolves a term of an account to the keys that it may stand for.

    Remembers what it resolved: accounts of one event share most of their words.
    """

    def __init__(self, terms: Iterable[Term], language: Language) -> None:
        """``terms`` are those of the claims."""
        self._language = language
        known = {t.key: t for t in terms}
        words = {key: t.norm for key, t in known.items()}
        values = [(key, t) for key, t in known.items() if t.kind in _VALUES][:MOST_VALUES]
        self._values = {kind: [(key, t) for key, t in values if t.kind is kind and _is_known(t)] for kind in _VALUES}
        self._keys = frozenset(words)
        #: Stems by their first letter, which misspelt and inflected words share.
        self._stems: dict[str, list[str]] = {}
        for key in sorted(k for k in words if k[:1].isalpha() and len(k) >= FUZZY_MIN_LENGTH):
            self._stems.setdefault(key[0], []).append(key)
        #: Tuples, since they are thousands: those of strings alone the garbage collector need not look at again.
        self._by_concept: dict[str, tuple[str, ...]] = {}
        self._norms = words
        for key, norm in words.items():
            if key[:1].isalpha():
                for concept in language.concepts.concepts(norm):
                    self._by_concept[concept] = (*self._by_concept.get(concept, ()), key)
        self._known: dict[tuple[object, ...], tuple[tuple[str, float], ...]] = {}

    def resolve(self, term: Term) -> tuple[tuple[str, float], ...]:
        """Pairs of claim key and likeness (0 to 1) for one term of an account."""
        name = (term.key, term.norm, term.date and term.date.spans)
        found = self._known.get(name)
        if found is None:
            if len(self._known) >= _MOST_KNOWN:
                self._known.clear()
            found = self._known[name] = tuple(self._look_up(term).items())
        return found

    def _near(self, key: str) -> list[tuple[str, float]]:
        """The stems that are spelt nearly like a key, nearest first, with their likeness."""
        stems = self._stems.get(key[0])
        return [(stem, score / 100) for stem, score, _ in _nearest()(key, stems)] if stems else []

    def _look_up(self, term: Term) -> dict[str, float]:
        language = self._language
        likeness = {term.key: 1.0} if term.key in self._keys else {}
        if term.kind is _WORD and len(term.key) >= FUZZY_MIN_LENGTH:
            likeness |= {s: score for s, score in self._near(term.key) if s not in likeness}
        if term.kind in _VALUES and _is_known(term):  # "nearly 26 percent" for 25.9, "yesterday" for the seventh
            values = self._values[term.kind]
            likeness |= {key: SYNONYM for key, t in values if key != term.key and relate(t, term, language).fair}
        if term.kind is _WORD:
            for concept in language.concepts.concepts(term.norm):
                for key in self._by_concept.get(concept, ()):
                    if likeness.get(key, 0.0) >= SYNONYM:
                        continue
                    if relate_words(self._norms[key], term.norm, language).fair:
                        likeness[key] = SYNONYM
        return likeness

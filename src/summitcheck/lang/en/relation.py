"""How two words stand to each other: the same, alike, opposite, broader, or different members of one set."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from math import sqrt
from typing import NamedTuple

from summitcheck.lang.en import table
from summitcheck.lang.en.lexicon import WordReading, lemmas, normal, opposites, readings
from summitcheck.lang.relation import WordRelation, WordRelationKind

_SENSES = "senses.txt"
_SETS = "exclusive.txt"
_WIDTH = 10  # two numbers of four digits, one digit of size, and the end of the line
_DEPTH = 3
_CACHE = 1 << 16

# How much each kind of link says, before the frequency of the senses is weighed in. Our choice:
# a direct link of WordNet outweighs an indirect one; a curated link starts at a half.
_DIRECT, _DERIVED, _CLUSTER, _FAMILY = 0.9, 0.7, 0.6, 0.5
# Prefixes that always negate or oppose; "in-" or "dis-" do not ("invaluable"), there WordNet tells.
_PREFIXES = frozenset({"un", "non", "anti", "counter"})
_PREFIXED, _LONG_ENOUGH = 0.8, 5  # shorter remainders are chance: "unless", "counterpart"
#: A relation weaker than this is none: its senses are too rare.
MIN_SCORE = 0.12

_ORDER = tuple(WordRelationKind)
_COMPATIBLE = {WordRelationKind.SAME, WordRelationKind.SYNONYM, WordRelationKind.HYPERNYM, WordRelationKind.HYPONYM}
_UNRELATED, _UNKNOWN = (WordRelation(WordRelationKind.UNRELATED),), (WordRelation(WordRelationKind.UNKNOWN),)


class _Profile(NamedTuple):
    """All that is compared of one form, over all its readings, computed once.

    ``weights`` (of lemmas), ``groups`` and ``heads`` (of adjective clusters) go to their weight, ``above`` (meanings
    and what lies above them) to weight and distance; ``family`` holds lemmas and derived words, ``opposed`` the
    antonyms of all of these. ``labels`` name everything that another word can be related by (meanings by their
    numbers, groups by theirs below zero), and ``reach`` the labels of which a related word has at least one.
    """

    normal: str
    readings: tuple[WordReading, ...]
    weights: Mapping[str, float]
    groups: Mapping[int, float]
    above: Mapping[int, tuple[float, int]]
    heads: Mapping[int, float]
    family: frozenset[str]
    opposed: frozenset[str]
    labels: frozenset[str | int]
    reach: frozenset[str | int]


@lru_cache(maxsize=_CACHE)
def related(a: str, b: str) -> WordRelation:
    """The strongest relation of ``a`` to ``b`` (lower case, inflected or not, phrases with single spaces).

    UNKNOWN when one of them is not in the lexicon; ``related(a, b).kind`` is HYPERNYM when ``a`` is
    the broader word.
    """
    return relations(a, b)[0]


def relations(a: str, b: str) -> tuple[WordRelation, ...]:
    """Every relation that holds, curated ones first, then in the order of `WordRelationKind`; never empty."""
    if a == b:
        return (WordRelation(WordRelationKind.SAME, 1.0),)
    first, second = _profile(a), _profile(b)
    a, b = first.normal, second.normal
    negated = (a.endswith(b) or b.endswith(a)) and (_negated(a, b) or _negated(b, a))
    if first.reach.isdisjoint(second.labels) and not negated:  # most pairs: nothing below could hold
        return _UNRELATED if first.readings and second.readings else _UNKNOWN
    found = [r for r in _compared(first, second) if r.score >= MIN_SCORE]
    if negated:
        found.append(WordRelation(WordRelationKind.ANTONYM, _PREFIXED))
    found.sort(key=lambda r: (r.kind is not WordRelationKind.SAME, not r.curated, _ORDER.index(r.kind), -r.score))
    best: dict[WordRelationKind, WordRelation] = {}
    for relation in found:
        best.setdefault(relation.kind, relation)
    return tuple(best.values()) or (_UNRELATED if first.readings and second.readings else _UNKNOWN)


def _negated(a: str, b: str) -> bool:
    """True when ``b`` is ``a`` behind a prefix of negation ("binding", "nonbinding"), whether listed or not."""
    start = len(b) - len(a)
    return b.endswith(a) and start > 1 and len(a) >= _LONG_ENOUGH and b[:start] in _PREFIXES


@lru_cache(maxsize=_CACHE)
def _profile(form: str) -> _Profile:
    known = readings(form)
    weights: dict[str, float] = {}
    groups: dict[int, float] = {}
    above: dict[int, tuple[float, int]] = {}
    heads: dict[int, float] = {}
    for lemma, word, likely in known:
        weights[lemma] = weights.get(lemma, 0.0) + likely
        for group in word.groups:
            groups[group] = max(likely, groups.get(group, 0.0))
        for sense, share in word.senses:
            weight = share * likely
            if word.pos == "a":
                above[sense] = (weight, 0)
                head = _above(sense)[0] or sense
                heads[head] = max(weight, heads.get(head, 0.0))
            else:
                _climb(sense, weight, above)
    family = frozenset(weights).union(*[reading.word.derived for reading in known])
    opposed: frozenset[str] = frozenset().union(*map(opposites, family))
    labels: frozenset[str | int] = frozenset((*family, *above, *heads, *[-group for group in groups]))
    reach: frozenset[str | int] = labels.union(opposed, [_above(head)[1] for head in heads])
    return _Profile(normal(form), known, weights, groups, above, heads, family, opposed, labels, reach)


def _climb(sense: int, weight: float, above: dict[int, tuple[float, int]]) -> None:
    """Adds ``sense`` and what lies up to three levels above it, each at its least distance."""
    level = [sense]
    for steps in range(_DEPTH + 1):
        for number in level:
            known = above.get(number)
            above[number] = (max(weight, known[0]), min(steps, known[1])) if known else (weight, steps)
        if steps < _DEPTH:
            level = [up for number in level for up in _above(number) if up]


@lru_cache(maxsize=_CACHE)
def _above(sense: int) -> tuple[int, int]:
    """Two hypernyms; of an adjective, the head of its cluster or, for a head, 0 and the opposite head."""
    record = table.data(_SENSES)[(sense - 1) * _WIDTH : sense * _WIDTH]
    return int(record[:4], 36), int(record[4:8], 36)


@lru_cache(maxsize=_CACHE)
def _specificity(sense: int) -> float:
    """Near 1 for a meaning with few others below it, near 0 for "thing" or "person"."""
    return 1 - int(table.data(_SENSES)[sense * _WIDTH - 2 : sense * _WIDTH - 1], 36) / 35


def _compared(a: _Profile, b: _Profile) -> Iterator[WordRelation]:
    if not (b.family.isdisjoint(a.family) and b.family.isdisjoint(a.opposed)):  # of few pairs
        yield from _between_words(a, b)
    for group in a.groups.keys() & b.groups.keys():
        yield WordRelation(WordRelationKind.SYNONYM, _curated(a.groups[group], b.groups[group]), curated=True)
    yield from _in_hierarchy(a, b)
    yield from _in_clusters(a, b)


def _between_words(a: _Profile, b: _Profile) -> Iterator[WordRelation]:
    """Relations that hold between the words, those of their families and their opposites, not their meanings."""
    yield from (
        WordRelation(WordRelationKind.SAME, sqrt(a.weights[w] * b.weights[w]))
        for w in a.weights.keys() & b.weights.keys()
    )
    for first in a.readings:
        yield from (relation for second in b.readings for relation in _linked(first, second))
    if not a.opposed.isdisjoint(b.family):  # "supporter" and "opposition"
        yield WordRelation(WordRelationKind.ANTONYM, _FAMILY, steps=1)


def _curated(a: float, b: float) -> float:
    return 0.5 + 0.5 * sqrt(a * b)


def _linked(a: WordReading, b: WordReading) -> Iterator[WordRelation]:
    weight = sqrt(a.weight * b.weight)
    if a.word.pos == b.word.pos:
        if b.lemma in a.word.opposites:
            yield WordRelation(WordRelationKind.ANTONYM, _curated(a.weight, b.weight), curated=True)
        if b.lemma in a.word.antonyms:
            yield WordRelation(WordRelationKind.ANTONYM, _DIRECT * weight)
    if b.lemma in a.word.derived or a.lemma in b.word.derived:
        yield WordRelation(WordRelationKind.DERIVED, _DERIVED * weight)


def _in_hierarchy(a: _Profile, b: _Profile) -> Iterator[WordRelation]:
    for sense in a.above.keys() & b.above.keys():
        (weight_a, up_a), (weight_b, up_b) = a.above[sense], b.above[sense]
        weight, steps = sqrt(weight_a * weight_b), up_a + up_b
        if steps == 0:
            yield WordRelation(WordRelationKind.SYNONYM, weight)
        elif up_a == 0 or up_b == 0:
            kind = WordRelationKind.HYPERNYM if up_a == 0 else WordRelationKind.HYPONYM
            yield WordRelation(kind, weight * (1 - 0.15 * (steps - 1)), steps)
        elif up_a < _DEPTH and up_b < _DEPTH:
            yield WordRelation(WordRelationKind.COHYPONYM, weight * _specificity(sense), steps)


def _in_clusters(a: _Profile, b: _Profile) -> Iterator[WordRelation]:
    """Adjectives of one cluster are similar; of two clusters whose heads are opposite, indirect antonyms."""
    for head, weight in a.heads.items():
        if head in b.heads:
            yield WordRelation(WordRelationKind.SIMILAR, _CLUSTER * sqrt(weight * b.heads[head]), 1)
        opposite = _above(head)[1]
        if opposite in b.heads:
            yield WordRelation(WordRelationKind.ANTONYM, _CLUSTER * sqrt(weight * b.heads[opposite]), 2)


def exclusive(a: str, b: str) -> str | None:
    """The name of a set of which ``a`` and ``b`` are different members ("weekday"), or None.

    Words that may stand for one another, such as "sofa" and "couch", do not exclude each other, nor do
    a word and a broader one. A word counts with all its readings: only the place of the two words in
    their sentences can tell whether "orange" is meant as the colour.
    """
    first, second = _places(a), _places(b)
    if not (first and second):
        return None
    name = next((name for name in first if name in second and _apart(first[name], second[name])), None)
    return None if name is None or related(a, b).kind in _COMPATIBLE else name


@lru_cache(maxsize=_CACHE)
def _places(form: str) -> Mapping[str, frozenset[str]]:
    """The sets that ``form`` belongs to, each with its place or places there (dotted paths)."""
    places: dict[str, frozenset[str]] = {}
    for word in dict.fromkeys((normal(form), *lemmas(form))):
        for member in table.find(_SETS, word) or ():
            name, _, place = member.partition("#")
            places[name] = places.get(name, frozenset()) | {f"{place}."}
    return places


def _apart(first: frozenset[str], second: frozenset[str]) -> bool:
    """True unless some place of the one lies on the path to a place of the other."""
    return not any(a.startswith(b) or b.startswith(a) for a in first for b in second)

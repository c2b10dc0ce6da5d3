"""How two terms relate when one stands in the place of the other: equal, synonyms, opposites, and so on."""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from summitcheck.annotate.rounding import agree as figures_agree
from summitcheck.annotate.terms import Term, TermKind
from summitcheck.annotate.timespans import agree as dates_agree
from summitcheck.annotate.timespans import comparable, same_moment
from summitcheck.lang.base import Language
from summitcheck.lang.relation import WordRelationKind

#: A synonym by WordNet counts as fair from this score on (senses must be common in both words).
FAIR_SYNONYM = 0.2
#: An antonym that is not curated counts from this score on.
CLEAR_ANTONYM = 0.3
#: A capitalised word rarer than this (see `Lexicon.rarity`) is taken for a name.
COMMON = 11.0
#: Two spellings of one word differ by no more than this share of their letters.
_TYPO = 0.2


class RelationKind(StrEnum):
    """The relation of an official term to the account's term in its place."""

    SAME = "same"
    SYNONYM = "synonym"
    OPPOSITE = "opposite"
    EXCLUSIVE = "exclusive"
    NUMBER = "number"
    DATE = "date"
    NAME = "name"
    OPERATOR = "operator"
    BROADER = "broader"
    NARROWER = "narrower"
    SISTER = "sister"
    SIMILAR = "similar"
    UNRELATED = "unrelated"
    UNKNOWN = "unknown"
    APART = "apart"  # not comparable: a number for a word


class TermRelation(NamedTuple):
    """A kind of relation and how strong it is, from 0 to 1."""

    kind: RelationKind
    score: float = 1.0

    @property
    def fair(self) -> bool:
        """True when to exchange the one for the other changes nothing."""
        return self.kind in _FAIR

    @property
    def order(self) -> tuple[int, float]:
        """Sorts pairs by how much they tell: the one that tells most, which is joined first, comes first."""
        return -_RANK[self.kind], -self.score


_FAIR = (RelationKind.SAME, RelationKind.SYNONYM)
_RANK = {
    kind: rank
    for rank, kinds in enumerate(
        (
            (RelationKind.APART,),
            (RelationKind.UNKNOWN,),
            (RelationKind.UNRELATED,),
            (RelationKind.SISTER,),
            (RelationKind.SIMILAR,),
            (RelationKind.BROADER, RelationKind.NARROWER),
            (RelationKind.OPERATOR,),
            (RelationKind.EXCLUSIVE, RelationKind.NAME),
            (RelationKind.OPPOSITE,),
            (RelationKind.NUMBER, RelationKind.DATE),
            (RelationKind.SYNONYM,),
            (RelationKind.SAME,),
        )
    )
    for kind in kinds
}
_SAME, _APART = TermRelation(RelationKind.SAME), TermRelation(RelationKind.APART)
_OTHER_NUMBER, _OTHER_DATE = TermRelation(RelationKind.NUMBER), TermRelation(RelationKind.DATE)
#: One of each for all pairs of words: most pairs are remembered as one of these.
_EXCLUSIVE, _APART_IN_MEANING = TermRelation(RelationKind.EXCLUSIVE), TermRelation(RelationKind.UNRELATED, 0.0)
#: Letters that a place and what is of it share, at least.
_PLACE = 4
_UNRELATED, _UNKNOWN = TermRelation(RelationKind.UNRELATED), TermRelation(RelationKind.UNKNOWN)
#: Every pair of words that may stand for each other is asked about, and to look a member up in its class takes long.
_WORD, _NAME, _OPERATOR = TermKind.WORD, TermKind.NAME, TermKind.OPERATOR
_FIGURES = frozenset((TermKind.NUMBER, TermKind.DATE))
_BY_KIN = {
    WordRelationKind.HYPERNYM: RelationKind.BROADER,
    WordRelationKind.HYPONYM: RelationKind.NARROWER,
    WordRelationKind.COHYPONYM: RelationKind.SISTER,
    WordRelationKind.SIMILAR: RelationKind.SIMILAR,
    WordRelationKind.UNRELATED: RelationKind.UNRELATED,
    WordRelationKind.UNKNOWN: RelationKind.UNKNOWN,
}


def relate(official: Term, account: Term, language: Language) -> TermRelation:
    """How the account's term relates to the official one (``BROADER``: the account is less specific)."""
    if official.key == account.key:
        return _SAME
    one, other = official.kind, account.kind
    if one is _WORD and other is _WORD and not (official.capital and account.capital):
        return relate_words(official.norm, account.norm, language)  # as most pairs are, so they are asked for first
    if official.quantity and account.quantity:
        same = figures_agree(official.quantity, account.quantity)
        if official.date and account.date:  # "two years ago" is three years ago in the next year, and never to come
            same = same_moment(official.date, account.date, same=same)
        return _SAME if same else _OTHER_NUMBER
    if official.date and account.date:
        if not comparable(official.date, account.date):
            return _APART
        return _SAME if dates_agree(official.date, account.date) else _OTHER_DATE
    if one in _FIGURES or other in _FIGURES:
        return _APART
    if one is _OPERATOR or other is _OPERATOR:
        return relate_operators(official.norm, account.norm, language) if one is other else _APART
    if _is_initial(official, account) or _is_initial(account, official):
        return _SAME
    if _proper(official, language) and _proper(account, language):
        return _relate_names(official, account, language)
    if one is _NAME or other is _NAME:
        return _APART
    return relate_words(official.norm, account.norm, language)


def relate_operators(official: str, account: str, language: Language) -> TermRelation:
    """How two operators relate: ``SYNONYM`` ("until", "till"), ``OPPOSITE`` ("before", "after") or ``OPERATOR``."""
    words = language.words
    first = words.EQUIVALENT_OPERATORS.get(official, official)
    second = words.EQUIVALENT_OPERATORS.get(account, account)
    if first == second:
        return TermRelation(RelationKind.SYNONYM)
    opposed = frozenset((first, second)) in words.OPPOSED_OPERATORS
    return TermRelation(RelationKind.OPPOSITE if opposed else RelationKind.OPERATOR)


def _is_initial(short: Term, name: Term) -> bool:
    """True for the "R" and the "Rita" of "Anna R. Lund" and "Anna Rita Lund"."""
    return len(short.norm) == 1 and short.capital and name.capital and name.norm.startswith(short.norm)


def _relate_names(official: Term, account: Term, language: Language) -> TermRelation:
    """How two names relate; a country and a sea are not comparable, and "Strait" may be the Taiwan Strait."""
    one, other = set(official.norm.split()), set(account.norm.split())
    first, second = (norm.removesuffix(language.syntax.PLURAL) for norm in (official.norm, account.norm))
    if one <= other or other <= one or first == second:
        return TermRelation(RelationKind.SYNONYM)
    if _of_one_place(first, second, language) and not _both_known(official, account):
        return TermRelation(RelationKind.SYNONYM)
    if official.kind is account.kind is TermKind.NAME and not _same_sort(official, account):
        return TermRelation(RelationKind.APART)
    return TermRelation(RelationKind.NAME if official.kind is account.kind else RelationKind.APART)


def _of_one_place(official: str, account: str, language: Language) -> bool:
    """True for a place that no list holds, and what is of it: "Arvenia", "Arvenian"; a plural ending is left out."""
    pairs = zip(official, account, strict=False)
    shared = next((n for n, (a, b) in enumerate(pairs) if a != b), min(len(official), len(account)))
    ends, endings = {official[shared:], account[shared:]}, language.syntax.DEMONYM_ENDINGS
    places = language.syntax.PLACE_ENDINGS
    return shared >= _PLACE and ends <= {*places, *endings} and not ends.isdisjoint(endings)


def _both_known(official: Term, account: Term) -> bool:
    """True for two names of lists: Niger is not Nigeria."""
    return ":" in official.key and ":" in account.key


def _same_sort(official: Term, account: Term) -> bool:
    """True when two names may be of one sort.

    The claims file does not tell what sort of thing its own names are, but a country is known as one.
    """
    sorts = {official.key.partition(":")[0], account.key.partition(":")[0]}
    return len(sorts) == 1 or ("country" not in sorts and any(sort.startswith("@") for sort in sorts))


def _proper(term: Term, language: Language) -> bool:
    """True for a name: known as one, or written with a capital and no common word ("Framework" in a title is one)."""
    return term.kind is _NAME or (term.capital and len(term.norm) > 1 and language.lexicon.rarity(term.norm) >= COMMON)


@lru_cache(maxsize=1 << 16)
def relate_words(official: str, account: str, language: Language) -> TermRelation:
    """How two words (lower case, inflected or not) relate."""
    kin, exclusive = language.relation.relations(account, official), language.relation.exclusive
    if kin[0].kind is WordRelationKind.UNRELATED:
        return _EXCLUSIVE if exclusive(official, account) else _APART_IN_MEANING
    best = {r.kind: r for r in reversed(kin)}
    antonym, synonym = best.get(WordRelationKind.ANTONYM), best.get(WordRelationKind.SYNONYM)
    if antonym and antonym.curated:
        return TermRelation(RelationKind.OPPOSITE, antonym.score)
    if WordRelationKind.SAME in best or WordRelationKind.DERIVED in best:
        return _SAME
    if synonym and (synonym.curated or synonym.score >= FAIR_SYNONYM):
        return TermRelation(RelationKind.SYNONYM, synonym.score)
    if antonym and antonym.score >= CLEAR_ANTONYM:
        return TermRelation(RelationKind.OPPOSITE, antonym.score)
    if WordRelationKind.UNKNOWN in best:
        return _SAME if _typo(official, account) else _UNKNOWN
    if exclusive(official, account):
        return _EXCLUSIVE
    for relation in kin:
        if relation.kind in _BY_KIN:
            return TermRelation(_BY_KIN[relation.kind], relation.score)
    return _UNRELATED


def _typo(a: str, b: str) -> bool:
    """True for two spellings of a word that no dictionary holds."""
    from rapidfuzz.distance import OSA

    return a[0] == b[0] and OSA.normalized_distance(a, b, score_cutoff=_TYPO) <= _TYPO

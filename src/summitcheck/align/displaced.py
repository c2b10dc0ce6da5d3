"""Figures and dates that changed while the sentence was turned round, so that no edit holds both.

"By 2028 duties will end" and "duties will end by 2030" share all but the year, yet one year is gone from the front and
the other new at the end. Two such values are of one thing where the words that they stand with say so.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from summitcheck.align.alignment import Alignment, Change, Difference
from summitcheck.align.near import near_places
from summitcheck.annotate.relation import RelationKind, relate
from summitcheck.annotate.terms import Term, TermKind
from summitcheck.annotate.text import AnnotatedText, once_per_text
from summitcheck.lang.units import TIMES, measure

_VALUES = frozenset((TermKind.NUMBER, TermKind.DATE))
#: Terms looked at on each side of a value to see how closely its surroundings agree.
_AROUND = 2
#: Values by what they are like, and all dates together under one name.
_Sorts = Mapping[tuple[object, ...], int]
_DATES: tuple[object, ...] = (TermKind.DATE,)


def displaced(alignment: Alignment, kind: RelationKind) -> Iterator[Difference]:
    """The exchanges of a value that relate in ``kind`` (figures or dates) and stand in different places."""
    official, account = alignment.official, alignment.account
    if not (has_values(official) and has_values(account)):  # as most sentences
        return
    dropped = _left(alignment, Change.DROPPED)
    inserted = _left(alignment, Change.INSERTED) if dropped else []
    sorts, told = _sorts(official, dropped), _sorts(account, inserted)
    for x, near in near_places(len(dropped), len(inserted)):
        for y in near:
            i, j = dropped[x], inserted[y]
            relation = relate(official.terms[i], account.terms[j], official.language)
            if relation.kind is kind and _of_one_thing(alignment, i, j, sorts, told):
                anchored = 2 if alignment.matched.get(i + 1) == j + 1 else 1
                yield Difference(Change.REPLACED, (i,), (j,), relation, _near(alignment, i, j), anchored, 2)


@once_per_text
def has_values(text: AnnotatedText) -> bool:
    """True where a text has a figure or a date."""
    return not _VALUES.isdisjoint([term.kind for term in text.terms])


def _left(alignment: Alignment, change: Change) -> list[int]:
    """The values among the terms of one side that nothing on the other stands for."""
    gone = change is Change.DROPPED
    terms = alignment.official.terms if gone else alignment.account.terms
    return [
        i
        for d in alignment.differences
        if d.change is change
        for i in (d.official if gone else d.account)
        if terms[i].kind in _VALUES
    ]


def _of_one_thing(alignment: Alignment, i: int, j: int, sorts: _Sorts, told: _Sorts) -> bool:
    """True where both values count the same noun, or are the only ones of their sort and stand in the same way.

    ``sorts`` and ``told`` count the values that nothing on the other side stands for, by their sort.
    """
    official, account = alignment.official, alignment.account
    one, other = official.terms[i], account.terms[j]
    if one.kind is not other.kind:
        return False
    if one.kind is TermKind.NUMBER and alignment.matched.get(i + 1) == j + 1:
        return True
    if one.quantity and other.quantity and one.quantity.kind == other.quantity.kind == "ordinal":
        beside = {alignment.matched.get(i - 1), alignment.matched.get(i + 1)}  # "phase two", "the third phase"
        return not beside.isdisjoint((j - 1, j + 1))
    if one.kind is TermKind.DATE and {side_of(official, one), side_of(account, other)} == {"not after", "not before"}:
        return False
    if one.kind is TermKind.DATE and sorts[_DATES] == told[_DATES] == 1:
        return True
    sort = _sort(one)
    return bool(sort) and sort == _sort(other) and sorts[sort] == told[sort] == 1


def _sorts(text: AnnotatedText, chosen: Sequence[int]) -> _Sorts:
    """How many of some values are of each sort, and how many of all sorts are dates."""
    terms = [text.terms[k] for k in chosen]
    return Counter([*map(_sort, terms), *[_DATES for term in terms if term.kind is TermKind.DATE]])


def _sort(term: Term) -> tuple[object, ...]:
    """What a value is like: the dimension of a figure, or what a date writes; may be empty."""
    if term.quantity is not None:
        dimension = measure(term.quantity)[0]
        if term.quantity.kind == "multiple":
            return term.quantity.kind, term.quantity.value < 1
        return (term.quantity.kind, "time" if dimension in TIMES else dimension) if dimension else ()
    if term.date is None:
        return ()
    if term.date.period == "fiscal":
        return (term.date.period,)
    return tuple(bool(part) for part in term.date[:5])


def side_of(text: AnnotatedText, term: Term) -> str:
    """On which side of a date things happen, by the word before it; empty where none says so, and for a figure."""
    values = text.language.values
    before = next((w for w in reversed(text.before(term, 2)) if w != values.ARTICLE), "") if term.date else ""
    return "not after" if before in values.NOT_AFTER else "not before" if before in values.NOT_BEFORE else ""


def _near(alignment: Alignment, i: int, j: int) -> float:
    """Share of the neighbours of both values that are matched."""
    beside = [k for k in range(-_AROUND, _AROUND + 1) if k]
    official = [i + k in alignment.matched for k in beside if 0 <= i + k < len(alignment.official.terms)]
    backward = set(alignment.matched.values())
    account = [j + k in backward for k in beside if 0 <= j + k < len(alignment.account.terms)]
    around = official + account
    return sum(around, 0.0) / len(around) if around else 0.0

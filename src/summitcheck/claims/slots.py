"""What a sentence is while it is read: pieces, the series that they form, and the slots where siblings may follow."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from summitcheck.claims.shapes import Form, Shape
from summitcheck.claims.tenses import Tense

#: How many words that say something a part must have to stand on its own.
CONJUNCT_WORDS = 3
#: Such words of an item in a list of three or more that commas set apart.
ITEM_WORDS = 2

# Which tenses may follow in one series; "intend to A and aligned" is no such series.
_LOOSE = {
    Tense.PAST: (Tense.PERFECT, Tense.MODAL),
    Tense.PERFECT: (Tense.PAST, Tense.PRESENT, Tense.MODAL),
    Tense.PRESENT: (Tense.PERFECT, Tense.MODAL),
    Tense.MODAL: (Tense.PERFECT,),
}


class Predicate(NamedTuple):
    """A subject and its verb group, as indices of words, ends exclusive."""

    subject: tuple[int, int]
    start: int
    end: int


class Part(NamedTuple):
    """One clause as indices of words, with the stretches that govern it and its chain of predicates."""

    start: int
    end: int
    governor: tuple[tuple[int, int], ...]
    predicates: tuple[Predicate, ...]


@dataclass(slots=True, eq=False)
class ClausePiece:
    """A part while the sentence is read: ``cut`` is where the part before it ends."""

    start: int
    cut: int
    governor: tuple[tuple[int, int], ...]
    predicates: tuple[Predicate, ...]
    minimum: int = CONJUNCT_WORDS
    merged: bool = False
    listing: bool = False  # what "including" adds, which stands apart only where it is several things
    told_above: bool = False  # a relative clause: its verb is that of the words that govern it


@dataclass(slots=True, eq=False)
class Series:
    """Parts of one form under one governor; ``first`` is the piece in which the first of them stands."""

    start: int
    governor: tuple[tuple[int, int], ...]
    first: ClausePiece
    adjunct: bool
    others: list[ClausePiece] = field(default_factory=list)
    short: bool = False  # an item of it says too little to stand alone: all stay together


@dataclass(slots=True, eq=False)
class Slot:
    """A place where a sibling may follow: the form it must have, and the series it would join."""

    form: Form
    start: int
    series: Series
    outer: tuple[Predicate, ...]
    predicate: Predicate | None = None
    tense: Tense | None = None
    third_person: bool = False
    restrictive: bool = False
    apart: bool = False  # a relative clause that a comma sets apart
    aimed: bool = False  # what "steps to" and the like lead to, with which a verb behind a comma need not go on
    indirect: bool = False  # what is to be ensured, which the verb of the sentence does not say

    def admits(self, shape: Shape) -> bool:
        """True when a phrase of this shape can stand beside the one in the slot."""
        if self.form is Form.FINITE and shape.form is Form.FINITE:
            return self.tense is shape.tense or (self.tense in _LOOSE and shape.tense in _LOOSE[self.tense])
        if self.form is Form.FINITE and shape.form is Form.BASE:
            return self.tense is Tense.PRESENT and not self.third_person
        return self.form is shape.form

"""A passage cut into pieces, so that marks which overlap can be drawn without crossing one another."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Generic, TypeVar

from summitcheck.documents.model import Excerpt, Sentence
from summitcheck.documents.parts import words_of

Mark = TypeVar("Mark")


@dataclass(frozen=True, slots=True)
class MarkedPiece(Generic[Mark]):
    """Words of a passage, and the marks that cover all of them, in the order in which they were given."""

    text: str
    marks: tuple[Mark, ...] = ()


def pieces(
    passage: Excerpt | Sentence, marks: Iterable[tuple[tuple[int, int], Mark]] = ()
) -> tuple[MarkedPiece[Mark], ...]:
    """The passage cut wherever a mark begins or ends; the texts of the pieces join to its text.

    A mark is cut at the ends of the passage; an empty one marks nothing.
    """
    first, last, words = passage.start, passage.end, words_of(passage)
    inside = [(max(start, first), min(end, last), mark) for (start, end), mark in marks]
    inside = [(start, end, mark) for start, end, mark in inside if start < end]
    cuts = sorted({first, last, *(start for start, _, _ in inside), *(end for _, end, _ in inside)})
    return tuple(
        MarkedPiece(
            words[start - first : end - first],
            tuple(mark for begin, stop, mark in inside if begin <= start and end <= stop),
        )
        for start, end in pairwise(cuts)
    )

"""Folding a diff: its differences with some context, and the number of sentences left out."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from summitcheck.views.diff.model import Diff, DiffPassage, DiffPiece, DiffRow, RowKind, WordMark

#: What a diff can be narrowed to.
NARROW_TO = (RowKind.DISTORTED, RowKind.OMITTED, RowKind.ADDED)


@dataclass(frozen=True, slots=True)
class Fold:
    """A run of rows that are the same in both texts, with the headings among them, folded away."""

    rows: tuple[DiffRow, ...]

    @property
    def sentences(self) -> int:
        """How many of its rows say something."""
        return sum(map(_compared, self.rows))


def narrow(diff: Diff, kinds: Collection[str]) -> Diff:
    """The diff with rows of these kinds alone, under their headings; as it is when none are given.

    Its counts stay those of the whole, and its headings no longer differ.
    """
    if not kinds:
        return diff
    rows = (row if row.kind in kinds else replace(row, kind=RowKind.ASIDE) for row in diff.rows)
    return replace(diff, rows=tuple(row for row in rows if row.kind in kinds or row.signpost), narrowed=True)


def without_words(diff: Diff) -> Diff:
    """The diff of whole sentences: no word within them is marked."""
    return replace(diff, rows=tuple(_whole(row) for row in diff.rows))


def _whole(row: DiffRow) -> DiffRow:
    official, account = (tuple(map(_in_one_piece, side)) for side in (row.official, row.account))
    return replace(row, official=official, account=account, inline=())


def _in_one_piece(passage: DiffPassage) -> DiffPassage:
    sentence, marks = passage.sentence, {piece.mark for piece in passage.pieces}
    mark = marks.pop() if len(marks) == 1 else WordMark.SAME
    return DiffPassage(sentence, (DiffPiece(sentence.text, passage.words, sentence.start, sentence.end, mark),))


def folded(diff: Diff, context: int) -> tuple[DiffRow | Fold, ...]:
    """The rows that differ, up to ``context`` rows on each side of them, and the headings above what is shown.

    A `Fold` stands for each run of other rows; page furniture is neither shown nor folded.
    """
    shown = _shown(diff.rows, context)
    items: list[DiffRow | Fold] = []
    for visible, run in groupby(enumerate(diff.rows), key=lambda numbered: numbered[0] in shown):
        rows = tuple(row for _, row in run)
        if visible:
            items += rows
        elif any(map(_compared, rows)):
            items.append(Fold(tuple(row for row in rows if row.kind is not RowKind.ASIDE or row.signpost)))
    return tuple(items)


def _shown(rows: Sequence[DiffRow], context: int) -> set[int]:
    asserting = [n for n, row in enumerate(rows) if _compared(row)]
    shown = {n for n, row in enumerate(rows) if row.differs or row.doubts}
    around = [at for at, n in enumerate(asserting) if n in shown]
    shown.update(
        asserting[near]
        for at in around
        for near in range(max(at - context, 0), at + context + 1)
        if near < len(asserting)
    )
    return shown | set(_headings_of(rows, shown))


def _headings_of(rows: Sequence[DiffRow], shown: Collection[int]) -> Iterator[int]:
    """The statement's headings right above something that is shown."""
    heading = -1
    for n, row in enumerate(rows):
        if row.signpost:
            heading = n
        elif n in shown and heading >= 0:
            yield heading
            heading = -1


def _compared(row: DiffRow) -> bool:
    return row.asserts and row.kind is not RowKind.ASIDE

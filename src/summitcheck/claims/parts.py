"""The pieces and series of a sentence that was read to its parts: what is too small goes back to what precedes it."""

from __future__ import annotations

from collections.abc import Sequence

from summitcheck.claims.shapes import LexedSentence
from summitcheck.claims.slots import ClausePiece, Part, Series
from summitcheck.lang import language

_COORDINATORS = language().clauses.COORDINATORS


def parts_of(sentence: LexedSentence, pieces: Sequence[ClausePiece], series: Sequence[Series]) -> tuple[Part, ...]:
    """The parts that the pieces make, in order; changes the pieces on the way."""
    _merge(sentence, pieces, series)
    for each in series:
        _trim(each)
    kept = [piece for piece in pieces if not piece.merged]
    ends = [piece.cut for piece in kept[1:]] + [len(sentence)]
    return tuple(
        Part(p.start, _without_link(sentence, p.start, end), p.governor, p.predicates)
        for p, end in zip(kept, ends, strict=True)
        if p.start < end
    )


def _without_link(sentence: LexedSentence, start: int, end: int) -> int:
    """The end of a part but for the "and" that leads on to the next item."""
    while end > start + 1 and sentence.norm(end - 1) in _COORDINATORS:
        end -= 1
    return end


def _merge(sentence: LexedSentence, pieces: Sequence[ClausePiece], series: Sequence[Series]) -> None:
    """Give back to what precedes it each piece that is too small to stand alone."""
    leaders = {id(each.first) for each in series if any(not o.merged for o in each.others)}
    end = len(sentence)
    for piece in pieces[:0:-1]:
        if id(piece) not in leaders and sentence.weight(piece.start, end) < piece.minimum:
            piece.merged = True
        if not piece.merged:
            end = piece.cut


def _trim(series: Series) -> None:
    """Leave to the governor what the first of several siblings shares with the others."""
    kept = [piece for piece in series.others if not piece.merged]
    if not kept or (series.adjunct and len(kept) < 2):
        return
    first = series.first
    if not first.merged and series.start > first.start:
        first.start, first.governor = series.start, series.governor

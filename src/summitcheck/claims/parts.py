"""Make parts of the pieces of a sentence: what cannot stand alone is joined to what precedes it."""

from __future__ import annotations

from collections.abc import Sequence

from summitcheck.claims.leftover import part_items
from summitcheck.claims.shapes import LexedSentence
from summitcheck.claims.sharing import is_conditioned, shared_tail
from summitcheck.claims.slots import ClausePiece, Part, Series
from summitcheck.lang import language

words = language().clauses


def parts_of(sentence: LexedSentence, pieces: list[ClausePiece], series: Sequence[Series]) -> tuple[Part, ...]:
    """The parts that the pieces make, in order, each with what governs it; the pieces are changed."""
    part_items(sentence, pieces, series)
    _share_condition(sentence, pieces, series)
    _share_tail(sentence, pieces, series)
    _merge(sentence, pieces, series)
    for siblings in series:
        _trim(siblings)
    kept = [piece for piece in pieces if not piece.merged]
    ends = [piece.cut for piece in kept[1:]] + [len(sentence)]
    return tuple(
        Part(p.start, _without_link(sentence, p.start, end), p.governor, p.predicates)
        for p, end in zip(kept, ends, strict=True)
        if p.start < end
    )


def _without_link(sentence: LexedSentence, start: int, end: int) -> int:
    """The end of a part but for the "and" that leads on to the next item."""
    while end > start + 1 and sentence.norm(end - 1) in words.COORDINATORS and not sentence.is_capital(end - 1):
        end -= 1
    return end


def _share_condition(sentence: LexedSentence, pieces: Sequence[ClausePiece], series: Sequence[Series]) -> None:
    """Leave siblings whole where a condition behind the last may hold for all; marks and semicolons say it does not."""
    for siblings in series:
        last = siblings.others[-1] if siblings.others else None
        if last and last is pieces[-1] and last.minimum > 1 and is_conditioned(sentence, last.start):
            for piece in siblings.others:
                piece.merged = True


def _share_tail(sentence: LexedSentence, pieces: Sequence[ClausePiece], series: Sequence[Series]) -> None:
    """Leave siblings whole where the last ends in what all of them share, and what stands within that as well."""
    tail = shared_tail(sentence)
    before = [piece for piece in pieces if tail and piece.start < tail]
    for siblings in series:
        if tail and before and before[-1] in siblings.others:
            for piece in (*siblings.others, *(piece for piece in pieces if piece.start > tail)):
                piece.merged = True


def _merge(sentence: LexedSentence, pieces: Sequence[ClausePiece], series: Sequence[Series]) -> None:
    """Give back to what precedes it each piece that is too small to stand alone."""
    leaders = {id(siblings.first) for siblings in series if any(not o.merged for o in siblings.others)}
    end = len(sentence)
    for n in range(len(pieces) - 1, 0, -1):
        piece = pieces[n]
        light = piece.listing or sentence.weight(piece.start, end) < piece.minimum
        light &= not (end == len(sentence) and _leads_on(sentence, piece.start))
        if id(piece) not in leaders and light:
            piece.merged = True
        if not piece.merged:
            end = piece.cut


def _leads_on(sentence: LexedSentence, start: int) -> bool:
    """True for a last relative clause that says nothing without the list below it (", which will focus on:")."""
    related = sentence.norm(start) in words.RELATIVES
    return related and sentence.norm(len(sentence) - 1) in words.MODAL_VERBS | words.PREPOSITIONS | {words.INFINITIVE}


def _trim(series: Series) -> None:
    """Leave to the governor what the first of several siblings shares with the others."""
    kept = [piece for piece in series.others if not piece.merged]
    if not kept or (series.adjunct and len(kept) < 2):
        return
    first = series.first
    if not first.merged and series.start > first.start:
        first.start, first.governor = series.start, series.governor

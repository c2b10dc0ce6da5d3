"""A diff as one self-contained page: two columns on a wide screen, one on a narrow one, and no script."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from summitcheck import __version__
from summitcheck.documents.model import Span
from summitcheck.render.diff.words import (
    CHANGED_HEADINGS,
    KINDS,
    about,
    coverage,
    doubts,
    kind_of,
    opinions,
    set_aside,
    sides,
    skipped,
    tags,
    totals,
    verdict,
)
from summitcheck.render.style import Style
from summitcheck.render.webpage import asset, environment, policy
from summitcheck.views.diff.fold import Fold, folded
from summitcheck.views.diff.model import Diff, DiffPiece, DiffRow, RowKind, WordMark
from summitcheck.views.wording import counted

_SIGNS = {RowKind.SAME: "=", RowKind.REWORDED: "~", RowKind.DISTORTED: "≠", RowKind.OMITTED: "−", RowKind.ADDED: "+"}


def render(diff: Diff, style: Style) -> str:
    """One HTML page, which asks for no other file and runs no script."""
    from markupsafe import Markup

    css = asset("diff.css")
    page = environment().get_template("diff.html")
    return (
        page.render(
            diff=diff,
            items=folded(diff, style.context),
            anchor=_anchor,
            is_fold=lambda item: isinstance(item, Fold),
            name=kind_of,
            sign=lambda kind: _SIGNS.get(RowKind(kind), ""),
            sign_of=lambda row: "?" if row.to_read else _SIGNS.get(row.kind, ""),
            tags=lambda row: "; ".join(tags(row)),
            runs=_runs,
            opinions=lambda row: (*doubts(row), *opinions(row)),
            kinds=KINDS,
            about=about,
            counted=counted,
            coverage=coverage(diff),
            set_aside=set_aside(diff),
            sides=sides(diff),
            skipped=skipped(diff),
            totals=totals(diff),
            verdict=verdict(diff),
            style=Markup(css),
            policy=policy(css),
            version=__version__,
        )
        + "\n"
    )


def _anchor(row: DiffRow) -> str:
    """What links lead to a row: the place of its first sentence in the statement, or in the account."""
    text, passages = ("s", row.official) if row.official else ("a", row.account)
    return f"{text}{passages[0].sentence.start}"


class MarkedRun(NamedTuple):
    """Words with one mark, which a rule ``named`` or not; ``space`` is what stands before them."""

    space: str
    words: str
    mark: WordMark
    named: bool = False


def _runs(row: DiffRow, passage: Sequence[DiffPiece], whose: str) -> Iterator[MarkedRun]:
    """The pieces of a passage, cut where the words begin and end that a rule names.

    Words are marked only where there is something on the other side: elsewhere the sign of the row is enough.
    """
    both = bool(row.official and row.account and row.kind is not RowKind.SAME)
    marked = row.kind in CHANGED_HEADINGS if row.heading else both
    excerpts = [finding.official if whose == "statement" else finding.account for finding in row.findings]
    named = [(each.start, each.end) for each in excerpts]
    for piece in passage:
        if not marked or piece.mark is WordMark.SAME:
            yield _run(piece.words, WordMark.SAME)
        else:
            yield from _cut(piece, named)


def _cut(piece: DiffPiece, named: Sequence[Span]) -> Iterator[MarkedRun]:
    """A marked piece cut at what is named; one with markup in it stays whole, since its offsets are not its words'."""
    inside = [(max(a, piece.start), min(b, piece.end)) for a, b in named if a < piece.end and piece.start < b]
    if not inside or " ".join(piece.text.split()) != piece.words.strip():
        yield _run(piece.words, piece.mark, named=bool(inside))
        return
    edges = sorted({piece.start, piece.end, *(at for span in inside for at in span)})
    lead = piece.words[: len(piece.words) - len(piece.words.lstrip())]
    for start, end in pairwise(edges):
        text = piece.text[start - piece.start : end - piece.start]
        words = (lead if start == piece.start else " " * text[:1].isspace()) + " ".join(text.split())
        words += " " * (text[-1:].isspace() and end < piece.end)
        yield _run(words, piece.mark, named=any(a <= start and end <= b for a, b in inside))


def _run(words: str, mark: WordMark, *, named: bool = False) -> MarkedRun:
    bare = words.lstrip()
    return MarkedRun(" " * (bare != words), bare, mark, named)

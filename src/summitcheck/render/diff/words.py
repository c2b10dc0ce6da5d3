"""A diff to the words that all of its formats use: names of kinds, tags of rows, totals."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from summitcheck.decide.verdict import Verdict
from summitcheck.documents.model import Document
from summitcheck.render.wording import CALLED, notes, opinion_text, percent
from summitcheck.views.diff.model import Diff, DiffPiece, DiffRow, RowKind
from summitcheck.views.wording import counted

#: What a kind is called in a total: "8 left out".
KINDS = {
    RowKind.SAME: "the same",
    RowKind.REWORDED: "reworded",
    RowKind.DISTORTED: "distorted",
    RowKind.OMITTED: "omitted",
    RowKind.ADDED: "added",
}
#: What a row is called with words that may state a claim or may change it.
TO_READ = CALLED[Verdict.UNCERTAIN]
#: The kinds of headings whose words are marked: of others, which an account need not have, nothing is gone.
CHANGED_HEADINGS = (RowKind.REWORDED, RowKind.OMITTED, RowKind.ADDED)
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def sides(diff: Diff) -> tuple[str, str]:
    """What the two texts are called."""
    return ("Before", "After") if diff.versions else ("Statement", "Account")


def line_numbers(diff: Diff) -> str:
    """What the numbers beside a row are."""
    texts = "before and after" if diff.versions else "in the statement and the account"
    return f"numbers are line numbers {texts}"


def about(document: Document, *more: str) -> str:
    """The title and date of a document, and more about it."""
    return ", ".join(filter(None, (document.title, document.date, *more)))


def coverage(diff: Diff) -> str:
    """How much of the statement the account gives, in claims; empty for two versions, which are no accounts."""
    if diff.versions:
        return ""
    counts, claims = diff.report.counts, len(diff.report.assessments)
    if diff.report.skipped:
        return "not judged"
    if not claims:
        return "no claims to count"
    each = ", ".join(f"{counts[verdict]} {verdict}" for verdict in Verdict if counts[verdict])
    return f"{percent(counts[Verdict.SUPPORTED], claims)} of {counted(claims, 'claim')} supported ({each})"


def skipped(diff: Diff) -> str:
    """Why the account was not judged, or not to its end; empty for one that was."""
    if diff.report.cut:
        return diff.report.cut
    return f"{diff.report.skipped}; its sentences are still paired below" if diff.report.skipped else ""


def totals(diff: Diff) -> str:
    """How many sentences there are of each kind, and how many were moved, split or merged."""
    kinds = ", ".join(f"{diff.counts[kind]} {name}" for kind, name in KINDS.items() if diff.counts[kind])
    if others := diff.counts.get("attributed", 0):
        kinds += f", {others} attributed to others"
    shapes = ", ".join(f"{diff.counts[shape]} {shape}" for shape in ("moved", "split", "merged") if diff.counts[shape])
    return (kinds or "none") + (f" ({shapes})" if shapes else "")


def set_aside(diff: Diff) -> str:
    """How many lines are no part of the comparison; empty where there are none."""
    lines = diff.counts.get("aside", 0)
    return f"{counted(lines, 'line')} with nothing to compare: headings, page elements, small talk" if lines else ""


def verdict(diff: Diff) -> str:
    """One line on the whole diff if there is no difference or nothing in common; else empty."""
    if not any(row.differs for row in diff.rows) and not diff.narrowed:
        return "No differences: both texts have the same words."
    if not any(row.official and row.account for row in diff.rows) and not diff.narrowed:
        return "Nothing in common: no sentence of the account corresponds to one of the statement."
    return ""


def texts(row: DiffRow) -> Iterator[tuple[tuple[int | None, int | None], Sequence[DiffPiece]]]:
    """The texts to show for a row, each with its lines in statement and account: one where the wording is close."""
    if row.official and row.account and (row.inline or row.kind is RowKind.SAME):
        pieces = row.inline or [piece for passage in row.account for piece in passage.pieces]
        yield (row.official[0].line, row.account[0].line), pieces
        return
    yield from (((passage.line, None), passage.pieces) for passage in row.official)
    yield from (((None, passage.line), passage.pieces) for passage in row.account)


def tags(row: DiffRow) -> Iterator[str]:
    """What the words of a row do not show: a move, sentences split or merged, an attribution."""
    if row.moved:
        yield "moved"
    if row.split:
        yield f"one sentence in {_number(len(row.account))}"
    if row.merged:
        yield f"{_number(len(row.official))} sentences in one"
    if row.recast:
        yield f"{_number(len(row.official))} sentences in {_number(len(row.account))}"
    if row.elsewhere:
        lines = f"line{'s' * (len(row.elsewhere) > 1)} {', '.join(map(str, row.elsewhere))}"
        yield f"{'also ' * bool(row.official)}corresponds to {lines} of the statement"
    if row.attributed:
        yield "attributed to someone else"


def kind_of(row: DiffRow) -> str:
    """What became of the sentences of a row, and whether somebody should read them."""
    return f"{KINDS.get(row.kind, '')}, {TO_READ}" if row.to_read else KINDS.get(row.kind, "")


def doubts(row: DiffRow) -> Iterator[str]:
    """What is uncertain about each claim that the words of a row may state or change."""
    return (f"{TO_READ}: {'; '.join(notes(each))} [{each.claim.id}]" for each in row.doubts)


def opinions(row: DiffRow) -> Iterator[str]:
    """What another model says of claims that the words of a row may have changed."""
    return (f"{opinion_text(each.opinion)} [{each.claim.id}]" for each in row.asked)


def _number(count: int) -> str:
    """A count in words where it is small."""
    return _NUMBERS[count] if count < len(_NUMBERS) else str(count)

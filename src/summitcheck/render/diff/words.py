"""What every display of a diff says in words: names of kinds, tags of rows, totals."""

from __future__ import annotations

from collections.abc import Iterator

from summitcheck.decide.verdict import Verdict
from summitcheck.documents.model import Document
from summitcheck.render.wording import counted, percent
from summitcheck.views.diff.model import Diff, DiffRow, RowKind

#: What a kind is called in a total: "8 left out".
KINDS = {
    RowKind.SAME: "the same",
    RowKind.REWORDED: "reworded",
    RowKind.DISTORTED: "distorted",
    RowKind.OMITTED: "left out",
    RowKind.ADDED: "added",
}
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def about(document: Document, *more: str) -> str:
    """The title and date of a document, and what else there is to say of it."""
    return ", ".join(filter(None, (document.title, document.date, *more)))


def coverage(diff: Diff) -> str:
    """How much of the statement the account gives, in claims."""
    counts, claims = diff.report.counts, len(diff.report.assessments)
    if not claims:
        return "no claims to count"
    each = ", ".join(f"{counts[verdict]} {verdict}" for verdict in Verdict if counts[verdict])
    return f"{percent(counts[Verdict.SUPPORTED], claims)} of {counted(claims, 'claim')} supported ({each})"


def totals(diff: Diff) -> str:
    """How many sentences there are of each kind, and what became of their order."""
    kinds = ", ".join(f"{diff.counts[kind]} {name}" for kind, name in KINDS.items() if diff.counts[kind])
    shapes = ", ".join(f"{diff.counts[shape]} {shape}" for shape in ("moved", "split", "merged") if diff.counts[shape])
    return (kinds or "none") + (f" ({shapes})" if shapes else "")


def verdict(diff: Diff) -> str:
    """One line on the whole where there is one to say: no difference, or nothing in common."""
    if not any(row.differs for row in diff.rows) and not diff.narrowed:
        return "No difference: both texts say the same, word for word."
    if not any(row.official and row.account for row in diff.rows) and not diff.narrowed:
        return "Nothing in common: no sentence of the account speaks of one of the statement."
    return ""


def tags(row: DiffRow) -> Iterator[str]:
    """What a row's words do not show: where it stands, how its sentences were cut, whose words they are."""
    if row.moved:
        yield "moved"
    if row.split:
        yield f"one sentence in {_number(len(row.account))}"
    if row.merged:
        yield f"{_number(len(row.official))} sentences in one"
    if row.recast:
        yield f"{_number(len(row.official))} sentences in {_number(len(row.account))}"
    if row.elsewhere:
        lines = "line" if len(row.elsewhere) == 1 else "lines"
        yield f"{'also ' * bool(row.official)}speaks of {lines} {', '.join(map(str, row.elsewhere))} of the statement"
    if row.attributed:
        yield "given as somebody else's words"


def _number(count: int) -> str:
    """A count in words where it is small."""
    return _NUMBERS[count] if count < len(_NUMBERS) else str(count)

"""A report to the list of what is to be read: uncertain cells with both texts, the likeliest distortion first."""

from __future__ import annotations

from dataclasses import dataclass

from summitcheck.render.report.html.anchors import Anchors
from summitcheck.render.report.html.statement import ClaimEntry, claim_entry
from summitcheck.render.wording import notes
from summitcheck.views.reading import cells_to_read
from summitcheck.views.report import Report


@dataclass(frozen=True, slots=True)
class ReadingView:
    """An uncertain cell: the anchor of its claim, its entry, and what was noted about it."""

    claim: str
    entry: ClaimEntry
    notes: tuple[str, ...]


def reading_views(report: Report, names: Anchors) -> tuple[ReadingView, ...]:
    """Every uncertain cell as the page lists it."""
    return tuple(
        ReadingView(
            names.claims[cell.assessment.claim.id],
            claim_entry(report, cell.account, cell.assessment, names),
            notes(cell.assessment),
        )
        for cell in cells_to_read(report)
    )

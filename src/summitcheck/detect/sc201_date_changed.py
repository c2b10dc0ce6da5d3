"""SC201: an alignment to the dates, seasons, weekdays and fiscal periods that changed."""

from __future__ import annotations

from collections.abc import Iterator

from summitcheck.align.alignment import Alignment
from summitcheck.align.displaced import displaced
from summitcheck.annotate.likeness import Likeness
from summitcheck.annotate.timespans import parts_conflict
from summitcheck.detect.base import Detection, Example, Rule, changed_term, replaced, replacements
from summitcheck.severity import Severity


def _find(alignment: Alignment) -> Iterator[Detection]:
    for difference in (*replacements(alignment, Likeness.DATE), *displaced(alignment, Likeness.DATE)):
        yield replaced("SC201", alignment, difference, "The date changed")
    for i, j in alignment.matched.items():
        official, account = alignment.official.terms[i].date, alignment.account.terms[j].date
        if official and account and parts_conflict(official, account):
            yield changed_term("SC201", alignment, i, j, "The part of the period changed")


RULE = Rule(
    code="SC201",
    name="date-changed",
    severity=Severity.ERROR,
    summary="A date, year, season, weekday or fiscal period changed.",
    why="A commitment is only as good as its date: a year later, it is another commitment.",
    needs=(
        "The account's date stands in the place of the statement's, or both are the only unmatched dates of their "
        "form, and no reading of the two names the same time. For “early” and “late”, the period itself is matched."
    ),
    faithful=Example("The plan will be ready by March 2027.", "The plan is due by March of 2027."),
    distorted=Example("The plan will be ready by March 2027.", "The plan will be ready by March 2029."),
    find=_find,
)

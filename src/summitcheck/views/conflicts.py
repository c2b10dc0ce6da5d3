"""Places where official texts differ, from judging each by the claims of the others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from summitcheck.decide.verdict import Verdict
from summitcheck.documents.model import Document, Excerpt
from summitcheck.views.report import AccountReport, OfficialConflict


def conflicts(readings: Iterable[tuple[Document, AccountReport]]) -> Iterator[OfficialConflict]:
    """Where official texts differ, claim by claim.

    ``readings`` are pairs of a text and the report on another text by its claims.
    """
    for text, report in readings:
        for assessment in report.assessments:
            if assessment.verdict is Verdict.DISTORTED:
                claim, (words, *_) = assessment.claim, assessment.evidence
                spans = [(claim.start, claim.end), *((f.official.start, f.official.end) for f in assessment.telling)]
                official = text.excerpt(min(start for start, _ in spans), max(end for _, end in spans))
                yield OfficialConflict(claim, text, report.document, official, words, assessment.telling)


def once_each(conflicts: Iterable[OfficialConflict]) -> tuple[OfficialConflict, ...]:
    """The conflicts, without those that were already found from the other text."""
    found: list[OfficialConflict] = []
    for conflict in conflicts:
        if not any(_same(conflict, other) for other in found):
            found.append(conflict)
    return tuple(found)


def _same(one: OfficialConflict, other: OfficialConflict) -> bool:
    """True if both are about the same words, seen from opposite texts."""
    return (
        (one.text.name, one.other.name) == (other.other.name, other.text.name)
        and _meet(one.words, other.others)
        and _meet(one.others, other.words)
    )


def _meet(one: Excerpt, other: Excerpt) -> bool:
    return one.start < other.end and other.start < one.end

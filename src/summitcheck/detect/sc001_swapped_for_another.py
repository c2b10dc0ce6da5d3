"""SC001: an alignment to the words that were replaced by another member of the same set."""

from __future__ import annotations

from collections.abc import Iterator

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.relation import RelationKind
from summitcheck.detect.base import Detection, Example, Rule, replaced, replacements
from summitcheck.severity import Severity


def _find(alignment: Alignment) -> Iterator[Detection]:
    for difference in replacements(alignment, RelationKind.EXCLUSIVE):
        yield replaced("SC001", alignment, difference, "One of a kind was replaced by another")


RULE = Rule(
    code="SC001",
    name="swapped-for-another",
    severity=Severity.ERROR,
    summary="A thing was replaced by another thing of the same kind, which excludes it.",
    why="Steel is not aluminium, and an ambassador is not a minister.",
    needs=(
        "One word stands in the place of the other, and the lexicon lists both as different members of one set, such "
        "as metals or offices."
    ),
    faithful=Example("The duty on steel will end.", "The duty on steel is to end."),
    distorted=Example("The duty on steel will end.", "The duty on aluminium will end."),
    find=_find,
)

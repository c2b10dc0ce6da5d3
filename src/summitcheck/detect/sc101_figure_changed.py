"""SC101: an alignment to the figures that were replaced by another value."""

from __future__ import annotations

from collections.abc import Iterator

from summitcheck.align.alignment import Alignment
from summitcheck.detect.base import Detection, Example, Rule, replaced
from summitcheck.detect.reading.figures import in_series, replaced_figures, same_value
from summitcheck.severity import Severity


def _find(alignment: Alignment) -> Iterator[Detection]:
    for difference in replaced_figures(alignment):
        if not in_series(alignment, difference) and not same_value(alignment, difference):
            yield replaced("SC101", alignment, difference, "The figure changed")


RULE = Rule(
    code="SC101",
    name="figure-changed",
    severity=Severity.ERROR,
    summary="A figure of the statement stands in the account with another value.",
    why="A figure is what readers remember and quote; nothing in a retelling is as easily got wrong.",
    needs=(
        "The account's figure stands in the place of the statement's, or both count the same noun, or both are the "
        "only unmatched figures of one unit. Rounding, as “about 40” for 39.8, is no change."
    ),
    faithful=Example("The fund will hold 40 billion dollars.", "The fund will hold $40 bn."),
    distorted=Example("The fund will hold 40 billion dollars.", "The fund will hold $14 billion."),
    find=_find,
)

"""SC101: an alignment to the figures that were replaced by another value."""

from __future__ import annotations

from collections.abc import Iterator

from summitcheck.align.alignment import Alignment
from summitcheck.detect.base import Detection, Example, Rule, changed_term, replaced
from summitcheck.detect.reading.figures import (
    counting_other_things,
    exchanged_figures,
    in_series,
    replaced_figures,
    same_value,
)
from summitcheck.severity import Severity


def _find(alignment: Alignment) -> Iterator[Detection]:
    for difference in replaced_figures(alignment):
        if not in_series(alignment, difference) and not same_value(alignment, difference):
            yield replaced("SC101", alignment, difference, "The figure changed")
    for i, j in dict.fromkeys((*exchanged_figures(alignment), *counting_other_things(alignment))):
        yield changed_term("SC101", alignment, i, j, "The figure is another one's")


RULE = Rule(
    code="SC101",
    name="figure-changed",
    severity=Severity.ERROR,
    summary="A figure of the statement stands in the account with another value.",
    why="A figure is what readers remember and quote; nothing in a retelling is as easily got wrong.",
    needs=(
        "The account's figure stands in the place of the statement's or both count the same noun, they have one unit "
        "or count what both texts name, neither is part of a name, and the account does not have the statement's "
        "figure, too, unless for another noun; or two figures are told of each other's owners. Rounding, as “about 40” "
        "for 39.8, is no change."
    ),
    faithful=Example("The fund will hold 40 billion dollars.", "The fund will hold $40 bn."),
    distorted=Example("The fund will hold 40 billion dollars.", "The fund will hold $14 billion."),
    find=_find,
)

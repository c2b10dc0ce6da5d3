"""SC104: an alignment to the ordinals and the numbers of articles, annexes or phases that changed."""

from __future__ import annotations

from collections.abc import Iterator

from summitcheck.align.alignment import Alignment
from summitcheck.detect.base import Detection, Example, Rule, replaced
from summitcheck.detect.reading.figures import in_series, is_labelled, replaced_figures
from summitcheck.severity import Severity


def _find(alignment: Alignment) -> Iterator[Detection]:
    for difference in replaced_figures(alignment):
        if in_series(alignment, difference):
            kind = "label" if is_labelled(alignment, difference) else "ordinal"
            yield replaced("SC104", alignment, difference, "The number in the series changed")._replace(kind=kind)


RULE = Rule(
    code="SC104",
    name="series-number-changed",
    severity=Severity.ERROR,
    summary="An ordinal changed, or the number of an article, annex or phase.",
    why="Article 4 and Article 5 of one treaty may promise opposite things.",
    needs=(
        "The statement's number is an ordinal or stands behind a word such as “Article”, and the account has another "
        "number in its place or at the same noun."
    ),
    faithful=Example(
        "The ministers recalled Article V of the treaty.", "The ministers recalled Article 5 of the treaty."
    ),
    distorted=Example(
        "The ministers recalled Article 5 of the treaty.", "The ministers recalled Article 4 of the treaty."
    ),
    find=_find,
)

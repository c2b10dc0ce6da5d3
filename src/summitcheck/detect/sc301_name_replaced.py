"""SC301: an alignment to the countries, people, organisations, places and documents that were replaced by others."""

from __future__ import annotations

from collections.abc import Iterator

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.likeness import Likeness
from summitcheck.detect.base import Detection, Example, Rule, replaced, replacements
from summitcheck.severity import Severity


def _find(alignment: Alignment) -> Iterator[Detection]:
    for difference in replacements(alignment, Likeness.NAME):
        yield replaced("SC301", alignment, difference, "The name changed")


RULE = Rule(
    code="SC301",
    name="name-replaced",
    severity=Severity.ERROR,
    summary="A name was replaced by the name of something or someone else.",
    why="A promise to one country, or by one person, is not a promise to or by another.",
    needs=(
        "Two names of one sort stand in the same place: a country is not compared with a sea. Neither is part of the "
        "other, and nothing lists them as names of one thing."
    ),
    faithful=Example("The leaders welcomed the Government of Japan's offer.", "The leaders welcomed Tokyo's offer."),
    distorted=Example("The leaders welcomed Japan's offer.", "The leaders welcomed South Korea's offer."),
    find=_find,
)

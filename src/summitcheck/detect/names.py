"""SC3xx: a country, person, organisation, place or document replaced by another."""

from __future__ import annotations

from collections.abc import Iterator

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.likeness import Likeness
from summitcheck.detect.base import Detection, Example, Rule, exchange, replaced
from summitcheck.severity import Severity


def _names(comparison: Alignment) -> Iterator[Detection]:
    for difference in replaced(comparison, Likeness.NAME):
        yield exchange("SC301", comparison, difference, "The name changed")


RULES = (
    Rule(
        "SC301",
        "name-replaced",
        Severity.ERROR,
        "A name of the statement stands in the account as another name.",
        "A promise made to one country, or by one person, is no promise of another's.",
        Example("The leaders welcomed the Government of Japan's offer.", "The leaders welcomed Tokyo's offer."),
        Example("The leaders welcomed Japan's offer.", "The leaders welcomed South Korea's offer."),
        _names,
    ),
)

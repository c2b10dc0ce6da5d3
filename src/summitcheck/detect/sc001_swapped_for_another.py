"""SC001: words that were replaced by another member of the same set."""

from __future__ import annotations

from collections.abc import Iterator

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.relation import RelationKind
from summitcheck.detect.base import (
    Detection,
    Example,
    Rule,
    account_span,
    changed,
    changed_term,
    official_span,
    replaced,
    replacements,
)
from summitcheck.detect.reading.fates import exchanged_things
from summitcheck.detect.reading.frequencies import is_of_one_rate
from summitcheck.detect.reading.gifts import other_terms
from summitcheck.detect.reading.offices import other_offices
from summitcheck.detect.reading.sentences import span
from summitcheck.severity import Severity


def _find(alignment: Alignment) -> Iterator[Detection]:
    for difference in replacements(alignment, RelationKind.EXCLUSIVE):
        if not is_of_one_rate(alignment, difference):
            yield replaced("SC001", alignment, difference, "Replaced by another of the same kind")
    for official, account in other_terms(alignment):
        places = official_span(alignment, official), account_span(alignment, account)
        yield changed("SC001", alignment, *places, "Given on different terms", official)
    for i, j in exchanged_things(alignment):
        yield changed_term("SC001", alignment, i, j, "Said of something else")
    for person, own, told in other_offices(alignment):
        places = span(alignment.official, own), span(alignment.account, told)
        yield changed("SC001", alignment, *places, "A different office", (person,))


RULE = Rule(
    code="SC001",
    name="swapped-for-another",
    severity=Severity.ERROR,
    summary="Something was replaced by a different thing of the same kind.",
    why="Steel is not aluminium, and an ambassador is not a minister.",
    needs=(
        "One word replaces the other, and the lexicon lists both as different members of one set, such as metals or "
        "offices. Also reported: one text gives for good what the other lends or sells; one person holds two "
        "offices of different classes; two nouns, each in a clause with its own verb, are swapped."
    ),
    faithful=Example("The duty on steel will end.", "The duty on steel is to end."),
    distorted=Example("The duty on steel will end.", "The duty on aluminium will end."),
    find=_find,
)

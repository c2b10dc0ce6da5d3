"""SC403: what both sides do in the statement and one side does in the account."""

from __future__ import annotations

from collections.abc import Iterator

from summitcheck.align.alignment import Alignment
from summitcheck.detect.base import Detection, Example, Rule, account_span, changed, official_span, official_words
from summitcheck.detect.reading.alone import told_alone
from summitcheck.detect.reading.mutual import one_sided
from summitcheck.detect.reading.sentences import span
from summitcheck.detect.reading.sides import official_side
from summitcheck.detect.reading.subjects import acting_alone
from summitcheck.severity import Severity


def _find(alignment: Alignment) -> Iterator[Detection]:
    for phrase, terms, matches in one_sided(official_side(alignment), alignment.account):
        place = span(alignment.official, phrase)
        message = f"A promise by both sides is reported as a promise by one: {official_words(alignment, place)}"
        yield Detection("SC403", place, account_span(alignment, matches), message, terms)
    for verb, together, alone in acting_alone(official_side(alignment), alignment.account):
        places = official_span(alignment, together.terms), account_span(alignment, alone.terms)
        yield changed(
            "SC403", alignment, *places, "A promise by several is reported as a promise by one", (*together.terms, verb)
        )
    for own, told, term in told_alone(alignment):
        places = span(alignment.official, own), span(alignment.account, told)
        yield changed("SC403", alignment, *places, "What several do is reported of one alone", (term,))


RULE = Rule(
    code="SC403",
    name="made-one-sided",
    severity=Severity.WARNING,
    summary="A promise by both sides is presented as a promise by one.",
    why="Half of a bargain looks like a gift or a defeat.",
    needs=(
        "The statement says “each other”, “mutual” or the like next to a matched word, and the account's sentence "
        "starts with one country that acts and mentions no second. Also reported: a list of countries is in front "
        "of a matched verb in the statement but only one of them in the account, and after the verb neither text "
        "names the others, or that one again. So is “jointly” told as “alone” or “nothing in return”, and “in equal "
        "parts” told of one that pays. Not reported: what both sides only remark (“both sides welcomed”); one "
        "country's own smaller figure; one country named together with the others or with “we” (“Ms Soto of Peru and "
        "Ms Ruiz of Chile”)."
    ),
    faithful=Example(
        "Chile and Ghana will protect each other's ships.", "Both countries will protect each other's ships."
    ),
    distorted=Example("Chile and Ghana will protect each other's ships.", "Chile will protect the ships of Ghana."),
    find=_find,
)

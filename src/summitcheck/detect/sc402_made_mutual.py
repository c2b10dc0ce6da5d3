"""SC402: what one side does in the statement and both sides do in the account."""

from __future__ import annotations

from collections.abc import Iterator

from summitcheck.align.alignment import Alignment
from summitcheck.detect.base import Detection, Example, Rule, account_words, official_span
from summitcheck.detect.reading.mutual import one_sided
from summitcheck.detect.reading.sentences import span
from summitcheck.detect.reading.sides import account_side
from summitcheck.severity import Severity


def _find(alignment: Alignment) -> Iterator[Detection]:
    for phrase, _, terms in one_sided(account_side(alignment), alignment.official):
        place = span(alignment.account, phrase)
        message = f"A promise by one side is reported as mutual: {account_words(alignment, place)}"
        yield Detection("SC402", official_span(alignment, terms), place, message, terms)


RULE = Rule(
    code="SC402",
    name="made-mutual",
    severity=Severity.WARNING,
    summary="A promise by one side is presented as a promise by both.",
    why="A one-way guarantee has a giver and a receiver; reported as mutual, it also binds the receiver.",
    needs=(
        "The account says “each other”, “mutual” or the like next to a matched word. The statement's sentence "
        "starts with one country that acts, and nothing in it shows that more than one side does."
    ),
    faithful=Example("Chile will protect the ships of Ghana.", "Chile will protect Ghana's ships."),
    distorted=Example("Chile will protect the ships of Ghana.", "Chile and Ghana will protect each other's ships."),
    find=_find,
)

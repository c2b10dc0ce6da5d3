"""SC503: an alignment to the words that were replaced by their opposites."""

from __future__ import annotations

from collections.abc import Iterator

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.likeness import Likeness
from summitcheck.detect.base import Detection, Example, Rule, replaced, replacements
from summitcheck.detect.reading.converse import are_converse
from summitcheck.detect.reading.negation import negation_of
from summitcheck.lang.degree import are_contrary
from summitcheck.severity import Severity


def _find(alignment: Alignment) -> Iterator[Detection]:
    official, account, degrees = alignment.official, alignment.account, alignment.official.language.degrees.DEGREES
    for difference in replacements(alignment, Likeness.OPPOSITE):
        (i,), (j,) = difference.official, difference.account
        graded = are_contrary(degrees.get(official.terms[i].norm), degrees.get(account.terms[j].norm))
        if graded or are_converse(alignment, i, j):
            continue
        if (negation_of(official, i) is None) == (negation_of(account, j) is None):
            yield replaced("SC503", alignment, difference, "The word was turned into its opposite")


RULE = Rule(
    code="SC503",
    name="opposite",
    severity=Severity.ERROR,
    summary="A word of the statement was replaced by its opposite.",
    why="Reporting “permanent” as “temporary” keeps every other word and loses the meaning.",
    needs=(
        "One word stands in the place of the other, and the lexicon lists the two as antonyms. Both are negated or "
        "neither is, and they are not the two ends of one event (“sell”, “buy”)."
    ),
    faithful=Example("The ministers will extend the permanent ban.", "Ministers are to prolong the permanent ban."),
    distorted=Example("The ministers will extend the permanent ban.", "The ministers will extend the temporary ban."),
    find=_find,
)

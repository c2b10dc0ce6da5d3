"""SC101: figures that were replaced by another value."""

from __future__ import annotations

from collections.abc import Iterator

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.text import AnnotatedText
from summitcheck.detect.base import Detection, Example, Rule, changed, changed_term, replaced
from summitcheck.detect.reading.changes import (
    additions_told_as_all,
    ends_told_otherwise,
    mixed_up_digits,
    other_factors,
    other_parts,
)
from summitcheck.detect.reading.exchanged import exchanged_figures, other_results, reversed_changes
from summitcheck.detect.reading.figures import (
    both_have_figures,
    counted_otherwise,
    counting_other_things,
    in_series,
    other_ends,
    replaced_figures,
    same_value,
)
from summitcheck.detect.reading.frequencies import other_frequencies
from summitcheck.detect.reading.parts import turned_ratios
from summitcheck.detect.reading.sentences import span
from summitcheck.documents.model import Span
from summitcheck.lang.quantity import Frequency
from summitcheck.severity import Severity


def _find(alignment: Alignment) -> Iterator[Detection]:
    if both_have_figures(alignment):  # as few do
        yield from _figures(alignment)
    for other in other_frequencies(alignment):
        places = _span(alignment.official, other.official), _span(alignment.account, other.account)
        yield changed("SC101", alignment, *places, "The frequency changed", other.terms)


def _figures(alignment: Alignment) -> Iterator[Detection]:
    turned, replacing = turned_ratios(alignment), list(replaced_figures(alignment))
    for difference in replacing:
        fair = in_series(alignment, difference) or same_value(alignment, difference)
        if not fair and turned.isdisjoint(difference.official):
            yield replaced("SC101", alignment, difference, "The figure changed")
    yield from _worked_out(alignment)
    seen = {difference.official[0] for difference in replacing}
    for i, j in dict.fromkeys((*counted_otherwise(alignment), *other_ends(alignment), *other_results(alignment))):
        if i not in seen:
            yield changed_term("SC101", alignment, i, j, "The figure changed")
    for i, j in dict.fromkeys((*exchanged_figures(alignment), *counting_other_things(alignment))):
        yield changed_term("SC101", alignment, i, j, "The figure belongs to something else")
    for i, j in reversed_changes(alignment):
        yield changed_term("SC101", alignment, i, j, "The direction of the change is reversed")


def _worked_out(alignment: Alignment) -> Iterator[Detection]:
    """Where the account does not tell what the statement's figures come to."""
    found = (ends_told_otherwise, other_factors, other_parts, additions_told_as_all)
    for i, j in dict.fromkeys(pair for find in found for pair in find(alignment)):
        yield changed_term("SC101", alignment, i, j, "The statement's figures give a different result")
    for i, j in mixed_up_digits(alignment):
        yield changed_term("SC101", alignment, i, j, "The figure changed")


def _span(text: AnnotatedText, frequency: Frequency) -> Span:
    return span(text, range(frequency.first, frequency.last))


RULE = Rule(
    code="SC101",
    name="figure-changed",
    severity=Severity.ERROR,
    summary="A figure of the statement has a different value in the account.",
    why="Figures are what readers remember and quote, and nothing is easier to get wrong.",
    needs=(
        "The account's figure is in the place of the statement's figure, or both count the same noun. Both have the "
        "same unit, or count something that both texts name; neither is part of a name; and the account does not "
        "give the statement's figure as well, unless for another noun. Also reported: two figures are assigned to "
        "each other's owners; the digits of an amount are swapped; the account misreports the result of the "
        "statement's figures (“halve” for “by 75 percent”); the texts differ in how often one thing happens. Not "
        "reported: rounding (“about 40” for 39.8) and figures about the past beside figures about the future. Not "
        "reported either: figures that follow from the statement's: the rest (“60 percent of” for “cut by 40 "
        "percent”) or the increase (“250 more” for “900, up from 650”)."
    ),
    faithful=Example("The fund will hold 40 billion dollars.", "The fund will hold $40 bn."),
    distorted=Example("The fund will hold 40 billion dollars.", "The fund will hold $14 billion."),
    find=_find,
)

"""SC1xx: figures that changed their value, unit, bound or place in a series."""

from __future__ import annotations

from collections.abc import Iterator

from summitcheck.align.alignment import Alignment, Difference
from summitcheck.align.displaced import displaced
from summitcheck.annotate.likeness import Likeness
from summitcheck.annotate.quantities import LABELS, Quantity, measure
from summitcheck.annotate.rounding import bounds_conflict
from summitcheck.annotate.terms import Term, TermKind
from summitcheck.annotate.text import AnnotatedText, once_per_text
from summitcheck.annotate.units import TIMES
from summitcheck.detect.base import Detection, Example, Rule, exchange, replaced, turned
from summitcheck.lang.en.words import word_set
from summitcheck.severity import Severity

#: Verbs and nouns of change, after which "by" a figure and "to" a figure differ.
_CHANGES = word_set(
    "cut cuts cutting reduce reduces reduced reducing reduction lower lowers lowered lowering fall falls fell falling",
    "raise raises raised raising rise rises rose rising risen increase increases increased increasing grow grows grew",
    "growing grown drop drops dropped dropping shrink shrinks shrank shrinking expand expands expanded expanding",
    "decline declines declined declining decrease decreases decreased climb climbs climbed jump jumps jumped slash",
    "slashed boost boosts boosted lift lifts lifted widen widened narrow narrowed slow slowed extend extended",
)
#: Words before a figure among which its word of change stands.
_REACH = 6


def _is_label(comparison: Alignment, term: Term) -> bool:
    """True for a number that names a place in a series: the second, Article 5, phase two."""
    if term.quantity is not None and term.quantity.kind == "ordinal":
        return True
    before = comparison.official.before(term, 1)
    return bool(before) and before[0] in LABELS


def _exchanged(comparison: Alignment) -> Iterator[Difference]:
    """The figures that another one replaced, in their place or elsewhere in a sentence that was turned round."""
    yield from replaced(comparison, Likeness.NUMBER)
    yield from displaced(comparison, Likeness.NUMBER)


def _values(comparison: Alignment) -> Iterator[Detection]:
    for difference in _exchanged(comparison):
        term = comparison.official.terms[difference.official[0]]
        if not _is_label(comparison, term) and not _other_unit(comparison, difference):
            yield exchange("SC101", comparison, difference, "The figure changed")


def _other_unit(comparison: Alignment, difference: Difference) -> bool:
    """True when the figure stayed and only its unit changed."""
    official = comparison.official.terms[difference.official[0]].quantity
    account = comparison.account.terms[difference.account[0]].quantity
    if official is None or account is None:
        return False
    return (official.value, official.upper) == (account.value, account.upper)


def _labels(comparison: Alignment) -> Iterator[Detection]:
    for difference in _exchanged(comparison):
        term = comparison.official.terms[difference.official[0]]
        if _is_label(comparison, term):
            yield exchange("SC104", comparison, difference, "The number in the series changed")


def _matched_quantities(comparison: Alignment) -> Iterator[tuple[int, int, Quantity, Quantity]]:
    figures = _figures(comparison.official)
    for i, j in comparison.matched.items() if figures else ():
        official, account = figures.get(i), comparison.account.terms[j].quantity
        if official and account:
            yield i, j, official, account


@once_per_text
def _figures(analysis: AnnotatedText) -> dict[int, Quantity]:
    """The numbers of a text by their terms: most have none."""
    terms = enumerate(analysis.terms)
    return {i: term.quantity for i, term in terms if term.kind is TermKind.NUMBER and term.quantity}


def _units(comparison: Alignment) -> Iterator[Detection]:
    for difference in _exchanged(comparison):
        if _other_unit(comparison, difference):
            yield exchange("SC102", comparison, difference, "The unit changed")
    for i, j, official, account in _matched_quantities(comparison):
        units = {measure(official)[0], measure(account)[0]}
        if account.upper is None and official.bound == "from":
            continue  # "by five points" for "from 10 to 15 percent"
        if len(units) > 1 and official.unit and account.unit and units != TIMES:
            yield turned("SC102", comparison, i, j, "The unit changed")
    yield from _by_or_to(comparison)


def _by_or_to(comparison: Alignment) -> Iterator[Detection]:
    """A sign where the amount of a change ("cut by five percent") became its result ("cut to five percent")."""
    if _CHANGES.isdisjoint(comparison.official.words) or _CHANGES.isdisjoint(comparison.account.words):
        return
    for i, j, official, account in _matched_quantities(comparison):
        plain = official.kind == account.kind == "cardinal" and official.unit == account.unit and account.upper is None
        if plain and {_reached(comparison.official, i), _reached(comparison.account, j)} == {"by", "to"}:
            yield turned("SC102", comparison, i, j, "The amount of a change became its result, or the other way round")


def _reached(analysis: AnnotatedText, index: int) -> str:
    """The "by" or "to" before a figure that a word of change governs; "from 10 to 15 percent" is told as "to" too."""
    before, quantity = analysis.before(analysis.terms[index], _REACH), analysis.terms[index].quantity
    if not before or quantity is None or _CHANGES.isdisjoint(before):
        return ""
    if quantity.upper is not None:
        return "to" if before[-1] == "from" else ""
    return before[-1] if before[-1] in ("by", "to") else ""


def _bounds(comparison: Alignment) -> Iterator[Detection]:
    for i, j, official, account in _matched_quantities(comparison):
        if bounds_conflict(official, account):
            yield turned("SC103", comparison, i, j, "The bound changed")


RULES = (
    Rule(
        "SC101",
        "figure-changed",
        Severity.ERROR,
        "A figure of the statement stands in the account with another value.",
        "A figure is what readers remember and quote; nothing in a retelling is as easily got wrong.",
        Example("The fund will hold 40 billion dollars.", "The fund will hold $40 bn."),
        Example("The fund will hold 40 billion dollars.", "The fund will hold $14 billion."),
        _values,
    ),
    Rule(
        "SC102",
        "unit-changed",
        Severity.ERROR,
        "The figure is the same, its unit is not.",
        "Ten percent and ten percentage points, or nine months and nine years, are different promises.",
        Example("Duties will fall by ten percent within nine months.", "Duties will fall by 10 % within nine months."),
        Example(
            "Duties will fall by ten percent within nine months.", "Duties will fall by ten percent within nine years."
        ),
        _units,
    ),
    Rule(
        "SC103",
        "bound-changed",
        Severity.WARNING,
        "A figure became a floor or a ceiling, or stopped being one.",
        "“Up to 500” and “500” bind differently, and “about” is not “over”.",
        Example("Each side will admit up to 500 students.", "Each side will admit no more than 500 students."),
        Example("Each side will admit up to 500 students.", "Each side will admit at least 500 students."),
        _bounds,
    ),
    Rule(
        "SC104",
        "series-number-changed",
        Severity.ERROR,
        "An ordinal, or the number of an article, annex or phase, changed.",
        "Article 4 and Article 5 of one treaty may promise opposite things.",
        Example("The ministers recalled Article V of the treaty.", "The ministers recalled Article 5 of the treaty."),
        Example("The ministers recalled Article 5 of the treaty.", "The ministers recalled Article 4 of the treaty."),
        _labels,
    ),
)

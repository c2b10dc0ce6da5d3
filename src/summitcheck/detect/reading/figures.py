"""An alignment to its figures: those that another replaced, and those that are matched."""

from __future__ import annotations

from collections.abc import Iterator

from summitcheck.align.alignment import Alignment, Difference
from summitcheck.align.displaced import displaced
from summitcheck.annotate.likeness import Likeness
from summitcheck.annotate.terms import TermKind
from summitcheck.annotate.text import AnnotatedText, once_per_text
from summitcheck.detect.base import replacements
from summitcheck.lang.quantity import Quantity


def replaced_figures(alignment: Alignment) -> Iterator[Difference]:
    """The figures that another one replaced, in their place or elsewhere in a sentence that was turned round."""
    yield from replacements(alignment, Likeness.NUMBER)
    yield from displaced(alignment, Likeness.NUMBER)


def in_series(alignment: Alignment, difference: Difference) -> bool:
    """True for a figure that names a place in a series: the second, Article 5, phase two."""
    term = alignment.official.terms[difference.official[0]]
    if term.quantity is not None and term.quantity.kind == "ordinal":
        return True
    return not alignment.official.language.figures.LABELS.isdisjoint(alignment.official.before(term, 1))


def same_value(alignment: Alignment, difference: Difference) -> bool:
    """True when the figure stayed and only its unit changed."""
    official = alignment.official.terms[difference.official[0]].quantity
    account = alignment.account.terms[difference.account[0]].quantity
    if official is None or account is None:
        return False
    return (official.value, official.upper) == (account.value, account.upper)


def matched_figures(alignment: Alignment) -> Iterator[tuple[int, int, Quantity, Quantity]]:
    """The matched terms, official and account, that are figures on both sides, with their quantities."""
    figures = _figures(alignment.official)
    for i, j in alignment.matched.items() if figures else ():
        official, account = figures.get(i), alignment.account.terms[j].quantity
        if official and account:
            yield i, j, official, account


@once_per_text
def _figures(text: AnnotatedText) -> dict[int, Quantity]:
    """The quantities of a text by their terms: most have none."""
    return {i: t.quantity for i, t in enumerate(text.terms) if t.kind is TermKind.NUMBER and t.quantity}

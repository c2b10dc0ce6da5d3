"""SC102: an alignment to the figures that kept their value and changed their unit."""

from __future__ import annotations

from collections.abc import Iterator

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.text import AnnotatedText
from summitcheck.detect.base import Detection, Example, Rule, changed_term, replaced
from summitcheck.detect.reading.figures import matched_figures, replaced_figures, same_value
from summitcheck.lang.quantity import Quantity
from summitcheck.lang.units import TIMES, measure
from summitcheck.severity import Severity

#: Tokens before a figure among which its word of change stands.
_REACH = 6


def _find(alignment: Alignment) -> Iterator[Detection]:
    for difference in replaced_figures(alignment):
        if same_value(alignment, difference):
            yield replaced("SC102", alignment, difference, "The unit changed")
    for i, j, official, account in matched_figures(alignment):
        if _other_unit(official, account):
            yield changed_term("SC102", alignment, i, j, "The unit changed")
    yield from _amount_or_result(alignment)


def _other_unit(official: Quantity, account: Quantity) -> bool:
    if account.upper is None and official.bound == "from":
        return False  # "by five points" for "from 10 to 15 percent"
    units = {measure(official)[0], measure(account)[0]}
    return len(units) > 1 and bool(official.unit and account.unit) and units != TIMES


def _amount_or_result(alignment: Alignment) -> Iterator[Detection]:
    """Where the amount of a change ("cut by five percent") became its result ("cut to five percent"), or back."""
    values = alignment.official.language.values
    if values.CHANGES.isdisjoint(alignment.official.words) or values.CHANGES.isdisjoint(alignment.account.words):
        return
    for i, j, official, account in matched_figures(alignment):
        plain = official.kind == account.kind == "cardinal" and official.unit == account.unit and account.upper is None
        before = {_preposition(alignment.official, i), _preposition(alignment.account, j)}
        if plain and before == {values.BY, values.TO}:
            what = "The amount of a change became its result, or the other way round"
            yield changed_term("SC102", alignment, i, j, what)


def _preposition(text: AnnotatedText, index: int) -> str:
    """The "by" or "to" before a figure that a word of change governs; "from 10 to 15 percent" counts as "to"."""
    before, quantity, values = text.before(text.terms[index], _REACH), text.terms[index].quantity, text.language.values
    if not before or quantity is None or values.CHANGES.isdisjoint(before):
        return ""
    if quantity.upper is not None:
        return values.TO if before[-1] == values.FROM else ""
    return before[-1] if before[-1] in (values.BY, values.TO) else ""


RULE = Rule(
    code="SC102",
    name="unit-changed",
    severity=Severity.ERROR,
    summary="The figure is the same, but its unit is not.",
    why="Ten percent and ten percentage points, or nine months and nine years, are different promises.",
    needs=(
        "The figure is matched or stands in the same place, and both texts give it a unit that cannot be converted "
        "into the other. For “by” and “to”, a verb of change governs the same figure in both texts."
    ),
    faithful=Example(
        "Duties will fall by ten percent within nine months.", "Duties will fall by 10 % within nine months."
    ),
    distorted=Example(
        "Duties will fall by ten percent within nine months.", "Duties will fall by ten percent within nine years."
    ),
    find=_find,
)

"""SC102: figures that kept their value and changed their unit."""

from __future__ import annotations

from collections.abc import Iterator

from summitcheck.align.alignment import Alignment, Difference
from summitcheck.annotate.terms import Term
from summitcheck.annotate.text import AnnotatedText
from summitcheck.detect.base import Detection, Example, Rule, changed, changed_term, official_span, replaced
from summitcheck.detect.reading.counts import is_share
from summitcheck.detect.reading.figures import both_have_figures, matched_figures, replaced_figures, same_value
from summitcheck.detect.reading.frequencies import told_frequencies
from summitcheck.detect.reading.sentences import clause_at, span
from summitcheck.documents.model import Span
from summitcheck.lang.quantity import Quantity
from summitcheck.lang.units import PER, TIME_UNITS, TIMES, measure
from summitcheck.severity import Severity

#: A share by which something falls that is what is left of it as well: half, and 50 percent.
_HALF = (0.5, 50)
#: Tokens behind a figure among which the time of its rate stands: "45 litres of water a second".
_NEAR = 4


def _find(alignment: Alignment) -> Iterator[Detection]:
    if not both_have_figures(alignment):
        return
    for difference in replaced_figures(alignment):
        if same_value(alignment, difference) and not _is_rate_apart(alignment, difference):
            yield replaced("SC102", alignment, difference, "The unit changed")
    for i, j, official, account in matched_figures(alignment):
        if _other_unit(official, account):
            yield changed_term("SC102", alignment, i, j, "The unit changed")
    yield from _amount_or_result(alignment)
    yield from _totals_a_year(alignment)


def _is_rate_apart(alignment: Alignment, difference: Difference) -> bool:
    """True for "45 cubic metres of water a second", where the other text has "45 cubic metres a second"."""
    sides = (alignment.official, difference.official[0]), (alignment.account, difference.account[0])
    (one, own), (other, told) = ((text, text.terms[k]) for text, k in sides)
    return _tells_rate(one, own, told) or _tells_rate(other, told, own)


def _tells_rate(text: AnnotatedText, figure: Term, rate: Term) -> bool:
    """True where the time of a rate of the other text stands a few words behind the same figure without it."""
    unit, per, time = rate.quantity.unit.partition(PER) if rate.quantity else ("", "", "")
    return (
        bool(per) and figure.quantity is not None and figure.quantity.unit == unit and time in text.after(figure, _NEAR)
    )


def _other_unit(official: Quantity, account: Quantity) -> bool:
    if account.upper is None and official.bound == "from":
        return False  # "by five points" for "from 10 to 15 percent"
    units = {measure(official)[0], measure(account)[0]}
    return len(units) > 1 and bool(official.unit and account.unit) and units != TIMES


def _amount_or_result(alignment: Alignment) -> Iterator[Detection]:
    """Where the amount of a change ("cut by five percent"), its result ("to five") or its start is told as another."""
    values = alignment.official.language.values
    if values.CHANGES.isdisjoint(alignment.official.words) or values.CHANGES.isdisjoint(alignment.account.words):
        return
    for i, j, official, account in matched_figures(alignment):
        counts = official.kind == "cardinal" or is_share(official)
        plain = counts and official.kind == account.kind and official.unit == account.unit and account.upper is None
        one, other = _preposition(alignment.official, i), _preposition(alignment.account, j)
        ranged = official.upper is not None and values.FROM in (one, other)
        halved = is_share(official) and official.value in _HALF
        itself = other == values.BY and _is_growth(alignment.official, i)
        if plain and one and other and one != other and not ranged and not halved and not itself:
            what = "The size, the start and the result of a change were mixed up"
            places = _with_word_before(alignment.official, i), _with_word_before(alignment.account, j)
            yield changed("SC102", alignment, *places, what, (i,))


def _is_growth(text: AnnotatedText, index: int) -> bool:
    """True for a figure that growth itself reaches: "growth fell to 2 percent" is told as "it grows by 2 percent"."""
    clause = clause_at(text, text.terms[index].first)
    return any(text.tokens[n].norm in text.language.values.GROWTH for n in clause)


def _with_word_before(text: AnnotatedText, index: int) -> Span:
    """A figure with the "by", "to" or "from" that says what it is."""
    term = text.terms[index]
    ranged = term.quantity is not None and term.quantity.upper is not None
    return span(text, range(term.first - (not ranged), term.last))


def _preposition(text: AnnotatedText, index: int) -> str:
    """The "by", "to" or "from" before a figure that a word of change governs; "from 10 to 15 percent" is a "to"."""
    term, values = text.terms[index], text.language.values
    before = [t.norm for t in text.tokens[clause_at(text, term.first).start : term.first]]
    if not before or term.quantity is None or values.CHANGES.isdisjoint(before):
        return ""
    if term.quantity.upper is not None:
        return values.TO if before[-1] == values.FROM else ""
    return before[-1] if before[-1] in (values.BY, values.TO, values.FROM) else ""


def _totals_a_year(alignment: Alignment) -> Iterator[Detection]:
    """Where a figure of the statement, which nowhere says how often, is told as what is due again and again."""
    if told_frequencies(alignment.official):
        return
    behind = {rate.first: rate for rate in told_frequencies(alignment.account) if rate.yearly}
    for i, j, official, account in matched_figures(alignment) if behind else ():
        rate = behind.get(alignment.account.terms[j].last)
        if rate and account.unit and official.unit == account.unit and account.unit not in TIME_UNITS:
            told = span(alignment.account, range(alignment.account.terms[j].first, rate.last))
            places = official_span(alignment, (i,)), told
            yield changed("SC102", alignment, *places, "A total is reported as a rate", (i,))


RULE = Rule(
    code="SC102",
    name="unit-changed",
    severity=Severity.ERROR,
    summary="The figure is the same, but its unit is different.",
    why="Ten percent and ten percentage points, or nine months and nine years, are different promises.",
    needs=(
        "The figure is matched or in the same place, and the two texts give it units that cannot be converted into "
        "each other. For “by”, “to” and “from”, a verb of change governs the figure in both texts. For “a year” "
        "after a figure, the statement's words do not say how often anything happens."
    ),
    faithful=Example(
        "Duties will fall by ten percent within nine months.", "Duties will fall by 10 % within nine months."
    ),
    distorted=Example(
        "Duties will fall by ten percent within nine months.", "Duties will fall by ten percent within nine years."
    ),
    find=_find,
)

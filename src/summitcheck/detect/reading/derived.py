"""Whether a figure of the account follows from the statement's: a share, a remainder, a sum, a yearly part."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from math import isclose

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.terms import TermKind
from summitcheck.annotate.text import AnnotatedText, once_per_text
from summitcheck.detect.reading.computed import is_computed
from summitcheck.detect.reading.counts import MULTIPLE, figures_of, head_of, is_noun, is_share
from summitcheck.detect.reading.frequencies import is_product, tells_of_one_period
from summitcheck.lang.quantity import Quantity
from summitcheck.lang.units import PERCENT, TIME_UNITS

#: What a figure may leave out that stands in a list of them.
_MAGNITUDES = frozenset((1e3, 1e6, 1e9, 1e12))
#: Bounds of a share and of the rest that say the same.
_TURNED = frozenset(((">=", "<="), ("<=", ">="), (">", "<"), ("<", ">")))
#: How far the share of a figure may be rounded.
_ROUNDED = 0.05


def follows(alignment: Alignment, official: int, account: int) -> bool:
    """True for the share of a figure that the statement tells ("a third of 900"), the rest of it, and all in all."""
    figures = figures_of(alignment.official)
    own, told = figures.get(official), figures_of(alignment.account).get(account)
    if own is None or told is None:
        return False
    if _is_short(alignment.account, account, own) or _is_total_of_increase(alignment, own, told):
        return True
    if any(is_computed(alignment, each, told) for each in figures.values()) or is_total(alignment, account):
        return True
    if _is_multiple(alignment, own, told) or _is_change(alignment, account, told):
        return True
    if own.unit != told.unit:
        return False
    if _is_complement(alignment, own, told) or _is_what_is_left(alignment, official, account):
        return True
    if tells_of_one_period(alignment) and any(isclose(told.value * n, own.value) for n in _lengths(figures, official)):
        return True
    return not is_share(own) and any(isclose(own.value * n, told.value, rel_tol=_ROUNDED) for n in _shares(figures))


def _is_total_of_increase(alignment: Alignment, own: Quantity, told: Quantity) -> bool:
    """True for "320 more, for a total of 500", where the statement has "500, up from 180"."""
    added = [each.value for each in figures_of(alignment.account).values() if is_increase(alignment, each)]
    return any(isclose(own.value + value, told.value) for value in added)


def _shares(figures: Mapping[int, Quantity]) -> list[float]:
    return [each.value if each.kind == MULTIPLE else each.value / 100 for each in figures.values() if is_share(each)]


def is_total(alignment: Alignment, account: int) -> bool:
    """True for what figures of the statement come to in all: 70 for "40 from Peru, 30 from Chile"."""
    told = alignment.account.terms[account].quantity
    pairs = _neighbours(alignment.official) if told else ()
    sums = [
        pair
        for pair in pairs
        if told and sum(own.value for _, own in pair) == told.value and _have_one_unit(pair, told)
    ]
    return is_product(alignment, account) or any(_is_sum_of(alignment, account, pair) for pair in sums)


def _is_sum_of(alignment: Alignment, account: int, pair: tuple[tuple[int, Quantity], ...]) -> bool:
    """False where the account tells one of two figures beside their sum, or counts in it what one alone counts."""
    text, counted = alignment.account, head_of(alignment.account, account)
    beside = {own.value for k, own in figures_of(text).items() if k != account}
    heads = [head for i, _ in pair if (head := head_of(alignment.official, i)) is not None]
    of_two = len({alignment.official.terms[head].key for head in heads}) > 1
    mixed = of_two and counted in [alignment.matched.get(head) for head in heads]
    return beside.isdisjoint([own.value for _, own in pair]) and not mixed


@once_per_text
def _neighbours(text: AnnotatedText) -> tuple[tuple[tuple[int, Quantity], ...], ...]:
    """The figures of a text, with their terms, by two neighbours that count in one unit."""
    counts = [(k, quantity) for k, quantity in figures_of(text).items() if quantity.kind == "cardinal"]
    return tuple([(one, other) for one, other in pairwise(counts) if len(_units(one[1], other[1])) <= 1])


def _units(*figures: Quantity) -> set[str]:
    """The units of some figures; "10 million" beside "25 million dollars" has theirs."""
    units = {figure.unit for figure in figures}
    return units - {""} if all(unit.isupper() for unit in units - {""}) else units


def _have_one_unit(pair: tuple[tuple[int, Quantity], ...], told: Quantity) -> bool:
    return len(_units(*(own for _, own in pair), told)) <= 1


def _is_change(alignment: Alignment, account: int, told: Quantity) -> bool:
    """True for "by 5" and "5 longer" for "from 4 to 9", and for "5 more" where the statement has "9, up from 4"."""
    if told.unit == PERCENT:
        return False  # from 10 to 15 percent is by five points
    text, values, term = alignment.account, alignment.account.language.values, alignment.account.terms[account]
    if values.BY not in text.before(term, 1) and values.COMPARING.isdisjoint(text.after(term, 1)):
        return is_increase(alignment, told)
    figures = list(figures_of(alignment.official).values())
    ends = [(one.value, other.value) for one, other in pairwise(figures)] + [
        (q.value, q.upper) for q in figures if q.upper
    ]
    return any(isclose(abs(one - other), told.value) for one, other in ends)


def is_increase(alignment: Alignment, told: Quantity) -> bool:
    """True for "250 more" where the statement has "900, up from 650"."""
    text, values = alignment.official, alignment.official.language.values
    grows = [
        (one, other)
        for (_, one), (k, other) in pairwise(figures_of(text).items())
        if values.FROM in text.before(text.terms[k], 1)
    ]
    adds = not values.ADDING.isdisjoint(alignment.account.words)
    return adds and any(isclose(one.value - other.value, told.value) for one, other in grows)


def _is_multiple(alignment: Alignment, official: Quantity, account: Quantity) -> bool:
    """True for "from 4 to 8 million" where the statement doubles something to 8 million."""
    text, factors = alignment.official, alignment.official.language.figures.FACTORS
    found = [factors[token.norm] for token in text.tokens if token.norm in factors]
    if not any(isclose(account.value * n, official.value) for n in found):
        return False
    if any(token.norm in factors for token in alignment.account.tokens):
        return True
    told = [end for q in figures_of(alignment.account).values() for end in (q.value, q.upper) if end]
    return any(isclose(end * scale, official.value) for end in told for scale in (1.0, *_MAGNITUDES))


def _lengths(figures: dict[int, Quantity], other: int) -> list[float]:
    """How many years, months or weeks a text tells beside another figure: what is due in each is a part of that."""
    return [q.value for k, q in figures.items() if k != other and q.unit in TIME_UNITS and q.value > 1]


def _is_short(text: AnnotatedText, figure: int, official: Quantity) -> bool:
    """True for 250 of the statement's 250 million, where it counts nothing or "350 million" stands beside it."""
    account = figures_of(text)[figure]
    scale = official.value / account.value if account.value else 0.0
    figures = [quantity.value for quantity in figures_of(text).values() if quantity != account]
    beside = head_of(text, figure) is None or any(value >= scale for value in figures)
    return not account.unit and scale in _MAGNITUDES and beside


def _is_complement(alignment: Alignment, official: Quantity, account: Quantity) -> bool:
    """True for two shares that make the whole, with turned bounds: "at least 60 percent", "at most 40 percent".

    They are of two things: each text has one that the other lacks ("Ghanaians", "foreigners").
    """
    if not (_has_own(alignment.official, alignment.matched) and _has_own(alignment.account, alignment.backward)):
        return False
    shares = official.unit == account.unit == PERCENT and official.upper is None and account.upper is None
    return shares and isclose(official.value + account.value, 100) and (official.bound, account.bound) in _TURNED


def _is_what_is_left(alignment: Alignment, official: int, account: int) -> bool:
    """True for "cut by 40 percent" told as "will be 60 percent of", with no word for the cut in the account."""
    text, told, values = alignment.official, alignment.account, alignment.official.language.values
    (own, part), owner = (text.terms[official], told.terms[account]), text.language.syntax.OWNER
    if not (own.quantity and part.quantity and own.quantity.unit == part.quantity.unit == PERCENT):
        return False
    whole = isclose(own.quantity.value + part.quantity.value, 100) and owner in told.after(part, 1)
    by = values.BY in text.before(own, 1) and owner not in text.after(own, 1)
    return whole and by and values.CHANGES.isdisjoint(told.words)


def _has_own(text: AnnotatedText, matched: Mapping[int, int]) -> bool:
    """True where a noun or a name of a text is matched to nothing."""
    return any(k not in matched and (t.kind is TermKind.NAME or is_noun(text, k)) for k, t in enumerate(text.terms))

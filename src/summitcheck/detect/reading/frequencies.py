"""Find how often things happen, where the account differs: "twice a year", "every two years"."""

from __future__ import annotations

from collections.abc import Container, Iterator
from math import isclose
from typing import NamedTuple

from summitcheck.align.alignment import Alignment, Difference
from summitcheck.annotate.terms import TermKind
from summitcheck.annotate.text import AnnotatedText, once_per_text
from summitcheck.detect.reading.counts import figures_of
from summitcheck.detect.reading.sentences import sentence_at
from summitcheck.lang.quantity import Frequency
from summitcheck.lang.units import TIME_UNITS, UNIT_DAYS, measure

#: Days.
_YEAR = 365.25
#: Twelve months are not quite a year.
_SAME = 0.06
#: A month is told for four weeks: by so much it is longer, to within the arithmetic.
_FOUR_WEEKS, _EQUAL = 30.44 / 28, 0.002
#: Terms around the words that say how often, among which one of both texts stands.
_AROUND = 4
#: Tokens between a figure and the period for which it counts: "four direct flights a week".
_COUNTED = 3
#: Tokens before a length of time among which "over" stands: "over the next".
_LEADING = 3


class OtherFrequency(NamedTuple):
    """How often the statement and the account say that something happens, and the statement's terms that it is near."""

    official: Frequency
    account: Frequency
    terms: tuple[int, ...]


def other_frequencies(alignment: Alignment) -> Iterator[OtherFrequency]:
    """How often something happens, where each text says it of one thing alone, and the two differ."""
    official = sole_frequency(alignment.official)
    account = (sole_frequency(alignment.account) or _in_all(alignment)) if official else None
    if official is None or account is None or _alike(official, account) or _is_one_rate(alignment, official, account):
        return
    if any(is_product(alignment, j) for j in range(len(alignment.account.terms))):
        return
    counts = official.yearly and account.yearly and official.counted != account.counted
    times = _times_before(alignment, official, account) if counts else None
    if times is not None and isclose(*times, rel_tol=_SAME):
        return
    same = [(i, j) for i, j in alignment.matched.items() if not tells_how_often(alignment.official, i)]
    adjacent = _is_counted_beside(alignment.account, account) or _is_counted_beside(alignment.official, official)
    if (
        counts
        and not adjacent
        and (
            _may_be_counted(alignment.official, official, {i for i, _ in same})
            or _may_be_counted(alignment.account, account, {j for _, j in same})
        )
    ):
        return
    if _rate_other_figures(alignment, official, account):
        return
    around = _terms(alignment.official, official), _terms(alignment.account, account)
    if any(i in alignment.matched for i in around[0]) and any(j in alignment.backward for j in around[1]):
        yield OtherFrequency(official, account, around[0])


def _alike(one: Frequency, other: Frequency) -> bool:
    """True for "twelve times a year" and "monthly", and for "every two weeks" and "twice a month"."""
    low, high = sorted((one.yearly, other.yearly))
    return isclose(low, high, rel_tol=_SAME) or isclose(high, low * _FOUR_WEEKS, rel_tol=_EQUAL)


def _is_one_rate(alignment: Alignment, official: Frequency, account: Frequency) -> bool:
    """True for "36,000 a year" told as "3,000 a month"."""
    if official.counted or account.counted or not official.yearly or not account.yearly:
        return False
    own, told = _rated(alignment.official, official), _rated(alignment.account, account)
    return any(isclose(one, other, rel_tol=_SAME) for one in own for other in told)


def _rated(text: AnnotatedText, frequency: Frequency) -> list[float]:
    """What the figures of a text come to in a year, in base units."""
    figures = [measure(quantity) for quantity in figures_of(text).values() if quantity.unit not in TIME_UNITS]
    return [value * frequency.yearly for _, value in figures]


def _times_before(alignment: Alignment, official: Frequency, account: Frequency) -> tuple[float, float] | None:
    """How often in a year the two texts say, where one has a figure before ("three weekly trains").

    None where no figure stands there that may tell how many times.
    """
    counted, text, other = official, alignment.account, account
    if account.counted:
        counted, text, other = account, alignment.official, official
    near = range(other.first - _COUNTED, other.first + 1)
    figures = [q.value for k, q in figures_of(text).items() if text.terms[k].last in near and not q.unit]
    return (counted.yearly, other.yearly * figures[-1]) if figures else None


def _is_counted_beside(text: AnnotatedText, frequency: Frequency) -> bool:
    """True for "three weekly trains", of which nothing but the figure tells how many times."""
    ends = [term.last for term in text.terms if term.kind is TermKind.NUMBER and term.quantity]
    adverb = frequency.last - frequency.first == 1
    return adverb and not frequency.counted and frequency.first in ends


def _rate_other_figures(alignment: Alignment, official: Frequency, account: Frequency) -> bool:
    """True for "36 a week" and "8 a month": of other figures, how often they come is no change of its own."""
    ends = {term.last: k for k, term in enumerate(alignment.account.terms) if term.kind is TermKind.NUMBER}
    own = [k for k, term in enumerate(alignment.official.terms) if term.last == official.first and term.quantity]
    return bool(own) and account.first in ends and alignment.matched.get(own[0]) != ends[account.first]


def _in_all(alignment: Alignment) -> Frequency | None:
    """The length of time over which the account tells at once what the statement tells for each year of it."""
    account = alignment.account
    rates = [j for i, j in alignment.matched.items() if tells_how_often(alignment.official, i)]
    lengths = [j for j in rates if account.terms[j].quantity]  # "over the month" tells nothing of several
    over = [n for j in lengths for n in range(max(0, account.terms[j].first - _LEADING), account.terms[j].first)]
    first = next((n for n in over if account.tokens[n].norm in account.language.values.OVER), None)
    if first is None or told_frequencies(account):
        return None
    return Frequency(0.0, first, next(account.terms[j].last for j in lengths if account.terms[j].first > first))


def is_product(alignment: Alignment, account: int) -> bool:
    """True for 480 where the statement has "120 in each of four years", and the account does not tell it for each."""
    told = alignment.account.terms[account].quantity
    each_time = any(each.yearly for each in told_frequencies(alignment.account))
    return told is not None and not each_time and told.value in _products(alignment.official)


@once_per_text
def _products(text: AnnotatedText) -> frozenset[float]:
    """What the figures of a text come to that are told for each of several years."""
    figures = [(k, term.quantity) for k, term in enumerate(text.terms) if term.quantity]
    times = [quantity.value for k, quantity in figures if _is_each_of(text, k)][:1]
    return frozenset([quantity.value * count for _, quantity in figures for count in times if count > 1])


def tells_of_one_period(alignment: Alignment) -> bool:
    """True where the account tells how much comes in each period, or in one: "a year", "this year"."""
    account = alignment.account
    if any(each.yearly for each in told_frequencies(account)):
        return True
    dates = [account.before(term, 1) for term in account.terms if term.kind is TermKind.DATE]
    return any(account.language.values.NOT_AFTER.isdisjoint(before) for before in dates)


@once_per_text
def told_frequencies(text: AnnotatedText) -> tuple[Frequency, ...]:
    """How often things happen in a text."""
    return text.language.figures.frequencies(text.tokens)


def is_of_one_rate(alignment: Alignment, difference: Difference) -> bool:
    """True for "a year" and "a month", beside figures that tell the same: 36,000 and 3,000."""
    sides = (alignment.official, difference.official), (alignment.account, difference.account)
    own, told = sole_frequency(alignment.official), sole_frequency(alignment.account)
    rates = all(any(tells_how_often(text, index) for index in terms) for text, terms in sides)
    return rates and own is not None and told is not None and _is_one_rate(alignment, own, told)


def tells_how_often(text: AnnotatedText, index: int) -> bool:
    """True for a figure that only says how often: "two years" of "every two years"."""
    term = text.terms[index]
    return any(each.first <= term.first and term.last <= each.last for each in told_frequencies(text))


def _is_each_of(text: AnnotatedText, index: int) -> bool:
    """True for "four years" in "each of the next four years", not in "every four years"."""
    term, quantity = text.terms[index], text.terms[index].quantity
    unit = quantity.unit if quantity else ""
    around = [each for each in told_frequencies(text) if each.first <= term.first and term.last <= each.last]
    return unit in UNIT_DAYS and any(isclose(each.yearly * UNIT_DAYS[unit], _YEAR, rel_tol=_SAME) for each in around)


def _may_be_counted(text: AnnotatedText, frequency: Frequency, matched: Container[int]) -> bool:
    """True where a figure that the other text lacks may say how often: "two meetings are to be held each year"."""
    sentence = sentence_at(text, frequency.first)
    numbers = [n for n, term in enumerate(text.terms) if term.kind is TermKind.NUMBER and n not in matched]
    figures = [text.terms[n] for n in numbers if not tells_how_often(text, n)]
    return not frequency.counted and any(t.first in sentence for t in figures)


@once_per_text
def sole_frequency(text: AnnotatedText) -> Frequency | None:
    """The first of the frequencies of a text, where all of them are the same."""
    found = told_frequencies(text)
    return found[0] if found and all(isclose(found[0].yearly, f.yearly, rel_tol=_SAME) for f in found) else None


def _terms(text: AnnotatedText, frequency: Frequency) -> tuple[int, ...]:
    """The terms around the words of a frequency, those within left out."""
    before = [k for k, term in enumerate(text.terms) if term.last <= frequency.first]
    behind = [k for k, term in enumerate(text.terms) if term.first >= frequency.last]
    return *before[-_AROUND:], *behind[:_AROUND]

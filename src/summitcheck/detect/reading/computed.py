"""Whether a figure of the account was worked out from the statement's: a rate, a total, the share of each one."""

from __future__ import annotations

from collections.abc import Iterator

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.rounding import agree
from summitcheck.annotate.terms import TermKind
from summitcheck.annotate.text import AnnotatedText, once_per_text
from summitcheck.detect.reading.counts import MULTIPLE, figures_of
from summitcheck.detect.reading.frequencies import sole_frequency, told_frequencies
from summitcheck.lang.quantity import Quantity
from summitcheck.lang.units import PERCENT, TIME_UNITS, UNIT_DAYS

#: Days.
_YEAR = 365.25
#: Parties of which each has something, where the statement does not count or name more.
_PARTIES = 2.0
#: More than so many nobody names one by one.
_MOST_NAMES = 12


def is_computed(alignment: Alignment, own: Quantity, told: Quantity) -> bool:
    """True for "3,000 a month" where the statement has "36,000 a year", for 60 where it has "30 each", and the like."""
    if (
        not {PERCENT, *TIME_UNITS}.isdisjoint((own.unit, told.unit))
        or {"cardinal"} != {own.kind, told.kind}
        or told.upper is not None
    ):
        return False
    factors = (*_by_time(alignment), *_by_one(alignment, own))
    ends = (own.value,) if own.upper is None else (own.value, own.upper)
    return any(agree(_times(own, end, factor), told) for end in ends for factor in factors if factor != 1)


def _times(figure: Quantity, end: float, factor: float) -> Quantity:
    bound = "" if figure.upper is not None else figure.bound
    return figure._replace(value=end * factor, step=figure.step * factor, upper=None, bound=bound)


def _by_time(alignment: Alignment) -> Iterator[float]:
    """What makes a figure for one period one for another, or for all the time that the statement tells."""
    own, told = sole_frequency(alignment.official), sole_frequency(alignment.account)
    if own is None or (own.counted and own.last - own.first > 1) or not own.yearly:
        return
    if told and told.yearly and not told.counted:
        yield _whole(own.yearly / told.yearly)
    elif told is None:
        for length in figures_of(alignment.official).values():
            if length.unit in UNIT_DAYS and length.value > 1:
                yield _whole(own.yearly * length.value * UNIT_DAYS[length.unit] / _YEAR)


def _whole(factor: float) -> float:
    """Twelve months are a year, whatever the mean month has of days."""
    for exact in (round(factor), 1 / round(1 / factor) if 0 < factor < 1 else 0):
        if exact and abs(factor - exact) < 0.01 * exact:
            return float(exact)
    return factor


def _by_one(alignment: Alignment, own: Quantity) -> Iterator[float]:
    """What makes a figure that is told of each one what all have, and the other way round."""
    yield from (1 / count for count in _equal_parts(alignment.official))
    official, account = tells_of_each(alignment.official), tells_of_each(alignment.account)
    also_told = official and any(agree(own, each) for each in figures_of(alignment.account).values())
    if official != account or also_told:  # "60 in all, 30 from each"
        counts = {*_counts(alignment.official), _PARTIES} - {own.value}
        yield from (count if official else 1 / count for count in sorted(counts))


@once_per_text
def _equal_parts(text: AnnotatedText) -> tuple[float, ...]:
    """In how many equal parts something is done: "in two equal phases"."""
    figures = figures_of(text).items()
    return tuple(
        [q.value for k, q in figures if q.value > 1 and text.language.values.EQUAL in text.after(text.terms[k], 1)]
    )


@once_per_text
def _counts(text: AnnotatedText) -> tuple[float, ...]:
    """How many of something a text has: its figures without a unit, and how many names."""
    bare = [q.value for q in figures_of(text).values() if not q.unit and q.kind not in (MULTIPLE, "ordinal")]
    names = len([term for term in text.terms if term.kind is TermKind.NAME])
    named = [float(names)] if 1 < names <= _MOST_NAMES else []
    return tuple([value for value in (*bare, *named) if value > 1])


@once_per_text
def tells_of_each(text: AnnotatedText) -> bool:
    """True where a text tells a figure of each one: "30 million each", "3 dollars per dose"."""
    rates = told_frequencies(text)  # "in each of four years" is no figure of each party
    places = text.language.degrees.APIECE.within(text.tokens, text.words)
    apiece = any(not any(rate.first <= place.start < rate.last for rate in rates) for place in places)
    return apiece or any(
        token.norm == text.language.values.PER and following.norm not in UNIT_DAYS
        for token, following in zip(text.tokens, text.tokens[1:], strict=False)
    )

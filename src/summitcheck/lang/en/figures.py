"""Figures and dates: at which tokens to look for one, and what is found there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from summitcheck.lang.date import Away
from summitcheck.lang.en.calendar import MONTHS, WEEKDAYS
from summitcheck.lang.en.currencies import CURRENCY_CODES, CURRENCY_SIGNS
from summitcheck.lang.en.dates import AWAY_WORDS, SEASONS, date_at, may_begin_date
from summitcheck.lang.en.frequencies import frequencies
from summitcheck.lang.en.numerals import NUMBER_WORDS, norm_at
from summitcheck.lang.en.quantities import LABELS, opens_quantity, quantity_at
from summitcheck.lang.quantity import QuantityReading
from summitcheck.lang.tokens import Token
from summitcheck.lang.units import UNIT_DAYS
from summitcheck.lang.wordlists import word_set

__all__ = [
    "ENDS",
    "FACTORS",
    "FURTHER",
    "LABELS",
    "RELATIVE_WORDS",
    "begins",
    "counted_away",
    "date_at",
    "frequencies",
    "is_one_of_two",
    "may_begin",
    "quantity_at",
]

_COUNTERS = NUMBER_WORDS | CURRENCY_SIGNS | CURRENCY_CODES
_ROMAN = "ivxlc"
RELATIVE_WORDS = AWAY_WORDS.union(WEEKDAYS, MONTHS, SEASONS, ("ago", "in"))
#: What a figure with one of these behind it counts is another set: "thirteen new members".
FURTHER = word_set("new further additional other more another extra")
#: By how much something grows, or shrinks, that is said to do so.
FACTORS: Mapping[str, float] = {
    word: factor
    for factor, words in {
        2.0: "double doubles doubled doubling",
        3.0: "triple triples tripled treble trebles trebled",
        0.5: "halve halves halved halving",
    }.items()
    for word in words.split()
}
#: The two ends of a series.
ENDS = word_set("first last")
#: Before "in three months" these show that it is said of what will be.
_FUTURE, _FUTURE_REACH = frozenset(("will", "shall", "would")), 8
_PRONOUN_BEFORE_ONE = word_set("no the this that any every each some another which")
_PRONOUN_AFTER_ONE = word_set("of another who that or")
_START, _TO_ANOTHER, _ANOTHER_REACH = "from", ("to", "another"), 4
_THE_OTHER, _OTHER_REACH, _LISTING = ("the", "other"), 14, word_set("and or")


@lru_cache(maxsize=1 << 14)
def may_begin(norm: str) -> bool:
    """False for most words, which no number or date begins with."""
    return _is_counter(norm) or norm[0] in _ROMAN or norm in ("a", "an")


def _is_counter(norm: str) -> bool:
    return norm in _COUNTERS or may_begin_date(norm)


def begins(tokens: Sequence[Token], i: int) -> bool:
    """True where a number or a date may begin; "one" is mostly a pronoun."""
    norm = tokens[i].norm
    if norm == "one":
        before, after = norm_at(tokens, i - 1), norm_at(tokens, i + 1) or "of"
        pronoun = before in _PRONOUN_BEFORE_ONE or after in _PRONOUN_AFTER_ONE or is_one_of_two(tokens, i)
        return before in LABELS or not (pronoun or (before == _START and _leads_to_another(tokens, i)))
    if norm in ("a", "an"):
        return opens_quantity(tokens, i)
    return _is_counter(norm) or (norm[0] in _ROMAN and norm_at(tokens, i - 1) in LABELS)


def is_one_of_two(tokens: Sequence[Token], i: int) -> bool:
    """True for "one country ... the other", which counts nothing; "one school here and the other there" does."""
    behind = [token.norm for token in tokens[i + 1 : i + 1 + _OTHER_REACH]]
    other = next((n for n, pair in enumerate(pairwise(behind)) if pair == _THE_OTHER), 0)
    return other > 0 and behind[other - 1] not in _LISTING


def _leads_to_another(tokens: Sequence[Token], i: int) -> bool:
    """True for "from one country to another", which counts nothing."""
    behind = [token.norm for token in tokens[i + 1 : i + 1 + _ANOTHER_REACH]]
    return any(pair == _TO_ANOTHER for pair in pairwise(behind))


def counted_away(tokens: Sequence[Token], reading: QuantityReading) -> Away | None:
    """How far from the day of the document a length of time leads ("two years ago", "will return in three months")."""
    quantity = reading.quantity
    if quantity.unit not in UNIT_DAYS or quantity.upper is not None:
        return None
    if norm_at(tokens, reading.last) == "ago":
        return Away(quantity.unit, -quantity.value, loose=True)
    before = {t.norm for t in tokens[max(0, reading.first - _FUTURE_REACH) : reading.first]}
    # Of what is past, "in three months" tells how long it took.
    ahead = norm_at(tokens, reading.first - 1) == "in" and not before.isdisjoint(_FUTURE)
    return Away(quantity.unit, quantity.value, loose=True) if ahead else None

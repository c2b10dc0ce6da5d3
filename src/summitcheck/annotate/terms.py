"""Tokens to terms: what a sentence is compared by.

A term is a word, a name, a quantity, a date or an operator (a word such as "not", "all" or "before" that
turns a meaning). Names that mean the same share one key, so do equal figures however written; function
words give no term.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

from summitcheck.annotate.names import NameTable
from summitcheck.annotate.relative import COUNTED_UNITS, resolve
from summitcheck.lang.date import Away, Date
from summitcheck.lang.en.calendar import MONTHS, WEEKDAYS
from summitcheck.lang.en.clock import CLOCK_WORDS
from summitcheck.lang.en.dates import AWAY_WORDS, SEASONS, date_at
from summitcheck.lang.en.lexicon import lemmas, phrase_end
from summitcheck.lang.en.numerals import NUMBER_WORDS
from summitcheck.lang.en.quantities import LABELS, measure, opens_quantity, quantity_at
from summitcheck.lang.en.units import CURRENCY_CODES, CURRENCY_SIGNS, DIMENSIONS, TIME_UNITS
from summitcheck.lang.en.words import FUNCTION_WORDS, OPERATORS
from summitcheck.lang.quantity import Quantity, QuantityReading
from summitcheck.lang.tokens import Token

_COUNTERS = frozenset({*NUMBER_WORDS, *MONTHS, *WEEKDAYS, *SEASONS, *CURRENCY_SIGNS, *CURRENCY_CODES})
_COUNTERS |= AWAY_WORDS | CLOCK_WORDS
_COUNTERS |= {"fy", "fiscal", "financial", "q1", "q2", "q3", "q4", "h1", "h2"}
#: Without one of these nothing in a sentence counts from the day of its document.
RELATIVE_WORDS = AWAY_WORDS | WEEKDAYS.keys() | {"ago", "in"}
#: Before "in three months" these show that it is said of what will be.
_FUTURE, _FUTURE_REACH = frozenset(("will", "shall", "would")), 8
_PARTICLES = frozenset("up down out off in on of to back over away apart through forward aside along".split())
#: Words of the longest phrase that the lexicon holds.
_LONGEST_PHRASE = 6
_PRONOUN_BEFORE_ONE = frozenset("no the this that any every each some another which".split())
_PRONOUN_AFTER_ONE = frozenset("of another who that or".split())


class TermKind(IntEnum):
    """What a term is."""

    WORD = 0
    NAME = 1
    NUMBER = 2
    DATE = 3
    OPERATOR = 4


_WORD, _NAME, _OPERATOR = TermKind.WORD, TermKind.NAME, TermKind.OPERATOR


class Term(NamedTuple):
    """One unit of comparison.

    ``key`` is equal for terms that mean the same; ``first`` and ``last`` are the tokens it spans
    (``last`` exclusive), ``start`` and ``end`` its place in the original text. ``capital`` tells a word
    written with a capital where the sentence does not ask for one.
    """

    key: str
    kind: TermKind
    norm: str
    start: int
    end: int
    first: int
    last: int
    capital: bool = False
    quantity: Quantity | None = None
    date: Date | None = None

    def moved(self, by: int, tokens: int = 0) -> Term:
        """The same term ``by`` characters, and so many ``tokens``, further on."""
        key, kind, norm, start, end, first, last, *rest = self
        return Term._make((key, kind, norm, start + by, end + by, first + tokens, last + tokens, *rest))


@lru_cache(maxsize=1 << 14)
def _may_count(norm: str) -> bool:
    """False for most words, which no number or date begins with."""
    return (
        norm[0].isdecimal() or norm[0] in "ivxlc" or norm in ("a", "an") or norm in _COUNTERS or norm.startswith("fy2")
    )


def _counts(tokens: Sequence[Token], i: int) -> bool:
    """True where a number or a date may begin; "one" is mostly a pronoun."""
    norm = tokens[i].norm
    if norm == "one":
        before = tokens[i - 1].norm if i else ""
        after = tokens[i + 1].norm if i + 1 < len(tokens) else "of"
        return before in LABELS or (before not in _PRONOUN_BEFORE_ONE and after not in _PRONOUN_AFTER_ONE)
    if norm in ("a", "an"):
        return opens_quantity(tokens, i)
    if norm[0].isdecimal() or norm in _COUNTERS or norm.startswith("fy2"):
        return True
    return bool(i) and norm[0] in "ivxlc" and tokens[i - 1].norm in LABELS


def _phrase(tokens: Sequence[Token], norms: Sequence[str], i: int) -> Term | None:
    """Words that the lexicon knows as one because of a particle ("phase out", "in front of"), or None.

    Compounds of nouns stay apart: retellings keep their parts more often than the whole.
    """
    if _PARTICLES.isdisjoint(norms[i : i + _LONGEST_PHRASE]):  # most words, and a look-up is dear
        return None
    last = phrase_end(norms, i)
    if last == i + 1 or (norms[i] not in _PARTICLES and norms[last - 1] not in _PARTICLES):
        return None
    return _term(tokens, lemmas(" ".join(norms[i:last]))[0].replace(" ", "_"), _WORD, i, last)


def _in_order_to(tokens: Sequence[Token], i: int) -> bool:
    """True for the "order" of "in order to", which is no thing that one could restore or keep."""
    return [t.norm for t in tokens[max(0, i - 1) : i + 2]] == ["in", "order", "to"]


def _quantity_term(tokens: Sequence[Token], i: int) -> Term | None:
    reading = quantity_at(tokens, i)
    if reading is None:
        return None
    quantity = reading.quantity
    dimension, value = measure(quantity)
    key = f"#{value:.10g}{dimension if dimension in DIMENSIONS else ''}"
    if quantity.kind == "ordinal":
        key = f"#{quantity.value:.10g}th"
    elif quantity.upper is not None:
        key += f"-{quantity.upper:.10g}"
    away = _counted_away(tokens, reading)
    if away and away.by < 0:
        key += "ago"
    date = Date(away=away) if away else None
    return _term(tokens, key, TermKind.NUMBER, reading.first, reading.last, quantity=quantity, date=date)


def _counted_away(tokens: Sequence[Token], reading: QuantityReading) -> Away | None:
    """How far from the day of the document a length of time leads ("two years ago", "will return in three months")."""
    quantity = reading.quantity
    if quantity.unit not in TIME_UNITS or quantity.upper is not None:
        return None
    unit = TIME_UNITS[quantity.unit]
    if unit not in COUNTED_UNITS:
        return None
    if reading.last < len(tokens) and tokens[reading.last].norm == "ago":
        return Away(unit, -quantity.value, loose=True)
    before = {t.norm for t in tokens[max(0, reading.first - _FUTURE_REACH) : reading.first]}
    # Of what is past, "in three months" tells how long it took.
    ahead = reading.first and tokens[reading.first - 1].norm == "in" and not before.isdisjoint(_FUTURE)
    return Away(unit, quantity.value, loose=True) if ahead else None


def _date_term(tokens: Sequence[Token], i: int) -> Term | None:
    reading = date_at(tokens, i)
    if reading is None:
        return None
    return _term(tokens, reading.date.key, TermKind.DATE, reading.first, reading.last, date=reading.date)


def dated(term: Term, today: int) -> Term:
    """The term as it is meant in a document of the day ``today``: a date that counts from that day is resolved."""
    if term.date is None:
        return term
    date = resolve(term.date, today)
    return term._replace(date=date, key=date.key if term.kind is TermKind.DATE else term.key)


def _term(
    tokens: Sequence[Token],
    key: str,
    kind: TermKind,
    first: int,
    last: int,
    *,
    quantity: Quantity | None = None,
    date: Date | None = None,
) -> Term:
    head, tail = tokens[first], tokens[last - 1]
    norm = head.norm if last - first == 1 else " ".join(t.norm for t in tokens[first:last])
    capital = head.text[:1].isupper() and (first > 0 or kind is _NAME)
    return Term(key, kind, norm, head.start, tail.end, first, last, capital, quantity, date)


def terms(tokens: Sequence[Token], names: NameTable) -> tuple[Term, ...]:
    """The terms of one sentence, in order."""
    found: list[Term] = []
    norms = [t.norm for t in tokens]
    i, n = 0, len(tokens)
    while i < n:
        token = tokens[i]
        norm = token.norm
        term = None
        if hit := names.at(tokens, i):
            term = _term(tokens, hit[0], _NAME, i, hit[1])
        elif _may_count(norm) and _counts(tokens, i):
            term = _date_term(tokens, i) or _quantity_term(tokens, i)
        if term is None:
            term = _phrase(tokens, norms, i)
        if term is None and norm in OPERATORS:
            term = _term(tokens, norm, _OPERATOR, i, i + 1)
        elif (
            term is None
            and norm not in FUNCTION_WORDS
            and norm[0].isalnum()
            and not (norm == "order" and _in_order_to(tokens, i))
        ):
            term = _term(tokens, token.stem, _WORD, i, i + 1)
        if term is None:
            i += 1
            continue
        while found and term.first < found[-1].last:  # a bound ("at least") belongs to its number
            found.pop()
        found.append(term)
        i = max(term.last, i + 1)
    return tuple(found)

"""How often something happens ("twice a year", "every two years", "monthly"), read from tokens."""

from __future__ import annotations

from collections.abc import Sequence

from summitcheck.lang.en.calendar import WEEKDAYS
from summitcheck.lang.en.dates import SEASONS
from summitcheck.lang.en.numerals import CARDINALS, ORDINALS, norm_at
from summitcheck.lang.en.units import TIME_UNITS
from summitcheck.lang.quantity import Frequency
from summitcheck.lang.tokens import Token
from summitcheck.lang.units import UNIT_DAYS
from summitcheck.lang.wordlists import Phrases, word_set

_YEAR = 365.25
#: By word how many times a year.
_ADVERBS = {
    word: times
    for times, words in {
        1.0: "annual annually yearly",
        2.0: "biannual biannually semiannual semiannually twiceyearly halfyearly",
        0.5: "biennial biennially",
        4.0: "quarterly",
        12.0: "monthly",
        _YEAR / 14: "fortnightly",
        _YEAR / 7: "weekly",
        _YEAR: "daily",
    }.items()
    for word in words.split()
}
#: Before a unit of time: "each month", "per year"; before the number of units: "every two years", "once in two years".
_EVERY, _PER, _IN = frozenset(("every", "each")), frozenset(("per", "a", "an")), "in"
#: "Twice in any year" is twice each; "any week" alone is no rate.
_ANY = "any"
_HALF = "half"
_STEPS = {"other": 2.0, _HALF: 0.5}
_TIMES = {"once": 1.0, "twice": 2.0, "thrice": 3.0}
_TELLING = _ADVERBS.keys() | _EVERY | _PER | _TIMES.keys() | {_ANY}
#: Before "a year" these make it a length of time or a date, and behind it.
_NO_RATE_BEFORE = word_set(
    "within for after in over by about nearly almost around than of is was takes lasts lasted half such quite what "
    "before until since at under roughly some only just not as with from to and or"
)
_NO_RATE_AFTER = word_set("ago later earlier after long old")
_ALL_TOLD = Phrases("in all, in total, altogether, all told, taken together, in the aggregate, one time only")


def frequencies(tokens: Sequence[Token]) -> tuple[Frequency, ...]:
    """How often things happen in a text, and where it says that a figure is all there is ("in all")."""
    told = [each for i, token in enumerate(tokens) if token.norm in _TELLING and (each := _frequency_at(tokens, i))]
    in_all = _ALL_TOLD.within(tokens, frozenset([token.norm for token in tokens]))
    return *told, *(Frequency(0.0, place.start, place.stop) for place in in_all)


def _frequency_at(tokens: Sequence[Token], i: int) -> Frequency | None:
    norm = tokens[i].norm
    if norm in _ADVERBS:
        return _adverb(tokens, i)
    if norm in _EVERY:
        return _every(tokens, i)
    if norm == _ANY:
        every = _every(tokens, i)
        return every if every and every.first < i else None
    return _per(tokens, i) if norm in _PER else _once_in(tokens, i)


def _once_in(tokens: Sequence[Token], i: int) -> Frequency | None:
    """What "once in five years" says."""
    steps, unit = _number(norm_at(tokens, i + 2)), norm_at(tokens, i + 3)
    if norm_at(tokens, i + 1) != _IN or steps <= 1 or TIME_UNITS.get(unit) in ("", None, unit):
        return None
    return Frequency(_TIMES[tokens[i].norm] * _period(unit) / steps, i, i + 4)


def _adverb(tokens: Sequence[Token], i: int) -> Frequency:
    """What an adverb says with the word before it: "yearly", "twice yearly", "half-yearly", "a six-monthly review"."""
    yearly, before = _ADVERBS[tokens[i].norm], norm_at(tokens, i - 1)
    if before == _HALF:
        return Frequency(2 * yearly, i - 1, i + 1)
    months = _number(before)
    if months > 1 and not norm_at(tokens, i + 1).endswith("s"):  # "six monthly payments" are paid each month
        return Frequency(yearly / months, i - 1, i + 1)
    times, first = _counted_before(tokens, i)
    # Of "three weekly trains" the figure tells how many times.
    counted = first < i or months <= 1
    return Frequency(times * yearly, first, i + 1, counted)


def _every(tokens: Sequence[Token], i: int) -> Frequency | None:
    """What "every" opens: "each month", "every second year", "every two years", "every half year"."""
    after, n = norm_at(tokens, i + 1), i + 2
    if after == "of":
        return _each_of(tokens, i)
    steps = _STEPS.get(after) or _number(after)
    if not steps:
        steps, n = 1.0, i + 1
    period = _period(norm_at(tokens, n))
    times, first = _counted_before(tokens, i)
    counted = first < i or n > i + 1
    return Frequency(times * period / steps, first, n + 1, counted) if period else None


def _each_of(tokens: Sequence[Token], i: int) -> Frequency | None:
    """What "in each of the next four years" says: once a year."""
    last = next((n for n in range(i + 2, min(i + 7, len(tokens))) if _period(tokens[n].norm)), 0)
    counted = last and (norm_at(tokens, last).endswith("s") or any(_number(t.norm) for t in tokens[i + 2 : last]))
    return Frequency(_period(tokens[last].norm), i, last + 1) if counted else None


def _per(tokens: Sequence[Token], i: int) -> Frequency | None:
    """What a period closes: "twice a year", "three times per month", "40 tonnes a year"."""
    unit = norm_at(tokens, i + 1)
    period = _period(unit) if TIME_UNITS.get(unit) == unit else 0.0
    if not period:
        return None
    and_a_half = [norm_at(tokens, i + 2), norm_at(tokens, i + 3)] == ["and", "a"]
    if and_a_half or norm_at(tokens, i + 2) in _NO_RATE_AFTER:
        return None
    times, first = _counted_before(tokens, i)
    if tokens[i].norm != "per" and first == i and (not i or norm_at(tokens, i - 1) in _NO_RATE_BEFORE):
        return None
    return Frequency(times * period, first, i + 2, first < i)


def _counted_before(tokens: Sequence[Token], i: int) -> tuple[float, int]:
    """How many times are told before token ``i``, and where that begins; one where nothing is told."""
    n = i - 1 - (norm_at(tokens, i - 1) == _IN)  # "once in every three years"
    word = norm_at(tokens, n)
    if word in _TIMES:
        return _TIMES[word], n
    if word == "times":
        times = _number(norm_at(tokens, n - 1))
        return (times, n - 1) if times else (1.0, i)
    return 1.0, i


def _number(word: str) -> float:
    return CARDINALS.get(word) or ORDINALS.get(word) or (float(word) if word.isdecimal() and len(word) < 4 else 0.0)


def _period(word: str) -> float:
    """How often in a year the period with this name comes; 0 for any other word."""
    if word in SEASONS:
        return 1.0
    if word in WEEKDAYS:
        return _YEAR / 7
    unit = TIME_UNITS.get(word, "")
    return _YEAR / UNIT_DAYS[unit] if unit in UNIT_DAYS else 0.0

"""Numbers with their magnitudes, units and bounds, read from tokens.

A quantity keeps how exactly it was written: "25.9" is exact to a tenth, "26" to a unit, "nearly 26"
is an approximation. Two quantities agree when what one says leaves room for the other, so fair
rounding is no difference.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from summitcheck.language.tokens import Token

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
CARDINALS: dict[str, float] = {w: float(n) for n, w in enumerate(_UNITS)}
CARDINALS |= {w: 10.0 * n for n, w in enumerate(_TENS, 2)}
ORDINALS: dict[str, float] = {
    w: float(n)
    for n, w in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
        "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(),
        1,
    )
}
ORDINALS |= {w[:-1] + "ieth": 10.0 * n for n, w in enumerate(_TENS, 2)} | {"hundredth": 100.0, "thousandth": 1000.0}
MAGNITUDES: dict[str, float] = {
    "hundred": 1e2,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "mn": 1e6,
    "bn": 1e9,
    "tn": 1e12,
    "trn": 1e12,
    "crore": 1e7,
    "lakh": 1e5,
    "dozen": 12.0,
}
_SHORT_MAGNITUDES = {"k": 1e3, "m": 1e6, "b": 1e9}
MULTIPLES: dict[str, float] = {
    "halve": 0.5,
    "halved": 0.5,
    "twice": 2.0,
    "thrice": 3.0,
    "double": 2.0,
    "doubled": 2.0,
    "doubling": 2.0,
    "triple": 3.0,
    "tripled": 3.0,
    "tripling": 3.0,
    "quadruple": 4.0,
    "quadrupled": 4.0,
}
CURRENCIES: dict[str, str] = {
    "$": "USD",
    "usd": "USD",
    "dollar": "USD",
    "dollars": "USD",
    "€": "EUR",
    "eur": "EUR",
    "euro": "EUR",
    "euros": "EUR",
    "£": "GBP",
    "gbp": "GBP",
    "pound": "GBP",
    "pounds": "GBP",
    "sterling": "GBP",
    "¥": "JPY",
    "jpy": "JPY",
    "yen": "JPY",
    "yuan": "CNY",
    "renminbi": "CNY",
    "rmb": "CNY",
    "cny": "CNY",
    "rupee": "INR",
    "rupees": "INR",
    "inr": "INR",
    "rupiah": "IDR",
    "won": "KRW",
    "krw": "KRW",
}
_PERCENT = {"%": "percent", "percent": "percent", "pct": "percent", "percentage": "percent"}
TIME_UNITS: dict[str, str] = {
    w + s: w
    for w in "second minute hour day week fortnight month quarter year decade century night weekend".split()
    for s in ("", "s")
} | {"decades": "decade", "centuries": "century", "yr": "year", "yrs": "year", "hrs": "hour", "mins": "minute"}
_MEASURES: dict[str, str] = {
    w + s: w
    for w in (
        "kilometer kilometre mile meter metre foot inch ton tonne kilogram gram pound liter litre barrel gallon acre "
        "hectare watt kilowatt megawatt gigawatt degree"
    ).split()
    for s in ("", "s")
} | {"feet": "foot", "inches": "inch", "km": "kilometer", "mw": "megawatt", "gw": "gigawatt", "kg": "kilogram"}

#: Seconds in a unit of time; months and what is made of them are counted apart, since a month has no fixed length.
_SECONDS = {"second": 1.0, "minute": 60.0, "hour": 3600.0, "day": 86400.0, "week": 604800.0, "fortnight": 1209600.0}
_MONTHS = {"month": 1.0, "quarter": 3.0, "year": 12.0, "decade": 120.0, "century": 1200.0}
_FRACTIONS = {"half": 2.0, "third": 3.0, "quarter": 4.0, "fourth": 4.0, "fifth": 5.0, "sixth": 6.0, "seventh": 7.0}
_FRACTIONS |= {"eighth": 8.0, "ninth": 9.0, "tenth": 10.0}
_FRACTIONS |= {f"{word}s": value for word, value in _FRACTIONS.items()} | {"halves": 2.0}
#: Words after which a number names a place in a series.
LABELS = frozenset("article annex chapter section paragraph phase track round level category title part figure".split())
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}

#: Words before a number that bound it, as the sign of the bound.
_BOUNDS: dict[tuple[str, ...], str] = {
    ("at", "least"): ">=",
    ("no", "less", "than"): ">=",
    ("no", "fewer", "than"): ">=",
    ("not", "less", "than"): ">=",
    ("minimum", "of"): ">=",
    ("more", "than"): ">",
    ("over",): ">",
    ("above",): ">",
    ("exceeding",): ">",
    ("exceed",): ">",
    ("surpass",): ">",
    ("upwards", "of"): ">",
    ("greater", "than"): ">",
    ("higher", "than"): ">",
    ("at", "most"): "<=",
    ("no", "more", "than"): "<=",
    ("not", "more", "than"): "<=",
    ("up", "to"): "<=",
    ("as", "much", "as"): "<=",
    ("as", "many", "as"): "<=",
    ("maximum", "of"): "<=",
    ("less", "than"): "<",
    ("fewer", "than"): "<",
    ("under",): "<",
    ("below",): "<",
    ("nearly",): "~<",
    ("almost",): "~<",
    ("close", "to"): "~",
    ("about",): "~",
    ("around",): "~",
    ("approximately",): "~",
    ("roughly",): "~",
    ("some",): "~",
    ("circa",): "~",
    ("estimated",): "~",
    ("an", "estimated"): "~",
    ("estimated", "total", "value", "of"): "~",
    ("estimated", "value", "of"): "~",
}
#: A third may be told as 33 percent.
_SHARE = 0.005
#: An approximation may be off by no more than this share of the figure.
_APPROXIMATE = 0.05
#: A row of digits above this is a serial number at best, and with a magnitude and a unit it may leave a float's range.
_LARGEST = 1e200
_LONGEST_BOUND = max(map(len, _BOUNDS))


class Quantity(NamedTuple):
    """A number as the text means it.

    ``value`` is the plain number ("3.2 billion" is 3.2e9), ``step`` half the last place written
    (0.05e9), ``unit`` "percent", "points", a currency code, a unit of time or measure, or "".
    ``bound`` is one of ``>= > <= < ~ ~<`` or "". ``kind`` is "cardinal", "ordinal" or "multiple".
    """

    value: float
    step: float
    unit: str
    bound: str
    kind: str


class Reading(NamedTuple):
    """A quantity found in tokens ``first`` to ``last`` (exclusive)."""

    quantity: Quantity
    first: int
    last: int


def _digits(norm: str) -> tuple[float, float, str] | None:
    """Value, half of the last place, and kind of a token in digits."""
    kind = "cardinal"
    if norm[-2:] in ("st", "nd", "rd", "th"):
        norm, kind = norm[:-2], "ordinal"
    try:
        value = float(norm)
    except ValueError:
        return None
    if value > _LARGEST:
        return None
    places = len(norm.partition(".")[2])
    return value, 0.5 * 10.0**-places, kind


def _spelled(tokens: Sequence[Token], i: int) -> tuple[float, float, str, int] | None:
    """A number in words from token ``i``: value, half step, kind and the next index."""
    total, current, n, kind = 0.0, 0.0, i, "cardinal"
    while n < len(tokens) and kind == "cardinal":
        word = tokens[n].norm
        if word in CARDINALS:
            if n > i and current % 10 and CARDINALS[word] < 20:
                break
            current += CARDINALS[word]
        elif word in ORDINALS and (n == i or (current >= 20 and current % 10 == 0)):
            current, kind = current + ORDINALS[word], "ordinal"
        elif word == "hundred" and n > i and current < 100:
            current *= 100
        elif word in ("thousand", "million", "billion", "trillion") and n > i and current:
            total, current = total + current * MAGNITUDES[word], 0.0
        elif not (word == "and" and current >= 100 and n + 1 < len(tokens) and tokens[n + 1].norm in CARDINALS):
            break
        n += 1
    if n == i:
        return None
    return total + current, 0.5, kind, n


def _unit(tokens: Sequence[Token], i: int) -> tuple[str, int]:
    """The unit that token ``i`` names, and the next index."""
    if i >= len(tokens):
        return "", i
    word = tokens[i].norm
    if word in _PERCENT:
        if i + 1 < len(tokens) and tokens[i + 1].norm in ("point", "points"):
            return "points", i + 2
        return "percent", i + 1
    if word == "per" and i + 1 < len(tokens) and tokens[i + 1].norm == "cent":
        return "percent", i + 2
    if word in ("us", "american") and i + 1 < len(tokens) and tokens[i + 1].norm in ("dollar", "dollars"):
        return "USD", i + 2
    for table in (CURRENCIES, TIME_UNITS, _MEASURES):
        if word in table:
            return table[word], i + 1
    return "", i


def _bound(tokens: Sequence[Token], i: int) -> tuple[str, int]:
    """The bound that stands right before token ``i``, and where it starts."""
    for length in range(min(_LONGEST_BOUND, i), 0, -1):
        words = tuple(t.norm for t in tokens[i - length : i])
        if words in _BOUNDS:
            return _BOUNDS[words], i - length
    return "", i


def _of_range(tokens: Sequence[Token], i: int) -> float:
    """The magnitude that a range gives its first number too, where token ``i`` is its second ("1.5-2 billion")."""
    close = i + 1 < len(tokens) and tokens[i].is_number and tokens[i].start == tokens[i - 1].end + 1
    return MAGNITUDES.get(tokens[i + 1].norm, 0.0) if close else 0.0


def _fraction(tokens: Sequence[Token], i: int) -> tuple[float, int] | None:
    """A fraction in words from token ``i`` ("two thirds of", "half a", "a quarter of"), and the next index."""
    part = _FRACTIONS.get(tokens[i].norm)
    if part is None:
        return None
    after = tokens[i + 1].norm if i + 1 < len(tokens) else ""
    before = tokens[i - 1].norm if i else ""
    count = CARDINALS.get(before, 1.0 if before == "a" or part == 2.0 else 0.0)
    if not count or after not in ("of", "a", "the") or (part == 4.0 and not tokens[i].norm.startswith("quarter")):
        return None
    return count / part, i + 1 if after != "a" else i + 2


def roman(norm: str) -> int:
    """The value of a Roman numeral in lower case ("ix" is 9); 0 when it is none."""
    values = [_ROMAN.get(letter, 0) for letter in norm]
    if not values or 0 in values or norm in ("l", "c"):  # "Annex C" is a letter
        return 0
    return sum(-v if any(w > v for w in values[n + 1 : n + 2]) else v for n, v in enumerate(values))


def _label_number(tokens: Sequence[Token], i: int) -> Reading | None:
    """A Roman numeral after the name of a series ("Article V")."""
    if not i or tokens[i - 1].norm not in LABELS or not tokens[i].text.isupper():
        return None
    value = roman(tokens[i].norm)
    return Reading(Quantity(float(value), 0.5, "", "", "cardinal"), i, i + 1) if value else None


def quantity_at(tokens: Sequence[Token], i: int) -> Reading | None:
    """The quantity that starts at token ``i``, bound and unit and all, or None.

    ``first`` of the reading may lie before ``i`` where a bound precedes the number.
    """
    if label := _label_number(tokens, i):
        return label
    if fraction := _fraction(tokens, i):
        return _fraction_reading(tokens, i, *fraction)
    start, currency = i, ""
    word = tokens[i].norm
    if word in ("$", "€", "£", "¥") and i + 1 < len(tokens):
        currency, i = CURRENCIES[word], i + 1
        word = tokens[i].norm
    if word[0].isdecimal():
        read = _digits(word)
        if read is None:
            return None
        value, step, kind, last = *read, i + 1
    elif word in MULTIPLES:
        value, step, kind, last = MULTIPLES[word], 0.0, "multiple", i + 1
    elif word == "dozen":
        value, step, kind, last = 12.0, 0.5, "cardinal", i + 1
    elif word in CARDINALS or word in ORDINALS:
        spelled = _spelled(tokens, i)
        if spelled is None:
            return None
        value, step, kind, last = spelled
    else:
        return None
    if last < len(tokens) and kind == "cardinal":
        short = _SHORT_MAGNITUDES.get(tokens[last].norm) if currency else None
        scale = MAGNITUDES.get(tokens[last].norm) or _of_range(tokens, last) or short or 0.0
        if scale:
            value, step = value * scale, step * scale
            last += tokens[last].norm in MAGNITUDES or tokens[last].norm in _SHORT_MAGNITUDES
    unit, last = _unit(tokens, last)
    bound, first = _bound(tokens, start)
    return Reading(Quantity(value, step, currency or unit, bound, kind), first, last)


def _fraction_reading(tokens: Sequence[Token], i: int, value: float, last: int) -> Reading:
    """A fraction with what it is a fraction of, where that is a number ("half a million")."""
    first = i - 1 if i and (tokens[i - 1].norm in CARDINALS or tokens[i - 1].norm == "a") else i
    scale = MAGNITUDES.get(tokens[last].norm, 0.0) if last < len(tokens) else 0.0
    if scale:
        return Reading(Quantity(value * scale, 0.05 * scale, *_plain(tokens, last + 1), "cardinal"), first, last + 1)
    return Reading(Quantity(value, 0.0, "", "", "multiple"), first, i + 1)


def _plain(tokens: Sequence[Token], i: int) -> tuple[str, str]:
    return _unit(tokens, i)[0], ""


def measure(quantity: Quantity) -> tuple[str, float]:
    """The dimension of a quantity and its value in the base unit: 90 minutes and 1.5 hours are ("seconds", 5400.0)."""
    if quantity.unit in _SECONDS:
        return "seconds", quantity.value * _SECONDS[quantity.unit]
    if quantity.unit in _MONTHS:
        return "months", quantity.value * _MONTHS[quantity.unit]
    return quantity.unit, quantity.value


def _coarse(value: float) -> float:
    """Half of the last place that is not zero: what "about 400" leaves open is 50 on each side."""
    digits = f"{abs(value):.10g}".replace(".", "").rstrip("0") if value else ""
    return 0.5 * 10.0 ** (math.floor(math.log10(abs(value))) - len(digits.lstrip("0")) + 1) if digits else 0.0


def _share(quantity: Quantity) -> float:
    """A fraction or a percentage as a share of one."""
    return quantity.value / 100.0 if quantity.unit == "percent" else quantity.value


def agree(official: Quantity, account: Quantity) -> bool:
    """True when the two can be the same figure: equal, or one a fair rounding of the other.

    Units that differ without being convertible never agree; a missing unit agrees with any.
    """
    (one, value), (other, told) = measure(official), measure(account)
    if {official.kind, account.kind} == {"multiple", "cardinal"} and "percent" in (one, other):
        return abs(_share(official) - _share(account)) < _SHARE
    if one and other and one != other:
        return False
    if not one or not other:
        value, told = official.value, account.value
    gap = abs(value - told)
    if gap <= 1e-9 * max(1.0, abs(value)):
        return True
    if official.kind != "cardinal" or account.kind != "cardinal" or official.unit != account.unit:
        return False
    if "~" in account.bound:
        return gap <= max(account.step, min(_coarse(told), _APPROXIMATE * abs(value)))
    # A coarser figure may stand for a finer one, never the other way round ("26" for 25.9, not 25.7 for 26).
    return account.step > official.step and gap <= account.step

"""Units of money, time and measure, read from tokens, and what they convert to."""

from __future__ import annotations

from collections.abc import Sequence

from summitcheck.lang.en.numerals import norm_at
from summitcheck.lang.tokens import Token

CURRENCIES: dict[str, str] = {
    word: code
    for code, words in {
        "USD": "$ usd dollar dollars",
        "EUR": "€ eur euro euros",
        "GBP": "£ gbp pound pounds sterling",
        "JPY": "¥ jpy yen",
        "CNY": "yuan renminbi rmb cny",
        "INR": "rupee rupees inr",
        "IDR": "rupiah rupiahs idr",
        "KRW": "won krw",
        "CHF": "franc francs chf",
        "RUB": "rouble roubles ruble rubles rub",
        "TRY": "lira liras",
        "BRL": "brl reais",
        "MXN": "peso pesos mxn",
        "ZAR": "rand zar",
        "THB": "baht thb",
        "MYR": "ringgit myr",
        "VND": "dong vnd",
        "SAR": "riyal riyals sar",
        "AED": "dirham dirhams aed",
        "SEK": "krona kronor sek",
        "NOK": "krone kroner nok",
        "PLN": "zloty zlotys pln",
        "UAH": "hryvnia hryvnias uah",
        "ILS": "shekel shekels ils",
        "AUD": "aud",
        "CAD": "cad",
        "NZD": "nzd",
        "SGD": "sgd",
    }.items()
    for word in words.split()
}
#: What stands before the figure: "$40", "EUR 40".
CURRENCY_SIGNS = frozenset(("$", "€", "£", "¥"))
CURRENCY_CODES = frozenset(word for word, code in CURRENCIES.items() if word.upper() == code) | {"rmb"}
#: Letters right before a dollar sign.
DOLLAR_SIGNS = {"us": "USD", "a": "AUD", "au": "AUD", "c": "CAD", "ca": "CAD", "nz": "NZD", "s": "SGD", "hk": "HKD"}
#: Whose dollars; unmarked ones are those of the United States.
_DOLLARS = {"us": "USD", "american": "USD", "australian": "AUD", "canadian": "CAD", "singapore": "SGD"}
_DOLLARS |= {"zealand": "NZD", "kong": "HKD"}
_PERCENT = {"%": "percent", "percent": "percent", "pct": "percent", "percentage": "percent"}
_POINTS = ("point", "points")
TIME_UNITS: dict[str, str] = {
    w + s: w
    for w in "second minute hour day week fortnight month quarter year decade century night weekend".split()
    for s in ("", "s")
} | {"decades": "decade", "centuries": "century", "yr": "year", "yrs": "year", "hrs": "hour", "mins": "minute"}

#: Seconds in a unit of time; months and what is made of them are counted apart, since a month has no fixed length.
_SECONDS = {"second": 1.0, "minute": 60.0, "hour": 3600.0, "day": 86400.0, "week": 604800.0, "fortnight": 1209600.0}
_MONTHS = {"month": 1.0, "quarter": 3.0, "year": 12.0, "decade": 120.0, "century": 1200.0}
#: Days in a mean month.
_MONTH_DAYS = 30.436875
_SIZES: dict[str, dict[str, float]] = {
    "meters": {
        "kilometer kilometre km kilometers kilometres kms": 1000.0,
        "mile miles": 1609.344,
        "meter metre meters metres": 1.0,
        "centimeter centimetre centimeters centimetres cm": 0.01,
        "foot feet": 0.3048,
        "inch inches": 0.0254,
    },
    # Reporters write ton and tonne for one another.
    "kilograms": {
        "tonne ton tons tonnes": 1000.0,
        "kilogram kilograms kg kilo kilos": 1.0,
        "gram grams": 0.001,
    },
    "liters": {"liter litre liters litres": 1.0, "gallon gallons": 3.785411784, "barrel barrels": 158.987294928},
    "hectares": {"hectare hectares": 1.0, "acre acres": 0.40468564},
    "watts": {
        "watt watts": 1.0,
        "kilowatt kilowatts kw": 1e3,
        "megawatt megawatts mw": 1e6,
        "gigawatt gigawatts gw": 1e9,
        "terawatt terawatts tw": 1e12,
    },
    "degrees": {"degree degrees": 1.0},
}
#: By word of measure: its usual form, and dimension and size by each form.
_NAMES = {word: words.split()[0] for sizes in _SIZES.values() for words in sizes for word in words.split()}
_MEASURES = {w: (dim, size) for dim, sizes in _SIZES.items() for ws, size in sizes.items() for w in ws.split()}
_SQUARE = {"meters": 1e-4}  # square metres in hectares
_NAUTICAL_MILE = 1852.0
#: Dimensions without which a value says nothing; a currency may be left out in a retelling.
DIMENSIONS = frozenset({"percent", "points", "seconds", "months", *(dimension for dimension, _ in _MEASURES.values())})
TIMES = frozenset({"seconds", "months"})


def unit_at(tokens: Sequence[Token], i: int) -> tuple[str, int]:
    """The unit that begins at token ``i``, and the index after it; empty where none does."""
    word = norm_at(tokens, i)
    after = norm_at(tokens, i + 1)
    if word in _PERCENT:
        return ("points", i + 2) if after in _POINTS else ("percent", i + 1)
    if word == "per" and after == "cent":
        return ("points", i + 3) if norm_at(tokens, i + 2) in _POINTS else ("percent", i + 2)
    if word in ("hong", "new"):
        word, after, i = after, norm_at(tokens, i + 2), i + 1
    if word in _DOLLARS and after in ("dollar", "dollars"):
        return _DOLLARS[word], i + 2
    if word in ("square", "nautical") and after in _MEASURES:
        return f"{word} {_NAMES[after]}", i + 2
    for table in (CURRENCIES, TIME_UNITS):
        if word in table:
            return table[word], i + 1
    return (_NAMES[word], i + 1) if word in _NAMES else ("", i)


def base(unit: str) -> tuple[str, float]:
    """The dimension of a unit and its size in the base unit: an hour is ("seconds", 3600.0)."""
    if unit in _SECONDS:
        return "seconds", _SECONDS[unit]
    if unit in _MONTHS:
        return "months", _MONTHS[unit]
    if unit.startswith("square "):
        dimension, size = _MEASURES[unit.removeprefix("square ")]
        return ("hectares", size * size * _SQUARE["meters"]) if dimension == "meters" else (unit, 1.0)
    if unit.startswith("nautical "):
        return "meters", _NAUTICAL_MILE
    return _MEASURES.get(unit, (unit, 1.0))


def days(dimension: str, value: float) -> float:
    """A length of time, given in one of `TIMES`, in days."""
    return value * _MONTH_DAYS if dimension == "months" else value / _SECONDS["day"]

"""Units of money, time and measure, read from tokens."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from summitcheck.lang.en.currencies import CURRENCIES, CURRENCY_CODES, CURRENCY_SIGNS, is_code
from summitcheck.lang.en.numerals import norm_at
from summitcheck.lang.tokens import Token
from summitcheck.lang.units import CELSIUS, FAHRENHEIT, base
from summitcheck.lang.wordlists import word_set

#: Whose dollars; unmarked ones are those of the United States.
_DOLLARS = {"us": "USD", "american": "USD", "australian": "AUD", "canadian": "CAD", "singapore": "SGD"}
_DOLLARS |= {"zealand": "NZD", "kong": "HKD"}
#: Nouns of money before which stands whose it is: "Kuwaiti dinars"; dollars and pounds are told apart.
_OF_COUNTRIES = word_set("pesos francs dinars rupees riyals rials dirhams shillings liras kroner kronor euros yen")
_PERCENT = {"%": "percent", "percent": "percent", "pct": "percent", "percentage": "percent"}
_POINTS = ("point", "points")
#: By word the name of the unit of time.
TIME_UNITS: Mapping[str, str] = {
    w + s: w
    for w in "second minute hour day week fortnight month quarter year decade century night weekend".split()
    for s in ("", "s")
} | {"decades": "decade", "centuries": "century", "yr": "year", "yrs": "year", "hrs": "hour", "mins": "minute"}
#: The units of measure, each by its name and its other forms. Reporters write ton and tonne for one another.
_MEASURES = """
    kilometer kilometre km kilometers kilometres kms
    mile miles
    meter metre meters metres
    centimeter centimetre centimeters centimetres cm
    foot feet
    inch inches
    tonne ton tons tonnes
    kilogram kilograms kg kilo kilos
    gram grams
    liter litre liters litres
    gallon gallons
    barrel barrels
    hectare hectares
    acre acres
    watt watts
    kilowatt kilowatts kw
    megawatt megawatts mw
    gigawatt gigawatts gw
    terawatt terawatts tw
    degree degrees
    knot knots kt kts
    yard yards
    ounce ounces oz
    megabyte megabytes mb
    gigabyte gigabytes gb
    terabyte terabytes tb
    petabyte petabytes pb
    """
#: By word the name of the unit of measure.
_NAMES = {form: forms.split()[0] for forms in _MEASURES.strip().splitlines() for form in forms.split()}
#: Abbreviations of a unit and its time, by the unit.
_WHOLE = {"kph": "kilometer per hour", "mph": "mile per hour", "kwh": "kilowatt hour", "mwh": "megawatt hour"}
_WHOLE |= {"gwh": "gigawatt hour", "twh": "terawatt hour"}
_NAMES |= {word: word for word in _WHOLE} | {"kmh": "kph"}
_OF_MEASURES = {"square": "square", "sq": "square", "cubic": "cubic", "nautical": "nautical"}
_SCALES = dict.fromkeys(("celsius", "centigrade", "c"), CELSIUS) | dict.fromkeys(("fahrenheit", "f"), FAHRENHEIT)
_LENGTHS = frozenset(("kilometer", "mile", "meter", "foot"))
_POWERS = frozenset(("kilowatt", "megawatt", "gigawatt", "terawatt"))
_BY_TIME = {"h": "hour", "hr": "hour", "hour": "hour", "s": "second", "sec": "second", "second": "second"}

#: Abbreviations of a magnitude and its unit: "15 bcm".
_SCALED = {"bcm": (1e9, "cubic meter"), "mcm": (1e6, "cubic meter"), "tcm": (1e12, "cubic meter")}
_SCALED |= {"bcf": (1e9, "cubic foot"), "tcf": (1e12, "cubic foot"), "mmt": (1e6, "tonne")}
#: Those that mean another unit in small letters or capitals ("20,000 MT").
_WRITTEN = {"Mt": (1e6, "tonne"), "Gt": (1e9, "tonne")}


def scaled_unit_at(tokens: Sequence[Token], i: int) -> tuple[float, str] | None:
    """The magnitude and the unit for which token ``i`` stands, or None."""
    return _WRITTEN.get(tokens[i].text) or _SCALED.get(tokens[i].norm) if i < len(tokens) else None


def unit_at(tokens: Sequence[Token], i: int) -> tuple[str, int]:
    """The unit that begins at token ``i``, and the index after it; empty where none does."""
    first, word, after = i, norm_at(tokens, i), norm_at(tokens, i + 1)
    if word in _PERCENT:
        return ("points", i + 2) if after in _POINTS else ("percent", i + 1)
    if word == "per" and after == "cent":
        return ("points", i + 3) if norm_at(tokens, i + 2) in _POINTS else ("percent", i + 2)
    if word in ("hong", "new"):
        word, after, i = after, norm_at(tokens, i + 2), i + 1
    if word in _DOLLARS and after in ("dollar", "dollars"):
        return _DOLLARS[word], i + 2
    if i == first and after in _OF_COUNTRIES and tokens[i].text[:1].isupper() and not is_code(tokens, i):
        return CURRENCIES[after], i + 2
    if word in _OF_MEASURES and base(_NAMES.get(after, ""))[0] == "meters":
        return _rate(tokens, f"{_OF_MEASURES[word]} {_NAMES[after]}", i + 2)
    if scale := _scale(tokens, i):
        return scale
    if word in CURRENCIES and i == first and (word not in CURRENCY_CODES or is_code(tokens, i)):
        return CURRENCIES[word], i + 1
    if word in TIME_UNITS and i == first:
        return TIME_UNITS[word], i + 1
    return _rate(tokens, _NAMES[word], i + 1) if word in _NAMES and i == first else ("", first)


def _scale(tokens: Sequence[Token], i: int) -> tuple[str, int] | None:
    """A degree of one of the two scales that begins at token ``i`` ("degrees Celsius", "Celsius", "°C"), or None."""
    word, n = norm_at(tokens, i), i
    if word in ("degree", "degrees"):
        n, word = i + 1, norm_at(tokens, i + 1)
    alone = n + 1 >= len(tokens) or not (tokens[n + 1].is_number and tokens[n + 1].start == tokens[n].end + 1)  # "F-35"
    letter = n < len(tokens) and tokens[n].text in ("C", "F") and norm_at(tokens, n + 1) not in CURRENCY_SIGNS and alone
    return (_SCALES[word], n + 1) if word in _SCALES and (letter or len(word) > 1) else None


def _rate(tokens: Sequence[Token], name: str, last: int) -> tuple[str, int]:
    """A unit of length or power, or the one that it makes with the time behind it: "km/h", "megawatt hours"."""
    word, after = norm_at(tokens, last), norm_at(tokens, last + 1)
    glued = last < len(tokens) and tokens[last].start == tokens[last - 1].end + 1 and word in _BY_TIME
    if name in _POWERS:
        return (f"{name} hour", last + 1) if word in ("hour", "hours") else (name, last)
    if name.rpartition(" ")[2] in _LENGTHS and (glued or (word in ("per", "an", "a") and after in _BY_TIME)):
        return f"{name} per {_BY_TIME[word if glued else after]}", last + 1 + (not glued)
    return _WHOLE.get(name, name), last

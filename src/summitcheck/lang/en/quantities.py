"""Numbers with their magnitudes, units and bounds, read from tokens.

A quantity keeps how exactly it was written: "25.9" is exact to a tenth, "26" to a unit, "nearly 26"
is an approximation. Which may be told for which is for `rounding` to say.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

from summitcheck.lang import units
from summitcheck.lang.en.calendar import MONTHS
from summitcheck.lang.en.currencies import CURRENCIES, CURRENCY_CODES, CURRENCY_SIGNS, DOLLAR_SIGNS, is_code
from summitcheck.lang.en.numerals import MAGNITUDES, MULTIPLES, NUMBER_WORDS, norm_at, number_at, roman
from summitcheck.lang.en.units import TIME_UNITS, scaled_unit_at, unit_at
from summitcheck.lang.quantity import Number, Quantity, QuantityReading
from summitcheck.lang.tokens import Token
from summitcheck.lang.wordlists import word_set

#: Words after which a number names a place in a series.
LABELS = word_set(
    "article art annex chapter section paragraph phase track round level category title part figure clause stage step "
    "tier pillar table"
)
#: Words before a number that bound it, as the sign of the bound.
_BOUNDS: dict[tuple[str, ...], str] = {
    tuple(words.split()): sign
    for sign, group in {
        ">=": "at least/no less than/no fewer than/not less than/not fewer than/minimum of/no lower than/not below/"
        "no younger than/no shorter than/no slower than/no weaker than/no cheaper than/"
        "from the age of/from age/after the age of/after age",
        ">": "more than/older than/longer than/above/exceeding/exceed/exceeds/exceeded/surpass/surpassed/upwards of/"
        "upward of/greater than/higher than/in excess of/just over/well over/a little over/north of/beyond/"
        "just above/larger than/bigger than/stronger than/faster than/dearer than/above the mark of/"
        "heavier than/taller than/wider than/deeper than/costlier than",
        "over": "over",
        "long": "as long as",
        "<=": "at most/no more than/not more than/up to/as much as/as many as/maximum of/no higher than/"
        "no greater than/not exceeding/not to exceed/not above/a ceiling of/capped at/no older than/no longer than/"
        "no larger than/no bigger than/limited to/no faster than/no dearer than/no stronger than/"
        "no heavier than/no taller than/no wider than/no deeper than",
        "<": "less than/younger than/shorter than/fewer than/under/below/lower than/smaller than/just below/well below/"
        "weaker than/slower than/cheaper than/under the mark of/below the mark of/well under/before the age of/"
        "before age/under the age of/below the age of/under age/lighter than/narrower than/"
        "shallower than/nowhere near/not even/yet to turn/yet to reach/before turning/before reaching",
        "~<": "nearly/almost/just under/slightly under/just short of/approaching/just shy of/slightly less than/"
        "slightly fewer than/a little under/going on/going on for/getting on for/coming up to",
        "most": "the better part of/better part of/the best part of/best part of/the greater part of",
        "~": "close to/about/around/approximately/roughly/some/circa/estimated/an estimated/nearer/in the region of/"
        "estimated total value of/estimated value of/on the order of/or about",
        "by": "no later than/not later than/in under",
    }.items()
    for words in group.split("/")
}
#: Words after a number or its unit that bound it.
_BOUNDS_AFTER: dict[tuple[str, ...], str] = {
    tuple(words.split()): sign
    for sign, group in {
        ">=": "or more/or above/or over/and above/and over/at least/or longer/or higher/or better/plus",
        ">": "and a bit",
        "<=": "or fewer/or less/or below/or under/at most/at the most/or lower",
        "~": "or so/approximately",
    }.items()
    for words in group.split("/")
}
#: Set off from the figure before it, this adds another one: "40 pilots, plus four doctors".
_ADDED = ("plus",)
_MARK_AND_SPACE = 2
_LONGEST_BOUND = max(map(len, _BOUNDS))
_LONGEST_BOUND_AFTER = max(map(len, _BOUNDS_AFTER))
_LAST_OF_BOUND = frozenset(words[-1] for words in _BOUNDS)
_FIRST_AFTER = frozenset(words[0] for words in _BOUNDS_AFTER)
#: Units of which an article makes one wherever it stands, and those that need a word to tell them from a rate.
_ALWAYS_ONE = frozenset(("decade", "century", "fortnight"))
_ONE_AFTER = word_set(
    "within for after over than about nearly almost least around roughly lasted lasts last in under by every"
)
_ONE_BEFORE = word_set("ago earlier later and")
_SIGNS = {"minus": -1.0, "negative": -1.0, "plus": 1.0}


def quantity_at(tokens: Sequence[Token], i: int) -> QuantityReading | None:
    """The quantity that starts at token ``i``, bound and unit and all, or None.

    ``first`` of the reading may lie before ``i`` where a bound precedes the number.
    """
    if label := _label_number(tokens, i):
        return label
    found = _figure(tokens, i)
    if found is None:
        return None
    if found.quantity.kind == "ordinal":
        return found
    return _bounded(tokens, _signed(tokens, _range(tokens, found)))


def opens_quantity(tokens: Sequence[Token], i: int) -> bool:
    """True for an article that stands for the number one ("a decade", "an hour and a half", "a hundred")."""
    after = norm_at(tokens, i + 1)
    if after in MAGNITUDES:
        return True
    if not _is_one(tokens, i):
        return False
    before, behind = norm_at(tokens, i - 1), norm_at(tokens, i + 2)
    if behind == "and":
        return norm_at(tokens, i + 3) == "a" and norm_at(tokens, i + 4) in ("half", "quarter")
    return after in _ALWAYS_ONE or before in _ONE_AFTER or behind in _ONE_BEFORE


def _label_number(tokens: Sequence[Token], i: int) -> QuantityReading | None:
    """A number after the name of a series, which is a place in it ("Article V", "phase two")."""
    if norm_at(tokens, i - 1) not in LABELS:
        return None
    value = float(roman(tokens[i].norm)) if tokens[i].text.isupper() else 0.0
    last = i + 1
    if not value:
        number = number_at(tokens, i)
        if number is None or number.kind != "cardinal" or number.first < i or unit_at(tokens, number.last)[0]:
            return None
        value, last = number.value, number.last
    return QuantityReading(Quantity(value, 0.5, "", "", "ordinal"), i, last)


def _figure(tokens: Sequence[Token], i: int) -> QuantityReading | None:
    """A number with its currency or unit, without its bounds."""
    currency, first = _currency(tokens, i)
    if currency and norm_at(tokens, i + 1) == "$":  # "CAD $40"
        i += 1
    number = _one(tokens, i) or (
        number_at(tokens, i + bool(currency), money=bool(currency)) if i + bool(currency) < len(tokens) else None
    )
    if number is None:
        return None
    if number.kind == "ordinal":
        return QuantityReading(Quantity(number.value, number.step, "", "", "ordinal"), i, number.last)
    if number.kind == "multiple":
        return _part(tokens, number)
    if scaled := scaled_unit_at(tokens, number.last):
        scale, unit = scaled
        quantity = Quantity(number.value * scale, number.step * scale, unit, "", number.kind)
        return QuantityReading(quantity, min(first, number.first), number.last + 1)
    unit, last = _unit(tokens, number.last)
    quantity = Quantity(number.value, number.step, currency or unit, "", number.kind)
    return _and_a_half(tokens, _coded(tokens, QuantityReading(quantity, min(first, number.first), last)))


#: May stand between a number and its unit of time ("six more months").
_BEFORE_TIMES = word_set("more extra further additional full whole consecutive working calendar business")


def _unit(tokens: Sequence[Token], n: int) -> tuple[str, int]:
    """The unit of a number that ends before token ``n``, and the index after it."""
    if norm_at(tokens, n) in _BEFORE_TIMES and norm_at(tokens, n + 1) in TIME_UNITS:
        return TIME_UNITS[norm_at(tokens, n + 1)], n + 2
    return unit_at(tokens, n)


def _currency(tokens: Sequence[Token], i: int) -> tuple[str, int]:
    """The currency that token ``i`` writes before a figure, and where it begins ("$", "C$", "EUR")."""
    norm = tokens[i].norm
    if norm == "$" and i and tokens[i - 1].end == tokens[i].start:
        prefix = tokens[i - 1].norm
        return DOLLAR_SIGNS.get(prefix, "USD"), i - (prefix in DOLLAR_SIGNS)
    return (CURRENCIES[norm] if norm in CURRENCY_SIGNS or is_code(tokens, i) else ""), i


def _coded(tokens: Sequence[Token], reading: QuantityReading) -> QuantityReading:
    """A sum with the magnitude that stands behind the code of its currency ("204 USD million")."""
    scale = MAGNITUDES.get(norm_at(tokens, reading.last))
    if scale is None or norm_at(tokens, reading.last - 1) not in CURRENCY_CODES:
        return reading
    quantity = reading.quantity._replace(value=reading.quantity.value * scale, step=reading.quantity.step * scale)
    return QuantityReading(quantity, reading.first, reading.last + 1)


def _one(tokens: Sequence[Token], i: int) -> Number | None:
    """One, where an article stands before a unit of time."""
    return Number(1.0, 0.5, "cardinal", i, i + 1) if _is_one(tokens, i) else None


def _is_one(tokens: Sequence[Token], i: int) -> bool:
    """True for an article before a unit of time; "a quarter" is a share, and "a second" a place more often."""
    after = norm_at(tokens, i + 1)
    return tokens[i].norm in ("a", "an") and TIME_UNITS.get(after) == after and after not in ("quarter", "second")


def _and_a_half(tokens: Sequence[Token], reading: QuantityReading) -> QuantityReading:
    """A length of time with the half that follows it ("a year and a half", "two hours and a half")."""
    last = reading.last
    spoken = [norm_at(tokens, last + n) for n in range(3)]
    if reading.quantity.unit not in units.TIME_UNITS or spoken != ["and", "a", "half"]:
        return reading
    quantity = reading.quantity._replace(value=reading.quantity.value + 0.5, step=0.05)
    return QuantityReading(quantity, reading.first, last + 3)


def _part(tokens: Sequence[Token], number: Number) -> QuantityReading:
    """A share with what it is a share of, where that is a unit ("half an hour", "a quarter of a century")."""
    n = number.last
    partitive = norm_at(tokens, n) == "of"
    n += partitive
    article = norm_at(tokens, n) in ("a", "an")
    n += article
    scale = MAGNITUDES.get(norm_at(tokens, n), 0.0)
    unit, last = unit_at(tokens, n + bool(scale))
    fraction = number.value < 1 and norm_at(tokens, number.last - 1) not in MULTIPLES
    if fraction and (scale or (unit and (article or not partitive))):
        size = scale or 1.0
        return QuantityReading(Quantity(number.value * size, 0.05 * size, unit, "", "cardinal"), number.first, last)
    return QuantityReading(Quantity(number.value, 0.0, "", "", "multiple"), number.first, number.last)


def _range(tokens: Sequence[Token], low: QuantityReading) -> QuantityReading:
    """A range where ``low`` is the lower end of one ("10-15 percent", "between 1.5 and 2 billion euros")."""
    n = _upper_end(tokens, low)
    high = _figure(tokens, n) if 0 < n < len(tokens) else None
    if high is None or {low.quantity.kind, high.quantity.kind} != {"cardinal"} or high.first != n:
        return low
    scaled = any(norm_at(tokens, k) in MAGNITUDES for k in range(low.first, low.last))
    scale = 1.0 if scaled else _magnitude_of(tokens, high)
    value, unit = low.quantity.value * scale, high.quantity.unit or low.quantity.unit
    if low.quantity.unit not in ("", unit) or not value < high.quantity.value:
        return low
    before = norm_at(tokens, low.first - 1)
    bound = "from" if before in _CHANGING else ""
    quantity = Quantity(value, low.quantity.step * scale, unit, bound, "cardinal", high.quantity.value)
    return QuantityReading(quantity, low.first - (before == "between"), high.last)


#: After these two figures with "to" between may be a range, or where a change begins and where it ends.
_CHANGING = frozenset(("from", "by"))


def _upper_end(tokens: Sequence[Token], low: QuantityReading) -> int:
    """The token at which the upper end of a range would begin; 0 where none can."""
    n, word, before = low.last, norm_at(tokens, low.last), norm_at(tokens, low.first - 1)
    if norm_at(tokens, n + 2) in MONTHS and tokens[n + 2].text[:1].isupper():
        return 0  # "for two years, to 4 March"
    between = before == "between" or [norm_at(tokens, low.first - k) for k in (2, 1)] == ["range", "of"]
    if word == "to" or (word == "and" and between):
        return n + 1 if norm_at(tokens, n + 1) not in ("a", "an", "half", "") else 0
    if n < len(tokens) and tokens[n].joined:
        return n
    signed = word in CURRENCY_SIGNS and tokens[n].start == tokens[n - 1].end + 1
    return n if signed else 0  # "$1-$2", with a hyphen or the like between


def _magnitude_of(tokens: Sequence[Token], high: QuantityReading) -> float:
    """The magnitude that the upper end of a range ends on, which it gives to its lower end too."""
    return next((MAGNITUDES[w] for n in range(high.first, high.last) if (w := norm_at(tokens, n)) in MAGNITUDES), 1.0)


def _signed(tokens: Sequence[Token], reading: QuantityReading) -> QuantityReading:
    """A figure with the sign that is written in words before it ("minus five degrees")."""
    sign = _SIGNS.get(norm_at(tokens, reading.first - 1))
    if sign is None:
        return reading
    quantity = reading.quantity._replace(value=sign * reading.quantity.value)
    return QuantityReading(quantity, reading.first - 1, reading.last)


def _bounded(tokens: Sequence[Token], reading: QuantityReading) -> QuantityReading:
    """A figure with the words before or behind it that bound it."""
    bound, first = _bound(tokens, reading.first)
    last = reading.last
    if not bound and _is_still_running(tokens, reading):
        bound = "<"
    if not bound and norm_at(tokens, last) in _FIRST_AFTER:
        bound, last = _bound_after(tokens, last)
    elif not bound and norm_at(tokens, last + 2) in _MORE_OR_LESS:
        bound, _ = _bound_after(tokens, last + 1)  # "40 inspectors or more": the noun between stays a word
    if bound == "over" and reading.quantity.unit not in units.TIME_UNITS and not _spans(tokens, first, last):
        bound = ">"
    if bound == _AS_LONG:
        bound, first = ("<=", first) if reading.quantity.unit in units.TIME_UNITS else ("", reading.first)
    return QuantityReading(reading.quantity._replace(bound=bound or reading.quantity.bound), first, last)


def _is_still_running(tokens: Sequence[Token], reading: QuantityReading) -> bool:
    """True for a length of time that something comes before the end of: "before five years are up"."""
    over = (norm_at(tokens, reading.last), norm_at(tokens, reading.last + 1)) in _ARE_OVER
    return over and norm_at(tokens, reading.first - 1) == "before" and reading.quantity.unit in units.TIME_UNITS


def _spans(tokens: Sequence[Token], over: int, last: int) -> bool:
    """True for an "over" that tells in how many times something happens: "by 5 percent over 40 payments".

    What is counted ends before token ``last``. "Over 40 payments" has no figure before it, and "ships over 40 metres" a
    unit behind it.
    """
    before, counted = norm_at(tokens, over - 1), norm_at(tokens, last)
    unit = any(unit_at(tokens, over - length)[1] == over for length in (1, 2) if length <= over)
    figure = unit or before in NUMBER_WORDS or (over > 0 and tokens[over - 1].is_number)
    return counted in _OCCASIONS or (figure and counted.endswith("s"))


_ARE_OVER = frozenset(product(("is", "are", "has", "have"), ("up", "over", "out", "passed", "elapsed", "expired")))
#: As bounds: what is true only of a length of time ("as long as two weeks", not "as long as two states agree").
_AS_LONG = "long"
_OCCASIONS = word_set(
    "winters summers springs autumns seasons mornings afternoons evenings sessions sittings rounds stages phases steps",
    "instalments installments tranches generations semesters terms dates",
)
_MORE_OR_LESS = frozenset(("more", "fewer", "less", "most", "least"))


def _bound(tokens: Sequence[Token], i: int) -> tuple[str, int]:
    """The bound that stands right before token ``i``, and where it starts; "within" stays a word of its own."""
    if norm_at(tokens, i - 1) in ("within", "inside"):
        return "by", i
    if norm_at(tokens, i - 1) not in _LAST_OF_BOUND or _is_particle(tokens, i - 1) or _is_set_off(tokens, i):
        return "", i
    for length in range(min(_LONGEST_BOUND, i), 0, -1):
        words = tuple(t.norm for t in tokens[i - length : i])
        if words in _BOUNDS:
            return _outer_bound(tokens, _BOUNDS[words], i - length)
    return "", i


def _outer_bound(tokens: Sequence[Token], bound: str, first: int) -> tuple[str, int]:
    """The bound around an approximator that begins at token ``first`` ("up to about"), else the approximator."""
    outer, start = _bound(tokens, first) if bound == "~" else ("", first)
    return (outer, start) if outer in ("<=", ">=") else (bound, first)


def _is_set_off(tokens: Sequence[Token], i: int) -> bool:
    """True where a mark and a space, two characters, stand before a token: "400 at most, 31 of them"."""
    return 0 < i < len(tokens) and tokens[i].start - tokens[i - 1].end == _MARK_AND_SPACE


def _is_particle(tokens: Sequence[Token], i: int) -> bool:
    """True for a word of a bound that belongs to the verb or noun before it: "handed over 40", "went up to 40"."""
    if norm_at(tokens, i) == "over":
        return norm_at(tokens, i - 1) in _BEFORE_OVER
    up_to = norm_at(tokens, i) == "to" and norm_at(tokens, i - 1) == "up"
    return up_to and norm_at(tokens, i - 2) in _BEFORE_UP_TO and not _is_set_off(tokens, i - 1)


_BEFORE_OVER = word_set(
    "hand hands handed handing turn turns turned turning take takes took taken taking carry carries carried sign signs",
    "signed signing pass passes passed passing dispute disputes row rows talks fight conflict conflicts control power",
    "authority sovereignty jurisdiction quarrel quarrels argue argued concern concerns spread divided split staggered",
    "distributed phased regret regrets regretted alarm unease anger worry joy",
)
_BEFORE_UP_TO = word_set("go goes went gone going rise rises rose risen rising climb climbs climbed climbing")


def _bound_after(tokens: Sequence[Token], i: int) -> tuple[str, int]:
    """The bound that begins at token ``i``, behind a figure, and where it ends."""
    for length in range(_LONGEST_BOUND_AFTER, 0, -1):
        words = tuple(norm_at(tokens, n) for n in range(i, i + length))
        after = i + length
        bounds_next = after < len(tokens) and tokens[after].is_number and not _is_set_off(tokens, after)
        if words in _BOUNDS_AFTER and not bounds_next and not (words == _ADDED and _is_set_off(tokens, i)):
            return _BOUNDS_AFTER[words], after
    return "", i

"""Whether one figure may stand for another: conversion, fair rounding, bounds that say the same.

A spoken round number with an approximator is fair as far as the rounding goes that the word allows at the precision
of what is told: "about 400" speaks of hundreds and leaves 50 on each side, "nearly 400" promises that it is not
reached, "more than 400" that it is passed. Since "about one" would leave a half that way, and "about a third" is
written without any place, no rounding may be off by more than a share of what is told.
"""

from __future__ import annotations

import math

from summitcheck.lang.quantity import Quantity
from summitcheck.lang.units import CELSIUS, FAHRENHEIT, TIMES, base, celsius, days, measure

UPWARD, DOWNWARD = frozenset((">", ">=")), frozenset(("<", "<="))
_ABOVE = UPWARD | {"over"}
_APPROXIMATE = frozenset(("~", "~<")) | _ABOVE | DOWNWARD
#: What is told may be off by this share of it: beyond a tenth, readers hear of another figure.
_ROUNDED = 0.1
#: "More than three billion" is true of 3.7, if not the whole truth; beyond a quarter it hides too much.
_ONE_SIDED = 0.25
#: "The better part of two years" is more than half of them, but nobody says it of 13 months.
_LEAST_OF_MOST = 0.65
#: A third may be told as 33 percent.
_SHARE = 0.005
#: Miles told in kilometres come out at round figures.
_CONVERTED = 0.02
#: "A month" is told for 30 days, "four weeks" for a month, and no month has a fixed length.
_CALENDAR = 0.085
#: Figures closer than this, as a share of their size, differ in the arithmetic only.
_EQUAL = 1e-9


def agree(official: Quantity, account: Quantity) -> bool:
    """True when the two can be the same figure: equal, or one a fair rounding of the other.

    Units that differ without being convertible never agree; a missing unit agrees with any.
    """
    if official.upper is not None or account.upper is not None:
        return _ranges_agree(official, account)
    if {official.unit, account.unit} == {CELSIUS, FAHRENHEIT} and _same_temperature(official, account):
        return True
    if official.kind != "ordinal" and account.kind != "ordinal" and _as_share(official, account):
        return _shares_agree(official, account)
    (one, value), (other, told) = measure(official), measure(account)
    if account.bound == "most":
        return {one, other} <= TIMES and _is_most(days(one, value), days(other, told))
    if one and other and one != other:
        return {one, other} == TIMES and _times_agree(days(one, value), days(other, told))
    sizes = base(official.unit)[1], base(account.unit)[1]
    if not one or not other:
        value, told, sizes = official.value, account.value, (1.0, 1.0)
    if abs(value - told) <= _EQUAL * max(1.0, abs(value)) or _bound_alike(official, account):
        return True
    if official.kind != "cardinal" or account.kind != "cardinal" or one != other:
        return False
    return _is_fair_rounding(official, account, (value, told), sizes)


def _is_fair_rounding(
    official: Quantity, account: Quantity, values: tuple[float, float], sizes: tuple[float, float]
) -> bool:
    """True where the account's figure is a fair rounding of the official one, or a conversion of it.

    ``values`` are the two figures in their base unit, ``sizes`` what one of their own units is in it.
    """
    value, told = values
    gap = abs(value - told)
    steps = official.step * sizes[0], account.step * sizes[1]
    places = tuple(max(_coarse(q.value), q.step) * size for q, size in zip((official, account), sizes, strict=True))
    # What is converted is rounded as it is told: nobody says that 100 miles are 160.9 kilometres.
    if official.unit != account.unit and gap <= min(max(*steps, places[1]), _CONVERTED * abs(told)):
        return True
    if account.bound not in _APPROXIMATE:
        # A coarser figure may stand for a finer one, never the other way round ("26" for 25.9, not 25.7 for 26).
        return steps[1] > steps[0] and gap <= steps[1] and gap < _ROUNDED * abs(told)
    if account.value == 1 and account.bound in _ABOVE:  # "more than an hour" is said until there are two
        return told < value < 2 * told
    # What is told to the same place as the statement tells it, or finer, is no rounding but another figure.
    return places[1] > places[0] and _rounded(value, told, account.bound, places[1])


def _is_most(value: float, told: float) -> bool:
    return _LEAST_OF_MOST * told <= value <= told


def _bound_alike(official: Quantity, account: Quantity) -> bool:
    """True for whole things that are "fewer than 50" and "up to 49"."""
    whole = not official.unit and not account.unit and official.value.is_integer() and account.value.is_integer()
    open_, closed = (official, account) if official.bound in "<>" else (account, official)
    steps = {("<", "<="): 1.0, (">", ">="): -1.0}
    return whole and steps.get((open_.bound, closed.bound)) == open_.value - closed.value


def _same_temperature(official: Quantity, account: Quantity) -> bool:
    """True for what two thermometers show at once: 20 degrees Celsius and 68 degrees Fahrenheit."""
    return abs(celsius(official) - celsius(account)) <= max(official.step, account.step)


def _rounded(value: float, told: float, bound: str, place: float) -> bool:
    """True where what is told with an approximator is a fair rounding; ``place`` is half of the last place told."""
    gap, size = abs(value - told) * (1 - _EQUAL), abs(told)
    if bound == "~":
        return gap <= min(place, _ROUNDED * size)
    if (told < value) != (bound in _ABOVE):
        return False
    return gap <= min(2 * place, (_ROUNDED if bound == "~<" else _ONE_SIDED) * size)


def _as_share(official: Quantity, account: Quantity) -> bool:
    """True for two of which one at least is a fraction or a factor, the other that or a percentage."""
    if "multiple" not in (official.kind, account.kind):
        return False
    return all(q.kind == "multiple" or q.unit == "percent" for q in (official, account))


def _shares_agree(official: Quantity, account: Quantity) -> bool:
    """True for shares of the same size, or for one that is told roughly; to double is to grow by 100 percent."""
    value, told = _share(official), _share(account)
    if abs(value - told) < _SHARE:
        return account.bound not in _APPROXIMATE or not _turned(value, told, account.bound)
    if account.bound in _APPROXIMATE and max(value, told) < 1:
        return _rounded(value, told, account.bound, _ROUNDED * told)
    factor = {value, told}
    return max(factor) >= 2 and official.kind != account.kind and abs(abs(value - told) - 1) < _SHARE


def _turned(value: float, told: float, bound: str) -> bool:
    """True where the value lies clearly on the other side of what is told than the bound says."""
    return (value < told and bound in _ABOVE) or (value > told and bound in DOWNWARD | {"~<"})


def _share(quantity: Quantity) -> float:
    """A fraction or a percentage as a share of one."""
    return quantity.value / 100.0 if quantity.unit == "percent" else quantity.value


def _times_agree(value: float, told: float) -> bool:
    return abs(value - told) <= _CALENDAR * max(value, told)


def _ranges_agree(official: Quantity, account: Quantity) -> bool:
    """True for equal ranges, and for a figure and a range around it, which says less exactly what.

    The statement's range told as one figure is fair where the account says that it is one end of it, or is about it.
    """
    low, high = _ends(official)
    told_low, told_high = _ends(account)
    if official.upper is None:
        return (account.bound == "from" and _is_end(official, account)) or _inside(official, account)
    if account.upper is not None:
        return agree(low, told_low) and agree(high, told_high)
    if official.bound == "from" and (_is_end(account, official) or _is_growth(account, official)):
        return True
    if account.bound in DOWNWARD:
        return agree(high, account._replace(bound=""))
    if account.bound in UPWARD:
        return agree(low, account._replace(bound=""))
    return account.bound == "~" and _inside(account, official)


def _is_end(figure: Quantity, range_: Quantity) -> bool:
    return any(agree(end, figure._replace(bound="")) for end in _ends(range_))


def _is_growth(figure: Quantity, range_: Quantity) -> bool:
    """True for what lies between the two ends ("by five points"), absolute, as a share of the first, or as a factor."""
    low, high = range_.value, range_.upper or 0.0
    if figure.kind == "multiple" or figure.unit == "percent":
        share = _share(figure)
        return low > 0 and any(math.isclose(share, part, rel_tol=_CONVERTED) for part in (high / low - 1, high / low))
    points = "points" if range_.unit == "percent" else range_.unit
    return figure.unit == points and math.isclose(figure.value, high - low, rel_tol=_CONVERTED)


def _ends(quantity: Quantity) -> tuple[Quantity, Quantity]:
    single = quantity._replace(upper=None, bound=quantity.bound.removeprefix("from"))
    return single, single if quantity.upper is None else single._replace(value=quantity.upper)


def _inside(figure: Quantity, range_: Quantity) -> bool:
    low, high = _ends(range_)
    (one, value), (other, least) = measure(figure), measure(low)
    return (one == other or not one or not other) and least < value < measure(high)[1]


def _coarse(value: float) -> float:
    """Half of the last place that is not zero: what "about 400" leaves open is 50 on each side."""
    digits = f"{abs(value):.10g}".replace(".", "").rstrip("0") if value else ""
    return 0.5 * 10.0 ** (math.floor(math.log10(abs(value))) - len(digits.lstrip("0")) + 1) if digits else 0.0


def bounds_conflict(official: Quantity, account: Quantity) -> bool:
    """True when the account's bound says something else than the official one; the two figures agree.

    An exact figure told as about that figure is fair, and so is "more than 50" told as 50: both say less. A figure
    that was rounded down is more than what is told, so there only a contrary bound conflicts.
    """
    if account.upper is not None or official.upper is not None:
        return False
    rounded = not math.isclose(measure(official)[1], measure(account)[1]) or "multiple" in (official.kind, account.kind)
    if account.bound in UPWARD:
        return official.bound in DOWNWARD or (official.bound == "~<") or (not rounded and official.bound not in _ABOVE)
    if account.bound in DOWNWARD:
        return official.bound in UPWARD or (not rounded and official.bound not in DOWNWARD | {"by"})
    if account.bound in ("~<", "by"):
        return official.bound in UPWARD  # "over no fewer than five years" is not "within five years"
    # "For a month" tells roughly how long up to 30 days are: who converts a length of time does not measure it.
    told_roughly = account.unit != official.unit and {measure(each)[0] for each in (official, account)} <= TIMES
    return official.bound in DOWNWARD and account.bound in ("", "over") and not told_roughly

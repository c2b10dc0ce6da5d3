"""What a quantity measures: the dimension of its unit, and its value in the base unit of that.

Units go by their names ("hour", "kilometer", "percent", "JPY"), whatever a language calls them.
"""

from __future__ import annotations

from collections.abc import Mapping

from summitcheck.lang.quantity import Quantity

PERCENT = "percent"
#: Seconds in a unit of time; months and what is made of them are counted apart, since a month has no fixed length.
_SECONDS = {"second": 1.0, "minute": 60.0, "hour": 3600.0, "day": 86400.0, "week": 604800.0, "fortnight": 1209600.0}
_MONTHS = {"month": 1.0, "quarter": 3.0, "year": 12.0, "decade": 120.0, "century": 1200.0}
#: Days in a mean month.
_MONTH_DAYS = 30.436875
TIME_UNITS = frozenset({*_SECONDS, *_MONTHS, "weekend", "night"})
#: About how many days the units have in which dates are counted; hours stay within a day.
UNIT_DAYS: Mapping[str, float] = {
    "day": 1.0, "week": 7.0, "fortnight": 14.0, "month": 30.44, "quarter": 91.3, "year": 365.25, "decade": 3652.5,
    "century": 36525.0,
}  # fmt: skip
CELSIUS, FAHRENHEIT = "degree celsius", "degree fahrenheit"
#: By unit of measure its dimension, which has the name of its base unit, and its size.
_MEASURES = {
    unit: (dimension, size)
    for dimension, sizes in {
        "meters": {
            "kilometer": 1000.0, "mile": 1609.344, "meter": 1.0, "centimeter": 0.01, "foot": 0.3048, "inch": 0.0254,
            "yard": 0.9144,
        },
        "kilograms": {"tonne": 1000.0, "kilogram": 1.0, "gram": 0.001, "ounce": 0.028349523},
        "liters": {"liter": 1.0, "gallon": 3.785411784, "barrel": 158.987294928},
        "hectares": {"hectare": 1.0, "acre": 0.40468564},
        "watts": {"watt": 1.0, "kilowatt": 1e3, "megawatt": 1e6, "gigawatt": 1e9, "terawatt": 1e12},
        "watt hours": {"kilowatt hour": 1e3, "megawatt hour": 1e6, "gigawatt hour": 1e9, "terawatt hour": 1e12},
        "bytes": {"megabyte": 1e6, "gigabyte": 1e9, "terabyte": 1e12, "petabyte": 1e15},
        # Differences of temperature; what a thermometer shows is for `celsius`.
        "degrees": {"degree": 1.0, CELSIUS: 1.0, FAHRENHEIT: 5 / 9},
        "meters per second": {"knot": 1852.0 / 3600.0},
    }.items()
    for unit, size in sizes.items()
}  # fmt: skip
_SQUARE = 1e-4  # hectares in a square metre
_CUBIC = 1000.0  # litres in a cubic metre
PER = " per "
_NAUTICAL_MILE = 1852.0
_RATES = ("hectares per second", "liters per second")
#: Dimensions without which a value says nothing; a currency may be left out in a retelling.
DIMENSIONS = frozenset({"percent", "points", "seconds", "months", *_RATES, *(name for name, _ in _MEASURES.values())})
TIMES = frozenset({"seconds", "months"})


def measure(quantity: Quantity) -> tuple[str, float]:
    """The dimension of a quantity and its value in the base unit: 90 minutes and 1.5 hours are ("seconds", 5400.0)."""
    dimension, size = base(quantity.unit)
    return dimension, quantity.value * size


def base(unit: str) -> tuple[str, float]:
    """The dimension of a unit and its size in the base unit: an hour is ("seconds", 3600.0)."""
    if unit in _SECONDS:
        return "seconds", _SECONDS[unit]
    if unit in _MONTHS:
        return "months", _MONTHS[unit]
    if PER in unit:
        amount, time = unit.split(PER)
        dimension, size = base(amount)
        return f"{dimension} per second", size / _SECONDS[time]
    if unit.startswith("square "):
        return "hectares", base(unit.removeprefix("square "))[1] ** 2 * _SQUARE
    if unit.startswith("cubic "):
        return "liters", base(unit.removeprefix("cubic "))[1] ** 3 * _CUBIC
    if unit.startswith("nautical "):
        return "meters", _NAUTICAL_MILE
    return _MEASURES.get(unit, (unit, 1.0))


def celsius(quantity: Quantity) -> float:
    """What a thermometer shows, in degrees Celsius, which degrees without a scale are taken for."""
    return (quantity.value - 32.0) * 5 / 9 if quantity.unit == FAHRENHEIT else quantity.value


def days(dimension: str, value: float) -> float:
    """A length of time, given in one of `TIMES`, in days."""
    return value * _MONTH_DAYS if dimension == "months" else value / _SECONDS["day"]

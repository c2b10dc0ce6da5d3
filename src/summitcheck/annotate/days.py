"""Days as numbers, to calculate with: the Gregorian calendar as plain arithmetic, with no clock behind it."""

from __future__ import annotations

_MONTH_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_DAYS_BEFORE = tuple(sum(_MONTH_DAYS[:n]) for n in range(13))
#: Days of a year, and of spans of years with the leap days that fall into each.
_YEAR, _FOUR_YEARS, _CENTURY, _FOUR_CENTURIES = 365, 1461, 36524, 146097


def month_days(year: int, month: int) -> int:
    """How many days a month has."""
    return _MONTH_DAYS[month - 1] + (month == 2 and _is_leap(year))


def number_of(year: int, month: int, day: int) -> int:
    """The number of a day, counted from the first of January of the year 1, which is 1."""
    past = year - 1
    leaps = past // 4 - past // 100 + past // 400
    return past * _YEAR + leaps + _DAYS_BEFORE[month - 1] + (month > 2 and _is_leap(year)) + day


def day_of(number: int) -> tuple[int, int, int]:
    """Year, month and day of the day with this number."""
    centuries, rest = divmod(number - 1, _FOUR_CENTURIES)
    century = min(rest // _CENTURY, 3)
    fours, rest = divmod(rest - century * _CENTURY, _FOUR_YEARS)
    years = min(rest // _YEAR, 3)
    year = centuries * 400 + century * 100 + fours * 4 + years + 1
    rest -= years * _YEAR
    month = 1
    while rest >= month_days(year, month):
        rest -= month_days(year, month)
        month += 1
    return year, month, rest + 1


def weekday_of(number: int) -> int:
    """The day of the week, from 1 for Monday to 7 for Sunday."""
    return (number - 1) % 7 + 1


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)

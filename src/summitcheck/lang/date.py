"""Dates and times of the day as values: what a text writes of them, and the days that it may mean."""

from __future__ import annotations

from typing import NamedTuple

#: The first and the last of some days, by their numbers.
DayRange = tuple[int, int]


class Clock(NamedTuple):
    """A time of the day in minutes, at Greenwich where its zone is known.

    ``zone`` is "utc" then, the words that name another zone, or "". A time in words or up to twelve may be that of the
    morning or of the evening (``half``).
    """

    minute: int
    zone: str = ""
    half: bool = False

    @property
    def key(self) -> str:
        """Equal for equal times."""
        return f"{self.minute:04}{self.zone}{'?' if self.half else ''}"


class Away(NamedTuple):
    """How far something is from the day of the document: "two years ago" is ("year", -2.0, True).

    The unit "named" counts the weekdays, months or seasons of the name that the date has ("next Friday"). ``loose``
    counts from the day itself, not by the calendar.
    """

    unit: str
    by: float
    loose: bool = False


class Date(NamedTuple):
    """A date as written; 0, "" or None where a part is not.

    ``period`` is a season, a quarter ("Q3"), a half ("H1"), "fiscal" for a fiscal year, "split" for a year like
    2025-26, "decade", or ""; `summitcheck.annotate.timespans` knows the days of each. ``part`` says where in it:
    "start", "early", "mid", "late" or "end". ``side`` is "not after" or "not before" where words of the date itself say
    so. ``spans`` holds the days that a resolved date may mean.
    """

    year: int = 0
    month: int = 0
    day: int = 0
    weekday: int = 0
    period: str = ""
    part: str = ""
    side: str = ""
    away: Away | None = None
    clock: Clock | None = None
    spans: tuple[DayRange, ...] = ()

    @property
    def key(self) -> str:
        """Equal for dates that name the same: the part of a period and the side are for rules to compare."""
        named = "/".join(str(part) if part else "" for part in self[:5])
        away = f"{self.away.by:+g}{self.away.unit}" if self.away and not self.resolved else ""
        return f"@{named}{away}{self.clock.key if self.clock else ''}"

    @property
    def resolved(self) -> bool:
        """False for a date that counts from a day that is not known."""
        return self.away is None or bool(self.year or self.spans)


class DateReading(NamedTuple):
    """A date found in tokens ``first`` to ``last`` (exclusive)."""

    date: Date
    first: int
    last: int

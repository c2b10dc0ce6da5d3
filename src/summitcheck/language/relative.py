"""Dates that count from the day of their document ("today", "on Friday", "next spring"), resolved against that day."""

from __future__ import annotations

from datetime import date as calendar
from datetime import timedelta

from summitcheck.language.dates import Away, Date, date_at
from summitcheck.language.tokens import tokenize
from summitcheck.model import Document, SentenceKind

#: Where it is Friday evening, it is Saturday elsewhere.
_SLACK = 1
_UNIT_DAYS = {"day": 1.0, "week": 7.0, "fortnight": 14.0, "month": 30.44, "quarter": 91.3, "year": 365.25}
_UNIT_DAYS |= {"decade": 3652.5, "century": 36525.0}
#: What can be counted from the day of a document; hours stay within it.
COUNTED_UNITS = frozenset(_UNIT_DAYS)
#: "Ten years ago" is a round figure: a share of it, and half of its unit up to a year, may be missing or too much.
_ROUND = 0.15
_FIRST_MONTHS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
#: Months of a season.
_SEASON = 3


def day_of(document: Document) -> calendar | None:
    """The day on which a document was written: of its front matter, else of a line of the page; None if unknown."""
    if found := _day_in(document.date):
        return found
    asides = (s.text for s in document.sentences if s.kind is SentenceKind.ASIDE)
    return next((day for text in asides if (day := _day_in(text))), None)


def _day_in(text: str) -> calendar | None:
    tokens = tokenize(text)
    for i in range(len(tokens)):
        found = date_at(tokens, i)
        if found and found.date.year and found.date.month and found.date.day:
            try:
                return calendar(*found.date[:3])
            except ValueError:
                return None
    return None


def resolve(date: Date, today: calendar) -> Date:
    """A date as it is meant in a document of ``today``: with the year that it leaves out, or the days it may mean."""
    if date.away is None:
        return date._replace(spans=_weekdays(date, today)) if _only_weekday(date) else date
    if date.away.loose:
        return date._replace(spans=_loosely(date.away, today))
    unit, count = date.away.unit, int(date.away.by)
    if unit == "named":
        return date._replace(spans=_weekdays(date, today) if date.weekday else _occurrences(date, today))
    if unit == "day":
        day = today + timedelta(count)
        return date._replace(year=day.year, month=day.month, day=day.day, spans=_around(day, day))
    if unit in ("week", "weekend"):
        monday = today + timedelta(7 * count - today.weekday())
        return date._replace(spans=_around(monday + timedelta(5 * (unit == "weekend")), monday + timedelta(6)))
    if unit in ("month", "quarter"):
        return _by_month(date, today.year * 12 + today.month - 1 + count * (3 if unit == "quarter" else 1))
    if unit == "year":
        return date._replace(year=today.year + count)
    return _by_decade(date, today.year, count)


def _only_weekday(date: Date) -> bool:
    return bool(date.weekday) and not (date.year or date.month or date.day)


def _around(first: calendar, last: calendar) -> tuple[tuple[int, int], ...]:
    return ((first.toordinal() - _SLACK, last.toordinal() + _SLACK),)


def _weekdays(date: Date, today: calendar) -> tuple[tuple[int, int], ...]:
    """The days of a weekday that are meant: the last and the next one, or for "next Friday" also the one after that."""
    ahead = (date.weekday - today.isoweekday()) % 7
    steps = {None: (ahead - 7, ahead), 0: (ahead - 7, ahead), 1: (ahead, ahead + 7), -1: (ahead - 7, ahead - 14)}
    count = None if date.away is None else int(date.away.by)
    chosen = [*steps[count], *([7] if ahead == 0 and count is None else [])]
    return tuple(span for step in chosen for span in _around(*[today + timedelta(step)] * 2))


def _occurrences(date: Date, today: calendar) -> tuple[tuple[int, int], ...]:
    """The months or seasons of a name that "this", "next" or "last" may mean on a day."""
    start, length = (date.month, 1) if date.month else (_FIRST_MONTHS[date.period], _SEASON)
    now = today.year * 12 + today.month - 1
    starts = [year * 12 + start - 1 for year in range(today.year - 2, today.year + 3)]
    count = int(date.away.by) if date.away else 0
    if count > 0:
        ahead = [s for s in starts if s > now or (s + length > now and length > 1)]
        chosen = ahead[:2] if ahead[0] // 12 == today.year or ahead[0] <= now else ahead[:1]
    elif count < 0:
        behind = [s for s in starts if s + length - 1 < now]
        chosen = behind[-2:] if behind[-1] // 12 == today.year else behind[-1:]
    else:
        chosen = sorted(starts, key=lambda s: abs(s + length / 2 - now))[:1]
        chosen += [s for s in starts if s // 12 == today.year and s not in chosen]
    return tuple((_first_of(s), _first_of(s + length) - 1 + (21 if length > 1 else 0)) for s in chosen)


def _first_of(month: int) -> int:
    """The ordinal of the first day of a month, counted from the year 0."""
    return calendar(month // 12, month % 12 + 1, 1).toordinal()


def _by_month(date: Date, month: int) -> Date:
    year, index = divmod(month, 12)
    if date.away and date.away.unit == "quarter":
        return date._replace(year=year, period=f"Q{index // 3 + 1}")
    return date._replace(year=year, month=index + 1)


def _by_decade(date: Date, year: int, count: int) -> Date:
    length = 10 if date.away and date.away.unit == "decade" else 100
    first = (year // length + count) * length
    return date._replace(spans=((calendar(first, 1, 1).toordinal(), calendar(first + length - 1, 12, 31).toordinal()),))


def _loosely(away: Away, today: calendar) -> tuple[tuple[int, int], ...]:
    """The days around the one so many units ago, or from now; none where the calendar does not reach so far."""
    length = _UNIT_DAYS[away.unit] * away.by
    slack = _SLACK + max(min(_UNIT_DAYS[away.unit], _UNIT_DAYS["year"]) / 2, _ROUND * abs(length))
    middle = today.toordinal() + length
    low, high = round(middle - slack), round(middle + slack)
    return ((low, high),) if calendar.min.toordinal() <= low and high <= calendar.max.toordinal() else ()

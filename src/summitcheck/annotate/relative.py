"""Dates that count from the day of their document ("today", "on Friday", "next spring"), resolved against that day."""

from __future__ import annotations

from summitcheck.annotate.days import day_of, month_days, number_of, weekday_of
from summitcheck.documents.model import Document, SentenceKind
from summitcheck.lang.base import Language
from summitcheck.lang.date import Away, Date, DayRange
from summitcheck.lang.units import UNIT_DAYS

#: Where it is Friday evening, it is Saturday elsewhere.
_SLACK = 1
#: "Ten years ago" is a round figure: a share of it, and half of its unit up to a year, may be missing or too much.
_ROUND = 0.15
_FIRST_MONTHS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
#: Months of a season, and the days by which that of the sky ends after that of the calendar.
_SEASON, _SKY = 3, 21
#: The days of a year, and of a month too many: who writes no year means a day that is near.
_YEAR = 396


def written_on(document: Document, language: Language) -> int | None:
    """The number of the day on which a document was written, by its front matter or a line of the page, or None.

    Dates within the text are not looked at: they may be of anything.
    """
    if found := day_in(document.date, language):
        return found
    asides = (document.plain_of(s) for s in document.sentences if s.kind is SentenceKind.ASIDE)
    return next((day for text in asides if (day := day_in(text, language))), None)


def day_in(text: str, language: Language) -> int | None:
    """The number of the first day that a text names with its year, or None."""
    tokens = language.tokenizer.tokenize(text)
    for i in range(len(tokens)):
        found = language.figures.date_at(tokens, i)
        if found and all(found.date[:3]):
            year, month, day, *_ = found.date
            return number_of(year, month, day) if day <= month_days(year, month) else None
    return None


def resolve(date: Date, today: int) -> Date:
    """A date as it is meant in a document of ``today``: with the year that it leaves out, or the days it may mean."""
    if date.away is None:
        if _only_weekday(date):
            return date._replace(spans=_weekdays(date, today))
        return date._replace(spans=_within_a_year(date, today)) if _without_year(date) else date
    if date.away.loose:
        return date._replace(spans=_loosely(date.away, today))
    unit, count = date.away.unit, int(date.away.by)
    if unit == "named":
        return date._replace(spans=_weekdays(date, today) if date.weekday else _occurrences(date, today))
    if unit == "day":
        year, month, day = day_of(today + count)
        return date._replace(year=year, month=month, day=day, spans=(_around(today + count),))
    if unit in ("week", "weekend"):
        monday = today + 7 * count + 1 - weekday_of(today)
        return date._replace(spans=(_around(monday + 5 * (unit == "weekend"), monday + 6),))
    year, month, _ = day_of(today)
    if unit in ("month", "quarter"):
        return _by_month(date, _month_number(year, month) + count * (3 if unit == "quarter" else 1))
    if unit == "year":
        return date._replace(year=year + count)
    length = 10 if unit == "decade" else 100
    first = (year // length + count) * length  # for some it begins and ends a year later: "by 2030" is at its end
    return date._replace(spans=((number_of(first, 1, 1), number_of(first + length, 12, 31)),))


def _only_weekday(date: Date) -> bool:
    return bool(date.weekday) and not (date.year or date.month or date.day)


def _without_year(date: Date) -> bool:
    return not date.year and (bool(date.month) or date.period in _FIRST_MONTHS)


def _within_a_year(date: Date, today: int) -> tuple[DayRange, ...]:
    """The days of a month or a season that lie within a year of the day, before it or after it."""
    start, length = (date.month, 1) if date.month else (_FIRST_MONTHS[date.period], _SEASON)
    year, spans = day_of(today)[0], []
    for near in (year - 1, year, year + 1):
        first = _month_number(near, start)
        days = _first_of(first), _first_of(first + length) - 1 + _SKY * (length > 1)
        if date.day:
            days = (min(days[0] + date.day - 1, days[1]),) * 2
        if days[0] - _YEAR <= today <= days[1] + _YEAR:
            spans.append(days)
    return tuple(spans)


def _around(first: int, last: int = 0) -> DayRange:
    return first - _SLACK, (last or first) + _SLACK


def _weekdays(date: Date, today: int) -> tuple[DayRange, ...]:
    """The days of a weekday that are meant: the last and the next one, or for "next Friday" also the one after that."""
    ahead = (date.weekday - weekday_of(today)) % 7
    steps = {0: (ahead - 7, ahead, ahead or 7), 1: (ahead, ahead + 7), -1: (ahead - 7, ahead - 14)}
    return tuple(_around(today + step) for step in steps[int(date.away.by) if date.away else 0])


def _occurrences(date: Date, today: int) -> tuple[DayRange, ...]:
    """The months or seasons of a name that "this", "next" or "last" may mean on a day."""
    start, length = (date.month, 1) if date.month else (_FIRST_MONTHS[date.period], _SEASON)
    year, month, _ = day_of(today)
    now = _month_number(year, month)
    starts = [_month_number(near, start) for near in range(year - 2, year + 3)]
    chosen = _chosen(starts, length, now, int(date.away.by) if date.away else 0)
    return tuple((_first_of(s), _first_of(s + length) - 1 + _SKY * (length > 1)) for s in chosen)


def _chosen(starts: list[int], length: int, now: int, count: int) -> list[int]:
    """Which of the months that some periods begin with are meant in the month ``now``, nearest first.

    Before April "next spring" may be this one or that of the next year, and after it "last March" this one or the one
    before. In its first month a season has not begun for everybody; from then on "next spring" is another one.
    """
    if count > 0:
        ahead = [s for s in starts if s + (length > 1) > now]
        return ahead[:2] if ahead[0] // 12 == now // 12 else ahead[:1]
    if count < 0:
        behind = [s for s in starts if s + length - 1 < now][::-1]
        return behind[:2] if behind[0] // 12 == now // 12 else behind[:1]
    nearest = min(starts, key=lambda s: abs(2 * s + length - 1 - 2 * now))
    return [nearest, *(s for s in starts if s // 12 == now // 12 and s != nearest)]


def _month_number(year: int, month: int) -> int:
    return year * 12 + month - 1


def _first_of(month: int) -> int:
    """The number of the first day of a month with this number."""
    return number_of(month // 12, month % 12 + 1, 1)


def _by_month(date: Date, month: int) -> Date:
    year, index = divmod(month, 12)
    if date.away and date.away.unit == "quarter":
        return date._replace(year=year, period=f"Q{index // 3 + 1}")
    return date._replace(year=year, month=index + 1)


def _loosely(away: Away, today: int) -> tuple[DayRange, ...]:
    """The days around the one so many units ago, or from now."""
    length = UNIT_DAYS[away.unit] * away.by
    slack = _SLACK + max(min(UNIT_DAYS[away.unit], UNIT_DAYS["year"]) / 2, _ROUND * abs(length))
    return ((round(today + length - slack), round(today + length + slack)),)

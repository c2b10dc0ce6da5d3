"""Whether two dates agree: by the parts that both give, else by the days that each of them may mean."""

from __future__ import annotations

from itertools import chain

from summitcheck.annotate.days import day_of, month_days, number_of
from summitcheck.annotate.relative import resolve
from summitcheck.lang.date import Clock, Date, DayRange

_WHOLE_YEAR = (((0, 1, 1), (0, 12, 31)),)
#: The days that a period may mean, each first and last, as years after that of the date, month and day. Seasons are
#: those of the northern half, where calendar and sky differ by three weeks at either end; a winter is that which ends
#: in the year or begins in it. Where a fiscal year begins nobody says, so it has no days.
_PERIODS = {
    "spring": (((0, 3, 1), (0, 6, 21)),),
    "summer": (((0, 6, 1), (0, 9, 23)),),
    "autumn": (((0, 9, 1), (0, 12, 21)),),
    "winter": (((-1, 12, 1), (0, 3, 21)), ((0, 12, 1), (1, 3, 21))),
    "Q1": (((0, 1, 1), (0, 3, 31)),),
    "Q2": (((0, 4, 1), (0, 6, 30)),),
    "Q3": (((0, 7, 1), (0, 9, 30)),),
    "Q4": (((0, 10, 1), (0, 12, 31)),),
    "H1": (((0, 1, 1), (0, 6, 30)),),
    "H2": (((0, 7, 1), (0, 12, 31)),),
    "split": (((0, 1, 1), (1, 12, 31)),),
    "decade": (((0, 1, 1), (9, 12, 31)),),
}
#: Minutes of a day.
_MINUTES = 24 * 60
#: Parts of one year: two of a series exclude each other.
_SERIES = (("spring", "summer", "autumn", "winter"), ("Q1", "Q2", "Q3", "Q4"), ("H1", "H2"))
_OF_A_YEAR = frozenset(chain.from_iterable(_SERIES))
#: Where in a period its parts lie, as shares of it. The early months are the first half, a start is the first quarter.
_PARTS = {"start": (0.0, 0.26), "early": (0.0, 0.5), "mid": (0.2, 0.8), "late": (0.5, 1.0), "end": (0.74, 1.0)}
_PLACES = {"start": 0, "early": 0, "mid": 1, "late": 2, "end": 2}
_LONG = frozenset(("decade", "century"))
#: An account is mostly written within a day of its event: without the date of either, "yesterday" may be "today".
_LAG = 1
_SOME_DAY = number_of(2001, 6, 13)
#: A date without a year is tried in the year of the other and those beside it: winters and "in January" cross them.
_AROUND = (-1, 0, 1)


def agree(official: Date, account: Date) -> bool:
    """True when nothing that both dates say differs."""
    if official.clock and account.clock:
        return clocks_agree(official.clock, account.clock)
    if official.weekday and account.weekday and official.weekday != account.weekday:
        return False
    if not (official.resolved and account.resolved):
        return _unresolved_agree(official, account)
    if _exclusive(official.period, account.period):
        return False
    spans = _spans(official, account), _spans(account, official)
    if all(spans) and (official.spans or account.spans or _finer(official) or _finer(account)):
        return _meet(*spans) and not parts_conflict(official, account)
    return _fields_agree(official, account) and not parts_conflict(official, account)


def comparable(official: Date, account: Date) -> bool:
    """True when both dates write at least one part in common, or each is known well enough to tell the days."""
    if official.clock or account.clock:
        return bool(official.clock and account.clock)
    if any(a and b for a, b in zip(official[:5], account[:5], strict=True)):
        return True
    if not official.resolved or not account.resolved:
        return bool(official.away and account.away) or _names_season(official, account)
    if _of_a_week(official, account) or _of_a_week(account, official):
        return False
    return bool(_spans(official, account) and _spans(account, official))


def _of_a_week(date: Date, other: Date) -> bool:
    """True for a weekday or a week beside a month or a year: who tells these tells mostly of two things."""
    short = date.weekday or (date.away and date.away.unit in ("week", "weekend"))
    return bool(short) and not (other.day or other.weekday or other.away)


def apart_from(one: Date, other: Date, today: int) -> bool:
    """True where one of two dates is past on the day ``today`` and the other still to come."""
    sides = {_side_of(date, today) for date in (one, other)}
    return sides == {-1, 1}


def is_ahead(date: Date, today: int) -> bool:
    """True for a date that is still to come on the day ``today``."""
    return _side_of(date, today) == 1


def is_late(date: Date) -> bool:
    """True for the end of a period, which mostly is still to come when it is told of.

    Not for that of a decade or a century: for some it ends a year later ("by 2030", "by the end of the decade").
    """
    long = date.away is not None and date.away.unit in _LONG
    return _PLACES.get(date.part) == _PLACES["end"] and not long


def is_past(date: Date, today: int) -> bool:
    """True for a date that is over on the day ``today``."""
    return _side_of(date, today) == -1


def _side_of(date: Date, today: int) -> int:
    """-1 for a date before a day, 1 for one after it, 0 for one that may be either."""
    spans = _spans(date, date)
    if not spans:
        return 0
    return -1 if all(last < today for _, last in spans) else int(all(first > today for first, _ in spans))


def last_day(date: Date, *, before: bool) -> int | None:
    """The last day until which something happens "by" a date, or ``before`` it; None where that is not known."""
    spans = _spans(date, date) if date.year or len(date.spans) == 1 else ()
    if not spans:
        return None
    return min(first for first, _ in spans) - 1 if before else max(last for _, last in spans)


def same_moment(official: Date, account: Date, *, same: bool) -> bool:
    """Whether two lengths of time, counted from the days of their documents, lead to one moment.

    Where a day is not known, that they are the ``same`` length in the same direction has to do.
    """
    if official.away and account.away and official.away.by * account.away.by < 0:
        return False
    if same or not official.spans or not account.spans:
        return same
    (first, last), (start, end) = official.spans[0], account.spans[0]
    return abs(first + last - start - end) <= min(last - first, end - start) / 2


def parts_conflict(official: Date, account: Date) -> bool:
    """True for the start of a period and its end, or any two parts of one that do not go together."""
    if not official.part or not account.part or official[:5] != account[:5]:
        return False
    return _PLACES[official.part] != _PLACES[account.part]


def _exclusive(official: str, account: str) -> bool:
    """True for two seasons, two quarters or two halves."""
    return official != account and any(official in names and account in names for names in _SERIES)


def _finer(date: Date) -> bool:
    return bool(date.part) or date.period in _PERIODS


def _fields_agree(official: Date, account: Date) -> bool:
    if official.period and account.period and {official.period, account.period} == {"fiscal", "split"}:
        return official.year == account.year or official.year + 1 == account.year
    return all(a == b for a, b in zip(official[:5], account[:5], strict=True) if a and b)


def _unresolved_agree(official: Date, account: Date) -> bool:
    """True unless the words themselves differ: which days they mean is not known of one date at least."""
    if official.month and account.month and official.month != account.month:
        return False
    if _names_season(official, account):
        if _exclusive(official.period, account.period):
            return False
        plain = official._replace(away=None, year=0), account._replace(away=None, year=0)
        if not _meet(_spans(*plain), _spans(*plain[::-1])):
            return False
    if official.away and account.away and not (official.away.loose or account.away.loose):
        long = {official.away.unit, account.away.unit} <= {"quarter", "year", "decade", "century"}
        return _meet(_assumed(official), _assumed(account), slack=0 if long else _LAG)
    return True


def _assumed(date: Date) -> tuple[DayRange, ...]:
    """The days that a date would mean if it stood in a document of some day like any other."""
    found = resolve(date._replace(year=0, spans=()), _SOME_DAY)
    return _spans(found, found)


def _names_season(official: Date, account: Date) -> bool:
    """True where both name a part of a year, whatever the year."""
    return all(d.month or d.period in _OF_A_YEAR for d in (official, account)) and not (
        official.month and account.month
    )


def _meet(official: tuple[DayRange, ...], account: tuple[DayRange, ...], *, slack: int = 0) -> bool:
    return any(a <= d + slack and c <= b + slack for a, b in official for c, d in account)


def _spans(date: Date, other: Date) -> tuple[DayRange, ...]:
    """The days that a date may mean; one without a year is tried around the years of the ``other``."""
    if date.spans:
        return date.spans
    if not (date.year or date.month or date.period) or (date.period and date.period not in _PERIODS):
        return ()
    years: tuple[int, ...] = (date.year,)
    if not date.year:
        if not (other.spans or other.month or other.period):
            return ()  # a year and a month have nothing in common
        around = {day_of(day)[0] for span in other.spans for day in span} or {other.year or 2001}
        years = tuple(sorted({year + by for year in around for by in _AROUND}))
    return tuple(span for year in years for span in _in_year(date, year))


def _in_year(date: Date, year: int) -> tuple[DayRange, ...]:
    if date.day and date.month:
        day = min(date.day, month_days(year, date.month))
        return (_days((year, date.month, day), (year, date.month, day)),)
    if date.month:
        whole = [_days((year, date.month, 1), (year, date.month, month_days(year, date.month)))]
    else:
        spans = _PERIODS.get(date.period, _WHOLE_YEAR)
        whole = [_days((year + first[0], *first[1:]), (year + last[0], *last[1:])) for first, last in spans]
    return tuple(_part_of(span, date.part) for span in whole)


def _days(first: tuple[int, int, int], last: tuple[int, int, int]) -> DayRange:
    return number_of(*first), number_of(*last)


def _part_of(span: DayRange, part: str) -> DayRange:
    if not part:
        return span
    length = span[1] - span[0]
    low, high = _PARTS[part]
    return round(span[0] + low * length), round(span[0] + high * length)


def clocks_agree(official: Clock, account: Clock) -> bool:
    """True for the same moment; times told for different places can be that."""
    if official.zone != account.zone:
        return True
    turn = _MINUTES // 2 if official.half or account.half else _MINUTES
    return (official.minute - account.minute) % turn == 0

"""Calendar dates, years, seasons, weekdays and fiscal periods, read from tokens.

A date keeps only what is written: "February 2025" has no day, "spring" only a season, "next year" only how far it is
away. Which dates agree is for `timespans` to say, and `relative` resolves what counts from the day of a document.
"""

from __future__ import annotations

from collections.abc import Sequence

from summitcheck.lang.date import Away, Date, DateReading
from summitcheck.lang.en.calendar import MONTHS, WEEKDAYS
from summitcheck.lang.en.clock import CLOCK_WORDS, clock_at
from summitcheck.lang.en.numerals import CARDINALS, norm_at, number_at
from summitcheck.lang.en.units import TIME_UNITS
from summitcheck.lang.tokens import Token, fold
from summitcheck.lang.wordlists import word_set

SEASONS: dict[str, str] = {w: w for w in ("spring", "summer", "autumn", "winter")} | {"fall": "autumn"}
_SEASON_CUES = frozenset("by in this next last until before after since late early mid during for".split())
_PERIODS: dict[str, str] = {f"q{n}": f"Q{n}" for n in range(1, 5)}
_PERIODS |= {f"h{n}": f"H{n}" for n in (1, 2)} | {f"{n}q": f"Q{n}" for n in range(1, 5)}
_NTH = {
    word: str(n)
    for n, words in enumerate(("first 1st", "second 2nd latter", "third 3rd", "fourth 4th last"), 1)
    for word in words.split()
}
_DAYS_AWAY = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
_STEPS = {"this": 0, "next": 1, "coming": 1, "last": -1, "previous": -1}
_UNITS_AWAY = frozenset(("week", "weekend", "month", "quarter", "year", "decade", "century"))
#: Periods that "the end of the year" counts in without saying which.
_OWN_PERIODS = frozenset(("year", "month", "week", "quarter", "decade", "century"))
#: Words that a date that counts from the day of its document begins with.
AWAY_WORDS = frozenset({*_DAYS_AWAY, *_STEPS, *_OWN_PERIODS})
#: Names of a fiscal year; before its digits the short one may stand without a space.
_FISCAL, _FY = frozenset(("fy", "fiscal", "financial")), "fy"
#: The first half of a year as it is spoken ("twenty twenty-seven").
_SPOKEN_CENTURIES = {"nineteen": 1900, "twenty": 2000}
#: Words that a date or a time begins with, digits apart.
_DATE_WORDS = frozenset(
    {*AWAY_WORDS, *MONTHS, *WEEKDAYS, *SEASONS, *_PERIODS, *_NTH, *_FISCAL, *CLOCK_WORDS, *_SPOKEN_CENTURIES}
)
#: What makes a part of a period, by the word between: "early 2027", "early in 2027", "the end of 2027".
_PARTS_BARE = {"early": "early", "mid": "mid", "late": "late"}
_PARTS_IN = {"early": "early", "late": "late"}
_PARTS_OF = {"start": "start", "beginning": "start", "middle": "mid", "end": "end", "close": "end"}
#: What makes its end of a period behind "before": "before this year is out".
_OVER = (("is", "out"), ("is", "over"), ("is", "up"), ("ends",))
_END_AFTER = word_set("by at until till before from since the")
#: Negations that turn the preposition before a date: on which side of it things happen.
_SIDES: dict[tuple[str, ...], str] = {
    tuple(words.split()): side
    for side, group in {
        "not after": "no later than/not later than/not after",
        "not before": "no earlier than/not earlier than/no sooner than/not sooner than/not before/not until",
    }.items()
    for words in group.split("/")
}


def may_begin_date(norm: str) -> bool:
    """False for most words, which no date begins with."""
    return norm[0].isdecimal() or norm in _DATE_WORDS or bool(_fiscal_digits(norm))


def date_at(tokens: Sequence[Token], i: int) -> DateReading | None:
    """The date that starts at token ``i``, or None; ``first`` may lie before it ("the end of" 2027)."""
    found = _named(tokens, i)
    return _sided(tokens, _in_part(tokens, found)) if found else None


def _named(tokens: Sequence[Token], i: int) -> DateReading | None:
    token = tokens[i]
    if token.norm in AWAY_WORDS:
        return (token.norm == "last" and _period(tokens, i)) or _away(tokens, i)
    if clock := clock_at(tokens, i):
        return DateReading(Date(clock=clock[0]), i, clock[1])
    if _month(token):
        month = _month_first(tokens, i)
        # "May" alone opens too many sentences to be a month.
        return None if token.norm == "may" and month.last == i + 1 and i == 0 else month
    if token.norm in WEEKDAYS and token.text[:1].isupper():
        return DateReading(Date(weekday=WEEKDAYS[token.norm]), i, i + 1)
    if token.is_number:
        return _day_first(tokens, i) or _period(tokens, i) or _whole_year(tokens, i)
    if token.norm in SEASONS:
        return _season(tokens, i)
    return _fiscal(tokens, i) or _period(tokens, i) or _spoken_day(tokens, i) or _spoken_year(tokens, i)


def _spoken_day(tokens: Sequence[Token], i: int) -> DateReading | None:
    """A day in words with the month that follows ("the thirty-first of December")."""
    day = number_at(tokens, i)
    if day is None or day.kind != "ordinal" or not 1 <= day.value <= 31 or norm_at(tokens, day.last) != "of":
        return None
    month = _month(tokens[day.last + 1]) if day.last + 1 < len(tokens) else 0
    return _with_year(tokens, i, Date(month=month, day=int(day.value)), day.last + 2) if month else None


def _spoken_year(tokens: Sequence[Token], i: int) -> DateReading | None:
    """A year in words ("twenty twenty-seven"); "nineteen thirty-minute talks" counts something."""
    century = _SPOKEN_CENTURIES.get(tokens[i].norm)
    if century is None or CARDINALS.get(norm_at(tokens, i + 1), 0.0) < 10:
        return None
    rest = number_at(tokens, i + 1)
    if (
        rest is None
        or rest.kind != "cardinal"
        or not 10 <= rest.value < 100
        or norm_at(tokens, rest.last) in TIME_UNITS
    ):
        return None
    return DateReading(Date(year=century + int(rest.value)), i, rest.last)


def _year(token: Token) -> int:
    """The year that a token writes, or 0."""
    norm = token.norm
    if len(norm) != 4 or not fold(token.text).isdecimal():  # "2,025" and "2 025" count something
        return 0
    return int(norm) if 1500 <= int(norm) <= 2200 else 0


def _short_year(tokens: Sequence[Token], k: int) -> int:
    """The year of two digits with an apostrophe before them ("July '28"), or 0."""
    norm, apart = tokens[k].norm, tokens[k].start - tokens[k - 1].end
    return 2000 + int(norm) if len(norm) == 2 and norm.isdecimal() and apart == 2 else 0


def _day(token: Token) -> int:
    """The day of a month that a token writes, or 0."""
    norm = token.norm[:-2] if token.norm[-2:] in ("st", "nd", "rd", "th") else token.norm
    return int(norm) if norm.isdecimal() and len(norm) <= 2 and 1 <= int(norm) <= 31 else 0


def _month(token: Token) -> int:
    """The month that a capitalised token names, or 0 ("may" and "march" in lower case are no months)."""
    return MONTHS.get(token.norm, 0) if token.text[:1].isupper() else 0


def _close(tokens: Sequence[Token], i: int) -> bool:
    """True where token ``i`` is a number with only a hyphen, a dash or a slash between it and the one before."""
    return i < len(tokens) and tokens[i].joined


def _with_year(tokens: Sequence[Token], i: int, date: Date, n: int) -> DateReading:
    """A date from token ``i`` with the year, written or counted, that follows at token ``n`` ("of next year")."""
    k = n + 1 if norm_at(tokens, n) == "of" else n
    if k < len(tokens) and (year := _year(tokens[k]) or _short_year(tokens, k)):
        return DateReading(date._replace(year=year), i, k + 1)
    if norm_at(tokens, k) in _STEPS and norm_at(tokens, k + 1) == "year":
        return DateReading(date._replace(away=Away("year", _STEPS[tokens[k].norm])), i, k + 2)
    if k > n and [norm_at(tokens, k), norm_at(tokens, k + 1)] == ["the", "year"] and not _is_of(tokens, k + 2):
        return DateReading(date._replace(away=Away("year", 0)), i, k + 2)
    return DateReading(date, i, n)


def _is_of(tokens: Sequence[Token], n: int) -> bool:
    """True where it is told which year "the year" is: "the end of the year of elections"."""
    return norm_at(tokens, n) in ("of", "after", "before") or (n < len(tokens) and tokens[n].is_number)


def _month_first(tokens: Sequence[Token], i: int) -> DateReading:
    """A date from the name of its month on ("February 7, 2025")."""
    n, month = i + 1, MONTHS[tokens[i].norm]
    day = _day(tokens[n]) if n < len(tokens) else 0
    return _with_year(tokens, i, Date(month=month, day=day), n + 1 if day else n)


def _day_first(tokens: Sequence[Token], i: int) -> DateReading | None:
    """A date from its day on ("7 February 2025", "7th of February"), or one end of "6-8 February", "June 3 to 9"."""
    day, n = _day(tokens[i]), i + 1
    if not day:
        return None
    if norm_at(tokens, n) == "of":
        n += 1
    if n < len(tokens) and _month(tokens[n]):
        return _with_year(tokens, i, Date(month=_month(tokens[n]), day=day), n + 1)
    if month := _month_of_range(tokens, i):
        return DateReading(Date(month=month, day=day), i, i + 1)
    return None


def _month_of_range(tokens: Sequence[Token], i: int) -> int:
    """The month of a day that shares it with the other end of its range; 0 where there is none."""
    joined = norm_at(tokens, i + 1) in ("to", "and", "until")
    n = i + 1 + joined
    if (joined or _close(tokens, n)) and n + 1 < len(tokens) and _day(tokens[n]) > _day(tokens[i]):
        return _month(tokens[n + 1])
    back = 1 + (norm_at(tokens, i - 1) in ("to", "and", "until"))
    if (back == 2 or _close(tokens, i)) and i > back and 0 < _day(tokens[i - back]) < _day(tokens[i]):
        follows_unit = n < len(tokens) and tokens[n - joined].norm == "%"
        return 0 if follows_unit else _month(tokens[i - back - 1])
    return 0


def _whole_year(tokens: Sequence[Token], i: int) -> DateReading | None:
    """A year ("2027"), a year across two ("2025-26"), a decade ("the 1990s"), or a day in digits ("2025-02-07")."""
    year = _year(tokens[i])
    if not year:
        return None
    if _close(tokens, i + 1):
        month, day = _day(tokens[i + 1]), _day(tokens[i + 2]) if _close(tokens, i + 2) else 0
        if day and 1 <= month <= 12:
            return DateReading(Date(year, month, day), i, i + 3)
        if not day and tokens[i + 1].norm == f"{(year + 1) % 100:02}":
            return DateReading(Date(year, period="split"), i, i + 2)
    if norm_at(tokens, i + 1) == "s" and tokens[i + 1].start == tokens[i].end and year % 10 == 0:
        return DateReading(Date(year, period="decade"), i, i + 2)
    return DateReading(Date(year=year), i, i + 1)


def _fiscal(tokens: Sequence[Token], i: int) -> DateReading | None:
    """A fiscal year ("FY 2027", "FY2027", "fiscal year 2027")."""
    norm = tokens[i].norm
    if digits := _fiscal_digits(norm):
        return DateReading(Date(int(digits) + (2000 if len(digits) == 2 else 0), period="fiscal"), i, i + 1)
    if norm not in _FISCAL:
        return None
    n = i + 1 + (norm != _FY and norm_at(tokens, i + 1) == "year")
    found = _whole_year(tokens, n) if n < len(tokens) else None
    if found is None or found.date.period == "decade":
        return None
    return DateReading(Date(found.date.year, period="fiscal"), i, found.last)


def _fiscal_digits(norm: str) -> str:
    """The digits of a fiscal year that is written as one word ("FY27"); empty for any other word."""
    digits = norm.removeprefix(_FY) if norm.startswith(_FY) else ""
    return digits if digits.isdecimal() and len(digits) in (2, 4) else ""


def _period(tokens: Sequence[Token], i: int) -> DateReading | None:
    """A quarter or half ("Q3 2020", "third quarter of 2020", "the first half of 2027")."""
    norm, n = tokens[i].norm, i + 1
    if norm in _PERIODS:
        return _with_year(tokens, i, Date(period=_PERIODS[norm]), n)
    nth, word = _NTH.get(norm), norm_at(tokens, n)
    if nth and word == "quarter":
        quarter = _with_year(tokens, i, Date(period=f"Q{nth}"), n + 1)
        return quarter if norm != "last" or quarter.last > n + 1 else None
    if word == "half" and (nth in ("1", "2") or norm == "last"):
        half = _with_year(tokens, i, Date(period="H1" if nth == "1" else "H2"), n + 1)
        return half if half.last > n + 1 else None  # "the first half of the game"
    return None


def _season(tokens: Sequence[Token], i: int) -> DateReading | None:
    """A season told as a time ("by spring", "by the end of the summer"), not "spring up" or "a fall in"."""
    k = i - 2 if norm_at(tokens, i - 1) == "the" else i - 1
    cue = norm_at(tokens, k)
    season = SEASONS[tokens[i].norm]
    parted = cue == "of" and norm_at(tokens, k - 1) in _PARTS_OF
    parted = parted and season == tokens[i].norm  # "the end of the fall in prices"
    return _with_year(tokens, i, Date(period=season), i + 1) if parted or cue in _SEASON_CUES else None


def _away(tokens: Sequence[Token], i: int) -> DateReading | None:
    """A date that counts from the day of its document ("tomorrow", "next spring", "the end of the year")."""
    norm, after = tokens[i].norm, norm_at(tokens, i + 1)
    if norm in _DAYS_AWAY:
        return DateReading(Date(away=Away("day", _DAYS_AWAY[norm])), i, i + 1)
    if norm in _OWN_PERIODS:
        return _own_period(tokens, i)
    # "The next year" follows another one, and "the last year" may be the last of several.
    if norm_at(tokens, i - 1) in ("the", "a", "its", "their", "every", "each") and norm != "coming":
        return None
    if after in _UNITS_AWAY:
        return _over(tokens, DateReading(Date(away=Away(after, _STEPS[norm])), i, i + 2))
    named = Away("named", _STEPS[norm])
    if after in SEASONS:
        return DateReading(Date(period=SEASONS[after], away=named), i, i + 2)
    if after in WEEKDAYS and tokens[i + 1].text[:1].isupper():
        return DateReading(Date(weekday=WEEKDAYS[after], away=named), i, i + 2)
    if after and _month(tokens[i + 1]):
        found = _month_first(tokens, i + 1)
        return found._replace(date=found.date._replace(away=None if found.date.year else named), first=i)
    return None


def _own_period(tokens: Sequence[Token], i: int) -> DateReading | None:
    """The year, month or week that a document stands in ("by the end of the year", "by year-end")."""
    own = Date(away=Away(tokens[i].norm, 0))
    if norm_at(tokens, i + 1) == "end" and tokens[i].norm == "year":
        return DateReading(own._replace(part="end"), i, i + 2)
    ending = _over(tokens, DateReading(own, i - 1, i + 1)) if norm_at(tokens, i - 1) == "the" else None
    if ending and ending.date.part:
        return ending
    if [norm_at(tokens, i - k) for k in (2, 1)] == ["of", "the"] and norm_at(tokens, i - 3) in _PARTS_OF:
        return None if _is_of(tokens, i + 1) else DateReading(own, i - 1, i + 1)
    return None


def _over(tokens: Sequence[Token], found: DateReading) -> DateReading:
    """A period, or its end where something happens before that is over ("before this year is out")."""
    if norm_at(tokens, found.first - 1) != "before":
        return found
    behind = [words for words in _OVER if all(norm_at(tokens, found.last + n) == word for n, word in enumerate(words))]
    return DateReading(found.date._replace(part="end"), found.first, found.last + len(behind[0])) if behind else found


def _in_part(tokens: Sequence[Token], found: DateReading) -> DateReading:
    """A date with the words before it that say in which part of it ("late 2027", "the end of March")."""
    date, first = found.date, found.first
    if date.day or date.weekday or date.clock or date.part:
        return found
    before, further = norm_at(tokens, first - 1), norm_at(tokens, first - 2)
    if before == "the":  # "the end of the third quarter"
        before, further, first = norm_at(tokens, first - 2), norm_at(tokens, first - 3), first - 1
    if before == "of" and further in _PARTS_OF:
        return DateReading(date._replace(part=_PARTS_OF[further]), first - 2, found.last)
    if before == "in" and further in _PARTS_IN:
        return DateReading(date._replace(part=_PARTS_IN[further]), first - 2, found.last)
    if before in _PARTS_BARE or (before == "end" and further in _END_AFTER):
        return DateReading(date._replace(part=_PARTS_BARE.get(before, "end")), first - 1, found.last)
    return found


def _sided(tokens: Sequence[Token], found: DateReading) -> DateReading:
    """A date with the negation before it that says on which side of it ("no later than 2027", "not before May")."""
    first = found.first - (norm_at(tokens, found.first - 1) == "the")
    for length in (3, 2):
        words = tuple(norm_at(tokens, k) for k in range(first - length, first))
        if words in _SIDES:
            return DateReading(found.date._replace(side=_SIDES[words]), first - length, found.last)
    return found

"""Calendar dates, years, seasons, weekdays and fiscal periods, read from tokens.

A date keeps only what is written: "February 2025" has no day, "spring" only a season. Two dates agree
when nothing that both of them write differs.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from summitcheck.language.tokens import Token

_MONTH_NAMES = "january february march april may june july august september october november december".split()
MONTHS: dict[str, int] = {w: n for n, w in enumerate(_MONTH_NAMES, 1)}
MONTHS |= {w[:3]: n for n, w in enumerate(_MONTH_NAMES, 1)} | {"sept": 9}
WEEKDAYS: dict[str, int] = {
    w: n for n, w in enumerate("monday tuesday wednesday thursday friday saturday sunday".split(), 1)
}
SEASONS: dict[str, str] = {w: w for w in ("spring", "summer", "autumn", "winter")} | {"fall": "autumn"}
_SEASON_CUES = frozenset("by in this next last until before after since late early mid during for".split())
_PERIODS: dict[str, str] = {f"q{n}": f"Q{n}" for n in range(1, 5)}
_PERIODS |= {f"h{n}": f"H{n}" for n in (1, 2)} | {f"{n}q": f"Q{n}" for n in range(1, 5)}
_QUARTERS = {
    word: f"Q{n}"
    for n, words in enumerate(("first 1st", "second 2nd", "third 3rd", "fourth 4th"), 1)
    for word in words.split()
}


class Date(NamedTuple):
    """A date as written; 0 or "" where a part is not.

    ``period`` is a season, a quarter ("Q3"), "fiscal" for a fiscal year, or "".
    """

    year: int = 0
    month: int = 0
    day: int = 0
    weekday: int = 0
    period: str = ""


class Reading(NamedTuple):
    """A date found in tokens ``first`` to ``last`` (exclusive)."""

    date: Date
    first: int
    last: int


def _year(token: Token) -> int:
    """The year that a token writes, or 0."""
    norm = token.norm
    if len(norm) != 4 or not norm.isdecimal() or "," in token.text:
        return 0
    return int(norm) if 1500 <= int(norm) <= 2200 else 0


def _day(token: Token) -> int:
    """The day of a month that a token writes, or 0."""
    norm = token.norm[:-2] if token.norm[-2:] in ("st", "nd", "rd", "th") else token.norm
    return int(norm) if norm.isdecimal() and len(norm) <= 2 and 1 <= int(norm) <= 31 else 0


def _month(token: Token) -> int:
    """The month that a capitalised token names, or 0 ("may" and "march" in lower case are no months)."""
    return MONTHS.get(token.norm, 0) if token.text[:1].isupper() else 0


def _month_first(tokens: Sequence[Token], i: int) -> Reading:
    """A date from the name of its month on ("February 7, 2025")."""
    n, day, year = i + 1, 0, 0
    if n < len(tokens) and (day := _day(tokens[n])):
        n += 1
    if n < len(tokens) and (year := _year(tokens[n])):
        n += 1
    return Reading(Date(year, MONTHS[tokens[i].norm], day), i, n)


def _day_first(tokens: Sequence[Token], i: int) -> Reading | None:
    """A date from its day on ("7 February 2025", "6-8 February")."""
    day, n = _day(tokens[i]), i + 1
    if n < len(tokens) and tokens[n].norm == "of":
        n += 1
    if not day or n >= len(tokens) or not _month(tokens[n]):
        return None
    year = _year(tokens[n + 1]) if n + 1 < len(tokens) else 0
    return Reading(Date(year, _month(tokens[n]), day), i, n + 2 if year else n + 1)


def _fiscal(tokens: Sequence[Token], i: int) -> Reading | None:
    """A fiscal year ("FY 2027", "FY2027", "fiscal year 2027")."""
    norm = tokens[i].norm
    digits = norm[2:] if norm.startswith("fy") else ""
    if digits.isdecimal() and len(digits) in (2, 4):
        return Reading(Date(int(digits) + (2000 if len(digits) == 2 else 0), period="fiscal"), i, i + 1)
    n = i + 1 if norm == "fy" else i + 2 if norm in ("fiscal", "financial") else 0
    if n and n < len(tokens) + 1:
        named = norm == "fy" or (i + 1 < len(tokens) and tokens[i + 1].norm == "year")
        if norm in ("fiscal", "financial") and i + 1 < len(tokens) and _year(tokens[i + 1]):
            return Reading(Date(_year(tokens[i + 1]), period="fiscal"), i, i + 2)
        if named and n < len(tokens) and _year(tokens[n]):
            return Reading(Date(_year(tokens[n]), period="fiscal"), i, n + 1)
    return None


def _period(tokens: Sequence[Token], i: int) -> Reading | None:
    """A quarter or half ("Q3 2020", "third quarter of 2020")."""
    norm, n, period = tokens[i].norm, i + 1, ""
    if norm in _PERIODS:
        period = _PERIODS[norm]
    elif norm in _QUARTERS and n < len(tokens) and tokens[n].norm == "quarter":
        period, n = _QUARTERS[norm], n + 1
    if not period:
        return None
    k = n + 1 if n < len(tokens) and tokens[n].norm == "of" else n
    year = _year(tokens[k]) if k < len(tokens) else 0
    return Reading(Date(year, period=period), i, k + 1 if year else n)


def _season(tokens: Sequence[Token], i: int) -> Reading | None:
    """A season told as a time ("by spring", "in the summer of 2026"), not "spring up" or "a fall in"."""
    before = tokens[i - 1].norm if i else ""
    if before == "the" and i > 1:
        before = tokens[i - 2].norm
    if before not in _SEASON_CUES:
        return None
    n = i + 2 if i + 1 < len(tokens) and tokens[i + 1].norm == "of" else i + 1
    year = _year(tokens[n]) if n < len(tokens) else 0
    return Reading(Date(year, period=SEASONS[tokens[i].norm]), i, n + 1 if year else i + 1)


def date_at(tokens: Sequence[Token], i: int) -> Reading | None:
    """The date that starts at token ``i``, or None."""
    token = tokens[i]
    if _month(token):
        month = _month_first(tokens, i)
        # "May" alone opens too many sentences to be a month.
        return None if token.norm == "may" and month.last == i + 1 and i == 0 else month
    if token.norm in WEEKDAYS and token.text[:1].isupper():
        return Reading(Date(weekday=WEEKDAYS[token.norm]), i, i + 1)
    if token.is_number:
        if found := _day_first(tokens, i) or _period(tokens, i):
            return found
        return Reading(Date(year=_year(token)), i, i + 1) if _year(token) else None
    if token.norm in SEASONS:
        return _season(tokens, i)
    return _fiscal(tokens, i) or _period(tokens, i)


def agree(official: Date, account: Date) -> bool:
    """True when nothing that both dates write differs."""
    return all(a == b for a, b in zip(official, account, strict=True) if a and b)


def comparable(official: Date, account: Date) -> bool:
    """True when both dates write at least one part in common."""
    return any(a and b for a, b in zip(official, account, strict=True))

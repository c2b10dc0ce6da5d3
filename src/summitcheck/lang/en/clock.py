"""Times of the day with their time zones, read from tokens.

The same moment has another time elsewhere, so two times are compared only where both are told for one place, or both
name a zone that is known.
"""

from __future__ import annotations

from collections.abc import Sequence

from summitcheck.lang.date import Clock
from summitcheck.lang.en.calendar import ZONES
from summitcheck.lang.en.numerals import CARDINALS, norm_at
from summitcheck.lang.tokens import Token

_DAY = 24 * 60
_HALVES = ("am", "pm")
_NAMED = {"noon": 12 * 60, "midday": 12 * 60, "midnight": 0}
#: "At noon" is a time; "the noon sun" is a sun.
_AT = frozenset(("at", "by", "until", "before", "after", "from", "since", "around", "about", "to"))
_PAST = {"half": 30, "quarter": 15}
#: Words that a time of the day may begin with, figures apart.
CLOCK_WORDS = frozenset({*_NAMED, *_PAST})


def clock_at(tokens: Sequence[Token], i: int) -> tuple[Clock, int] | None:
    """The time of the day that begins at token ``i`` and the index after it, or None."""
    norm = tokens[i].norm
    if norm in _NAMED:
        if norm_at(tokens, i - 1) not in _AT:
            return None
        return _zoned(tokens, _NAMED[norm], i + 1, half=False)
    if norm in _PAST and norm_at(tokens, i + 1) in ("past", "to"):
        return _spoken(tokens, i)
    if not tokens[i].is_number:
        return None
    hour, _, minutes = norm.partition(":" if ":" in norm else ".")
    n = i + 1
    after = norm_at(tokens, n)
    if not hour.isdecimal() or len(hour) > 2 or int(hour) > 24 or (minutes and not _is_minutes(minutes)):
        return None
    if after not in _HALVES and ":" not in norm:
        return None
    minute = int(hour) * 60 + int(minutes or 0)
    if after in _HALVES:
        if int(hour) > 12:
            return None
        return _zoned(tokens, minute % 720 + 720 * (after == "pm"), n + 1, half=False)
    return _zoned(tokens, minute % _DAY, n, half=0 < int(hour) <= 12 and len(hour) == 1)


def _is_minutes(text: str) -> bool:
    return len(text) == 2 and text.isdecimal() and int(text) < 60


def _spoken(tokens: Sequence[Token], i: int) -> tuple[Clock, int] | None:
    """A time in words ("half past nine", "a quarter to five")."""
    hour = CARDINALS.get(norm_at(tokens, i + 2), 0.0)
    if not 1 <= hour <= 12 or (tokens[i].norm == "half" and norm_at(tokens, i + 1) == "to"):
        return None
    sign = 1 if norm_at(tokens, i + 1) == "past" else -1
    return _zoned(tokens, (int(hour) * 60 + sign * _PAST[tokens[i].norm]) % _DAY, i + 3, half=True)


def _zoned(tokens: Sequence[Token], minute: int, n: int, *, half: bool) -> tuple[Clock, int]:
    """A time with the zone that follows it ("GMT", "Tokyo time", "local time")."""
    word, after = norm_at(tokens, n), norm_at(tokens, n + 1)
    if word in ZONES:
        return Clock((minute - ZONES[word]) % _DAY, "utc", half), n + 1
    if after == "time":
        return Clock(minute, word, half), n + 2
    if norm_at(tokens, n + 2) == "time" and n + 2 < len(tokens) and tokens[n].text[:1].isupper():
        return Clock(minute, f"{word} {after}", half), n + 3
    return Clock(minute, "", half), n

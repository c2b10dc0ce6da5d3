"""Markers at the start of lines: bullets, numbers, letters, and names of articles (``Article 4.``)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from summitcheck.lang import language

_WORDS = language().page
_SPACE = r"[^\S\r\n]"
_ROMAN = "(?:[IVXLC]{1,7}|[ivxlc]{1,7})"
_DIVISION = rf"(?:{'|'.join(re.escape(form) for word in _WORDS.DIVISIONS for form in (word, word.upper()))})"
_BULLET = (
    r"(?:[-*+\u2022\u2023\u2043\u2219\u25aa\u25cf\u25e6\u00b7\u2010-\u2015\u00a4\u2190-\u21ff\u2300-\u23ff\u25a0-\u27bf"
    r"\u2b00-\u2bff\ue000-\uf8ff\U0001f300-\U0001faff]\ufe0f?)"
)
# Bullets of word processors become letters without their font ("o", "\u00d8"). A gap within a marker is where markup
# was: "1\.", "**1**.".
_LEAD = re.compile(
    rf"""
    {_SPACE}*+
    (?: (?P<signs>\#{{1,6}})(?=\s|\Z)
      | (?P<marker>
            (?P<bullet>{_BULLET}|[o\u00a8\u00d8\u00fc]|\u00a7(?={_SPACE}++\D))(?={_SPACE})
            (?:{_SPACE}\[[ xX]\](?={_SPACE}))?
          | (?P<number>\d{{1,3}})(?P<gap>[ ]{{0,4}}) (?:[.)]-?|\u00b0|\u00ba)
          | \(\s?(?:(?P<count>\d{{1,3}})|(?P<a>[A-Za-z])(?P=a)?|[ivx]{{1,5}}|[IVX]{{1,5}})\s?\)
          | (?:[A-Za-z]|{_ROMAN})\)
          | \d{{1,3}}(?:\.\d{{1,3}})+(?:[.)]|(?={_SPACE}++[A-Z][a-z ]))
          | (?P<legal>\d{{1,3}}[ ]?(?:{"|".join(_WORDS.REPEATS)}))(?:[.)]|(?={_SPACE}++[A-Z]))
          | \d{{1,3}}[A-Za-z][.)]
          | \u00a7{{1,2}}\s?\d{{1,3}}[a-z]?[.)]?
          | (?P<division>{_DIVISION}{_SPACE}++(?:\d{{1,3}}(?:\.\d{{1,3}})*[A-Za-z]?|{_ROMAN}|[A-Z])\.[-\u2013\u2014]?)
          | (?P<doubtful>[A-Za-z]|{_ROMAN})(?P<space>[ ]{{0,4}})\.
          | \[(?:\d{{1,3}}|\^[\w-]+)\]:? | [\u00b9\u00b2\u00b3\u2070\u2074-\u2079]++
        )
        (?={_SPACE})
    )?
    """,
    re.VERBOSE,
)
_DIGITS = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


class Lead(NamedTuple):
    """What precedes the words of a line: heading ``signs``, or a ``marker``; ``end`` is the offset behind it.

    ``doubtful`` means that it may also be a word or an initial, ``division`` that it names an article or section.
    """

    end: int
    signs: str = ""
    marker: str = ""
    doubtful: bool = False
    division: bool = False

    @property
    def place(self) -> tuple[str, int] | None:
        """The kind of the marker and its number; None for a bullet."""
        return _place_of(self.marker)


def lead_of(text: str, plain: str, start: int, stop: int) -> Lead:
    """What precedes the words of the line between two offsets."""
    match = _LEAD.match(plain, start, stop)
    assert match  # it matches the empty string
    for gap in ("gap", "space"):
        if match[gap] and not text[slice(*match.span(gap))].strip():
            return Lead(start)
    marker = "".join((match["marker"] or "").split(" ")) if match["gap"] or match["space"] else match["marker"] or ""
    return Lead(match.end(), match["signs"] or "", marker, bool(match["doubtful"]), bool(match["division"]))


def is_number_alone(line: str) -> bool:
    """Whether the line is only a number or letter ("3.", "12bis.", "(b)")."""
    match = _LEAD.match(f"{line} ")
    assert match
    counts = match["marker"] and not (match["bullet"] or match["division"])
    return bool(counts) and match.end() == len(line)


def number_until(plain: str, start: int, end: int) -> int:
    """The offset behind the number or letter that opens the words between two offsets, or ``start``."""
    match = _LEAD.match(plain, start, end)
    assert match
    return match.end() if match["marker"] and not match["bullet"] else start


def with_neighbours(leads: Iterable[Lead]) -> frozenset[tuple[str, int]]:
    """The places of markers whose predecessor or successor also begins a line."""
    places = {place for lead in leads for place in _readings(lead.marker)}
    return frozenset(p for p in places if (p[0], p[1] - 1) in places or (p[0], p[1] + 1) in places)


def counts_on(lead: Lead, places: frozenset[tuple[str, int]]) -> bool:
    """Whether the marker belongs to a sequence, of which ``places`` has the members."""
    return any(place in places for place in _readings(lead.marker))


def is_first(lead: Lead) -> bool:
    """Whether the marker is the first of its kind: "1.", "(a)", "i."."""
    return any(number == 1 for _, number in _readings(lead.marker))


def _place_of(marker: str) -> tuple[str, int] | None:
    return next(iter(_readings(marker)), None)


def _readings(marker: str) -> list[tuple[str, int]]:
    """The possible kinds and numbers of a marker: "(i)" may be a letter or a roman number."""
    inner = marker.strip("().-")
    shape = marker.replace(inner, "", 1)
    if not inner.isalnum() or not inner.isascii():
        return []
    if inner.isdecimal():
        return [(f"1{shape}", int(inner))]
    case = "a" if inner.islower() else "A"
    found = []
    if len(inner) == 1:
        found.append((f"{case}{shape}", ord(inner.lower()) - ord("a") + 1))
    if set(inner.lower()) <= _DIGITS.keys():
        found.append((f"{case}i{shape}", _roman(inner.lower())))
    return found


def _roman(letters: str) -> int:
    values = [_DIGITS[letter] for letter in letters]
    return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))

"""Lines of the page rather than of its text: by-lines, datelines, captions, imprints.

They are recognised by their form, never by what a particular site prints. `kinds` decides where in a document they may
stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from summitcheck.lang import language

_WORDS = language().page
_AND = language().syntax.AND
_NAME = re.compile(r"[^\W\d_]++(?:['\u2019.&-]++[^\W\d_]++)*")
_PIECE = re.compile(r"\d++|[^\W\d_]++")
_CLOCK = _WORDS.CLOCK | _WORDS.READING
_DIVIDER = re.compile(r"\s[\u00b7\u2022|]\s")


def _any_of(words: Iterable[str]) -> str:
    """A pattern for the words, the longest first."""
    return f"(?:{'|'.join(re.escape(word) for word in sorted(words, key=len, reverse=True))})"


_BYLINE = re.compile(rf"(?:{_any_of(_WORDS.BYLINES)} )?{_WORDS.BY}\s", re.IGNORECASE)
_CAPTION = re.compile(
    rf"[(\[]?(?:{_WORDS.FILE} )?{_any_of(_WORDS.PICTURES)}s?(?: {_WORDS.CREDIT}s?)?\s?(?:[:/|\u00a9]|{_WORDS.BY}\b)",
    re.IGNORECASE,
)
_COPYRIGHT = re.compile(rf"\u00a9|\(c\)\s|{_WORDS.COPYRIGHT}\b", re.IGNORECASE)
_IMPRINT = re.compile(rf"{_any_of(_WORDS.VOLUMES)}\s?\d++\b|{_any_of(_WORDS.SERIAL_NUMBERS)}\b", re.IGNORECASE)
_CUT = re.compile(rf"\W*{_any_of(_WORDS.CUTS)}\b", re.IGNORECASE)
_MORE = re.compile(rf"\W*{_any_of(_WORDS.MORE)}\W*", re.IGNORECASE)
#: A line that asks the reader to pay has at most so many words.
_LONGEST_CUT = 20
_CALL = re.compile(rf"{_any_of(_WORDS.CALLS)}\b", re.IGNORECASE)

_COUNT = r"\d{1,4}"
_PAGE = re.compile(
    rf"[\s\[(|\u2013\u2014/-]*(?:{_any_of(_WORDS.PAGES)}[\s|]*)?{_COUNT}(?:\s?(?:{_WORDS.OF}|/|\|)\s?{_COUNT})?[\s\])|\u2013\u2014-]*"
    r"|/?(?:\.{3}|\u2026)",
    re.IGNORECASE,
)
_SYMBOL = re.compile(
    r"(?=\D*\d)(?:[A-Z][\w.()-]*(?:/[\w.()-]+){1,7}[*]{0,2}(?:\s|\Z)){1,2}"  # A/RES/79/1
    r"|[A-Z]{2,5}\s?\(\d{2,4}\)\s?\d{1,5}(?:\s\w{1,8})?"  # COM(2026) 12 final
    r"|(?:[A-Z]{2,4}[. ])?\d{2}-\d{4,6}(?:\s?\([A-Z]\))*(?:\s\d{6})?"  # 26-01234 (E)
)
_LABELLED = re.compile(rf"{_any_of(_WORDS.DOCUMENT_LABELS)}(?:\s?[:.]|\s\d|\s?\(|\Z)", re.IGNORECASE)
_CORRECTION = re.compile(
    rf"[\W_]*(?:{_any_of(_WORDS.CORRECTIONS)}(?:\s(?:{_AND}|&)\s\w+)?(?:,?\s[^:.]*\d[^:.]*)?\s?(?::|\s?[\u2013\u2014]|\s-|\.|\Z)"
    rf"|{_any_of(_WORDS.CORRECTED)}\b)",
    re.IGNORECASE,
)
_DAYS = rf"\d{{1,2}}(?:\s?(?:[-\u2013/&]|{_AND})\s?\d{{1,2}})?"
_PLACED_DATE = re.compile(
    rf"(?P<place>[^\d:;.!?]{{2,60}}?)(?:[,:]|\s[\u2013\u2014-]|\)?,?)\s"
    rf"(?P<date>(?:{_DAYS}\s(?P<month>[A-Z][a-z]{{2,8}})\.?(?:,?\s\d{{4}})?"
    rf"|(?P<first>[A-Z][a-z]{{2,8}})\.?\s{_DAYS}(?:,?\s\d{{4}})?|\d{{4}}-\d{{2}}-\d{{2}}))\.?"
)
_MOST_PLACE_WORDS = 6
_LONGEST_PLACED_DATE = 100  # characters; the pattern matches no more

_DATE = r"(?:[A-Z][a-z]{2,8}\.?\s\d{1,2}(?:,?\s\d{4})?|\d{1,2}\s[A-Z][a-z]{2,8}\.?(?:,?\s\d{4})?|\d{4}-\d{2}-\d{2})"
_AGENCY = r"\([A-Z][\w.,/ &-]{1,40}\)"
_REGION = r"(?:,\s[A-Z][\w.]{1,20}(?:\s[A-Z][\w.]{1,20})?)?"
_DATELINE = re.compile(
    rf"""
    (?: (?:[A-Z][A-Z'\u2019-]{{3,20}}|[A-Z][A-Z.'\u2019-]{{1,20}}(?:\s[A-Z][A-Z.'\u2019-]{{1,20}}){{1,3}})
        {_REGION}(?:,?\s{_DATE})?(?:\s?{_AGENCY})?
      | [A-Z][\w.'\u2019-]{{1,20}}(?:\s[A-Z][\w.'\u2019-]{{1,20}}){{0,2}}{_REGION}
        (?:,?\s{_DATE}(?:\s?{_AGENCY})?|\s?{_AGENCY})
      | {_AGENCY}
    )\s?(?:--|[\u2013\u2014]|(?<=\s)-(?=\s))\s?(?=["'\u201c\u2018]?[A-Z])
  | \([A-Z]{{2,6}}\)(?:\s?--)?\s?(?=["'\u201c\u2018]?[A-Z])
    """,
    re.VERBOSE,
)


def dateline_until(plain: str, start: int, end: int) -> int:
    """The offset at which the dateline at the head of a story ends ("TOKYO, Feb. 7 (Wire) - "), or ``start``."""
    match = _DATELINE.match(plain, start, end)
    return match.end() if match else start


def is_timestamp(line: str) -> bool:
    """Whether the line is only a date or a time."""
    if len(line) > 80:
        return False
    pieces = [piece.lower() for piece in _PIECE.findall(line)]
    words = [piece for piece in pieces if not piece.isdigit()]
    return len(words) < len(pieces) and _CLOCK.issuperset(words)


def is_metadata(line: str) -> bool:
    """Whether the line consists of times and credits separated by dots or bars: "By Ada Lund · 14 May · 6 min read"."""
    parts = [part.strip() for part in _DIVIDER.split(line)]
    return len(parts) > 1 and all(is_timestamp(part) or is_credit(part) for part in parts)


def is_titled(line: str) -> bool:
    """Whether the line is in title case: a capital on every word but small ones."""
    words = [word for word in _NAME.findall(line) if word not in _WORDS.SMALL]
    capitals = sum(not word[0].islower() for word in words)
    return bool(words) and capitals >= 0.85 * len(words)


def is_credit(line: str) -> bool:
    """Whether the line credits an author, a photographer or an owner: a by-line, a caption, a copyright."""
    byline = _BYLINE.match(line)
    if byline:
        return is_titled(line[byline.end() :]) and len(line.split()) <= 15
    return bool(_CAPTION.match(line) or _COPYRIGHT.match(line))


def is_page_line(line: str) -> bool:
    """Whether an unfinished line serves the page: an imprint, a call to the reader, a page number."""
    if _IMPRINT.match(line) or not _NAME.search(line):
        return True
    return bool(_CALL.match(line)) and len(line.split()) <= 4


def is_filing(line: str) -> bool:
    """Whether the line only numbers a page or files a document: "Page 3 of 7", "A/RES/79/1", "Distr.: General"."""
    if len(line) > 80:
        return False
    labelled = _LABELLED.match(line) and len(line.split()) <= 8 and is_verbless(line)  # "Item 5 was adopted" says so
    return bool(_PAGE.fullmatch(line) or _SYMBOL.fullmatch(line) or labelled)


def is_correction(line: str) -> bool:
    """Whether the paragraph is a correction: it quotes words of an earlier version that are no longer asserted."""
    return _CORRECTION.match(line) is not None


def is_placed_date(line: str) -> bool:
    """Whether the line is only a place and a date: "Lunda, Norland, 4-5 May 2026"."""
    match = _PLACED_DATE.fullmatch(line) if len(line) <= _LONGEST_PLACED_DATE else None
    if not match or ((month := match["month"] or match["first"] or "").lower() not in _WORDS.CLOCK and month):
        return False
    words = [word for word in _NAME.findall(match["place"]) if word.lower() not in _WORDS.CLOCK]  # "Lunda, Monday"
    named = bool(words) and len(words) <= _MOST_PLACE_WORDS and _WORDS.TEXTS.isdisjoint(word.lower() for word in words)
    return named and is_titled(match["place"])


def is_cut(line: str) -> bool:
    """Whether the line says that the text continues for those who sign in or pay."""
    return bool(_CUT.match(line)) and len(line.split()) <= _LONGEST_CUT


def is_more(line: str) -> bool:
    """Whether the line is a link to the rest of a text, or to another."""
    return bool(_MORE.fullmatch(line))


def is_verbless(line: str) -> bool:
    """Whether the line lacks the words that are the surest signs of a sentence (auxiliaries, "said", pronouns)."""
    return _WORDS.FINITE.isdisjoint(line.lower().replace("\u2019", "'").split())

"""Sentence splitting: where the sentences of a paragraph begin and end.

By rules, not a model: each stop is judged once, by the words before and after it, in linear time.
``docs/adr/0002-sentence-splitting.md`` compares the accuracy with that of other splitters.
"""

from __future__ import annotations

import re

from summitcheck.documents.markers import number_until
from summitcheck.lang import language

_WORDS = language().sentences
# It begins with a set of signs, so that the search can leap from stop to stop.
_STOP = re.compile(
    r"""
    (?P<stop>[.!?\u2026\u3002\uff01\uff1f\u0964](?:(?<=[.!?\u2026])[.!?\u2026]*+|(?P<wide>[\u3002\uff01\uff1f\u0964]*+)))
    (?(2) [\u300d\u300f\u201d]*+                                # scripts that put no space after the stop
    | (?P<close>(?:["'\u201d\u2019\u00bb)\]]|\[\d{1,3}\])*)      # quotes, brackets and note marks that close with it
      (?=(?P<gap>\s*+)(?P<open>["'`\u201c\u2018\u00ab(\[]*+)(?P<next>[^\W_]*+))
    )
    """,
    re.VERBOSE,
)
_SPACE = re.compile(r"\s++")
_ROMAN = re.compile(r"[IVXLC]+")
_NAME = re.compile(r"[ -]([A-Z][\w\u2019'-]+)(?:\s([A-Z]\w))?")
#: Words behind which a full stop may not end a sentence; initials and initialisms are others.
_ABBREVIATIONS = frozenset().union(
    _WORDS.LINKS, _WORDS.TITLES, _WORDS.BEFORE_NUMBERS, _WORDS.HALVES, _WORDS.SHORT_DATES, _WORDS.SUFFIXES
)
_OPENING = "\"'`\u201c\u2018\u00ab(["
_SYMBOLS = "$\u20ac\u00a3\u00a5\u00a9@#&"  # a sentence may begin with these
_LONGEST_WORD = 40  # characters looked at before a stop; no abbreviation is longer


def sentence_spans(plain: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """The (start, end) offsets of the sentences in ``plain[start:end]``, in order, without outer white space.

    Every character that is not white space lies in exactly one of them. Takes linear time.
    """
    begin, end = trimmed(plain, start, len(plain) if end is None else end)
    # In lower-cased text, only the stops show where sentences end.
    caseless = plain[begin:end].islower()
    spans: list[tuple[int, int]] = []
    for match in _STOP.finditer(plain, begin, end):
        cut = _cut(plain, match, begin, caseless=caseless)
        if cut:
            spans.append((begin, cut))
            begin = _next_word(plain, cut)
    if begin < end:
        spans.append((begin, end))
    return spans


def _next_word(plain: str, offset: int) -> int:
    space = _SPACE.match(plain, offset)
    return space.end() if space else offset


def trimmed(plain: str, start: int, end: int) -> tuple[int, int]:
    """The span without the white space at both of its ends."""
    inside = plain[start:end]
    head = len(inside) - len(inside.lstrip())
    return start + head, max(start + head, start + len(inside.rstrip()))


def _cut(plain: str, match: re.Match[str], begin: int, *, caseless: bool) -> int:
    """The offset at which the stop ends its sentence, or 0."""
    if match["wide"] is not None:
        return match.end()
    if match.start() == begin or match.end("open") == match.endpos:
        return 0
    if plain[match.start() - 1].isspace():
        return _cut_of_spaced_stop(plain, match, begin)
    first = plain[match.end("open")]
    if not (first.isalnum() or first in _SYMBOLS) or (first.islower() and not caseless):
        return 0
    if not match["gap"]:
        return _cut_of_glued_stop(plain, match, begin)
    return match.end() if _ends_sentence(plain, match, begin) else 0


def _cut_of_spaced_stop(plain: str, match: re.Match[str], begin: int) -> int:
    """Like `_cut`, for tokenised text, which has a space before each stop and may be in lower case."""
    opening, word = match["open"], match["next"]
    if match["close"].startswith(")") and _word_before(plain, match.start(), begin).lower() in _WORDS.BRACKETED:
        return 0  # "(1601 *et seq*.)", whose markup is blank
    if not (opening or word or plain[match.end("open")] in _SYMBOLS):
        return 0
    if word[:1].isdigit() and _word_before(plain, match.start(), begin)[-1:].isdigit():
        return 0
    if opening[:1] == '"' and plain.count('"', begin, match.start()) % 2:
        return match.end("gap") + 1
    return match.end()


def _cut_of_glued_stop(plain: str, match: re.Match[str], begin: int) -> int:
    """Like `_cut`, if the space after the stop is missing ("... supported.Japan will ...")."""
    following = match["next"]
    if not following[:1].isupper() or (following.isupper() and following not in _WORDS.LETTER_WORDS):
        return 0
    if not match["close"] and not _glued_word_ends(plain, match, begin):
        return 0
    quote = plain.find('"', match.end("stop"), match.end())
    if quote < 0:
        return match.end()
    # A straight quote closes an open quotation, or else opens the next sentence.
    return quote + plain.count('"', begin, quote) % 2


def _glued_word_ends(plain: str, match: re.Match[str], begin: int) -> bool:
    word, following = _word_before(plain, match.start(), begin), match["next"]
    if match["stop"] != ".":
        return True
    if len(word) < 2 or "." in word or plain[match.end("next") : match.end("next") + 1] in tuple("./@_"):
        return False  # an initial, an initialism, an address
    return _full_stop_ends(word, following, "")


def _ends_sentence(plain: str, match: re.Match[str], begin: int) -> bool:
    if match["stop"] != ".":
        return plain[match.start() - 1] not in "[("
    if match["close"].strip(")]"):
        return True
    word = _word_before(plain, match.start(), begin)
    end = match.end("gap")
    if end - begin < _LONGEST_WORD and match.end() <= number_until(
        plain, begin, end
    ):  # "1." counts an item and says nothing
        return False
    if match["close"].startswith(")") and word.lower() in _WORDS.BRACKETED:  # "(ret.)"
        return _starts(match["next"], plain[match.end("next") : match.end("next") + _LONGEST_WORD])
    return _full_stop_ends(word, match["next"], plain[match.end("next") : match.end("next") + _LONGEST_WORD])


def _word_before(plain: str, stop: int, begin: int) -> str:
    words = plain[max(begin, stop - _LONGEST_WORD) : stop].replace("\u2013", "-").rsplit(None, 1)
    return words[-1].lstrip(_OPENING).rpartition("-")[2] if words else ""


def _full_stop_ends(word: str, following: str, beyond: str) -> bool:
    """Whether the full stop after ``word`` ends its sentence, when ``following`` comes next and ``beyond`` after it."""
    folded = word.lower()
    if folded not in _ABBREVIATIONS:
        return not _is_initialism(word) or _starts(following, beyond)
    if folded in _WORDS.LINKS or (folded in _WORDS.TITLES and word[0].isupper()):
        return False
    if folded in _WORDS.BEFORE_NUMBERS and not _is_initialism(word):  # "p. 5", and not "Ana P. Ortiz"
        return not (following[:1].isdigit() or _ROMAN.fullmatch(following))
    if folded in _WORDS.HALVES:
        return not (following[:1].isdigit() or following.lower() in _WORDS.AFTER_CLOCK or beyond[1:5] == _WORDS.TIME)
    if _is_initialism(word) or (word[:1].isupper() and (folded in _WORDS.SHORT_DATES or folded in _WORDS.SUFFIXES)):
        return _starts(following, beyond)
    return True


def _starts(following: str, beyond: str) -> bool:
    """Whether a capitalised word starts a sentence rather than a name."""
    return following in _WORDS.STARTERS and not _opens_name(following, beyond)


def _opens_name(following: str, beyond: str) -> bool:
    """Whether a word that often starts sentences begins a name: "the U.N. First Committee", not "First Friday ..."."""
    name = _NAME.match(beyond)
    if not name or name[1].lower() in _WORDS.DAYS:
        return False
    if name[1] in _WORDS.BEHIND_NAMES.get(following, ()) or following in _WORDS.NAMING_ORDINALS:
        return True
    people = name[1].endswith(_WORDS.PEOPLE) or name[1].lower() in _WORDS.ROLES
    return following in _WORDS.NAMING_QUANTITIES and bool(name[2] or not people)


def _is_initialism(word: str) -> bool:
    """True for an initial ("J") and for letters with stops between them ("U.S", "Ph.D")."""
    parts = word.split(".")
    if len(parts) == 1:
        return len(word) == 1 and word.isupper() and word != _WORDS.PRONOUN_LETTER
    return all(len(part) <= 2 and part.isalpha() for part in parts)

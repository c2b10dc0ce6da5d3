"""Dehyphenation: words that a line end divides are joined, and every offset stays."""

from __future__ import annotations

import re

from summitcheck.documents.lookalikes import JOINER
from summitcheck.lang import language

_WORDS = language().sentences
_LINE_END_HYPHEN = re.compile(
    r"[-\u2010\u2013\u00ad\u00ac](?<=[^\W_].)(?P<gap>[^\S\r\n]*(?:\r\n?|\n)[^\S\r\n]*+)(?P<rest>[^\W_]++)"
)
_WORD_BEFORE = re.compile(r"[^\W_]+\Z")
_SOFT = "\u00ad\u00ac"  # used only for word division
_LONGEST_WORD = 40


def rejoined(plain: str) -> str:
    """``plain`` with joiners for hyphens and line ends that divide words; as long as before, in linear time.

    A hyphen that belongs to the word stays ("long-" "term", "15-" "16"); before "and" ("short-" "and long-term")
    nothing changes.
    """
    return _LINE_END_HYPHEN.sub(_rejoined_word, plain)


def _rejoined_word(match: re.Match[str]) -> str:
    before = match.string[max(0, match.start() - _LONGEST_WORD) : match.start()]
    first, hyphen, rest = _WORD_BEFORE.findall(before)[-1], match[0][0], match["rest"]
    if rest.lower() in _WORDS.SUSPENDING or (hyphen == "\u2013" and not first.isdigit()):
        return match[0]
    compound = before[: -len(first)].endswith("-")
    parted = hyphen in _SOFT or (not compound and is_parted(first, rest))
    return (JOINER if parted else hyphen) + JOINER * len(match["gap"]) + rest


def is_parted(first: str, rest: str) -> bool:
    """Whether the hyphen only divides the word at the line end: "coop-" "eration", not "long-" "term"."""
    if not (first.isalpha() and rest.isalpha() and first[-1].islower() == rest[0].islower()):
        return False
    known = language().lexicon.pos
    whole, halves = known((first + rest).lower()), (known(first.lower()), known(rest.lower()))
    return bool(whole) or not all(halves)

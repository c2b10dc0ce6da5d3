"""Text as readers see it, without invisible characters and lookalike letters.

Invisible characters and letters of other alphabets hide words from comparison ("n<U+2066>ot", "twеlve" with a Cyrillic
letter) while a reader sees no difference. Each is replaced by one character, so that every offset holds. Text that is
reversed by an override is read as displayed. Unicode calls such letters confusables (UTS 39); they are not replaced in
words with other letters of their alphabet.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from summitcheck.lang.tokens import INVISIBLE

#: Filler inside a word: it replaces characters that are no part of the word, and does not split it.
JOINER = "\u2060"

# The default-ignorable code points of Unicode, interlinear annotations, and controls that are invisible.
_UNSEEN = (
    "\x01-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f"
    "\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U0001bca0-\U0001bca3"
    "\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
_TURNED = re.compile("\u202e([^\u202c-\u202e\r\n]*)")  # displayed from right to left
_STRUCK = "\u0335-\u0338"  # a line through the letter before it
_UNSEEN_RUN = re.compile(f"[{_UNSEEN}]+")
_STRUCK_SIGN = re.compile(f"[{_STRUCK}]")
_STRUCK_RUN = re.compile(f"[^\\W_][{_STRUCK}]+(?: ?[{_STRUCK}]*[^\\s{_STRUCK}][{_STRUCK}]+)+")
#: Styled variants of letters and figures: full width, bold, italic and so on.
_STYLED = re.compile(
    "[\uff04\uff05\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\u2100-\u214f\u2160-\u217f\U0001d400-\U0001d7ff\U0001fbf0-\U0001fbf9]"
)
_FOREIGN = re.compile("[\u0131\u0251\u0261\u0370-\u03ff\u0400-\u052f\u0531-\u0587\u13a0-\u13f5]")
_WORD = re.compile(r"[^\W\d_]+")

_LATIN_OF = dict(
    zip(
        "аеорсухіјѕһԁԛԝѵӏкпьгАВЕЗКМНОРСТХУІЈЅԚԜӀѴԌοανρικυτεηχγωΑΒΕΖΗΙΚΜΝΟΡΤΥΧոօսհցզռıɑɡ",
        "aeopcyxijshdqwvlknbrABE3KMHOPCTXYIJSQWIVGoavpikutenxywABEZHIKMNOPTYXnouhgqniag",
        strict=True,
    )
)
_TYING = ("'", "\u2019", "-", "&")  # characters that join two words, or two parts of one
_MOSTLY = 3  # times as many letters of the Latin alphabet as of others


def unmasked(text: str) -> str:
    """``text`` with plain letters for their lookalikes, and without invisible characters.

    Invisible characters become joiners inside a word, which does not split it, and spaces elsewhere. Struck-out letters
    become spaces. The result is as long as ``text``; takes linear time.
    """
    if text.isascii():
        return _UNSEEN_RUN.sub(_as_joiners, text)
    text = _TURNED.sub(lambda run: run[0][:1] + run[1][::-1], _STYLED.sub(_as_plain, text))
    if _STRUCK_SIGN.search(text):
        text = _STRUCK_RUN.sub(_as_spaces, text)
    return _in_latin(_UNSEEN_RUN.sub(_as_joiners, text))


@lru_cache(maxsize=1 << 12)
def may_mask(sign: str) -> bool:
    """Whether `unmasked` may replace a character."""
    return any(map(re.compile(f"[{_UNSEEN}{_STRUCK}]|{_STYLED.pattern}|{_FOREIGN.pattern}").match, sign))


def _as_plain(match: re.Match[str]) -> str:
    plain = unicodedata.normalize("NFKC", match[0])
    return plain if len(plain) == 1 and plain.isascii() else match[0]


def _as_spaces(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _as_joiners(match: re.Match[str]) -> str:
    text = match.string
    before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
    if not ((before.isalnum() or before in _TYING) and after.isalnum()):
        return " " * len(match[0])
    return "".join(sign if sign in INVISIBLE else JOINER for sign in match[0])


def _in_latin(text: str) -> str:
    """The text with Latin letters for lookalikes of other alphabets, in words that are otherwise Latin."""
    if not _FOREIGN.search(text):
        return text
    latin = _is_latin(text)
    return _WORD.sub(lambda word: _word_in_latin(word[0], latin=latin), text)


@lru_cache(maxsize=1 << 14)
def _word_in_latin(word: str, *, latin: bool) -> str:
    if word.isascii() or not _FOREIGN.search(word):
        return word
    own = sum(_FOREIGN.match(letter) is None for letter in word)
    plain = "".join(_LATIN_OF.get(letter, letter) for letter in word)
    hidden = bool(own) or (latin and len(word) > 1)
    return plain if hidden and not _FOREIGN.search(plain) else word


def _is_latin(text: str) -> bool:
    foreign = sum(1 for _ in _FOREIGN.finditer(text))
    return sum(map(str.isalpha, text)) > (_MOSTLY + 1) * foreign

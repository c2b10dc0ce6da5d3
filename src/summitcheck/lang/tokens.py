"""What a text is made of: tokens, each with its place in the original and its normal form."""

from __future__ import annotations

import unicodedata
from typing import NamedTuple

#: Soft hyphens and zero-width characters: invisible, found inside words of official files.
INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"

_FOLD: dict[int, str | None] = dict.fromkeys(map(ord, INVISIBLE))
_FOLD |= {ord(c): "'" for c in "\u2018\u2019\u201b\u02bc\u2032\uff07"}
_FOLD |= {ord(c): '"' for c in "\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\uff02"}
_FOLD |= {ord(c): "-" for c in "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uff0d"}
_FOLD |= {ord(c): " " for c in "\u00a0\u2007\u2009\u202f\u3000"}
_FOLD |= dict(zip(range(0xFB00, 0xFB07), ("ff", "fi", "fl", "ffi", "ffl", "st", "st"), strict=True))  # ligatures
_FOLD |= dict.fromkeys(range(0x300, 0x370))  # marks that no letter takes


class Token(NamedTuple):
    """One word, number or sign: ``norm`` is folded lower case, ``stem`` what its inflected forms share.

    A number is ``joined`` where only a hyphen, a dash or a slash stands between it and the number before.
    """

    start: int
    end: int
    text: str
    norm: str
    stem: str
    joined: bool = False

    @property
    def is_number(self) -> bool:
        """True for a token written in digits."""
        return self.norm[:1].isdecimal()


def fold(text: str) -> str:
    """``text`` in NFC with plain quotes, hyphens, spaces and letters and nothing invisible (lengths may change)."""
    return text if text.isascii() else unicodedata.normalize("NFC", text).translate(_FOLD)


def without_accents(text: str) -> str:
    """``text`` with the bare letters under its accents."""
    if text.isascii():
        return text
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))

"""Sentence spans of bounded length.

Rules compare the words of two sentences with each other, which takes time proportional to the product of their lengths.
A text without sentence ends, such as a list of names, is compared in parts, so that the time stays linear.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from summitcheck.documents.parts import SentenceKind

#: Most characters of a sentence: twice as many as the longest one seen in a real text.
MOST_CHARACTERS = 3_000
_SPACE = re.compile(r"\s*+")

_Span = tuple[int, int, SentenceKind]


def divided(plain: str, spans: Iterable[_Span]) -> Iterator[_Span]:
    """The spans of sentences in ``plain``, with long ones divided."""
    for start, end, kind in spans:
        begin = start
        while end - begin > MOST_CHARACTERS:
            cut = _cut(plain, begin)
            yield begin, begin + len(plain[begin:cut].rstrip()), kind
            begin = _SPACE.match(plain, cut, end).end()  # type: ignore[union-attr] # it matches nothing, too
        yield begin, end, kind


def _cut(plain: str, begin: int) -> int:
    """Where to divide a long sentence: after a semicolon, else a comma, else a word, else anywhere."""
    half, most = begin + MOST_CHARACTERS // 2, begin + MOST_CHARACTERS
    behind = (plain.rfind(mark, half, most) + 1 for mark in ("; ", ", ", " ", "\n"))
    return next(filter(None, behind), most)

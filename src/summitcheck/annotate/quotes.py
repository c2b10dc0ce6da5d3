"""Find the words inside quotation marks, of all styles; linear in the length."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from summitcheck.lang.tokens import Token

# A single mark opens before a word and closes after one, else it is an apostrophe.
_QUOTED = re.compile(
    r"„(?P<low>[^“”„]*)[“”]"
    r"|[“«\"](?P<double>[^“”„«»\"]*)[”»\"]"
    r"|(?<!\w)[‘'](?=\S)(?P<single>(?:[^‘’'“”\"]|(?<=\w)[’'](?=\w))*)[’'](?!\w)"
)
#: What a quotation may leave out or put in: three dots, an ellipsis, words in square brackets.
_ELISION = re.compile(r"\.\s?\.\s?\.|…|\[[^\]\[]*\]")


class Quote(NamedTuple):
    """A quotation: its place in the document, marks left out, and its parts between elisions, as token indexes."""

    start: int
    end: int
    parts: tuple[range, ...]


def quotes(text: str, offset: int, tokens: Sequence[Token]) -> tuple[Quote, ...]:
    """The quotations in ``text``, which begins at ``offset``; ``tokens`` are those of ``text``."""
    if not any(mark in text for mark in "“„«\"‘'"):
        return ()
    found = (match.span(match.lastgroup or 0) for match in _QUOTED.finditer(text))
    return tuple(_quote(text, offset, first, last, tokens) for first, last in found if first < last)


def _quote(text: str, offset: int, first: int, last: int, tokens: Sequence[Token]) -> Quote:
    cuts = [match.span() for match in _ELISION.finditer(text, first, last)]
    starts = [first, *(end for _, end in cuts)]
    ends = [*(start for start, _ in cuts), last]
    parts = (_between(tokens, offset + a, offset + b) for a, b in zip(starts, ends, strict=True))
    return Quote(offset + first, offset + last, tuple(part for part in parts if part))


def _between(tokens: Sequence[Token], start: int, end: int) -> range:
    first = bisect_left(tokens, start, key=_start)
    return range(first, bisect_right(tokens, end, first, key=_end))


def _start(token: Token) -> int:
    return token.start


def _end(token: Token) -> int:
    return token.end


def stands_in(words: Sequence[str], text: Sequence[str]) -> bool:
    """True when ``words`` stand in ``text`` one after the other (normal forms: typography does not count)."""
    size = len(words)
    first = words[0]
    return any(text[n] == first and list(text[n : n + size]) == list(words) for n in range(len(text) - size + 1))

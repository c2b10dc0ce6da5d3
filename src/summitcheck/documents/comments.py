"""The HTML comments in a text: only what is invisible on the rendered page.

If a browser or a Markdown renderer might show it, it does not count as a comment, so it is judged.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from summitcheck.documents.parts import Span

_PIECE = re.compile(
    r"""
    \\[<`\\]                                # an escaped character
  | (?P<code>`++|~~~++)                     # inline code, or a block of code
  | (?P<comment><!--)
  | <(?P<tag>/?[a-zA-Z][^\s<>/]*+)
    """,
    re.VERBOSE,
)
#: Elements in which nothing is markup.
RAW_ELEMENTS = frozenset("script style textarea title iframe noembed noframes xmp".split())
_REST_OF_TAG = re.compile(r"""(?:[^<>"']++|"[^"]*+"|'[^']*+')*>""")
_END = re.compile(r"--!?>")
_BLANK_LINE = re.compile(r"(?:\r\n|\r(?!\n)|\n)[ \t]*+[\r\n]")
_LINE_BREAK = re.compile(r"[\r\n]")
_REST_OF_LINE = re.compile(r"[^\r\n]*+")
_DEEPEST = 3  # spaces of indentation; with more, the line is a block of code
_LONGEST_INDENT = 64
_LONGEST_CODE = 10_000  # within a line
_MOST_BROKEN_TAGS = 100  # after these, the search stops


def comments_in(text: str) -> Iterator[Span]:
    """The span of each comment, in order; takes linear time."""
    at = broken = end = 0
    last = text.rfind("<!--")
    while at <= last and broken < _MOST_BROKEN_TAGS and (piece := _PIECE.search(text, at)):
        at = piece.end()
        if piece["comment"]:
            end = comment_end(text, piece.start(), known=end)
            if end < 0:
                return
            if _is_hidden(text, piece.start(), end):
                yield piece.start(), end
                at = end
        elif piece["tag"]:
            rest = _REST_OF_TAG.match(text, at)
            at, broken = (rest.end(), broken) if rest else (at, broken + 1)
            if piece["tag"].lower() in RAW_ELEMENTS:
                at = _behind(closing_tag(piece["tag"]), text, at)
        elif piece["code"]:
            at = _past_code(text, piece.start(), piece.end())


def comment_end(text: str, opened: int, *, known: int = 0) -> int:
    """The end of the comment that starts at ``opened``, by the rules of HTML (``<!-->`` is complete); -1 without end.

    ``known`` is the end found for an earlier comment: if it lies behind ``opened``, it is the end of this one too.
    """
    for whole in ("<!-->", "<!--->"):
        if text.startswith(whole, opened):
            return opened + len(whole)
    if known >= opened + len("<!---->"):
        return known
    end = _END.search(text, opened + len("<!--"))
    return end.end() if end else -1


def _is_hidden(text: str, start: int, end: int) -> bool:
    """Whether Markdown treats it as a comment: one on its own line may contain empty lines, one in a paragraph not."""
    indent = _indent(text, start)
    if indent > _DEEPEST:
        return _LINE_BREAK.search(text, start, end) is None
    return indent >= 0 or _BLANK_LINE.search(text, start, end) is None


def _indent(text: str, start: int) -> int:
    """The indentation before an offset on its line, in columns; -1 if the line has other text before it."""
    before = text[max(0, start - _LONGEST_INDENT) : start]
    before = before[max(before.rfind("\n"), before.rfind("\r")) + 1 :]
    return -1 if before.strip(" \t") or len(before) == _LONGEST_INDENT else len(before.expandtabs(4))


def _past_code(text: str, start: int, end: int) -> int:
    """The end of the code that these characters open; if they open none, the offset behind them."""
    signs = text[start:end]
    rest = _REST_OF_LINE.match(text, end)
    if len(signs) >= 3 and 0 <= _indent(text, start) <= _DEEPEST and rest and (signs[0] == "~" or "`" not in rest[0]):
        return _behind(_fence(signs), text, rest.end())
    if signs[0] == "~":
        return end
    closed = _ticks(len(signs)).search(text, end, end + _LONGEST_CODE)
    return closed.end() if closed and not _BLANK_LINE.search(text, end, closed.start()) else end


def _behind(pattern: re.Pattern[str], text: str, at: int) -> int:
    end = pattern.search(text, at)
    return end.end() if end else len(text)


@lru_cache(maxsize=16)
def closing_tag(name: str) -> re.Pattern[str]:
    """A pattern for the start of the closing tag of a raw element, in which nothing else is markup."""
    return re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE)


@lru_cache(maxsize=16)
def _fence(signs: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![^\r\n]) {{0,3}}{signs[0]}{{{len(signs)},}}+[ \t]*+(?![^\r\n])")


@lru_cache(maxsize=16)
def _ticks(count: int) -> re.Pattern[str]:
    return re.compile(rf"(?<!`)`{{{count}}}(?!`)")

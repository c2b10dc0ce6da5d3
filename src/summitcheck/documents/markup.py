"""A text in markdown or plain text to its words without markup, every character still in its place.

Official texts arrive as markdown with scraps of HTML. Taking the markup out would shift every offset, so it is
overwritten with spaces instead: the later steps read the *plain* text that results, and their offsets hold in the
original.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

from summitcheck.lang.tokens import INVISIBLE

# Only real HTML names count as tags, so that "<redacted>" or "a <b" is never taken for markup.
_TAGS = (
    "a|abbr|b|big|blockquote|br|center|cite|code|dd|del|div|dl|dt|em|figcaption|figure|font|h[1-6]|hr|i|img|ins|li|"
    "mark|ol|p|pre|q|s|section|small|span|strong|sub|sup|table|tbody|td|tfoot|th|thead|time|tr|tt|u|ul"
)
# Every branch begins with a sign of its own, and what precedes it is looked at afterwards: the search
# can then leap from sign to sign, which makes it ten times as fast.
_INLINE = re.compile(
    rf"""
    \[(?P<words>[^\[\]\n]*+)\]\([^()\s]*+\)                       # a link: its words stay
  | !(?=\[[^\[\]\n]*+\]\()                                       # ... and an image
  | </?(?i:{_TAGS})(?:\s[^<>=]*+=[^<>]*+|\s*+)/?>                # an HTML tag, bare or with attributes
  | \*\*+ | \*(?<![\w*]\*)(?=\S) | \*(?<=\S\*)(?![\w*])        # strong, emphasis
  | _(?<!\w_)_*+(?=\S) | _(?<=\S_)_*+(?!\w)
  | `(?<!``)(?:(?<=\S`)`*+ | `*+(?![^\S\r\n]))                  # code; between spaces, a quotation mark
  | &nbsp;
  | \\(?P<escaped>[^\w\s]|_) | \\(?=[^\S\r\n]*+(?:[\r\n]|\Z))      # an escaped sign stays; a break of the line goes
    """,
    re.VERBOSE,
)
_QUOTING = re.compile(r"^(?:[^\S\r\n]*+>)+", re.MULTILINE)  # the marks of a block quote or of a mail
_VISIBLE = re.compile(r"[^\r\n]++")
_LINE_END = re.compile(r"\r\n?|\n")
_UNSEEN = re.compile(f"[{INVISIBLE}]+")
_WITHOUT_UNSEEN = dict.fromkeys(map(ord, INVISIBLE))


class MarkedText(NamedTuple):
    """A text, the same *plain* (offset for offset), and the offsets at which its lines start."""

    text: str
    plain: str
    line_starts: tuple[int, ...]

    @classmethod
    def of(cls, text: str, *, start: int = 0) -> MarkedText:
        """The page that holds ``text``, blank before ``start``."""
        plain = _blank(text[:start]) + plain_text(text[start:])
        return cls(text, plain, line_starts_of(text))

    def words(self, start: int, end: int) -> str:
        """What can be read between two offsets, on one line."""
        return on_one_line(self.plain[start:end])

    def line_of(self, offset: int) -> int:
        """The line, from 1, on which the character at ``offset`` stands."""
        return bisect_right(self.line_starts, offset)


def line_starts_of(text: str) -> tuple[int, ...]:
    """The offsets at which the lines of a text start."""
    return (0, *(match.end() for match in _LINE_END.finditer(text)))


def plain_text(words: str) -> str:
    """``words`` with spaces for comments, tags, emphasis, link targets and quoting marks.

    The result is as long as ``words`` and breaks its lines at the same offsets; takes time linear in the length. List
    markers and heading signs stay: they say what a line is. Soft hyphens and zero-width characters stay inside a word,
    which they must not cut, and nowhere else: they are no edge of a sentence. A reader calls this for a document,
    whose `Document.plain` everything else reads; others only for words of which there is no document.
    """
    plain = _blank_comments(words)
    for pattern in (_QUOTING, _INLINE):
        plain = pattern.sub(_blank_match, plain)
    return _UNSEEN.sub(_blank_outside_words, plain)


def escaped(words: str) -> str:
    """``words`` as Markdown has them: what would be read as markup gets a backslash before each of its signs."""
    return _INLINE.sub(_escape, words).replace("<!--", "<\\!--")


def _escape(match: re.Match[str]) -> str:
    signs = match[0] if not match[0].strip("*_`") else match[0][0]
    return "".join(f"\\{sign}" for sign in signs) + match[0][len(signs) :]


def on_one_line(plain: str) -> str:
    """The words of a plain text on one line, without what is invisible."""
    return " ".join(plain.translate(_WITHOUT_UNSEEN).split())


def _blank(text: str) -> str:
    return _VISIBLE.sub(lambda line: " " * len(line[0]), text)


def _blank_match(match: re.Match[str]) -> str:
    if not match.lastgroup:
        return _blank(match[0])
    start, end = match.span(match.lastgroup)
    return " " * (start - match.start()) + match[match.lastgroup] + " " * (match.end() - end)


def _blank_outside_words(match: re.Match[str]) -> str:
    before, after = match.string[match.start() - 1 : match.start()], match.string[match.end() : match.end() + 1]
    return match[0] if before.isalnum() and after.isalnum() else " " * len(match[0])


def _blank_comments(text: str) -> str:
    """``text`` with spaces for HTML comments; one that is never closed is left as words."""
    pieces, done = [], 0
    while (opened := text.find("<!--", done)) >= 0 and (closed := text.find("-->", opened + 4)) >= 0:
        pieces += [text[done:opened], _blank(text[opened : closed + 3])]
        done = closed + 3
    return "".join([*pieces, text[done:]])

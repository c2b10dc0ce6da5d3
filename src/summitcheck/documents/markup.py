"""The words of Markdown or plain text without markup, with every character still at its offset.

Official texts arrive as Markdown with scraps of HTML. Removing the markup would shift every offset, so it is
overwritten with spaces: later steps read this *plain* text, and their offsets hold in the original.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

from summitcheck.documents.comments import comments_in
from summitcheck.documents.covering import VISIBLE, blank, covered
from summitcheck.documents.hyphens import rejoined
from summitcheck.documents.lookalikes import JOINER, unmasked
from summitcheck.documents.parts import Span, on_one_line

# Only real HTML names count as tags, so that "<redacted>" or "a <b" is never taken for markup.
_PARTING_TAGS = (  # they separate words
    "blockquote|br|center|dd|details|div|dl|dt|figcaption|figure|h[1-6]|hr|img|li|ol|p|picture|pre|section|source|"
    "summary|table|tbody|td|tfoot|th|thead|tr|ul"
)
_TAGS = "a|abbr|b|big|cite|code|del|em|font|i|ins|mark|q|s|small|span|strike|strong|sub|sup|time|tt|u"
_STRUCK_TAGS = "del|s|strike"
_SUP = "<sup>"
_SCHEMES = "https?|ftp|mailto"
_IMPORTS, _FROM, _NAMED, _CONTENTS = "import|export", "from", "const|let|default|function", "toc"  # of MDX, of a page
_SHORTCODES = "caption|embed|gallery|audio|video|youtube"
_ATTRIBUTES = r"\s[^<>=]*+=[^<>]*+"
_ON = r"(?:\r\n?|\n)(?![^\S\r\n]*(?:[\r\n]|\Z))"  # a line break that ends no paragraph
_END = r"[^\S\r\n]*+(?![^\r\n])"
_TITLE = r"(?:\"[^\"]*+\"|'[^']*+'|\([^()]*+\))"
_ADDRESS = rf"\((?:<[^<>\r\n]*+>|(?:[^()\s]|\([^()\s]*+\))*)(?:\s++{_TITLE})?\s*+\)(?:\{{[^{{}}\r\n]*+\}})?"
# Links (by address or by label), images, and spans with attributes, with the words that they enclose.
_LINK = re.compile(
    rf"""
    (?:!(?<!\\!)\[|\[(?<!\\\[))(?!\^)(?P<words>(?:[^\[\]\r\n\\]++ | \\. | {_ON} | \[[^\[\]\r\n]*+\])+)\]
    (?:{_ADDRESS} | (?P<label>\[(?:[^\[\]\r\n]++|{_ON})*\]) | \{{[.\#\w][^{{}}\r\n]*+\}})
    """,
    re.VERBOSE,
)
_LETTER = re.compile(r"[^\W\d_]")
# Words that were struck out are no words.
_STRUCK = re.compile(rf"~(?<!~~)~(?!~)(?:[^~\r\n]++|~(?!~)|{_ON})+~~(?!~)")
_STRUCK_TAG = re.compile(rf"<(?P<close>/?)(?:{_STRUCK_TAGS})(?:\s[^<>]*+)?>", re.IGNORECASE)
_COMPONENT = re.compile(r"<([A-Z][\w.]*+)\s*+>")
_CLOSED_COMPONENT = re.compile(r"</([A-Z][\w.]*+)\s*+>")
# Lines with instructions for the renderer, or on what the text is made from.
_DIRECTIVE = re.compile(
    rf"""
    (?<![^\r\n])[^\S\r\n]*+
    (?: (?:`{{3,}}|~{{3,}})[^\r\n`~]*+{_END}                             # a fence of code
      | :{{3,}}(?:[^\S\r\n]*+(?:\{{[^{{}}\r\n]*+\}}|[\w-]++))?              # a fenced block: ":::note"
      | (?:!!!|\?\?\?)\+?[^\S\r\n][\w -]++(?:"[^"\r\n]*+")?{_END}          # an admonition: '!!! note "Mind"'
      | \[![A-Za-z]++\][+-]?                                           # a callout: "[!NOTE]"
      | (?:{_IMPORTS})\s+(?:[\w*{{][^\r\n]*?\s{_FROM}\s+)?["'][^"'\r\n]+["'];?{_END}
      | (?:{_IMPORTS})\s+(?:{_NAMED})\b[^\r\n]*[({{=;][^\r\n]*{_END}
      | \{{:?\s?[.#][^{{}}\r\n]*+\}}{_END}                                  # attributes
      | \[\[?(?i:_?{_CONTENTS}_?)\]?\]{_END}
      | \[(?!\^)[^\[\]\r\n]++\]:\s*+(?:<[^<>\r\n]*+>|[^\s<>]*[/.\#:][^\s<>]*)(?:\s+{_TITLE})?{_END}  # of a label
    )
    """,
    re.VERBOSE,
)
_NOTE = r"\[?[\d*\u2020]{1,3}\]?"
_RAISED = "\u00b9\u00b2\u00b3\u2070\u2074-\u2079"
# Every branch begins with a sign of its own, and what precedes it is looked at afterwards: the search
# can then leap from sign to sign, which makes it ten times as fast.
_INLINE = re.compile(
    rf"""
    (?P<parting>
        {_SUP}(?:(?<=\w{{3}}{_SUP})|(?<=[.,;:!?)"\u201d\u2019]{_SUP})){_NOTE}</{_SUP[1:]}  # the mark of a note
      | {_SUP}(?=\d)                                                # or a power
      | </?(?i:{_PARTING_TAGS})(?:{_ATTRIBUTES}|\s*+)/?>             # an HTML tag, bare or with attributes
      | <(?:{_SCHEMES}):[^<>\s]*+>                          # an address in full
      | \{{\{{[^{{}}\r\n]*+\}}\}} | \{{%[^{{}}%\r\n]*+%\}}               # a shortcode
      | \[/?(?:{_SHORTCODES})(?:\s[^\[\]\r\n]*+)?\]
      | \]\([^()\s]*[/:.\#][^()\s]*\)                              # what is left of a link that was cut
      | \]\((?:{_SCHEMES}):[^\s)]*\)?                             # or whose address has brackets of its own
      | \[\^[\w-]++\](?!:) | \^\[?\d{{1,3}}\]?\^
      | \[(?:(?<=\w\w\[)|(?<=[.,;:!?)\]"\u201d\u2019]\[))\d{{1,3}}\](?![(:\[])
      | [{_RAISED}](?:(?<=[^\W\d_]{{3}}.)|(?<=[.,;:!?)"\u201d\u2019].))[{_RAISED}]*+(?!\w)
      | \{{[.\#][\w-][^{{}}\r\n]*+\}}(?={_END})                       # attributes of a heading
    )
  | </?(?i:{_TAGS})(?:{_ATTRIBUTES}|\s*+)/?>
  | <(?:[A-Z][\w.]*+(?:{_ATTRIBUTES}/?|\s*+/)|/(?:[A-Z][\w.]*+|[a-z]+-[a-z-]+)\s*+|[a-z]+-[a-z-]+{_ATTRIBUTES}/?)>
  | </?> | \{{/\*[^{{}}]*?\*/\}}
  | \[(?![^\[\]]*+\])                                             # what is left of a link that was cut
  | \[(?=[^\[\]]{{1,300}}\]\((?:{_SCHEMES}):)
  | \*\*+ | \*(?<![\w*]\*)(?=\S) | \*(?<=\S\*)(?![\w*])        # strong, emphasis
  | _(?<!\w_)_*+(?=\S) | _(?<=\S_)_*+(?!\w)
  | `(?<!``)(?:(?<=\S`)`*+ | `*+(?![^\S\r\n]))                  # code; between spaces, a quotation mark
  | \\(?P<escaped>[^\w\s]|_) | \\(?=[^\S\r\n]*+(?:[\r\n]|\Z))      # an escaped sign stays; a break of the line goes
    """,
    re.VERBOSE,
)
_SIGN = re.compile(rf"[<{{\[\]\^*_`\\{_RAISED}]")  # one of them begins all that `_LINK` and `_INLINE` find
_QUOTING = re.compile(r"^(?:[^\S\r\n]*+>)+", re.MULTILINE)  # the marks of a block quote or of a mail
_ENTITY = re.compile(r"&(?:\#\d{1,7}|\#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});")
_LINE_END = re.compile(r"\r\n?|\n")


class MarkedText(NamedTuple):
    """A text, its *plain* version with the same offsets, and the offsets at which its lines start."""

    text: str
    plain: str
    line_starts: tuple[int, ...]

    @classmethod
    def of(cls, text: str, *, start: int = 0) -> MarkedText:
        """The page that holds ``text``, blank before ``start``."""
        plain = blank(text[:start]) + plain_text(text[start:])
        return cls(text, plain, line_starts_of(text))

    def words(self, start: int, end: int) -> str:
        """The words between two offsets, on one line."""
        return on_one_line(self.plain[start:end])

    def line_of(self, offset: int) -> int:
        """The line, from 1, on which the character at ``offset`` stands."""
        return bisect_right(self.line_starts, offset)


def as_written(text: str, plain: str) -> str:
    """``plain`` with joiners for the markup of ``text``, so that only real white space is a gap."""
    if text == plain or not plain.strip():
        return plain
    pairs = zip(plain, text, strict=True)
    return "".join(JOINER if sign == " " and not mark.isspace() else sign for sign, mark in pairs)


def line_starts_of(text: str) -> tuple[int, ...]:
    """The offsets at which the lines of a text start."""
    return (0, *(match.end() for match in _LINE_END.finditer(text)))


def plain_text(words: str) -> str:
    """``words`` with spaces, or joiners inside words, for tags, emphasis, addresses and struck-out words.

    The result is as long as ``words`` and breaks lines at the same offsets, except inside words; takes linear time.
    List markers and heading signs stay: they say what a line is. Entities, lookalikes and invisible characters become
    what readers see (`unmasked`). Readers call this once for a document, as `Document.plain`; other code only for words
    outside a document.
    """
    plain = _without_components(_without_struck(covered(words, comments_in(words), _gone)))
    for pattern in (_QUOTING, _DIRECTIVE):
        plain = pattern.sub(lambda match: blank(match[0]), plain)
    if _SIGN.search(plain):
        for pattern in (_LINK, _LINK, _INLINE):
            plain = pattern.sub(_without_marks, plain)
    return unmasked(rejoined(with_signs(plain)))


def with_signs(text: str) -> str:
    """``text`` with the characters of its entities; as long as before."""
    return _ENTITY.sub(_as_sign, text)


def escaped(words: str) -> str:
    """``words`` with backslashes before everything that Markdown would read as markup."""
    marked = _INLINE.sub(_escape, _ENTITY.sub(lambda match: f"&amp;{match[0][1:]}", words))
    return _LINK.sub(_escape_link, marked).replace("<!--", "<\\!--").replace("~~", "~\\~")


def _escape_link(match: re.Match[str]) -> str:
    return match[0].replace("[", "\\[", 1)


def _escape(match: re.Match[str]) -> str:
    signs = match[0] if not match[0].strip("*_`") else match[0][0]
    return "".join(f"\\{sign}" for sign in signs) + match[0][len(signs) :]


def _gone(text: str) -> str:
    """Joiners for text that is not displayed and does not separate words."""
    return VISIBLE.sub(lambda line: JOINER * len(line[0]), text)


def _without_marks(match: re.Match[str]) -> str:
    kept = match.groupdict()
    name = "words" if kept.get("words") else "escaped"
    if not kept.get(name):
        return blank(match[0]) if kept.get("parting") else _gone(match[0])
    if kept.get("label") and not _LETTER.search(kept[name]):
        return match[0]  # the marks of two notes
    start, end = match.span(name)
    return _gone(match.string[match.start() : start]) + match[name] + _gone(match.string[end : match.end()])


def _as_sign(match: re.Match[str]) -> str:
    """The character of an entity, filled up with joiners to the same length."""
    sign = unescape(match[0])
    return (" " if sign.isspace() else sign).ljust(len(match[0]), JOINER) if len(sign) == 1 else match[0]


def _without_components(text: str) -> str:
    """``text`` with joiners for tags of components without attributes, if they are closed somewhere."""
    closed = set(_CLOSED_COMPONENT.findall(text))
    return _COMPONENT.sub(lambda tag: _gone(tag[0]) if tag[1] in closed else tag[0], text) if closed else text


def _without_struck(text: str) -> str:
    """``text`` with joiners for struck-out words; those without a closing mark stay."""
    text = _STRUCK.sub(lambda match: _gone(match[0]), text)
    return covered(text, _between_struck_tags(text), _gone)


def _between_struck_tags(text: str) -> Iterator[Span]:
    opened = -1
    for tag in _STRUCK_TAG.finditer(text):
        if not tag["close"]:
            opened = tag.start() if opened < 0 else opened
        elif opened >= 0:
            yield opened, tag.end()
            opened = -1

"""The blocks of words in the source of a web page, with the offset of each character.

HTML libraries give the words without their offsets, and findings must point into the file. So tags are found here;
`html` decides which blocks are the article.
"""

from __future__ import annotations

import re
from array import array
from collections import Counter
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

from summitcheck.documents.comments import RAW_ELEMENTS, closing_tag, comment_end

_PIECE = re.compile(
    r"""
    <!--                                                                   # a comment
  | <(?P<close>/?)(?P<name>[a-zA-Z][^\s/>]*+)                              # a tag
  | <[!?/]                                                                 # a declaration
  | &(?:\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});?     # an entity
  | (?P<space>\s++)
  | (?P<words>[^<&\s]++|[<&])
    """,
    re.VERBOSE,
)
_REST = re.compile(r"(?:[^>\"']++|\"[^\"]*+\"|'[^']*+')*>")
_HIDDEN = re.compile(
    r"\shidden(?=[\s=>/])|\sstyle\s*=\s*[\"'][^\"']*(?:display\s*:\s*none|visibility\s*:\s*hidden|line-through)", re.I
)

_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_UNREAD = frozenset(
    "head template svg math del s strike select button object audio video canvas noscript datalist map".split()
)
_FURNITURE = frozenset("nav header footer aside form menu dialog".split())
_CONTAINERS = (
    frozenset("html body main article section div td th blockquote figure details center".split()) | _FURNITURE
)
_BLOCKS = _CONTAINERS | frozenset(
    "address caption dd dl dt fieldset figcaption h1 h2 h3 h4 h5 h6 hr legend li ol option p pre summary table tbody "
    "tfoot thead tr ul".split()
)
_CELLS = frozenset(("td", "th"))
_ITEMS = frozenset(("li", "dd", "dt"))
#: By name of a new element: which open elements it closes, and which of them limit the search.
_ENDED_BY = {
    "li": (("li",), ("ul", "ol")),
    "dt": (("dt", "dd"), ("dl",)),
    "dd": (("dt", "dd"), ("dl",)),
    "tr": (("tr",), ("table",)),
    "td": (("td", "th"), ("tr", "table")),
    "th": (("td", "th"), ("tr", "table")),
}
_LISTS = frozenset(("ul", "ol"))
#: The number of a list item, or of the first item of a list. Lists with other marks than figures get bullets.
_START = re.compile(r"\sstart\s*=\s*[\"']?\s*(\d{1,4})(?!\d)", re.I)
_VALUE = re.compile(r"\svalue\s*=\s*[\"']?\s*(\d{1,4})(?!\d)", re.I)
_OTHER_MARKS = re.compile(r"\s(?:reversed(?=[\s=>/])|type\s*=\s*[\"']?\s*[^\s\"'>1])", re.I)
_BULLET = "-"
_DEEPEST = 512
_MOST_BROKEN_TAGS = 100  # with an unclosed quote; after these, quotes are ignored


class HtmlBlock(NamedTuple):
    """Words that a page shows as one paragraph, list item, heading or table row.

    ``offsets`` has the source offset of each character. ``bold`` counts the bold characters at the start. ``linked``
    means that all words are in links, ``furniture`` that they are in an element such as a menu. Blocks with the same
    ``container`` are siblings. If the block begins a list item, ``depth`` counts the lists around it (else 0), and
    ``mark`` is its number ("4.") or a hyphen.
    """

    text: str
    offsets: array[int]
    level: int = 0
    item: bool = False
    bold: int = 0
    linked: bool = False
    furniture: bool = False
    container: int = 0
    depth: int = 0
    mark: str = _BULLET


class HtmlSource(NamedTuple):
    """A page: its blocks in order, and the end offset of each entity by its start."""

    blocks: tuple[HtmlBlock, ...]
    entities: dict[int, int]

    def end_of(self, offset: int) -> int:
        """The end offset of the character, or entity, at ``offset`` of the source."""
        return self.entities.get(offset, offset + 1)


class _Within(NamedTuple):
    """What the open elements say about the words in them."""

    unread: bool = False
    furniture: bool = False
    bold: bool = False
    linked: bool = False
    item: bool = False
    level: int = 0
    container: int = 0
    preformatted: bool = False


def _entered(within: _Within, name: str, tag: str) -> _Within:
    """``within`` after an element of that name was opened."""
    if name in _UNREAD or _HIDDEN.search(tag):
        within = within._replace(unread=True)
    if name in ("b", "strong"):
        return within._replace(bold=True)
    if name == "a":
        return within._replace(linked=True)
    if name in _ITEMS:
        return within._replace(item=True)
    if name == "pre":
        return within._replace(preformatted=True)
    if len(name) == 2 and name[0] == "h" and name[1] in "123456":
        return within._replace(level=int(name[1]))
    return within


def _first_number(name: str, tag: str) -> int | None:
    """The number of the first item of a list; None for a list with other marks than figures."""
    if name != "ol" or _OTHER_MARKS.search(tag):
        return None
    start = _START.search(tag)
    return int(start[1]) if start else 1


def scan(source: str) -> HtmlSource:
    """All blocks of a page, with furniture, but without scripts, styles, comments and hidden text; in linear time."""
    scanner = _Scanner(source)
    return HtmlSource(tuple(scanner.blocks()), scanner.entities)


class _Scanner:
    def __init__(self, source: str) -> None:
        self._source = source
        self.entities: dict[int, int] = {}
        self._open: list[tuple[str, _Within]] = []
        self._names: Counter[str] = Counter()
        self._broken = 0
        self._containers = self._entered = 0
        self._next: list[int | None] = []  # of each open list the number of its next item, None for bullets
        self._item_mark = _BULLET
        self._first = _Within()
        self._begin()

    def _begin(self) -> None:
        """Begin a block; `_add` adds its words."""
        self._words: list[str] = []
        self._offsets = array("L")
        self._length = self._bold = self._cells = self._depth = 0
        self._mark = _BULLET
        self._linked, self._space, self._broke = True, -1, False

    def blocks(self) -> Iterator[HtmlBlock]:
        """The blocks, as they are closed."""
        at = 0
        while (piece := _PIECE.match(self._source, at)) is not None:
            if name := piece["name"]:
                at = self._tag_end(piece.end())
                closed = self._tag(piece, name.lower(), at)
                at = self._raw_end(name.lower(), at) if not piece["close"] else at
            elif piece[0].startswith("<") and len(piece[0]) > 1:
                at, closed = self._past(piece), False
            else:
                at, closed = piece.end(), self._text(piece)
            if closed:
                yield from self._closed()
        yield from self._closed()

    # -- words -----------------------------------------------------------------------------------

    def _text(self, piece: re.Match[str]) -> bool:
        """Take in words or white space; True if a blank line in preformatted text ends a block."""
        within = self._within
        if within.unread:
            return False
        if space := piece["space"]:
            self._space = self._space if self._space >= 0 else piece.start()
            return within.preformatted and space.count("\n") > 1
        if piece["words"]:
            self._add(piece[0], range(piece.start(), piece.end()))
            return False
        words = unescape(piece[0])
        if words.isspace() and words != "\xa0":
            self._space = self._space if self._space >= 0 else piece.start()
        else:
            self.entities[piece.start()] = piece.end()
            self._add(words, [piece.start()] * len(words))
        return False

    def _add(self, words: str, offsets: range | list[int]) -> None:
        if self._space >= 0 and self._words:
            self._words.append("\n" if self._broke else " ")
            self._offsets.append(self._space)
            self._bold += self._bold == self._length
            self._length += 1
        if not self._words:
            self._first, self._depth, self._entered = self._within, self._entered, 0
            self._mark = self._item_mark
        self._space, self._broke = -1, False
        self._words.append(words)
        self._offsets.extend(offsets)
        if self._within.bold and self._bold == self._length:
            self._bold += len(words)
        self._length += len(words)
        self._linked = self._linked and self._within.linked

    # -- tags ------------------------------------------------------------------------------------

    @property
    def _within(self) -> _Within:
        return self._open[-1][1] if self._open else _Within()

    def _tag(self, piece: re.Match[str], name: str, end: int) -> bool:
        """Open or close an element; True if that ends a block."""
        start = piece.start()
        if piece["close"]:
            self._close(name)
            return self._breaks(name, start)
        if name == "br":
            return self._break(start)
        ended = self._breaks(name, start)
        if name not in _VOID:
            if name in _BLOCKS:
                self._close_implied(name)
            self._push(name, self._source[start:end])
        return ended

    def _breaks(self, name: str, start: int) -> bool:
        """True if a tag of that name ends a block; a table cell only separates words."""
        if name in _CELLS:
            self._cells += 1
            self._space = self._space if self._space >= 0 else start
            return False
        return name in _BLOCKS

    def _break(self, start: int) -> bool:
        """Take in a line break; True if it is the second in a row and ends a paragraph."""
        if self._broke:
            return True
        self._space, self._broke = self._space if self._space >= 0 else start, True
        return False

    def _push(self, name: str, tag: str) -> None:
        if len(self._open) >= _DEEPEST:
            return
        within = _entered(self._within, name, tag)
        if name in _CONTAINERS:
            self._containers += 1
            within = within._replace(container=self._containers)
        in_article = self._names["article"] or self._names["main"]
        if name in _FURNITURE and not (name == "header" and in_article):  # that header holds the headline
            within = within._replace(furniture=True)
        if name in _ITEMS:
            self._entered = max(1, self._names["ul"] + self._names["ol"]) if name == "li" else 0
            self._item_mark = self._numbered(tag) if name == "li" else _BULLET
        elif name in _LISTS:
            self._next.append(_first_number(name, tag))
        self._open.append((name, within))
        self._names[name] += 1

    def _numbered(self, tag: str) -> str:
        """The mark of the list item that this tag opens, numbered after the last one."""
        number = self._next[-1] if self._next else None
        if number is None:
            return _BULLET
        if value := _VALUE.search(tag):
            number = int(value[1])
        self._next[-1] = number + 1
        return f"{number}."

    def _close(self, name: str) -> None:
        """Close the innermost element of that name, and all elements still open in it."""
        while self._names[name]:
            closed = self._pop()
            if closed == name:
                return

    def _close_implied(self, name: str) -> None:
        """Close elements that end implicitly when this one starts: a paragraph, the previous item or cell."""
        if self._open and self._open[-1][0] == "p":
            self._pop()
        names, bounds = _ENDED_BY.get(name, ((), ()))
        if not any(self._names[each] for each in names):
            return
        for at in range(len(self._open) - 1, -1, -1):
            if self._open[at][0] in bounds:
                return
            if self._open[at][0] in names:
                while len(self._open) > at:
                    self._pop()
                return

    def _pop(self) -> str:
        name, _ = self._open.pop()
        self._names[name] -= 1
        if name in _LISTS:
            self._next.pop()
        self._entered = self._entered if name != "li" else 0
        return name

    # -- where things end ------------------------------------------------------------------------

    def _tag_end(self, at: int) -> int:
        if self._broken < _MOST_BROKEN_TAGS:
            if rest := _REST.match(self._source, at):
                return rest.end()
            self._broken += 1
        end = self._source.find(">", at)
        return len(self._source) if end < 0 else end + 1

    def _raw_end(self, name: str, at: int) -> int:
        if name not in RAW_ELEMENTS:
            return at
        end = closing_tag(name).search(self._source, at)
        self._close(name)
        return end.start() if end else len(self._source)

    def _past(self, piece: re.Match[str]) -> int:
        if piece[0] == "<!--":
            end = comment_end(self._source, piece.start())
            return len(self._source) if end < 0 else end
        end = self._source.find(">", piece.end())
        return len(self._source) if end < 0 else end + 1

    # -- blocks ----------------------------------------------------------------------------------

    def _closed(self) -> Iterator[HtmlBlock]:
        """Yield the current block, if it has words, and begin the next."""
        first, bold = self._first, min(self._bold, self._length)
        item = first.item or self._cells > 2  # a row of a table: two tags a cell
        if self._words:
            words, marks = "".join(self._words), (first.level, item, bold, self._linked)
            yield HtmlBlock(words, self._offsets, *marks, first.furniture, first.container, self._depth, self._mark)
        self._begin()

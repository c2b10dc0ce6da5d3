"""Web pages to documents: the article without the rest of the page, with offsets into the HTML source.

Trafilatura finds which blocks are the article, and its title, date, author and publisher. The words and their offsets
come from `html_source`.
"""

from __future__ import annotations

import hashlib
import re
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any, NamedTuple

from summitcheck.documents.blocks import Block, labelled, rejoined_blocks
from summitcheck.documents.decoding import decode_html
from summitcheck.documents.front_matter import FrontMatter
from summitcheck.documents.furniture import is_cut
from summitcheck.documents.html_source import HtmlBlock, HtmlSource, scan
from summitcheck.documents.lookalikes import JOINER, unmasked
from summitcheck.documents.markup import MarkedText, line_starts_of
from summitcheck.documents.model import Document
from summitcheck.documents.needs import needed
from summitcheck.documents.parse import parsed
from summitcheck.documents.parts import on_one_line
from summitcheck.documents.titles import without_site
from summitcheck.errors import SourceError

_NO_LETTER = re.compile(r"[\W_]+")
#: With more tags, trafilatura would take more than half a minute.
_MOST_TAGS = 100_000
_INDENT = "  "  # of a list within another
_LONG = 20  # letters and digits: a match of this length is no coincidence


def read_html(data: bytes, *, name: str, encoding: str = "") -> Document:
    """The article in a web page; ``encoding`` applies if neither a byte order mark nor the page gives one.

    Raises `SourceError` for a page without an article or with too many tags, and if trafilatura is not installed.
    """
    source = decode_html(data, name=name, encoding=encoding)
    if source.count("<") > _MOST_TAGS:
        what = f"the page has {source.count('<'):,} tags, more than {_MOST_TAGS:,}"
        raise SourceError(what, where=name, hint="Split it, or save only the text.")
    page = scan(source)
    found = _extracted(source, name)
    kept = [block._replace(text=unmasked(block.text)) for block in _article(page.blocks, found)]
    if not kept:
        hint = "If a script loads the text, save the page from a browser, or copy the text into a .txt file."
        raise SourceError("the page contains no article text", where=name, hint=hint)
    return _document(source, page, kept, found.about, name=name, sha256=hashlib.sha256(data).hexdigest())


class _Extracted(NamedTuple):
    """The article as trafilatura finds it: the texts of its parts, and its metadata."""

    texts: tuple[str, ...]
    about: FrontMatter


def _extracted(source: str, name: str) -> _Extracted:
    trafilatura = needed("trafilatura", "HTML", "html", name)
    dates = {"extensive_search": False, "original_date": True, "max_date": None}
    found = trafilatura.bare_extraction(
        source, with_metadata=True, include_comments=False, favor_recall=True, date_extraction_params=dates
    )
    if found is None:
        return _Extracted((), FrontMatter())
    words = {"title": found.title, "date": found.date, "publisher": found.sitename, "byline": found.author}
    fields = {key: " ".join(word.split()) for key, word in words.items() if word}
    if "title" in fields:
        fields["title"] = without_site(fields["title"], fields.get("publisher", ""))
    return _Extracted(tuple(_texts(found.body)), FrontMatter(fields))


def _texts(body: Any) -> Iterator[str]:
    """The text of each element of the body; for a table row, its cells and also the whole row."""
    for element in body.iter("p", "head", "item", "row", "cell", "quote", "code", "fw") if body is not None else ():
        yield "".join(element.itertext())


# -- which blocks are the article ------------------------------------------------------------------


def _article(blocks: Sequence[HtmlBlock], found: _Extracted) -> Iterator[HtmlBlock]:
    """The blocks of the article: those found, those among them in the same containers, the headline, and a paywall.

    If nothing was found, as in a page of a few lines, all blocks that no element marks as furniture.
    """
    keys = [_key(block.text) for block in blocks]
    chosen = _chosen(blocks, keys, found)
    if not chosen:
        yield from (block for block in blocks if not block.furniture)
        return
    first, last = min(chosen), max(chosen)
    beside = {blocks[n].container for n in chosen}
    headline = _headline(blocks, keys, found.about, first)
    for n, block in enumerate(blocks):
        among = first <= n <= last and block.container in beside and not (block.linked or block.furniture)
        cut = n > first and is_cut(on_one_line(block.text))  # a paywall is often in the furniture
        if n in chosen or among or n == headline or cut:
            yield block


def _chosen(blocks: Sequence[HtmlBlock], keys: Sequence[str], found: _Extracted) -> set[int]:
    """The indexes of the blocks that were found: long ones anywhere, short ones next to or between those."""
    known = {_key(text) for text in found.texts}
    joined = "".join(map(_key, found.texts))
    is_known = [bool(key) and (key in known or _is_mostly_in(key, joined)) for key in keys]
    own = [n for n, block in enumerate(blocks) if is_known[n] and not block.furniture]
    own = own or [n for n, known in enumerate(is_known) if known]
    long = [n for n in own if len(keys[n]) >= _LONG] or own
    if not long:
        return set()
    first, last = long[0], long[-1]
    inside = set(own)
    while first - 1 in inside:
        first -= 1
    while last + 1 in inside:
        last += 1
    return {n for n in own if first <= n <= last}


def _is_mostly_in(key: str, joined: str) -> bool:
    """True if at least half of a long text was found: struck-out words, say, are in only one of the two."""
    pieces = [key[at : at + _LONG] for at in range(0, len(key) - _LONG + 1, _LONG)]
    return bool(pieces) and 2 * sum(piece in joined for piece in pieces) >= len(pieces)


def _headline(blocks: Sequence[HtmlBlock], keys: Sequence[str], about: FrontMatter, first: int) -> int:
    """The index of the heading above the article that is its title, or -1."""
    title = _key(about.word("title"))
    found = [n for n in range(first) if blocks[n].level == 1 and keys[n] and keys[n] == title]
    return found[-1] if found else -1


def _key(text: str) -> str:
    return _NO_LETTER.sub("", text.casefold())


# -- the document ----------------------------------------------------------------------------------


def _document(
    source: str, page: HtmlSource, kept: Sequence[HtmlBlock], about: FrontMatter, *, name: str, sha256: str
) -> Document:
    """The document of the blocks: parsed as a text of their words alone, then mapped back to the source."""
    words = "\n".join(block.text for block in kept)
    places = array("L")
    for block in kept:
        places.extend(block.offsets)
        places.append(page.end_of(block.offsets[-1]))
    compact = Document(
        name,
        words,
        sha256=sha256,
        **parsed(MarkedText(words, words, line_starts_of(words)), _blocks(words, kept), about),
    )
    return _put_back(compact, source, page, places, _plain(source, kept))


def _blocks(words: str, kept: Iterable[HtmlBlock]) -> list[Block]:
    at = 0
    blocks: list[Block] = []
    for block in kept:
        end = at + len(block.text)
        blocks += labelled(words, (at, end), bold=at + block.bold, item=block.item, level=block.level)
        at = end + 1
    return rejoined_blocks(words, blocks)


def _put_back(compact: Document, source: str, page: HtmlSource, places: array[int], plain: str) -> Document:
    lines = line_starts_of(source)

    def end_of(end: int) -> int:
        return page.end_of(places[end - 1])

    sentences = tuple(
        each._replace(
            text=source[start:end], start=start, end=end, line=bisect_right(lines, start), plain=plain[start:end]
        )
        for each in compact.sentences
        for start, end in [(places[each.start], end_of(each.end))]
    )
    starts = [places[section.start] for section in compact.sections]
    sections = tuple(
        section._replace(start=start, end=end, line=bisect_right(lines, start))
        for section, start, end in zip(compact.sections, starts, [*starts[1:], len(source)], strict=True)
    )
    return replace(
        compact, text=source, plain=plain, sections=sections, sentences=sentences, line_starts=lines, markup=True
    )


def _between(last: HtmlBlock, block: HtmlBlock, gap: int) -> str:
    """The plain text between two blocks, ``gap`` characters long if that is enough."""
    breaks = "\n" if last.item and block.item else "\n\n"
    mark = f"{_INDENT * (block.depth - 1)}{block.mark} " if block.depth else ""
    return f"{breaks}{mark}".rjust(gap) if mark and len(breaks + mark) <= gap else breaks.ljust(gap)[:gap]


def _plain(source: str, kept: Sequence[HtmlBlock]) -> str:
    """The words of the blocks at their offsets in the source; as long as the source.

    Between two blocks are line breaks and spaces, and the mark of a list item as in Markdown if there is room. Tags and
    entities become spaces, or joiners inside a word, which do not split it.
    """
    pieces, done = [" " * kept[0].offsets[0]], kept[0].offsets[0]
    for last, block in pairwise([kept[0], *kept]):
        gap = max(0, block.offsets[0] - done)
        pieces.append(_between(last, block, gap))
        done, parted = done + gap, True
        for sign, at in zip(block.text, block.offsets, strict=True):
            blank = sign.isspace() and sign != "\xa0"
            if at < done:  # the second character of an entity, or source text that is used twice
                at = done  # noqa: PLW2901
            pieces.append((" " if parted or blank else JOINER) * (at - done))
            pieces.append(" " if blank else sign)
            done, parted = at + 1, blank
    pieces.append(" " * (len(source) - done))
    return "".join(pieces)

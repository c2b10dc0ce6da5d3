"""The kind of each block: assertion, heading, or page furniture.

A block is set aside only if both its form and its place say so. In a text too short to show how its writer ends
paragraphs, every line stays a sentence: nothing that could be checked may be lost.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from summitcheck.documents.blocks import Block, BlockShape
from summitcheck.documents.furniture import (
    is_correction,
    is_credit,
    is_cut,
    is_filing,
    is_metadata,
    is_page_line,
    is_placed_date,
    is_timestamp,
    is_titled,
    is_verbless,
)
from summitcheck.documents.lines import is_ended
from summitcheck.documents.markers import is_number_alone
from summitcheck.documents.markup import MarkedText
from summitcheck.documents.parts import SentenceKind
from summitcheck.lang import language

_SYNTAX = language().syntax
_PROSE = (BlockShape.TEXT, BlockShape.ITEM)
_SETTLED = {
    BlockShape.ROW: SentenceKind.ROW,
    BlockShape.NAMES: SentenceKind.ASIDE,
    BlockShape.PAGE: SentenceKind.ASIDE,
}
_BOLD_LEVEL = 2  # of a line in bold
_ENOUGH_PROSE = 3  # finished paragraphs that a text needs before form alone may set a line aside
_LONGEST_HEADING = 14  # words
_LONGEST_HEADLINE = 30  # words
_PICTURES = re.compile(
    r"(?:\[?!\[[^\[\]]*+\](?:\([^\r\n]*?\)|\[[^\[\]]*+\])(?:\{[^{}\r\n]*+\})?(?:\]\([^\r\n]*?\))?\s*)+"
)
_BROKEN_OFF = re.compile(rf"(?:[,;:]|[,;] (?:{_SYNTAX.AND}|{_SYNTAX.OR}))\Z")
_LONG_PARAGRAPH = 80  # characters of what must follow a heading that is recognised only by its brevity


class _Part(NamedTuple):
    """What the rules below need to know of a block."""

    line: str  # its words on one line
    words: int
    shape: BlockShape
    level: int
    prose: bool  # ends as a sentence does
    aside: bool  # a credit or a date, wherever it stands
    linked: bool  # nothing but a link

    @property
    def breaks_off(self) -> bool:
        """True for an introductory clause, a salutation or a recital before the last, which continues below."""
        return bool(_BROKEN_OFF.search(self.line))


def kinds_of(page: MarkedText, blocks: Sequence[Block], *, named: bool) -> list[SentenceKind]:
    """What each block is; ``named`` says that the front matter already gives the document's title."""
    parts = [_part(page, block) for block in blocks]
    prose = [index for index, part in enumerate(parts) if part.prose]
    headline = _headline(parts[: prose[0]] if prose else parts[:1], named=named)
    if not prose:
        return [_marked_kind(part, is_title=index == headline) for index, part in enumerate(parts)]
    return [_kind(parts, prose, headline, index) for index in range(len(parts))]


def _part(page: MarkedText, block: Block) -> _Part:
    line = page.words(block.start, block.end)
    aside = _is_aside(page, block, line)
    return _Part(
        line,
        len(line.split()),
        block.shape,
        block.level,
        prose=block.shape in _PROSE and not aside and is_ended(page.plain, block.start, block.end),
        aside=aside,
        linked=page.text.startswith("[", block.start - 1) and page.text.startswith("](", block.end),
    )


def _is_aside(page: MarkedText, block: Block, line: str) -> bool:
    """Whether the form of the block alone shows that it belongs to the page."""
    if block.shape in _SETTLED:
        return block.shape is not BlockShape.ROW
    if _shows_pictures(page, block) or is_filing(line) or is_placed_date(line):
        return True
    if block.shape is BlockShape.HEADING:
        signed = "#" in page.text[max(0, block.start - 8) : block.start]  # a date may head what happened on it
        return block.level == _BOLD_LEVEL and not signed and is_timestamp(line)
    if is_timestamp(line) or is_metadata(line) or is_credit(line):
        return True
    return is_cut(line) or is_correction(line) or is_number_alone(line)


def _shows_pictures(page: MarkedText, block: Block) -> bool:
    """Whether the block consists of images: its words are only their descriptions."""
    if not page.text.startswith("![", block.start - 2):
        return False
    first, last = page.line_of(block.start), page.line_of(block.end)
    end = page.line_starts[last] if last < len(page.line_starts) else len(page.text)
    return _PICTURES.fullmatch(page.text[page.line_starts[first - 1] : end].strip()) is not None


def _headline(head: Sequence[_Part], *, named: bool) -> int:
    """The index of the headline among the parts before the first paragraph, or -1."""
    fit = [index for index, part in enumerate(head) if _may_be_headline(part, named=named)]
    return next((index for index in fit if head[index].words >= 3), fit[0] if fit else -1)


def _may_be_headline(part: _Part, *, named: bool) -> bool:
    if part.aside:
        return False
    if part.shape is BlockShape.HEADING:
        return part.level == 1 or (part.level == 2 and not named)
    plain = part.shape is BlockShape.TEXT and not (part.breaks_off or is_page_line(part.line))
    return plain and part.words <= _LONGEST_HEADLINE


def _marked_kind(part: _Part, *, is_title: bool) -> SentenceKind:
    """The kind of a part in a document without finished sentences: only its markup can tell."""
    if part.shape in _SETTLED:
        return _SETTLED[part.shape]
    if part.shape is not BlockShape.HEADING:
        return SentenceKind.BODY
    return SentenceKind.TITLE if is_title else SentenceKind.HEADING


def _kind(parts: Sequence[_Part], prose: Sequence[int], headline: int, index: int) -> SentenceKind:
    """The kind of a part in a document with finished sentences, by its form, then by its place."""
    part, settled = parts[index], len(prose) >= _ENOUGH_PROSE
    if part.shape in _SETTLED:
        return _SETTLED[part.shape]
    if part.prose:
        return SentenceKind.BODY
    if index == headline:
        return SentenceKind.TITLE
    if part.aside or (headline >= 0 and part.line.casefold() == parts[headline].line.casefold()):
        return SentenceKind.ASIDE
    if part.shape is BlockShape.HEADING:
        return SentenceKind.HEADING
    if index > prose[-1]:
        return _kind_at_end(part, settled=settled, alone=len(parts) - prose[-1] == 2)
    if index < prose[0] and settled and not (part.shape is BlockShape.ITEM or part.breaks_off):
        if index < headline and part.words < 3:
            return SentenceKind.ASIDE  # the name of the page that the story stands on
        if index > headline >= 0 and part.words > 4 and not is_titled(part.line):
            return SentenceKind.TITLE  # the second line of a headline
    return _kind_between(parts[max(0, index - 1) : index], part, parts[index + 1], settled=settled)


def _kind_between(before: Sequence[_Part], part: _Part, following: _Part, *, settled: bool) -> SentenceKind:
    """The kind of an unfinished part above a paragraph."""
    if part.shape is BlockShape.ITEM:
        return SentenceKind.HEADING if _is_counted_heading(before, part, following) else SentenceKind.BODY
    if part.breaks_off:
        return SentenceKind.BODY
    if settled and is_page_line(part.line):
        return SentenceKind.ASIDE
    return SentenceKind.HEADING if _is_heading(part, following, settled=settled) else SentenceKind.BODY


def _kind_at_end(part: _Part, *, settled: bool, alone: bool) -> SentenceKind:
    """The kind of an unfinished part after the last paragraph."""
    if part.linked:
        return SentenceKind.ASIDE
    if part.shape is BlockShape.ITEM or not settled:
        return SentenceKind.BODY
    brief = part.words <= 4 or (not alone and part.words <= 8 and is_verbless(part.line))
    return SentenceKind.ASIDE if brief or is_page_line(part.line) or is_titled(part.line) else SentenceKind.BODY


def _is_heading(part: _Part, following: _Part, *, settled: bool) -> bool:
    """Whether an unfinished line between paragraphs is the heading of the next: in title case, or without a verb."""
    if part.words > _LONGEST_HEADING:
        return False
    brief = settled and part.words <= 10 and following.prose and len(following.line) >= _LONG_PARAGRAPH
    return is_titled(part.line) or (brief and part.line[0].isupper() and is_verbless(part.line))


def _is_counted_heading(before: Sequence[_Part], part: _Part, following: _Part) -> bool:
    """Whether a numbered title ("2. Trade and Investment") is a heading and not an item of a list."""
    stands_alone = not any(other.shape is BlockShape.ITEM or other.breaks_off for other in before)
    names_only = is_titled(part.line) and not any(character.isdigit() for character in part.line)
    return stands_alone and names_only and following.prose and following.shape is BlockShape.TEXT

"""The steps from a text to the fields of a `Document`, in order; none touches a file."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import PurePath
from typing import TypedDict

from summitcheck.documents.blocks import Block, BlockShape, find_blocks
from summitcheck.documents.front_matter import FrontMatter, find_front_matter
from summitcheck.documents.furniture import dateline_until
from summitcheck.documents.kinds import kinds_of
from summitcheck.documents.long_sentences import divided
from summitcheck.documents.markup import MarkedText
from summitcheck.documents.pages import across_pages
from summitcheck.documents.parts import Section, Sentence, SentenceKind
from summitcheck.documents.sentences import sentence_spans, trimmed
from summitcheck.documents.titles import without_site

#: Formats in which a single line break does not end a paragraph.
_MARKDOWN = (".md", ".markdown", ".mdx")
_OWN_KEYS = frozenset({"title", "date", "publisher", "role"})

_Passage = tuple[Block, SentenceKind]


class Parsed(TypedDict):
    """The fields of a `Document` that come from its text."""

    plain: str
    sections: tuple[Section, ...]
    sentences: tuple[Sentence, ...]
    title: str
    date: str
    publisher: str
    role: str
    meta: Mapping[str, object]
    line_starts: tuple[int, ...]


def parse(text: str, *, name: str) -> Parsed:
    """What is in ``text``: front matter, sections, sentences; all offsets count into ``text``.

    Every character that is not white space, markup or front matter is in exactly one sentence. ``name`` is used in
    errors. Takes linear time. Raises `SourceError` for malformed front matter.
    """
    matter = find_front_matter(text, name=name)
    page = MarkedText.of(text, start=matter.end)
    flowing = PurePath(name).suffix.lower() in _MARKDOWN
    page, blocks = across_pages(page, find_blocks(page, flowing=flowing))
    return parsed(page, blocks, matter)


def parsed(page: MarkedText, blocks: Sequence[Block], matter: FrontMatter) -> Parsed:
    """The fields of a document with these blocks and this front matter."""
    kinds = kinds_of(page, blocks, named=bool(matter.word("title")))
    passages = tuple(zip(blocks, kinds, strict=True))
    sections = sections_of(page, passages)
    return Parsed(
        plain=page.plain,
        sections=sections,
        sentences=tuple(_sentences(page, passages, sections)),
        title=without_site(_known(matter.word("title")), matter.word("publisher")) or _headline(page, passages),
        date=_known(matter.date),
        publisher=_known(matter.word("publisher")),
        role=matter.word("role"),
        meta={key: value for key, value in matter.fields.items() if key not in _OWN_KEYS},
        line_starts=page.line_starts,
    )


def _known(word: str) -> str:
    """A value of front matter; empty instead of "unknown", which reports should not show."""
    return "" if word.casefold() == "unknown" else word


def _headline(page: MarkedText, passages: Sequence[_Passage]) -> str:
    headlines = (page.words(block.start, block.end) for block, kind in passages if kind is SentenceKind.TITLE)
    return next(headlines, "")


def _sentences(page: MarkedText, passages: Sequence[_Passage], sections: Sequence[Section]) -> Iterator[Sentence]:
    starts = [section.start for section in sections]
    story = next((index for index, (_, kind) in enumerate(passages) if kind is SentenceKind.BODY), -1)
    paragraph = 0
    for index, (block, kind) in enumerate(passages):
        if not (block.shape is BlockShape.ROW and index and passages[index - 1][0].shape is BlockShape.ROW):
            paragraph = index  # all rows of a table share one
        section = sections[bisect_right(starts, block.start) - 1].title
        for start, end, part in divided(page.plain, _spans(page.plain, block, kind, dated=index == story)):
            yield Sentence(page.text[start:end], start, end, page.line_of(start), section, part, paragraph)


def _spans(plain: str, block: Block, kind: SentenceKind, *, dated: bool) -> Iterator[tuple[int, int, SentenceKind]]:
    """The sentences of a block; the first paragraph of a story may open with a dateline, which is an aside."""
    if kind is not SentenceKind.BODY:
        yield block.start, block.end, kind
        return
    begin = dateline_until(plain, block.start, block.end) if dated else block.start
    if begin > block.start:
        yield *trimmed(plain, block.start, begin), SentenceKind.ASIDE
    for start, end in sentence_spans(plain, begin, block.end):
        yield start, end, kind


def sections_of(page: MarkedText, passages: Iterable[tuple[Block, SentenceKind]]) -> tuple[Section, ...]:
    """One section for each heading, and one without a title for the text before the first heading."""
    starts: dict[int, str] = {}
    for block, kind in passages:
        if _opens(block, kind):
            starts[block.start] = page.words(block.start, block.end).rstrip(" :")
        elif not starts:
            starts[block.start] = ""
    return tuple(
        Section(title, start, end, page.line_of(start))
        for title, (start, end) in zip(starts.values(), pairwise([*starts, len(page.text)]), strict=True)
    )


def _opens(block: Block, kind: SentenceKind) -> bool:
    """Whether the block opens a section; a label inside a list governs only its item."""
    return kind is SentenceKind.HEADING and not (block.shape is BlockShape.HEADING and not block.level)

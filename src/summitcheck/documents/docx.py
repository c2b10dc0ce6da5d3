"""Word files: paragraphs, lists, tables, text boxes and notes in reading order.

Running heads, comments and deleted text are left out. A DOCX is a zip archive of XML, which the standard library reads;
``docs/adr/0007-readers.md`` says why no other library is used.
"""

from __future__ import annotations

import hashlib
import io
import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping
from itertools import takewhile
from typing import NamedTuple
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from summitcheck.documents.compose import ROW_MARKER, TextBlock, compose
from summitcheck.documents.model import Document
from summitcheck.errors import SourceError

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
#: The namespace of files that are saved as "strict", and the usual one.
_STRICT, _TRANSITIONAL = b"http://purl.oclc.org/ooxml/wordprocessingml/main", _W[1:-1].encode()
_MATH_TEXT = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_CHOICES = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"
#: Most unpacked bytes of a file: some 4,000 pages.
_MOST_BYTES = 20_000_000
_MAIN, _STYLES = "word/document.xml", "word/styles.xml"
#: Elements without text, or with deleted text.
_LEFT_OUT = frozenset(f"{_W}{n}" for n in "del moveFrom pPr rPr tblPr trPr tcPr sectPr instrText delText sdtPr".split())
_SIGNS = {f"{_W}tab": " ", f"{_W}ptab": " ", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}
_NOTES = {f"{_W}footnoteReference": "footnote", f"{_W}endnoteReference": "endnote"}
_HEADING = re.compile(r"heading (\d)")
_OUTLINE = {str(depth): depth for depth in range(9)}  # levels of headings, from 0; 9 is that of the text
_TITLE, _CONTENTS = 0, -1  # levels of the title of a document, and of its table of contents
_LONGEST_CELL = 120  # characters; a table with a longer cell is used for layout
_SAVE_AGAIN = "Open it in a word processor and save it again, or save it as plain text."
_DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    ElementTree.ParseError,
    EOFError,
    LookupError,  # from the parser, for an unknown encoding
    NotImplementedError,
    OSError,
    ValueError,
)
#: The only compression methods that Word files may use (ECMA-376, part 2).
_PACKED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


def read_docx(data: bytes, *, name: str, encoding: str = "") -> Document:
    """The document in a Word file; ``encoding`` is ignored.

    Raises `SourceError` if it is locked, damaged, without words, or too large when unpacked.
    """
    try:
        paragraphs = list(_WordFile.of(data, name).paragraphs())
    except _DAMAGED as error:
        raise SourceError(f"the Word file is damaged: {error}", where=name, hint=_SAVE_AGAIN) from error
    except RecursionError as error:
        raise SourceError("the Word file is nested too deeply", where=name, hint=_SAVE_AGAIN) from error
    return compose(paragraphs, name=name, sha256=hashlib.sha256(data).hexdigest(), extracted="docx")


class _NoDoctype(ElementTree.TreeBuilder):
    """Refuses entity declarations: Word files have none, and files made to exhaust memory need them."""

    def doctype(self, name: str, pubid: str | None, system: str | None) -> None:
        raise ValueError("it declares XML entities")


class _Parts:
    """The parts of a Word file, unpacked one by one and never more than `_MOST_BYTES` in all."""

    def __init__(self, data: bytes, name: str) -> None:
        self._archive = zipfile.ZipFile(io.BytesIO(data))
        self._left = _MOST_BYTES
        self._name = name

    def tree(self, part: str) -> Element | None:
        """A part as a tree; None if the file has no such part."""
        try:
            info = self._archive.getinfo(part)
        except KeyError:
            return None
        if info.flag_bits & 1:
            raise SourceError(
                "the Word file is locked with a password", where=self._name, hint="Save it without a password."
            )
        if info.compress_type not in _PACKED:
            raise ValueError("it uses an unexpected compression")
        with self._archive.open(info) as file:
            xml = file.read(self._left + 1)
        if len(xml) > self._left:
            what = f"the Word file has more than {_MOST_BYTES:,} bytes when unpacked"
            raise SourceError(what, where=self._name, hint="Split it, or save it as plain text.")
        self._left -= len(xml)
        parser = ElementTree.XMLParser(target=_NoDoctype())
        parser.feed(xml.replace(_STRICT, _TRANSITIONAL))
        tree: Element = parser.close()
        return tree


class _Style(NamedTuple):
    """The effect of a paragraph style: the heading level, and whether it makes list items."""

    level: int | None = None
    listed: bool = False


class _WordFile:
    """A Word file, and the notes that were referenced so far."""

    def __init__(self, body: Element, styles: Mapping[str, _Style], notes: Mapping[tuple[str, str], Element]) -> None:
        self._body, self._styles, self._notes = body, styles, notes
        self._noted: dict[tuple[str, str], int] = {}
        # If the document has a title, its headings are one level below.
        used = (each.get(f"{_W}val", "") for each in body.iter(f"{_W}pStyle"))
        self._titled = any(styles.get(style, _Style()).level == _TITLE for style in used)

    @classmethod
    def of(cls, data: bytes, name: str) -> _WordFile:
        """The file in ``data``."""
        parts = _Parts(data, name)
        document = parts.tree(_MAIN)
        body = document.find(f"{_W}body") if document is not None else None
        if body is None:
            raise ValueError("it has no text part")
        notes = {
            (kind, each.get(f"{_W}id", "")): each
            for kind in _NOTES.values()
            for each in _children(parts.tree(f"word/{kind}s.xml"), kind)
        }
        return cls(body, _styles(parts.tree(_STYLES)), notes)

    def paragraphs(self) -> Iterator[TextBlock]:
        """The paragraphs of the text, then its notes by the numbers of their marks."""
        yield from self._blocks(self._body)
        for key, number in list(self._noted.items()):
            for paragraph in self._blocks(self._notes[key]):
                yield paragraph._replace(marker=f"[{number}] ")

    def _blocks(self, parent: Element) -> Iterator[TextBlock]:
        for child in parent:
            if child.tag == f"{_W}p":
                yield from self._paragraph(child)
            elif child.tag == f"{_W}tbl":
                yield from self._table(child)
            elif child.tag == _CHOICES:
                for first in child[:1]:
                    yield from self._blocks(first)
            elif child.tag not in _LEFT_OUT:
                yield from self._blocks(child)

    def _table(self, table: Element) -> Iterator[TextBlock]:
        """One line for each row; for a layout table, the paragraphs of its cells."""
        rows = [[list(self._blocks(cell)) for cell in _within(row, "tc")] for row in _within(table, "tr")]
        cells = [cell for row in rows for cell in row]
        if any(len(cell) > 1 or len(cell[0].text) > _LONGEST_CELL for cell in cells if cell):
            yield from (paragraph for cell in cells for paragraph in cell)
            return
        for row in rows:
            if words := [cell[0].text for cell in row if cell]:
                yield TextBlock(" | ".join(words), marker=ROW_MARKER)

    def _paragraph(self, paragraph: Element) -> Iterator[TextBlock]:
        """The paragraph, then the text boxes anchored in it."""
        boxes: list[Element] = []
        style = self._style(paragraph)
        runs = list(self._runs(paragraph, boxes, bold=False))
        text = _tidied("".join(words for words, _ in runs))
        if text and style.level != _CONTENTS:
            bold = _tidied("".join(words for words, _ in takewhile(lambda run: run[1] or run[0].isspace(), runs)))
            level = 0 if style.level is None else style.level + (self._titled or style.level == _TITLE)
            yield TextBlock(text, "\u2022 " if style.listed and not level else "", level, len(bold))
        for box in boxes:
            yield from self._blocks(box)

    def _style(self, paragraph: Element) -> _Style:
        named = paragraph.find(f"{_W}pPr/{_W}pStyle")
        style = self._styles.get(named.get(f"{_W}val", ""), _Style()) if named is not None else _Style()
        return _styled(paragraph.find(f"{_W}pPr"), style)

    def _runs(self, parent: Element, boxes: list[Element], *, bold: bool) -> Iterator[tuple[str, bool]]:
        """The text runs in order, each with whether it is bold; text boxes are collected in ``boxes``."""
        for child in parent:
            tag = child.tag
            if tag in (f"{_W}t", _MATH_TEXT):
                yield child.text or "", bold
            elif tag in _SIGNS:
                yield _SIGNS[tag], bold
            elif tag in _NOTES:
                yield self._mark((_NOTES[tag], child.get(f"{_W}id", ""))), bold
            elif tag == f"{_W}txbxContent":
                boxes.append(child)
            elif tag == _CHOICES:
                for first in child[:1]:
                    yield from self._runs(first, boxes, bold=bold)
            elif tag == f"{_W}r":
                look = child.find(f"{_W}rPr")
                if not any(_is_on(look, name) for name in ("vanish", "strike", "dstrike")):
                    yield from self._runs(child, boxes, bold=_is_on(look, "b"))
            elif tag not in _LEFT_OUT:
                yield from self._runs(child, boxes, bold=bold)

    def _mark(self, key: tuple[str, str]) -> str:
        """The mark of a note: its number in square brackets."""
        if key not in self._notes:
            return ""
        return f"[{self._noted.setdefault(key, len(self._noted) + 1)}]"


def _styles(tree: Element | None) -> dict[str, _Style]:
    """The styles by id; a style overrides the one that it is based on."""
    known: dict[str, _Style] = {}
    found = {each.get(f"{_W}styleId", ""): each for each in _children(tree, "style")}
    for style_id in found:
        chain = list(_based_on(style_id, found))
        style = _Style()
        for each in reversed(chain):
            style = _styled(each.find(f"{_W}pPr"), style)
            named = each.find(f"{_W}name")
            style = _named(named.get(f"{_W}val", "") if named is not None else "", style)
        known[style_id] = style
    return known


def _based_on(style_id: str, styles: Mapping[str, Element]) -> Iterator[Element]:
    seen: set[str] = set()
    while style_id in styles and style_id not in seen:
        seen.add(style_id)
        yield styles[style_id]
        base = styles[style_id].find(f"{_W}basedOn")
        style_id = "" if base is None else base.get(f"{_W}val", "")


def _named(name: str, style: _Style) -> _Style:
    """The style with what its name says: all word processors keep the English names."""
    name = name.casefold()
    if name == "title":
        return style._replace(level=_TITLE)
    if name.startswith("toc "):
        return style._replace(level=_CONTENTS)
    heading = _HEADING.match(name)
    return style._replace(level=int(heading[1])) if heading else style


def _styled(look: Element | None, style: _Style) -> _Style:
    """The style with what the properties of a paragraph say."""
    if look is None:
        return style
    outline, numbering = look.find(f"{_W}outlineLvl"), look.find(f"{_W}numPr/{_W}numId")
    if outline is not None and (depth := outline.get(f"{_W}val")) in _OUTLINE:
        style = style._replace(level=_OUTLINE[depth] + 1)
    return style if numbering is None else style._replace(listed=numbering.get(f"{_W}val") != "0")


def _is_on(look: Element | None, name: str) -> bool:
    found = look.find(f"{_W}{name}") if look is not None else None
    return found is not None and found.get(f"{_W}val", "1") not in ("0", "false", "off")


def _children(tree: Element | None, name: str) -> Iterable[Element]:
    return tree.iterfind(f"{_W}{name}") if tree is not None else ()


def _within(parent: Element, name: str) -> Iterator[Element]:
    """The nearest descendants with a name."""
    for child in parent:
        if child.tag == f"{_W}{name}":
            yield child
        elif child.tag not in _LEFT_OUT:
            yield from _within(child, name)


def _tidied(text: str) -> str:
    """The text with single spaces, its lines kept."""
    return "\n".join(filter(None, (" ".join(line.split()) for line in text.split("\n"))))

"""A document as a web page, a PDF and a Word file that say the same, written by the standard library alone."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Sequence
from html import escape
from itertools import groupby, pairwise
from typing import NamedTuple
from xml.sax.saxutils import escape as xml_escape

from summitcheck.documents.model import Document, SentenceKind
from summitcheck.documents.parts import on_one_line

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


class Part(NamedTuple):
    """A paragraph, a heading (``level``), or an item of a list."""

    text: str
    level: int = 0
    item: bool = False


def parts_of(document: Document) -> list[Part]:
    """The paragraphs of a document, headings marked."""
    found = []
    for _, group in groupby(document.sentences, key=lambda sentence: sentence.paragraph):
        sentences = list(group)
        text = " ".join(on_one_line(document.plain_of(sentence)) for sentence in sentences)
        levels = {SentenceKind.TITLE: 1, SentenceKind.HEADING: 2}
        before = document.plain[: sentences[0].start].rpartition("\n")[2].strip()
        found.append(Part(text, levels.get(sentences[0].kind, 0), bool(before)))
    return found


def markdown_of(parts: Iterable[Part]) -> str:
    """A Markdown text with the parts, a blank line between two of them but not between items."""
    lines: list[str] = []
    for last, part in pairwise([Part(""), *parts]):
        mark = f"{'#' * part.level} " if part.level else "- " if part.item else ""
        lines += [*([] if last.item and part.item else [""]), mark + part.text]
    return "\n".join(lines[1:])


# -- HTML ------------------------------------------------------------------------------------------


def html_of(parts: Iterable[Part], *, title: str = "", date: str = "") -> str:
    """A page with the parts in an article, and the usual things around it."""
    head = f"<meta charset=utf-8><title>{escape(title or 'Page')}</title>"
    head += f'<meta property="article:published_time" content="{date}">' if date else ""
    body = "\n".join(map(_element, parts))
    around = "<nav><ul><li><a href='/'>Home</a></li><li><a href='/world'>World</a></li></ul></nav>"
    foot = "<footer><p>&copy; A Publisher. All rights reserved. Sign up for our newsletter.</p></footer>"
    article = f"<main><article>\n{body}\n</article></main>"
    return f"<!DOCTYPE html><html><head>{head}</head><body>{around}{article}{foot}</body></html>"


def _element(part: Part) -> str:
    name = f"h{part.level}" if part.level else "li" if part.item else "p"
    text = escape(part.text, quote=False).replace("’", "&rsquo;").replace("“", "&ldquo;").replace("”", "&#8221;")
    element = f"<{name}>{text}</{name}>"
    return f"<ul>{element}</ul>" if part.item else element


# -- DOCX ------------------------------------------------------------------------------------------

_STYLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="{style}"><w:name w:val="{name}"/></w:style>'
    for style, name in (("Title", "Title"), ("H1", "heading 1"), ("TOC1", "toc 1"))
)


def docx_of(parts: Iterable[Part]) -> bytes:
    """A Word file with the parts, a running head and a comment."""
    return docx_with("".join(map(_paragraph, parts)))


def docx_with(body: str, **more: str) -> bytes:
    """A Word file with this XML as its body; ``more`` has further parts by name, ``footnotes`` for example."""
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("[Content_Types].xml", "<Types/>")
        file.writestr("word/document.xml", _xml("document", f"<w:body>{body}</w:body>"))
        file.writestr("word/styles.xml", _xml("styles", _STYLES))
        file.writestr("word/header1.xml", _xml("hdr", _paragraph(Part("A running head."))))
        for name, content in more.items():
            file.writestr(f"word/{name}.xml", _xml(name, content))
    return archive.getvalue()


def _xml(root: str, content: str) -> str:
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{root} xmlns:w="{W}">{content}</w:{root}>'


def _paragraph(part: Part) -> str:
    style = {0: "", 1: '<w:pStyle w:val="Title"/>', 2: '<w:pStyle w:val="H1"/>'}[part.level]
    listed = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' if part.item else ""
    runs = "".join(f'<w:r><w:t xml:space="preserve">{xml_escape(word)}</w:t></w:r>' for word in _halves(part.text))
    return f"<w:p><w:pPr>{style}{listed}</w:pPr>{runs}</w:p>"


def _halves(text: str) -> tuple[str, str]:
    """The text cut in the middle of a word, as word processors do."""
    return text[: len(text) // 2], text[len(text) // 2 :]


# -- PDF -------------------------------------------------------------------------------------------


class Drawn(NamedTuple):
    """A line of text at a place on a page, in points from the lower left corner."""

    x: float
    y: float
    text: str
    size: float = 10
    bold: bool = False


def pdf_of(parts: Sequence[Part], *, columns: int = 1) -> bytes:
    """A PDF of A4 pages with the parts in columns, hyphens at some line ends, a running head and page numbers."""
    width = 86 if columns == 1 else 40
    pages: list[list[Drawn]] = [[]]
    column, y = 0, 760.0
    for part in parts:
        size = {0: 10, 1: 16, 2: 12}[part.level]
        marker = "• " if part.item else ""
        for line in _wrapped(marker + part.text, int(width * 10 / size)):
            if y < 70:
                column, y = column + 1, 760.0
                if column == columns:
                    pages.append([])
                    column = 0
            pages[-1].append(Drawn(60 + column * 250, y, line, size, bold=part.level > 0))
            y -= 1.2 * size
        y -= 9
    for number, page in enumerate(pages, 1):
        page.insert(0, Drawn(60, 800, "A Running Head", 8))
        page.append(Drawn(290, 40, f"Page {number} of {len(pages)}", 8))
    return pdf_with(pages)


def _wrapped(text: str, width: int) -> list[str]:
    """The text in lines of at most ``width`` characters, long words of small letters parted by hyphens."""
    lines, line = [], ""
    for word in text.split():
        room = width - len(line) - 2
        if len(line) + 1 + len(word) <= width or not line:
            line = f"{line} {word}".strip()
        elif word.isalpha() and word.islower() and len(word) > 9 and room >= 4:
            lines.append(f"{line} {word[:4]}-")
            line = word[4:]
        else:
            lines.append(line)
            line = word
    return [*lines, line]


def pdf_with(pages: Sequence[Sequence[Drawn]], *, trailer: str = "") -> bytes:
    """A PDF that draws these lines, in this order."""
    objects = ["<</Type/Catalog/Pages 2 0 R>>", ""]
    font = "<</Type/Font/Subtype/Type1/BaseFont/{}/Encoding/WinAnsiEncoding>>".format
    objects += [font("Helvetica"), font("Helvetica-Bold")]
    kids = []
    for page in pages:
        content = "\n".join(map(_drawing, page))
        objects.append(f"<</Length {len(content.encode('cp1252'))}>>\nstream\n{content}\nendstream")
        fonts = "/Resources<</Font<</R 3 0 R/B 4 0 R>>>>"
        objects.append(f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]{fonts}/Contents {len(objects)} 0 R>>")
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<</Type/Pages/Count {len(kids)}/Kids[{' '.join(kids)}]>>"
    data, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(data))
        data += f"{number} 0 obj\n{body}\nendobj\n".encode("cp1252")
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    size = len(objects) + 1
    end = f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<</Size {size}/Root 1 0 R{trailer}>>\n"
    return data + f"{end}startxref\n{len(data)}\n%%EOF\n".encode()


def _drawing(line: Drawn) -> str:
    text = line.text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return f"BT /{'B' if line.bold else 'R'} {line.size} Tf {line.x} {line.y} Td ({text}) Tj ET"

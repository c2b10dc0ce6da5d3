"""PDF files: their words in reading order, with the page of each."""

from __future__ import annotations

import ctypes
import hashlib
import unicodedata
import zlib
from collections.abc import Iterator, Sequence
from contextlib import suppress
from math import hypot
from typing import Any

from summitcheck.documents.compose import compose
from summitcheck.documents.model import Document
from summitcheck.documents.needs import needed
from summitcheck.documents.pdf_layout import LINE_END_HYPHEN, PdfWord, paragraphs_of
from summitcheck.errors import SourceError

_MOST_PAGES = 1000
_MOST_CHARACTERS = 5_000_000
_MOST_BYTES = 300_000_000  # unpacked, pictures too
_PIECE = 1 << 14  # bytes that are unpacked at once; they can grow a thousandfold
_BOLD = 600  # the weight of a font
_FORCED_BOLD = 1 << 18  # in the flags of a font
_MOST_UNKNOWN = 0.1  # share of characters in fonts that do not say what their letters are
_LIGATURES = "\ufb00\ufb01\ufb02\ufb03\ufb04\ufb05\ufb06"

_NO_TEXT = "If it was scanned, run text recognition first, for example: ocrmypdf FILE.pdf NEW.pdf"


def read_pdf(data: bytes, *, name: str, encoding: str = "") -> Document:
    """The document in a PDF, its text in lines as printed; ``encoding`` is ignored.

    Raises `SourceError` if it is locked, damaged, cut off, scanned without text, or too large.
    """
    pdfium, raw = needed("pypdfium2", "PDF", "pdf", name), needed("pypdfium2.raw", "PDF", "pdf", name)
    if b"%%EOF" not in data[-2048:]:
        hint = "Download it again: the end is missing."
        raise SourceError("the PDF is incomplete", where=name, hint=hint)
    _refuse_bomb(data, name)
    try:
        pdf = pdfium.PdfDocument(data)
        try:
            pages = list(_pages(pdf, raw, name))
        finally:
            pdf.close()
    except pdfium.PdfiumError as error:
        raise _unreadable(str(error), name) from error
    _refuse_scanned(pages, name)
    return compose(paragraphs_of(pages), name=name, sha256=hashlib.sha256(data).hexdigest(), extracted="pdf")


def _refuse_bomb(data: bytes, name: str) -> None:
    """Measure the unpacked size without keeping the data: PDFium would keep a whole page in memory."""
    unpacked, end = 0, 0
    while (start := data.find(b"stream", end)) >= 0 and (end := data.find(b"endstream", start)) >= 0:
        inflater = zlib.decompressobj()
        with suppress(zlib.error):  # packed in another way, or damaged: PDFium will report it
            for at in range(start + len(b"stream\n") + (data[start + 6 : start + 7] == b"\r"), end, _PIECE):
                unpacked += len(inflater.decompress(data[at : min(at + _PIECE, end)]))
                if unpacked > _MOST_BYTES:
                    what = f"the PDF has more than {_MOST_BYTES:,} bytes when unpacked"
                    raise SourceError(what, where=name, hint="Split it, or save it as plain text.")
        end += len(b"endstream")


def _unreadable(error: str, name: str) -> SourceError:
    if "password" in error.casefold():
        return SourceError("the PDF is locked with a password", where=name, hint="Save it without a password.")
    return SourceError("the PDF is damaged", where=name, hint="Download it again, or print it to a new PDF.")


def _refuse_scanned(pages: Sequence[Sequence[PdfWord]], name: str) -> None:
    empty = [str(number) for number, words in enumerate(pages, 1) if not words]
    if len(empty) == len(pages):
        raise SourceError("the PDF contains no text, only images", where=name, hint=_NO_TEXT)
    if 2 * len(empty) > len(pages):
        raise SourceError(f"{len(empty)} of {len(pages)} pages of the PDF contain no text", where=name, hint=_NO_TEXT)
    words = "".join(word.text for page in pages for word in page)
    unknown = sum(unicodedata.category(sign) in ("Co", "Cn") or sign == "\ufffd" for sign in words)
    if unknown > _MOST_UNKNOWN * len(words):
        raise SourceError(
            "the text of the PDF cannot be read: its fonts do not identify their letters", where=name, hint=_NO_TEXT
        )


def _pages(pdf: Any, raw: Any, name: str) -> Iterator[list[PdfWord]]:
    if len(pdf) > _MOST_PAGES:
        raise SourceError(f"the PDF has {len(pdf):,} pages, more than {_MOST_PAGES:,}", where=name, hint="Split it.")
    characters = 0
    for page in pdf:
        text = page.get_textpage()
        characters += text.count_chars()
        if characters > _MOST_CHARACTERS:
            what = f"the PDF has more than {_MOST_CHARACTERS:,} characters"
            raise SourceError(what, where=name, hint="Split it.")
        yield list(_Page(text, raw, page.get_rotation()).words())
        text.close()
        page.close()


class _Page:
    """The characters of a page, each asked for by its number."""

    def __init__(self, page: Any, raw: Any, turned: int) -> None:
        self._page, self._raw, self._turned = page, raw, turned
        self._signs = [_sign(raw.FPDFText_GetUnicode(page, n)) for n in range(page.count_chars())]

    def words(self) -> Iterator[PdfWord]:
        """The words in the order in which they are drawn."""
        start = 0
        for n, sign in enumerate([*self._signs, " "]):
            end = n + (sign == LINE_END_HYPHEN)  # it is part of the word, which continues on the next line
            if sign.isspace() or end > n:
                if start < end:
                    yield from self._word(start, end)
                start = n + 1

    def _word(self, start: int, end: int) -> Iterator[PdfWord]:
        """The word between two characters; a number behind it in a smaller size is a word of its own."""
        mark = end
        while mark > start + 1 and self._signs[mark - 1].isdigit() and self._size(mark - 1) < 0.8 * self._size(start):
            mark -= 1
        for first, last in ((start, mark), (mark, end)):
            if first < last:
                size, (left, right) = self._size(first), (self._sides(first)[0], self._sides(last - 1)[1])
                base, text = self._origin(first)[1], "".join(self._signs[first:last])
                yield PdfWord(text, left, right, base, base + 0.7 * size, size, self._is_bold(first))

    def _size(self, n: int) -> float:
        """The size of a character as it is drawn."""
        matrix = self._raw.FS_MATRIX()
        self._raw.FPDFText_GetMatrix(self._page, n, matrix)
        size: float = self._raw.FPDFText_GetFontSize(self._page, n) * hypot(matrix.c, matrix.d)
        return size

    def _origin(self, n: int) -> tuple[float, float]:
        """Where the base line of a character begins."""
        x, y = ctypes.c_double(), ctypes.c_double()
        self._raw.FPDFText_GetCharOrigin(self._page, n, x, y)
        return self._upright(x.value, y.value)

    def _sides(self, n: int) -> tuple[float, float]:
        """The left and right edges of a character."""
        left, right, bottom, top = (ctypes.c_double() for _ in range(4))
        self._raw.FPDFText_GetCharBox(self._page, n, left, right, bottom, top)
        corners = self._upright(left.value, bottom.value), self._upright(right.value, top.value)
        return min(x for x, _ in corners), max(x for x, _ in corners)

    def _upright(self, x: float, y: float) -> tuple[float, float]:
        """A point of a page as displayed, after its rotation by quarter turns."""
        return ((x, y), (y, -x), (-x, -y), (-y, x))[self._turned // 90 % 4]

    def _is_bold(self, n: int) -> bool:
        if self._raw.FPDFText_GetFontWeight(self._page, n) >= _BOLD:
            return True
        flags, name = ctypes.c_int(), ctypes.create_string_buffer(128)
        self._raw.FPDFText_GetFontInfo(self._page, n, name, len(name), flags)
        return bool(flags.value & _FORCED_BOLD) or b"bold" in name.value.lower()


def _sign(code: int) -> str:
    """The character with a code, ligatures split into letters; a space for an invalid code."""
    sign = chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else " "
    return unicodedata.normalize("NFKC", sign) if sign in _LIGATURES else sign

"""The format of a file by its first bytes, since file names are often wrong."""

from __future__ import annotations

import io
import re
from contextlib import suppress

from summitcheck.errors import SourceError

_PDF_WITHIN = 1024  # bytes from the top, where readers of PDF look for its mark
_HEAD = 2048
_HTML = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL)
#: What an archive holds, by the beginning of the names in it.
_OFFICE = {
    "xl/": "an Excel workbook",
    "ppt/": "a PowerPoint presentation",
    "META-INF/": "an OpenDocument file or an e-book",
}
_SAVE_AS = "Save it as DOCX, PDF or plain text."
_UNREAD = (
    (b"\xd0\xcf\x11\xe0", "an old Office file (.doc), or protected by a password", _SAVE_AS),
    (b"{\\rtf", "rich text", _SAVE_AS),
    (b"\x1f\x8b", "a gzip archive", "Unpack it first."),
    (b"Rar!", "a RAR archive", "Unpack it first."),
    (b"\x89PNG", "an image", "Use a file that contains text."),
    (b"\xff\xd8\xff", "an image", "Use a file that contains text."),
)


def format_of(data: bytes, *, name: str) -> str:
    """``html``, ``pdf`` or ``docx`` by the bytes, else empty: then the suffix decides.

    Raises `SourceError` for known formats that are not supported.
    """
    for mark, kind, hint in _UNREAD:
        if data.startswith(mark):
            raise SourceError(f"the file is {kind}", where=name, hint=hint)
    if data.startswith(b"PK\x03\x04"):
        return _kind_of_archive(data, name)
    if b"%PDF-" in data[:_PDF_WITHIN]:
        return "pdf"
    return "html" if _HTML.match(_head(data)) else ""


def _head(data: bytes) -> str:
    encoding = "utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    return data[:_HEAD].decode(encoding, "replace")


def _kind_of_archive(data: bytes, name: str) -> str:
    """The format of a zip archive; a damaged archive counts as a Word file if it looks like one."""
    import zipfile  # slow to import, and rarely needed

    names: list[str] = []
    with suppress(zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
        names = zipfile.ZipFile(io.BytesIO(data)).namelist()
    if "word/document.xml" in names or (not names and b"word/" in data):
        return "docx"
    kind = next((kind for start, kind in _OFFICE.items() if any(each.startswith(start) for each in names)), "")
    if not kind and not names and name.lower().endswith(".docx"):
        return "docx"
    raise SourceError(f"the file is {kind or 'a zip archive'}", where=name, hint=_SAVE_AS)

"""Bytes to text, without guessing: what is not UTF-8 or marked as UTF-16 or UTF-32 is refused by name."""

from __future__ import annotations

import codecs

from summitcheck.errors import SourceError

# The longer marks come first: that of UTF-32 begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SIGNATURES = ((b"%PDF-", "a PDF"), (b"PK\x03\x04", "a zip archive or an office document"), (b"{\\rtf", "rich text"))
# Escape and form feed turn up in captured terminals and old reports; the others only in binary files.
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\r\f\x1b"))
_MOST_CONTROLS = 0.01  # share of the bytes of a file that is still a text

_TO_TEXT = "Give the text itself, saved as UTF-8."


def decode(data: bytes, *, name: str) -> str:
    """The text in ``data``, line breaks as they are and without its byte order mark.

    Raises `SourceError`, with the byte and its place, when ``data`` is empty, binary or in another
    encoding.
    """
    if not data.strip():
        raise SourceError("the file is empty" if not data else "the file holds only white space", where=name)
    encoding = next((encoding for mark, encoding in _MARKS if data.startswith(mark)), "utf-8")
    if encoding.startswith("utf-8"):
        _refuse_binary(data, name)
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise _undecodable(error, data, encoding, name) from error
    if not text.strip():
        raise SourceError("the file holds only white space", where=name)
    return text


def _refuse_binary(data: bytes, name: str) -> None:
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            raise SourceError(f"the file is {kind}, not a text", where=name, hint=_TO_TEXT)
    if (offset := data.find(0)) >= 0:
        hint = "If it is UTF-16 without a byte order mark, convert it: iconv -f UTF-16LE -t UTF-8 FILE > NEW"
        raise SourceError(f"the file is binary: a NUL byte at offset {offset}", where=name, hint=hint)
    controls = len(data) - len(data.translate(None, _CONTROLS))
    if controls > _MOST_CONTROLS * len(data):
        what = f"the file is binary: {controls} of its {len(data)} bytes are control characters"
        raise SourceError(what, where=name, hint=_TO_TEXT)


def _undecodable(error: UnicodeDecodeError, data: bytes, encoding: str, name: str) -> SourceError:
    what = f"byte 0x{data[error.start]:02X} at offset {error.start} is not {encoding.removesuffix('-sig').upper()}"
    before = data[: error.start].decode(encoding, errors="ignore")
    line = before.count("\n") + 1
    column = len(before) - (before.rfind("\n") + 1) + 1
    hint = "Convert the file, naming what it is in: iconv -f WINDOWS-1252 -t UTF-8 FILE > NEW"
    return SourceError(f"{what} ({error.reason})", where=f"{name}:{line}:{column}", hint=hint)

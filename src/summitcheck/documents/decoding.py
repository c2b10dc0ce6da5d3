"""Bytes to text, without guessing: UTF-8, an encoding given by a byte order mark or declared, or an error."""

from __future__ import annotations

import codecs
import re

from summitcheck.errors import SourceError

# The longer marks come first: that of UTF-32 begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SIGNATURES = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"{\\rtf", "rich text"),
    (b"version https://git-lfs.github.com/spec/", "a pointer of Git LFS"),
)
# Escape and form feed turn up in captured terminals and old reports; the others only in binary files.
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\r\f\x1b"))
_MOST_CONTROLS = 0.01  # highest share of the bytes of a text

# HTML and XML declare their encoding near the top; browsers read Latin-1 as its superset, cp1252.
_DECLARED = re.compile(
    rb"""<meta\s[^>]*?charset\s*=\s*["']?\s*([\w.:-]+) | <\?xml\s[^>]*?encoding\s*=\s*["']([\w.:-]+)""",
    re.IGNORECASE | re.VERBOSE,
)
_DECLARED_WITHIN = 4096
_SUPERSETS = {"iso8859-1": "cp1252", "ascii": "cp1252", "utf-16": "utf-8", "utf-16-le": "utf-8", "utf-16-be": "utf-8"}

#: Text encodings of Python that no text file has: of host names and of string literals.
_OF_PYTHON = ("idna", "punycode", "raw-unicode-escape", "undefined", "unicode-escape")

_TO_TEXT = "Save the text as UTF-8 in a .txt or .md file."


def decode(data: bytes, *, name: str, encoding: str = "") -> str:
    """The text in ``data``, with its line breaks and without its byte order mark.

    ``encoding`` applies if there is no byte order mark and ``data`` is not UTF-8, since it is given for a whole run, of
    which most texts are. Raises `SourceError` if ``data`` is empty, binary or in another encoding, with the byte and
    its place.
    """
    if not data.strip():
        raise SourceError("the file is empty" if not data else "the file contains only white space", where=name)
    given = codec_named(encoding or "utf-8", where=name)
    encoding = marked_encoding(data) or ("utf-8" if given != "utf-8" and _is_utf8(data) else given)
    if not encoding.startswith(("utf-16", "utf-32")):
        _refuse_binary(data, name)
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise _undecodable(error, data, encoding, name) from error
    if (offset := text.find("\0")) >= 0:
        raise SourceError(f"the file is binary: a NUL character at offset {offset}", where=name, hint=_TO_TEXT)
    if not text.strip():
        raise SourceError("the file contains only white space", where=name)
    return text


def _is_utf8(data: bytes) -> bool:
    """True for text in UTF-8 with letters beyond ASCII, which hardly any text in another encoding happens to be."""
    if data.isascii() or b"\0" in data:
        return False
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def decode_html(data: bytes, *, name: str, encoding: str = "") -> str:
    """The source of a web page: like `decode`, but the default encoding is the one that the page declares."""
    if not encoding and not marked_encoding(data) and (declared := _DECLARED.search(data, 0, _DECLARED_WITHIN)):
        encoding = as_browsers_do(codec_named((declared[1] or declared[2]).decode("ascii"), where=name))
    return decode(data, name=name, encoding=encoding)


def as_browsers_do(codec: str) -> str:
    """The codec that browsers use for a declared one."""
    return _SUPERSETS.get(codec, codec)


def codec_named(encoding: str, *, where: str) -> str:
    """Python's name of a text encoding; raises `SourceError` if there is no such encoding."""
    if not is_encoding(encoding):
        hint = "Choose another with --encoding, such as cp1252, latin-1 or utf-8."
        raise SourceError(f"unknown encoding '{encoding}'", where=where, hint=hint)
    return codecs.lookup(encoding).name


def is_encoding(name: str) -> bool:
    """True for the name of a text encoding that Python knows."""
    try:
        codec = codecs.lookup(name)
        return bool(codec._is_text_encoding) and codec.name not in _OF_PYTHON
    except (LookupError, ValueError):
        return False


def marked_encoding(data: bytes) -> str:
    """The encoding that a byte order mark indicates; empty without one."""
    return next((encoding for mark, encoding in _MARKS if data.startswith(mark)), "")


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
    hint = "Give its encoding, for example --encoding cp1252, or convert it: iconv -f WINDOWS-1252 -t UTF-8 FILE > NEW"
    return SourceError(f"{what} ({error.reason})", where=f"{name}:{line}:{column}", hint=hint)

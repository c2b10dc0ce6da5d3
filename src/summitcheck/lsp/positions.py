"""Conversion between offsets of a document and positions of the Language Server Protocol.

The protocol counts lines and characters from 0, and characters in the code units that client and server agreed on:
UTF-16 unless they said otherwise. A letter outside the Basic Multilingual Plane is two of those, but one offset.
"""

from __future__ import annotations

import os
from bisect import bisect_left
from dataclasses import dataclass
from itertools import accumulate

from lsprotocol.types import Position, PositionEncodingKind, Range
from pygls.uris import from_fs_path

from summitcheck.documents.model import Document

Encoding = PositionEncodingKind | str


def address_of(path: str) -> str | None:
    """The URI of a file; None for a name that is not a path."""
    uri: str | None = from_fs_path(os.path.abspath(path))  # noqa: PTH100 - takes ".." out, follows no link
    return uri


@dataclass(frozen=True, slots=True)
class Ruler:
    """Converts offsets of a document, counting in the code units of an encoding."""

    document: Document
    encoding: Encoding = PositionEncodingKind.Utf16

    def position(self, offset: int) -> Position:
        """The position of the character at ``offset``."""
        line = self.document.line_of(offset)
        start = self.document.line_starts[line - 1]
        return Position(line - 1, sum(map(self._units, self.document.text[start:offset])))

    def range(self, start: int, end: int) -> Range:
        """The range of the characters between two offsets."""
        return Range(self.position(start), self.position(end))

    def offset(self, position: Position) -> int:
        """The offset of the character at ``position``, limited to the end of the line and of the text."""
        starts, text = self.document.line_starts, self.document.text
        if position.line >= len(starts):
            return len(text)
        start = starts[position.line]
        end = starts[position.line + 1] if position.line + 1 < len(starts) else len(text)
        line = text[start:end].rstrip("\r\n")
        widths = list(accumulate(map(self._units, line), initial=0))
        return start + min(bisect_left(widths, position.character), len(line))

    def _units(self, char: str) -> int:
        if self.encoding == PositionEncodingKind.Utf8:
            return len(char.encode("utf-8", "surrogatepass"))
        if self.encoding == PositionEncodingKind.Utf32:
            return 1
        return 1 if ord(char) < 0x10000 else 2

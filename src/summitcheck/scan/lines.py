"""Records from JSON Lines, compressed or not; worker processes parse the lines later."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from typing import BinaryIO

from summitcheck.documents.decoding import decode
from summitcheck.documents.records import object_in, text_of
from summitcheck.errors import SourceError
from summitcheck.scan.record import (
    MAX_RECORD_BYTES,
    Gauge,
    ReadOptions,
    Record,
    RecordForm,
    UnreadKind,
    UnreadRecord,
    errors_of_kind,
    unread,
)
from summitcheck.scan.streams import unpacked

#: A file is rejected if so many of its first records are not articles.
_PATIENCE = 100
_WIDE_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE)


def records(path: str, size: int, options: ReadOptions, gauge: Gauge) -> Iterator[Record | UnreadRecord]:
    """The records of a file of JSON Lines; raises `SourceError` for other contents and for a truncated file."""
    first: list[SourceError] | None = []
    with unpacked(path, gauge) as stream:
        for number, line in _lines(stream, path):
            place = f"{path}#{number}"
            if len(line) > MAX_RECORD_BYTES:
                what = f"the record has more than {MAX_RECORD_BYTES:,} bytes"
                yield unread(place, UnreadKind.SIZE, what, line)
                continue
            record = Record(place, RecordForm.LINE, line, encoding=options.encoding)
            if first is not None:
                first = _trial(first, record, options)
            yield record


def _lines(stream: BinaryIO, path: str) -> Iterator[tuple[int, bytes]]:
    """The lines that are not blank, with their numbers; only the beginning of a line that is too long."""
    number = 0
    while line := stream.readline(MAX_RECORD_BYTES + 1):
        number += 1
        rest = line
        while len(rest) > MAX_RECORD_BYTES and not rest.endswith(b"\n"):
            rest = stream.readline(MAX_RECORD_BYTES + 1)
        if number == 1 and line.startswith(_WIDE_MARKS):
            hint = "Convert it: iconv -f UTF-16 -t UTF-8 FILE > NEW"
            raise SourceError("the file is UTF-16 or UTF-32, but JSON Lines must be UTF-8", where=path, hint=hint)
        line = line.removeprefix(codecs.BOM_UTF8) if number == 1 else line
        if line.strip():
            yield number, line


def _trial(failed: list[SourceError], record: Record, options: ReadOptions) -> list[SourceError] | None:
    """The errors so far, or None after a good record; raises `SourceError` if the file is rejected."""
    try:
        text_of(line_fields(record), record.place, options.text_field)
    except SourceError as error:
        failed.append(error)
        if len(failed) < _PATIENCE:
            return failed
        what = f"none of the first {_PATIENCE} records is an article; the first one: {failed[0].what}"
        raise SourceError(what, where=failed[0].where, hint=failed[0].hint) from error
    return None


def line_fields(record: Record) -> dict[str, object]:
    """The fields of a record of JSON Lines; raises `SourceError` for a line without an object."""
    assert isinstance(record.data, bytes)
    with errors_of_kind(UnreadKind.ENCODING):
        line = decode(record.data, name=record.place, encoding=record.encoding)
    with errors_of_kind(UnreadKind.JSON):
        return dict(object_in(line, record.place))

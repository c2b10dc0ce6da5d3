"""The record of a file with one article, or with a CSV table of articles; worker processes parse it later."""

from __future__ import annotations

from collections.abc import Iterator

from summitcheck.documents.source import LARGE_SUFFIXES, MAX_BYTES, MAX_LARGE_BYTES
from summitcheck.render.recognize import HEAD, TAIL, is_own_report
from summitcheck.render.wording import MADE_BY
from summitcheck.scan.record import Gauge, ReadOptions, Record, RecordForm, UnreadKind, UnreadRecord, unread
from summitcheck.scan.streams import opened


def records(path: str, size: int, options: ReadOptions, gauge: Gauge) -> Iterator[Record | UnreadRecord]:
    """The bytes of the file, if it is not too large."""
    most = MAX_LARGE_BYTES if path.lower().endswith(tuple(LARGE_SUFFIXES)) else MAX_BYTES
    with opened(path, gauge) as file:
        data = file.read(most + 1)
    if len(data) > most:
        yield unread(path, UnreadKind.SIZE, f"the file has more than {most:,} bytes", data)
    elif is_own_report(data[:HEAD], data[-TAIL:]):
        yield unread(path, UnreadKind.NO_ARTICLE, MADE_BY)
    else:
        yield Record(path, RecordForm.FILE, data, encoding=options.encoding)

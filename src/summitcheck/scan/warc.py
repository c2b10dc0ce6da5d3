"""Records from WARC files: the web pages and plain texts of successful responses, with their address and day."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from summitcheck.documents.needs import needed
from summitcheck.errors import SourceError
from summitcheck.scan.record import (
    MAX_RECORD_BYTES,
    Gauge,
    ReadOptions,
    Record,
    RecordForm,
    UnreadKind,
    UnreadRecord,
    unread,
)
from summitcheck.scan.streams import SourceLost, opened

_TEXTS = ("text/html", "application/xhtml+xml", "text/plain")


def records(path: str, size: int, options: ReadOptions, gauge: Gauge) -> Iterator[Record | UnreadRecord]:
    """The text responses with status 200; raises `SourceError` for a damaged or truncated file."""
    library = needed("fastwarc", "WARC", "warc", path).warc
    with opened(path, gauge) as file:
        try:
            for number, entry in enumerate(library.ArchiveIterator(file, parse_http=False), 1):
                yield from _record(entry, f"{path}#{number}", options, library.WarcRecordType.response)
        except SourceLost:
            raise
        except OSError as error:
            if error.errno is not None:  # of the system, not of the library
                raise
            raise SourceError(f"the file is damaged, or not a WARC file: {error}", where=path) from error


def _record(entry: Any, place: str, options: ReadOptions, response: Any) -> Iterator[Record | UnreadRecord]:
    expected = entry.content_length
    if entry.record_type != response:
        _refuse_cut(entry.consume(), expected, entry, place)
        return
    if expected > 2 * MAX_RECORD_BYTES:  # too large, even if not compressed
        yield unread(place, UnreadKind.SIZE, f"the record has more than {MAX_RECORD_BYTES:,} bytes")
        return
    entry.freeze()
    _refuse_cut(entry.content_length, expected, entry, place)
    entry.parse_http(auto_decode="all")
    if entry.http_headers is None or entry.http_headers.status_code != 200 or entry.http_content_type not in _TEXTS:
        return
    data = entry.reader.read(MAX_RECORD_BYTES + 1)
    if len(data) > MAX_RECORD_BYTES:
        yield unread(place, UnreadKind.SIZE, f"the record has more than {MAX_RECORD_BYTES:,} bytes", data)
        return
    day = entry.record_date.date().isoformat() if entry.record_date else ""
    kind = "text" if entry.http_content_type == "text/plain" else "html"
    about = {"url": entry.headers.get("WARC-Target-URI", "") or "", "date": day, "kind": kind}
    yield Record(place, RecordForm.FILE, data, about, options.encoding or entry.http_charset or "")


def _refuse_cut(length: int, expected: int, entry: Any, place: str) -> None:
    if length < expected or entry.headers.get("Content-Length") is None:
        raise SourceError("the file ends in the middle of a record", where=place)

"""Records from Parquet and Arrow files, one for each row, with only the columns that are fields of an article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any, BinaryIO

from summitcheck.documents.needs import needed
from summitcheck.documents.records import KNOWN_FIELDS, has_text_column, text_hint
from summitcheck.errors import SourceError
from summitcheck.scan.listing import brief
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
from summitcheck.scan.rows import ID_FIELDS, URL_FIELDS
from summitcheck.scan.streams import opened

#: Rows that are turned into records together.
_AT_ONCE = 64


def records(path: str, size: int, options: ReadOptions, gauge: Gauge) -> Iterator[Record | UnreadRecord]:
    """The rows of a Parquet or Arrow file; raises `SourceError` for another file, and without a column of texts."""
    arrow = needed("pyarrow", "Parquet", "parquet", path)
    with opened(path, gauge) as file:
        try:
            rows = _row_batches(path, file, options)
            yield from _numbered(path, size, rows, gauge)
        except (arrow.ArrowException, ValueError) as error:
            raise SourceError(
                f"the file is damaged, or not a Parquet or Arrow file: {brief(error)}", where=path
            ) from error


def _numbered(
    path: str, size: int, rows: Iterator[tuple[float, list[dict[str, object]]]], gauge: Gauge
) -> Iterator[Record | UnreadRecord]:
    number = 0
    for share, batch in rows:
        gauge.tell = partial(float, share * size)
        for row in batch:
            number += 1
            record = Record(f"{path}#{number}", RecordForm.FIELDS, {key: _plain(value) for key, value in row.items()})
            if record.size > MAX_RECORD_BYTES:
                yield unread(record.place, UnreadKind.SIZE, f"the record has more than {MAX_RECORD_BYTES:,} characters")
            else:
                yield record


def _row_batches(path: str, file: BinaryIO, options: ReadOptions) -> Iterator[tuple[float, list[dict[str, object]]]]:
    """Groups of rows, and the share of the file (0 to 1) that has been read."""
    if path.partition("?")[0].lower().endswith((".parquet", ".pq")):
        from_parquet = needed("pyarrow.parquet", "Parquet", "parquet", path).ParquetFile(file)
        columns, total, done = _columns(from_parquet.schema_arrow, path, options), from_parquet.metadata.num_rows, 0
        for batch in from_parquet.iter_batches(_AT_ONCE, columns=columns):
            done += batch.num_rows
            yield done / max(total, 1), batch.to_pylist()
        return
    reader = _arrow_reader(needed("pyarrow.ipc", "Arrow", "parquet", path), file, path)
    columns = _columns(reader.schema, path, options)
    batches = map(reader.get_batch, range(reader.num_record_batches)) if hasattr(reader, "get_batch") else iter(reader)
    for share, batch in _shared(batches, getattr(reader, "num_record_batches", 0)):
        chosen = batch.select(columns)
        for start in range(0, chosen.num_rows, _AT_ONCE):
            yield share, chosen.slice(start, _AT_ONCE).to_pylist()


def _shared(batches: Iterator[Any], total: int) -> Iterator[tuple[float, Any]]:
    for number, batch in enumerate(batches, 1):
        yield number / total if total else 0.0, batch


def _arrow_reader(ipc: Any, file: BinaryIO, path: str) -> Any:
    """A reader for either form of Arrow: a file, which begins with a magic number, or a stream."""
    head = file.read(6)
    file.seek(0)
    return ipc.open_file(file) if head == b"ARROW1" else ipc.open_stream(file)


def _columns(schema: Any, path: str, options: ReadOptions) -> list[str]:
    """The columns to load; raises `SourceError`, which lists the columns, if none has texts."""
    names: Sequence[str] = schema.names
    own = options.text_field.casefold()
    there = own in (name.casefold() for name in names) if own else has_text_column(names)
    if not there:
        what = f"there is no column '{options.text_field}'" if own else "no column of the table contains article texts"
        raise SourceError(what, where=path, hint=text_hint(names, options.text_field))
    wanted = {*KNOWN_FIELDS, *ID_FIELDS, *URL_FIELDS, own}
    return [name for name in names if name.casefold() in wanted]


def _plain(value: object) -> object:
    """A value for JSON: dates and times in ISO 8601."""
    return value.isoformat() if hasattr(value, "isoformat") else value

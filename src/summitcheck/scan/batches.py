"""Batches of records, which are the units of work for processes, with their positions in the sources."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from summitcheck.errors import SourceError
from summitcheck.scan.formats import format_of
from summitcheck.scan.listing import Found, files_of
from summitcheck.scan.record import Gauge, ReadOptions, Record, UnreadKind, UnreadRecord, unread
from summitcheck.scan.streams import SourceLost

#: Limits of a batch; its last record may exceed the second.
_MOST_RECORDS, _MOST_BYTES = 64, 1_000_000


class Position(NamedTuple):
    """A place between two records: the indexes of source and file, and the number of records before it."""

    source: int = 0
    file: int = 0
    records: int = 0


class Batch(NamedTuple):
    """Records in order, the positions before and behind them, and the bytes of the sources read so far."""

    records: tuple[Record | UnreadRecord, ...]
    start: Position
    end: Position
    read: float = 0.0


class _Item(NamedTuple):
    record: Record | UnreadRecord
    end: Position
    read: float


def batches(sources: Sequence[str], options: ReadOptions, start: Position = Position()) -> Iterator[Batch]:  # noqa: B008
    """The records of the sources behind a position, in batches.

    The same sources, options and position give the same batches. A file that cannot be read to its end gives one more
    unread record; raises `SourceLost` if another try may succeed.
    """
    held: list[_Item] = []
    size = 0
    for item in _items(sources, options, start):
        held.append(item)
        size += item.record.size if isinstance(item.record, Record) else len(item.record.data)
        if len(held) >= _MOST_RECORDS or size >= _MOST_BYTES:
            yield _batch(held, start)
            start, held, size = held[-1].end, [], 0
    if held:
        yield _batch(held, start)


def _batch(items: Sequence[_Item], start: Position) -> Batch:
    return Batch(tuple(item.record for item in items), start, items[-1].end, items[-1].read)


def _items(sources: Sequence[str], options: ReadOptions, start: Position) -> Iterator[_Item]:
    read = 0
    for number, source in enumerate(sources):
        for index, found in enumerate(files_of(source)):
            at = Position(number, index)
            if at[:2] >= start[:2]:
                yield from _items_of(found, at, options, start.records if at[:2] == start[:2] else 0, read)
            read += found.size


def _items_of(found: Found, at: Position, options: ReadOptions, skip: int, read: int) -> Iterator[_Item]:
    """The records of a file after the first ``skip``, which have to be read too, since no format allows seeking."""
    gauge = Gauge()
    for number, record in enumerate(_records(found, options, gauge), 1):
        if number > skip:
            yield _Item(record, at._replace(records=number), read + gauge.tell())


def _records(found: Found, options: ReadOptions, gauge: Gauge) -> Iterator[Record | UnreadRecord]:
    if found.reason:
        yield unread(found.path, UnreadKind.NO_ARTICLE, found.reason)
        return
    try:
        yield from format_of(found.path).reader()(found.path, found.size, options, gauge)
    except SourceLost:
        raise
    except SourceError as error:
        hint = f". {error.hint}" if error.hint else ""
        yield unread(error.where or found.path, UnreadKind.DAMAGED, f"{error.what}{hint}")

"""The format of a file by its name, and how its records are read.

A new format is a module with a function of the shape of `RecordReader`, and its line in `FORMATS`.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from importlib import import_module
from typing import NamedTuple, Protocol

from summitcheck.documents.needs import needed
from summitcheck.scan.record import Gauge, ReadOptions, Record, UnreadRecord


class RecordReader(Protocol):
    """Reads one format: gives the records in a file or at an address, in order, readable or not.

    Updates ``gauge`` with its progress. Raises `SourceError` for a file that is truncated or not in the format, and
    `SourceLost` for errors of the system, after which another try may succeed.
    """

    def __call__(self, path: str, size: int, options: ReadOptions, gauge: Gauge) -> Iterator[Record | UnreadRecord]:
        """The records of the file of ``size`` bytes."""


class ArchiveFormat(NamedTuple):
    """A format: the module that reads it, and the library and the extra that it needs, if any."""

    module: str
    name: str
    library: str = ""
    extra: str = ""

    def reader(self) -> RecordReader:
        """The function that reads it, loaded when the first file of the format is read."""
        found: RecordReader = import_module(f"summitcheck.scan.{self.module}").records
        return found

    def require(self, where: str) -> None:
        """Raise `SourceError` with the install command if the library is missing."""
        if self.library:
            needed(self.library, self.name, self.extra, where)


_SINGLE = ArchiveFormat("single", "a file")
_LINES = ArchiveFormat("lines", "JSON Lines")
_WARC = ArchiveFormat("warc", "WARC", "fastwarc", "warc")
_PARQUET = ArchiveFormat("columns", "Parquet", "pyarrow.parquet", "parquet")
_ARROW = ArchiveFormat("columns", "Arrow", "pyarrow.ipc", "parquet")
#: By the end of the name; all other files contain one article, or are CSV.
FORMATS = {
    **dict.fromkeys((".jsonl", ".ndjson"), _LINES),
    **dict.fromkeys((".jsonl.gz", ".ndjson.gz", ".jsonl.xz", ".ndjson.xz"), _LINES),
    **dict.fromkeys((".jsonl.zst", ".ndjson.zst"), ArchiveFormat("lines", "Zstandard", "zstandard", "zstd")),
    **dict.fromkeys((".parquet", ".pq"), _PARQUET),
    **dict.fromkeys((".arrow", ".feather", ".arrows"), _ARROW),
    **dict.fromkeys((".warc", ".warc.gz"), _WARC),
}


def format_of(path: str) -> ArchiveFormat:
    """How the file of that name is read."""
    return FORMATS.get(_ending(path), _SINGLE)


def is_archive(path: str) -> bool:
    """Whether a file of that name holds many records."""
    return _ending(path) in FORMATS


def _ending(path: str) -> str:
    name = os.path.basename(path).lower().partition("?")[0]  # noqa: PTH119 - it may be an address
    return next((ending for ending in sorted(FORMATS, key=len, reverse=True) if name.endswith(ending)), "")

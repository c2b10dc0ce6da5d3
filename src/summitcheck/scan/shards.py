"""Writing rows in shards, so that a run that is killed loses only its last shard.

A shard is complete when its marker file in ``shards/`` exists, which is written last and moved into place.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, NamedTuple

from summitcheck.errors import ConfigError
from summitcheck.jsontext import json_text
from summitcheck.scan.batches import Position
from summitcheck.scan.layout import AGAIN, MANIFEST, SHARDS, complete_shards, marker_of, table_file
from summitcheck.scan.rows import Row
from summitcheck.scan.tables import table_bytes

_TABLES = ("articles", "verdicts", "skipped")
_OURS = re.compile(r"(\d{6,})\.[a-z.]+")


class ShardRows(NamedTuple):
    """The rows of a shard, where it begins and ends, and its counts."""

    start: Position
    end: Position
    articles: list[Row]
    verdicts: list[Row]
    skipped: list[Row]
    counts: Counter[str]


class OutputFolder:
    """The output folder of a scan, in one of the formats of `tables.FORMATS`."""

    def __init__(self, folder: Path, form: str) -> None:
        self._folder, self._form = folder, form

    def manifest(self) -> dict[str, Any] | None:
        """The manifest; None in a new folder. Raises `ConfigError` if the folder has other contents."""
        try:
            text = (self._folder / MANIFEST).read_text(encoding="utf-8")
        except FileNotFoundError:
            if self._folder.is_dir() and any(self._folder.iterdir()):
                hint = "Choose a new folder, or the folder of an earlier scan."
                raise ConfigError(
                    "the folder is not empty and contains no scan", where=str(self._folder), hint=hint
                ) from None
            return None
        except OSError as error:
            raise ConfigError(f"cannot be read: {error.strerror}", where=str(self._folder)) from error
        with suppress(ValueError):
            found = json.loads(text)
            if isinstance(found, dict):
                return found
        raise ConfigError("not a manifest", where=str(self._folder / MANIFEST), hint=AGAIN)

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Creates the folder, and locks it against other runs while the context is open."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            handle = os.open(self._folder, os.O_RDONLY) if os.name == "posix" else -1
        except OSError as error:
            raise ConfigError(f"cannot create the folder: {error.strerror}", where=str(self._folder)) from error
        if handle < 0:  # pragma: no cover - Windows cannot lock folders
            yield
            return
        try:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            yield
        except BlockingIOError as error:
            raise ConfigError("another scan is writing to the folder", where=str(self._folder)) from error
        finally:
            os.close(handle)

    def clear(self) -> None:
        """Remove what an earlier scan wrote, and nothing else."""
        (self._folder / MANIFEST).unlink(missing_ok=True)
        self._remove_from(0)

    def shards(self) -> list[dict[str, Any]]:
        """The contents of the markers of complete shards, in order; removes files of unfinished ones.

        Raises `ConfigError` if a file of a complete shard is missing, and `SourceError` for a damaged marker.
        """
        found = list(complete_shards(self._folder))
        for name in (name for shard in found for name in shard["files"]):
            if not (self._folder / name).is_file():
                raise ConfigError("a file of the scan is missing", where=str(self._folder / name), hint=AGAIN)
        self._remove_from(len(found))
        return found

    def write_manifest(self, manifest: dict[str, Any]) -> None:
        """Write the manifest atomically."""
        self._write(self._folder / MANIFEST, (json_text(manifest, indent=2) + "\n").encode())

    def write_shard(self, number: int, shard: ShardRows) -> None:
        """Write the files of a shard, its marker last; raises `ConfigError` if they cannot be written."""
        written = {}
        for table in _TABLES:
            if rows := getattr(shard, table):
                form = "jsonl" if table == "skipped" else self._form
                data = table_bytes(table, rows, form)
                name = table_file(table, number, form)
                self._write(self._folder / name, data)
                written[name] = hashlib.sha256(data).hexdigest()
        about = {
            "shard": number,
            "start": _place(shard.start),
            "end": _place(shard.end),
            "counts": dict(sorted(shard.counts.items())),
            "files": written,
        }
        self._write(marker_of(self._folder, number), (json_text(about) + "\n").encode())

    def _write(self, path: Path, data: bytes) -> None:
        unfinished = path.with_name(f"{path.name}.tmp")
        try:
            path.parent.mkdir(exist_ok=True)
            with unfinished.open("wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            unfinished.replace(path)
        except OSError as error:
            with suppress(OSError):
                unfinished.unlink(missing_ok=True)
            hint = "Make the folder writable, then run the same command again to resume."
            raise ConfigError(f"cannot write the output: {error.strerror}", where=str(path), hint=hint) from error

    def _remove_from(self, first: int) -> None:
        """Remove the files of shards from a number on, and temporary files; markers first."""
        for table in (SHARDS, *_TABLES):
            for file in sorted((self._folder / table).glob("*")):
                named = _OURS.fullmatch(file.name)
                if named and (int(named[1]) >= first or file.suffix == ".tmp"):
                    file.unlink(missing_ok=True)
            with suppress(OSError):
                (self._folder / table).rmdir()  # where it is empty
        (self._folder / f"{MANIFEST}.tmp").unlink(missing_ok=True)


def _place(position: Position) -> dict[str, int]:
    return position._asdict()


def position_in(shards: Sequence[dict[str, Any]]) -> Position:
    """The end of the last shard; the very beginning without shards."""
    return Position(**shards[-1]["end"]) if shards else Position()

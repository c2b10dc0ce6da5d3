"""The output folder of a scan: its manifest, and the files of its complete shards with their checksums."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from summitcheck.documents.files import exists, is_file, is_folder, read_bytes
from summitcheck.errors import SourceError
from summitcheck.scan.layout import AGAIN, MANIFEST, complete_shards, json_object, marker_of, table_file
from summitcheck.scan.tables import FORMATS

#: The version of the output that is read.
_SCHEMA_VERSION = 1
_TABLES = ("articles", "verdicts")
#: Most bytes of a shard's file; a scan writes far smaller ones.
_MOST = 1 << 32


class ShardFile(NamedTuple):
    """A file of a shard, and the digest of what the scan wrote to it."""

    path: Path
    sha256: str

    def read(self) -> bytes:
        """The contents; raises `SourceError` if they are not what the scan wrote."""
        if self.path.is_symlink() or self.path.parent.is_symlink():
            raise SourceError("this is a link, not a file written by a scan", where=str(self.path), hint=AGAIN)
        data = read_bytes(self.path, limit=_MOST, hint=AGAIN)
        if hashlib.sha256(data).hexdigest() != self.sha256:
            what = "the file has changed since the scan wrote it"
            raise SourceError(what, where=str(self.path), hint=AGAIN)
        return data


@dataclass(frozen=True, slots=True)
class ScanOutput:
    """The output of a scan: the files of each table in order; ``form`` is their format.

    ``shards`` is the number of complete shards, ``records`` that of their input records.
    """

    folder: Path
    manifest: dict[str, Any]
    form: str
    shards: int
    records: int
    articles: tuple[ShardFile, ...]
    verdicts: tuple[ShardFile, ...]

    @property
    def complete(self) -> bool:
        """Whether the scan is finished."""
        return bool(self.manifest["complete"])


def scan_output(folder: Path) -> ScanOutput:
    """The output of the scan in ``folder``.

    Raises `SourceError` for a folder without a scan, a scan of another version, and a missing shard.
    """
    manifest = _manifest(folder)
    form = manifest["options"]["format"]
    shards = list(complete_shards(folder))
    if manifest["complete"] and len(shards) != manifest["shards"]:
        lacking = str(marker_of(folder, len(shards)))
        raise SourceError(f"one of {manifest['shards']} shards is missing", where=lacking, hint=AGAIN)
    files = {table: tuple(_files(folder, shards, table, form)) for table in _TABLES}
    records = sum(shard["counts"].get("records", 0) for shard in shards)
    return ScanOutput(folder, manifest, form, len(shards), records, files["articles"], files["verdicts"])


def _manifest(folder: Path) -> dict[str, Any]:
    hint = "Give the folder that `summitcheck scan` wrote to (its option -o)."
    if not exists(folder):
        raise SourceError("no such folder", where=str(folder), hint=hint)
    if not is_folder(folder):
        raise SourceError("this is a file, not the folder of a scan", where=str(folder), hint=hint)
    path = folder / MANIFEST
    if not is_file(path):
        raise SourceError("the folder contains no scan", where=str(folder), hint=hint)
    found = json_object(path, "manifest")
    version = found.get("schema_version")
    if version != _SCHEMA_VERSION:
        what = f"it was written by another version of summitcheck: schema {version}, not {_SCHEMA_VERSION}"
        raise SourceError(what, where=str(path), hint=AGAIN)
    if not _is_manifest(found):
        raise SourceError("not the manifest of a scan", where=str(path), hint=AGAIN)
    return found


def _is_manifest(found: dict[str, Any]) -> bool:
    try:
        claims = [claim for entry in found["statements"] for claim in entry["claims"]]
        texts = [entry[key] for entry in found["statements"] for key in ("statement", "title", "date")]
        texts += [claim[key] for claim in claims for key in ("id", "section", "text")]
        lines = [claim["line"] for claim in claims]
        counted = isinstance(found["complete"], bool) and type(found["shards"]) is int
        form = found["options"]["format"]
    except (KeyError, TypeError):
        return False
    return (
        counted
        and form in FORMATS
        and all(isinstance(text, str) for text in texts)
        and all(line is None or type(line) is int for line in lines)
    )


def _files(folder: Path, shards: Sequence[dict[str, Any]], table: str, form: str) -> Iterator[ShardFile]:
    """The files of a table, only by the names that a scan gives them, so that none can be outside of the folder."""
    for number, shard in enumerate(shards):
        name = table_file(table, number, form)
        if name in shard["files"]:
            yield ShardFile(folder / name, str(shard["files"][name]))
        elif any(str(each).startswith(f"{table}/") for each in shard["files"]):
            raise SourceError("the shard names another file", where=str(marker_of(folder, number)), hint=AGAIN)

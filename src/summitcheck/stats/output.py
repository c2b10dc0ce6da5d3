"""The folder that a scan has written to its manifest and the files of its complete shards, each as it was written."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from summitcheck.documents.files import exists, is_file, is_folder, read_bytes
from summitcheck.errors import SourceError
from summitcheck.scan.tables import FORMATS

#: The version of the output that is read.
_SCHEMA_VERSION = 1
_TABLES = ("articles", "verdicts")
#: Bytes of a manifest, and of a file of a shard; a scan writes far smaller ones.
_MOST_MANIFEST, _MOST_SHARD = 1 << 28, 1 << 32
_AGAIN = "Scan again with --restart."


class ShardFile(NamedTuple):
    """A file of a shard, and the digest of what the scan wrote to it."""

    path: Path
    sha256: str

    def read(self) -> bytes:
        """What is in it; raises `SourceError` where that is not what the scan wrote."""
        if self.path.is_symlink() or self.path.parent.is_symlink():
            raise SourceError("a link, where a scan writes a file", where=str(self.path), hint=_AGAIN)
        data = read_bytes(self.path, limit=_MOST_SHARD, hint=_AGAIN)
        if hashlib.sha256(data).hexdigest() != self.sha256:
            what = "the file is damaged: it is not as the scan has written it"
            raise SourceError(what, where=str(self.path), hint=_AGAIN)
        return data


@dataclass(frozen=True, slots=True)
class ScanOutput:
    """What a scan has written: the files of each table, in their order; ``form`` is their format.

    ``shards`` are those that are complete, ``records`` what they were made from.
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
        """Whether the scan came to its end."""
        return bool(self.manifest["complete"])


def scan_output(folder: Path) -> ScanOutput:
    """What the scan in ``folder`` has written.

    Raises `SourceError` for a folder that holds no scan, one of another version, and a shard that is missing.
    """
    manifest = _manifest(folder)
    form = manifest["options"]["format"]
    shards = list(_shards(folder))
    if manifest["complete"] and len(shards) != manifest["shards"]:
        lacking = folder / "shards" / f"{len(shards):06}.json"
        raise SourceError(f"a shard is missing, of {manifest['shards']}", where=str(lacking), hint=_AGAIN)
    files = {table: tuple(_files(folder, shards, table, form)) for table in _TABLES}
    records = sum(int(shard["counts"].get("records", 0)) for shard in shards)
    return ScanOutput(folder, manifest, form, len(shards), records, files["articles"], files["verdicts"])


def _manifest(folder: Path) -> dict[str, Any]:
    hint = "Name the folder that was given to `summitcheck scan` with -o."
    if not exists(folder):
        raise SourceError("no such folder", where=str(folder), hint=hint)
    if not is_folder(folder):
        raise SourceError("a file, where the folder of a scan is needed", where=str(folder), hint=hint)
    path = folder / "manifest.json"
    if not is_file(path):
        raise SourceError("the folder holds no scan", where=str(folder), hint=hint)
    found = _object(path, "manifest")
    version = found.get("schema_version")
    if version != _SCHEMA_VERSION:
        what = f"it was written by another version of summitcheck: schema {version}, not {_SCHEMA_VERSION}"
        raise SourceError(what, where=str(path), hint=_AGAIN)
    if not _is_manifest(found):
        raise SourceError("not the manifest of a scan", where=str(path), hint=_AGAIN)
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


def _shards(folder: Path) -> Iterator[dict[str, Any]]:
    """What the markers say that are numbered without a gap: only these shards are complete."""
    number = 0
    while is_file(_marker(folder, number)):
        yield _shard(folder, number)
        number += 1


def _shard(folder: Path, number: int) -> dict[str, Any]:
    found = _object(_marker(folder, number), "marker of a shard")
    files, counts = found.get("files"), found.get("counts")
    if found.get("shard") != number or not isinstance(files, dict) or not isinstance(counts, dict):
        raise SourceError("not the marker of a shard", where=str(_marker(folder, number)), hint=_AGAIN)
    return found


def _marker(folder: Path, number: int) -> Path:
    return folder / "shards" / f"{number:06}.json"


def _files(folder: Path, shards: Sequence[dict[str, Any]], table: str, form: str) -> Iterator[ShardFile]:
    """The files of a table, by the only name that a scan gives to each, so that none leads out of the folder."""
    for number, shard in enumerate(shards):
        name = f"{table}/{number:06}.{form}"
        if name in shard["files"]:
            yield ShardFile(folder / name, str(shard["files"][name]))
        elif any(str(each).startswith(f"{table}/") for each in shard["files"]):
            raise SourceError("the shard names another file", where=str(_marker(folder, number)), hint=_AGAIN)


def _object(path: Path, kind: str) -> dict[str, Any]:
    data = read_bytes(path, limit=_MOST_MANIFEST, kind=kind)
    try:
        found = json.loads(data)
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, dict):
        raise SourceError(f"the {kind} is damaged: it is no object of JSON", where=str(path), hint=_AGAIN)
    return found

"""The layout of a scan's output folder: the manifest, the files of tables, the markers of complete shards."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from summitcheck.documents.files import is_file, read_bytes
from summitcheck.errors import SourceError

MANIFEST, SHARDS = "manifest.json", "shards"
#: The hint for invalid output.
AGAIN = "Scan again with --restart."
#: Bytes of a manifest or a marker; a scan writes far smaller ones.
_MOST = 1 << 28


def table_file(table: str, number: int, form: str) -> str:
    """The relative path of a shard's file for a table."""
    return f"{table}/{number:06}.{form}"


def marker_of(folder: Path, number: int) -> Path:
    """The marker of a shard, which exists if the shard is complete."""
    return folder / SHARDS / f"{number:06}.json"


def complete_shards(folder: Path) -> Iterator[dict[str, Any]]:
    """The contents of the markers up to the first gap in their numbers: only these shards are complete.

    Raises `SourceError` for a damaged marker.
    """
    number = 0
    while is_file(path := marker_of(folder, number)):
        found = json_object(path, "marker of a shard")
        files, counts = found.get("files"), found.get("counts")
        counted = isinstance(counts, dict) and all(type(count) is int for count in counts.values())
        if found.get("shard") != number or not isinstance(files, dict) or not counted:
            raise SourceError("not the marker of a shard", where=str(path), hint=AGAIN)
        yield found
        number += 1


def json_object(path: Path, kind: str) -> dict[str, Any]:
    """The object in a file of JSON; raises `SourceError` for any other file."""
    data = read_bytes(path, limit=_MOST, kind=kind)
    try:
        found = json.loads(data)
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, dict):
        raise SourceError(f"the {kind} is damaged: it is not a JSON object", where=str(path), hint=AGAIN)
    return found

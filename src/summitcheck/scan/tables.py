"""Output files made of rows; the same rows give the same bytes."""

from __future__ import annotations

import gzip
import io
from collections.abc import Sequence
from typing import Any

from summitcheck.documents.needs import needed
from summitcheck.jsontext import encodable, json_text
from summitcheck.scan.rows import Row

#: The output formats, which are also file suffixes; the default comes first.
FORMATS = ("jsonl", "jsonl.gz", "parquet")
_TEXT, _NUMBER, _COUNT = "string", "double", "int64"
_SPAN = {"text": _TEXT, "start": _COUNT, "end": _COUNT}
_FINDING = {
    **dict.fromkeys(("code", "name", "severity", "message"), _TEXT),
    "official": _SPAN,
    "account": _SPAN,
    "fingerprint": _TEXT,
}
_COUNTS = ("characters", "sentences", "told", "supported", "distorted", "omitted", "uncertain", "unjudged")
#: The fields of each table in order, with their types: a name, a struct, or a list of structs.
SCHEMAS: dict[str, dict[str, Any]] = {
    "articles": {
        **dict.fromkeys(("article", "statement", "id", "title", "date", "day", "publisher", "url", "sha256"), _TEXT),
        **dict.fromkeys(_COUNTS, _COUNT),
        "cut": _TEXT,
    },
    "verdicts": {
        **dict.fromkeys(("article", "statement", "claim", "verdict"), _TEXT),
        "stated": _NUMBER,
        "distortion": _NUMBER,
        "evidence": [{**_SPAN, "line": _COUNT}],
        "findings": [_FINDING],
    },
}


def require(form: str) -> None:
    """Raise `SourceError` with the install command if a library for the format is missing."""
    if form == "parquet":
        needed("pyarrow.parquet", "Parquet", "parquet", "--format")


def table_bytes(table: str, rows: Sequence[Row], form: str) -> bytes:
    """The file of a table with these rows."""
    if form == "parquet":
        return _parquet(table, rows)
    data = "".join(f"{json_text(row)}\n" for row in rows).encode()
    return gzip.compress(data, mtime=0) if form == "jsonl.gz" else data


def _parquet(table: str, rows: Sequence[Row]) -> bytes:
    arrow, parquet = needed("pyarrow", "Parquet", "parquet", ""), needed("pyarrow.parquet", "Parquet", "parquet", "")
    schema = arrow.schema([(name, _arrow_type(arrow, kind)) for name, kind in SCHEMAS[table].items()])
    buffer = io.BytesIO()
    parquet.write_table(arrow.Table.from_pylist([encodable(row) for row in rows], schema=schema), buffer)
    return buffer.getvalue()


def _arrow_type(arrow: Any, kind: Any) -> Any:
    if isinstance(kind, list):
        return arrow.list_(_arrow_type(arrow, kind[0]))
    if isinstance(kind, dict):
        return arrow.struct([(name, _arrow_type(arrow, inner)) for name, inner in kind.items()])
    return {_TEXT: arrow.string(), _NUMBER: arrow.float64(), _COUNT: arrow.int64()}[kind]

"""The output of a small scan, written as docs/scan.md says that it is: three shards, two statements."""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

Row = dict[str, Any]
_COUNTS = ("characters", "sentences", "told", "supported", "distorted", "omitted", "uncertain", "unjudged")
_CLAIMS = [
    {"id": "ports", "section": "Sea", "text": "Twelve ports are to be opened.", "weight": 1.0, "line": 6},
    {"id": "pilots", "section": "Sea", "text": "Norway will train forty pilots.", "weight": 1.0, "line": 7},
    {"id": "land", "section": "Land", "text": "Kenya will lend land.", "weight": 1.0, "line": None},
]
STATEMENTS = [
    {"statement": "texts/statement.md", "title": "Norway and Kenya", "date": "2026-06-01", "claims": _CLAIMS},
    {"statement": "other.md", "title": "", "date": "", "claims": [{**_CLAIMS[0], "section": ""}]},
]


def article(name: str, day: str | None = None, publisher: str = "", **more: Any) -> Row:
    """The row of an article about the first statement."""
    known = {"title": f"About {name}", "url": f"https://www.example.org/{name}", "statement": "texts/statement.md"}
    row = {"article": name, "statement": "", "id": "", "title": "", "date": day or "", "day": day}
    row |= {"publisher": publisher, "url": "", "sha256": hashlib.sha256(name.encode()).hexdigest()}
    return {**row, **dict.fromkeys(_COUNTS, 0), "cut": "", **known, **more}


def finding(official: str, account: str, **more: Any) -> Row:
    """What a rule has found."""
    spans = {
        key: {"text": text, "start": 0, "end": len(text)}
        for key, text in (("official", official), ("account", account))
    }
    row = {"code": "SC101", "name": "figure-changed", "severity": "error", "message": f"{official} became {account}"}
    return {**row, **spans, "fingerprint": "f", **more}


def verdict(name: str, claim: str, kind: str = "supported", *findings: Row, **more: Any) -> Row:
    """What an article makes of a claim of the first statement."""
    evidence = [{"text": f"What {name} says.", "start": 0, "end": 9, "line": 1}]
    row = {"article": name, "statement": "texts/statement.md", "claim": claim, "verdict": kind}
    return {**row, "stated": 0.9, "distortion": 0.1, "evidence": evidence, "findings": list(findings), **more}


TWENTY, FIFTEEN = finding("twelve", "twenty"), finding("twelve", "fifteen")
#: By shard its articles and verdicts. Of "n#4" nothing is told, "n#5" has no day, and the last shard has no article.
SHARDS: list[tuple[list[Row], list[Row]]] = [
    (
        [
            article("n#1", "2026-06-02", "Oslo Post"),
            article("n#2", "2026-06-01", "The Herald"),
            article("n#3", "2026-06-08"),
        ],
        [
            verdict("n#1", "ports", "distorted", TWENTY, finding("to", "for", severity="note")),
            verdict("n#1", "pilots"),
            verdict("n#2", "ports", "distorted", FIFTEEN),
            verdict("n#2", "pilots", "uncertain"),
            verdict("n#3", "ports", "distorted", TWENTY),
        ],
    ),
    (
        [
            article("n#4", "2026-07-01", "Oslo Post"),
            article("n#5", None, "Oslo Post", sha256="0" * 64),
            article("n#6", "2026-07-31", "the herald", statement="other.md", sha256="0" * 64),
        ],
        [verdict("n#5", "ports", "distorted", TWENTY), verdict("n#6", "ports", "supported", statement="other.md")],
    ),
    ([], []),
]


def build(
    folder: Path,
    shards: Sequence[tuple[list[Row], list[Row]]] = SHARDS,
    *,
    form: str = "jsonl",
    complete: bool = True,
    statements: Sequence[Mapping[str, Any]] = STATEMENTS,
) -> Path:
    """``folder``, with the output of a scan in it."""
    for number, (articles, verdicts) in enumerate(shards):
        files = {}
        for table, rows in (("articles", articles), ("verdicts", verdicts)):
            if rows:
                name = f"{table}/{number:06}.{form}"
                files[name] = _write(folder / name, rows, form)
        marker = {"shard": number, "start": {}, "end": {}, "counts": {"records": 10}, "files": files}
        _write(folder / "shards" / f"{number:06}.json", [marker], "json")
    manifest = {"schema_version": 1, "complete": complete, "options": {"format": form}}
    manifest |= {"statements": list(statements), "shards": len(shards) if complete else 0}
    _write(folder / "manifest.json", [manifest], "json")
    return folder


def _write(path: Path, rows: Sequence[object], form: str) -> str:
    """Write a file; the digest of its bytes."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if form == "parquet":
        import pyarrow
        import pyarrow.parquet

        pyarrow.parquet.write_table(pyarrow.Table.from_pylist(rows), path)
        return hashlib.sha256(path.read_bytes()).hexdigest()
    data = "".join(f"{json.dumps(row)}\n" for row in rows).encode()
    path.write_bytes(gzip.compress(data, mtime=0) if form == "jsonl.gz" else data)
    return hashlib.sha256(path.read_bytes()).hexdigest()

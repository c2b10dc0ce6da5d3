"""An in-memory database on the files of a scan, without access to anything else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from summitcheck.documents.needs import needed
from summitcheck.errors import SourceError, SummitcheckError
from summitcheck.scan.layout import AGAIN
from summitcheck.scan.tables import SCHEMAS
from summitcheck.session.writing import write_whole
from summitcheck.stats.output import ScanOutput, ShardFile

#: No extensions, no stored secrets, no access to Python variables, no temporary files.
_LOCKED = {
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "allow_community_extensions": "false",
    "allow_persistent_secrets": "false",
    "python_enable_replacements": "false",
    "temp_directory": "",
}
#: The fields that are loaded from each table.
_FIELDS = {
    "articles": ("article", "statement", "title", "day", "publisher", "url", "sha256"),
    "verdicts": ("article", "statement", "claim", "verdict", "evidence", "findings"),
}
_TYPES = {"string": "VARCHAR", "double": "DOUBLE", "int64": "BIGINT"}
# A lone surrogate, which JSON may contain and the database may not; the first group skips escaped backslashes and
# pairs.
_HALVES = re.compile(
    rb"(\\\\|\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2})|\\u[dD][89a-fA-F][0-9a-fA-F]{2}"
)


class Database:
    """A connection to DuckDB; all external values are passed as parameters."""

    def __init__(self, connection: Any, paths: dict[str, list[str]], form: str) -> None:
        self._connection, self._paths, self._form = connection, paths, form

    def rows(self, sql: str, *values: object) -> list[tuple[Any, ...]]:
        """The result of a query, with ``values`` for its question marks."""
        found: list[tuple[Any, ...]] = self._connection.execute(sql, list(values)).fetchall()
        return found

    def load(self, sql: str, table: str, *values: object) -> None:
        """Run a statement in which ``{rows}`` stands for the rows of ``table`` and precedes all question marks."""
        fields = _FIELDS[table]
        if not self._paths[table]:
            columns = ", ".join(f"NULL::{_sql_type(SCHEMAS[table][field])} AS {field}" for field in fields)
            self.rows(sql.format(rows=f"(SELECT {columns} LIMIT 0)"), *values)
        else:
            self.rows(sql.format(rows=_reader(table, self._form)), self._paths[table], *values)


@contextmanager
def database(output: ScanOutput) -> Iterator[Database]:
    """A database on the files of a scan, whose checksums are verified first.

    Raises `SourceError` for a damaged file, and if DuckDB is missing or cannot read one.
    """
    duckdb = needed("duckdb", "the output of a scan", "stats", str(output.folder))
    with TemporaryDirectory() as own:
        mended = Path(own).resolve()
        paths = {name: [*_readable(getattr(output, name), mended)] for name in _FIELDS}
        try:
            with duckdb.connect(":memory:", config=_LOCKED) as connection:
                allowed = [str(output.folder.resolve()), str(mended)]
                connection.execute("SET allowed_directories = ?", [allowed])
                connection.execute("SET enable_external_access = false")
                connection.execute("SET lock_configuration = true")
                yield Database(connection, paths, output.form)
        except duckdb.Error as error:
            raise _told(error, output) from error


def _readable(files: Sequence[ShardFile], mended: Path) -> Iterator[str]:
    """The paths of the files, or of copies without lone surrogates."""
    for number, file in enumerate(files):
        data = file.read()
        whole = data if file.path.suffix == ".parquet" else _without_halves(data, file.path)
        path = file.path.resolve()
        if whole is not data:
            path = mended / f"{file.path.parent.name}-{number}.jsonl"
            write_whole(path, whole)
        yield str(path)


def _without_halves(data: bytes, path: Path) -> bytes:
    """``data`` itself if it has no lone surrogates, else its rows, decompressed, with U+FFFD for them."""
    rows = data
    if path.suffix == ".gz":
        rows = _unpacked(data, path)
    mended = _HALVES.sub(lambda found: found[1] or b"\\ufffd", rows) if b"\\ud" in rows or b"\\uD" in rows else rows
    return data if mended == rows else mended


def _unpacked(data: bytes, path: Path) -> bytes:
    import gzip
    import zlib

    try:
        return gzip.decompress(data)
    except (OSError, EOFError, zlib.error) as error:
        raise SourceError("the file is damaged: it cannot be decompressed", where=str(path), hint=AGAIN) from error


def _reader(table: str, form: str) -> str:
    """The SQL that reads a list of files, given by a question mark, as rows of the table."""
    if form == "parquet":
        return f"(SELECT {', '.join(_FIELDS[table])} FROM read_parquet(?))"
    columns = ", ".join(f"{field}: '{_sql_type(SCHEMAS[table][field])}'" for field in _FIELDS[table])
    return f"read_json(?, columns = {{{columns}}}, format = 'newline_delimited')"


def _sql_type(kind: Any) -> str:
    if isinstance(kind, list):
        return f"{_sql_type(kind[0])}[]"
    if isinstance(kind, dict):
        fields = (f'"{name}" {_sql_type(inner)}' for name, inner in kind.items())
        return f"STRUCT({', '.join(fields)})"
    return _TYPES[kind]


def _told(error: Exception, output: ScanOutput) -> SummitcheckError:
    if type(error).__name__ == "OutOfMemoryException":
        hint = "Select less at a time, with --statement, --since or --until."
        return SourceError("out of memory", where=str(output.folder), hint=hint)
    what = " ".join(str(error).split())[:300]
    return SourceError(f"its results cannot be read: {what}", where=str(output.folder), hint=AGAIN)

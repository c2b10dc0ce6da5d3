"""A file of many articles, JSON Lines or CSV, to one document an article.

The text of a document is that of its article, as the file gives it when it is decoded; the document is called by the
file and the number of the line (JSON Lines) or the row (CSV) that holds it.
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import chain

from summitcheck.documents.decoding import decode
from summitcheck.documents.front_matter import FrontMatter
from summitcheck.documents.model import Document
from summitcheck.errors import SourceError

#: What the fields of an article are called, in lower case, the first that is there counts.
_TEXT = ("text", "body", "content", "article", "article_text", "fulltext", "full_text", "maintext", "story")
_FIELDS = {
    "title": ("title", "headline"),
    "date": ("date", "published", "date_published", "published_at", "published_time", "publish_date", "datepublished"),
    "publisher": ("publisher", "source", "sitename", "site_name", "outlet", "publication"),
    "role": ("role",),
}
_TEXT_HINT = f"The text of an article is expected in one of these: {', '.join(_TEXT)}."
_Record = Mapping[str, object]


def read_json_lines(data: bytes, *, name: str, encoding: str = "") -> tuple[Document, ...]:
    """The documents in JSON Lines, one object a line; raises `SourceError` at the line that is none."""
    lines = decode(data, name=name, encoding=encoding).split("\n")
    return _documents(((n, _object(line, f"{name}:{n}")) for n, line in enumerate(lines, 1) if line.strip()), name)


def read_csv(data: bytes, *, name: str, encoding: str = "") -> tuple[Document, ...]:
    """The documents in CSV, one a row below the names of the columns; raises `SourceError` for a table of another kind.

    Columns are parted by commas, semicolons or tabs.
    """
    text = decode(data, name=name, encoding=encoding).removeprefix("\ufeff")
    csv.field_size_limit(max(csv.field_size_limit(), len(text)))  # an article may be longer than its 131,072
    try:
        rows = csv.DictReader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
        if not has_text_column(rows.fieldnames or ()):
            raise SourceError("no column of the table holds texts", where=f"{name}:1", hint=_TEXT_HINT)
        return _documents(((n, _row(row)) for n, row in enumerate(rows, 2)), name)
    except csv.Error as error:
        hint = "Quotation marks in a text are doubled, and a text of several lines stands in quotation marks."
        raise SourceError(f"the table is malformed: {error}", where=name, hint=hint) from error


def is_table_of_texts(head: str) -> bool:
    """True when the first line of a CSV file names a column that holds the texts of articles."""
    return has_text_column(next(csv.reader([head.removeprefix("\ufeff")], delimiter=_delimiter(head)), ()))


def has_text_column(names: Iterable[str | None]) -> bool:
    """True when one of the names is that of a column of texts."""
    return any(name is not None and name.strip().casefold() in _TEXT for name in names)


def _delimiter(text: str) -> str:
    """What parts the columns: the sign that the line of their names has most of."""
    head = text.partition("\n")[0]
    return max(",;\t", key=head.count)


def _row(row: Mapping[str | None, object]) -> _Record:
    return {key.strip(): value for key, value in row.items() if key is not None}


def _object(line: str, where: str) -> _Record:
    try:
        value = json.loads(line)
    except (ValueError, RecursionError) as error:
        what = f"not JSON: {error.msg}" if isinstance(error, json.JSONDecodeError) else "not JSON that can be read"
        raise SourceError(what, where=where, hint="JSON Lines has one object a line.") from error
    if not isinstance(value, dict):
        raise SourceError("not an object", where=where, hint="JSON Lines has one object a line.")
    return value


def _documents(records: Iterable[tuple[int, _Record]], name: str) -> tuple[Document, ...]:
    documents = tuple(_document(record, f"{name}#{number}") for number, record in records)
    if not documents:
        raise SourceError("there is no article in the file", where=name, hint=_TEXT_HINT)
    return documents


def _document(record: _Record, name: str) -> Document:
    """The document of one record; its text is read as that of a file would be."""
    fields = {key.casefold(): value for key, value in record.items()}
    text = next((value for value in (fields.get(key) for key in _TEXT) if isinstance(value, str) and value.strip()), "")
    if not text:
        raise SourceError("the article has no text", where=name, hint=_TEXT_HINT)
    about = FrontMatter({field: _word(fields, names) for field, names in _FIELDS.items()})
    used = set(chain(_TEXT, *_FIELDS.values()))
    meta = {key: value for key, value in record.items() if key.casefold() not in used and value not in (None, "")}
    document = Document.from_text(text, name=name, sha256=hashlib.sha256(text.encode("utf-8", "replace")).hexdigest())
    return replace(
        document,
        title=about.word("title") or document.title,
        date=about.date or document.date,
        publisher=about.word("publisher") or document.publisher,
        role=about.word("role") or document.role,
        meta={**meta, **document.meta},
    )


def _word(fields: _Record, names: Iterable[str]) -> str:
    """The first of the fields that has a value, on one line."""
    values = (value for value in (fields.get(name) for name in names) if isinstance(value, str) and value.strip())
    return " ".join(next(values, "").split())

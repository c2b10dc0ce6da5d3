"""Files with many articles, JSON Lines or CSV: one document for each article.

A document is named by its file and the number of its line (JSON Lines) or row (CSV): ``articles.jsonl#3``. Its offsets
count characters of the article's text.
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain
from typing import Any

from summitcheck.documents.decoding import decode
from summitcheck.documents.front_matter import FrontMatter
from summitcheck.documents.model import Document
from summitcheck.errors import SourceError

#: Names of the fields of an article, in lower case; the first one present counts.
_TEXT = ("text", "body", "content", "article", "article_text", "fulltext", "full_text", "maintext", "story")
_FIELDS = {
    "title": ("title", "headline"),
    "date": ("date", "published", "date_published", "published_at", "published_time", "publish_date", "datepublished"),
    "publisher": ("publisher", "source", "sitename", "site_name", "outlet", "publication"),
    "role": ("role",),
}
_TEXT_HINT = f"The text of an article must be in one of these fields: {', '.join(_TEXT)}."
_QUOTING_HINT = (
    "A text of several lines, or with the sign in it that separates columns, stands in quotation marks; those in it "
    "are doubled."
)
_FIRST_LINE = re.compile(r"[^\r\n]*+")
#: Most fields that a message lists.
_MOST_NAMED = 12
#: The fields that `document_of` knows, in lower case; all others become `Document.meta`.
KNOWN_FIELDS = frozenset(chain(_TEXT, *_FIELDS.values()))
#: The fields of an article by name.
RecordFields = Mapping[str, object]


def read_json_lines(data: bytes, *, name: str, encoding: str = "") -> tuple[Document, ...]:
    """The documents in JSON Lines, one object a line; raises `SourceError` at the first line without an article."""
    documents = []
    for read in json_line_articles(data, name=name, encoding=encoding):
        if isinstance(read, SourceError):
            raise read
        documents.append(read)
    return tuple(documents)


def json_line_articles(data: bytes, *, name: str, encoding: str = "") -> Iterator[Document | SourceError]:
    """The document on each line of JSON Lines, or the error of that line; raises `SourceError` for an empty file."""
    lines = decode(data, name=name, encoding=encoding).split("\n")
    if not any(map(str.strip, lines)):
        raise SourceError("the file contains no article", where=name, hint=_TEXT_HINT)
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                yield document_of(object_in(line, f"{name}:{number}"), f"{name}#{number}")
            except SourceError as error:
                yield error


def read_csv(data: bytes, *, name: str, encoding: str = "") -> tuple[Document, ...]:
    """The documents in CSV, one for each row below the column names; raises `SourceError` for a malformed table.

    Columns are separated by commas, semicolons or tabs. A row with extra cells is an error: a text without quotation
    marks would end at its first comma.
    """
    text = decode(data, name=name, encoding=encoding).removeprefix("\ufeff")
    csv.field_size_limit(max(csv.field_size_limit(), len(text)))  # an article may be longer than its 131,072
    try:
        rows = csv.DictReader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
        if not has_text_column(rows.fieldnames or ()):
            raise SourceError("no column of the table contains article texts", where=f"{name}:1", hint=_TEXT_HINT)
        return _documents(((n, _row(row, f"{name}#{n}")) for n, row in enumerate(rows, 2)), name)
    except csv.Error as error:
        raise SourceError(f"the table is malformed: {error}", where=name, hint=_QUOTING_HINT) from error


def is_table_of_texts(head: str) -> bool:
    """True when the first row of a CSV file, of which ``head`` is the beginning, names a column of texts."""
    rows = csv.reader(io.StringIO(head.removeprefix("\ufeff"), newline=""), delimiter=_delimiter(head))
    return has_text_column(next(rows, ()))


def has_text_column(names: Iterable[str | None]) -> bool:
    """True if one of the names is that of a column of texts."""
    return any(name is not None and name.strip().casefold() in _TEXT for name in names)


def _delimiter(text: str) -> str:
    """The separator of the columns: the one that is most frequent in the first line."""
    head = _FIRST_LINE.match(text)
    return max(",;\t", key=head[0].count) if head else ","


def _row(row: Mapping[str | None, Any], where: str) -> RecordFields:
    if any(map(str.strip, row.get(None, ()))):
        raise SourceError("the row has more cells than the table has columns", where=where, hint=_QUOTING_HINT)
    return {key.strip(): value for key, value in row.items() if key is not None}


def object_in(line: str, where: str) -> RecordFields:
    """The object on a line of JSON Lines; raises `SourceError` at ``where`` for anything else."""
    try:
        value = json.loads(line)
    except (ValueError, RecursionError) as error:
        what = f"not valid JSON: {error.msg}" if isinstance(error, json.JSONDecodeError) else "unreadable JSON"
        raise SourceError(what, where=where, hint="A JSON Lines file has one JSON object per line.") from error
    if not isinstance(value, dict):
        raise SourceError("not a JSON object", where=where, hint="A JSON Lines file has one JSON object per line.")
    return value


def _documents(records: Iterable[tuple[int, RecordFields]], name: str) -> tuple[Document, ...]:
    documents = tuple(document_of(record, f"{name}#{number}") for number, record in records)
    if not documents:
        raise SourceError("the file contains no article", where=name, hint=_TEXT_HINT)
    return documents


def text_of(record: RecordFields, name: str, text_field: str = "") -> str:
    """The text of a record, from ``text_field`` if given; without one, raises `SourceError` with the fields."""
    fields = {key.casefold(): value for key, value in record.items()}
    keys = (text_field.casefold(),) if text_field else _TEXT
    text = next((value for value in map(fields.get, keys) if isinstance(value, str) and value.strip()), "")
    if not text:
        raise SourceError("the article has no text", where=name, hint=text_hint(record, text_field))
    return text


def date_of(record: RecordFields) -> str:
    """The date of a record, as written; empty without one."""
    return _word({key.casefold(): value for key, value in record.items()}, _FIELDS["date"])


def text_hint(names: Iterable[str], text_field: str = "") -> str:
    """A hint with the field or column that was expected, and those that exist."""
    there = ", ".join(list(names)[:_MOST_NAMED]) or "none"
    wanted = f"No text was found in '{text_field}'." if text_field else _TEXT_HINT
    return f"{wanted} The fields are: {there}."


def document_of(record: RecordFields, name: str, text_field: str = "") -> Document:
    """The document of a record; its text is parsed like that of a file. Raises `SourceError` like `text_of`."""
    fields = {key.casefold(): value for key, value in record.items()}
    text = text_of(record, name, text_field)
    about = FrontMatter({field: _word(fields, names) for field, names in _FIELDS.items()})
    meta = {key: value for key, value in record.items() if _is_other(key, value, text_field)}
    document = Document.from_text(text, name=name, sha256=hashlib.sha256(text.encode("utf-8", "replace")).hexdigest())
    return replace(
        document,
        title=about.word("title") or document.title,
        date=about.date or document.date,
        publisher=about.word("publisher") or document.publisher,
        role=about.word("role") or document.role,
        meta={**meta, **document.meta},
    )


def _is_other(key: str, value: object, text_field: str) -> bool:
    return key.casefold() not in KNOWN_FIELDS and key.casefold() != text_field.casefold() and value not in (None, "")


def _word(fields: RecordFields, names: Iterable[str]) -> str:
    """The first of these fields with a value, on one line."""
    values = (value for value in (fields.get(name) for name in names) if isinstance(value, str) and value.strip())
    return " ".join(next(values, "").split())

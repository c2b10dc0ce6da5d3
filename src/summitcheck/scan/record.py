"""The records of a source, each with what is needed to read it later, and records that could not be read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from enum import StrEnum
from typing import NamedTuple

from summitcheck.errors import SourceError

#: The largest record that is read, in bytes, as for files: some 1,500 pages.
MAX_RECORD_BYTES = 10_000_000
#: Characters of an unread record that are written to the output.
_EXCERPT = 2_000


class RecordForm(StrEnum):
    """The form of the data of a record."""

    LINE = "line"  # of JSON Lines
    FIELDS = "fields"  # already parsed
    FILE = "file"  # the bytes of a file or of a web page


class Record(NamedTuple):
    """A record before it is read: its name (``place``), its ``data``, and in ``about`` what else is known of it."""

    place: str
    form: RecordForm
    data: bytes | Mapping[str, object]
    about: Mapping[str, str] = {}
    encoding: str = ""

    @property
    def size(self) -> int:
        """The approximate size of the record in bytes."""
        if isinstance(self.data, bytes):
            return len(self.data)
        return sum(len(value) for value in self.data.values() if isinstance(value, str))


class UnreadKind(StrEnum):
    """Why a record was not read, as a category for counts."""

    DAMAGED = "damaged"
    JSON = "json"
    TEXT = "text"
    ENCODING = "encoding"
    SIZE = "size"
    UNREADABLE = "unreadable"
    FAILED = "failed"
    NO_ARTICLE = "not an article"
    OFFICIAL = "official"


#: The kinds that are no errors: the record is not an account.
NO_ACCOUNT = (UnreadKind.NO_ARTICLE, UnreadKind.OFFICIAL)


class RecordError(SourceError):
    """A record cannot be read; ``kind`` is the category."""

    slug = "record"

    def __init__(self, kind: UnreadKind, error: SourceError) -> None:
        super().__init__(error.what, where=error.where, hint=error.hint)
        self.kind = kind


@contextmanager
def errors_of_kind(kind: UnreadKind) -> Iterator[None]:
    """Turns each `SourceError` in the context into a `RecordError` of this kind."""
    try:
        yield
    except SourceError as error:
        raise RecordError(kind, error) from error


class UnreadRecord(NamedTuple):
    """A record that was not read, with the reason and the beginning of its data."""

    record: str
    kind: UnreadKind
    reason: str
    data: str = ""


def unread(place: str, kind: UnreadKind, reason: str, data: object = "") -> UnreadRecord:
    """A record that was not read, with the part of its data that is written to the output."""
    text = data[: 4 * _EXCERPT].decode("utf-8", "replace") if isinstance(data, bytes) else str(data)
    return UnreadRecord(place, kind, reason, text[:_EXCERPT])


class Gauge:
    """The progress of reading a file, in bytes."""

    def __init__(self) -> None:
        self.tell: Callable[[], float] = lambda: 0.0


class ReadOptions(NamedTuple):
    """The field with the texts, if it has an unusual name, and the encoding of texts that do not declare one."""

    text_field: str = ""
    encoding: str = ""

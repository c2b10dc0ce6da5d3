"""What a source gives, one by one: records, each with what is needed to read it later, and what could not be read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from enum import StrEnum
from typing import NamedTuple

from summitcheck.errors import SourceError

#: The largest record that is read, in bytes, as for files: some 1,500 pages.
MAX_RECORD_BYTES = 10_000_000
#: So much of a record that cannot be read is written aside, in characters.
_EXCERPT = 2_000


class RecordForm(StrEnum):
    """How the article of a record is read."""

    LINE = "line"  # of JSON Lines
    FIELDS = "fields"  # read already
    FILE = "file"  # the bytes of a file or of a web page


class Record(NamedTuple):
    """A record before it is read: ``place`` names it, and ``about`` what is known of it beside its ``data``."""

    place: str
    form: RecordForm
    data: bytes | Mapping[str, object]
    about: Mapping[str, str] = {}
    encoding: str = ""

    @property
    def size(self) -> int:
        """About how many bytes the record takes."""
        if isinstance(self.data, bytes):
            return len(self.data)
        return sum(len(value) for value in self.data.values() if isinstance(value, str))


class UnreadKind(StrEnum):
    """Why a record was not read, in a word that can be counted."""

    DAMAGED = "damaged"
    JSON = "json"
    TEXT = "text"
    ENCODING = "encoding"
    SIZE = "size"
    UNREADABLE = "unreadable"
    FAILED = "failed"
    NO_ARTICLE = "not an article"
    OFFICIAL = "official"


#: What is left out because it is no account, and not because something is wrong with it.
NO_ACCOUNT = (UnreadKind.NO_ARTICLE, UnreadKind.OFFICIAL)


class RecordError(SourceError):
    """A record cannot be read, for a reason of one ``kind``."""

    slug = "record"

    def __init__(self, kind: UnreadKind, error: SourceError) -> None:
        super().__init__(error.what, where=error.where, hint=error.hint)
        self.kind = kind


@contextmanager
def errors_of_kind(kind: UnreadKind) -> Iterator[None]:
    """Gives a kind to what goes wrong with a record in the context."""
    try:
        yield
    except SourceError as error:
        raise RecordError(kind, error) from error


class UnreadRecord(NamedTuple):
    """A record that was not read, the reason in full, and the beginning of what it holds."""

    record: str
    kind: UnreadKind
    reason: str
    data: str = ""


def unread(place: str, kind: UnreadKind, reason: str, data: object = "") -> UnreadRecord:
    """A record that was not read, with as much of its data as is written aside."""
    text = data[: 4 * _EXCERPT].decode("utf-8", "replace") if isinstance(data, bytes) else str(data)
    return UnreadRecord(place, kind, reason, text[:_EXCERPT])


class Gauge:
    """How far the reading of a file has come, in bytes of the file."""

    def __init__(self) -> None:
        self.tell: Callable[[], float] = lambda: 0.0


class ReadOptions(NamedTuple):
    """The field that holds the texts, where it has an unusual name, and the encoding of texts that do not say it."""

    text_field: str = ""
    encoding: str = ""

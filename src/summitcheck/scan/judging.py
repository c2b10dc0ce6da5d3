"""The rows of a batch of records: the work of each process, on this machine or on a cluster."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from summitcheck.documents.decoding import decode, decode_html
from summitcheck.documents.model import Document
from summitcheck.documents.records import date_of, document_of, text_of
from summitcheck.documents.source import reader_for
from summitcheck.errors import SourceError
from summitcheck.scan.batches import Batch
from summitcheck.scan.gate import Gate
from summitcheck.scan.lines import line_fields
from summitcheck.scan.record import Record, RecordError, RecordForm, UnreadKind, UnreadRecord, errors_of_kind, unread
from summitcheck.scan.rows import Row, article_row, told, unread_row, verdict_rows
from summitcheck.session.judging import Reference, compiled
from summitcheck.session.method import Method
from summitcheck.views.account import account_report

_MARKUP = (b"<!doctype html", b"<html", b"<?xml")
_TEXTS = (".txt", ".text", ".md", ".markdown")


@dataclass(frozen=True, slots=True, eq=False)
class ScanTask:
    """The references, and how articles are read and judged: everything that a process needs besides the batches.

    ``digest`` covers all of it and the program: tasks with the same digest are the same.
    """

    references: tuple[Reference, ...]
    method: Method
    text_field: str
    any_date: bool
    digest: str


@dataclass(frozen=True, slots=True)
class Judged:
    """The rows of a batch, and its counts: ``records``, ``kept``, ``unrelated`` and, of these, ``earlier``.

    The last are older than every statement. ``earlier`` and the name of a statement counts those older than that one.
    """

    articles: list[Row] = field(default_factory=list)
    verdicts: list[Row] = field(default_factory=list)
    skipped: list[Row] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)


_workers: dict[str, Worker] = {}


def judge(task: ScanTask, batch: Batch) -> Judged:
    """The rows for the articles of a batch; deterministic for a task and a batch."""
    if task.digest not in _workers:
        _workers.clear()
        _workers[task.digest] = Worker(task)
    worker, judged = _workers[task.digest], Judged()
    for record in batch.records:
        found = [record] if isinstance(record, UnreadRecord) else worker.judged(record)
        for each in found:
            _count(judged, each, len(task.references))
    return judged


def _count(judged: Judged, each: UnreadRecord | ArticleRows, statements: int) -> None:
    judged.counts["records"] += 1
    if isinstance(each, UnreadRecord):
        judged.skipped.append(unread_row(each))
        return
    judged.counts["kept" if each.articles else "unrelated"] += 1
    judged.counts["earlier"] += len(each.earlier) == statements
    judged.counts.update(f"earlier {name}" for name in each.earlier)
    judged.articles.extend(each.articles)
    judged.verdicts.extend(each.verdicts)


class ArticleRows(NamedTuple):
    """The rows of an article for all statements that it is about, and the statements that are later than it."""

    articles: list[Row]
    verdicts: list[Row]
    earlier: list[str]


class Worker:
    """Judges records for one task, with its compiled statements."""

    def __init__(self, task: ScanTask) -> None:
        self._task = task
        self._checkers = [compiled(reference, task.method) for reference in task.references]
        topics = [checker.topic for checker in self._checkers]
        self._gate = Gate(task.references, topics, any_date=task.any_date)

    def judged(self, record: Record) -> Iterator[UnreadRecord | ArticleRows]:
        """The rows of each article in a record, or why it was not read; most records have one article."""
        try:
            yield from self._judged(record)
        except SourceError as error:
            what = f"{error.what}. {error.hint}" if error.hint else error.what
            kind = error.kind if isinstance(error, RecordError) else UnreadKind.UNREADABLE
            yield unread(record.place, kind, what, record.data)
        except Exception as error:  # one article must not end the scan of a million
            what = f"summitcheck failed with {type(error).__name__}: {error}"
            yield unread(record.place, UnreadKind.FAILED, what, record.data)

    def _judged(self, record: Record) -> Iterator[UnreadRecord | ArticleRows]:
        if record.form is RecordForm.FILE:
            yield from self._of_file(record)
            return
        fields = line_fields(record) if record.form is RecordForm.LINE else record.data
        assert not isinstance(fields, bytes)
        with errors_of_kind(UnreadKind.TEXT):
            text = text_of(fields, record.place, self._task.text_field)
        everything = set(range(len(self._checkers)))
        in_time = self._gate.not_older(date_of(fields), everything)
        older, may_be = (
            everything.difference(in_time),
            set(self._gate.named(text) if in_time else ()) & set(in_time),
        )
        if may_be:
            yield self._rows(document_of(fields, record.place, self._task.text_field), may_be, older)
        else:
            yield self._empty(older)

    def _of_file(self, record: Record) -> Iterator[UnreadRecord | ArticleRows]:
        may_be = self._named_in_file(record)
        if not may_be:
            yield self._empty()
            return
        for document in _documents(record):
            yield self._rows(document, may_be)

    def _named_in_file(self, record: Record) -> Sequence[int]:
        """The statements that a file may be about: all, for formats whose raw text cannot be searched."""
        assert isinstance(record.data, bytes)
        kind = _kind_of(record)
        if not kind:
            return range(len(self._checkers))
        read = decode_html if kind == "html" else decode
        source = read(record.data, name=record.place, encoding=record.encoding)
        return self._gate.named(source, page=kind == "html")

    def _empty(self, older: Iterable[int] = ()) -> ArticleRows:
        return ArticleRows([], [], [self._task.references[number].statement.name for number in sorted(older)])

    def _rows(
        self, document: Document, may_be: Collection[int], older: Collection[int] = ()
    ) -> UnreadRecord | ArticleRows:
        """The rows of an article for the statements among ``may_be`` that it is about; it is ``older`` than others."""
        in_time = self._gate.not_older(document.date, sorted(may_be))
        rows = self._empty({*older, *set(may_be).difference(in_time)})
        about = self._gate.told(document, in_time)
        if about and (reason := self._gate.official(document)):
            return unread(document.name, UnreadKind.OFFICIAL, reason)
        for number in about:
            trace, statement = self._checkers[number].trace(document), self._task.references[number].statement
            report = account_report(trace)
            if not self._gate.shows(document, number, told(report)):
                continue
            rows.articles.append(article_row(report, statement.name, trace.account.language))
            rows.verdicts.extend(verdict_rows(report, statement.name))
        return rows


def _kind_of(record: Record) -> str:
    """``html`` or ``text`` if that is certain, else empty."""
    assert isinstance(record.data, bytes)
    if record.data[:200].lstrip().lower().startswith(_MARKUP):
        return "html"
    return record.about.get("kind", "") or ("text" if record.place.lower().endswith(_TEXTS) else "")


def _documents(record: Record) -> tuple[Document, ...]:
    """The documents of a file, with the date and address of its record."""
    assert isinstance(record.data, bytes)
    about = record.about
    name = {"html": ".html", "text": ".txt"}.get(about.get("kind", ""), record.place)
    read = reader_for(record.data, name)(record.data, name=record.place, encoding=record.encoding)
    return tuple(
        replace(each, date=each.date or about.get("date", ""), meta={"url": about.get("url", ""), **each.meta})
        for each in read
    )

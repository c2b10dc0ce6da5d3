"""The earlier versions of judged articles, from git."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from summitcheck.documents.model import Document
from summitcheck.documents.source import file_of, reader_for
from summitcheck.errors import SourceError
from summitcheck.session.callbacks import Note
from summitcheck.session.changes import Changes
from summitcheck.session.checking import ArticleCase, Session
from summitcheck.session.judging import Case
from summitcheck.views.check.conclude import JudgedArticle
from summitcheck.views.check.earlier import Earlier


def with_earlier(
    judged: Sequence[JudgedArticle], cases: Sequence[ArticleCase], changes: Changes, session: Session, note: Note
) -> tuple[JudgedArticle, ...]:
    """The articles, each with its judged earlier version; a new article has none, so all of it counts.

    The same holds if the earlier version cannot be read, which is noted with the reason.
    """
    found: dict[int, Document] = {}
    for index, case in enumerate(cases):
        try:
            if (before := _before(case.article, changes, session.settings.encoding)) is not None:
                found[index] = before
        except SourceError as error:
            note(f"{case.article.name}: the whole file counts as changed since {changes.revision}: {error.what}")
    reports = session.reports([Case(before, cases[index].reference) for index, before in found.items()])
    earlier = {
        index: Earlier.of(report._replace(document=found[index]), judged[index].statement, judged[index].beside)
        for index, report in zip(found, reports, strict=True)
    }
    return tuple(replace(each, earlier=earlier.get(index)) for index, each in enumerate(judged))


def _before(article: Document, changes: Changes, encoding: str) -> Document | None:
    """The earlier version of the article; None if it is new. Raises `SourceError` if that is not known."""
    file = file_of(article.name)
    data, why = changes.before(file)
    if why:
        raise SourceError(why)
    return None if data is None else _same(article, reader_for(data, file)(data, name=file, encoding=encoding))


def _same(article: Document, documents: Iterable[Document]) -> Document | None:
    """The document of the earlier file with the same text, else the one in the same place."""
    documents = tuple(documents)
    alike = (document for document in documents if document.text == article.text)
    there = (document for document in documents if document.name == article.name)
    return next(alike, None) or next(there, None)

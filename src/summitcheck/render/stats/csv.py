"""The figures of a scan as CSV for spreadsheets: one row each for statements, claims, changes, periods, publishers."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from summitcheck.render.csvtext import guarded
from summitcheck.render.style import Style
from summitcheck.views.stats import ArticleCounts, ClaimStats, RepeatedChange, ScanStats, StatementStats

COLUMNS = (
    "statement",
    "of",
    "name",
    *ArticleCounts._fields,
    "code",
    "statement_words",
    "article_words",
    "publishers",
    "first_day",
    "last_day",
    "first_article",
    "first_publisher",
    "first_title",
    "first_url",
)
_Row = tuple[object, ...]


def render(stats: ScanStats, style: Style) -> str:
    """A line of column names, then one line each; ``of`` says what a line is of.

    A text that a spreadsheet would run as a formula begins with an apostrophe, as spreadsheets themselves write it.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for statement in stats.statements:
        for row in _rows(statement, str(stats.by)):
            full = (statement.name, *row, *("",) * (len(COLUMNS) - 1 - len(row)))
            writer.writerow([guarded(str(value)) for value in full])
    return out.getvalue()


def _rows(statement: StatementStats, by: str) -> Iterator[_Row]:
    publishers = sum(bool(each.publisher) for each in statement.publishers)
    days = (publishers, statement.first_day or "", statement.last_day or "")
    yield ("statement", statement.title, *statement.counts, "", "", "", *days)
    for claim in statement.claims:
        yield ("claim", claim.id, *claim.counts, *(_change(claim.since) if claim.since else ()))
    for claim in statement.claims:
        yield from (_change_row(claim, change) for change in claim.changes)
    yield from ((by, each.period, *each.counts) for each in statement.periods)
    yield from (("publisher", each.publisher, *each.counts) for each in statement.publishers)


def _change_row(claim: ClaimStats, change: RepeatedChange) -> _Row:
    counts = ArticleCounts(claim.counts.articles, change.articles, 0, change.articles, 0)
    return ("change", claim.id, *counts, *_change(change))


def _change(change: RepeatedChange) -> _Row:
    first = change.first
    where = (first.article, first.publisher, first.title, first.url)
    words = (change.code, change.official, change.account)
    return (*words, change.publishers, first.day or "", change.last_day or "", *where)

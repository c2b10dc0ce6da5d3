"""The figures of a scan, from its output folder."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path, PurePath
from typing import Any

from summitcheck.claims.ids import id_among, ids_meant
from summitcheck.errors import ConfigError, did_you_mean
from summitcheck.render.stats.wording import NO_PUBLISHER
from summitcheck.stats import queries
from summitcheck.stats.database import Database, database
from summitcheck.stats.output import scan_output
from summitcheck.stats.queries import AnswerRow
from summitcheck.views.stats import (
    ArticleCounts,
    ClaimStats,
    DatedArticle,
    Period,
    PeriodStats,
    PublisherStats,
    RepeatedChange,
    ScanStats,
    StatementStats,
    StatsFilter,
)

_SOME = 8  # most names that an error lists


def collect(folder: Path, by: Period = Period.DAY, only: StatsFilter = StatsFilter()) -> ScanStats:  # noqa: B008
    """The figures of the scan in ``folder``, for the articles and claims that the filter lets through.

    Raises `SourceError` for a folder without a scan or with a damaged one, and if DuckDB is missing; `ConfigError` for
    a statement, claim or publisher that the scan does not have.
    """
    output = scan_output(folder)
    statements = _chosen_statements(output.manifest["statements"], only.statements)
    claims = _chosen_claims(statements, only.claims)
    with database(output) as opened:
        queries.load_articles(opened, [entry["statement"] for entry in statements])
        if only.publishers:
            queries.keep_publishers(opened, _chosen_publishers(queries.publishers_named(opened), only.publishers))
        queries.keep_days(opened, only.since, only.until)
        queries.load_verdicts(opened, claims)
        answers = _Answers(opened, by)
    found = tuple(answers.of(entry, frozenset(claims)) for entry in statements)
    return ScanStats(str(folder), output.complete, output.shards, output.records, by, only, found)


def _chosen_statements(entries: Sequence[dict[str, Any]], wanted: Sequence[str]) -> list[dict[str, Any]]:
    """The statements with these names, or these file names; all if none is wanted."""
    names = [entry["statement"] for entry in entries]
    chosen = {full for name in wanted for full in names if name in (full, PurePath(full).name)}
    for name in wanted:
        if not any(name in (full, PurePath(full).name) for full in names):
            raise _unknown("statement", name, names)
    return [entry for entry in entries if not wanted or entry["statement"] in chosen]


def _chosen_claims(entries: Sequence[dict[str, Any]], wanted: Sequence[str]) -> list[str]:
    ids = list(dict.fromkeys(claim["id"] for entry in entries for claim in entry["claims"]))
    for name in wanted:
        if not ids_meant(name, ids):
            raise _unknown("claim", name, ids)
    chosen = {id_among(name, ids, where="--claim") for name in wanted}
    return [each for each in ids if not wanted or each in chosen]


def _chosen_publishers(names: Sequence[str], wanted: Sequence[str]) -> list[str]:
    """The publishers as they are written in articles, whatever their case."""
    wanted = ["" if name.strip() == NO_PUBLISHER else name for name in wanted]
    folded = {name.strip().casefold() for name in wanted}
    known = {name.casefold() for name in names}
    for name in wanted:
        if name.strip().casefold() not in known:
            raise _unknown("publisher", name, names)
    return [name for name in names if name.casefold() in folded]


def _unknown(what: str, name: str, names: Sequence[str]) -> ConfigError:
    listed = ", ".join(name or NO_PUBLISHER for name in names[:_SOME])
    more = f" and {len(names) - _SOME} more" if len(names) > _SOME else ""
    hint = f"There are: {listed}{more}." if names else "No articles match the other options."
    problem = f"the scan has no {what} '{name}'.{did_you_mean(name, names)}"
    return ConfigError(problem, where=f"--{what}", hint=hint)


class _Answers:
    """The answers of the database, by statement, or by statement and claim."""

    def __init__(self, opened: Database, by: Period) -> None:
        self._totals = {row[0]: row[1:] for row in queries.totals(opened)}
        self._told = {row[:2]: row[2:] for row in queries.by_claim(opened)}
        self._periods = _by_key(queries.by_period(opened, by), 1)
        self._publishers = _by_key(queries.by_publisher(opened), 1)
        self._changes = _by_key(queries.changes(opened), 2)

    def of(self, entry: dict[str, Any], claims: frozenset[str]) -> StatementStats:
        """The figures of a statement of the manifest, for some claims."""
        name = entry["statement"]
        total = self._totals.get(name, (0, 0, 0, 0, 0, 0, 0, None, None))
        counts, (texts, undated, first_day, last_day) = ArticleCounts(*total[:5]), total[5:]
        chosen = [claim for claim in entry["claims"] if claim["id"] in claims]
        return StatementStats(
            name,
            entry["title"],
            entry["date"],
            counts,
            texts,
            undated,
            first_day,
            last_day,
            tuple(self._claim(name, claim, counts.articles) for claim in chosen),
            tuple(PeriodStats(row[0], row[1], ArticleCounts(*row[2:])) for row in self._periods[name,]),
            tuple(PublisherStats(row[0], ArticleCounts(*row[1:])) for row in self._publishers[name,]),
        )

    def _claim(self, statement: str, claim: dict[str, Any], articles: int) -> ClaimStats:
        key = (statement, claim["id"])
        counts = ArticleCounts(articles, *self._told.get(key, ()))
        about = (claim["id"], claim["section"], claim["text"], claim["line"])
        return ClaimStats(*about, counts, tuple(map(_change, self._changes[key])))


def _by_key(rows: Iterable[AnswerRow], size: int) -> defaultdict[AnswerRow, list[AnswerRow]]:
    """The rows grouped by their first ``size`` fields, without these."""
    found = defaultdict(list)
    for row in rows:
        found[row[:size]].append(row[size:])
    return found


def _change(row: AnswerRow) -> RepeatedChange:
    code, name, message, official, account, articles, publishers, day, article, title, publisher, url, last = row
    first = DatedArticle(day, article, title, publisher, url)
    return RepeatedChange(code, name, message, official, account, articles, publishers, first, last)

"""Figures of a scan: how many articles tell or change each claim, when, where, and since when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Period(StrEnum):
    """The period of a count; weeks are those of ISO 8601, from Monday."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"


class ArticleCounts(NamedTuple):
    """Numbers of articles: about a statement, that tell a claim, and with a claim of each verdict.

    Each number counts an article only once, however many claims it tells.
    """

    articles: int = 0
    told: int = 0
    supported: int = 0
    distorted: int = 0
    uncertain: int = 0


class DatedArticle(NamedTuple):
    """An article with its day (YYYY-MM-DD, or None if no date could be read)."""

    day: str | None
    article: str
    title: str
    publisher: str
    url: str


class RepeatedChange(NamedTuple):
    """A change of a claim that one or more articles share: the statement's words, and their replacement.

    ``official`` is empty for an addition, ``account`` for an omission. ``code``, ``name`` and ``message`` are those of
    the first rule that names it, or empty if none does. ``first`` is the earliest of its ``articles``, ``last_day`` the
    day of the latest; articles without a day come last.
    """

    code: str
    name: str
    message: str
    official: str
    account: str
    articles: int
    publishers: int
    first: DatedArticle
    last_day: str | None


@dataclass(frozen=True, slots=True)
class ClaimStats:
    """A claim, in how many articles it is told, and its changes, the most frequent first.

    ``counts.articles`` counts those about the statement: all that might tell the claim.
    """

    id: str
    section: str
    text: str
    line: int | None
    counts: ArticleCounts
    changes: tuple[RepeatedChange, ...] = ()

    @property
    def since(self) -> RepeatedChange | None:
        """The change that appears first; None where no article distorts the claim."""
        return min(self.changes, key=_appeared, default=None)


class PeriodStats(NamedTuple):
    """A day, week or month with articles; ``start`` is its first day, YYYY-MM-DD."""

    period: str
    start: str
    counts: ArticleCounts


class PublisherStats(NamedTuple):
    """A publisher, else the host of the address; empty where neither is known."""

    publisher: str
    counts: ArticleCounts


@dataclass(frozen=True, slots=True)
class StatementStats:
    """A statement and what is made of it: by claim in their order, by period in time, the worst publisher first.

    ``texts`` counts articles with different texts; ``undated`` those without a day, which are in no period.
    """

    name: str
    title: str
    date: str
    counts: ArticleCounts
    texts: int
    undated: int
    first_day: str | None
    last_day: str | None
    claims: tuple[ClaimStats, ...]
    periods: tuple[PeriodStats, ...]
    publishers: tuple[PublisherStats, ...]

    @property
    def untold(self) -> tuple[ClaimStats, ...]:
        """The claims that no article tells."""
        return tuple(claim for claim in self.claims if not claim.counts.told)


class StatsFilter(NamedTuple):
    """Which articles and claims count: those of all these, where any are named; ``since`` and ``until`` are days."""

    statements: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    publishers: tuple[str, ...] = ()
    since: str = ""
    until: str = ""


@dataclass(frozen=True, slots=True)
class ScanStats:
    """The figures of a scan; where it is not ``complete``, those of its complete shards so far."""

    folder: str
    complete: bool
    shards: int
    records: int
    by: Period
    only: StatsFilter
    statements: tuple[StatementStats, ...]


def most(claims: Sequence[ClaimStats], verdict: str) -> ClaimStats | None:
    """The claim with the highest number of a `ArticleCounts`, the first of several; None where it is 0 for all."""
    best = max(claims, key=lambda claim: getattr(claim.counts, verdict), default=None)
    return best if best and getattr(best.counts, verdict) else None


def _appeared(change: RepeatedChange) -> tuple[bool, str, str]:
    return change.first.day is None, change.first.day or "", change.first.article

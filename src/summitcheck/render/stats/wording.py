"""What the figures of a scan are called in every format: titles, spans of days, the words of a change."""

from __future__ import annotations

from collections.abc import Sequence

from summitcheck.render.printable import one_line
from summitcheck.render.wording import percent
from summitcheck.views.stats import ClaimStats, DatedArticle, RepeatedChange, ScanStats, StatementStats, most
from summitcheck.views.wording import counted

#: Stands for articles of which neither publisher nor address is known.
NO_PUBLISHER = "(not named)"


def title(statement: StatementStats) -> str:
    """What a statement is called: its title, else its file."""
    return statement.title or statement.name


def unfinished(stats: ScanStats) -> str:
    """That a scan has not come to its end, and what the figures are of; empty where it has."""
    if stats.complete:
        return ""
    done = f"{counted(stats.records, 'record')} in {counted(stats.shards, 'complete shard')}"
    return f"Unfinished scan: only {done} are counted."


def narrowed(stats: ScanStats) -> str:
    """Which articles and claims alone count; empty where all do."""
    only = stats.only
    named = [
        f"{name} {', '.join(values)}"
        for name, values in (("claims", only.claims), ("publishers", only.publishers))
        if values
    ]
    days = [f"{name} {day}" for name, day in (("since", only.since), ("until", only.until)) if day]
    return f"Only {'; '.join(named + days)}." if named or days else ""


def size(statement: StatementStats) -> str:
    """How many articles are about a statement, of how many publishers."""
    articles = statement.counts.articles
    if not articles:
        return "no articles"
    same = "" if statement.texts == articles else f" ({counted(statement.texts, 'different text')})"
    known = sum(bool(each.publisher) for each in statement.publishers)
    return f"{counted(articles, 'article')}{same}" + (f" of {counted(known, 'publisher')}" if known else "")


def span(statement: StatementStats) -> str:
    """From when to when the articles are, and how many have no day; a sentence."""
    first, last = statement.first_day, statement.last_day
    days = "" if not first else first if first == last else f"{first} to {last}"
    undated = f"{statement.undated:,} without a date" if statement.undated else ""
    return f"{', '.join(filter(None, (days, undated)))}."


def records(statement: StatementStats) -> str:
    """Which claim is told, changed and left to be read by most articles, where any is."""
    said = []
    for number, called in (("told", "stated"), ("distorted", "distorted"), ("uncertain", "to read")):
        if claim := most(statement.claims, number):
            share = percent(getattr(claim.counts, number), statement.counts.articles)
            said.append(f"Most often {called}: {one_line(claim.id)} ({share}).")
    return " ".join(said)


def publisher(name: str) -> str:
    """A publisher, or that none is named."""
    return name or NO_PUBLISHER


def day(article: DatedArticle) -> str:
    """The day of an article, or that it has none."""
    return article.day or "no date"


def spread(change: RepeatedChange) -> str:
    """In how many articles a change stands, of how many publishers."""
    return f"{counted(change.articles, 'article')} of {counted(change.publishers, 'publisher')}"


def changes_of(claims: Sequence[ClaimStats]) -> list[tuple[ClaimStats, RepeatedChange]]:
    """The changes of all claims, the most frequent first."""
    found = [(claim, change) for claim in claims for change in claim.changes]
    return sorted(found, key=lambda each: -each[1].articles)

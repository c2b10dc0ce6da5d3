"""The figures of a scan as JSON: schema 1, which other programs rely on."""

from __future__ import annotations

from summitcheck.jsontext import json_text
from summitcheck.render.records import SCHEMA_VERSION, TOOL
from summitcheck.render.style import Style
from summitcheck.views.stats import ClaimStats, RepeatedChange, ScanStats, StatementStats


def render(stats: ScanStats, style: Style) -> str:
    """One JSON object and a line feed."""
    return json_text(as_dict(stats), indent=2) + "\n"


def as_dict(stats: ScanStats) -> dict[str, object]:
    """The figures in plain dicts and lists, keys in the order of the schema."""
    only = stats.only
    return {
        "schema_version": SCHEMA_VERSION,
        "tool": TOOL,
        "complete": stats.complete,
        "shards": stats.shards,
        "records": stats.records,
        "by": str(stats.by),
        "only": {
            "statements": list(only.statements),
            "claims": list(only.claims),
            "publishers": list(only.publishers),
            "since": only.since or None,
            "until": only.until or None,
        },
        "statements": [_statement(each) for each in stats.statements],
    }


def _statement(statement: StatementStats) -> dict[str, object]:
    return {
        "statement": statement.name,
        "title": statement.title,
        "date": statement.date,
        **statement.counts._asdict(),
        "texts": statement.texts,
        "undated": statement.undated,
        "first_day": statement.first_day,
        "last_day": statement.last_day,
        "claims": [_claim(each) for each in statement.claims],
        "periods": [{"period": p.period, "start": p.start, **p.counts._asdict()} for p in statement.periods],
        "publishers": [{"publisher": p.publisher, **p.counts._asdict()} for p in statement.publishers],
    }


def _claim(claim: ClaimStats) -> dict[str, object]:
    return {
        "claim": claim.id,
        "section": claim.section,
        "text": claim.text,
        "line": claim.line,
        **claim.counts._asdict(),
        "since": _change(claim.since) if claim.since else None,
        "changes": [_change(each) for each in claim.changes],
    }


def _change(change: RepeatedChange) -> dict[str, object]:
    return {
        "code": change.code,
        "name": change.name,
        "message": change.message,
        "official": change.official,
        "account": change.account,
        "articles": change.articles,
        "publishers": change.publishers,
        "first": change.first._asdict(),
        "last_day": change.last_day,
    }

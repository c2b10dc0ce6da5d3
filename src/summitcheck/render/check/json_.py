"""``json``: one object, for programs that want all of it. Schema 1 is in ``report/schema/check-1.json``."""

from __future__ import annotations

from summitcheck import __version__
from summitcheck.jsontext import json_text
from summitcheck.render.check.records import SCHEMA_VERSION, article_record, problem_record, summary_record
from summitcheck.views.check.model import CheckResult


def render(result: CheckResult) -> str:
    """The result as one JSON object and a line feed."""
    return json_text(as_dict(result), indent=2) + "\n"


def as_dict(result: CheckResult) -> dict[str, object]:
    """The result in plain dicts and lists, keys in the order of the schema."""
    return {
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "summitcheck", "version": __version__},
        "articles": [article_record(article) for article in result.articles],
        "problems": [problem_record(problem) for problem in result.problems],
        "suppressed": [problem_record(problem) for problem in result.suppressed],
        "baselined": [problem_record(problem) for problem in result.baselined],
        "summary": summary_record(result),
    }

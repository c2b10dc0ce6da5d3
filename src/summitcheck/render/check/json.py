"""``json``: one object, for programs that want all of it. Schema 1 is in ``render/schema/check-1.json``."""

from __future__ import annotations

from summitcheck.jsontext import json_text
from summitcheck.render.check.records import article_record, problem_record, summary_record
from summitcheck.render.records import SCHEMA_VERSION, TOOL
from summitcheck.render.style import Style
from summitcheck.views.check.model import CheckResult


def render(result: CheckResult, style: Style) -> str:
    """The result as one JSON object and a line feed."""
    return json_text(as_dict(result), indent=2) + "\n"


def as_dict(result: CheckResult) -> dict[str, object]:
    """The result in plain dicts and lists, keys in the order of the schema."""
    return {
        "schema_version": SCHEMA_VERSION,
        "tool": TOOL,
        "articles": [article_record(article) for article in result.articles],
        "problems": [problem_record(problem) for problem in result.problems],
        "suppressed": [problem_record(problem) for problem in result.suppressed],
        "baselined": [problem_record(problem) for problem in result.baselined],
        "summary": summary_record(result),
    }

"""``jsonl``: one object a line, for `jq`, log collectors and databases; ``type`` says what a line is."""

from __future__ import annotations

from collections.abc import Iterator

from summitcheck.jsontext import json_text
from summitcheck.render.check.records import article_record, problem_record, summary_record
from summitcheck.render.records import SCHEMA_VERSION, TOOL
from summitcheck.render.style import Style
from summitcheck.views.check.model import CheckResult


def render(result: CheckResult, style: Style) -> str:
    """A ``run`` line, a line for each ``article`` and ``problem`` (of every state), and a ``summary`` line."""
    return "".join(json_text(record) + "\n" for record in _records(result))


def _records(result: CheckResult) -> Iterator[dict[str, object]]:
    yield {"type": "run", "schema_version": SCHEMA_VERSION, "tool": TOOL}
    for article in result.articles:
        yield {"type": "article", **article_record(article)}
    for problem in (*result.problems, *result.suppressed, *result.baselined):
        yield {"type": "problem", **problem_record(problem)}
    yield {"type": "summary", **summary_record(result)}

"""A rule as JSON."""

from __future__ import annotations

from summitcheck.detect.base import Example, Rule
from summitcheck.detect.names import schema_name
from summitcheck.jsontext import json_text
from summitcheck.render.style import Style
from summitcheck.score.precision import Precision, precision


def render(rule: Rule, style: Style) -> str:
    """One object, and a line feed."""
    return json_text(as_dict(rule), indent=2) + "\n"


def as_dict(rule: Rule) -> dict[str, object]:
    """The rule in plain dicts and lists; ``precision.share`` is null where there are too few findings."""
    return {
        "code": rule.code,
        "name": rule.name,
        "schema_name": schema_name(rule.code, rule.name),
        "family": rule.family,
        "severity": str(rule.severity),
        "summary": rule.summary,
        "why": rule.why,
        "faithful": _example(rule.faithful),
        "distorted": _example(rule.distorted),
        "precision": _precision(precision(rule.code)),
        "needs": rule.needs,
    }


def _example(example: Example) -> dict[str, str]:
    return {"official": example.official, "account": example.account}


def _precision(measured: Precision) -> dict[str, object]:
    share = None if measured.share is None else round(measured.share, 4)
    sources = [{"source": t.source, "right": t.right, "findings": t.findings} for t in measured.tallies]
    return {"share": share, "right": measured.right, "findings": measured.findings, "measured_on": sources}

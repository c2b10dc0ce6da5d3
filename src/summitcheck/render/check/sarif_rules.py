"""Rules to their SARIF descriptors: the page of the rule, so that a reader of an alert need not look it up."""

from __future__ import annotations

from collections.abc import Iterable

from summitcheck.detect.base import Rule
from summitcheck.detect.rules import BY_CODE
from summitcheck.severity import Severity
from summitcheck.views.check.model import Problem
from summitcheck.views.check.vocabulary import ProblemKind

LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}
# GitHub's words for the severity of a rule that is not about security.
_PROBLEM_SEVERITIES = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "recommendation"}

_VERDICTS = {
    ProblemKind.DISTORTED: "The article differs from the statement, but no single rule names the difference.",
    ProblemKind.OMITTED: "The article omits a claim of the statement.",
    ProblemKind.ADDED: "The article says something that nothing in the statement supports.",
    ProblemKind.UNCERTAIN: "The article may or may not say what the statement says: please read both texts.",
    ProblemKind.SKIPPED: "The article was not judged, or only in part: off topic, in another language or cut off.",
}


def descriptors(problems: Iterable[Problem]) -> tuple[dict[str, object], ...]:
    """A reporting descriptor for each code among the problems, in the order of the codes."""
    by_code = {problem.code: problem for problem in problems}
    return tuple(_descriptor(by_code[code]) for code in sorted(by_code))


def _descriptor(problem: Problem) -> dict[str, object]:
    rule = BY_CODE.get(problem.code)
    return _of_verdict(problem) if rule is None else _of_rule(rule)


def _of_rule(rule: Rule) -> dict[str, object]:
    return {
        "id": rule.code,
        "name": "".join(word.capitalize() for word in rule.name.split("-")),
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": f"{rule.summary} {rule.why}"},
        "help": {"text": "\n".join(_help(rule, "{}")), "markdown": "\n".join(_help(rule, "**{}**"))},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
        "properties": {"tags": [rule.family], "problem.severity": _PROBLEM_SEVERITIES[rule.severity]},
    }


def _help(rule: Rule, strong: str) -> Iterable[str]:
    for word, example in (("Faithful", rule.faithful), ("Distorted", rule.distorted)):
        yield strong.format(word)
        yield f"- statement: {example.official}"
        yield f"- account: {example.account}"
        yield ""
    yield rule.why


def _of_verdict(problem: Problem) -> dict[str, object]:
    """The descriptor of a word, which is that of a kind; a claim that was not judged is uncertain and has "skipped"."""
    text = _VERDICTS[ProblemKind(problem.code)]
    return {
        "id": problem.code,
        "name": problem.name.capitalize(),
        "shortDescription": {"text": text},
        "fullDescription": {"text": text},
        "help": {"text": text},
        "defaultConfiguration": {"level": LEVELS[problem.severity]},
        "properties": {"tags": ["verdict"], "problem.severity": _PROBLEM_SEVERITIES[problem.severity]},
    }

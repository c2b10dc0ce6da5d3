"""``text``: one line a problem for people, in the form that editors and terminals make clickable."""

from __future__ import annotations

from summitcheck.check.model import CheckResult, Problem
from summitcheck.report.printable import one_line


def render(result: CheckResult) -> str:
    """``path:line:column code message [claim]``, by article and place; nothing when there is no problem."""
    return "".join(f"{_line(problem)}\n" for problem in result.problems)


def _line(problem: Problem) -> str:
    claim = f" [{problem.claim}]" if problem.claim else ""
    said = problem.message if problem.code == problem.name else f"{problem.name}: {problem.message}"
    return one_line(f"{problem.path}:{problem.line}:{problem.column} {problem.code} {said}{claim}")

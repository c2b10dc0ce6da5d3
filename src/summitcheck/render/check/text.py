"""``text``: one line a problem for people, in the form that editors and terminals make clickable."""

from __future__ import annotations

from summitcheck.render.printable import one_line
from summitcheck.render.style import Style
from summitcheck.views.check.model import CheckResult, Problem


def render(result: CheckResult, style: Style) -> str:
    """``path:line:column code message [claim]``, by article and place; nothing when there is no problem."""
    return "".join(f"{_line(problem)}\n" for problem in result.problems)


def _line(problem: Problem) -> str:
    claim = f" [{problem.claim}]" if problem.claim else ""
    return one_line(f"{problem.path}:{problem.line}:{problem.column} {problem.code} {_said(problem)}{claim}")


def _said(problem: Problem) -> str:
    """The message; where no rule speaks of words, with the claim or the sentence that it is about."""
    if problem.code != problem.name:
        return f"{problem.name}: {problem.message}"
    return f"{problem.message}: “{problem.said or problem.account.text}”"

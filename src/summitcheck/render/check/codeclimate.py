"""``codeclimate``: the issues of the Code Climate engine specification, as GitLab's Code Quality report reads them."""

from __future__ import annotations

import hashlib
from pathlib import PurePath

from summitcheck.jsontext import json_text
from summitcheck.render.check.wording import lines, title
from summitcheck.render.style import Style
from summitcheck.severity import Severity
from summitcheck.views.check.model import CheckResult, Problem

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


def render(result: CheckResult, style: Style) -> str:
    """One JSON array of issues, in the order of the problems."""
    return json_text([_issue(problem) for problem in result.problems], indent=2) + "\n"


def _issue(problem: Problem) -> dict[str, object]:
    what, *more = lines(problem)
    return {
        "type": "issue",
        "check_name": problem.code,
        "description": f"{title(problem)}: {what}",
        "content": {"body": "\n\n".join(more)},
        "categories": ["Clarity"],
        "severity": _SEVERITIES[problem.severity],
        "fingerprint": _fingerprint(problem),
        "location": {
            "path": _relative(problem.path),
            "lines": {"begin": problem.line, "end": problem.account.end_line},
        },
    }


def _fingerprint(problem: Problem) -> str:
    """The problem's fingerprint within its file: GitLab drops what has the fingerprint of another issue.

    Two articles that share a wrong sentence share the problem's own fingerprint, so the path goes in as well.
    """
    identity = f"{_relative(problem.path)}\0{problem.fingerprint}"
    return hashlib.sha256(identity.encode("utf-8", "surrogatepass")).hexdigest()


def _relative(path: str) -> str:
    """The path with forward slashes and no leading ``./``, which GitLab would not find in the repository."""
    return PurePath(path).as_posix()

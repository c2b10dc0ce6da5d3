"""``codeclimate``: the issues of the Code Climate engine specification, as GitLab's Code Quality report reads them."""

from __future__ import annotations

import hashlib

from summitcheck.jsontext import json_text
from summitcheck.render.check.wording import lines, silenced_in_files, title
from summitcheck.render.printable import one_line
from summitcheck.render.style import Style
from summitcheck.severity import Severity
from summitcheck.views.check.model import CheckResult, Problem

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


def render(result: CheckResult, style: Style) -> str:
    """One JSON array of issues, in the order of the problems; then what a file keeps from counting."""
    problems = [_issue(problem, result.checkout.path(problem.path)) for problem in result.problems]
    silenced = [_silenced(result.checkout.path(path), line, what) for path, line, what in silenced_in_files(result)]
    return json_text([*problems, *silenced], indent=2) + "\n"


def _issue(problem: Problem, path: str) -> dict[str, object]:
    """The issue at a path from the root of the repository, where GitLab looks for it."""
    what, *more = lines(problem)
    return {
        "type": "issue",
        "check_name": problem.code,
        "description": f"{title(problem)}: {what}",
        "content": {"body": "\n\n".join(more)},
        "categories": ["Clarity"],
        "severity": _SEVERITIES[problem.severity],
        "fingerprint": _fingerprint(problem, path),
        "location": {
            "path": path,
            "lines": {"begin": problem.line, "end": problem.account.end_line},
        },
    }


def _silenced(path: str, line: int, what: str) -> dict[str, object]:
    return {
        "type": "issue",
        "check_name": "silenced",
        "description": f"silenced: {one_line(what)}",
        "content": {"body": ""},
        "categories": ["Clarity"],
        "severity": _SEVERITIES[Severity.NOTE],
        "fingerprint": _digest(f"{path}\0silenced\0{what}"),
        "location": {"path": path, "lines": {"begin": line, "end": line}},
    }


def _fingerprint(problem: Problem, path: str) -> str:
    """The problem's fingerprint within its file: GitLab drops what has the fingerprint of another issue.

    Two articles that share a wrong sentence share the problem's own fingerprint, so the path goes in as well.
    """
    return _digest(f"{path}\0{problem.fingerprint}")


def _digest(identity: str) -> str:
    return hashlib.sha256(identity.encode("utf-8", "surrogatepass")).hexdigest()

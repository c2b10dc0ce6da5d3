"""``github``: annotations on the lines of a pull request, as workflow commands on standard output.

The form and its escapes are those of GitHub's documentation, "Workflow commands for GitHub Actions". A step may set
ten annotations of each level and GitHub drops the others silently, so the worst come first and the last notice says
how many were left out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from summitcheck.render.check.wording import cut, lines, silenced_lines, title
from summitcheck.render.printable import printable
from summitcheck.render.style import Style
from summitcheck.severity import Severity
from summitcheck.views.check.model import Checkout, CheckResult, Problem, worst_first

#: Annotations of one level that GitHub shows for one step.
LIMIT = 10
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def render(result: CheckResult, style: Style) -> str:
    """One workflow command a line, worst first, at most `LIMIT` of each level; nothing when nothing was found."""
    silenced = bool(result.silenced)
    left_out = bool(result.truncated) or _too_many(result.problems, more_notices=silenced)
    shown = _within_limits(result.problems, spare_notices=left_out + silenced)
    hidden = len(result.problems) - len(shown)
    commands = [_annotation(problem, result.checkout) for problem in shown]
    return "".join(f"{command}\n" for command in (*commands, *_remainder(result, hidden)))


def _too_many(problems: Sequence[Problem], *, more_notices: int) -> bool:
    counts = Counter(problem.severity for problem in problems)
    counts[Severity.NOTE] += more_notices
    return any(count > LIMIT for count in counts.values())


def _within_limits(problems: Sequence[Problem], *, spare_notices: int) -> tuple[Problem, ...]:
    room = dict.fromkeys(Severity, LIMIT)
    room[Severity.NOTE] -= spare_notices
    shown = []
    for problem in worst_first(problems):
        if room[problem.severity]:
            room[problem.severity] -= 1
            shown.append(problem)
    return tuple(shown)


def _remainder(result: CheckResult, hidden: int) -> Iterator[str]:
    reasons = [f"{hidden} more are not shown, because GitHub limits the annotations of a step."] if hidden else []
    reasons += [cut(result)] if result.truncated else []
    if reasons:
        yield _command("notice", {"title": "summitcheck"}, " ".join(reasons))
    if result.silenced:
        yield _command("notice", {"title": "silenced"}, "\n".join(silenced_lines(result)))


def _annotation(problem: Problem, checkout: Checkout) -> str:
    """The annotation of a problem; GitHub looks for a path from the root of the repository."""
    place = problem.account
    properties = {"file": checkout.path(place.path), "line": str(place.line)}
    if place.end_line > place.line:  # GitHub takes columns only where an annotation stays on its line
        properties["endLine"] = str(place.end_line)
    elif place.text:
        properties |= {"col": str(place.column), "endColumn": str(place.end_column)}
    properties["title"] = title(problem)
    return _command(_LEVELS[problem.severity], properties, "\n".join(lines(problem)))


def _command(name: str, properties: dict[str, str], message: str) -> str:
    listed = ",".join(f"{key}={_escape_property(value)}" for key, value in properties.items())
    return f"::{name} {listed}::{_escape(message)}"


def _escape(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_property(text: str) -> str:
    return _escape(_printable_path(text)).replace(":", "%3A").replace(",", "%2C")


def _printable_path(text: str) -> str:
    # A path may have line breaks, which a workflow command can express.
    return "\n".join("\r".join(printable(part) for part in line.split("\r")) for line in text.split("\n"))

"""What is wrong with a claims file, one fault at a time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from summitcheck.errors import ClaimsError
from summitcheck.severity import Severity


class ClaimsProblem(NamedTuple):
    """One fault: what is wrong, where (``claims.yaml:14:7``, empty when nowhere), and what to do about it.

    An ``error`` makes the file unfit for use; a ``warning`` is worth a look.
    """

    what: str
    where: str = ""
    hint: str = ""
    severity: Severity = Severity.ERROR


def refuse(problems: Sequence[ClaimsProblem]) -> None:
    """Raise `ClaimsError` for the first error among the problems, and say how many more there are."""
    errors = [problem for problem in problems if problem.severity is Severity.ERROR]
    if not errors:
        return
    first = errors[0]
    hints = [first.hint] if first.hint else []
    if len(errors) > 1:
        more = "1 more error" if len(errors) == 2 else f"{len(errors) - 1} more errors"
        hints.append(f"There is {more}:" if len(errors) == 2 else f"There are {more}:")
        hints[-1] += " run `summitcheck claims lint` to list all errors."
    raise ClaimsError(first.what, where=first.where, hint="\n  ".join(hints))


def shorten(text: str, limit: int = 90) -> str:
    """``text`` on one line, cut in the middle to ``limit`` characters."""
    line = " ".join(text.split())
    if len(line) <= limit:
        return line
    head = (limit - 5) * 2 // 3
    return f"{line[:head].rstrip()} ... {line[head + 5 - limit :].lstrip()}"

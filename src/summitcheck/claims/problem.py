"""What is wrong with a claims file, one fault at a time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from summitcheck.errors import ClaimsError, as_argument
from summitcheck.severity import Severity


class ClaimsProblem(NamedTuple):
    """One fault: what is wrong, where (``claims.yaml:14:7``, empty when nowhere), and what to do about it.

    An ``error`` makes the file unfit for use; a ``warning`` is worth a look.
    """

    what: str
    where: str = ""
    hint: str = ""
    severity: Severity = Severity.ERROR


def refuse(problems: Sequence[ClaimsProblem], source: str, statement: str = "") -> None:
    """Raise `ClaimsError` for the first error among the problems, and say how many more there are.

    The advice lists them all: `claims lint` with the claims file ``source``, and a ``statement`` that it does not name.
    """
    errors = [problem for problem in problems if problem.severity is Severity.ERROR]
    if not errors:
        return
    first, others = errors[0], len(errors) - 1
    beside = f" --statement {as_argument(statement)}" if statement else ""
    lint = f"To list all: summitcheck claims lint {as_argument(source)}{beside}"
    more = f"There {'is 1 more error' if others == 1 else f'are {others} more errors'}. {lint}"
    hints = [first.hint] * bool(first.hint) + [more] * bool(others)
    raise ClaimsError(first.what, where=first.where, hint="\n  ".join(hints))


def shorten(text: str, limit: int = 90) -> str:
    """``text`` on one line, cut in the middle to ``limit`` characters."""
    line = " ".join(text.split())
    if len(line) <= limit:
        return line
    head = (limit - 5) * 2 // 3
    return f"{line[:head].rstrip()} ... {line[head + 5 - limit :].lstrip()}"


def changed_words(before: str, after: str) -> list[tuple[str, str]]:
    """Wherever two wordings differ, the words of both, with the word before and the one behind; all on one line."""
    from difflib import SequenceMatcher

    ours, theirs = ([word.rstrip(".,;:") for word in words.split()] for words in (before, after))
    codes = SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes()
    return [
        (shorten(" ".join(ours[max(i - 1, 0) : j + 1])), shorten(" ".join(theirs[max(k - 1, 0) : m + 1])))
        for _, i, j, k, m in codes
        if ours[i:j] != theirs[k:m]
    ]

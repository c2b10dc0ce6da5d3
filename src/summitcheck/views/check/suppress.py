"""Suppressions: problems that are accepted, with a reason.

They are written next to the words (in an HTML comment), in the front matter of the article, or in a file of their own
(by fingerprint). A suppression without a rule or a reason is an error: one that does nothing, or cannot be reviewed
later, is worse than none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from math import inf

from summitcheck.views.check.model import Problem, State, UnusedEntry


@dataclass(frozen=True, slots=True)
class Suppression:
    """A suppression of rules on some lines of an article, or of a problem by its fingerprint.

    It has a ``path``, ``codes`` and the lines ``first`` to ``last``, or a ``fingerprint``, which applies to all
    articles. It applies to the end of the day ``expires``.
    """

    where: str
    reason: str
    codes: tuple[str, ...] = ()
    fingerprint: str = ""
    path: str = ""
    first: float = 1
    last: float = inf
    expires: date | None = None

    def covers(self, problem: Problem) -> bool:
        """True if it covers this problem."""
        return (
            self.path in ("", problem.path)
            and self.fingerprint in ("", problem.fingerprint)
            and (not self.codes or any(problem.code.startswith(code) for code in self.codes))
            and self.first <= problem.account.end_line
            and problem.line <= self.last
        )

    def expired(self, today: date) -> bool:
        """True from the day after ``expires``."""
        return self.expires is not None and today > self.expires

    @property
    def what(self) -> str:
        """What it suppresses, in a word."""
        return self.fingerprint or ", ".join(self.codes)


def suppress(
    problems: Iterable[Problem], suppressions: Sequence[Suppression], *, today: date
) -> tuple[tuple[Problem, ...], tuple[UnusedEntry, ...]]:
    """The problems, with the suppressed ones marked and given the reason; and the unused suppressions."""
    by_key: dict[str, list[Suppression]] = {}
    for suppression in suppressions:
        if not suppression.expired(today):
            by_key.setdefault(suppression.fingerprint or suppression.path, []).append(suppression)
    used: set[Suppression] = set()
    marked = []
    for problem in problems:
        candidates = (*by_key.get(problem.fingerprint, ()), *by_key.get(problem.path, ()))
        covering = [suppression for suppression in candidates if suppression.covers(problem)]
        used.update(covering)
        marked.append(_suppressed(problem, covering[0]) if covering else problem)
    return tuple(marked), tuple(_unused(suppressions, used, today))


def _suppressed(problem: Problem, by: Suppression) -> Problem:
    return replace(problem, state=State.SUPPRESSED, reason=by.reason, suppressed_by=by.where)


def _unused(suppressions: Iterable[Suppression], used: set[Suppression], today: date) -> Iterator[UnusedEntry]:
    for suppression in suppressions:
        if suppression.expired(today):
            yield UnusedEntry(suppression.where, suppression.what, f"expired on {suppression.expires}")
        elif suppression not in used:
            yield UnusedEntry(suppression.where, suppression.what, "suppresses nothing")

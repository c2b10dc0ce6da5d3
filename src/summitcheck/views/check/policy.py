"""What is reported and what fails: the meaning of --fail-on, --show, --select and --ignore."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from summitcheck.errors import ConfigError, did_you_mean, did_you_mean_code
from summitcheck.severity import Severity
from summitcheck.views.check.model import Problem
from summitcheck.views.check.vocabulary import (
    ANY,
    DEFAULT_FAIL_ON,
    DEFAULT_SHOW,
    KINDS,
    SEVERITIES,
    ProblemKind,
    reaches,
)

# The prefix of a code, long enough to mean something.
_FAMILY = re.compile(r"[A-Z]+\d+")


@dataclass(frozen=True, slots=True)
class Policy:
    """Which problems are reported, and which of them fail.

    ``select`` and ``ignore`` have codes or prefixes of codes (``SC1``; ``ignore`` takes precedence if both match with
    the same length). ``severity`` is that of rules by code; ``fail_under`` is the least coverage of each article in
    percent.
    """

    fail_on: tuple[str, ...] = DEFAULT_FAIL_ON
    fail_under: float | None = None
    show: tuple[str, ...] = DEFAULT_SHOW
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = field(default_factory=dict)

    def covers(self, code: str) -> bool:
        """True if problems with this code are selected; the longest matching prefix decides.

        Skipped articles are always reported.
        """
        wanted = _longest_fit(code, self.select) if self.select and code != ProblemKind.SKIPPED else 0
        return wanted > _longest_fit(code, self.ignore)

    def graded(self, problem: Problem) -> Problem:
        """The problem with the configured severity of its rule; an uncertain problem stays a note."""
        severity = self.severity.get(problem.code) if problem.kind is ProblemKind.DISTORTED else None
        return problem if severity is None else replace(problem, severity=severity)

    def fails(self, problem: Problem) -> bool:
        """True if ``fail_on`` names the kind of the problem, or a severity that it has or exceeds."""
        return any(names(word, problem) for word in self.fail_on)

    def shows(self, problem: Problem) -> bool:
        """True if the problem is reported: ``show`` names its kind, or it fails, or the article was skipped.

        Claims that were not judged are reported once for the whole article.
        """
        if problem.unjudged:
            return problem.fails or ANY in self.show
        return problem.fails or problem.kind in (*self.show, ProblemKind.SKIPPED) or ANY in self.show


def names(word: str, problem: Problem) -> bool:
    """True if a word of `FAIL_ON` covers this problem."""
    return reaches(problem.severity, word) if word in SEVERITIES else word in (ANY, problem.kind)


def require_known_codes(
    words: Iterable[str], codes: Sequence[str], *, where: str, kinds: Sequence[str] = KINDS
) -> None:
    """Raise `ConfigError` for a word that is not a code, kind or family (``SC1``): a typo would have no effect."""
    known = (*codes, *kinds)
    for word in words:
        if word not in known and not (_FAMILY.fullmatch(word) and any(code.startswith(word) for code in codes)):
            from summitcheck.detect.rules import CODE_BY_NAME

            hint = f"Run `summitcheck explain` to list the rules{'; the kinds are ' * bool(kinds)}{', '.join(kinds)}."
            meant = did_you_mean_code(word, codes) or did_you_mean(word, (*kinds, *CODE_BY_NAME))
            raise ConfigError(f"there is no rule '{word}'.{meant}", where=where, hint=hint)


def _longest_fit(code: str, prefixes: Sequence[str]) -> int:
    """The length of the longest prefix of the code; -1 when none fits."""
    return max((len(prefix) for prefix in prefixes if code.startswith(prefix)), default=-1)

"""What a desk wants to hear of, and what is to fail: what --fail-on, --show, --select and --ignore mean."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from summitcheck.decide.verdict import Verdict
from summitcheck.errors import ConfigError, did_you_mean
from summitcheck.severity import Severity
from summitcheck.views.check.model import Problem, ProblemKind

KINDS = tuple(str(kind) for kind in ProblemKind)
SEVERITIES = tuple(str(severity) for severity in Severity)
# The beginning of a code, long enough to mean something.
_FAMILY = re.compile(r"[A-Z]+\d+")
#: What ``--fail-on`` takes: a kind, a severity (this grave or worse), or ``any`` kind.
FAIL_ON = (*KINDS, *SEVERITIES, "any")


@dataclass(frozen=True, slots=True)
class Policy:
    """What to report of the problems that were found, and what of that fails.

    ``select`` and ``ignore`` hold codes or their beginnings (``SC1``; ``ignore`` wins where both fit as well);
    ``severity`` the weight of rules by code; ``fail_under`` the coverage in percent that each article must reach.
    """

    fail_on: tuple[str, ...] = ("distorted",)
    fail_under: float | None = None
    show: tuple[str, ...] = ("distorted", "uncertain")
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = field(default_factory=dict)

    def covers(self, code: str) -> bool:
        """True when problems with this code are wanted; the longer of two beginnings that fit decides."""
        wanted = _longest_fit(code, self.select) if self.select else 0
        return wanted > _longest_fit(code, self.ignore)

    def graded(self, problem: Problem) -> Problem:
        """The problem with the severity that its rule was given."""
        severity = self.severity.get(problem.code)
        return problem if severity is None else replace(problem, severity=severity)

    def fails(self, problem: Problem) -> bool:
        """True when ``fail_on`` names the problem's kind, or a severity that it reaches."""
        return any(names(word, problem) for word in self.fail_on)

    def shows(self, problem: Problem) -> bool:
        """True when the problem is to be reported: its kind was asked for, or it fails."""
        return problem.fails or str(problem.kind) in self.show or "any" in self.show


def names(word: str, problem: Problem) -> bool:
    """True when a word of `FAIL_ON` means this problem."""
    if word in SEVERITIES:
        return SEVERITIES.index(problem.severity) <= SEVERITIES.index(word)
    return word in ("any", str(problem.kind))


def require_known_codes(
    words: Iterable[str], codes: Sequence[str], *, where: str, verdicts: Sequence[str] = KINDS
) -> None:
    """Raise `ConfigError` for a word that is no code, verdict or family (``SC1``): mistyped, it would do nothing."""
    known = (*codes, *verdicts)
    for word in words:
        if word not in known and not (_FAMILY.fullmatch(word) and any(code.startswith(word) for code in codes)):
            hint = f"Rules: {', '.join(codes)}{'; verdicts: ' * bool(verdicts)}{', '.join(verdicts)}."
            raise ConfigError(f"there is no rule '{word}'.{did_you_mean(word, known)}", where=where, hint=hint)


def shortfall(counts: Mapping[str, int], least: float) -> str:
    """Why these verdicts do not reach a coverage of ``least`` percent; empty when they do. 100 means every claim."""
    supported, claims = counts[Verdict.SUPPORTED], sum(counts.values())
    if 100 * supported >= least * claims:
        return ""
    return f"supports {supported} of {claims} claims (--fail-under {least:g})"


def _longest_fit(code: str, beginnings: Sequence[str]) -> int:
    """The length of the longest beginning that fits the code; -1 when none does."""
    return max((len(beginning) for beginning in beginnings if code.startswith(beginning)), default=-1)

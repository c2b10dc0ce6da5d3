"""The words for kinds of problems and severities in options, configuration and outputs."""

from __future__ import annotations

from enum import StrEnum

from summitcheck.severity import Severity


class ProblemKind(StrEnum):
    """What is wrong with an article at one place, worst first."""

    DISTORTED = "distorted"  # it says something else than the statement
    OMITTED = "omitted"  # it does not say what the statement says
    ADDED = "added"  # it says what the statement does not
    UNCERTAIN = "uncertain"  # it may or may not say what the statement says
    SKIPPED = "skipped"  # it is about something else or in another language, or its end is cut off


#: The word for all kinds.
ANY = "any"
KINDS = tuple(str(kind) for kind in ProblemKind)
SEVERITIES = tuple(str(severity) for severity in Severity)
#: What ``--show`` takes: kinds.
SHOW = (*KINDS, ANY)
#: What ``--fail-on`` takes: a kind, a severity (or worse), or any kind.
FAIL_ON = (*KINDS, *SEVERITIES, ANY)
DEFAULT_SHOW: tuple[str, ...] = (ProblemKind.DISTORTED.value, ProblemKind.UNCERTAIN.value)
DEFAULT_FAIL_ON: tuple[str, ...] = (ProblemKind.DISTORTED.value,)


def told(count: int, word: str) -> str:
    """A count with a word of `FAIL_ON`: ``3 distorted``, ``2 errors``."""
    return f"{count} {word}{'s' * (word in SEVERITIES and count != 1)}"


def reaches(severity: Severity, least: str) -> bool:
    """True if ``severity`` is ``least`` or worse."""
    return SEVERITIES.index(severity) <= SEVERITIES.index(least)

"""What can be decided: the verdicts on a claim, and the statuses of a sentence of an account."""

from __future__ import annotations

from enum import StrEnum


class Verdict(StrEnum):
    """What an account does to a claim."""

    SUPPORTED = "supported"
    DISTORTED = "distorted"
    OMITTED = "omitted"
    UNCERTAIN = "uncertain"


class Status(StrEnum):
    """What the statement does to a sentence of an account."""

    GROUNDED = "grounded"
    DISTORTED = "distorted"
    ADDED = "added"
    ATTRIBUTED = "attributed"
    ASIDE = "aside"

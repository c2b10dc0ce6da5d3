"""What all accounts together make of one claim, in a word."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from summitcheck.decide.verdict import Verdict


class ClaimTreatment(StrEnum):
    """How the accounts treat a claim; the first that holds, worst first."""

    DISTORTED = "distorted"  # at least one changes it
    KEPT = "kept"  # every one supports it
    PARTLY = "partly"  # some support it, none distorts it
    UNCERTAIN = "uncertain"  # none supports it, and one may
    LEFT_OUT = "left-out"  # none speaks of it


def treatment(verdicts: Sequence[Verdict]) -> ClaimTreatment:
    """The treatment that the accounts' verdicts on one claim amount to."""
    if Verdict.DISTORTED in verdicts:
        return ClaimTreatment.DISTORTED
    if Verdict.SUPPORTED in verdicts:
        return ClaimTreatment.KEPT if set(verdicts) == {Verdict.SUPPORTED} else ClaimTreatment.PARTLY
    return ClaimTreatment.UNCERTAIN if Verdict.UNCERTAIN in verdicts else ClaimTreatment.LEFT_OUT

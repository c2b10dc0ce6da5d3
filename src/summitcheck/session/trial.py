"""Claims put to the test on their own statement."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from summitcheck.claims.model import Claim, ClaimSet
from summitcheck.decide.verdict import Verdict
from summitcheck.documents.model import Document

if TYPE_CHECKING:
    from summitcheck.checker import Checker


@dataclass(frozen=True, slots=True)
class Trial:
    """The verdicts on one claim: by the whole ``statement``, and ``without`` the words that the claim quotes."""

    claim: Claim
    statement: Verdict
    without: Verdict

    @property
    def failed(self) -> bool:
        """True when not even the statement supports the claim."""
        return self.statement is not Verdict.SUPPORTED

    @property
    def weak(self) -> bool:
        """True when other words of the statement seem to say the same, so that the claim can hardly be omitted."""
        return not self.failed and self.without is Verdict.SUPPORTED


def try_claims(claims: ClaimSet, statement: Document) -> tuple[Trial, ...]:
    """One trial for each claim, in order; the claims must be located in the statement."""
    from summitcheck.checker import Checker

    checker = Checker(claims, statement=statement)
    whole = checker.check(statement).assessments
    return tuple(
        Trial(assessment.claim, assessment.verdict, _without(checker, statement, number))
        for number, assessment in enumerate(whole)
    )


def _without(checker: Checker, statement: Document, number: int) -> Verdict:
    """The verdict on the claim of that number when its quote is cut out."""
    claim = checker.claims.claims[number]
    cut = f"{statement.text[: claim.start]} {statement.text[claim.end :]}"
    return checker.check(Document.from_text(cut, name=statement.name)).assessments[number].verdict

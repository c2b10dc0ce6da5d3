"""Find what the account tells of the claim beside a phrase that concerns all of what it says there."""

from __future__ import annotations

from summitcheck.align.alignment import Alignment
from summitcheck.detect.reading.sentences import clause_at, sentence_at
from summitcheck.detect.reading.sides import MIN_MATCHED, account_side


def told_beside(alignment: Alignment, tokens: range, at_least: int = MIN_MATCHED) -> list[int]:
    """The claim's terms told in the clause of some tokens of the account, or in the one that these are set off from.

    None where their sentence tells fewer than ``at_least`` of the claim's terms.
    """
    account = alignment.account
    sentence, clause = sentence_at(account, tokens.start), clause_at(account, tokens.start)
    if clause.start > sentence.start:
        near = range(clause_at(account, clause.start - 1).start, clause.stop)
    elif clause.stop < sentence.stop:
        near = range(clause.start, clause_at(account, clause.stop).stop)
    else:
        near = clause
    told = [j for j in account_side(alignment).matched_among(sentence) if alignment.backward[j] in alignment.focus]
    enough = len(told) >= at_least
    return [alignment.backward[j] for j in told if enough and account.terms[j].first in near]

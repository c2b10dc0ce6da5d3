"""Accounts of which most sentences match nothing in the statement: that nothing is found in them says little."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from summitcheck.decide.verdict import Status
from summitcheck.views.report import AccountReport

#: Sentences, of which it says nothing that most are added.
_FEW = 2


def mostly_unmatched(added: int, sentences: int) -> bool:
    """True if more than half of an account's ``sentences``, and not just a few, are ``added``."""
    return _FEW < added > sentences / 2


def unmatched_accounts(accounts: Iterable[AccountReport]) -> tuple[int, ...]:
    """The numbers of the judged accounts of which most sentences match nothing."""
    return tuple(number for number, each in enumerate(accounts) if mostly_unmatched(*_added(each)))


def _added(account: AccountReport) -> tuple[int, int]:
    statuses = [each.status for each in account.statements if each.status is not Status.ASIDE]
    return 0 if account.skipped else statuses.count(Status.ADDED), len(statuses)


def and_more(names: Sequence[str]) -> str:
    """The first of some names, and how many more there are."""
    return f"{names[0]} and {len(names) - 1} more" if names[1:] else names[0]


def unmatched_note(names: Sequence[str]) -> str:
    """What to know of accounts with these names; empty without any."""
    if not names:
        return ""
    return f"{and_more(names)}: most sentences match nothing in the statement, so a clean result means little"

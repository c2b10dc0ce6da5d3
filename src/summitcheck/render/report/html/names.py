"""An account to what the page calls it: the title and the publisher first, the path last."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from summitcheck.render.report.html.anchors import Anchors
from summitcheck.views.report import Report


class AccountName(NamedTuple):
    """What an account is called: ``short`` is its file as the headline names it, ``number`` its place from 0."""

    number: int
    short: str
    title: str
    publisher: str
    path: str
    anchor: str

    @property
    def headline(self) -> str:
        """The title, or where it has none its short name."""
        return self.title or self.short

    @property
    def origin(self) -> str:
        """Who published it and where it is kept."""
        return " · ".join(filter(None, (self.publisher, self.path)))


def account_names(report: Report, short: Sequence[str], names: Anchors) -> tuple[AccountName, ...]:
    """The names of all accounts, in the report's order."""
    documents = [account.document for account in report.accounts]
    return tuple(
        AccountName(n, short[n], each.title, each.publisher, each.name, names.accounts[n])
        for n, each in enumerate(documents)
    )

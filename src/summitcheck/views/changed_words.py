"""Findings to the words of either text that were changed; where nothing stands opposite, the place is left unmarked."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from summitcheck.documents.model import Excerpt, Span
from summitcheck.views.summary import ChangeKind, kind_of_change


class Noted(Protocol):
    """What points at words of both texts, and says in ``message`` what became of them: a finding, or a sign of one."""

    @property
    def message(self) -> str:
        """What became of the words."""

    @property
    def official(self) -> Excerpt:
        """The words of the statement, or the place in it."""

    @property
    def account(self) -> Excerpt:
        """The words of the account, or the place in it."""


def official_words(findings: Iterable[Noted]) -> tuple[Span, ...]:
    """The words of the statement that were replaced or left out."""
    changed = [each for each in findings if _kind(each) is not ChangeKind.ADDED]
    return tuple((each.official.start, each.official.end) for each in changed)


def account_words(findings: Iterable[Noted]) -> tuple[Span, ...]:
    """The words of the account that replaced others or were added."""
    changed = [each for each in findings if _kind(each) is not ChangeKind.LEFT_OUT]
    return tuple((each.account.start, each.account.end) for each in changed)


def _kind(finding: Noted) -> ChangeKind:
    return kind_of_change(finding.message, finding.official.text, finding.account.text)

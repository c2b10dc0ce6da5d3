"""Findings to the words of either text that were changed; where nothing stands opposite, the place is left unmarked."""

from __future__ import annotations

from collections.abc import Iterable

from summitcheck.documents.model import Span
from summitcheck.views.report import Finding
from summitcheck.views.summary import ChangeKind, kind_of_change


def official_words(findings: Iterable[Finding]) -> tuple[Span, ...]:
    """The words of the statement that were replaced or left out."""
    changed = [each for each in findings if _kind(each) is not ChangeKind.ADDED]
    return tuple((each.official.start, each.official.end) for each in changed)


def account_words(findings: Iterable[Finding]) -> tuple[Span, ...]:
    """The words of the account that replaced others or were added."""
    changed = [each for each in findings if _kind(each) is not ChangeKind.LEFT_OUT]
    return tuple((each.account.start, each.account.end) for each in changed)


def _kind(finding: Finding) -> ChangeKind:
    return kind_of_change(finding.message, finding.official.text, finding.account.text)

"""Phrases that several outputs share: shares and counts as words, the name of a rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summitcheck.views.report import Finding


def percent(part: int, whole: int) -> str:
    """``part`` of ``whole`` as ``54%``; ``-`` of nothing.

    0% and 100% are kept for exactly none and exactly all, as coverage.py does: a reader who sees 100% stops looking.
    """
    if whole == 0:
        return "-"
    rounded = round(100 * part / whole)
    if 0 < part < whole:
        rounded = min(max(rounded, 1), 99)
    return f"{rounded}%"


def counted(count: int, noun: str) -> str:
    """``3 articles``, ``1 article``: a number and what it counts."""
    return f"{count} {noun if count == 1 else noun + 's'}"


def rule_text(finding: Finding) -> str:
    """The rule that found something, and its severity: ``SC101 figure-changed (error)``."""
    return f"{finding.code} {finding.name} ({finding.severity})"


def finding_text(finding: Finding) -> str:
    """The rule, its severity and what it found."""
    return f"{rule_text(finding)}: {finding.message}"

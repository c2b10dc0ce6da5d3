"""Shares as percentages that can be believed."""

from __future__ import annotations


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

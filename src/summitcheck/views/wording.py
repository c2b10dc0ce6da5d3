"""A phrase used everywhere: a number and what it counts."""

from __future__ import annotations


def counted(count: int, noun: str) -> str:
    """``3 articles``, ``1 article``: a number and what it counts."""
    return f"{count} {noun if count == 1 else noun + 's'}"

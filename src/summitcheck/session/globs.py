"""Paths against patterns: ``*`` within a name, ``**`` over any number of folders."""

from __future__ import annotations

from collections.abc import Iterable
from fnmatch import fnmatchcase
from pathlib import PurePath


def matches(path: PurePath, patterns: Iterable[str]) -> bool:
    """True when a pattern describes the whole of a relative path; one that ends in a plain name, a folder around it."""
    return any(_fits(path.parts, PurePath(pattern).parts) for pattern in patterns)


def _fits(names: tuple[str, ...], pattern: tuple[str, ...]) -> bool:
    """True when the pattern fits; ``reached`` holds how many names its parts so far may have taken."""
    reached = {0}
    for part in pattern:
        if part == "**":
            reached = set(range(min(reached), len(names) + 1))
        else:
            reached = {n + 1 for n in reached if n < len(names) and fnmatchcase(names[n], part)}
        if not reached:
            return False
    return len(names) in reached or not has_wildcard(pattern[-1])


def has_wildcard(text: str) -> bool:
    """True when the text is a pattern and no mere path."""
    return any(sign in text for sign in "*?[")

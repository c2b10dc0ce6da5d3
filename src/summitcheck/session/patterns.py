"""Path patterns: which paths they match, and the folder where the search for matches starts."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from fnmatch import fnmatchcase
from glob import escape
from itertools import takewhile
from pathlib import Path, PurePath

#: A literal wildcard character, as `glob.escape` writes it.
_ESCAPED = re.compile(r"\[([*?[])\]")


def described(path: str, patterns: Iterable[str]) -> bool:
    """True if a file matches one of the patterns, all relative to the working folder."""
    here = escape(str(Path.cwd()))
    return matches(PurePath(os.path.abspath(path)), (os.path.normpath(Path(here, p)) for p in patterns))  # noqa: PTH100


def matches(path: PurePath, patterns: Iterable[str]) -> bool:
    """True if a pattern matches the whole path, or, if it ends in a plain name, a folder that contains it."""
    return any(_fits(path.parts, PurePath(pattern).parts) for pattern in patterns)


def _fits(names: tuple[str, ...], pattern: tuple[str, ...]) -> bool:
    """True if the pattern matches; ``reached`` has the numbers of names that its parts so far can match."""
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
    """True if the text is a pattern and not a plain path."""
    return any(sign in text for sign in "*?[")


def fixed_part(pattern: str) -> Path:
    """The part of a path pattern before its first wildcard: a folder or a file."""
    fixed = takewhile(lambda part: not has_wildcard(_ESCAPED.sub("", part)), PurePath(pattern).parts)
    return Path(*(_ESCAPED.sub(r"\1", part) for part in fixed))

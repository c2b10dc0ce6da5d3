"""A pattern of paths to the paths that it describes, and to where it begins to look."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from fnmatch import fnmatchcase
from glob import escape
from itertools import takewhile
from pathlib import Path, PurePath

#: A sign that stands for itself in a pattern, as `glob.escape` writes it.
_ESCAPED = re.compile(r"\[([*?[])\]")


def described(path: str, patterns: Iterable[str]) -> bool:
    """True when a file matches one of the patterns, both relative to the working folder."""
    here = escape(str(Path.cwd()))
    return matches(PurePath(os.path.abspath(path)), (os.path.normpath(Path(here, p)) for p in patterns))  # noqa: PTH100


def matches(path: PurePath, patterns: Iterable[str]) -> bool:
    """True when a pattern describes the whole of a path; one that ends in a plain name, a folder around it."""
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


def fixed_part(pattern: str) -> Path:
    """The folder, or the file, to which a pattern of paths leads before any of its signs stands for several names."""
    fixed = takewhile(lambda part: not has_wildcard(_ESCAPED.sub("", part)), PurePath(pattern).parts)
    return Path(*(_ESCAPED.sub(r"\1", part) for part in fixed))

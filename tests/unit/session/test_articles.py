"""Paths against patterns."""

from __future__ import annotations

import fnmatch
import re
from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitcheck.session.patterns import matches


@pytest.mark.parametrize(
    ("pattern", "path", "expected"),
    [
        ("articles/*.md", "articles/a.md", True),
        ("articles/*.md", "articles/deep/a.md", False),
        ("articles/**/*.md", "articles/a.md", True),
        ("articles/**/*.md", "articles/very/deep/a.md", True),
        ("articles/**", "articles/very/deep/a.md", True),
        ("articles", "articles/very/deep/a.md", True),
        ("*/drafts", "articles/drafts/a.md", True),
        ("articles/*", "articles/deep/a.md", False),
        ("**/a.md", "a.md", True),
        ("**/a.md", "b/a.md.txt", False),
        ("a.md", "b/a.md", False),
        ("../x/*.md", "../x/a.md", True),
        ("article[s]/?.md", "articles/a.md", True),
        ("Articles/*", "articles/a.md", False),
    ],
)
def test_a_pattern_means_what_it_does_in_a_shell(pattern: str, path: str, expected: bool) -> None:
    assert matches(PurePosixPath(path), [pattern]) is expected


def test_one_fitting_pattern_is_enough() -> None:
    assert matches(PurePosixPath("a/b.md"), ["c/*", "a/*"])
    assert not matches(PurePosixPath("a/b.md"), [])


def slow(path: str, pattern: str) -> bool:
    """An oracle: the pattern as one regular expression."""
    parts = pattern.split("/")
    written = "".join(
        "(?:[^/]+/)*" if part == "**" else fnmatch.translate(part)[4:-3].replace(".*", "[^/]*") + "/" for part in parts
    )
    tail = "" if any(sign in parts[-1] for sign in "*?[") else "(?:[^/]+/)*"
    return re.fullmatch(written + tail, path + "/") is not None


names = st.sampled_from(["a", "b", "ab"])
parts = st.sampled_from(["a", "b", "a*", "*", "**"])


@given(st.lists(names, min_size=1, max_size=5).map("/".join), st.lists(parts, min_size=1, max_size=4).map("/".join))
def test_it_agrees_with_a_regular_expression(path: str, pattern: str) -> None:
    assert matches(PurePosixPath(path), [pattern]) is slow(path, pattern)


def test_many_stars_cost_no_more_than_one() -> None:
    assert not matches(PurePosixPath("/".join("a" * 200)), ["/".join(["**", "a"] * 60) + "/b"])

"""Suppressions in comments: which lines they mean, and that they change nothing else."""

from __future__ import annotations

import re
from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitcheck import Document
from summitcheck.views.check.comments import in_comments, without_comments

CODES = ("SC101", "SC601")
IGNORE = "<!-- summitcheck: ignore SC101 because -->"


def lines(text: str) -> list[tuple[float, float]]:
    """The lines that the suppressions in a text hold for."""
    return [(each.first, each.last) for each in in_comments(Document.from_text(text), CODES)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"One. {IGNORE}\nTwo.\n", (1, 1)),
        (f"{IGNORE} One.\nTwo.\n", (1, 1)),
        (f"One.\n{IGNORE}\nTwo.\n", (3, 3)),
        (f"One.\n\n{IGNORE}\n\n\nTwo\nthree.\n\nFour.\n", (6, 7)),
        (f"One.\n  {IGNORE}  \n{IGNORE.replace('SC101', 'SC601')}\nTwo.\n", (4, 4)),
        (f"One.\r\n{IGNORE}\r\nTwo.\r\n", (3, 3)),
        ("One <!-- summitcheck:\nignore SC101 because\n--> two.\n", (1, 3)),
    ],
)
def test_a_comment_holds_for_its_line_or_the_paragraph_after_it(text: str, expected: tuple[int, int]) -> None:
    assert lines(text)[0] == expected


def test_a_comment_at_the_very_end_holds_for_nothing_that_is_there() -> None:
    assert lines(f"One.\n{IGNORE}") == [(3, 3)]


def test_codes_and_reason_are_told_apart() -> None:
    text = "<!-- summitcheck: ignore SC101, SC6: because,\n  as  it is -->\nOne.\n"
    (found,) = in_comments(Document.from_text(text), CODES)
    assert found.codes == ("SC101", "SC6")
    assert found.reason == "because, as it is"
    assert found.last < inf


@pytest.mark.parametrize(
    "text", ["<!-- summitcheck -->", "<!-- about summitcheck: ignore -->", "<!-- summitcheck: ignore"]
)
def test_other_comments_are_none_of_ours(text: str) -> None:
    assert lines(f"{text}\nOne.\n") == []


@given(
    st.lists(st.sampled_from(["One word. ", "<!--", "-->", "\n", "\r\n", "é", "<!-- a\nb -->"]), max_size=12).map(
        "".join
    )
)
def test_a_text_without_its_comments_keeps_every_other_character_in_place(text: str) -> None:
    document = Document.from_text(f"Start. {text}")
    bare = without_comments(document)
    assert len(bare.text) == len(document.text)
    assert bare.line_starts == document.line_starts
    changed = [n for n, (one, two) in enumerate(zip(document.text, bare.text, strict=True)) if one != two]
    spans = [match.span() for match in re.finditer(r"<!--.*?-->", document.text, re.DOTALL)]
    assert all(any(start <= n < end for start, end in spans) for n in changed)
    closed = [(start, end) for start, end in spans if not re.search(r"\n\s*\n", document.text[start:end])]
    assert all("<!--" not in bare.text[start:end] for start, end in closed)  # over an empty line it is shown
    assert all(s.text == bare.text[s.start : s.end] for s in bare.sentences)


def test_a_text_without_comments_is_left_alone() -> None:
    document = Document.from_text("One.\n")
    assert without_comments(document) is document


@pytest.mark.filterwarnings("default::summitcheck.errors.FormerName")
@pytest.mark.parametrize("name", ["commitment-strengthened", "strength-raised"])
def test_a_rule_can_be_named_also_by_a_former_name(name: str) -> None:
    (found,) = in_comments(Document.from_text(f"<!-- summitcheck: ignore {name}: because -->\nOne.\n"), CODES)
    assert (found.codes, found.reason) == (("SC601",), "because")

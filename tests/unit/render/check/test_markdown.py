from __future__ import annotations

import re
from dataclasses import replace
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from check_samples import FIGURE, ODD_PROBLEM, clean_result, full_result
from summitcheck.render.check import markdown
from summitcheck.render.printable import one_line
from summitcheck.render.registry import render
from summitcheck.views.check.model import CheckResult
from summitcheck.views.word_changes import ChangeKind

TO_HTML = MarkdownIt("commonmark", {"html": True}).enable("table").enable("strikethrough")


def cells(text: str, title: str = "Problems") -> list[list[str]]:
    """What a reader sees in each row of the table under a heading."""
    table = TO_HTML.render(text).split(f"<h3>{title}")[1].split("<table>")[1].split("</table>")[0]
    rows = re.findall(r"<tr>(.*?)</tr>", table, re.DOTALL)
    return [[seen(cell) for cell in re.findall(r"<td[^>]*>(.*?)</td>", row, re.DOTALL)] for row in rows[1:]]


def seen(html: str) -> str:
    return unescape(html.replace("<!-- -->", ""))


def test_it_says_whether_the_run_failed() -> None:
    assert render("check", "markdown", full_result()).splitlines()[1] == "## summitcheck: failed"
    assert render("check", "markdown", clean_result()).splitlines()[1] == "## summitcheck: passed"


def test_the_gravest_problem_stands_first() -> None:
    where = [row[0] for row in cells(render("check", "markdown", CheckResult((), (ODD_PROBLEM, FIGURE))))]
    assert where[0] == "articles/harbour.md:1"


def test_both_texts_stand_in_a_row() -> None:
    row = cells(render("check", "markdown", full_result()))[0]
    assert row[1] == "SC101 figure-changed: The figure changed: “12” became “21”"
    assert row[2] == "statements/spring talks.md:1: “12 ferries”"


@pytest.mark.parametrize("name", ["markdown", "github", "junit", "sarif"])
def test_of_words_that_are_only_added_the_statement_is_not_quoted(name: str) -> None:
    added = replace(FIGURE, change=ChangeKind.ADDED, message="The account sets a condition: “21 ferries”")
    text = render("check", name, replace(full_result(), problems=(added,)))
    assert "does not say this" in text
    assert "says: “12 ferries”" not in text
    assert ": “12 ferries”" not in text


def test_nothing_that_was_not_judged_is_kept_quiet() -> None:
    html = TO_HTML.render(render("check", "markdown", full_result()))
    assert "README.md: about no statement" in html
    assert "3 problems not shown (--max-findings); none is more severe than those shown." in html
    assert "1 suppressed. 1 in the baseline." in html
    assert "expired on 2026-01-01" in html


def test_nobody_is_called_and_no_address_becomes_a_link() -> None:
    problem = replace(FIGURE, message="ask @octo/team at https://example.org or www.example.org :tada:")
    text = render("check", "markdown", CheckResult((), (problem,)))
    assert not re.search(r"@octo|(?<!\\)://|www\.e|(?<!\\):tada", text)


def test_a_long_text_is_cut_with_a_sign() -> None:
    row = cells(render("check", "markdown", CheckResult((), (replace(FIGURE, message="word " * 200),))))[0]
    assert row[1].endswith(" wo…")
    assert len(row[1]) <= markdown.LONGEST_TEXT


def test_a_page_stays_below_what_github_takes_and_says_what_it_left_out() -> None:
    problem = replace(FIGURE, message="*" * 999, said="*" * 999)
    text = render("check", "markdown", CheckResult((), (problem,) * 5000))
    assert len(text.encode()) < 1024 * 1024
    assert "4600 more problems not shown." in text


@given(st.text(max_size=100))
def test_any_text_is_shown_as_it_is(message: str) -> None:
    text = render("check", "markdown", CheckResult((), (replace(FIGURE, message=message),)))
    shown = cells(text)[0][1]
    assert shown == one_line(f"SC101 figure-changed: {message}").strip()

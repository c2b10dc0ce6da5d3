import re
from collections.abc import Callable
from dataclasses import replace
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from samples import DISTORTING, FAITHFUL, small_report
from summitcheck.render import registry
from summitcheck.render.marktext import escaped
from summitcheck.render.printable import one_line
from summitcheck.render.report.markdown import MOST_CELLS, MOST_COLUMNS
from summitcheck.views.report import Report

render = partial(registry.render, "report", "markdown")

HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "[x](javascript:alert(1))",
    "![x](http://example.org/x.png)",
    "http://example.org www.example.org <http://example.org>",
    "a | b | c",
    "**bold** _it_ `code` ~~gone~~ # title",
    "</details></summary>",
    "&lt;b&gt; \\ $x$",
    "line\n\n# title\n\n- item",
]


def shown(markdown: str) -> str:
    """The HTML that a strict reader of Markdown, with tables and bare addresses, makes of it."""
    reader = MarkdownIt("gfm-like", {"linkify": False, "html": True})
    return str(reader.render(markdown))


def text_of(html: str) -> str:
    from html import unescape

    return unescape(re.sub(r"(?s)<!--.*?-->|<[^>]*>", "", html))


def test_markdown_is_as_agreed(report: Report, matches_golden: Callable[[str, str], None]) -> None:
    matches_golden(render(report), "report/report.md")


def test_a_reader_sees_totals_matrix_and_both_texts(report: Report) -> None:
    page = shown(render(report))
    assert "<strong>15 percent</strong>" in page
    assert "<strong>50 percent</strong>" in page
    assert len(re.findall("<table>", page)) == 3
    assert "67%" in page
    assert "corpus/README.md" in page


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_text_stays_text(hostile: str) -> None:
    report = small_report(
        faithful=FAITHFUL.replace("leaders", f"leaders {hostile}"),
        distorting=DISTORTING.replace("percent before", f"percent {hostile} before"),
    )
    claims = tuple(claim._replace(text=hostile, section=hostile) for claim in report.claims.claims)
    accounts = tuple(a._replace(document=replace(a.document, name=hostile)) for a in report.accounts)
    statement = replace(report.statement, title=hostile)
    page = shown(
        render(report._replace(claims=replace(report.claims, claims=claims), accounts=accounts, statement=statement))
    )
    tags = set(re.findall(r"<(\w+)", page))
    assert tags <= {
        "h2",
        "h3",
        "p",
        "ul",
        "li",
        "strong",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "details",
        "summary",
    }
    assert " ".join(hostile.split()) in " ".join(text_of(page).split())


@given(st.text(alphabet=st.characters(min_codepoint=0x20, max_codepoint=0x7E), min_size=1))
def test_what_was_escaped_reads_as_it_was_written(text: str) -> None:
    page = MarkdownIt("gfm-like", {"linkify": False}).enable("table").render(f"x {escaped(text)}")
    assert text_of(page).strip() == f"x {one_line(text)}".strip()


def test_a_mention_calls_nobody() -> None:
    assert "@everyone" not in escaped("ask @everyone")


def test_the_news_comes_before_the_matrix_and_the_worst_account_first(report: Report) -> None:
    said = render(report)
    parts = ["**distorting distorts 1 of 3", "| distorting |", "| faithful |", "### Distorted", "### To read"]
    places = [said.index(part) for part in (*parts, "### All claims")]
    assert places == sorted(places)


def test_a_mention_in_the_title_of_a_section_calls_nobody(report: Report) -> None:
    claims = tuple(claim._replace(section="ask @everyone <b>") for claim in report.claims.claims)
    said = render(report._replace(claims=replace(report.claims, claims=claims)))
    assert "<summary>ask @<!-- -->everyone &lt;b&gt;</summary>" in said


def test_many_accounts_are_counted_instead_of_named(report: Report) -> None:
    crowd = report._replace(accounts=report.accounts * 20)
    table = render(crowd).split("<details>")[1]
    assert "✓ supported" in table
    assert len(table.splitlines()[4].split("|")) < MOST_COLUMNS


def test_what_is_too_much_for_a_summary_is_counted(report: Report) -> None:
    crowd = report._replace(accounts=report.accounts * (MOST_CELLS + 5))
    said = render(crowd)
    assert said.count("- ≠ **") == MOST_CELLS
    assert "5 more are not shown." in said

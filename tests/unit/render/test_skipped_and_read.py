"""Every output says why an account was skipped, and lists what is to be read apart from what is distorted."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace

import jsonschema
import pytest

from diff_samples import small_diff
from newsroom import STATEMENT
from samples import ELSEWHERE, with_skipped, with_uncertain
from summitcheck import Checker, Document, extract
from summitcheck.decide.verdict import Verdict
from summitcheck.render.layout import width_of
from summitcheck.render.records import schema_text
from summitcheck.render.registry import FORMATS, render
from summitcheck.render.style import Style
from summitcheck.severity import Severity
from summitcheck.views.explain import Explanation, explain
from summitcheck.views.report import Report

SCORES = [(0.5, round(n / 20, 2)) for n in range(12)]


def seen(text: str) -> str:
    """A text on one line, as it was before it was wrapped and escaped."""
    return " ".join(re.sub(r"<[^>]*>", " ", text).split())


@pytest.fixture
def doubtful(report: Report) -> Report:
    """Twelve accounts, the last the likeliest to distort, each with one claim whose words differ."""
    return with_uncertain(report._replace(claims=replace(report.claims, claims=report.claims.claims[:1])), *SCORES)


@pytest.mark.parametrize("form", FORMATS["report"])
def test_every_report_says_why_an_account_was_skipped(report: Report, form: str) -> None:
    assert ELSEWHERE in seen(render("report", form, with_skipped(report), Style(80)))
    assert ELSEWHERE not in seen(render("report", form, report, Style(80)))


@pytest.mark.parametrize("width", [60, 80, 140])
def test_the_terminal_gives_no_strip_for_it_and_counts_it_apart(report: Report, width: int) -> None:
    shown = render("report", "text", with_skipped(report), Style(width))
    assert max(map(width_of, shown.splitlines())) <= width
    assert "1 passage to read; 1 account not judged." in seen(shown)
    assert re.search(r"^other +skipped: it is about something else", shown, re.MULTILINE)


def test_the_share_of_a_skipped_account_is_no_number(report: Report) -> None:
    shown = render("report", "text", with_skipped(report), Style(80, matrix=True))
    assert re.search(r"^││┌ other +skipped$", shown, re.MULTILINE)
    markdown = render("report", "markdown", with_skipped(report))
    assert re.search(r"^\|.* corpus/other\.txt \|.* skipped \|$", markdown, re.MULTILINE)


def test_json_has_the_reason_only_where_there_is_one(report: Report) -> None:
    data = json.loads(render("report", "json", with_skipped(report)))
    jsonschema.validate(data, json.loads(schema_text("report-1")))
    assert [account.get("skipped") for account in data["accounts"]] == [None, None, ELSEWHERE]
    assert "skipped" not in data["accounts"][0]


def test_the_page_shows_no_figures_of_a_skipped_account(report: Report) -> None:
    page = render("report", "html", with_skipped(report))
    row = page.split('<tr data-account="2">')[1].split("</tr>")[0]
    assert ELSEWHERE in row
    assert 'class="strip' not in row
    assert 'class="number' not in row
    assert "Its sentences were not compared with the statement." in page


def test_the_terminal_names_the_claim_to_read_once_and_counts_the_accounts(doubtful: Report) -> None:
    shown = render("report", "text", doubtful, Style(80))
    assert (
        "To read (12 passages)\n? meet-in-june  [The leaders] → [Leaders] will meet (doubtful-0 and 11 more)\n" in shown
    )


def test_a_verbose_style_lists_all_of_them_the_likeliest_first(doubtful: Report) -> None:
    shown = render("report", "text", doubtful, Style(80, verbose=True))
    reading = shown.split("To read (12): ")[1].split("Evidence (")[0]
    places = re.findall(r"^\? meet-in-june  doubtful-(\d+)  corpus", reading, re.MULTILINE)
    assert places == [str(n) for n in reversed(range(12))]


def test_a_passage_to_read_has_both_texts_and_what_was_noted(doubtful: Report) -> None:
    shown = render("report", "text", doubtful, Style(80, verbose=True))
    assert (
        "  SC301 name-replaced: another name\n"
        "    statement  corpus/statement.md:1\n"
        "      [The leaders] will meet again in June.\n"
        "    account    corpus/doubtful-11.txt:1\n"
        "      [Leaders] met on Friday.\n"
    ) in shown


@pytest.mark.parametrize("form", ["text", "markdown", "html"])
def test_what_is_to_be_read_stands_behind_what_is_distorted(report: Report, form: str) -> None:
    shown = render("report", form, report, Style(80))
    distorted = re.search(r"(?:### |<h2[^>]*>|^)(?:Distorted|Changed)", shown, re.MULTILINE)
    reading = re.search(r"(?:### |<h2[^>]*>|^)To read", shown, re.MULTILINE)
    assert distorted is not None
    assert reading is not None
    assert distorted.start() < shown.rindex("tariff-cut", 0, reading.start()) < reading.start()


def test_markdown_lists_all_that_is_to_be_read_in_order(doubtful: Report) -> None:
    order = [str(n) for n in reversed(range(12))]
    reading = render("report", "markdown", doubtful).split("### To read (12)")[1]
    assert re.findall(r"in corpus/doubtful-(\d+)\.txt", reading) == order


def test_the_page_shows_equal_passages_to_read_once(doubtful: Report) -> None:
    listed = render("report", "html", doubtful).split('id="reading-title"')[1].split("</section>")[0]
    assert "12 passages" in listed
    assert listed.count("<article") == 1
    assert re.findall(r">doubtful-(\d+)</a>", listed) == ["0", "1", "2"]
    assert "and 9 more" in listed


def test_json_lists_it_by_claim_and_account(doubtful: Report, report: Report) -> None:
    data = json.loads(render("report", "json", doubtful))
    jsonschema.validate(data, json.loads(schema_text("report-1")))
    listed = data["summary"]["please_read"]
    assert [each["account"] for each in listed] == [f"corpus/doubtful-{n}.txt" for n in reversed(range(12))]
    assert listed[0]["notes"] == ["SC301 name-replaced: another name"]
    without = report._replace(accounts=report.accounts[:1])
    assert "please_read" not in json.loads(render("report", "json", without))["summary"]


def test_a_note_beside_an_accusation_is_shown_in_no_list(report: Report) -> None:
    bad = report.accounts[1]
    june, tariffs, port = bad.assessments
    note = tariffs.findings[0]._replace(code="SC999", severity=Severity.NOTE, message="a doubt", fingerprint="9")
    both = bad._replace(assessments=(june, tariffs._replace(findings=(*tariffs.findings, note)), port))
    noted = report._replace(accounts=(report.accounts[0], both))
    for form in ("text", "markdown", "html", "csv"):
        assert "SC999" not in render("report", form, noted, Style(80))
    assert "SC999" in render("report", "json", noted)


def test_csv_keeps_the_reason_of_each_cell(report: Report) -> None:
    rows = list(csv.DictReader(io.StringIO(render("report", "csv", with_skipped(report)))))
    assert {row["reason"] for row in rows if row["account"] == "corpus/other.txt"} == {ELSEWHERE}


@pytest.mark.parametrize("form", FORMATS["diff"])
def test_a_diff_says_it_above_the_rows_and_shows_them(form: str) -> None:
    diff = small_diff()
    skipped = replace(diff, report=diff.report._replace(skipped=ELSEWHERE))
    shown, before = (render("diff", form, each, Style(80)) for each in (skipped, diff))
    assert ELSEWHERE in seen(shown)
    assert ELSEWHERE not in seen(before)
    assert len(shown.splitlines()) >= len(before.splitlines())


def test_the_json_of_a_diff_satisfies_its_schema() -> None:
    diff = small_diff()
    data = json.loads(render("diff", "json", replace(diff, report=diff.report._replace(skipped=ELSEWHERE))))
    jsonschema.validate(data, json.loads(schema_text("diff-1")))
    assert data["account"]["skipped"] == ELSEWHERE


def test_a_diff_gives_no_coverage_of_what_was_not_judged() -> None:
    diff = small_diff()
    shown = render("diff", "text", replace(diff, report=diff.report._replace(skipped=ELSEWHERE)), Style(80))
    assert "Coverage   not judged" in shown


def not_looked_up() -> Explanation:
    """The explanation of a claim in an account that was skipped."""
    statement = Document.from_text(STATEMENT, name="statement.md")
    claims = extract(statement)
    trace = Checker(claims, statement=statement).trace(Document.from_text("A bakery won a prize.", name="bakery.txt"))
    found = explain(trace, claims.claims[0].id)
    verdict = found.assessment._replace(verdict=Verdict.OMITTED, reason=ELSEWHERE)
    return found._replace(assessment=verdict, candidates=(), window=None, detections=(), skipped=ELSEWHERE)


@pytest.mark.parametrize("form", FORMATS["explanation"])
def test_an_explanation_says_that_nothing_was_looked_up(form: str) -> None:
    shown = seen(render("explanation", form, not_looked_up(), Style(80)))
    assert ELSEWHERE in shown
    assert "What the rules detected" not in shown
    assert form == "json" or "not compared, because it is about something else" in shown


def test_the_json_of_an_explanation_has_the_reason_only_where_there_is_one() -> None:
    skipped = not_looked_up()
    assert json.loads(render("explanation", "json", skipped))["skipped"] == ELSEWHERE
    assert "skipped" not in json.loads(render("explanation", "json", skipped._replace(skipped="")))

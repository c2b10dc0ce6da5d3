"""What `check` writes of an article that was skipped, and of what is only to be read."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from xml.etree import ElementTree

import jsonschema
import pytest

from check_samples import CLAIMS, FIGURE, HARBOUR, clean_result, outcomes, place
from samples import ELSEWHERE
from summitcheck.decide.verdict import Verdict
from summitcheck.render.check.wording import summary
from summitcheck.render.records import schema_text
from summitcheck.render.registry import FORMATS, render
from summitcheck.render.style import Style
from summitcheck.severity import Severity
from summitcheck.views.check.model import CheckResult, Problem
from summitcheck.views.check.vocabulary import ProblemKind

SKIPPED = Problem(
    ProblemKind.SKIPPED,
    "skipped",
    "skipped",
    Severity.NOTE,
    ELSEWHERE,
    place(HARBOUR, ""),
    None,
    "",
    "",
    "8123456789abcdef",
)


def skipped_result() -> CheckResult:
    """One article that is about something else."""
    article = replace(
        clean_result().articles[0],
        outcomes=outcomes(Verdict.OMITTED, Verdict.OMITTED, Verdict.OMITTED),
        skipped=ELSEWHERE,
    )
    return CheckResult((article,), (SKIPPED,))


def doubtful_result(count: int = 12) -> CheckResult:
    """So many articles, each with one claim to read; the last is the likeliest to distort, and one is accused."""
    note = replace(FIGURE, kind=ProblemKind.UNCERTAIN, severity=Severity.NOTE, fails=False)
    article = clean_result().articles[0]
    first, *others = outcomes(Verdict.UNCERTAIN, Verdict.SUPPORTED, Verdict.SUPPORTED)
    evidence = place(HARBOUR, "The two sides will build 21 ferries.")
    articles, problems = [], []
    for n in range(count):
        path = f"articles/{n:02}.md"
        told = replace(first, distortion=n / 100, evidence=replace(evidence, path=path))
        articles.append(replace(article, path=path, outcomes=(told, *others)))
        problems.append(replace(note, account=replace(note.account, path=path)))
    accused = replace(FIGURE, account=replace(FIGURE.account, path=articles[0].path))
    return CheckResult(tuple(articles), (accused, *problems))


@pytest.mark.parametrize("form", FORMATS["check"])
def test_every_format_says_why_an_article_was_skipped(form: str) -> None:
    assert ELSEWHERE in render("check", form, skipped_result())


def test_a_line_says_where_and_why() -> None:
    assert render("check", "text", skipped_result()) == f"articles/harbour.md:1:1 skipped: {ELSEWHERE}\n"


def test_the_summary_counts_it_and_what_is_to_be_read_apart() -> None:
    assert summary(skipped_result()) == (
        "1 article (1 skipped), claims: 0 supported, 0 distorted, 3 omitted; 0 to read; 0 sentences added."
    )
    assert "24 supported, 0 distorted, 0 omitted; 12 to read;" in summary(doubtful_result())


def test_a_test_report_skips_the_whole_article() -> None:
    suite = ElementTree.fromstring(render("check", "junit", skipped_result()))[0]
    assert (suite.get("tests"), suite.get("failures"), suite.get("skipped")) == ("1", "0", "1")
    failing = replace(skipped_result(), problems=(replace(SKIPPED, fails=True),))
    failure = ElementTree.fromstring(render("check", "junit", failing)).find(".//failure")
    assert failure is not None
    assert (failure.get("type"), failure.get("message")) == ("skipped", ELSEWHERE)


@pytest.mark.parametrize("order", [1, -1])
def test_sarif_says_one_thing_of_what_was_not_judged_whatever_comes_last(order: int) -> None:
    unjudged = replace(SKIPPED, kind=ProblemKind.UNCERTAIN, claim="ferries", said=CLAIMS[0][1])
    result = replace(skipped_result(), problems=(SKIPPED, unjudged)[::order])
    (rule,) = json.loads(render("check", "sarif", result))["runs"][0]["tool"]["driver"]["rules"]
    assert rule["shortDescription"]["text"].startswith("The article was not judged, or only in part")


@pytest.mark.parametrize("result", [skipped_result(), doubtful_result()], ids=["skipped", "to read"])
def test_the_json_satisfies_the_schema_that_ships(result: CheckResult) -> None:
    jsonschema.validate(json.loads(render("check", "json", result)), json.loads(schema_text("check-1")))


def test_json_has_its_new_keys_only_where_they_are_not_empty() -> None:
    skipped, doubtful, clean = (
        json.loads(render("check", "json", each)) for each in (skipped_result(), doubtful_result(), clean_result())
    )
    assert skipped["articles"][0]["skipped"] == ELSEWHERE
    assert "skipped" not in clean["articles"][0]
    assert "please_read" not in clean["summary"]
    listed = doubtful["summary"]["please_read"]
    assert [each["path"] for each in listed] == [f"articles/{n:02}.md" for n in reversed(range(12))]
    assert listed[0]["words"]["text"] == "The two sides will build 21 ferries."


def test_ten_passages_to_read_follow_the_accusations_the_likeliest_first() -> None:
    shown = render("check", "text", doubtful_result())
    accusations, reading = shown.split("\nTo read (12): these may or may not say what the statement says\n")
    assert accusations.startswith("articles/00.md:1:26 SC101 figure-changed")
    assert accusations.count(" SC101 ") == 1
    places = re.findall(r"^articles/(\d+)\.md:1:1 SC101 figure-changed: .* \[ferries\]$", reading, re.MULTILINE)
    assert places == [f"{n:02}" for n in range(11, 1, -1)]
    assert reading.endswith("\n… and 2 more; -v lists them\n")


def test_a_verbose_style_lists_all_of_them() -> None:
    shown = render("check", "text", doubtful_result(), Style(verbose=True))
    assert len(re.findall(r"^  statement  ", shown, re.MULTILINE)) == 12
    assert "more; -v" not in shown


def test_a_passage_to_read_has_both_texts() -> None:
    shown = render("check", "text", doubtful_result(1))
    assert f"  statement  {CLAIMS[0][1]}\n  article    The two sides will build [21 ferries].\n" in shown


def test_markdown_lists_accusations_and_what_is_to_be_read_in_two_tables() -> None:
    problems, reading = render("check", "markdown", doubtful_result()).split("### To read (12)")
    assert "articles/00.md" in problems.split("### Problems")[1]
    assert "articles/11.md" not in problems.split("### Problems")[1]
    reading, articles = reading.split("### Articles")
    assert "articles/11.md" in articles
    assert re.findall(r"^\| articles/(\d+)\.md", reading, re.MULTILINE) == [f"{n:02}" for n in reversed(range(12))]


def test_nothing_to_read_leaves_no_list() -> None:
    accused = CheckResult(clean_result().articles, (FIGURE,))
    for form in ("text", "markdown"):
        assert "To read" not in render("check", form, accused)

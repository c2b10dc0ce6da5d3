from __future__ import annotations

import json
from dataclasses import replace

from check_samples import FIGURE, clean_result, full_result
from summitcheck.render.registry import render
from summitcheck.views.check.model import CheckResult


def test_each_problem_has_what_gitlab_asks_for() -> None:
    issues = json.loads(render("check", "codeclimate", full_result()))
    assert len(issues) == len(full_result().problems)
    for issue in issues:
        assert {"description", "check_name", "fingerprint", "severity", "location"} <= set(issue)
        assert issue["severity"] in {"info", "minor", "major", "critical", "blocker"}
        assert issue["location"]["lines"]["begin"] >= 1


def test_nothing_found_is_an_empty_list() -> None:
    assert json.loads(render("check", "codeclimate", clean_result())) == []


def test_the_same_words_in_two_articles_are_two_issues() -> None:
    other = replace(FIGURE, account=replace(FIGURE.account, path="articles/pier.md"))
    issues = json.loads(render("check", "codeclimate", CheckResult((), (FIGURE, other))))
    assert len({issue["fingerprint"] for issue in issues}) == 2


def test_a_path_is_the_one_of_the_repository() -> None:
    dotted = replace(FIGURE, account=replace(FIGURE.account, path="./articles/harbour.md"))
    issues = json.loads(render("check", "codeclimate", CheckResult((), (FIGURE, dotted))))
    assert issues[0] == issues[1]
    assert issues[1]["location"]["path"] == "articles/harbour.md"


def test_moving_a_problem_keeps_its_fingerprint() -> None:
    moved = replace(FIGURE, account=replace(FIGURE.account, line=9, start=400, end=410))
    issues = json.loads(render("check", "codeclimate", CheckResult((), (FIGURE, moved))))
    assert issues[0]["fingerprint"] == issues[1]["fingerprint"]

from __future__ import annotations

import re
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from check_samples import (
    ADDITION,
    FIGURE,
    ODD_PATH,
    ODD_PROBLEM,
    OMISSION,
    STRENGTH,
    clean_result,
    full_result,
    silenced_result,
)
from summitcheck.render.registry import render
from summitcheck.views.check.model import Checkout, CheckResult, Problem

COMMAND = re.compile(r"::(error|warning|notice) ((?:[a-zA-Z]+=[^,:\r\n]*,?)+)::([^\r\n]*)")


def parsed(text: str) -> list[tuple[str, dict[str, str], str]]:
    """The commands as the runner reads them: level, properties and message, unescaped."""
    found = [COMMAND.fullmatch(line) for line in text.split("\n")[:-1]]
    assert all(found), text
    return [(m[1], {k: unescaped(v) for k, v in pairs(m[2])}, unescaped(m[3])) for m in found if m]


def pairs(properties: str) -> list[list[str]]:
    return [pair.split("=", 1) for pair in properties.split(",")]


def unescaped(text: str) -> str:
    return text.replace("%2C", ",").replace("%3A", ":").replace("%0A", "\n").replace("%0D", "\r").replace("%25", "%")


def copies(problem: Problem, count: int) -> tuple[Problem, ...]:
    return tuple(replace(problem, fingerprint=f"{n:016x}") for n in range(count))


def test_a_problem_becomes_an_annotation_on_its_words() -> None:
    level, properties, message = parsed(render("check", "github", CheckResult((), (FIGURE,))))[0]
    assert level == "error"
    assert properties == {
        "file": "articles/harbour.md",
        "line": "1",
        "col": "26",
        "endColumn": "36",
        "title": "SC101 figure-changed",
    }
    assert message.startswith("The figure changed: “12” became “21”\nstatements/spring talks.md:1 says: “12 ferries”\n")


def test_the_worst_come_first() -> None:
    levels = [
        level
        for level, _, _ in parsed(render("check", "github", CheckResult((), (ADDITION, OMISSION, STRENGTH, FIGURE))))
    ]
    assert levels == ["error", "warning", "notice", "notice"]


def test_an_odd_path_comes_through_whole() -> None:
    assert parsed(render("check", "github", CheckResult((), (ODD_PROBLEM,))))[0][1]["file"] == ODD_PATH


def test_a_problem_over_several_lines_has_no_columns() -> None:
    properties = parsed(render("check", "github", CheckResult((), (ODD_PROBLEM,))))[0][1]
    assert properties["endLine"] == "2"
    assert not {"col", "endColumn"} & set(properties)


def test_a_place_without_words_has_no_columns() -> None:
    assert not {"col", "endColumn"} & set(parsed(render("check", "github", CheckResult((), (OMISSION,))))[0][1])


def test_no_level_goes_over_what_github_shows() -> None:
    problems = (*copies(FIGURE, 13), *copies(STRENGTH, 10), *copies(ADDITION, 12))
    commands = parsed(render("check", "github", CheckResult((), problems)))
    counts = {name: sum(level == name for level, _, _ in commands) for name in ("error", "warning", "notice")}
    assert counts == {"error": 10, "warning": 10, "notice": 10}
    assert commands[-1][2] == "6 more are not shown, because GitHub limits the annotations of a step."


def test_exactly_as_many_as_github_shows_are_all_there() -> None:
    commands = parsed(render("check", "github", CheckResult((), copies(ADDITION, 10))))
    assert len(commands) == 10
    assert all(properties.get("file") for _, properties, _ in commands)


def test_what_is_silenced_is_never_the_notice_too_many() -> None:
    result = replace(silenced_result(), problems=copies(ADDITION, 10), truncated=0)
    commands = parsed(render("check", "github", result))
    assert len(commands) == 10
    assert [properties["title"] for _, properties, _ in commands[-2:]] == ["summitcheck", "silenced"]
    assert commands[-2][2] == "2 more are not shown, because GitHub limits the annotations of a step."


def test_what_max_findings_left_out_is_said() -> None:
    assert (
        parsed(render("check", "github", full_result()))[-1][2]
        == "3 problems not shown (--max-findings); none is more severe than those shown."
    )


def test_nothing_found_says_nothing() -> None:
    assert render("check", "github", clean_result()) == ""


@given(st.text(), st.text(min_size=1))
def test_no_text_can_end_a_command_or_begin_another(message: str, path: str) -> None:
    odd = replace(FIGURE, message=message, account=replace(FIGURE.account, path=path))
    assert len(parsed(render("check", "github", CheckResult((), (odd,))))) == 1


def test_a_path_is_seen_from_the_root_of_the_repository() -> None:
    problem = replace(FIGURE, account=replace(FIGURE.account, path="../articles/./a.md"))
    inside = CheckResult((), (problem,), checkout=Checkout("/repository", "desk/today"))
    assert parsed(render("check", "github", inside))[0][1]["file"] == "desk/articles/a.md"


def test_an_absolute_path_in_the_repository_is_seen_from_its_root() -> None:
    problem = replace(FIGURE, account=replace(FIGURE.account, path="/repository/articles/a.md"))
    inside = CheckResult((), (problem,), checkout=Checkout("/repository", "."))
    assert parsed(render("check", "github", inside))[0][1]["file"] == "articles/a.md"


def test_a_message_has_the_words_around_so_that_it_stands_alone() -> None:
    problem = replace(FIGURE, context="will build 12 ferries")
    message = parsed(render("check", "github", CheckResult((), (problem,))))[0][2]
    assert message.startswith("The figure changed: “12” became “21”, in “will build 12 ferries”\n")


def test_a_verdict_without_a_rule_says_which_claim_it_is_about() -> None:
    message = parsed(render("check", "github", CheckResult((), (OMISSION,))))[0][2]
    assert message.startswith("no sentence says this: “The two sides welcomed the new lighthouse.”\n")

"""``summitcheck check`` from the outside: which articles it judges, what fails, and how it ends."""

from __future__ import annotations

import io
import json
import os
import shlex
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from newsroom import CLAIMS, DISTORTING, FAITHFUL, FRONT, STATEMENT, UNRELATED, WRONG_DAY, WRONG_FIGURE, write
from summitcheck.cli.main import Exit, main

Run = Callable[..., tuple[int, str, str]]
TALKS = ("--statement", "talks/statement.md")


def result(check: Run, *arguments: object) -> dict[str, Any]:
    """The JSON of a run."""
    _, out, _ = check(*arguments, "--format", "json")
    parsed: dict[str, Any] = json.loads(out)
    return parsed


def paths(found: dict[str, Any]) -> list[str]:
    return [article["path"] for article in found["articles"]]


def reasons(found: dict[str, Any]) -> dict[str, str]:
    """Path -> why it was skipped."""
    return {file["path"]: file["reason"] for file in found["summary"]["passed_over"]}


# How it ends


def test_a_faithful_article_ends_with_0_and_says_nothing_on_standard_output(room: Path, check: Run) -> None:
    status, out, err = check("articles/good.md")
    assert (status, out) == (Exit.CLEAN, "")
    assert "1 article" in err


def test_a_distorting_article_ends_with_1_and_names_the_place(room: Path, check: Run) -> None:
    status, out, err = check("articles/bad.md")
    assert status == Exit.FINDINGS
    assert out.startswith("articles/bad.md:8:30 SC101 ")
    assert out.splitlines()[0].endswith("[hydrogen-ports]")
    assert "^" in out.splitlines()[2]
    assert "failed: articles/bad.md: 1 distorted (--fail-on distorted)" in err


def test_a_run_in_a_folder_names_the_paths_from_the_root_of_the_repository(
    room: Path, check: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(room / ".git", {"HEAD": "ref: refs/heads/main\n"})
    monkeypatch.chdir(room / "articles")
    how = ("bad.md", "--statement", "../talks/statement.md")
    assert check(*how, "-f", "github")[1].startswith("::error file=articles/bad.md,line=8,")
    run = json.loads(check(*how, "-f", "sarif")[1])["runs"][0]
    assert run["originalUriBaseIds"]["%SRCROOT%"]["uri"] == f"{room.as_uri()}/"
    assert run["artifacts"][0]["location"]["uri"] == "articles/bad.md"


def test_colour_is_for_terminals_and_for_whoever_asks_for_it(room: Path, check: Run) -> None:
    assert "\x1b[" not in check("articles/bad.md")[1]
    assert "\x1b[1;31mSC101 figure-changed\x1b[0m" in check("articles/bad.md", "--color", "always")[1]


def test_exit_zero_reports_and_ends_with_0(room: Path, check: Run) -> None:
    status, out, err = check("articles", "--exit-zero")
    assert status == Exit.CLEAN
    assert "SC101" in out
    assert "failed:" in err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("articles/nowhere.md",), "no such file"),
        (("articles/*.rst",), "no file matches"),
        (("articles", "--fail-on", "distortd"), "Did you mean 'distorted'?"),
        (("articles", "--fail-under", "101"), "error: --fail-under: must be a number from 0 to 100"),
        (("articles", "--fail-under", "nan"), "from 0 to 100"),
        (("articles", "--max-findings", "0"), "from 1"),
        (("articles", "--select", "SC99999"), "there is no rule 'SC99999'"),
        (
            ("articles", "--require", "pilot-scool"),
            "Did you mean 'pilot-school'?\n  List the claims with `summitcheck claims list FILE`",
        ),
        (("articles", "--format", "srif"), "Did you mean 'sarif'?"),
        (("articles", "--format", "sarif:"), "no file after"),
        (("articles", "-f", "text", "-f", "json"), "both go to standard output"),
        (("articles", "-f", "json:out", "-f", "sarif:out"), "out is given twice"),
        (("articles", "--changed-lines"), "Add --since REV"),
        (("articles", "--baseline", "nowhere.json"), "no such baseline"),
        (("articles", "--suppressions", "nowhere.yaml"), "no such suppressions file"),
        (("articles", "--statement", "nowhere.md"), "no such file"),
        (("articles", "--statement", "talks/statement.md", "--claims", "nowhere.yaml"), "nowhere.yaml"),
        (("articles", "--config", "nowhere.toml"), "no such configuration"),
        (("articles", "--jobs", "many"), "must be a number"),
        ((), "no articles were given"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else None,
)
def test_what_makes_no_sense_ends_with_2_and_is_explained(
    room: Path, check: Run, arguments: tuple[str, ...], said: str
) -> None:
    status, out, err = check(*arguments)
    assert status == Exit.USAGE
    assert out == ""
    assert said in err


def test_an_article_that_cannot_be_read_ends_with_2(room: Path, check: Run) -> None:
    (room / "articles" / "odd.md").write_bytes(b"\x00\x01\x02" * 50)
    status, _, err = check("articles")
    assert status == Exit.USAGE
    assert "articles/odd.md" in err


def test_nothing_to_check_is_no_success(room: Path, check: Run) -> None:
    write(room / "notes", {"bakery.md": UNRELATED})
    status, out, err = check("notes")
    assert (status, out) == (Exit.USAGE, "")
    assert "1 file skipped (1 not about a known statement)" in err
    assert "Set the statement with --statement" in err


def test_no_statement_is_asked_for_where_the_file_is_one(room: Path, check: Run) -> None:
    status, _, err = check("statements/spring.md")
    assert status == Exit.USAGE
    assert "--statement" not in err


def test_nothing_to_check_is_one_where_that_is_allowed(room: Path, check: Run) -> None:
    write(room / "notes", {"bakery.md": UNRELATED})
    status, _, err = check("notes", "--allow-empty")
    assert status == Exit.CLEAN
    assert "1 file skipped" in err
    assert check("notes", "--allow-empty", "--require", "hydrogen-ports")[0] == Exit.CLEAN


# What fails


@pytest.mark.parametrize(
    ("fail_on", "fails"),
    [
        ("distorted", False),
        ("uncertain", False),
        ("error", False),
        ("omitted", True),
        ("any", True),
        ("distorted,omitted", True),
        ("note", True),
    ],
)
def test_an_omission_fails_only_when_it_is_to(room: Path, check: Run, fail_on: str, fails: bool) -> None:
    status, out, _ = check("articles/good.md", "--fail-on", fail_on)
    assert status == int(fails)
    assert ("pilot-school" in out) is fails


def test_an_error_is_found_by_its_severity(room: Path, check: Run) -> None:
    status, _, err = check("articles/bad.md", "--fail-on", "error")
    assert status == Exit.FINDINGS
    assert "1 error (--fail-on error)" in err


@pytest.mark.parametrize(("least", "status"), [("0", 0), ("25", 0), ("25.1", 1), ("100", 1)])
def test_coverage_below_the_least_fails(room: Path, check: Run, least: str, status: int) -> None:
    found, _, err = check("articles/good.md", "--fail-under", least)
    assert found == status
    assert ("supports 1 of 4 claims" in err) is bool(status)


def test_a_coverage_of_100_is_every_claim(room: Path, check: Run) -> None:
    body = STATEMENT.split("---\n", 2)[2]
    write(room / "articles", {"whole.md": FRONT + body, "nearly.md": FRONT + body.replace("They welcomed", "They saw")})
    assert check("articles/whole.md", "--fail-under", "100")[0] == Exit.CLEAN
    assert check("articles/bad.md", "--fail-under", "100", "--exit-zero")[2].count("--fail-under") == 1


def test_a_claim_that_must_be_carried_fails_when_it_is_omitted(room: Path, check: Run) -> None:
    status, out, err = check("articles/good.md", "--require", "pilot-school", "--require", "hydrogen-ports")
    assert status == Exit.FINDINGS
    assert "articles/good.md: pilot-school is omitted (--require)" in err
    assert "must support this claim" in out
    assert "hydrogen-ports" not in err


def test_a_claim_that_must_be_carried_cannot_be_ignored_away(room: Path, check: Run) -> None:
    assert check("articles/good.md", "--require", "pilot-school", "--ignore", "omitted")[0] == Exit.FINDINGS


def test_an_ignored_rule_finds_nothing(room: Path, check: Run) -> None:
    status, out, _ = check("articles/bad.md", "--ignore", "SC1")
    assert (status, out) == (Exit.CLEAN, "")


def test_only_selected_rules_find_something(room: Path, check: Run) -> None:
    write(room / "articles", {"day.md": f"{FRONT}{WRONG_DAY}\n\n{WRONG_FIGURE}\n"})
    everything = {problem["code"] for problem in result(check, "articles/day.md")["problems"]}
    assert everything >= {"SC101", "SC201"}
    found = {problem["code"] for problem in result(check, "articles/day.md", "--select", "SC101")["problems"]}
    assert found == {"SC101"}


def test_the_worst_are_kept_where_there_are_too_many_and_that_is_said(room: Path, check: Run) -> None:
    arguments = ("articles/bad.md", "--show", "any", "--max-findings", "1")
    status, out, err = check(*arguments)
    assert status == Exit.FINDINGS
    assert out.count("[hydrogen-ports]\n") == 1
    assert "SC101" in out
    assert "2 problems not shown (--max-findings); none is more severe" in err


def test_an_error_that_does_not_fail_is_kept_before_a_note_that_does(room: Path, check: Run) -> None:
    write(room / "articles", {"both.md": f"{FRONT}{WRONG_FIGURE}\n\nA choir of pensioners sang in the harbour.\n"})
    arguments = ("articles/both.md", "--fail-on", "added", "--max-findings", "1")
    found = result(check, *arguments)
    assert [(p["code"], p["severity"], p["fails"]) for p in found["problems"]] == [("SC101", "error", False)]
    assert found["summary"]["failures"] == ["articles/both.md: 1 added (--fail-on added)"]


def test_what_fails_counts_even_where_it_is_not_shown(room: Path, check: Run) -> None:
    arguments = ("articles", "--fail-on", "any", "--max-findings", "1")
    _, _, err = check(*arguments)
    assert "articles/good.md: 3 any (--fail-on any)" in err


# Which articles


def test_folders_are_searched_all_the_way_down_in_order(room: Path, check: Run) -> None:
    write(room / "articles" / "2026" / "june", {"deep.md": FRONT.replace("..", "../../..") + FAITHFUL})
    assert paths(result(check, "articles")) == [
        "articles/2026/june/deep.md",
        "articles/bad.md",
        "articles/good.md",
    ]


def test_what_is_no_article_is_skipped_with_its_reason(room: Path, check: Run) -> None:
    write(room / "articles", {".draft.md": "x", "README.md": "x", "map.png": "x", "bakery.txt": UNRELATED})
    write(room / "articles" / ".git", {"config.md": "x"})
    assert reasons(result(check, "articles")) == {
        "articles/.draft.md": "hidden",
        "articles/.git": "hidden",
        "articles/README.md": "about its folder",
        "articles/bakery.txt": "not about a known statement",
        "articles/map.png": "not a text: .png",
    }


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege on Windows")
def test_a_link_to_a_folder_is_not_followed(room: Path, check: Run) -> None:
    (room / "articles" / "again").symlink_to(room / "articles")
    found = result(check, "articles")
    assert len(paths(found)) == 2
    assert reasons(found) == {"articles/again": "a link to a folder"}


def test_what_was_skipped_is_counted_and_named_on_request(room: Path, check: Run) -> None:
    write(room / "articles", {"bakery.txt": UNRELATED})
    assert "1 file skipped (1 not about a known statement)" in check("articles")[2]
    assert "skipped: articles/bakery.txt: not about a known statement" in check("articles", "-v")[2]


def test_the_statement_is_not_compared_with_itself(room: Path, check: Run) -> None:
    write(room / "talks", {"plain.md": STATEMENT.split("---\n", 2)[2]})
    found = result(check, "talks", "articles", "--statement", "talks/plain.md", "--claims", "talks/claims.yaml")
    assert reasons(found) == {
        "talks/claims.yaml": "not a text: .yaml",
        "talks/plain.md": "the statement itself",
        "talks/statement.md": "a statement, according to its front matter",
    }


def test_a_copy_of_the_statement_is_noted(room: Path, check: Run) -> None:
    """It passes, as it should, but its ticks say nothing about an article."""
    write(room / "articles", {"copy.md": FRONT + STATEMENT.split("---\n", 2)[2]})
    status, _, err = check("articles/copy.md")
    assert status == Exit.CLEAN
    assert "note: articles/copy.md: the official text talks/statement.md, word for word" in err
    assert "word for word" not in check("articles/good.md")[2]


def test_a_file_that_is_named_twice_is_judged_once(room: Path, check: Run) -> None:
    absolute = room / "articles" / "bad.md"
    assert len(paths(result(check, "articles", "articles/bad.md", "./articles/*.md"))) == 2
    assert len(paths(result(check, "articles/bad.md", "articles/../articles/bad.md"))) == 1
    assert len(paths(result(check, absolute, absolute))) == 1


def test_patterns_are_searched_by_summitcheck_too(room: Path, check: Run) -> None:
    assert paths(result(check, "art*/**/b?d.md")) == ["articles/bad.md"]


def test_a_file_whose_name_looks_like_a_pattern_is_taken_as_it_is(room: Path, check: Run) -> None:
    write(room / "articles", {"[bad].md": FRONT + DISTORTING})
    assert paths(result(check, "articles/[bad].md")) == ["articles/[bad].md"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such names")
@pytest.mark.parametrize("name", ["a b.md", "a,b.md", "a\nb.md", "früh – 早.md", "a:1:2.md", "-f.md", "'\"$(x).md"])
def test_odd_names_are_judged_and_shown_on_one_line(room: Path, check: Run, name: str) -> None:
    write(room / "articles", {name: FRONT + DISTORTING})
    status, out, _ = check(f"articles/{name}")
    assert status == Exit.FINDINGS
    assert out.count("[hydrogen-ports]\n") == 1
    assert out.startswith(f"articles/{name}".replace("\n", "<U+000A>") if "\n" not in name else "articles/a b.md")
    assert paths(result(check, f"articles/{name}")) == [f"articles/{name}"]


def test_excluded_articles_are_skipped(room: Path, check: Run) -> None:
    write(room / "articles" / "drafts", {"new.md": FRONT.replace("..", "../..") + DISTORTING})
    found = result(check, "articles", "--exclude", "articles/drafts", "--exclude", "**/bad.md")
    assert paths(found) == ["articles/good.md"]
    assert reasons(found) == {"articles/drafts/new.md": "excluded", "articles/bad.md": "excluded"}


def test_standard_input_is_an_article_with_the_name_it_is_given(
    room: Path, check: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def with_input(*arguments: str) -> tuple[int, str, str]:
        data = io.BytesIO((FRONT + DISTORTING).encode())
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(data, encoding="ascii"))
        return check("-", *arguments)

    status, out, _ = with_input("--stdin-filename", "articles/new.md")
    assert status == Exit.FINDINGS
    assert out.startswith("articles/new.md:8:30 SC101 ")
    assert with_input(*TALKS)[1].startswith("<stdin>:8:30 SC101 ")


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_lines_and_columns_hold_whatever_ends_a_line(room: Path, check: Run, ends: str) -> None:
    write(room / "articles", {"ends.md": (FRONT + DISTORTING).replace("\n", ends)})
    assert check("articles/ends.md")[1].startswith("articles/ends.md:8:30 SC101 ")


# Which statement


def test_one_run_holds_articles_against_different_statements(room: Path, check: Run) -> None:
    other = STATEMENT.replace("twelve ports", "twenty ports").replace("Lisbon", "Porto")
    write(
        room / "second",
        {"statement.md": other, "claims.yaml": CLAIMS.replace("twelve", "twenty").replace("Lisbon", "Porto")},
    )
    write(room / "articles", {"second.md": FRONT.replace("talks", "second") + WRONG_FIGURE + "\n"})
    found = result(check, "articles")
    assert [article["statement"] for article in found["articles"]] == [
        "talks/statement.md",
        "talks/statement.md",
        "second/statement.md",
    ]
    assert [problem["account"]["path"] for problem in found["problems"]] == ["articles/bad.md"]


def test_the_command_line_decides_over_the_front_matter(room: Path, check: Run) -> None:
    write(room / "second", {"statement.md": STATEMENT.replace("twelve ports", "twenty ports")})
    found = result(check, "articles/bad.md", "--statement", "second/statement.md")
    assert found["articles"][0]["statement"] == "second/statement.md"
    assert found["problems"] == []


def test_claims_alone_name_their_statement(room: Path, check: Run) -> None:
    write(room / "articles", {"plain.txt": DISTORTING})
    found = result(check, "articles/plain.txt", "--claims", "talks/claims.yaml")
    assert found["articles"][0]["statement"] == "talks/statement.md"
    assert found["articles"][0]["claims"] == "talks/claims.yaml"


def test_claims_on_the_command_line_are_held_against_the_statement_of_each_article(room: Path, check: Run) -> None:
    head, *claims = CLAIMS.split("  - id: ")
    write(room, {"fewer.yaml": f"{head}  - id: {claims[1]}"})
    (article,) = result(check, "articles/bad.md", "--claims", "fewer.yaml")["articles"]
    assert article["statement"] == "talks/statement.md"
    assert [outcome["claim"] for outcome in article["outcomes"]] == ["hydrogen-ports"]


def test_claims_are_drafted_where_there_are_none_and_that_is_said(room: Path, check: Run) -> None:
    (room / "talks" / "claims.yaml").unlink()
    status, _, err = check("articles/bad.md")
    assert status == Exit.FINDINGS
    assert "drafted from the statement" in err


def test_claims_that_do_not_fit_their_statement_end_with_2(room: Path, check: Run) -> None:
    write(room / "talks", {"other.md": UNRELATED})
    status, _, err = check("articles", "--statement", "talks/other.md", "--claims", "talks/claims.yaml")
    assert status == Exit.USAGE
    assert "talks/claims.yaml: these claims seem to belong to another statement: 0 of its 4 quotes are in" in err
    assert "summitcheck extract talks/other.md -o claims.yaml" in err


@pytest.mark.parametrize("name", ["my claims.yaml", "-claims.yaml"])
def test_what_an_error_in_claims_advises_lists_all_errors(
    room: Path, check: Run, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    claims = CLAIMS.replace("met in Lisbon on", "met in Porto on").replace("a joint school for", "a school for")
    write(room, {name: claims})
    status, _, err = check("articles", "--statement", "talks/statement.md", f"--claims={name}")
    assert status == Exit.USAGE
    assert "There is 1 more error. To list all: " in err
    _, *advised = shlex.split(err.rpartition("To list all: ")[2])
    assert main(advised) == Exit.USAGE
    assert f"{name}: 4 claims, 4 errors" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["the statement.md", "-statement.md"])
def test_what_is_said_of_drafted_claims_saves_them(room: Path, check: Run, name: str) -> None:
    (room / "talks" / "statement.md").rename(room / name)
    (room / "talks" / "claims.yaml").unlink()
    _, _, err = check("articles/bad.md", f"--statement={name}")
    _, *advised = shlex.split(err.partition("to save them: ")[2].partition("\n")[0])
    assert main(advised) == Exit.CLEAN
    assert (room / "claims.yaml").exists()


@pytest.mark.parametrize(
    ("front", "said"),
    [
        ("summitcheck: talks", "new.md:2:14: `summitcheck` is not a mapping"),
        ("summitcheck: {statment: a.md}", "new.md:2:15: unknown key 'statment'. Did you mean 'statement'?"),
        ("summitcheck: {statement: [a, b]}", "new.md:2:26: must be text"),
        ("summitcheck: {statement: ../talks/statement.md, require: [nowhere]}", "there is no claim 'nowhere'"),
        ("summitcheck: {ignore: [SC101]}", "needs a reason for each rule"),
        ("summitcheck: {ignore: {SC1O1: why}}", "Did you mean 'SC101'?"),
        ("summitcheck: {ignore: {SC101: ''}}", "new.md:2:31: must be text"),
    ],
)
def test_front_matter_that_makes_no_sense_is_shown_at_its_place(room: Path, check: Run, front: str, said: str) -> None:
    write(room / "articles", {"new.md": f"---\n{front}\n---\n{FAITHFUL}"})
    status, _, err = check("articles/new.md")
    assert status == Exit.USAGE
    assert said in err


def test_an_article_can_require_claims_of_itself(room: Path, check: Run) -> None:
    front = FRONT.replace("statement: ", "require: [no-trawling]\n  statement: ")
    write(room / "articles", {"strict.md": front + FAITHFUL})
    status, _, err = check("articles")
    assert status == Exit.FINDINGS
    assert "strict.md: no-trawling is omitted (--require)" in err
    assert "good.md: no-trawling" not in err


# What it writes


def test_several_formats_are_written_at_once(room: Path, check: Run) -> None:
    _, out, _ = check("articles", "-f", "text", "-f", "json:out.json", "-f", "sarif:out.sarif")
    assert out.startswith("articles/bad.md:8:30 SC101 ")
    assert json.loads((room / "out.json").read_text(encoding="utf-8"))["problems"][0]["code"] == "SC101"
    assert json.loads((room / "out.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"


@pytest.mark.parametrize("form", ["json", "sarif", "codeclimate"])
def test_standard_output_holds_nothing_but_the_report(room: Path, check: Run, form: str) -> None:
    write(room / "articles", {"bakery.txt": UNRELATED})
    _, out, err = check("articles", "--format", form, "-v")
    json.loads(out)
    assert "skipped" in err


def test_quiet_says_only_why_it_fails(room: Path, check: Run) -> None:
    assert check("articles/good.md", "-q")[2] == ""
    assert check("articles/bad.md", "-q")[2] == ("failed: articles/bad.md: 1 distorted (--fail-on distorted)\n")


def test_a_report_that_cannot_be_written_ends_with_2(room: Path, check: Run) -> None:
    status, _, err = check("articles", "-f", "json:nowhere/out.json")
    assert status == Exit.USAGE
    assert "cannot write the file" in err


OWN_WORDS = "".join(
    f"{who} {what} in the old town on the day before the talks.\n\n"
    for who, what in (("Bakers", "sold flags"), ("Two choirs", "sang"), ("A circus", "opened"), ("Children", "played"))
)


def test_an_article_that_is_mostly_not_compared_is_named(room: Path, check: Run) -> None:
    write(room / "articles", {"own.md": f"{FRONT}{FAITHFUL}\n{OWN_WORDS}", "near.md": f"{FRONT}{FAITHFUL}"})
    said = "note: articles/own.md: most sentences match nothing in the statement"
    assert said in check("articles/own.md")[2]
    assert "match nothing" not in check("articles/near.md")[2]

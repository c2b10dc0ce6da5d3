"""``summitcheck diff`` from the outside: what it reads, what it writes where, and how it ends."""

from __future__ import annotations

import io
import json
import re
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from diff_samples import DATA
from summitcheck.cli.main import Exit, main
from summitcheck.render.registry import FORMATS

DRAFT, FINAL, REPORT = DATA / "draft.md", DATA / "final.md", DATA / "report.txt"
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """The status, standard output and standard error of a diff."""

    def invoke(*arguments: object) -> tuple[int, str, str]:
        status = main(["diff", *map(str, arguments)])
        said = capsys.readouterr()
        return status, said.out, said.err

    return invoke


def pipe_in(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))


def kinds(output: str) -> set[str]:
    return {row["kind"] for row in json.loads(output)["rows"] if not row["heading"]}


# How it ends


def test_differences_are_no_failure_unless_asked(run: Run) -> None:
    assert run(DRAFT, FINAL)[0] == Exit.CLEAN
    assert run(DRAFT, FINAL, "--exit-code")[0] == Exit.FINDINGS


def test_the_same_text_twice_is_said_to_be_the_same(run: Run) -> None:
    status, out, err = run(FINAL, FINAL, "--exit-code")
    assert (status, err) == (Exit.CLEAN, "")
    assert "No difference" in out


def test_an_account_that_is_not_judged_does_not_pass(run: Run, tmp_path: Path) -> None:
    (tmp_path / "bakery.md").write_text("A bakery in the old town won a prize for its bread. " * 20, encoding="utf-8")
    status, _, err = run(FINAL, tmp_path / "bakery.md", "--exit-code", "--only", "distorted")
    assert status == Exit.USAGE
    assert "it was not judged: it is about something else" in err
    assert run(FINAL, tmp_path / "bakery.md", "--only", "distorted")[0] == Exit.CLEAN
    assert run(FINAL, tmp_path / "bakery.md", "--exit-code")[0] == Exit.FINDINGS


def test_line_endings_are_no_difference(run: Run, tmp_path: Path) -> None:
    (tmp_path / "crlf.md").write_bytes(FINAL.read_bytes().replace(b"\n", b"\r\n"))
    assert run(FINAL, tmp_path / "crlf.md", "--exit-code")[0] == Exit.CLEAN


def test_an_account_that_shares_nothing_is_shown_whole(run: Run, tmp_path: Path) -> None:
    (tmp_path / "bakery.txt").write_text(
        "A bakery in Graz won the national prize for its rye loaf.\n", encoding="utf-8"
    )
    status, out, _ = run(DRAFT, tmp_path / "bakery.txt", "--width", "80")
    assert status == Exit.CLEAN
    assert "Nothing in common" in out
    assert re.search(r"^\+ +1  A bakery in Graz", out, re.MULTILINE)


def test_the_exit_code_is_about_what_is_shown(run: Run, tmp_path: Path) -> None:
    (tmp_path / "more.md").write_text(FINAL.read_text(encoding="utf-8") + "\nIt rained.\n", encoding="utf-8")
    assert run(FINAL, tmp_path / "more.md", "--exit-code", "--only", "added")[0] == Exit.FINDINGS
    assert run(FINAL, tmp_path / "more.md", "--exit-code", "--only", "distorted")[0] == Exit.CLEAN


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((DRAFT, "missing.txt"), "no such file"),
        (("-", "-"), "only one of the two"),
        ((DRAFT,), "missing argument"),
        ((DRAFT, FINAL, "--only", "moved"), "'moved' is not one of"),
        ((DRAFT, FINAL, "--only", "added,moved"), "'moved' is not one of"),
        ((DRAFT, FINAL, "--only"), "requires an argument.\n  It takes one of these: distorted, omitted, added"),
        ((DRAFT, FINAL, "--context", "-1"), "--context"),
        ((DRAFT, FINAL, "--claims", "missing.yaml"), "missing.yaml"),
        ((DRAFT, FINAL, "-o", "no/such/folder/diff.txt"), "cannot write"),
    ],
)
def test_what_makes_no_sense_ends_with_2_and_says_why(run: Run, arguments: tuple[object, ...], words: str) -> None:
    status, out, err = run(*arguments)
    assert (status, out) == (Exit.USAGE, "")
    assert words in err


def test_a_text_without_a_sentence_is_an_error(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty.md").write_text("---\ntitle: Nothing\n---\n", encoding="utf-8")
    status, _, err = run(DRAFT, tmp_path / "empty.md")
    assert status == Exit.USAGE
    assert "there is front matter but no text" in err


# What it reads


_TOLD = "The ministers agreed to build nineteen docks by 2031.\n"
_SUPPRESSING = {
    "comment": f"<!-- summitcheck: ignore SC101 as the mayor said -->\n{_TOLD}",
    "front matter": f"---\nsummitcheck: {{ignore: {{SC101: as the mayor said}}}}\n---\n{_TOLD}",
}


@pytest.mark.parametrize("place", _SUPPRESSING)
def test_what_an_account_suppresses_for_check_is_shown_all_the_same(run: Run, tmp_path: Path, place: str) -> None:
    statement, account = tmp_path / "statement.md", tmp_path / "account.md"
    statement.write_text("The ministers agreed to build nine docks by 2031.\n", encoding="utf-8")
    account.write_text(_SUPPRESSING[place], encoding="utf-8")
    assert "SC101 figure-changed" in run(statement, account, "--only", "distorted")[1]
    assert main(["check", str(account), "--statement", str(statement)]) == Exit.CLEAN


@pytest.mark.parametrize("arguments", [("-", FINAL), (DRAFT, "-")])
def test_either_text_may_come_from_standard_input(
    run: Run, monkeypatch: pytest.MonkeyPatch, arguments: tuple[object, object]
) -> None:
    files = [DRAFT, FINAL]
    pipe_in(monkeypatch, files[arguments.index("-")].read_bytes())
    status, out, _ = run(*arguments, "-f", "json")
    expected = json.loads(run(DRAFT, FINAL, "-f", "json")[1])
    assert status == Exit.CLEAN
    assert json.loads(out)["rows"] == expected["rows"]


def test_claims_come_from_a_file_or_are_drafted(run: Run, tmp_path: Path) -> None:
    (tmp_path / "claims.yaml").write_text(
        "version: 1\nstatement: draft.md\nclaims:\n"
        "  - id: electric-ferries\n    text: Electric ferries are welcome.\n"
        "    quote: welcome the plan of the Lindow Line\n    strength: welcomed\n",
        encoding="utf-8",
    )
    drafted, given = (
        json.loads(run(DRAFT, REPORT, "-f", "json", *more)[1])["summary"]["claims"]
        for more in ((), ("--claims", tmp_path / "claims.yaml"))
    )
    assert drafted > 10
    assert given == 1


def test_claims_of_another_statement_are_an_error(run: Run, tmp_path: Path) -> None:
    (tmp_path / "claims.yaml").write_text(
        "version: 1\nstatement: other.md\nclaims:\n"
        "  - id: bread\n    text: Bread is good.\n    quote: the bakers agreed on bread\n    strength: agreed\n",
        encoding="utf-8",
    )
    status, _, err = run(DRAFT, REPORT, "--claims", tmp_path / "claims.yaml")
    assert status == Exit.USAGE
    assert "claims.yaml:" in err


# What it writes


@pytest.mark.parametrize("form", FORMATS["diff"])
def test_every_format_goes_to_a_file_as_to_the_screen(run: Run, tmp_path: Path, form: str) -> None:
    shown = run(DRAFT, REPORT, "-f", form, "--width", "80")[1]
    status, out, _ = run(DRAFT, REPORT, "-f", form, "--width", "80", "-o", tmp_path / "diff")
    assert (status, out) == (Exit.CLEAN, "")
    assert (tmp_path / "diff").read_text(encoding="utf-8") == shown


@pytest.mark.parametrize("form", FORMATS["diff"])
def test_the_same_texts_give_the_same_bytes(run: Run, form: str) -> None:
    assert run(DRAFT, REPORT, "-f", form)[1] == run(DRAFT, REPORT, "-f", form)[1]


def test_a_wide_screen_has_two_columns(run: Run) -> None:
    assert "│" in run(DRAFT, REPORT, "--width", "120")[1]
    assert "│" not in run(DRAFT, REPORT, "--width", "80")[1]


def test_colour_is_on_when_asked_and_marks_are_text_when_not(run: Run) -> None:
    assert "\x1b[" in run(DRAFT, FINAL, "--color", "always")[1]
    plain = run(DRAFT, FINAL, "--color", "never", "--width", "80")[1]
    assert "\x1b" not in plain
    assert "[-40-] {+25+}" in plain


def test_whole_sentences_are_paired_without_marks(run: Run) -> None:
    body = run(DRAFT, FINAL, "--sentences", "--width", "80")[1].split("before and after\n")[1]
    assert "40 percent" in body
    assert "[-" not in body


def test_only_narrows_what_is_shown(run: Run) -> None:
    assert kinds(run(DRAFT, REPORT, "-f", "json", "--only", "omitted")[1]) == {"omitted"}
    both = run(DRAFT, REPORT, "-f", "json", "--only", "omitted", "--only", "added")[1]
    assert kinds(both) == {"omitted", "added"}
    assert run(DRAFT, REPORT, "-f", "json", "--only", "omitted, added")[1] == both


def test_context_is_folded_with_a_line_that_says_how_much(run: Run) -> None:
    assert "⋯ 2 sentences the same" in run(DRAFT, FINAL, "--context", "0", "--width", "80")[1]
    assert "the same" not in run(DRAFT, FINAL, "--context", "99", "--width", "80")[1].split("before and after\n")[1]


@pytest.mark.parametrize("form", ["text", "markdown", "html"])
def test_hostile_words_are_shown_and_not_obeyed(run: Run, tmp_path: Path, form: str) -> None:
    text = REPORT.read_text(encoding="utf-8").replace("lake", "lake [/foo] \x1b[2J\u202e<script>x</script>")
    (tmp_path / "bad.txt").write_text(text, encoding="utf-8")
    status, out, err = run(DRAFT, tmp_path / "bad.txt", "-f", form, "--color", "never")
    assert status == Exit.CLEAN
    assert not set(out + err) & set("\x1b\u202e")
    assert "<script>" not in out.replace("\\<script", "") or form == "text"


def test_the_schema_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", "diff"]) == Exit.CLEAN
    assert json.loads(capsys.readouterr().out)["$id"] == "urn:summitcheck:diff:1"

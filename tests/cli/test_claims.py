"""``summitcheck claims`` and ``summitcheck extract``: what they print, where, and how they end."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from summitcheck.claims.load import load_claims
from summitcheck.cli.main import main

STATEMENT = """\
The two leaders agreed to cut tariffs by 15 percent before the end of 2026.

## Security

They reaffirmed that Article V applies to the islands, and welcomed the opening of a joint port authority.
"""

CLAIMS = """\
version: 1
statement: statement.md
claims:
  - id: tariffs
    text: Tariffs fall.
    quote: The two leaders agreed to cut tariffs by 15 percent before the end of 2026
    verb: agreed
    strength: agreed
  - id: article-v
    section: Security
    text: Article V applies.
    quote: They reaffirmed that Article V applies to the islands
  - id: port
    section: Security
    text: The port authority is welcome.
    quote: welcomed the opening of a joint port authority
    governor: They
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "statement.md").write_text(STATEMENT, encoding="utf-8")
    (tmp_path / "claims.yaml").write_text(CLAIMS, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def rewrite(folder: Path, old: str, new: str) -> None:
    assert old in CLAIMS
    (folder / "claims.yaml").write_text(CLAIMS.replace(old, new), encoding="utf-8")


def test_lint_of_a_file_that_fits_is_silent_and_ends_with_0(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["claims", "lint"]) == 0
    out, err = capsys.readouterr()
    assert out == ""
    assert "3 claims, 0 errors, 0 warnings" in err


def test_lint_tells_every_problem_and_ends_with_2(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rewrite(folder, "    verb: agreed\n    strength: agreed\n", "    verbs: agreed\n    strength: agree\n")
    assert main(["claims", "lint", "claims.yaml"]) == 2
    out, err = capsys.readouterr()
    assert "claims.yaml:7:5: error: unknown key `verbs` in the claim\n    Did you mean 'verb'?\n" in out
    assert "claims.yaml:8:15: error: unknown strength `agree`\n    Did you mean 'agreed'?\n" in out
    assert "2 errors" in err


def test_lint_tells_faults_of_the_file_and_of_its_fit_together(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rewrite(folder, "verb: agreed\n    strength: agreed", "verbs: agreed\n    strength: agreed\n    section: Trade")
    assert main(["claims", "lint"]) == 2
    out, _ = capsys.readouterr()
    assert "unknown key `verbs`" in out
    assert "`tariffs` is not in that section" in out


def test_a_warning_alone_ends_with_0(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rewrite(folder, "cut tariffs by 15 percent before the end of 2026", "cut tariffs")
    assert main(["claims", "lint"]) == 0
    assert "statement.md:1:39: warning: no claim quotes these words" in capsys.readouterr().out


def test_a_line_without_a_claim_ends_with_2(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "more.md").write_text(STATEMENT + "\nThey will meet again in June.\n", encoding="utf-8")
    assert main(["claims", "lint", "--statement", "more.md"]) == 2
    assert "more.md:7:1: error: no claim quotes this line" in capsys.readouterr().out


def test_yaml_that_cannot_be_read_ends_with_2(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rewrite(folder, "quote: welcomed", "quote: a: welcomed")
    assert main(["claims", "lint"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert "claims.yaml:16:13: not valid YAML" in err


@pytest.mark.parametrize("command", ["lint", "list", "test"])
def test_a_missing_file_ends_with_2(command: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["claims", command, "none.yaml"]) == 2
    assert "none.yaml: no such claims file" in capsys.readouterr().err


def test_claims_that_name_no_statement_are_told_how(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rewrite(folder, "statement: statement.md\n", "")
    assert main(["claims", "lint"]) == 2
    assert "--statement" in capsys.readouterr().err
    assert main(["claims", "lint", "--statement", "statement.md"]) == 0


def test_a_statement_that_is_not_there_is_told_with_its_place(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rewrite(folder, "statement: statement.md", "statement: statment.md")
    assert main(["claims", "lint"]) == 2
    assert "claims.yaml:2:12: there is no statment.md\n" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("old", "new", "place", "hint"),
    [
        (
            "text: Tariffs fall.",
            'text: "Tariffs fall.',
            "claims.yaml:5:11",
            "Close the quotation mark that opens here.",
        ),
        (
            "    verb: agreed",
            "   verb: agreed",
            "claims.yaml:7:4",
            "Check the indentation: items of one list or mapping start in the same column.",
        ),
        (
            "  - id: tariffs",
            " - id: tariffs",
            "claims.yaml:5:9",
            "Check the indentation: items of one list or mapping start in the same column.",
        ),
    ],
)
def test_what_is_wrong_with_yaml_is_told_with_what_to_do(
    folder: Path, capsys: pytest.CaptureFixture[str], old: str, new: str, place: str, hint: str
) -> None:
    rewrite(folder, old, new)
    assert main(["claims", "lint"]) == 2
    err = capsys.readouterr().err
    assert f"{place}: not valid YAML" in err
    assert hint in err


def test_the_statement_is_looked_for_beside_the_claims(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(folder.parent)
    assert main(["claims", "lint", f"{folder.name}/claims.yaml"]) == 0
    capsys.readouterr()


def test_list_shows_the_claims_by_section(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["claims", "list"]) == 0
    assert capsys.readouterr().out == (
        "Before the first heading\n"
        "  tariffs    agreed     Tariffs fall.\n"
        "Security\n"
        "  article-v             Article V applies.\n"
        "  port                  The port authority is welcome.\n"
    )


def test_list_wraps_long_lines_on_a_terminal(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    rewrite(folder, "Tariffs fall.", "Tariffs fall, as both sides had wanted for many years before they met.")
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    for columns, lines in (
        (
            "70",
            "  tariffs    agreed     Tariffs fall, as both sides had wanted for\n"
            + " " * 24
            + "many years before they met.",
        ),
        ("50", "  tariffs    agreed\n    Tariffs fall, as both sides had wanted for\n    many years before they met."),
    ):
        monkeypatch.setenv("COLUMNS", columns)
        monkeypatch.setenv("NO_COLOR", "1")
        assert main(["claims", "list"]) == 0
        assert lines in capsys.readouterr().out


def test_list_as_json_has_every_field(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["claims", "list", "--format", "json"]) == 0
    listed = json.loads(capsys.readouterr().out)
    assert listed["statement"] == "statement.md"
    assert [claim["id"] for claim in listed["claims"]] == ["tariffs", "article-v", "port"]
    assert listed["claims"][2] == {
        "id": "port",
        "section": "Security",
        "text": "The port authority is welcome.",
        "quote": "welcomed the opening of a joint port authority",
        "governor": "They",
        "actors": [],
        "verb": "",
        "strength": "",
    }


def test_the_statement_supports_its_own_claims(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["claims", "test"]) == 0
    out, err = capsys.readouterr()
    assert out == ""
    assert "3 claims tested, 0 failed, 0 weak" in err


def test_the_help_of_the_group_is_not_cut_off(capsys: pytest.CaptureFixture[str]) -> None:
    main(["claims", "--help"])
    assert "..." not in capsys.readouterr().out.partition("Commands:")[2]


def test_a_claim_that_is_said_twice_is_weak(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "twice.md").write_text(
        STATEMENT + "\nThe two leaders agreed to cut tariffs by 15 percent before the end of 2026.\n", encoding="utf-8"
    )
    assert main(["claims", "test", "--statement", "twice.md"]) == 0
    said = capsys.readouterr()
    assert said.out == "claims.yaml:4:5: weak: the statement supports `tariffs` even without its quote\n"
    assert "weak: an account that omits such a claim may still count as stating it. Quote words that only" in said.err


def test_a_claim_that_its_statement_does_not_support_has_failed(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:

    from summitcheck.checker import Checker
    from summitcheck.decide.verdict import Verdict
    from summitcheck.documents.model import Document
    from summitcheck.views.report import AccountReport

    check = Checker.check

    def blind(self: Checker, account: Document) -> AccountReport:
        report = check(self, account)
        lost = tuple(assessment._replace(verdict=Verdict.OMITTED) for assessment in report.assessments)
        return report._replace(assessments=lost)

    monkeypatch.setattr(Checker, "check", blind)
    assert main(["claims", "test"]) == 1
    out, err = capsys.readouterr()
    assert out.startswith("claims.yaml:4:5: failed: in the statement itself, `tariffs` is omitted\n")
    assert "3 failed" in err


def test_control_characters_in_a_claim_do_not_reach_the_terminal(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rewrite(folder, "text: Tariffs fall.", r'text: "Tariffs \e[2J[/foo] fall."')
    assert main(["claims", "list"]) == 0
    out = capsys.readouterr().out
    assert "\x1b" not in out
    assert "[/foo]" in out


def test_extract_writes_a_draft_that_lint_accepts(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "drafts").mkdir()
    assert main(["extract", "statement.md", "-o", "drafts/claims.yaml"]) == 0
    out, err = capsys.readouterr()
    assert out == ""
    assert err.strip().endswith("claims from statement.md in drafts/claims.yaml")
    assert "statement: ../statement.md\n" in Path("drafts/claims.yaml").read_text(encoding="utf-8")
    assert main(["claims", "lint", "drafts/claims.yaml"]) == 0
    assert capsys.readouterr().out == ""


def test_extract_prints_the_draft_and_nothing_else(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["extract", "statement.md"]) == 0
    assert capsys.readouterr().out.startswith("version: 1\nstatement: statement.md\n\nclaims:\n  - id: ")


def test_a_dash_is_standard_output(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["extract", "statement.md", "-o", "-"]) == 0
    assert capsys.readouterr().out.startswith("version: 1\nstatement: statement.md\n\nclaims:\n")
    before = (folder / "claims.yaml").read_text()
    assert main(["extract", "statement.md", "--update", "claims.yaml", "-o", "-"]) == 0
    assert (folder / "claims.yaml").read_text() == before
    assert "claims:" in capsys.readouterr().out
    assert not (folder / "-").exists()


def test_extract_refuses_a_second_file(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["extract", "statement.md", "-o", "a.yaml", "-o", "b.yaml"]) == 2
    assert "can be given only once, not as both a.yaml and b.yaml" in capsys.readouterr().err
    assert not (folder / "a.yaml").exists()
    assert not (folder / "b.yaml").exists()


def test_extract_does_not_write_over_a_file_unasked(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["extract", "statement.md", "-o", "claims.yaml"]) == 2
    assert "--force" in capsys.readouterr().err
    assert Path("claims.yaml").read_text(encoding="utf-8") == CLAIMS
    assert main(["extract", "statement.md", "-o", "claims.yaml", "--force"]) == 0
    assert Path("claims.yaml").read_text(encoding="utf-8") != CLAIMS


def test_update_keeps_what_stands_and_tells_what_changed(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    changed = STATEMENT.replace("15 percent", "20 percent") + "\nThey will launch a joint fund for young artists.\n"
    (folder / "statement.md").write_text(changed, encoding="utf-8")
    (folder / "claims.yaml").write_text("# mine\n" + CLAIMS, encoding="utf-8")
    assert main(["extract", "statement.md", "--update", "claims.yaml"]) == 0
    out, err = capsys.readouterr()
    assert out == ""
    assert "changed: `tariffs` (claims.yaml:5:5): “by 15 percent” is now “by 20 percent”" in err
    assert "Its text was written by hand and is unchanged: check it. “Tariffs fall.”" in err
    assert err.count("new: ") == 1
    written = Path("claims.yaml").read_text(encoding="utf-8")
    assert written.startswith("# mine\n" + CLAIMS.replace("15 percent", "20 percent"))
    assert main(["claims", "lint"]) == 0
    assert capsys.readouterr().out == ""


def test_update_keeps_the_line_ends_of_windows(folder: Path) -> None:
    (folder / "statement.md").write_text(f"{STATEMENT}\nThey will launch a joint fund for young artists.\n")
    (folder / "claims.yaml").write_bytes(CLAIMS.replace("\n", "\r\n").encode())
    assert main(["extract", "statement.md", "--update", "claims.yaml"]) == 0
    written = (folder / "claims.yaml").read_bytes()
    assert b"joint fund" in written
    assert written.count(b"\n") == written.count(b"\r\n")


def test_update_tells_what_is_gone(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "statement.md").write_text(STATEMENT.partition("##")[0], encoding="utf-8")
    assert main(["extract", "statement.md", "--update", "claims.yaml"]) == 0
    err = capsys.readouterr().err
    assert "gone: `article-v` (claims.yaml:9:5): “They reaffirmed that Article V applies to the islands”" in err
    assert [claim.id for claim in load_claims("claims.yaml")] == ["tariffs"]


def test_update_of_claims_that_fit_changes_nothing(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["extract", "statement.md", "--update", "claims.yaml"]) == 0
    assert capsys.readouterr().err == "3 claims from statement.md in claims.yaml\n"
    assert (folder / "claims.yaml").read_text(encoding="utf-8") == CLAIMS


def test_update_with_an_output_leaves_the_old_file_alone(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rewrite(folder, "claims:\n", "silent: [In closing]\nclaims:\n")
    before = (folder / "claims.yaml").read_text(encoding="utf-8")
    assert main(["extract", "statement.md", "--update", "claims.yaml", "-o", "new.yaml"]) == 0
    assert "gone: a silent line: “In closing”" in capsys.readouterr().err
    assert "In closing" not in Path("new.yaml").read_text(encoding="utf-8")
    assert (folder / "claims.yaml").read_text(encoding="utf-8") == before


def test_a_draft_names_the_schema_that_lies_beside_it(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", "claims"]) == 0
    (folder / "claims.schema.json").write_text(capsys.readouterr().out, encoding="utf-8")
    assert main(["extract", "statement.md"]) == 0
    assert capsys.readouterr().out.startswith("# yaml-language-server: $schema=claims.schema.json\n\nversion: 1\n")


def test_examples_are_judged_and_those_that_fail_are_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    examples = """\
    examples:
      - text: The two leaders agreed to cut tariffs by 15 percent before the end of 2026.
        verdict: supported
      - text: A storm closed the schools of the island on Monday.
        verdict: supported
"""
    rewrite(folder, "    strength: agreed\n", "    strength: agreed\n" + examples)
    assert main(["claims", "test", "--words-only"]) == 1
    out, err = capsys.readouterr()
    assert out.splitlines() == [
        "claims.yaml:12:9: failed: this example of `tariffs` is omitted, expected supported: "
        "“A storm closed the schools of the island on Monday.”"
    ]
    assert "3 claims and 2 examples tested, 1 failed, 0 weak" in err


def test_a_statement_without_sentences_gives_no_claims(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "empty.md").write_text("---\ntitle: Nothing\n---\n\n***\n", encoding="utf-8")
    assert main(["extract", "empty.md"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert "empty.md" in err


def test_a_long_test_shows_its_progress_on_a_terminal(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    monkeypatch.setattr("summitcheck.cli.output._PATIENCE", 0)
    assert main(["claims", "test", "--words-only"]) == 0
    out, err = capsys.readouterr()
    assert out == ""
    assert "Testing" in err
    assert "3/3" in err

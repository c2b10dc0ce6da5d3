"""``summitcheck explain`` from the outside: pages of rules, and verdicts."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import newsroom
from summitcheck.cli.main import Exit, main
from summitcheck.detect.rules import RULES
from summitcheck.render.registry import FORMATS

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def explain(capsys: pytest.CaptureFixture[str]) -> Run:
    """The status, standard output and standard error of `summitcheck explain` with some arguments."""

    def invoke(*arguments: object) -> tuple[int, str, str]:
        status = main(["explain", *map(str, arguments)])
        said = capsys.readouterr()
        return status, said.out, said.err

    return invoke


@pytest.fixture
def corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a statement, its claims and two accounts; the working folder is another, empty one."""
    elsewhere, folder = tmp_path / "elsewhere", tmp_path / "corpus"
    elsewhere.mkdir()
    monkeypatch.chdir(elsewhere)
    files = {"statement.md": newsroom.STATEMENT, "claims.yaml": newsroom.CLAIMS}
    newsroom.write(folder, files | {"bad.txt": newsroom.DISTORTING, "good [1].txt": newsroom.FAITHFUL})
    return folder


# Rules


def test_a_rule_is_explained_by_its_code_in_either_case_and_by_its_name(explain: Run) -> None:
    status, out, err = explain("SC101")
    assert status == Exit.CLEAN
    assert out.startswith("SC101 figure-changed")
    assert err == ""
    assert explain("sc101")[1] == explain("figure-changed")[1] == out


def test_without_an_argument_all_rules_are_listed(explain: Run) -> None:
    status, out, _ = explain()
    assert status == Exit.CLEAN
    assert "SC101  figure-changed" in out
    assert "SC902" in out


@pytest.mark.parametrize("form", FORMATS["rules"])
def test_rules_come_in_every_format(explain: Run, form: str) -> None:
    assert "SC101" in explain("SC101", "--format", form)[1]
    assert "SC101" in explain("--format", form)[1]


@pytest.mark.parametrize(("typed", "meant"), [("SC1O1", "SC101"), ("figure-change", "figure-changed")])
def test_an_unknown_code_gets_a_proposal(explain: Run, typed: str, meant: str) -> None:
    status, out, err = explain(typed)
    assert status == Exit.USAGE
    assert out == ""
    assert f"Did you mean '{meant}'?" in err


def test_the_page_of_a_rule_says_what_its_share_was_measured_on(explain: Run) -> None:
    page = " ".join(explain("SC101")[1].split())
    assert "The weights were fitted on these texts" in page
    assert "In documents that were not seen before, fewer findings are right: see docs/accuracy.md." in page
    assert "see docs/accuracy.md" not in explain("SC803")[1]  # of which nothing was measured
    assert "docs/accuracy.md" in explain()[1]
    assert "[Accuracy](../accuracy.md)" in explain("SC101", "--format", "markdown")[1]


def test_the_command_is_named_once_in_an_error(explain: Run) -> None:
    assert explain("nowhere")[2].count("summitcheck") == 2  # the other one is the command that lists the rules


def test_a_claim_without_an_account_is_told_what_is_missing(explain: Run) -> None:
    status, _, err = explain("hydrogen-ports")
    assert status == Exit.USAGE
    assert "--account FILE" in err


def test_a_page_can_be_written_to_a_file(explain: Run, tmp_path: Path) -> None:
    assert explain("SC101", "-o", tmp_path / "page.txt")[:2] == (Exit.CLEAN, "")
    assert (tmp_path / "page.txt").read_text(encoding="utf-8").startswith("SC101")


def test_the_page_of_a_rule_needs_no_yaml() -> None:
    code = (
        "import sys; from summitcheck.cli.main import main; main(['explain', 'SC101']); "
        "print(sorted({'rich', 'yaml', 'jinja2'} & set(sys.modules)))"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert said.splitlines()[-1] == "[]"


# Verdicts


def test_a_verdict_is_explained_with_the_statement_and_the_claims_beside_the_account(
    corpus: Path, explain: Run
) -> None:
    status, out, err = explain("hydrogen-ports", "--account", corpus / "bad.txt")
    assert status == Exit.CLEAN
    assert "hydrogen-ports" in out
    assert "[twelve]" in out
    assert "[twenty]" in out
    assert "statement: " in err
    assert "claims: " in err


def test_an_account_beside_the_folder_of_a_corpus_is_explained_by_the_claims_in_it(corpus: Path, explain: Run) -> None:
    story = (corpus / "bad.txt").rename(corpus.parent / "story.txt")
    status, _, err = explain("hydrogen-ports", "--account", story)
    assert status == Exit.CLEAN, err
    assert "drafted" not in err


def test_an_account_whose_name_looks_like_a_pattern_is_found(corpus: Path, explain: Run) -> None:
    status, out, _ = explain("hydrogen-ports", "--account", corpus / "good [1].txt", "-f", "json")
    assert status == Exit.CLEAN
    assert json.loads(out)["verdict"] == "supported"


def test_an_explanation_agrees_with_verify(corpus: Path, explain: Run, capsys: pytest.CaptureFixture[str]) -> None:
    main(["verify", str(corpus), "-q", "-f", "json"])
    claims = json.loads(capsys.readouterr().out)["claims"]
    for claim in claims:
        for path, verdict in claim["verdicts"].items():
            told = json.loads(explain(claim["id"], "--account", path, "-f", "json")[1])
            assert [told[key] for key in ("verdict", "stated", "distortion")] == [
                verdict[key] for key in ("verdict", "stated", "distortion")
            ]


def test_what_the_end_of_a_report_advises_works(corpus: Path, explain: Run, capsys: pytest.CaptureFixture[str]) -> None:
    main(["verify", str(corpus)])
    advice = capsys.readouterr().out.splitlines()[-1].partition("summitcheck explain ")[2]
    given = advice.replace("ID", "hydrogen-ports").replace("FILE", str(corpus / "bad.txt"))
    status, out, _ = explain(*given.split())
    assert status == Exit.CLEAN
    assert "hydrogen-ports" in out


def test_statement_and_claims_can_be_named(corpus: Path, tmp_path: Path, explain: Run) -> None:
    newsroom.write(tmp_path / "desk", {"draft.txt": newsroom.WRONG_FIGURE})
    named = ["--statement", corpus / "statement.md", "--claims", corpus / "claims.yaml"]
    status, out, _ = explain("hydrogen-ports", "--account", tmp_path / "desk" / "draft.txt", *named, "-f", "markdown")
    assert status == Exit.CLEAN
    assert out.splitlines()[1] == "## hydrogen-ports: distorted"


def test_quiet_says_nothing_beside_the_explanation(corpus: Path, explain: Run) -> None:
    assert explain("hydrogen-ports", "--account", corpus / "bad.txt", "-q")[2] == ""


@pytest.mark.parametrize("short", ["hydrogen-p", "hydrogen-po…", "hydrogen-po..."])
def test_an_id_may_be_cut_short(corpus: Path, explain: Run, short: str) -> None:
    assert explain(short, "--account", corpus / "bad.txt", "--quiet")[1].splitlines()[0].split()[1] == "hydrogen-ports"


def test_an_unknown_claim_gets_a_proposal(corpus: Path, explain: Run) -> None:
    status, _, err = explain("hydrogen-prots", "--account", corpus / "bad.txt")
    assert status == Exit.USAGE
    assert "Did you mean 'hydrogen-ports'?" in err


def test_an_account_that_is_not_there_is_named(corpus: Path, explain: Run) -> None:
    status, _, err = explain("hydrogen-ports", "--account", corpus / "none.txt")
    assert status == Exit.USAGE
    assert "none.txt" in err


def test_what_else_lies_beside_the_account_is_not_spoken_of(corpus: Path, explain: Run) -> None:
    (corpus / "broken.txt").write_bytes(b"\0\0\0")
    assert main(["verify", str(corpus), "--words-only", "-q", "-o", str(corpus / "report.csv")]) == Exit.USAGE
    explain("SC101")
    status, _, err = explain("hydrogen-ports", "--account", corpus / "bad.txt")
    assert status == Exit.CLEAN
    assert [line.partition(":")[0] for line in err.splitlines()] == ["statement", "claims"]


@pytest.mark.parametrize("name", ["bad", "bad.txt", "ba*"])
def test_an_account_of_the_corpus_here_may_be_named(
    corpus: Path, explain: Run, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    by_path = explain("hydrogen-ports", "--account", corpus / "bad.txt", "-q")[1].splitlines()[0]
    monkeypatch.chdir(corpus.parent)
    assert explain("hydrogen-ports", "--account", name, "-q")[1].splitlines()[0] == by_path
    assert main(["verify", "--account", str(corpus / "bad.txt"), "--words-only"]) == Exit.CLEAN


def test_a_name_that_no_account_or_more_than_one_has_is_refused(
    corpus: Path, explain: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(corpus.parent)
    status, _, err = explain("hydrogen-ports", "--account", "none")
    assert (status, "Accounts: bad.txt, good [1].txt" in err) == (Exit.USAGE, True)
    status, _, err = explain("hydrogen-ports", "--account", "*")
    assert (status, "Choose one of them." in err) == (Exit.USAGE, True)


def test_a_claim_in_the_place_of_a_rule_is_recognised(
    corpus: Path, explain: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(corpus)
    status, _, err = explain("hydrogen")
    assert status == Exit.USAGE
    assert "'hydrogen-ports' is a claim in claims.yaml, not a rule" in err
    assert "summitcheck explain hydrogen-ports --account FILE" in err


def test_a_code_that_is_like_no_other_gets_no_proposal(explain: Run) -> None:
    _, _, err = explain("SC999")
    assert "Did you mean" not in err
    assert f"To list the {len(RULES)} rules: summitcheck explain." in err


@pytest.mark.parametrize("option", ["--statement", "--claims"])
def test_files_without_an_account_make_no_sense(explain: Run, option: str) -> None:
    status, _, err = explain("SC101", option, "x")
    assert status == Exit.USAGE
    assert option in err


def test_an_account_without_a_claim_makes_no_sense(corpus: Path, explain: Run) -> None:
    assert explain("--account", corpus / "bad.txt")[0] == Exit.USAGE


# The rules that verify uses


def verdict(out: str, claim: str = "hydrogen-ports") -> str:
    table = next(each for each in json.loads(out)["claims"] if each["id"] == claim)["verdicts"]
    return next(cell["verdict"] for path, cell in table.items() if path.endswith("bad.txt"))


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ([], "distorted"),
        (["--ignore", "SC101"], "supported"),
        (["--ignore", "SC1"], "supported"),
        (["--ignore", "SC1", "--select", "SC101"], "distorted"),
        (["--select", "SC5,SC6"], "supported"),
        (["--select", "SC5", "--select", "SC101"], "distorted"),
    ],
)
def test_verify_judges_by_the_rules_that_are_selected_and_not_ignored(
    corpus: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], expected: str
) -> None:
    assert main(["verify", str(corpus), "-q", "-f", "json", *arguments]) == Exit.CLEAN
    assert verdict(capsys.readouterr().out) == expected


@pytest.mark.parametrize(
    "arguments",
    [["--ignore", "SC1O1"], ["--select", "omitted"], ["--select", " "], ["--select", "SC1", "--ignore", "SC1"]],
)
def test_verify_refuses_codes_that_would_do_nothing(
    corpus: Path, capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    assert main(["verify", str(corpus), *arguments]) == Exit.USAGE
    said = capsys.readouterr()
    assert said.out == ""
    assert arguments[-2] in said.err


def test_a_rule_is_found_by_its_former_name(explain: Run) -> None:
    assert explain("strength-raised")[1] == explain("SC601")[1]
    assert explain("SC601")[1].startswith("SC601 commitment-strengthened")


def test_a_former_name_is_told_with_the_one_of_today(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["verify", str(corpus), "--ignore", "strength-raised,modal-changed,strength-raised"])
    told = [line for line in capsys.readouterr().err.splitlines() if "called" in line]
    assert told == [
        "note: rule 'strength-raised' is now called 'commitment-strengthened'; "
        "the old name works until the next major version",
        "note: rule 'modal-changed' is now called 'will-may-must-changed'; "
        "the old name works until the next major version",
    ]


def test_a_verbose_explanation_adds_the_scores(corpus: Path, explain: Run) -> None:
    brief = explain("hydrogen-ports", "--account", corpus / "bad.txt")[1]
    assert "bad.txt distorts this claim." in brief
    assert "log-odds" not in brief
    assert "log-odds" in explain("hydrogen-ports", "--account", corpus / "bad.txt", "-v")[1]

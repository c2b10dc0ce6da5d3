"""What ``summitcheck verify --format`` writes for people and programs outside a terminal, and where."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from summitcheck.cli.main import Exit, main
from summitcheck.render.registry import FORMATS

STATEMENT = "---\nrole: statement\n---\nThe ministers agreed to open twelve ports to hydrogen ships by 2030.\n"
ACCOUNT = "The ministers agreed to open twenty ports to hydrogen ships by 2030.\n"


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "corpus"
    folder.mkdir()
    (folder / "statement.md").write_text(STATEMENT, encoding="utf-8")
    (folder / "account.txt").write_text(ACCOUNT, encoding="utf-8")
    return folder


def verify(corpus: Path, *arguments: object) -> int:
    return main(["verify", str(corpus), "--quiet", *map(str, arguments)])


def test_html_is_written_to_the_file_that_was_named(corpus: Path, tmp_path: Path) -> None:
    assert verify(corpus, "-f", "html", "-o", tmp_path / "report.html") == Exit.CLEAN
    assert (tmp_path / "report.html").read_text(encoding="utf-8").startswith("<!doctype html>")


@pytest.mark.parametrize("name", ["report", "a/new/folder", "v1.0"])
def test_html_for_a_folder_becomes_its_index(corpus: Path, tmp_path: Path, name: str) -> None:
    if name == "v1.0":
        (tmp_path / name).mkdir()
    assert verify(corpus, "-f", "html", "-o", tmp_path / name) == Exit.CLEAN
    assert (tmp_path / name / "index.html").is_file()


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("r.html", "<!doctype html>"),
        ("r.HTM", "<!doctype html>"),
        ("r.md", "<!-- a report by summitcheck -->"),
        ("r.json", '{\n  "schema_version": 1'),
        ("r.csv", "claim,section"),
        ("r.svg", "<svg "),
        ("r.txt", "account distorts 1 of"),
        ("r", "account distorts 1 of"),
    ],
)
def test_the_suffix_of_the_file_says_which_format_it_is(corpus: Path, tmp_path: Path, name: str, begins: str) -> None:
    assert verify(corpus, "-o", tmp_path / name) == Exit.CLEAN
    assert (tmp_path / name).read_text(encoding="utf-8").startswith(begins)


def test_each_of_several_files_is_written_in_the_format_of_its_suffix(
    corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page, table = tmp_path / "r.html", tmp_path / "r.csv"
    assert main(["verify", str(corpus), "-o", str(page), "-o", str(table), "-o", "-"]) == Exit.CLEAN
    out, err = capsys.readouterr()
    assert page.read_text(encoding="utf-8").startswith("<!doctype html>")
    assert table.read_text(encoding="utf-8").startswith("claim,section")
    assert "distorts 1 of 1 claim" in out
    assert [line for line in err.splitlines() if line.startswith("written: ")] == [
        f"written: {page}",
        f"written: {table}",
    ]


@pytest.mark.parametrize(
    ("options", "complaint"),
    [
        (("-o", "r.json", "-o", "./r.json"), "r.json is given twice"),
        (("-o", "-", "-o", "-"), "standard output is given twice"),
        (("-f", "json", "-o", "r.json", "-o", "r.csv"), "cannot be used with several output files"),
        (("-o", "r.json", "-o", "r.pdf"), "unknown output format: .pdf"),
    ],
)
def test_files_of_which_one_could_not_be_written_are_refused_before_anything_is_judged(
    corpus: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    options: tuple[str, ...],
    complaint: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert verify(corpus, *options) == Exit.USAGE
    assert complaint in capsys.readouterr().err
    assert not (tmp_path / "r.json").exists()


def test_a_suffix_that_stands_for_no_format_is_refused_before_anything_is_judged(
    corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert verify(corpus, "-o", tmp_path / "report.pdf") == Exit.USAGE
    said = capsys.readouterr().err
    assert "unknown output format: .pdf" in said
    assert "Use one of .txt, .html" in said
    assert not (tmp_path / "report.pdf").exists()
    assert verify(corpus, "-f", "html", "-o", tmp_path / "report.pdf") == Exit.CLEAN


@pytest.mark.parametrize("form", FORMATS["report"])
def test_a_report_in_the_corpus_is_never_read_back(corpus: Path, capsys: pytest.CaptureFixture[str], form: str) -> None:
    suffix = {"text": "txt", "markdown": "md"}.get(form, form)
    assert verify(corpus, "-f", form, "-o", corpus / f"report.{suffix}") == Exit.CLEAN
    assert main(["verify", str(corpus), "-f", "json"]) == Exit.CLEAN
    out, err = capsys.readouterr()
    assert [Path(account["path"]).name for account in json.loads(out)["accounts"]] == ["account.txt"]
    assert f"report.{suffix}: a report by summitcheck" in err


@pytest.mark.parametrize(
    "command",
    [
        ("check", "account.txt", "--statement", "statement.md", "--exit-zero", "-f", "markdown:report.md"),
        ("check", "account.txt", "--statement", "statement.md", "--exit-zero", "-f", "jsonl:report.jsonl"),
        ("diff", "statement.md", "account.txt", "-o", "report.md"),
        ("diff", "statement.md", "account.txt", "-o", "report.html"),
        ("explain", "ministers-open-twelve-ports", "--account", "account.txt", "-o", "report.md"),
    ],
)
def test_what_other_commands_write_into_a_corpus_is_no_account_either(
    corpus: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
) -> None:
    monkeypatch.chdir(corpus)
    assert main(command) == Exit.CLEAN
    assert main(["verify", ".", "-f", "json"]) == Exit.CLEAN
    out, err = capsys.readouterr()
    assert [account["path"] for account in json.loads(out)["accounts"]] == ["account.txt"]
    assert ": a report by summitcheck" in err


def test_a_folder_that_cannot_be_made_is_an_error(
    corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "taken").write_text("a file", encoding="utf-8")
    assert verify(corpus, "-f", "html", "-o", tmp_path / "taken" / "report") == Exit.USAGE
    assert "cannot create the folder" in capsys.readouterr().err


def test_html_goes_to_standard_output_when_no_file_is_named(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert verify(corpus, "-f", "html") == Exit.CLEAN
    assert capsys.readouterr().out.endswith("</html>\n")


def test_csv_has_a_row_for_every_cell(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert verify(corpus, "-f", "csv") == Exit.CLEAN
    (row,) = csv.DictReader(io.StringIO(capsys.readouterr().out))
    assert row["verdict"] == "distorted"
    assert row["account_words"] == ACCOUNT.strip()


def test_markdown_shows_what_was_changed(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert verify(corpus, "-f", "markdown") == Exit.CLEAN
    assert "**twenty**" in capsys.readouterr().out


@pytest.mark.parametrize("form", FORMATS["report"])
def test_the_exit_status_is_the_same_in_every_format(corpus: Path, form: str) -> None:
    assert verify(corpus, "-f", form, "--fail-on", "distorted") == Exit.FINDINGS


@pytest.mark.parametrize("form", FORMATS["report"])
def test_nothing_in_a_report_can_command_a_terminal(
    corpus: Path, capsys: pytest.CaptureFixture[str], form: str
) -> None:
    (corpus / "account.txt").write_text(ACCOUNT.replace("hydrogen", "hydro\x1b[2J\u202egen"), encoding="utf-8")
    assert verify(corpus, "-f", form) == Exit.CLEAN
    assert not set(capsys.readouterr().out) & set("\x1b\x9b\u202e\u2028")

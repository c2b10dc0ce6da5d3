"""A statement and a fact sheet: who may back an account, what differs, and where each line stands, in every command."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import validate

from newsroom import write
from summitcheck.cli.main import Exit, main
from summitcheck.render.records import schema_text

STATEMENT = """---
role: statement
title: Joint Statement of Norland and Sudland
---
The two leaders agreed to cut tariffs on steel by 15 percent before the end of 2026.

The two leaders will open twelve ports to hydrogen ships by 2030.

Norland will host the next meeting in Karst.
"""
FACT_SHEET = """---
role: official
title: "Fact Sheet: Norland and Sudland"
---
The two leaders agreed to cut tariffs on steel by 20 percent before the end of 2026.

The two leaders will open thirty ports to hydrogen ships by 2030.

Norland will lend Sudland 40 million crowns for a railway between the two capitals.
"""
WIRE = """Norland and Sudland agreed to cut tariffs on steel by 20 percent before the end of 2026.

Norland will lend Sudland 40 million crowns for a railway between the two capitals.
"""
RADIO = """The two leaders agreed to cut tariffs on steel by 25 percent before the end of 2026.

The fact sheet says that Norland “will host the next meeting in Karst”.

The fact sheet says that Norland “will lend Sudland 40 million crowns for a railway”.
"""
STEEL, RAILWAY, HOST = "cut-tariffs-steel-15", "norland-lend-sudland-40", "norland-host-next-meeting"

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """The status, standard output and standard error of a command in a folder with two official texts and accounts."""
    write(tmp_path, {"statement.md": STATEMENT, "fact-sheet.md": FACT_SHEET, "wire.txt": WIRE, "radio.txt": RADIO})
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SUMMITCHECK_CACHE_DIR", str(tmp_path / ".cache"))
    monkeypatch.setenv("SUMMITCHECK_WORDS_ONLY", "1")

    def invoke(*arguments: str) -> tuple[int, str, str]:
        status = main(list(arguments))
        said = capsys.readouterr()
        return status, said.out, said.err

    return invoke


@pytest.fixture
def claims(run: Run) -> Run:
    """The same, with the claims of both texts in a file."""
    assert run("extract", "statement.md", "fact-sheet.md", "-o", "claims.yaml")[0] == Exit.CLEAN
    return run


def report(run: Run, *more: str) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(run("verify", ".", "-q", "-f", "json", *more)[1])
    validate(data, json.loads(schema_text("report-1")))
    return data


def verdict(data: dict[str, Any], claim: str, account: str) -> str:
    found = next(each for each in data["claims"] if each["id"] == claim)
    return str(found["verdicts"][account]["verdict"])


# -- who may back an account


def test_an_account_may_follow_either_text(run: Run) -> None:
    data = report(run)
    assert verdict(data, RAILWAY, "wire.txt") == "supported"
    assert verdict(data, "cut-tariffs-steel-20", "wire.txt") == "supported"


def test_what_texts_in_conflict_say_accuses_nobody_and_is_to_be_read(run: Run) -> None:
    data = report(run)
    assert verdict(data, STEEL, "wire.txt") == "uncertain"
    cell = next(each for each in data["claims"] if each["id"] == STEEL)["verdicts"]["wire.txt"]
    assert {finding["severity"] for finding in cell["findings"]} == {"note"}
    assert "as in fact-sheet, line 5" in cell["findings"][0]["message"]


def test_a_web_page_may_follow_either_text_whatever_its_markup(run: Run, tmp_path: Path) -> None:
    pytest.importorskip("trafilatura")
    marked = WIRE.replace("20 percent", "<b>20</b>&nbsp;percent")
    paragraphs = "".join(f"<p>{line}</p>" for line in marked.split("\n\n"))
    write(tmp_path, {"wire.html": f"<html><body><article>{paragraphs}</article></body></html>"})
    assert verdict(report(run), STEEL, "wire.html") == "uncertain"


def test_what_no_text_says_is_distorted_by_each(run: Run) -> None:
    data = report(run)
    assert verdict(data, STEEL, "radio.txt") == verdict(data, "cut-tariffs-steel-20", "radio.txt") == "distorted"


def test_a_sentence_is_grounded_where_any_text_backs_it(run: Run) -> None:
    wire = next(each for each in report(run)["accounts"] if each["path"] == "wire.txt")
    assert {each["status"] for each in wire["statements"]} == {"grounded"}


def test_one_statement_on_the_command_line_is_all_that_counts(run: Run) -> None:
    data = report(run, "--statement", "statement.md")
    assert not {"documents", "conflicts"} & set(data)
    assert verdict(data, STEEL, "wire.txt") == "distorted"
    assert {"path": "fact-sheet.md", "reason": "another official text, according to its front matter"} in data[
        "summary"
    ]["skipped"]


def test_several_on_the_command_line_are_judged_by_together(run: Run) -> None:
    data = report(run, "--statement", "fact-sheet.md", "--statement", "statement.md")
    assert (data["statement"]["path"], [each["path"] for each in data["documents"]]) == (
        "fact-sheet.md",
        ["statement.md"],
    )


def test_a_text_without_claims_backs_an_account_all_the_same(run: Run) -> None:
    run("extract", "statement.md", "-o", "claims.yaml")
    status, _, err = run("verify", ".")
    assert status == Exit.CLEAN
    assert "official text: fact-sheet.md: no claims in claims.yaml; it can only back sentences of accounts" in err
    assert verdict(report(run), STEEL, "wire.txt") != "distorted"


# -- what differs


def test_a_conflict_is_a_finding_with_the_words_of_both_texts(run: Run) -> None:
    data = report(run)
    found = {each["claim"]: each for each in data["conflicts"]}
    assert set(found) == {STEEL, "open-twelve-ports-hydrogen"}
    both = [(found[STEEL]["document"], found[STEEL]["words"]), (found[STEEL]["other"], found[STEEL]["other_words"])]
    for path, words in both:
        assert Path(path).read_text(encoding="utf-8")[words["start"] : words["end"]] == words["text"]
    assert [path for path, _ in both] == ["statement.md", "fact-sheet.md"]


def test_verify_tells_of_conflicts_and_wrong_credits(run: Run) -> None:
    for form in ("text", "markdown", "html"):
        _, out, _ = run("verify", ".", "-q", "-f", form, "--all")
        assert "Official texts differ" in out, form
        assert "Credited to another text" in out, form


def test_claims_lint_warns_of_conflicts(claims: Run) -> None:
    status, out, err = claims("claims", "lint")
    assert status == Exit.CLEAN
    assert f"statement.md:5:1: warning: `{STEEL}` is different in fact-sheet.md" in out
    assert "6 claims, 0 errors, 2 warnings" in err


def test_only_words_credited_to_a_text_without_them_are_noted(run: Run) -> None:
    _, out, _ = run("check", "radio.txt", "-f", "json")
    noted = [each["claim"] for each in json.loads(out)["problems"] if each["code"] == "SC803"]
    assert noted == [HOST]


def test_a_quotation_is_held_against_the_text_that_it_is_credited_to_alone(run: Run) -> None:
    quoted = "The fact sheet says that the two leaders “will open forty ports to hydrogen ships by 2030”.\n"
    write(Path(), {"radio.txt": quoted})
    _, out, _ = run("check", "radio.txt", "-f", "json")
    misquoted = [each for each in json.loads(out)["problems"] if each["code"] == "SC801"]
    assert ["thirty" in json.dumps(each) for each in misquoted] == [True]


def test_a_note_on_credits_fails_nothing(run: Run) -> None:
    write(Path(), {"radio.txt": RADIO.split("\n\n", 1)[1]})
    assert run("check", "radio.txt")[0] == Exit.CLEAN


# -- where a line stands


def test_every_format_names_the_text_of_a_claim(claims: Run) -> None:
    rows = list(csv.DictReader(io.StringIO(claims("verify", ".", "-q", "-f", "csv")[1])))
    assert {row["document"] for row in rows if row["claim"] == RAILWAY} == {"fact-sheet.md"}
    assert {each["id"]: each["document"] for each in report(claims)["claims"]}[RAILWAY] == "fact-sheet.md"
    assert "fact-sheet.md, line 5" in claims("verify", ".", "-q", "-f", "markdown")[1]
    assert "fact-sheet.md:5" in claims("verify", ".", "-q", "-v")[1]
    assert "fact-sheet.md 5 |" in claims("check", "radio.txt", "-q")[1]
    assert '"uri": "fact-sheet.md"' in claims("check", "radio.txt", "-q", "-f", "sarif")[1]


def test_explain_takes_the_text_that_makes_the_claim(claims: Run) -> None:
    status, out, _ = claims("explain", RAILWAY, "--account", "wire.txt")
    assert (status, "fact-sheet.md:9" in out) == (Exit.CLEAN, True)
    assert "follows another official text" in claims("explain", STEEL, "--account", "wire.txt")[1]


def test_a_configuration_may_name_several(run: Run) -> None:
    write(Path(), {"summitcheck.toml": 'statement = ["statement.md", "fact-sheet.md"]\n'})
    write(Path(), {"fact-sheet.md": FACT_SHEET.replace("role: official\n", "")})
    assert "official text: fact-sheet.md" in run("check", "wire.txt")[2]
    assert "official text: fact-sheet.md" not in run("check", "wire.txt", "--statement", "statement.md")[2]


def test_an_article_is_judged_by_the_texts_that_its_claims_file_names(claims: Run) -> None:
    write(Path("desk"), {"wire.txt": f"---\nsummitcheck:\n  claims: ../claims.yaml\n---\n{WIRE}"})
    assert "official text: fact-sheet.md" in claims("check", "desk/wire.txt")[2]


def test_check_says_where_the_official_texts_differ(claims: Run) -> None:
    differs = "official texts differ: The figure changed: “15 percent” became “20 percent”"
    assert f"{differs} (statement.md, line 5 and fact-sheet.md, line 5)" in claims("check", "wire.txt")[2]
    assert "differ" not in claims("check", "wire.txt", "-q")[2]


def test_an_official_text_is_no_article(claims: Run) -> None:
    write(Path(), {"fact-sheet.md": FACT_SHEET.replace("role: official\n", "")})
    _, _, err = claims("check", "wire.txt", "fact-sheet.md", "--statement", "statement.md", "-v")
    assert "skipped: fact-sheet.md: an official text beside the statement" in err


# -- claims files


def test_claims_are_tried_on_their_own_text(claims: Run) -> None:
    status, out, err = claims("claims", "test")
    assert (status, out) == (Exit.CLEAN, "")
    assert "6 claims tested, 0 failed" in err


def test_an_update_reaches_each_text_and_keeps_what_was_written(claims: Run) -> None:
    path = Path("claims.yaml")
    path.write_text(path.read_text().replace("text: Norland will lend", "text: By hand, Norland will lend"))
    write(Path(), {"fact-sheet.md": FACT_SHEET + "\nSudland will publish all contracts of the railway.\n"})
    status, _, err = claims("extract", "statement.md", "--update", "claims.yaml")
    assert (status, "new: `sudland-publish-contracts-railway`" in err) == (Exit.CLEAN, True), err
    text = path.read_text()
    assert "By hand, Norland" in text
    assert (
        text.index("By hand") < text.index("sudland-publish-contracts-railway") < text.rindex("document: fact-sheet.md")
    )


def test_an_update_adds_the_claims_of_a_text_that_the_file_does_not_know(run: Run) -> None:
    run("extract", "statement.md", "-o", "claims.yaml")
    before = Path("claims.yaml").read_text()
    status, _, err = run("extract", "statement.md", "fact-sheet.md", "--update", "claims.yaml")
    assert (status, err.count("new: ")) == (Exit.CLEAN, 3), err
    assert Path("claims.yaml").read_text().startswith(before.rstrip())


def test_a_document_that_is_not_there_is_an_error_at_its_place(claims: Run) -> None:
    Path("claims.yaml").write_text(
        Path("claims.yaml").read_text().replace("document: fact-sheet.md", "document: no.md")
    )
    for command in (("claims", "lint"), ("verify", ".")):
        status, out, err = claims(*command)
        assert (status, out) == (Exit.USAGE, "")
        assert "claims.yaml:27:15: the document of `cut-tariffs-steel-20`" in err


def test_the_schema_of_claims_files_knows_documents(claims: Run) -> None:
    import yaml

    validate(yaml.safe_load(Path("claims.yaml").read_text()), json.loads(schema_text("claims-1")))


# -- versions


def test_two_versions_are_no_accounts_of_each_other(run: Run) -> None:
    write(Path(), {"amended.md": STATEMENT.replace("15 percent", "10 percent")})
    _, out, _ = run("diff", "statement.md", "amended.md", "--width", "80")
    assert "Before" in out
    assert "Coverage" not in out
    assert "by [-15-] {+10+} percent" in out

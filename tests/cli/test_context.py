"""Every display of a claim that points outside itself shows the words of the statement that say what it means."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import newsroom
from summitcheck.cli.main import main

STATEMENT = "# Joint Statement\n\nPeru and Chile will open a harbor school.\n\nIt will train 500 pilots a year.\n"
CLAIMS = """version: 1
statement: statement.md
claims:
  - id: harbor-school
    text: Peru and Chile will open a harbor school.
    quote: Peru and Chile will open a harbor school
  - id: train-pilots
    text: It will train 500 pilots a year.
    quote: It will train 500 pilots a year
    context: Peru and Chile will open a harbor school.
"""
ACCOUNT = "A harbor school of Peru and Chile will train 500 pilots a year.\n"


@pytest.fixture
def corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    newsroom.write(tmp_path, {"statement.md": STATEMENT, "claims.yaml": CLAIMS, "account.txt": ACCOUNT})
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    "command",
    [
        "claims list",
        "verify -v .",
        "explain train-pilots --account account.txt",
        "explain train-pilots --account account.txt -f markdown",
        "verify . -f html",
    ],
)
@pytest.mark.usefixtures("corpus")
def test_a_context_is_shown_once_below_its_claim(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    main(command.split())
    shown = capsys.readouterr().out
    assert shown.count("context: ") == 1
    assert "will open a harbor school" in " ".join(shown.split("context: ")[1][:60].split())


@pytest.mark.usefixtures("corpus")
def test_json_has_the_context_of_the_claim_that_has_one_and_no_key_for_others(
    capsys: pytest.CaptureFixture[str],
) -> None:
    main(["verify", ".", "-f", "json"])
    contexts = [claim.get("context") for claim in json.loads(capsys.readouterr().out)["claims"]]
    assert contexts == [None, "Peru and Chile will open a harbor school."]


def test_a_context_that_is_not_in_the_statement_is_an_error_of_lint(
    corpus: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong = CLAIMS.replace("context: Peru and Chile will open", "context: Peru and Chile will close")
    (corpus / "claims.yaml").write_text(wrong, encoding="utf-8")
    assert main(["claims", "lint"]) == 2
    assert "context of `train-pilots`" in capsys.readouterr().out


def test_no_verdict_depends_on_a_context(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def scores() -> list[dict[str, object]]:
        main(["verify", ".", "-f", "json", "--no-cache"])
        claims = json.loads(capsys.readouterr().out)["claims"]
        return [{key: value for key, value in claim.items() if key != "context"} for claim in claims]

    with_context = scores()
    lines = [line for line in CLAIMS.splitlines(keepends=True) if "context" not in line]
    (corpus / "claims.yaml").write_text("".join(lines), encoding="utf-8")
    assert scores() == with_context

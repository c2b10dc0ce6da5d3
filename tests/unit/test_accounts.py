"""Whole accounts of statements: that the files are whole, and what a model of entailment learns from one."""

from __future__ import annotations

import json
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

import training_texts
from scripts import load_script
from stub_entailment import SaysTheSame

TOOLS = Path(__file__).resolve().parents[2] / "tools"
FILES = sorted((training_texts.FOLDER / "accounts").glob("*.jsonl"))
CLAIMS = ["Norway will lend twelve boats to Kenya.", "Kenya will train pilots.", "Both will count the whales."]
BOATS, PILOTS = "Kenya gets a dozen boats, on loan.", "Its pilots were trained last year."
TEXT = f"A good day\n\n{BOATS} {PILOTS} The whales have other plans, and so has the mayor of the harbour."
ROW = {
    "event": "quay",
    "kind": "column",
    "text": TEXT,
    "told": [
        {"claim": 0, "verdict": "supported", "words": "a dozen boats, on loan"},
        {"claim": 1, "verdict": "distorted", "type": "tense", "why": "to come", "words": PILOTS},
    ],
}


@pytest.fixture(scope="module")
def accounts() -> ModuleType:
    load_script(TOOLS / "pairs.py")
    return load_script(TOOLS / "accounts.py")


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    rest = {"event": "quay", "date": "2026-03-18", "faithful": [], "distorted": [], "near": []}
    claims = "".join(f"{json.dumps(rest | {'claim': claim})}\n" for claim in CLAIMS)
    (tmp_path / "quay.jsonl").write_text(claims, encoding="utf-8")
    (tmp_path / "quay-statement.md").write_text(" ".join(CLAIMS), encoding="utf-8")
    monkeypatch.setattr(training_texts, "FOLDER", tmp_path)
    path = tmp_path / "accounts/quay.jsonl"
    path.parent.mkdir()
    path.write_text(json.dumps(ROW) + "\n", encoding="utf-8")
    return path


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_account_has_the_words_that_tell_its_claims(path: Path, accounts: ModuleType) -> None:
    for account in accounts.read(path).accounts:
        for verdicts, words in zip(account.verdicts, account.words, strict=True):
            assert {*verdicts} <= {"supported", "distorted", "omitted"}
            assert bool(words) == (verdicts[0] != "omitted")
            assert words in " ".join(account.document.text.split())


def test_no_account_is_both_learnt_from_and_fitted_or_measured_on() -> None:
    learnt, fitted, floor = (
        {path.stem for path in paths}
        for paths in (
            training_texts.account_files(),
            training_texts.accounts_to_fit(),
            training_texts.accounts_held_out(),
        )
    )
    assert not learnt & fitted | learnt & floor | fitted & floor
    assert learnt | fitted | floor == {path.stem for path in FILES}
    assert not {path.stem for path in FILES} & {*training_texts.FLOOR}


def test_a_claim_stands_beside_the_sentence_that_tells_it(accounts: ModuleType, file: Path) -> None:
    found = [(pair.hypothesis, pair.label) for pair in accounts.account_pairs([file], SaysTheSame()) if told(pair)]
    assert (CLAIMS[0], 0) in found
    assert (CLAIMS[1], 1) in found


def test_a_claim_that_is_not_told_stands_beside_other_sentences(accounts: ModuleType, file: Path) -> None:
    pairs = list(accounts.account_pairs([file], SaysTheSame()))
    untold = [pair for pair in pairs if pair.hypothesis == CLAIMS[2]]
    assert untold
    assert {pair.label for pair in untold} == {2}
    boats = [pair for pair in pairs if pair.hypothesis == CLAIMS[0] and pair.label == 2]
    assert all(BOATS not in pair.premise for pair in boats)


def test_two_readings_of_one_claim_are_no_pair(accounts: ModuleType, file: Path) -> None:
    row = json.loads(file.read_text(encoding="utf-8"))
    row["told"][0]["also"] = "omitted"
    file.write_text(json.dumps(row) + "\n", encoding="utf-8")
    pairs = list(accounts.account_pairs([file], SaysTheSame()))
    assert not [pair for pair in pairs if pair.hypothesis == CLAIMS[0] and BOATS in pair.premise]


def told(pair: Any) -> bool:
    return BOATS in pair.premise or PILOTS in pair.premise

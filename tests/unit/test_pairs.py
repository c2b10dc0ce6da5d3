"""What a model of entailment learns from: pairs, their classes, and what is kept from it."""

from __future__ import annotations

import json
import random
from pathlib import Path
from types import ModuleType

import pytest

import training_texts
from scripts import load_script

TOOLS = Path(__file__).resolve().parents[2] / "tools"
ROW = {
    "event": "quay",
    "claim": "Norway will lend twelve boats to Kenya.",
    "date": "2026-03-18",
    "faithful": [
        "Twelve boats go to Kenya, on loan. They are Norway's.",
        "A dozen boats are lent.",
        "Boats: 12, lent.",
    ],
    "distorted": [{"text": f"Norway sold {n} boats.", "type": "tense", "why": "lent"} for n in ("ten", "two", "six")],
    "near": ["Kenya will lend a quay to Norway.", "Norway has boats."],
}


@pytest.fixture(scope="module")
def pairs() -> ModuleType:
    return load_script(TOOLS / "pairs.py")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "quay.jsonl"
    other = ROW | {"claim": "Kenya will train pilots.", "faithful": ["Pilots are trained by Kenya."] * 3}
    path.write_text("".join(f"{json.dumps(row)}\n" for row in (ROW, other)), encoding="utf-8")
    return path


def test_a_text_is_divided_into_plain_sentences_and_keeps_its_class(pairs: ModuleType, file: Path) -> None:
    found = [each for each in pairs.written_pairs([file], random.Random(1)) if ROW["claim"].endswith(each.hypothesis)]
    labels = [each.label for each in found]
    assert [labels.count(pairs.LABELS[name]) for name in ("supported", "distorted", "omitted")] == [3, 3, 3]
    assert any({"Twelve boats go to Kenya, on loan.", "They are Norway's."} <= {*each.premise} for each in found)
    assert {each.day for each in found} == {"2026-03-18"}


def test_a_faithful_text_about_another_claim_does_not_speak_of_this_one(pairs: ModuleType, file: Path) -> None:
    found = list(pairs.written_pairs([file], random.Random(1)))
    assert [
        each.label
        for each in found
        if each.hypothesis == ROW["claim"] and each.premise == ("Pilots are trained by Kenya.",)
    ] == [pairs.LABELS["omitted"]]


def test_markup_is_no_part_of_a_sentence(pairs: ModuleType) -> None:
    assert pairs.sentences("- **Ports:** Twelve *quays* are built.") == ("Ports:", "Twelve quays are built.")
    assert pairs.sentences("") == ("",)


def test_the_same_seed_gives_the_same_pairs(pairs: ModuleType, file: Path) -> None:
    one, two = (list(pairs.written_pairs([file], random.Random(3))) for _ in range(2))
    assert one == two


SHORT = [
    {"claim": "Norway will lend twelve boats.", "told": ["Boats are lent", "A loan"], "untold": ["Old boats", "Lent"]},
    {"claim": "Kenya will train pilots.", "told": ["Pilots learn", "Lessons"], "untold": ["A pilot sang", "Kenya won"]},
    {"claim": "Kenya will train the pilots.", "told": ["Learning", "Courses"], "untold": ["Trains run", "A school"]},
]


@pytest.fixture
def short(tmp_path: Path) -> Path:
    path = tmp_path / "short.jsonl"
    path.write_text("".join(f"{json.dumps(row | {'date': '2026-03-18'})}\n" for row in SHORT), encoding="utf-8")
    return path


def test_a_short_text_tells_its_own_claim_alone(pairs: ModuleType, short: Path) -> None:
    for seed in range(9):
        for pair in pairs.short_pairs([short], random.Random(seed)):
            told = [row["claim"] for row in SHORT if {*row["told"]} & {*pair.premise}]
            stated = any(claim.endswith(pair.hypothesis) for claim in told)
            assert (pair.label == pairs.LABELS["supported"]) == stated


def test_most_short_texts_stand_among_others(pairs: ModuleType, short: Path) -> None:
    found = [pair for seed in range(20) for pair in pairs.short_pairs([short], random.Random(seed))]
    assert 0.5 < sum(len(pair.premise) > 1 for pair in found) / len(found) < 0.9


def test_a_text_of_a_claim_that_may_say_the_same_is_not_taken_for_another(pairs: ModuleType, short: Path) -> None:
    for pair in pairs.short_pairs([short], random.Random(2)):
        others = {"Pilots learn", "Lessons"} if "the pilots" in pair.hypothesis else {"Learning", "Courses"}
        assert "pilots" not in pair.hypothesis or not others & {*pair.premise}


def test_what_a_reader_may_read_either_way_teaches_nothing(pairs: ModuleType, tmp_path: Path) -> None:
    rows = [
        ["supported"],
        ["omitted", "supported"],
        ["distorted", "uncertain"],
        ["uncertain"],
        ["distorted", "supported"],
    ]
    path = tmp_path / "pairs.jsonl"
    lines = [{"statement": "2026-03-18-quay", "account": "Boats.", "claim": "Boats.", "verdicts": row} for row in rows]
    path.write_text("".join(f"{json.dumps(line)}\n" for line in lines), encoding="utf-8")
    assert [pair.label for pair in pairs.real_pairs(path)] == [0, 1, 1]


def test_each_statement_is_held_out_once_and_whole(pairs: ModuleType) -> None:
    made = [pairs.Pair(("Boats.",), "Boats.", 0, f"2026-01-{day:02}") for day in range(1, 12)]
    held = pairs.folds(made, 3)
    assert sorted(day for fold in held for day in fold) == sorted({pair.day for pair in made})
    assert held == pairs.folds(reversed(made), 3)


def test_what_figures_are_measured_on_is_never_learnt_from() -> None:
    assert not {path.stem for path in training_texts.files_to_fit()} & {*training_texts.FLOOR}


def test_three_in_ten_claims_begin_with_their_verb_as_clauses_of_a_longer_sentence_do(pairs: ModuleType) -> None:
    chance, claim = random.Random(1), "Norway and Kenya intend to build a new quay for ferries in Mombasa."
    clipped = [pairs.clipped(claim, chance) for _ in range(200)]
    assert set(clipped) == {claim, "intend to build a new quay for ferries in Mombasa."}
    assert 40 < len([each for each in clipped if each != claim]) < 80
    assert pairs.clipped("A new quay.", chance) == "A new quay."


def test_a_claim_keeps_its_subject_where_the_text_changes_who_acts(pairs: ModuleType, tmp_path: Path) -> None:
    texts = [{"text": f"Kenya will lend boat {n} to Norway.", "type": "actor", "why": "other side"} for n in range(3)]
    path = tmp_path / "quay.jsonl"
    path.write_text("".join(f"{json.dumps(ROW | {'distorted': texts})}\n" for _ in range(20)), encoding="utf-8")
    found = [each for each in pairs.written_pairs([path], random.Random(1)) if each.label == pairs.LABELS["distorted"]]
    assert {each.hypothesis for each in found} == {ROW["claim"]}


def test_short_texts_are_about_claims_of_statements_that_are_not_held_out() -> None:
    files = {path.stem: path for path in training_texts.files_to_fit()}
    assert {path.stem for path in training_texts.short_files()} == files.keys()
    for path in training_texts.short_files():
        known = {(each.claim, each.date) for each in training_texts.read(files[path.stem])}
        rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        assert {(row["claim"], row["date"]) for row in rows} <= known

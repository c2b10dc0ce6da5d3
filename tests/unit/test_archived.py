"""What a model of entailment learns from the archive: claims beside sentences that do not state them."""

from __future__ import annotations

import json
import lzma
from pathlib import Path
from types import ModuleType

import pytest

from scripts import load_script

TOOLS = Path(__file__).resolve().parents[2] / "tools"
STATEMENT = "Norway and Kenya will lend twelve boats to the harbour police. Norway and Kenya praised the harbour crews."
FERRIES = "The mayor will lend twelve bicycles to the harbour school. Ferries were painted red and blue last summer."
ABROAD = "Norway will lend twelve boats to Chile, and the harbour police there will paint them in the spring."


@pytest.fixture
def archived() -> ModuleType:
    load_script(TOOLS / "pairs.py")
    return load_script(TOOLS / "archived.py")


@pytest.fixture
def shared(tmp_path: Path) -> Path:
    (tmp_path / "archive").mkdir()
    rows = [
        {"id": name, "text": text} for name, text in (("talks", STATEMENT), ("ferries", FERRIES), ("abroad", ABROAD))
    ]
    rows += [{"id": f"other-{n}", "text": f"The town counted {n} cats and no dog in its parks."} for n in range(4)]
    with lzma.open(tmp_path / "archive/briefings-2021-2026.jsonl.xz", "wt", encoding="utf-8") as file:
        file.writelines(f"{json.dumps(row)}\n" for row in rows)
    return tmp_path


@pytest.fixture
def places(tmp_path: Path) -> Path:
    claim, passage = (0, STATEMENT.index(".") + 1), (0, FERRIES.index(".") + 1)
    row = {"statement": "talks", "claim": claim, "document": "ferries", "passage": passage, "verdicts": ["omitted"]}
    path = tmp_path / "places.jsonl"
    path.write_text(json.dumps(row) + "\n", encoding="utf-8")
    return path


def test_a_passage_is_read_from_its_place_in_the_archive(archived: ModuleType, shared: Path, places: Path) -> None:
    (found,) = archived.passages(places, shared)
    assert found.claim == "Norway and Kenya will lend twelve boats to the harbour police."
    assert found.account == "The mayor will lend twelve bicycles to the harbour school."
    assert found.document == "ferries"
    assert found.verdicts == ("omitted",)


def test_a_passage_to_learn_from_stands_beside_the_claim_as_a_whole_clause(
    archived: ModuleType, shared: Path, tmp_path: Path
) -> None:
    claim, passage = (STATEMENT.index(". ") + 2, len(STATEMENT) - 1), (0, FERRIES.index(".") + 1)
    rows = [
        {"statement": "talks", "claim": span, "document": "ferries", "passage": passage, "verdicts": verdicts}
        for span, verdicts in ((claim, ["omitted"]), ((0, 62), ["omitted", "supported"]), ((0, 5), ["omitted"]))
    ]
    places = tmp_path / "places.jsonl"
    places.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    (pair,) = archived.passage_pairs(places, shared)
    assert pair.hypothesis == "Norway and Kenya praised the harbour crews."
    assert pair.premise == ("The mayor will lend twelve bicycles to the harbour school.",)


def test_without_the_archive_there_are_no_passages_and_no_pairs(
    archived: ModuleType, tmp_path: Path, places: Path
) -> None:
    assert archived.passages(places, tmp_path / "nowhere") == []
    assert archived.unrelated_pairs(tmp_path / "nowhere") == []


def test_a_claim_is_set_beside_the_sentence_that_shares_most_of_its_words(archived: ModuleType) -> None:
    pool = archived.Pool.of([FERRIES, *(f"The town counted {n} cats." for n in range(9))])
    nearest = pool.nearest("Norway and Kenya will lend twelve boats to the harbour police.", frozenset(range(10)))
    assert pool.sentences[nearest[0]].startswith("The mayor will lend twelve bicycles")


def test_a_sentence_that_has_nearly_all_of_a_claim_is_not_used_against_it(archived: ModuleType) -> None:
    pool = archived.Pool.of([STATEMENT, *(f"The town counted {n} cats." for n in range(9))])
    nearest = pool.nearest("Norway and Kenya will lend twelve boats to the harbour police.", frozenset(range(10)))
    assert not any(pool.sentences[n].startswith("Norway and Kenya will lend") for n in nearest)


def test_texts_that_name_a_party_are_left_out_but_for_names_that_most_texts_have(archived: ModuleType) -> None:
    pool = archived.Pool.of([ABROAD, FERRIES, *(f"The town counted {n} cats." for n in range(8))])
    assert 0 not in pool.without([" norway "])
    assert pool.without([" the "]) == frozenset(range(10))


def test_every_passage_names_a_place_in_two_texts_and_no_event_is_on_both_sides(archived: ModuleType) -> None:
    events = []
    for path in (archived.PASSAGES, archived.HELD_OUT):
        rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        assert all(row["claim"][0] < row["claim"][1] and row["passage"][0] < row["passage"][1] for row in rows)
        assert {verdict for row in rows for verdict in row["verdicts"]} == {"supported", "omitted", "distorted"}
        events.append({row["statement"] for row in rows})
    assert events[0].isdisjoint(events[1])

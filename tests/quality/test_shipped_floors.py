"""The figures of ``make score`` stay above their floors, in every clone.

`pytest tests/quality/test_shipped_floors.py --update-floors` raises the floors; lowering one takes `--lower-floors` as
well. Six files of ``training/``, which nothing is fitted on: about twenty seconds.
"""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

import pytest

from floors import digest, figures, hold
from scripts import load_script
from training_texts import FLOOR, FOLDER, files_to_fit, floor_files, read

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def score() -> ModuleType:
    return load_script(ROOT / "benchmarks" / "score.py")


@pytest.mark.slow
def test_no_figure_falls_below_its_floor(score: ModuleType, pytestconfig: pytest.Config) -> None:
    measured = figures(score.figures(list(score.judged(floor_files()))))
    floor = hold("training", digest(floor_files()), measured, pytestconfig)
    assert floor, f"the texts have changed: draw their floors anew with --update-floors. Measured: {measured}"


def test_nothing_is_fitted_on_what_is_held_out() -> None:
    assert set(FLOOR) & {path.stem for path in files_to_fit()} == set()
    assert {path.stem for path in FOLDER.glob("*.jsonl")} == {*FLOOR, *(path.stem for path in files_to_fit())}


def test_the_page_beside_the_texts_names_those_that_are_held_out() -> None:
    page = (FOLDER / "README.md").read_text(encoding="utf-8")
    section = page.partition("## Held out")[2].partition("\n## ")[0]
    assert [name for name in FLOOR if f"`{name}`" not in section] == []
    assert [path.stem for path in files_to_fit() if f"`{path.stem}`" in section] == []


def test_every_claim_has_three_faithful_texts_three_distorted_and_two_near() -> None:
    kinds = [sorted(text.kind for text in each.texts) for path in FOLDER.glob("*.jsonl") for each in read(path)]
    assert all(each == ["distorted"] * 3 + ["faithful"] * 3 + ["near"] * 2 for each in kinds)
    assert len(kinds) == 5373

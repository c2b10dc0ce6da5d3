"""The figures of the benchmark stay above their floors, on data that lie beside the repository.

`pytest tests/quality/test_floors.py --update-floors` raises the floors; lowering one takes `--lower-floors` as well.
All of each set is looked at, which takes about a minute on one core.
"""

from __future__ import annotations

from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import yaml

from floors import Floor, digest, fallen, figures, load, renewed, save
from scripts import load_script

SHARED = Path(__file__).resolve().parents[2].parent / "shared"
BENCH, TEXTS = SHARED / "bench", [SHARED / "seeds", SHARED / "statements"]

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not BENCH.is_dir(), reason="the benchmark is kept beside the repository, and is not here"),
]


@pytest.fixture(scope="module")
def score() -> ModuleType:
    return load_script(BENCH / "score.py")


def files_of(name: str) -> list[Path]:
    """The file of that name, and the texts that it speaks of."""
    if name.startswith("gold/"):
        gold = SHARED / name
        truth = yaml.safe_load(gold.read_text(encoding="utf-8"))
        return [gold, *(text_file(text) for text in (truth["official"], *truth["accounts"]))]
    return [BENCH / name]


def text_file(name: str) -> Path:
    return next(folder / name for folder in TEXTS if (folder / name).exists())


def measure(score: ModuleType, name: str) -> dict[str, float]:
    """The figures of the benchmark on one set of data."""
    if name.startswith("gold/"):
        return figures(score.gold(SHARED / name, TEXTS))
    task: Any = getattr(score, name.partition("_")[0])
    return figures(task(BENCH / name))


@pytest.mark.parametrize("name", load())
def test_no_figure_falls_below_its_floor(name: str, score: ModuleType, pytestconfig: pytest.Config) -> None:
    sha256, bounds = load()[name]
    current, lower = digest(files_of(name)), bool(pytestconfig.getoption("--lower-floors"))
    assert current == sha256 or lower, f"{name} is no longer the file that the floors belong to: --lower-floors"
    measured = measure(score, name)
    if pytestconfig.getoption("--update-floors"):
        assert not hasattr(pytestconfig, "workerinput"), "several processes would overwrite each other: run without -n"
        save(load() | {name: Floor(current, renewed(measured, bounds, lower=lower))})
        return
    assert not fallen(measured, bounds), f"measured {measured}"


def test_every_set_of_the_benchmark_has_floors() -> None:
    there = {path.name for path in BENCH.glob("*.jsonl")} | {f"gold/{p.name}" for p in SHARED.glob("gold/*.yaml")}
    assert set(load()) == there

"""The figures of the benchmark stay above their floors, on data that lie beside the repository.

`pytest tests/quality/test_floors.py --update-floors` raises the floors; lowering one takes `--lower-floors` as well.
All of each set is looked at, which takes about two minutes on one core. A set that has no floor yet, or that is no
longer the one that its floor belongs to, is reported as skipped with its figures: it says nothing of the code.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

import summitcheck
from floors import digest, figures, hold
from scripts import load_script

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
BENCH, TEXTS = SHARED / "bench", [SHARED / "seeds", SHARED / "statements"]
STATEMENT = SHARED / "seeds" / "002_aa89519e1f690052.txt"

#: What is read by the model of entailment too. The other sets hold what words alone tell: to read them all takes a
#: quarter of an hour.
READ = ("gold", "unrelated")

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not BENCH.is_dir(), reason="the benchmark is kept beside the repository, and is not here"),
]


def sets() -> dict[str, list[Path]]:
    """The sets that are there, by name, each with the files that it is made of."""
    gold = sorted(SHARED.glob("gold/*.yaml"))
    texts = [text for folder in TEXTS for text in sorted(folder.glob("*"))]
    real = sorted(path for path in SHARED.glob("real/**/*") if path.is_file())
    unrelated = [STATEMENT, *sorted(SHARED.glob("unrelated/*.md"))]
    labelled = {path.name: [path] for path in sorted(BENCH.glob("*.jsonl"))}
    return labelled | {"gold": [*gold, *texts], "real": real, "unrelated": unrelated}


@pytest.fixture(scope="module")
def score() -> ModuleType:
    return load_script(BENCH / "score.py")


def measure(score: ModuleType, name: str) -> Mapping[str, Any]:
    """What the benchmark says of one set of data."""
    if name == "gold":
        events = [score.gold(path, TEXTS) for path in sorted(SHARED.glob("gold/*.yaml"))]
        cells = {group: [cell for e in events for cell in e["cells"][group]] for group in ("all", "real", "written")}
        return {group: score.tally(each) for group, each in cells.items()}
    if name == "real":
        return dict(score.real(SHARED / "real"))
    if name == "unrelated":
        return dict(score.unrelated(SHARED / "unrelated", STATEMENT, ROOT / "claims.yaml"))
    return dict(getattr(score, name.partition("_")[0])(BENCH / name))


@pytest.mark.parametrize("name", sets())
def test_no_figure_falls_below_its_floor(
    name: str, score: ModuleType, pytestconfig: pytest.Config, monkeypatch: pytest.MonkeyPatch
) -> None:
    if name not in READ:
        monkeypatch.setattr(summitcheck, "Checker", partial(summitcheck.Checker, model=None))
    measured = figures(measure(score, name))
    if hold(name, digest(sets()[name]), measured, pytestconfig) is None:
        pytest.skip(f"{name} has no floor: --update-floors draws one. Measured: {measured}")

"""Floors under the figures of the benchmark: what was reached once must not be lost unseen.

A floor belongs to data with a hash: figures of other data are other figures. Rates of error have a ceiling, which is
kept and compared as a floor under its negative.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from math import floor, isnan
from pathlib import Path
from typing import Any, NamedTuple

import pytest

FILE = Path(__file__).resolve().parent / "quality" / "floors.json"
#: Figures, by the last word of their name, that must not fall, and how far a floor lies under what is measured.
MARGINS = {
    "accepted": 0.02,
    "macro_f1": 0.02,
    "precision": 0.02,
    "recall": 0.02,
    "auc": 0.02,
    "auc_stated": 0.02,
    "auc_distorted": 0.02,
    "auc_by_group": 0.02,
    "balanced_accuracy": 0.02,
    "uncertain": 0.02,
    "false_alarm_rate": 0.005,
    "false_accusations": 0.005,
    "supported_per_text": 0.05,
    "distorted_per_text": 0.02,
}
#: Those of them that must not rise instead.
RATES_OF_ERROR = frozenset(
    {"uncertain", "false_alarm_rate", "false_accusations", "supported_per_text", "distorted_per_text"}
)
#: Too few cells of this verdict were said or are right for a share of them to be a figure.
FEW = 5

Figures = Mapping[str, float]


class Floor(NamedTuple):
    """The hash of some data, and the bound of each figure on them."""

    sha256: str
    bounds: dict[str, float]


def load() -> dict[str, Floor]:
    """The floors by the name of the data."""
    read: dict[str, Any] = json.loads(FILE.read_text(encoding="utf-8"))
    return {name: Floor(**each) for name, each in read.items()}


def save(floors: Mapping[str, Floor]) -> None:
    """Write the floors, one set of data after the other by name."""
    table = {name: floors[name]._asdict() for name in sorted(floors)}
    FILE.write_text(json.dumps(table, indent=1) + "\n", encoding="utf-8")


def digest(files: Iterable[Path]) -> str:
    """The SHA-256 of some files, one after the other."""
    joined = hashlib.sha256()
    for file in files:
        joined.update(file.read_bytes())
    return joined.hexdigest()


def figures(result: Mapping[str, Any]) -> dict[str, float]:
    """The figures with a margin in a result of the benchmark; those of its parts as ``supported precision``."""
    return dict(_figures(result, ()))


def _figures(result: Mapping[str, Any], within: tuple[str, ...]) -> Iterator[tuple[str, float]]:
    for name, value in result.items():
        path = (*within, name)
        if isinstance(value, Mapping):
            if name == "auc_by_group":
                yield from ((f"auc {group}", each) for group, each in value.items())
            elif value.get("said", FEW) >= FEW and value.get("gold", FEW) >= FEW and name != "recall_by_kind":
                yield from _figures(value, path)
        elif name in MARGINS and not isnan(value):
            yield " ".join(path), value


def fallen(measured: Figures, bounds: Figures) -> dict[str, str]:
    """What is worse than its bound allows, or is no longer measured, by name, and how."""
    worse = {
        name: f"{measured[name]:.4f}, not {'at most' if _is_error(name) else 'at least'} {bound:.3f}"
        for name, bound in bounds.items()
        if name in measured and _better(name, bound, measured[name])
    }
    return worse | {name: "not measured" for name in bounds if name not in measured}


def renewed(measured: Figures, bounds: Figures, *, lower: bool) -> dict[str, float]:
    """The bounds, drawn as close to what is measured as the margins let; with ``lower`` also where that is worse."""
    near = {name: _bound(name, value) for name, value in measured.items()}
    return {
        name: value if lower or name not in bounds or _better(name, value, bounds[name]) else bounds[name]
        for name, value in near.items()
    }


def hold(name: str, sha256: str, measured: Figures, config: pytest.Config) -> Floor | None:
    """The floor of some data that was found to hold; None where these data have none.

    ``--update-floors`` draws it anew from what is measured, but never lower unless ``--lower-floors`` is given too.
    """
    known = load().get(name)
    mine = known if known and known.sha256 == sha256 else None
    if config.getoption("--update-floors"):
        assert not hasattr(config, "workerinput"), "several processes would overwrite each other: run without -n"
        lower = bool(config.getoption("--lower-floors"))
        floor = Floor(sha256, renewed(measured, mine.bounds if mine else {}, lower=lower))
        save(load() | {name: floor})
        return floor
    assert mine is None or not fallen(measured, mine.bounds), f"measured {measured}"
    return mine


def _kind(name: str) -> str:
    first, _, _ = name.partition(" ")
    return "auc" if first == "auc" else name.rpartition(" ")[2]


def _is_error(name: str) -> bool:
    return _kind(name) in RATES_OF_ERROR


def _better(name: str, one: float, other: float) -> bool:
    return one < other if _is_error(name) else one > other


def _bound(name: str, value: float) -> float:
    """A margin worse than the value, rounded to thousandths on the side that lets more pass."""
    margin = MARGINS[_kind(name)]
    if _is_error(name):
        return -floor(-1000 * (value + margin)) / 1000
    return floor(1000 * (value - margin)) / 1000

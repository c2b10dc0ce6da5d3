"""Drafted claims stay close to a division made by hand, on two statements of different kinds."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]
GOLD = ROOT.parent / "shared" / "gold"

# A little under what is measured (docs/extraction.md), so that an honest change of a rule does not fail for one quote.
FLOOR = 0.85
MOST_DRAFTS = 1.3


@pytest.fixture(scope="module")
def benchmark_script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("extraction_benchmark", ROOT / "benchmarks" / "extraction.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # its dataclasses look themselves up
    spec.loader.exec_module(module)
    return module


@pytest.mark.skipif(
    not GOLD.is_dir(), reason="the division made by hand is kept beside the repository, and is not here"
)
@pytest.mark.parametrize("name", ["us-japan-2025-02-07", "us-indonesia-2025-07-22"])
def test_most_quotes_of_the_hand_made_division_are_drafted(benchmark_script: ModuleType, name: str) -> None:
    result = benchmark_script.measure(GOLD / f"{name}.yaml")
    assert len(result.met) >= FLOOR * len(result.quotes)
    assert len(result.drafts) <= MOST_DRAFTS * len(result.quotes)

"""Code that is made wrong on purpose: each mutant is a module that runs and says something else."""

from __future__ import annotations

import ast
from pathlib import Path
from types import ModuleType

import pytest

from scripts import load_script

TOOLS = Path(__file__).resolve().parents[2] / "tools"


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    return load_script(TOOLS / "mutants.py")


def test_a_mutant_is_a_module_with_one_line_changed(tool: ModuleType) -> None:
    for each in tool.drawn("decide", 5, 3):
        before = ast.unparse(ast.parse((TOOLS.parent / each.path).read_text(encoding="utf-8"))).splitlines()
        after = each.source.splitlines()
        assert len(before) == len(after)
        assert sum(old != new for old, new in zip(before, after, strict=True)) == 1


def test_the_same_seed_draws_the_same_mutants(tool: ModuleType) -> None:
    assert tool.drawn("decide", 3, 1) == tool.drawn("decide", 3, 1) != tool.drawn("decide", 3, 2)


@pytest.mark.parametrize("source", ["x: int | None = y", "def f(x: 'a | b') -> c | d: ...", '"""It is 3."""'])
def test_what_runs_the_same_is_left_as_it_is(tool: ModuleType, source: str) -> None:
    assert tool.places(source) == []

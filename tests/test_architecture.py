"""What ``docs/architecture.md`` says of the code is so."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "src" / "summitcheck"
PAGE = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
CORE = ("language", "match", "rules", "diff", "judge.py", "checker.py", "model.py")
#: What reaches for a file, a clock, the environment or a terminal, and the rooms above the core.
OUTSIDE = frozenset("click rich os io pathlib shutil socket subprocess sys tempfile time datetime".split())
ABOVE = ("summitcheck.cli", "summitcheck.report", "summitcheck.lsp", "summitcheck.check", "summitcheck.cache")


def modules(*rooms: str) -> list[Path]:
    """The modules of some rooms of the package; a room may be a single module."""
    paths = [PACKAGE / room for room in rooms]
    return sorted(module for path in paths for module in (path.rglob("*.py") if path.is_dir() else [path]))


def imported(module: Path) -> Iterator[str]:
    """The full name of everything that a module imports, inside functions as well."""
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def test_every_module_has_its_line_and_no_line_is_left_over() -> None:
    told = re.findall(r"^\| `(\w+\.py)` \|", PAGE, re.MULTILINE)
    there = [path.name for path in modules("") if path.name != "__init__.py"]
    assert sorted(told) == sorted(["__init__.py", *there])


@pytest.mark.parametrize("module", modules(*CORE), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_the_core_reaches_for_nothing_outside(module: Path) -> None:
    names = set(imported(module))
    assert {name.partition(".")[0] for name in names} & OUTSIDE == set()
    assert [name for name in names if f"{name}.".startswith(tuple(f"{room}." for room in ABOVE))] == []


def test_only_the_judge_reads_the_weights() -> None:
    readers = [path for path in modules("") if '"model.json"' in path.read_text(encoding="utf-8")]
    assert readers == [PACKAGE / "judge.py"]

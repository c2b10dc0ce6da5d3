"""Mutation testing: the share of mutants of a stage that its unit tests notice.

    python tools/mutants.py score decide align retrieve --number 40 --seed 1

Of each folder of ``src/summitcheck`` so many places are drawn: a comparison, a sign, a condition, a number. Each is
changed in a copy, and ``tests/unit/<folder>`` run until the first failure. What no test notices is printed with its
place: it is either the same in effect, or something that no test says.
"""

from __future__ import annotations

import argparse
import ast
import copy
import os
import random
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
_PACKAGE = Path("src/summitcheck")
#: How long the tests of a stage may take; what never ends was noticed.
_SECONDS = 600

_OPERATORS: dict[type[ast.AST], type[ast.AST]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.And: ast.Or,
    ast.Or: ast.And,
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.BitAnd: ast.BitOr,
    ast.BitOr: ast.BitAnd,
}
_CALLED = {"min": "max", "max": "min", "any": "all", "all": "any"}


class Mutant(NamedTuple):
    """A module with one place changed: which, from what to what, and the resulting source."""

    path: Path
    line: int
    change: str
    source: str


def places(source: str) -> list[int]:
    """The numbers of the nodes of a module that can be changed, as `ast.walk` counts them."""
    tree = ast.parse(source)
    types = {id(part) for node in ast.walk(tree) for type_ in _types(node) for part in ast.walk(type_)}
    return [n for n, node in enumerate(ast.walk(tree)) if id(node) not in types and _changed(node) is not None]


def _types(node: ast.AST) -> list[ast.AST]:
    """What says the type of something: nothing that runs."""
    return [type_ for name in ("annotation", "returns") if (type_ := getattr(node, name, None)) is not None]


def mutant(path: Path, number: int) -> Mutant:
    """The module with one of its `places` changed."""
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    place = next(node for index, node in enumerate(ast.walk(tree)) if index == number)
    changed, before = _changed(place), ast.unparse(place)
    assert changed is not None, "one of the places"
    line = getattr(place, "lineno", 0)
    place.__class__ = type(changed)
    place.__dict__.update(changed.__dict__)
    return Mutant(path, line, f"{before}  ->  {ast.unparse(changed)}", ast.unparse(ast.fix_missing_locations(tree)))


def _changed(node: ast.AST) -> ast.AST | None:
    """The changed node; None if it is not mutated. Annotations and docstrings are left alone."""
    match node:
        case ast.Compare(ops=[first, *others]) if type(first) in _OPERATORS:
            return ast.Compare(node.left, [_OPERATORS[type(first)](), *others], node.comparators)  # type: ignore[list-item]
        case ast.BoolOp() | ast.BinOp() if type(node.op) in _OPERATORS:
            changed = copy.copy(node)
            changed.op = _OPERATORS[type(node.op)]()  # type: ignore[assignment]
            return changed
        case ast.UnaryOp(op=ast.Not()):
            return ast.Call(ast.Name("bool", ast.Load()), [node.operand], [])
        case ast.If(test=test) if not (isinstance(test, ast.Name) and test.id == "TYPE_CHECKING"):
            return ast.If(ast.UnaryOp(ast.Not(), test), node.body, node.orelse)
        case ast.Constant(value=bool(value)):
            return ast.Constant(not value)
        case ast.Constant(value=int(value) | float(value)):
            return ast.Constant(value + 1)
        case ast.Name(id=name) if name in _CALLED:
            return ast.Name(_CALLED[name], ast.Load())
    return None


def drawn(folder: str, number: int, seed: int) -> list[Mutant]:
    """So many mutants of the modules of a folder, the same for the same seed."""
    modules = [path.relative_to(ROOT) for path in sorted((ROOT / _PACKAGE / folder).rglob("*.py"))]
    every = [(path, place) for path in modules for place in places((ROOT / path).read_text(encoding="utf-8"))]
    return [mutant(*each) for each in random.Random(seed).sample(every, min(number, len(every)))]


def noticed(mutant: Mutant, folder: str, copied: Path) -> bool:
    """True when a unit test of the folder fails with the mutant in the copy of the sources."""
    path = copied / mutant.path
    original = path.read_bytes()
    path.write_text(mutant.source, encoding="utf-8")
    tests = ROOT / "tests" / "unit" / folder
    nearest = sorted(tests.glob(f"test_*{mutant.path.stem}*.py"))
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", *map(str, nearest), str(tests)]
    try:
        done = subprocess.run(
            command, cwd=ROOT, env=_environment(copied), capture_output=True, timeout=_SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        return True
    finally:
        path.write_bytes(original)
    return done.returncode != 0


def _environment(copied: Path) -> dict[str, str]:
    own = {"PYTHONPATH": str(copied / "src"), "HYPOTHESIS_STORAGE_DIRECTORY": str(copied / "hypothesis")}
    plain = {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1", "PYTHONDONTWRITEBYTECODE": "1"}
    return {**os.environ, **own, **plain}


def main(arguments: list[str]) -> int:
    """0, whatever was noticed: the output is for people."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+")
    parser.add_argument("--number", type=int, default=40, help="mutants of each folder")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        copied = Path(folder)
        shutil.copytree(ROOT / "src", copied / "src", ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
        for stage in given.folders:
            sample = drawn(stage, given.number, given.seed)
            unseen = []
            for mutant in sample:
                if not noticed(mutant, stage, copied):
                    unseen.append(mutant)
                    print(f"{mutant.path}:{mutant.line}: {mutant.change}", flush=True)
            print(f"{stage}: {len(sample) - len(unseen)} of {len(sample)} noticed", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

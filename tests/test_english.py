"""English stands in ``lang/en``: what reads documents and claims looks into its lists and knows no word itself."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[1] / "src" / "summitcheck"
#: The one that reads the keys of a claims file, and those that know the names of formats and of the parts of a file.
NAMING = (
    "claims/load documents/comments documents/docx documents/html_source documents/pdf documents/pdf_layout "
    "documents/sniffing"
).split()
MODULES = sorted(
    {*PACKAGE.glob("documents/*.py"), *PACKAGE.glob("claims/*.py")} - {PACKAGE / f"{name}.py" for name in NAMING}
)
#: Words of formats and not of a language: keys and a value of front matter, an entity of HTML, names of files.
FORMATS = frozenset("title date publisher role unknown nbsp utf readme yaml yml csv tsv pdf docx".split())
#: What is no word in a pattern: comments, names of groups, escapes, and sets of characters.
NO_WORDS = re.compile(r"(?<!\\)#.*|\(\?P<\w+>|\(\?i:|\\u[0-9a-f]{4}|\\[A-Za-z]|\[(?:\\.|[^\]\\])*\]")


def words(text: str) -> set[str]:
    return set(re.findall(r"[a-z]{2,}", text.lower())) - FORMATS


def compared(tree: ast.AST) -> Iterator[str]:
    """The strings that something is compared with, and those that are split into a list."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Compare):
            parts = [part for side in (node.left, *node.comparators) for part in ast.walk(side)]
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "split":
            parts = [node.func.value]
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            parts = [*node.args] if node.func.id in ("word_set", "phrases") else []
            parts += [p for a in node.args for p in ast.walk(a)] if node.func.id in ("frozenset", "set") else []
        else:
            parts = []
        keys = {id(p.slice) for p in parts if isinstance(p, ast.Subscript)}  # match["gap"], fields["id"]
        keys |= {id(a) for p in parts if isinstance(p, ast.Call) for a in p.args}
        yield from (
            p.value for p in parts if isinstance(p, ast.Constant) and isinstance(p.value, str) and id(p) not in keys
        )


def patterns(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "compile":
            texts = [p.value for a in node.args for p in ast.walk(a) if isinstance(p, ast.Constant)]
            yield from (NO_WORDS.sub(" ", text) for text in texts if isinstance(text, str))


def found(source: str) -> set[str]:
    tree = ast.parse(source)
    return {word for text in (*compared(tree), *patterns(tree)) for word in words(text)}


@pytest.mark.parametrize("module", MODULES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_no_module_of_reading_knows_an_english_word(module: Path) -> None:
    assert found(module.read_text(encoding="utf-8")) == set()


@pytest.mark.parametrize(
    "source",
    [
        'x = norm == "through"',
        'x = norm in ("has", "have")',
        'x = frozenset(("but", "while"))',
        'X = word_set("but while")',
        'X = "but while".split()',
        'X = re.compile(r"(?:written|edited) by\\s")',
        'X = re.compile(rf"{Y}\\s+and")',
    ],
)
def test_english_would_be_seen(source: str) -> None:
    assert found(source)

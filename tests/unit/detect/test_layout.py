"""One module a rule: each is registered and named for its rule, and knows no list of English words."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

from summitcheck import detect
from summitcheck.detect.base import Rule
from summitcheck.detect.rules import RULES

FOLDER = Path(detect.__file__).parent
MODULES = sorted(path.stem for path in FOLDER.glob("sc*.py"))


@pytest.mark.parametrize("name", MODULES)
def test_a_rule_module_is_registered_and_named_for_its_rule(name: str) -> None:
    rule = import_module(f"summitcheck.detect.{name}").RULE
    assert rule in RULES, f"add {name} to detect/rules.py"
    assert name == module_name(rule)


def test_every_registered_rule_has_a_module_of_its_own() -> None:
    assert [module_name(rule) for rule in RULES] == MODULES


def module_name(rule: Rule) -> str:
    return f"{rule.code.lower()}_{rule.name.replace('-', '_')}"


@pytest.mark.parametrize("name", MODULES)
def test_the_first_line_of_a_rule_module_begins_with_its_code(name: str) -> None:
    code = name.partition("_")[0].upper()
    assert (FOLDER / f"{name}.py").read_text(encoding="utf-8").startswith(f'"""{code}: ')


@pytest.mark.parametrize("path", sorted(FOLDER.rglob("*.py")), ids=lambda path: str(path.relative_to(FOLDER)))
def test_no_list_of_words_stands_outside_lang(path: Path) -> None:
    assert list(word_lists(path.read_text(encoding="utf-8"))) == []


def test_a_list_of_words_is_noticed_however_it_is_written() -> None:
    for source in ('X = ("only", "solely")', 'X = "only solely".split()', 'X = {"only": 1, "solely": 2}'):
        assert list(word_lists(source)) == [1]


def word_lists(source: str) -> Iterator[int]:
    """The lines on which two or more words in lower case stand in one collection, or a string is split to words."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Tuple | ast.List | ast.Set):
            found = sum(is_word(item) for item in node.elts) > 1
        elif isinstance(node, ast.Dict):
            found = sum(is_word(key) for key in node.keys) > 1
        else:
            called = node.func if isinstance(node, ast.Call) else None
            found = (
                isinstance(called, ast.Attribute) and called.attr == "split" and isinstance(called.value, ast.Constant)
            )
        if found:
            yield node.lineno


def is_word(node: ast.expr | None) -> bool:
    """True for a string of two or more letters in lower case; one letter is a part of speech."""
    text = node.value if isinstance(node, ast.Constant) else None
    return isinstance(text, str) and len(text) > 1 and text.isalpha() and text.islower()

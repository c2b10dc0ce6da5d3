"""The pages of the rules: made from the rules themselves, and fresh in docs/rules."""

from __future__ import annotations

import json
import re
from pathlib import Path
from types import ModuleType

import pytest

from scripts import load_script
from summitcheck.detect.base import Rule
from summitcheck.detect.rules import RULES
from summitcheck.render.layout import width_of
from summitcheck.render.marktext import escaped
from summitcheck.render.registry import render
from summitcheck.render.rule.text import precision_text
from summitcheck.render.style import Style
from summitcheck.score.precision import LEAST, Precision, Tally

ROOT = Path(__file__).resolve().parents[3]
WHOLE = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)


@pytest.fixture
def builder() -> ModuleType:
    return load_script(ROOT / "tools" / "build_rule_pages.py")


def test_the_pages_in_docs_are_fresh(builder: ModuleType) -> None:
    assert not builder.stale(), "run python tools/build_rule_pages.py"


def test_a_page_that_differs_is_missing_or_belongs_to_no_rule_is_noticed(builder: ModuleType, tmp_path: Path) -> None:
    for name, text in builder.pages().items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert builder.stale(tmp_path) == []
    (tmp_path / "SC999.md").touch()
    (tmp_path / "SC101.md").unlink()
    (tmp_path / "README.md").write_text("", encoding="utf-8")
    assert builder.stale(tmp_path) == ["README.md", "SC101.md", "SC999.md"]


@WHOLE
def test_every_display_tells_all_that_the_rule_says(rule: Rule) -> None:
    text = " ".join(render("rule", "text", rule, Style(80)).split())
    read = json.loads(render("rule", "json", rule))
    examples = rule.faithful.account, rule.distorted.account
    for words in (rule.code, rule.name, rule.summary, rule.why, rule.needs, *examples):
        assert words in text
        assert words in str(read)
    assert f"# {rule.code} {rule.name}" in render("rule", "markdown", rule)
    assert f"\nConditions: {escaped(rule.needs)}\n" in render("rule", "markdown", rule)
    assert read["severity"] == str(rule.severity)


def test_what_a_rule_needs_is_the_last_key_of_its_json() -> None:
    assert list(json.loads(render("rule", "json", RULES[0])))[-2:] == ["precision", "needs"]


def test_the_list_has_a_line_for_each_rule() -> None:
    assert re.findall(r"^  (SC\d+)", render("rules", "text", RULES, Style(80)), re.MULTILINE) == [r.code for r in RULES]
    assert [rule["code"] for rule in json.loads(render("rules", "json", RULES))["rules"]] == [r.code for r in RULES]


def test_the_list_in_markdown_links_to_every_page() -> None:
    linked = re.findall(r"\]\((SC\d+\.md)\)", render("rules", "markdown", RULES))
    assert linked == [f"{rule.code}.md" for rule in RULES]


@pytest.mark.parametrize("width", [60, 80, 140])
def test_no_line_is_wider_than_the_page(width: int) -> None:
    shown = [
        render("rules", "text", RULES, Style(width)),
        *(render("rule", "text", rule, Style(width)) for rule in RULES),
    ]
    assert max(width_of(line) for text in shown for line in text.splitlines()) <= width


def test_a_share_of_few_findings_is_not_told() -> None:
    few = Precision((Tally("cases", LEAST - 1, LEAST - 1),))
    assert few.share is None
    assert precision_text(few).startswith("not measured")


def test_findings_of_all_kinds_of_data_are_told_together() -> None:
    assert precision_text(Precision((Tally("a", 90, 100), Tally("b", 99, 100)))) == "right in 189 of 200 findings (94%)"

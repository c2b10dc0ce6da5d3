"""A rule as a page of Markdown: what the pages in ``docs/rules`` are made of."""

from __future__ import annotations

from collections.abc import Iterator

from summitcheck.detect.base import Rule
from summitcheck.render.marktext import escaped, table_row
from summitcheck.render.rule.text import HELD_OUT, precision_text
from summitcheck.render.style import Style
from summitcheck.score.precision import precision


def render(rule: Rule, style: Style) -> str:
    """The page of one rule, with all that the text has."""
    return "\n".join(_page(rule)) + "\n"


def _page(rule: Rule) -> Iterator[str]:
    yield from (f"# {rule.code} {escaped(rule.name)}", "")
    yield from (f"{escaped(rule.family).capitalize()}, {rule.severity}.", "")
    yield from (escaped(rule.summary), "", escaped(rule.why), "")
    yield from (f"Conditions: {escaped(rule.needs)}", "")
    yield table_row("", "the statement", "the account")
    yield "|---|---|---|"
    for title, example in (("faithful", rule.faithful), ("distorted", rule.distorted)):
        yield table_row(title, escaped(example.official), escaped(example.account))
    yield from ("", f"Measured: {precision_text(precision(rule.code))}.", "")
    yield from _tallies(rule)
    yield f"`--ignore {rule.code}` turns the rule off; `--select {rule.code}` turns all others off."


def _tallies(rule: Rule) -> Iterator[str]:
    tallies = precision(rule.code).tallies
    if tallies:
        yield from (table_row("measured on", "findings", "right"), "|---|--:|--:|")
        yield from (table_row(escaped(source), str(findings), str(right)) for source, right, findings in tallies)
        yield from ("", f"{HELD_OUT}: see [Accuracy](../accuracy.md).", "")

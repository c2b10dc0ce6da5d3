"""All rules as Markdown: the first page of ``docs/rules``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from summitcheck.detect.base import Rule
from summitcheck.render.marktext import escaped, table_row
from summitcheck.render.style import Style
from summitcheck.render.wording import percent
from summitcheck.score.precision import precision, samples


def render(rules: Sequence[Rule], style: Style) -> str:
    """A table for each family, with a link to the page of each rule beside the list; then what was measured on."""
    return "\n".join(_list(rules)) + "\n"


def _list(rules: Sequence[Rule]) -> Iterator[str]:
    yield from ("# The rules", "")
    yield "Each rule looks for one kind of distortion in words of an account that correspond to words of the statement."
    yield "Most differences that they detect are harmless: a finding is reported only if its context makes it likely."
    yield "`summitcheck explain CODE` prints a page; `summitcheck explain CLAIM --account FILE` shows what rules found."
    for family, members in groupby(rules, key=lambda rule: rule.family):
        yield from ("", f"## {escaped(family).capitalize()}", "")
        yield table_row("code", "name", "severity", "reports", "right", "findings")
        yield "|---|---|---|---|--:|--:|"
        yield from map(_entry, members)
    yield from _measured_on()


def _entry(rule: Rule) -> str:
    measured = precision(rule.code)
    share = "not measured" if measured.share is None else percent(measured.right, measured.findings)
    link = f"[{rule.code}]({rule.code}.md)"
    return table_row(link, escaped(rule.name), rule.severity, escaped(rule.summary), share, str(measured.findings))


def _measured_on() -> Iterator[str]:
    yield from ("", "## How they were measured", "")
    yield "A finding is right if a person judged the pair of texts distorted. Most pairs of the first two kinds are"
    yield "distorted, so their shares are optimistic. Those of real accounts are not, but there are few of them. The"
    yield "weights were fitted on the same data; in documents that were not seen before, fewer findings are right"
    yield "([Accuracy](../accuracy.md)). `tools/measure_rules.py` writes the figures."
    yield from ("", table_row("measured on", "pairs", "distorted"), "|---|--:|--:|")
    yield from (table_row(escaped(source), str(pairs), str(distorted)) for source, distorted, pairs in samples())

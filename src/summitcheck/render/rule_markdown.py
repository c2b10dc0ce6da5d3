"""The page of a rule, and the list of all rules, as Markdown: what ``docs/rules`` is made of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from summitcheck.detect.base import Rule
from summitcheck.render.marktext import escaped
from summitcheck.render.percent import percent
from summitcheck.render.rule_text import said
from summitcheck.score.precision import precision, samples


def render(rule: Rule) -> str:
    """The page of one rule, the same in every way as the one for a terminal."""
    return "\n".join(_page(rule)) + "\n"


def render_list(rules: Iterable[Rule]) -> str:
    """A table for each family, with a link to the page of each rule beside the list; then what was measured on."""
    return "\n".join(_list(tuple(rules))) + "\n"


def _page(rule: Rule) -> Iterator[str]:
    yield from (f"# {rule.code} {escaped(rule.name)}", "")
    yield from (f"{escaped(rule.family).capitalize()}, {rule.severity}.", "")
    yield from (escaped(rule.summary), "", escaped(rule.why), "")
    yield from (f"Needs: {escaped(rule.needs)}", "")
    yield _row("", "the statement", "the account")
    yield "|---|---|---|"
    for title, example in (("faithful", rule.faithful), ("distorted", rule.distorted)):
        yield _row(title, escaped(example.official), escaped(example.account))
    yield from ("", f"Measured: {said(precision(rule.code))}.", "")
    yield from _tallies(rule)
    yield f"`--ignore {rule.code}` leaves the rule out, `--select {rule.code}` uses no other."


def _tallies(rule: Rule) -> Iterator[str]:
    tallies = precision(rule.code).tallies
    if tallies:
        yield from (_row("measured on", "findings", "right"), "|---|--:|--:|")
        yield from (_row(escaped(source), str(findings), str(right)) for source, right, findings in tallies)
        yield ""


def _list(rules: Sequence[Rule]) -> Iterator[str]:
    yield from ("# The rules", "")
    yield "Each rule looks for one kind of distortion in the words of an account that stand for words of the statement."
    yield "Most of what rules see is harmless: a finding is reported only where its surroundings make it likely."
    yield "`summitcheck explain CODE` prints these pages, `summitcheck explain CLAIM --account FILE` what came of them."
    for family, members in groupby(rules, key=lambda rule: rule.family):
        yield from ("", f"## {escaped(family).capitalize()}", "")
        yield from (_row("code", "name", "severity", "reports", "right", "findings"), "|---|---|---|---|--:|--:|")
        yield from map(_entry, members)
    yield from _measured_on()


def _entry(rule: Rule) -> str:
    measured = precision(rule.code)
    share = "not measured" if measured.share is None else percent(measured.right, measured.findings)
    link = f"[{rule.code}]({rule.code}.md)"
    return _row(link, escaped(rule.name), rule.severity, escaped(rule.summary), share, str(measured.findings))


def _measured_on() -> Iterator[str]:
    yield from ("", "## What they were measured on", "")
    yield "A finding is right where a person called the pair of texts distorted. Most pairs of the first two kinds are"
    yield "distorted, so their shares flatter; the cells of real accounts do not, but there are few of them. The"
    yield "weights are fitted on the same data. `tools/measure_rules.py` writes the figures."
    yield from ("", _row("measured on", "pairs", "distorted"), "|---|--:|--:|")
    yield from (_row(escaped(source), str(pairs), str(distorted)) for source, distorted, pairs in samples())


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"

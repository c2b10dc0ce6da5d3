"""A rule as text for people: what it reports, and how often it is right."""

from __future__ import annotations

from collections.abc import Iterator

from summitcheck.detect.base import Example, Rule
from summitcheck.render.layout import wrap
from summitcheck.render.style import Line, Role, Run, Style
from summitcheck.render.wording import percent
from summitcheck.score.precision import LEAST, Precision, precision

#: How far to trust the share of findings that were right, before where to read more.
HELD_OUT = (
    "The weights were fitted on these texts, most of which were made or changed for that purpose. In documents that "
    "were not seen before, fewer findings are right"
)


def render(rule: Rule, style: Style) -> str:
    """What the rule reports, why, what it needs, an example of either kind, and how often it was right."""
    return style.paint(_page(rule, style))


def precision_text(measured: Precision) -> str:
    """How often a rule was right; says so where there are too few findings."""
    if measured.share is None:
        return f"not measured: {measured.findings} findings, at least {LEAST} are needed"
    share = percent(measured.right, measured.findings)
    return f"right in {measured.right} of {measured.findings} findings ({share})"


def _page(rule: Rule, style: Style) -> Iterator[Line]:
    yield (Run(f"{rule.code} {rule.name}", Role.HEADING), Run(f"  {rule.family}, {rule.severity}", Role.QUIET))
    for text in (rule.summary, rule.why, f"Conditions: {rule.needs}"):
        yield ()
        yield from _text(text, style, "  ")
    for title, role, example in (
        ("Faithful", Role.SUPPORTED, rule.faithful),
        ("Distorted", Role.DISTORTED, rule.distorted),
    ):
        yield ()
        yield (Run(f"  {title}", role),)
        yield from _example(example, style)
    yield ()
    yield from _text(f"Measured: {precision_text(precision(rule.code))}", style, "  ")
    for source, right, findings in precision(rule.code).tallies:
        yield from _text(f"{source}: {right} of {findings}", style, "    ")
    if precision(rule.code).tallies:
        yield from _text(f"{HELD_OUT}: see docs/accuracy.md.", style, "  ")


def _example(example: Example, style: Style) -> Iterator[Line]:
    yield from _text(example.official, style, "    statement  ")
    yield from _text(example.account, style, "    account    ")


def _text(text: str, style: Style, lead: str) -> Iterator[Line]:
    yield from wrap([Run(text)], style.text_width, indent=len(lead), first=(Run(lead),))

"""All rules as text for people: a line for each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from summitcheck.detect.base import Rule
from summitcheck.render.layout import wrap
from summitcheck.render.style import Line, Role, Run, Style
from summitcheck.render.wording import percent
from summitcheck.score.precision import precision

_SHARES = (
    "The percentage is the share of findings that people judged to be right, in texts on which the weights were "
    "fitted. In documents that were not seen before, it is lower (docs/accuracy.md)."
)


def render(rules: Sequence[Rule], style: Style) -> str:
    """A line for each rule, under the name of its family: code, name, severity, precision."""
    return style.paint(_list(rules, style))


def _list(rules: Sequence[Rule], style: Style) -> Iterator[Line]:
    longest = max(len(rule.name) for rule in rules)
    for family, members in groupby(rules, key=lambda rule: rule.family):
        yield (Run(family.capitalize(), Role.HEADING),)
        for rule in members:
            yield (Run(f"  {rule.code}  {rule.name:<{longest}}  {rule.severity:<7}  "), Run(_share(rule), Role.QUIET))
        yield ()
    yield from wrap([Run(_SHARES)], style.width)
    yield from wrap([Run("To read about a rule: summitcheck explain CODE")], style.width)


def _share(rule: Rule) -> str:
    measured = precision(rule.code)
    if measured.share is None:
        return "not measured"
    return f"{percent(measured.right, measured.findings):>4} of {measured.findings}"

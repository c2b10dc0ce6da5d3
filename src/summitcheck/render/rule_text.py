"""The page of a rule, and the list of all rules, for people at a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from summitcheck.detect.base import Example, Rule
from summitcheck.render.ink import DisplayPage, Line, Role, Run
from summitcheck.render.layout import wrap
from summitcheck.render.percent import percent
from summitcheck.score.precision import LEAST, Precision, precision

_WIDEST_TEXT = 100  # columns; longer lines are hard to follow


def render(rule: Rule, page: DisplayPage) -> str:
    """The page of one rule: what it reports, why, what it needs, an example of either kind, how often it is right."""
    return page.paint(_page(rule, page))


def render_list(rules: Iterable[Rule], page: DisplayPage) -> str:
    """A line for each rule, under the name of its family: code, name, severity, precision."""
    return page.paint(_list(tuple(rules), page))


def said(measured: Precision) -> str:
    """How often a rule was right, in words; says so where too little was seen to tell."""
    if measured.share is None:
        return f"not measured: {measured.findings} of the {LEAST} findings that a share needs"
    share = percent(measured.right, measured.findings)
    return f"right in {measured.right} of {measured.findings} findings ({share})"


def _page(rule: Rule, page: DisplayPage) -> Iterator[Line]:
    yield (Run(f"{rule.code} {rule.name}", Role.HEADING), Run(f"  {rule.family}, {rule.severity}", Role.QUIET))
    for text in (rule.summary, rule.why, f"Needs: {rule.needs}"):
        yield ()
        yield from _text(text, page, "  ")
    for title, role, example in (
        ("Faithful", Role.SUPPORTED, rule.faithful),
        ("Distorted", Role.DISTORTED, rule.distorted),
    ):
        yield ()
        yield (Run(f"  {title}", role),)
        yield from _example(example, page)
    yield ()
    yield from _text(f"Measured: {said(precision(rule.code))}", page, "  ")
    for source, right, findings in precision(rule.code).tallies:
        yield from _text(f"{source}: {right} of {findings}", page, "    ")


def _example(example: Example, page: DisplayPage) -> Iterator[Line]:
    yield from _text(example.official, page, "    statement  ")
    yield from _text(example.account, page, "    account    ")


def _text(text: str, page: DisplayPage, lead: str) -> Iterator[Line]:
    yield from wrap([Run(text)], min(page.width, _WIDEST_TEXT), indent=len(lead), first=(Run(lead),))


def _list(rules: Sequence[Rule], page: DisplayPage) -> Iterator[Line]:
    longest = max(len(rule.name) for rule in rules)
    for family, members in groupby(rules, key=lambda rule: rule.family):
        yield (Run(family.capitalize(), Role.HEADING),)
        for rule in members:
            measured = precision(rule.code)
            share = "not measured" if measured.share is None else percent(measured.right, measured.findings)
            yield (
                Run(f"  {rule.code}  {rule.name:<{longest}}  {rule.severity:<7}  "),
                Run(f"{share:>4} of {measured.findings}" if measured.share is not None else share, Role.QUIET),
            )
        yield ()
    yield from wrap([Run("The share is that of the findings that people called right, and of how many.")], page.width)
    yield from wrap([Run("`summitcheck explain CODE` prints the page of a rule.")], page.width)

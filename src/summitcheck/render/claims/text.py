"""A claims file as text for people: each claim under its section."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from summitcheck.claims.model import Claim, ClaimSet
from summitcheck.render.context import context_lines
from summitcheck.render.layout import pad, width_of, wrap
from summitcheck.render.printable import one_line
from summitcheck.render.style import Line, Role, Run, Style
from summitcheck.render.wording import NO_SECTION

_STRENGTHS = 9  # columns of the longest strength
_NARROWEST = 40  # columns, below which the text of a claim stands under its id


def render(claims: ClaimSet, style: Style) -> str:
    """Id, strength and text of each claim, on lines of the width of the style."""
    return style.paint(_lines(claims, style))


def _lines(claims: ClaimSet, style: Style) -> Iterator[Line]:
    column = max((width_of(claim.id) for claim in claims.claims), default=0)
    for (document, section), group in groupby(claims.claims, key=lambda claim: (claim.document, claim.section)):
        title = one_line(section) or NO_SECTION
        yield (Run(f"{one_line(document)}: {title}" if document else title, Role.HEADING),)
        for claim in group:
            yield from _claim(claim, column, style)


def _claim(claim: Claim, column: int, style: Style) -> Iterator[Line]:
    head = f"  {pad(claim.id, column)}  {claim.strength:{_STRENGTHS}}"
    text, indent = [Run(one_line(claim.text))], width_of(head) + 2
    if style.width - indent >= _NARROWEST:
        yield from wrap(text, style.width, indent=indent, first=(Run(f"{head}  "),))
        yield from context_lines(claim, style.width, indent=indent)
    else:
        yield (Run(head.rstrip()),)
        yield from wrap(text, style.width, indent=4, first=(Run("    "),))
        yield from context_lines(claim, style.width, indent=4)

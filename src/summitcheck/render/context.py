"""The line below a claim that says what it points at."""

from __future__ import annotations

from collections.abc import Iterator

from summitcheck.claims.model import Claim
from summitcheck.render.layout import wrap
from summitcheck.render.printable import one_line
from summitcheck.render.style import Line, Role, Run


def context_lines(claim: Claim, width: int, *, indent: int) -> Iterator[Line]:
    """The context of a claim, set in so far; nothing for a claim that stands by itself."""
    if claim.context:
        said = Run(f"context: {one_line(claim.context)}", Role.QUIET)
        yield from wrap([said], width, indent=indent, first=(Run(" " * indent),))

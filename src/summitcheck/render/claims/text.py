"""A claims file as text for people: a line for each claim, under its section."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from summitcheck.claims.model import ClaimSet
from summitcheck.render.printable import one_line
from summitcheck.render.style import Style


def render(claims: ClaimSet, style: Style) -> str:
    """Id, strength and text of each claim; lines are as long as the claims, so that other programs can cut them."""
    return "".join(f"{line}\n" for line in _lines(claims))


def _lines(claims: ClaimSet) -> Iterator[str]:
    width = max((len(claim.id) for claim in claims.claims), default=0)
    for (document, section), group in groupby(claims.claims, key=lambda claim: (claim.document, claim.section)):
        title = one_line(section) or "(before the first heading)"
        yield f"{one_line(document)}: {title}" if document else title
        for claim in group:
            yield f"  {claim.id:{width}}  {claim.strength:9}  {one_line(claim.text)}".rstrip()

"""A claims file as JSON."""

from __future__ import annotations

from summitcheck.claims.model import ClaimSet
from summitcheck.jsontext import json_text
from summitcheck.render.style import Style

_FIELDS = ("id", "section", "text", "quote", "governor", "actors", "verb", "strength")


def render(claims: ClaimSet, style: Style) -> str:
    """One object with the path of the statement and the list of claims, and a line feed."""
    listed = [{field: getattr(claim, field) for field in _FIELDS} for claim in claims.claims]
    return json_text({"statement": claims.statement, "claims": listed}, indent=2) + "\n"

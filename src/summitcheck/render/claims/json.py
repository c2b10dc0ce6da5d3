"""A claims file as JSON."""

from __future__ import annotations

from summitcheck.claims.model import Claim, ClaimSet
from summitcheck.jsontext import json_text
from summitcheck.render.style import Style

_FIELDS = ("id", "section", "text", "quote", "governor", "actors", "verb", "strength")
_OPTIONAL = ("context", "weight", "document")


def render(claims: ClaimSet, style: Style) -> str:
    """One object with the path of the statement and the list of claims, and a line feed."""
    listed = [_record(claim) for claim in claims.claims]
    return json_text({"statement": claims.statement, "claims": listed}, indent=2) + "\n"


def _record(claim: Claim) -> dict[str, object]:
    given = [field for field in _OPTIONAL if getattr(claim, field)]
    return {field: getattr(claim, field) for field in (*_FIELDS, *given)}

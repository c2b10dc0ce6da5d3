"""Short ways to ask in a test what is drafted from a text."""

from __future__ import annotations

from summitcheck import extract
from summitcheck.claims.model import Claim
from summitcheck.documents.model import Document


def told(text: str) -> list[str]:
    """The texts of the claims."""
    return [claim.text for claim in extract(Document.from_text(text)).claims]


def acting(text: str) -> list[tuple[tuple[str, ...], str]]:
    """Who acts in each claim, and the verb."""
    return [(claim.actors, claim.verb) for claim in extract(Document.from_text(text)).claims]


def unsaid(text: str) -> tuple[str, ...]:
    """The silent lines."""
    return extract(Document.from_text(text)).silent


def drafted_places(text: str) -> tuple[Claim, ...]:
    """The claims drafted from a text."""
    return extract(Document.from_text(text)).claims

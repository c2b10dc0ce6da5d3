"""A link between a sentence of the statement and one of the account, and how strong one must be."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

#: The least strength (0 to 1) of a link.
LINKED = 0.3


class SentenceLink(NamedTuple):
    """A sentence of the statement and one of the account, by index, and how alike they are (0 to 1).

    ``shared`` holds the terms that both have, by key, each with its weight. ``firm`` is a link that the checker made
    when it judged the account: wherever else the two belong, they stay together.
    """

    official: int
    account: int
    strength: float
    shared: Mapping[str, float] = {}
    firm: bool = False

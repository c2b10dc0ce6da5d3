"""How two words stand to each other, as values: what a lexicon says of them."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class WordRelationKind(StrEnum):
    """``a`` is ... of (to, with) ``b``."""

    SAME = "same"
    ANTONYM = "antonym"
    SYNONYM = "synonym"
    DERIVED = "derived"
    SIMILAR = "similar"
    HYPERNYM = "hypernym"
    HYPONYM = "hyponym"
    COHYPONYM = "cohyponym"
    UNRELATED = "unrelated"
    UNKNOWN = "unknown"


class WordRelation(NamedTuple):
    """``score`` from 0 to 1 falls with rare senses and indirect links; ``steps`` counts links of the hierarchy."""

    kind: WordRelationKind
    score: float = 0.0
    steps: int = 0
    curated: bool = False

"""The ladder of commitment as values: how firmly a phrase binds."""

from __future__ import annotations

from typing import NamedTuple

#: Official prose puts these in front of what the same parties commit to as well as of what they only approve of.
_REMARKS = frozenset({"said", "noted", "affirmed", "welcomed"})


class Rung(NamedTuple):
    """A phrase on the ladder, tokens ``first`` to ``last`` (exclusive).

    ``step`` 0 passes words on, 1 takes note and 8 has done it; ``name`` says what a step means.
    """

    step: int
    name: str
    first: int
    last: int

    @property
    def remarks(self) -> bool:
        """True for a step that neither promises nor does anything."""
        return self.name in _REMARKS

"""The ladder of commitment as values: how firmly a phrase binds."""

from __future__ import annotations

from typing import NamedTuple


class Rung(NamedTuple):
    """A phrase on the ladder, tokens ``first`` to ``last`` (exclusive).

    ``step`` 0 passes words on, 1 takes note and 8 has done it; ``name`` says what a step means.
    """

    step: int
    name: str
    first: int
    last: int

"""Numbers and quantities as values: what a text means by them, in whatever words."""

from __future__ import annotations

from typing import NamedTuple


class Number(NamedTuple):
    """A number without its unit, in tokens ``first`` to ``last`` (exclusive).

    ``step`` is half of the last place written; ``kind`` is "cardinal", "ordinal" or "multiple" (a share or a factor).
    """

    value: float
    step: float
    kind: str
    first: int
    last: int


class Quantity(NamedTuple):
    """A number as the text means it.

    ``value`` is the plain number ("3.2 billion" is 3.2e9), ``step`` half the last place written
    (0.05e9), ``unit`` "percent", "points", a currency code, a unit of time or measure, or "".
    ``bound`` is one of ``>= > <= < ~ ~<``, "most" (more than half of it), "over" (which may mean "during"), "by" (no
    later than), or "".
    ``kind`` is "cardinal", "ordinal" or "multiple". A range goes up to ``upper``; its bound is "from" where it may as
    well tell a change ("from 10 to 15 percent").
    """

    value: float
    step: float = 0.5
    unit: str = ""
    bound: str = ""
    kind: str = "cardinal"
    upper: float | None = None

    @property
    def is_ordinal(self) -> bool:
        """True for a place in a series."""
        return self.kind == "ordinal"


class Frequency(NamedTuple):
    """How often something happens, or for how long a figure counts, told in tokens ``first`` to ``last`` (exclusive).

    ``yearly`` is how many times a year: 0.5 for "every two years", 0 for "in all", which is counted once. What is not
    ``counted`` names only a period: beside "40 a year" or "three meetings a year" stands how many.
    """

    yearly: float
    first: int
    last: int
    counted: bool = True


class QuantityReading(NamedTuple):
    """A quantity found in tokens ``first`` to ``last`` (exclusive)."""

    quantity: Quantity
    first: int
    last: int

"""Which places of two texts are compared: all pairs, or in long texts those at about the same place."""

from __future__ import annotations

from collections.abc import Iterator

#: So many pairs of terms of two texts are compared, some thirty times as many as between a claim and most sentences.
MOST_PAIRS = 10_000


def reach_of(left: int, right: int) -> int:
    """How far around its own place each of ``left`` terms looks among ``right`` others: to the ends, if all may."""
    return right if left * right <= MOST_PAIRS else max(1, MOST_PAIRS // (2 * left))


def near_places(left: int, right: int) -> Iterator[tuple[int, range]]:
    """For each place among ``left`` terms the places among ``right`` others that it is compared with."""
    reach = reach_of(left, right)
    for place in range(left):
        at = place * right // left
        yield place, range(max(0, at - reach), min(right, at + reach + 1))

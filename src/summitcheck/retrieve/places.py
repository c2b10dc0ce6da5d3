"""Where a text names the principals of a statement: words far from such a place may be about something else."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from summitcheck.retrieve.topic import Principal, words_in

#: Characters on each side of a passage that are near it: some 650 words.
NEAR = 4000


class NamedPlaces(NamedTuple):
    """For each principal that a text names, the offsets at which it does, in their order; ``of`` so many principals."""

    offsets: tuple[tuple[int, ...], ...]
    of: int

    def share_far(self, start: int, end: int) -> float:
        """The share (0 to 1) of the principals that are named in the text, but not near the characters between two."""
        far = sum(not _has_between(each, start - NEAR, end + NEAR) for each in self.offsets)
        return far / self.of if far else 0.0


def named_places(principals: Sequence[Principal], plain: str) -> NamedPlaces:
    """Where a text names each principal; nowhere in a text that is too short to have a place far from another."""
    if len(plain) <= NEAR or not principals:
        return NamedPlaces((), len(principals))
    found = words_in(plain)
    words = f" {' '.join(word for _, word in found)} "
    starts = [*accumulate((len(word) + 1 for _, word in found), initial=0)]
    lower, offsets = words.lower(), [offset for offset, _ in found]
    places = [
        sorted({offsets[bisect_right(starts, at) - 1] for at in _found(each, words, lower)}) for each in principals
    ]
    return NamedPlaces(tuple([tuple(each) for each in places if each]), len(principals))


def _found(principal: Principal, words: str, lower: str) -> Iterator[int]:
    for form in principal.shortest:
        yield from _each(form, lower)
    for form in principal.capitals:
        yield from _each(form, words)


def _each(form: str, text: str) -> Iterator[int]:
    at = text.find(form)
    while at >= 0:
        yield at
        at = text.find(form, at + 1)


def _has_between(offsets: Sequence[int], start: int, end: int) -> bool:
    return bisect_left(offsets, start) < bisect_left(offsets, end)

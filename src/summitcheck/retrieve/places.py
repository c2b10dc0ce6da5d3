"""Where a text names the principals of a statement: words far from such a place may be about something else."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from summitcheck.retrieve.topic import Principal

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
    if len(plain) <= NEAR:
        return NamedPlaces((), len(principals))
    places = [tuple([found.start() for found in _pattern(each).finditer(plain)]) for each in principals]
    return NamedPlaces(tuple(filter(None, places)), len(principals))


@lru_cache(maxsize=256)
def _pattern(principal: Principal) -> re.Pattern[str]:
    """Finds each form of a name as whole words, whatever stands between them, in "US-Japan" and "Japan's" too."""
    written = [*(f"(?i:{_words(form)})" for form in principal.shortest), *map(_words, principal.capitals)]
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(written)})(?![^\W_])")


def _words(form: str) -> str:
    return r"[\W_]+".join(map(re.escape, form.split()))


def _has_between(offsets: Sequence[int], start: int, end: int) -> bool:
    return bisect_left(offsets, start) < bisect_left(offsets, end)

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
    texts = [words_in(plain, apart=apart) for apart in (False, True)]
    written = [_SpacedWords.of(words) for words in texts]
    lower = [_SpacedWords.of([(at, word.lower()) for at, word in words]) for words in texts]
    places = [
        sorted({at for some, forms in ((lower, each.shortest), (written, each.capitals)) for at in _all(some, forms)})
        for each in principals
    ]
    return NamedPlaces(tuple([tuple(each) for each in places if each]), len(principals))


class _SpacedWords(NamedTuple):
    """The words of a text as `spaced` has them, and for each where it begins there and in the text."""

    spaced: str
    starts: Sequence[int]
    offsets: Sequence[int]

    @classmethod
    def of(cls, words: Sequence[tuple[int, str]]) -> _SpacedWords:
        starts = accumulate((len(word) + 1 for _, word in words), initial=0)
        return cls(f" {' '.join(word for _, word in words)} ", [*starts], [at for at, _ in words])

    def places(self, form: str) -> Iterator[int]:
        """The offsets in the text at which a name in that form begins."""
        at = self.spaced.find(form)
        while at >= 0:
            yield self.offsets[bisect_right(self.starts, at) - 1]
            at = self.spaced.find(form, at + 1)


def _all(texts: Sequence[_SpacedWords], forms: Sequence[str]) -> Iterator[int]:
    return (at for text in texts for form in forms for at in text.places(form))


def _has_between(offsets: Sequence[int], start: int, end: int) -> bool:
    return bisect_left(offsets, start) < bisect_left(offsets, end)

"""Pair the equal terms of two lists, in order and moved, and find the edits between the pairs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from operator import attrgetter
from typing import Any, NamedTuple

from summitcheck.align.near import reach_of
from summitcheck.annotate.terms import Term

KEY = attrgetter("key")
#: A run of pairs: where it begins on the two sides, and its length.
_PairRun = tuple[int, int, int]


class Edit(NamedTuple):
    """Neighbouring terms on the two sides that no pair joins: indexes into the two lists of terms.

    Only official terms: left out. Only account terms: inserted. Both: one may replace the other.
    """

    official: tuple[int, ...]
    account: tuple[int, ...]
    #: Index of the official and account term of the pairs that enclose the edit (-1 or length at the ends).
    before: tuple[int, int]
    after: tuple[int, int]


class TermPairs(NamedTuple):
    """Pairs in reading order, pairs out of order, and what is left between them."""

    pairs: tuple[tuple[int, int], ...]
    moved: tuple[tuple[int, int], ...]
    edits: tuple[Edit, ...]


def pair_terms(
    official: Sequence[Term], account: Sequence[Term], contrary: Callable[[Term, Term], bool] | None = None
) -> TermPairs:
    """The longest common subsequence of the two lists by key, then equal keys elsewhere as moved.

    A term in whose place stands its ``contrary`` has not moved, even if the account has it elsewhere.
    """
    left, right = list(map(KEY, official)), list(map(KEY, account))
    # The last run is empty and stands behind the ends of both.
    runs: list[_PairRun] = [*map(tuple, _editops()(left, right).as_matching_blocks())]
    pairs = [(a + n, b + n) for a, b, size in runs for n in range(size)]
    taken_left, taken_right = {i for i, _ in pairs}, {j for _, j in pairs}
    free: dict[str, list[int]] = {}
    for j, key in enumerate(right):
        if j not in taken_right:
            free.setdefault(key, []).append(j)
    moved: list[tuple[int, int]] = []
    away = [(i, key) for i, key in enumerate(left) if i not in taken_left and key in free]
    reach = reach_of(len(away), len(right))
    for i, key in away:
        if not free[key]:
            continue
        if contrary is None or not any(contrary(official[i], account[j]) for j in _in_place(runs, i)[:reach]):
            moved.append((i, free[key].pop(0)))
    return TermPairs(tuple(pairs), tuple(moved), _edits(runs, moved))


@cache
def _editops() -> Callable[[Sequence[str], Sequence[str]], Any]:
    """What is imported when it is first needed, since to import it takes long."""
    from rapidfuzz.distance import LCSseq

    return LCSseq.editops


def _in_place(runs: Sequence[_PairRun], index: int) -> range:
    """For an official term without a pair, the account terms between the same two runs of pairs."""
    end = 0
    for a, b, size in runs:
        if index < a:
            return range(end, b)
        end = b + size
    return range(0)


def _edits(runs: Sequence[_PairRun], moved: Sequence[tuple[int, int]]) -> tuple[Edit, ...]:
    """What lies between the runs of pairs once the moved terms are taken out."""
    gone_left, gone_right = {i for i, _ in moved}, {j for _, j in moved}
    edits: list[Edit] = []
    left = right = 0
    for a, b, size in runs:
        if a > left or b > right:
            official = tuple([i for i in range(left, a) if i not in gone_left])
            account = tuple([j for j in range(right, b) if j not in gone_right])
            if official or account:
                edits.append(Edit(official, account, (left - 1, right - 1), (a, b)))
        left, right = a + size, b + size
    return tuple(edits)

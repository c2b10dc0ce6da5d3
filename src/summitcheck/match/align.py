"""Which terms of the official text stand for which terms of the account."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from summitcheck.language.terms import Term


class Edit(NamedTuple):
    """Neighbouring terms on the two sides that no pair joins: indexes into the two lists of terms.

    Only official terms: left out. Only account terms: inserted. Both: one may replace the other.
    """

    official: tuple[int, ...]
    account: tuple[int, ...]
    #: Index of the official and account term of the pairs that enclose the edit (-1 or length at the ends).
    before: tuple[int, int]
    after: tuple[int, int]


class Alignment(NamedTuple):
    """Pairs in reading order, pairs out of order, and what is left between them."""

    pairs: tuple[tuple[int, int], ...]
    moved: tuple[tuple[int, int], ...]
    edits: tuple[Edit, ...]


def align(
    official: Sequence[Term], account: Sequence[Term], contrary: Callable[[Term, Term], bool] | None = None
) -> Alignment:
    """The longest common subsequence of the two lists by key, then equal keys elsewhere as moved.

    A term in whose place stands its ``contrary`` has not moved, even if the account has it elsewhere.
    """
    from rapidfuzz.distance import LCSseq

    left, right = [t.key for t in official], [t.key for t in account]
    pairs: list[tuple[int, int]] = []
    for op in LCSseq.opcodes(left, right):
        if op.tag == "equal":
            pairs += zip(range(op.src_start, op.src_end), range(op.dest_start, op.dest_end), strict=True)
    free_left = sorted(set(range(len(left))) - {i for i, _ in pairs})
    free_right: dict[str, list[int]] = {}
    taken_right = {j for _, j in pairs}
    for j, key in enumerate(right):
        if j not in taken_right:
            free_right.setdefault(key, []).append(j)
    places = _in_place(pairs, len(left), len(right)) if contrary else {}
    moved = []
    for i in free_left:
        rivals = (account[j] for j in places.get(i, ()))
        if free_right.get(left[i]) and not (contrary and any(contrary(official[i], rival) for rival in rivals)):
            moved.append((i, free_right[left[i]].pop(0)))
    return Alignment(tuple(pairs), tuple(moved), _edits(pairs, moved, len(left), len(right)))


def _in_place(pairs: Sequence[tuple[int, int]], left: int, right: int) -> dict[int, range]:
    """For each official term without a pair, the account terms between the same two pairs."""
    places: dict[int, range] = {}
    before = (-1, -1)
    for after in (*pairs, (left, right)):
        for i in range(before[0] + 1, after[0]):
            places[i] = range(before[1] + 1, after[1])
        before = after
    return places


def _edits(
    pairs: Sequence[tuple[int, int]], moved: Sequence[tuple[int, int]], left: int, right: int
) -> tuple[Edit, ...]:
    """What lies between the pairs once the moved terms are taken out."""
    gone_left, gone_right = {i for i, _ in moved}, {j for _, j in moved}
    edits: list[Edit] = []
    before = (-1, -1)
    for after in (*pairs, (left, right)):
        official = tuple(i for i in range(before[0] + 1, after[0]) if i not in gone_left)
        account = tuple(j for j in range(before[1] + 1, after[1]) if j not in gone_right)
        if official or account:
            edits.append(Edit(official, account, before, after))
        before = after
    return tuple(edits)

"""A word diff of two wordings: which words stay, which are gone, which are new."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from summitcheck.views.diff.wording import VisibleWord

#: Words that stay between two changes are given up for the sake of reading where they tell nothing and are no more.
_ISLAND = 2
#: ... and the changes around them are together at least this many words.
_CROWD = 4


class Step(NamedTuple):
    """A stretch of the two wordings: the words ``left`` and ``right`` by index, equal or not."""

    same: bool
    left: range
    right: range


def word_steps(
    left: Sequence[VisibleWord], right: Sequence[VisibleWord], function_words: Collection[str]
) -> tuple[Step, ...]:
    """The steps from the one wording to the other, in order; together they hold every word of both.

    The longest common subsequence by key; a difference in case counts but for the first word, one in hyphens never
    ("decision-making", "decision making"). Stray ``function_words``, which say nothing, join two changes around them.
    """
    from rapidfuzz.distance import LCSseq

    raw: list[Step] = []
    for op in LCSseq.opcodes([word.key for word in left], [word.key for word in right]):
        stretch = Step(op.tag == "equal", range(op.src_start, op.src_end), range(op.dest_start, op.dest_end))
        raw += _by_case(stretch, left, right) if stretch.same else [stretch]
    settled = [_same_but_for_hyphens(step, left, right) for step in joined(raw)]
    return tuple(joined(_without_islands(joined(settled), left, function_words)))


def alike(steps: Iterable[Step]) -> tuple[float, float]:
    """The share (0 to 1) of words that stay: of the shorter wording, and of both together."""
    kept = gone = new = 0
    for step in steps:
        if step.same:
            kept += len(step.left)
        else:
            gone, new = gone + len(step.left), new + len(step.right)
    shorter, both = kept + min(gone, new), 2 * kept + gone + new
    return kept / max(shorter, 1), 2 * kept / max(both, 1)


def _by_case(step: Step, left: Sequence[VisibleWord], right: Sequence[VisibleWord]) -> Iterator[Step]:
    """The step, cut where two words differ in case alone; the first word of a sentence owes its case to its place."""
    for i, j in zip(step.left, step.right, strict=True):
        same = left[i].shape == right[j].shape or i == 0 or j == 0
        yield Step(same, range(i, i + 1), range(j, j + 1))


def joined(steps: Iterable[Step]) -> Iterator[Step]:
    """The steps with neighbours of one kind put together."""
    last: Step | None = None
    for step in steps:
        if last is None:
            last = step
        elif last.same is step.same:
            last = Step(last.same, range(last.left.start, step.left.stop), range(last.right.start, step.right.stop))
        else:
            yield last
            last = step
    if last is not None:
        yield last


def _same_but_for_hyphens(step: Step, left: Sequence[VisibleWord], right: Sequence[VisibleWord]) -> Step:
    if step.same or _closed(left, step.left) != _closed(right, step.right):
        return step
    return Step(True, step.left, step.right)


def _closed(words: Sequence[VisibleWord], indexes: range) -> str:
    """The words written as one, without the hyphens that join them."""
    return "".join(words[i].shape for i in indexes if words[i].key != "-" or words[i].spaced)


def _without_islands(
    steps: Iterable[Step], left: Sequence[VisibleWord], function_words: Collection[str]
) -> Iterator[Step]:
    listed = list(steps)
    for n, step in enumerate(listed):
        around = [s for s in listed[max(n - 1, 0) : n + 2] if not s.same]
        changed = sum(len(s.left) + len(s.right) for s in around)
        stray = step.same and len(around) == 2 and changed >= _CROWD and len(step.left) <= _ISLAND
        empty = stray and all(not left[i].key[0].isalnum() or left[i].key in function_words for i in step.left)
        yield Step(False, step.left, step.right) if empty else step

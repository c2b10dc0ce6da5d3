"""Amounts in different notation ('€420 million', '420 million euros'), whose words count as unchanged."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import groupby

from summitcheck.annotate.terms import Term
from summitcheck.views.diff.wording import VisibleWord
from summitcheck.views.diff.words import Step, joined


def without_units(
    steps: Iterable[Step],
    words: tuple[Sequence[VisibleWord], Sequence[VisibleWord]],
    terms: tuple[Iterable[Term], Iterable[Term]],
) -> tuple[Step, ...]:
    """The steps from the one wording to the other; signs and names of units stay where both have the amount.

    ``terms`` are those of the two wordings. The figures of the amount must be the same.
    """
    found = tuple(steps)
    left = _units(words[0], {i for step in found if not step.same for i in step.left}, terms[0])
    right = _units(words[1], {j for step in found if not step.same for j in step.right}, terms[1])
    both = left.keys() & right.keys()
    quiet = {i for key in both for i in left[key]}, {j for key in both for j in right[key]}
    return tuple(joined(part for step in found for part in _parted(step, *quiet)))


def _units(words: Sequence[VisibleWord], changed: Collection[int], terms: Iterable[Term]) -> dict[str, list[int]]:
    """Of each amount whose figures stay, by its key, the words of it that changed."""
    found: dict[str, list[int]] = {}
    starts = [word.start for word in words]
    for term in terms:
        if term.quantity is None:
            continue
        own = range(bisect_left(starts, term.start), bisect_left(starts, term.end))
        figures = [i for i in own if words[i].key[0].isdigit()]
        if figures and not any(i in changed for i in figures):
            key = f"{term.key} {term.quantity.unit}"
            found.setdefault(key, []).extend(i for i in own if i in changed)
    return found


def _parted(step: Step, left: Collection[int], right: Collection[int]) -> Iterator[Step]:
    """A step in parts: those words stay that are given, whatever stands in their place in the other wording."""
    if step.same or not (left or right):
        yield step
        return
    i, j = step.left.start, step.right.start
    for stays, run in groupby(step.left, key=left.__contains__):
        end = i + len([*run])
        yield Step(stays, range(i, end), range(j, j))
        i = end
    for stays, run in groupby(step.right, key=right.__contains__):
        end = j + len([*run])
        yield Step(stays, range(i, i), range(j, end))
        j = end

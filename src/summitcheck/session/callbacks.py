"""How work says what it does: functions that a caller hands in. By default nothing is said."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

#: Takes a line about the work, such as which statement was found.
Note = Callable[[str], None]
#: Takes a list of items and a label; gives the items one by one, and may show how far the work on them has come.
Progress = Callable[[Sequence[Any], str], Iterable[Any]]


def unsaid(line: str) -> None:
    """Says nothing."""


def unseen(items: Sequence[Any], label: str) -> Iterable[Any]:
    """The items; shows nothing."""
    return items

"""Callbacks for notes and progress, which do nothing by default."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

#: Gets a line for the user, such as which statement was found.
Note = Callable[[str], None]
#: Gets a list of items and a label; gives the items one by one, and may show a progress bar.
Progress = Callable[[Sequence[Any], str], Iterable[Any]]


def no_note(line: str) -> None:
    """Do nothing."""


def no_progress(items: Sequence[Any], label: str) -> Iterable[Any]:
    """The items, without showing progress."""
    return items

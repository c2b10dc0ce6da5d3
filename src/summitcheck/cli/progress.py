"""A bar on standard error for work that is long, when someone watches."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from time import monotonic
from typing import TypeVar

_Item = TypeVar("_Item")
_PATIENCE = 0.5  # seconds without a sign of life


def watched(items: Sequence[_Item], label: str) -> Iterator[_Item]:
    """The items, one by one; a progress bar appears when they take longer than half a second."""
    if not sys.stderr.isatty():
        yield from items
        return
    started, done = monotonic(), 0
    while done < len(items) and monotonic() - started < _PATIENCE:
        yield items[done]
        done += 1
    if done < len(items):
        yield from _with_bar(items, done, label)


def _with_bar(items: Sequence[_Item], done: int, label: str) -> Iterator[_Item]:
    import click

    with click.progressbar(length=len(items), label=label, file=sys.stderr) as bar:
        bar.update(done)
        for item in items[done:]:
            yield item
            bar.update(1)

"""The list of the ladder of commitment to the lines of its table."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import yaml

from .curated import split


def ladder(path: Path, spell: Callable[[str], str]) -> Iterator[str]:
    """Lines ``words TAB rung TAB name``, sorted; ValueError when a phrase stands on two rungs."""
    rungs: dict[str, str] = {}
    for name, body in yaml.safe_load(path.read_text(encoding="utf-8")).items():
        for phrase in map(spell, split(body["words"])):
            if phrase in rungs:
                raise ValueError(f"{path.name}: {phrase!r} stands on two rungs: {rungs[phrase]} and {name}")
            rungs[phrase] = f"{body['rung']}\t{name}"
    yield from (f"{phrase}\t{rungs[phrase]}" for phrase in sorted(rungs, key=str.encode))

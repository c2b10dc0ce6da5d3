"""Short, unique names for paths."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import PurePath


def short_names(paths: Sequence[str]) -> tuple[str, ...]:
    """A name for each path: its stem, else its file name, else with as many folders as make it unique."""
    longest = max((len(PurePath(path).parts) for path in paths), default=1)
    ladders = [_ladder(path, longest) for path in paths]
    taken = [Counter(step) for step in zip(*ladders, strict=True)]
    return tuple(_only_one(ladder, taken) for ladder in ladders)


def _only_one(ladder: Sequence[str], taken: Sequence[Counter[str]]) -> str:
    return next((name for name, same in zip(ladder, taken, strict=True) if same[name] == 1), ladder[-1])


def _ladder(path: str, longest: int) -> tuple[str, ...]:
    """The names of a path from the shortest on."""
    pure = PurePath(path)
    tails = ("/".join(pure.parts[-size:]) for size in range(1, longest + 1))
    return (pure.stem or path, *(tail or path for tail in tails), path)

"""Sets of words that exclude one another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import yaml

from .curated import split


def members(path: Path) -> Iterator[str]:
    """Lines ``word TAB set#member TAB ...``, sorted; equal numbers are names of one thing."""
    places: dict[str, list[str]] = defaultdict(list)
    for name, body in yaml.safe_load(path.read_text(encoding="utf-8")).items():
        for number, names in enumerate(split(body["words"]), 1):
            for word in names.split("/"):
                place = f"{name}#{number}"
                if place not in places[word]:
                    places[word].append(place)
    for word in sorted(places, key=str.encode):
        yield "\t".join([word, *places[word]])

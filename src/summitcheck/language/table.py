"""Sorted text files that ship with the package, searched in place: nothing is parsed before it is asked for."""

from __future__ import annotations

import pkgutil
from functools import cache


@cache
def data(name: str) -> bytes:
    """The bytes of a generated file; read once, at the first look-up (FileNotFoundError: a broken installation)."""
    # Not importlib.resources: to import that takes ten times as long as to read the file.
    content = pkgutil.get_data("summitcheck.data", name)
    if content is None:
        raise FileNotFoundError(name)
    return content


def lines(name: str) -> list[list[str]]:
    """All lines of a small file, each split at its tabs."""
    return [line.split("\t") for line in data(name).decode().splitlines()]


def find(name: str, key: str) -> tuple[str, ...] | None:
    """The fields after ``key`` in a file of lines ``key TAB field TAB ...`` sorted by bytes, or None."""
    text, wanted = data(name), key.encode()
    low, high = 0, len(text)
    while low < high:
        start = text.rfind(b"\n", low, (low + high) // 2) + 1 or low
        end = text.find(b"\n", start)
        found = text[start : text.find(b"\t", start, end)]
        if found == wanted:
            return tuple(text[start + len(found) + 1 : end].decode().split("\t"))
        if found < wanted:
            low = end + 1
        else:
            high = start
    return None

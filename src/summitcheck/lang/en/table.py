"""Sorted text files that ship with the package, searched in place: nothing is parsed before it is asked for."""

from __future__ import annotations

from bisect import bisect_right
from functools import cache

import summitcheck.lang.en.data

# Bytes of a file between two keys of its index. Smaller blocks are searched faster, but take longer to index: at a
# thousand bytes the index of the largest file is made in a millisecond, and a look-up takes about one millionth of
# a second.
_BLOCK = 1024


@cache
def data(name: str) -> bytes:
    """The bytes of a generated file; read once, at the first look-up (FileNotFoundError: a broken installation)."""
    # Not importlib.resources or pkgutil: to import either takes longer than to read the file.
    package = summitcheck.lang.en.data
    content: bytes = package.__loader__.get_data(f"{package.__path__[0]}/{name}")  # type: ignore[union-attr]
    return content


def lines(name: str) -> list[list[str]]:
    """All lines of a small file, each split at its tabs."""
    return [line.split("\t") for line in data(name).decode().splitlines()]


def having(name: str, start: str) -> list[tuple[str, str]]:
    """The key, and the last part, of each field that begins with ``start``, where fields are separated by ``|``."""
    text, found = data(name).decode(), []
    place = text.find(f"\t{start}")
    while place >= 0:
        first, end = text.rfind("\n", 0, place) + 1, text.find("\n", place)
        field = text[place + 1 : end].partition("\t")[0]
        found.append((text[first : text.find("\t", first)], field.rpartition("|")[2]))
        place = text.find(f"\t{start}", end)
    return found


@cache
def _index(name: str) -> tuple[bytes, list[bytes], list[int]]:
    """The bytes of a file, the first key of each of its blocks, and where each begins; the last ends with the file."""
    text = data(name)
    starts = sorted({text.rfind(b"\n", 0, place) + 1 for place in range(0, len(text), _BLOCK)})
    return text, [text[start : text.find(b"\t", start)] for start in starts], [*starts, len(text)]


def find(name: str, key: str) -> tuple[str, ...] | None:
    """The fields after ``key`` in a file of lines ``key TAB field TAB ...`` sorted by bytes, or None."""
    text = line(name, key)
    return None if text is None else tuple(text.split("\t"))


def line(name: str, key: str) -> str | None:
    """What follows ``key`` and a tab on its line of a file sorted by bytes, or None."""
    text, keys, starts = _index(name)
    wanted = key.encode()
    block = bisect_right(keys, wanted)
    if block == 0:
        return None
    begin, head = starts[block - 1], wanted + b"\t"
    if not text.startswith(head, begin):
        begin = text.find(b"\n" + head, begin, starts[block]) + 1
        if begin == 0:
            return None
    return text[begin + len(head) : text.find(b"\n", begin)].decode()

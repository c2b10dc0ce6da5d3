"""Dataclasses and named tuples to JSON and back, field by field, as their classes declare them: what a cache keeps.

A value is written as the list of its fields in their order, since their names, written thousands of times, would take
longer to read than all that they name. The order is that of the class and stands nowhere else: a field that is added
is written and read back without a change here.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from inspect import get_annotations
from typing import Any, get_args, get_origin

# What makes a value of what JSON has for it.
_Read = Callable[[Any], Any]
# What JSON has itself.
_IN_JSON = frozenset((str, int, float, bool, object, get_origin(Mapping[str, object])))


def dumped(value: object) -> str:
    """``value`` as JSON: dataclasses, tuples, mappings from strings, enumerations of strings, and plain values."""
    return json.dumps(value, default=_row, separators=(",", ":"))


def loaded(kind: Any, text: str) -> Any:
    """The value of type ``kind`` that `dumped` wrote; equal to it.

    Raises ValueError or TypeError for a text that is nothing of the kind, NotImplementedError for a kind with a part
    that could not be read back.
    """
    return _reader(kind)(json.loads(text))


def _row(value: Any) -> object:
    return dict(value) if isinstance(value, Mapping) else [getattr(value, name) for name in _names(value.__class__)]


@cache
def _names(kind: Any) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else kind._fields


@cache
def _reader(kind: Any) -> _Read:
    """What makes a value of type ``kind`` of what JSON has for it."""
    whole, parts = get_origin(kind) or kind, get_args(kind)
    if whole in _IN_JSON:
        return _as_it_is
    if whole is tuple:
        return _reader_of_items(_reader(parts[0])) if parts[1:] == (...,) else _reader_of_row(tuple, parts)
    if is_dataclass(whole) or hasattr(whole, "_fields"):
        return _reader_of_row(lambda row: kind(*row), _kinds(kind))
    if issubclass(whole, Enum):
        read: _Read = whole
        return read
    raise NotImplementedError(f"{kind} cannot be read back")


def _kinds(kind: Any) -> list[Any]:
    """The types of the fields of a class, whose module knows their names; `typing` takes three times as long."""
    known = vars(sys.modules[kind.__module__])
    written: Mapping[str, Any] = get_annotations(kind)
    return [eval(getattr(written[name], "__forward_arg__", written[name]), known) for name in _names(kind)]


def _as_it_is(value: Any) -> Any:
    return value


def _reader_of_items(read: _Read) -> _Read:
    return tuple if read is _as_it_is else lambda items: tuple(map(read, items))


def _reader_of_row(make: _Read, kinds: Sequence[Any]) -> _Read:
    readers = [_reader(kind) for kind in kinds]
    changed = [(n, read) for n, read in enumerate(readers) if read is not _as_it_is]

    def read_row(row: list[Any]) -> Any:
        if type(row) is not list or len(row) != len(readers):
            raise ValueError(f"not {len(readers)} fields")
        for n, read in changed:
            row[n] = read(row[n])
        return make(row)

    return read_row

"""Serialisation of dataclasses and named tuples as JSON, by the fields that their classes declare, for the cache.

A value is written as the list of its fields, without their names, which would take longer to read than the values. The
order is that of the class, so a new field needs no change here.
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

# Makes a value of its JSON form.
_Read = Callable[[Any], Any]
# Types that are their own JSON form.
_IN_JSON = frozenset((str, int, float, bool, object, get_origin(Mapping[str, object])))


def dumped(value: object) -> str:
    """``value`` as JSON: dataclasses, tuples, mappings from strings, enumerations of strings, and plain values."""
    return json.dumps(value, default=_row, separators=(",", ":"))


def loaded(kind: Any, text: str) -> Any:
    """The value of type ``kind`` that `dumped` wrote; equal to it.

    Raises ValueError or TypeError for any other text. That each part of ``kind`` can be read back is for its author to
    see to: it is asserted, since an error that callers take for a damaged cache would keep it from ever being used.
    """
    read, value = _reader(kind), json.loads(text)
    if not _are([type(value)], [_in_json(kind)]):
        raise ValueError(f"not a {_in_json(kind)}")
    return read(value)


def _row(value: Any) -> object:
    return dict(value) if isinstance(value, Mapping) else [getattr(value, name) for name in _names(value.__class__)]


@cache
def _names(kind: Any) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else kind._fields


@cache
def _reader(kind: Any) -> _Read:
    """The function that makes a value of type ``kind`` of its JSON form."""
    whole, parts = get_origin(kind) or kind, get_args(kind)
    if whole in _IN_JSON:
        return _as_it_is
    if whole is tuple:
        return _reader_of_items(parts[0]) if parts[1:] == (...,) else _reader_of_row(tuple, parts)
    if is_dataclass(whole) or hasattr(whole, "_fields"):
        return _reader_of_row(lambda row: kind(*row), _kinds(kind))
    assert isinstance(whole, type) and issubclass(whole, Enum), f"{kind} cannot be read back"
    read: _Read = whole
    return read


def _kinds(kind: Any) -> list[Any]:
    """The types of the fields of a class; `typing.get_type_hints` takes three times as long."""
    known = vars(sys.modules[kind.__module__])
    written: Mapping[str, Any] = get_annotations(kind)
    return [eval(getattr(written[name], "__forward_arg__", written[name]), known) for name in _names(kind)]


def _as_it_is(value: Any) -> Any:
    return value


def _reader_of_items(kind: Any) -> _Read:
    read, wanted = _reader(kind), _in_json(kind)

    def read_items(items: list[Any]) -> Any:
        if not _are([*map(type, items)], [wanted] * len(items)):
            raise ValueError(f"not a list of {wanted}")
        return tuple(items) if read is _as_it_is else tuple(map(read, items))

    return read_items


def _reader_of_row(make: _Read, kinds: Sequence[Any]) -> _Read:
    readers, wanted = [_reader(kind) for kind in kinds], [_in_json(kind) for kind in kinds]
    changed = [(n, read) for n, read in enumerate(readers) if read is not _as_it_is]

    def read_row(row: list[Any]) -> Any:
        if not _are([*map(type, row)], wanted):
            raise ValueError(f"not a row of {wanted}")
        for n, read in changed:
            row[n] = read(row[n])
        return make(row)

    return read_row


def _in_json(kind: Any) -> type:
    """The type of the JSON form of a value of type ``kind``; `object` if it may be anything."""
    whole = get_origin(kind) or kind
    if whole in _IN_JSON:
        return dict if whole is get_origin(Mapping[str, object]) else whole
    return str if isinstance(whole, type) and issubclass(whole, Enum) else list


def _are(found: list[type], wanted: list[type]) -> bool:
    """True if the types match; an int also matches float."""
    return found == wanted or (
        len(found) == len(wanted)
        and all(w in (f, object) or (w is float and f is int) for f, w in zip(found, wanted, strict=True))
    )

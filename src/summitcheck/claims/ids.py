"""Find a claim by what a user calls it: its id, the beginning of its id, or what a report shows of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from summitcheck.errors import ConfigError, no_claim

#: Stands in a report where an id was cut, on a terminal that has few signs and on one that has many.
_ELLIPSIS = re.compile(r"…|\.\.+")
_LISTED = 6  # claims that may be meant are listed, the rest counted


def id_among(word: str, ids: Iterable[str], *, where: str) -> str:
    """The id that is ``word``, or the only one that it may stand for.

    Raises `ConfigError` at ``where`` when there is none, or several, which it lists.
    """
    known = list(ids)
    meant = ids_meant(word, known)
    if not meant:
        raise no_claim(word, known, where=where)
    if len(meant) > 1:
        listed = ", ".join(meant[:_LISTED]) + (f" and {len(meant) - _LISTED} more" if len(meant) > _LISTED else "")
        hint = "Type more of the id."
        raise ConfigError(f"'{word}' matches {len(meant)} claims: {listed}", where=where, hint=hint)
    return meant[0]


def ids_meant(word: str, ids: Sequence[str]) -> list[str]:
    """The id that is ``word``, else those that begin with it, or that a report may show as it."""
    if word in ids:
        return [word]
    first, *others = _ELLIPSIS.split(word)
    if not any((first, *others)):
        return []
    begun = [each for each in ids if each.startswith(first) and _has_in_order(each[len(first) :], others)]
    whole = [each for each in begun if others and each.endswith(others[-1])]
    return whole if len(whole) == 1 else begun


def _has_in_order(text: str, parts: Iterable[str]) -> bool:
    at = 0
    for part in parts:
        if (found := text.find(part, at)) < 0:
            return False
        at = found + len(part)
    return True

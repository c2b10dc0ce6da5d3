"""The names that rules had when schema 1 of the JSON was published: JSON keeps them, and options accept them."""

from __future__ import annotations

#: The former names of rules that have another one now, by code.
FORMER_NAMES = {
    "SC001": "another-of-its-kind",
    "SC003": "head-replaced",
    "SC103": "bound-changed",
    "SC202": "deadline-turned",
    "SC405": "converse",
    "SC503": "opposite",
    "SC504": "denied-by-verb",
    "SC601": "strength-raised",
    "SC602": "strength-lowered",
    "SC603": "modal-changed",
    "SC702": "degree-changed",
    "SC708": "thing-tied-on",
    "SC901": "means-for-end",
}


def schema_name(code: str, name: str) -> str:
    """What JSON calls a rule, or a verdict that rests on none."""
    return FORMER_NAMES.get(code, name)

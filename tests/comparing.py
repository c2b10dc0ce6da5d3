"""Short ways to compare two sentences in a test."""

from __future__ import annotations

from summitcheck.align.alignment import Comparison, compare
from summitcheck.annotate.names import NameTable
from summitcheck.annotate.text import analyse
from summitcheck.detect.base import Sign
from summitcheck.detect.rules import RULES, signs

_NAMES = NameTable()


def comparison(official: str, account: str) -> Comparison:
    """What the matcher makes of a line of a statement and a line of an account."""
    return compare(analyse(official, 0, _NAMES), analyse(account, 0, _NAMES))


def found(official: str, account: str, family: str = "") -> tuple[Sign, ...]:
    """The signs that the rules of a family (all: "") see, "SC7" being the family of scope."""
    rules = [rule for rule in RULES if rule.code.startswith(family)]
    return signs(comparison(official, account), rules)


def codes(official: str, account: str, family: str = "") -> set[str]:
    """The codes of the signs that `found` gives."""
    return {sign.code for sign in found(official, account, family)}

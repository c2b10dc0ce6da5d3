"""Short ways to compare two sentences in a test."""

from __future__ import annotations

from summitcheck.language.analysis import analyse
from summitcheck.language.names import NameTable
from summitcheck.match.compare import Comparison, compare
from summitcheck.rules import RULES, signs
from summitcheck.rules.base import Sign

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

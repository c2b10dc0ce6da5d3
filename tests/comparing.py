"""Short ways to compare two sentences in a test."""

from __future__ import annotations

from summitcheck.align.alignment import Alignment, align
from summitcheck.annotate.names import NameTable
from summitcheck.annotate.text import annotate_text
from summitcheck.detect.base import Detection
from summitcheck.detect.rules import RULES, detect

_NAMES = NameTable()


def comparison(official: str, account: str) -> Alignment:
    """What the matcher makes of a line of a statement and a line of an account."""
    return align(annotate_text(official, 0, _NAMES), annotate_text(account, 0, _NAMES))


def found(official: str, account: str, family: str = "") -> tuple[Detection, ...]:
    """The signs that the rules of a family (all: "") see, "SC7" being the family of scope."""
    rules = [rule for rule in RULES if rule.code.startswith(family)]
    return detect(comparison(official, account), rules)


def codes(official: str, account: str, family: str = "") -> set[str]:
    """The codes of the signs that `found` gives."""
    return {sign.code for sign in found(official, account, family)}

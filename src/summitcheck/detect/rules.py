"""The kinds of distortion, one module a family."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from summitcheck.align.alignment import Alignment
from summitcheck.detect import dates, names, polarity, quantities, quotation, relation, roles, scope, strength, wording
from summitcheck.detect.base import Detection, Rule

RULES: tuple[Rule, ...] = (
    *wording.RULES,
    *quantities.RULES,
    *dates.RULES,
    *names.RULES,
    *roles.RULES,
    *polarity.RULES,
    *strength.RULES,
    *scope.RULES,
    *quotation.RULES,
    *relation.RULES,
)

BY_CODE: dict[str, Rule] = {rule.code: rule for rule in RULES}


def detect(comparison: Alignment, rules: Sequence[Rule] = RULES) -> tuple[Detection, ...]:
    """Every sign that the rules see in one comparison, in the order of the rules."""
    return tuple(chain.from_iterable([rule.find(comparison) for rule in rules]))

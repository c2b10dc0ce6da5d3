"""The rules that a run uses: what --select and --ignore leave of them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from summitcheck.errors import ConfigError
from summitcheck.rules import BY_CODE, RULES
from summitcheck.rules.base import Rule

_PLACES = {"select": "--select", "ignore": "--ignore"}


def chosen_rules(select: Sequence[str], ignore: Sequence[str]) -> tuple[Rule, ...]:
    """The rules whose codes are selected (all, where nothing is) and not ignored, as `summitcheck check` chooses them.

    Raises `ConfigError` for a code that there is not, and when no rule is left.
    """
    if not select and not ignore:  # as most runs are, and to import what settings need takes as long as to import click
        return RULES
    from summitcheck.check.policy import require_known_codes
    from summitcheck.config import Layer, settings_from

    given = {name: codes for name, codes in (("select", select), ("ignore", ignore)) if codes}
    settings = settings_from([Layer(given, _PLACES, Path(), tuple(_PLACES))])
    for name, codes in (("select", settings.select), ("ignore", settings.ignore)):
        require_known_codes(codes, tuple(BY_CODE), where=_PLACES[name], verdicts=())
    rules = tuple(rule for rule in RULES if settings.policy.covers(rule.code))
    if not rules:
        raise ConfigError("no rule is left: nothing could be called distorted", where="--ignore")
    return rules

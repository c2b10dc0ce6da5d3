"""How a run judges: by which rules, after --select and --ignore, and with or without the model."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from summitcheck.errors import ConfigError

if TYPE_CHECKING:
    from summitcheck.session.config import Settings
    from summitcheck.views.check.policy import Policy

_PLACES = {"select": "--select", "ignore": "--ignore"}
#: The codes of some rules; None means all, so that rules need not be loaded to list them.
Codes = tuple[str, ...] | None


class Method(NamedTuple):
    """The codes of the rules to use, and whether to compare words only, without the model of entailment."""

    codes: Codes = None
    words_only: bool = False


def method_of(settings: Settings) -> Method:
    """The method by the settings; raises `ConfigError` if no rule is left."""
    return Method(_some_rule(settings.policy, settings.origin("ignore")), settings.words_only)


def method_of_options(select: Sequence[str], ignore: Sequence[str], *, words_only: bool) -> Method:
    """The method by options as written; loads no rules if none are selected or ignored.

    Raises `ConfigError` for an unknown code, and if no rule is left.
    """
    return Method(_codes_of_options(select, ignore) if select or ignore else None, words_only)


def _rule_codes(policy: Policy) -> Codes:
    from summitcheck.detect.rules import BY_CODE

    codes = tuple(code for code in BY_CODE if policy.covers(code))
    return None if codes == tuple(BY_CODE) else codes


def _some_rule(policy: Policy, where: str) -> Codes:
    codes = _rule_codes(policy)
    if codes == ():
        raise ConfigError("no rules are left, so no distortion could be found", where=where)
    return codes


def _codes_of_options(select: Sequence[str], ignore: Sequence[str]) -> Codes:
    from summitcheck.detect.rules import BY_CODE
    from summitcheck.session.config import Layer, settings_from
    from summitcheck.views.check.policy import require_known_codes

    given = {name: codes for name, codes in (("select", select), ("ignore", ignore)) if codes}
    settings = settings_from([Layer(given, _PLACES, Path(), tuple(_PLACES))])
    for name, words in (("select", settings.select), ("ignore", settings.ignore)):
        require_known_codes(words, tuple(BY_CODE), where=_PLACES[name], kinds=())
    return _some_rule(settings.policy, "--ignore")

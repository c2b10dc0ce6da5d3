"""How a run judges: by the rules that --select and --ignore leave, and whether by words only."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from summitcheck.errors import ConfigError

if TYPE_CHECKING:
    from summitcheck.session.config import Settings
    from summitcheck.views.check.policy import Policy

_PLACES = {"select": "--select", "ignore": "--ignore"}


#: The codes of some rules; None means every rule, so that none need be loaded to name them.
Codes = tuple[str, ...] | None


class Method(NamedTuple):
    """The codes of the rules to judge by, and whether to compare words only, without the model of entailment."""

    codes: Codes = None
    words_only: bool = False


def method_of(settings: Settings) -> Method:
    """The method that settings give; raises `ConfigError` when no rule is left."""
    return Method(_some_rule(settings.policy, settings.origin("ignore")), settings.words_only)


def method_of_options(select: Sequence[str], ignore: Sequence[str], *, words_only: bool) -> Method:
    """The method that options give, as they were written; loads no rule when none selects or ignores any.

    Raises `ConfigError` for a code that does not exist, and when no rule is left.
    """
    return Method(_codes_of_options(select, ignore) if select or ignore else None, words_only)


def _rule_codes(policy: Policy) -> Codes:
    from summitcheck.detect.rules import BY_CODE

    codes = tuple(code for code in BY_CODE if policy.covers(code))
    return None if codes == tuple(BY_CODE) else codes


def _some_rule(policy: Policy, where: str) -> Codes:
    codes = _rule_codes(policy)
    if codes == ():
        raise ConfigError("no rule is left, so nothing could be found distorted", where=where)
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

"""Which rules a run uses: what --select and --ignore leave of them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from summitcheck.errors import ConfigError

if TYPE_CHECKING:
    from summitcheck.session.judging import Codes
    from summitcheck.views.check.policy import Policy

_PLACES = {"select": "--select", "ignore": "--ignore"}


def rule_codes(policy: Policy) -> Codes:
    """The codes of the rules that are selected (by default all) and not ignored; None means every rule."""
    from summitcheck.detect.rules import BY_CODE

    codes = tuple(code for code in BY_CODE if policy.covers(code))
    return None if codes == tuple(BY_CODE) else codes


def codes_of_options(select: Sequence[str], ignore: Sequence[str]) -> Codes:
    """As `rule_codes`, of options as they were written; loads no rule when neither is given.

    Raises `ConfigError` for a code that does not exist, and when no rule is left.
    """
    if not select and not ignore:
        return None
    from summitcheck.detect.rules import BY_CODE
    from summitcheck.session.config import Layer, settings_from
    from summitcheck.views.check.policy import require_known_codes

    given = {name: codes for name, codes in (("select", select), ("ignore", ignore)) if codes}
    settings = settings_from([Layer(given, _PLACES, Path(), tuple(_PLACES))])
    for name, words in (("select", settings.select), ("ignore", settings.ignore)):
        require_known_codes(words, tuple(BY_CODE), where=_PLACES[name], kinds=())
    codes = rule_codes(settings.policy)
    if codes == ():
        raise ConfigError("no rule is left, so nothing could be found distorted", where="--ignore")
    return codes

"""The rules that a run uses: what --select and --ignore leave of them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from summitcheck.errors import ConfigError

_PLACES = {"select": "--select", "ignore": "--ignore"}


def chosen_codes(select: Sequence[str], ignore: Sequence[str]) -> tuple[str, ...] | None:
    """The codes of the rules that are selected (all, where nothing is) and not ignored, as `summitcheck check` does.

    None stands for every rule: most runs use them all, and need not load them where every judgement is known.
    Raises `ConfigError` for a code that there is not, and when no rule is left.
    """
    if not select and not ignore:
        return None
    from summitcheck.detect.rules import BY_CODE
    from summitcheck.session.config import Layer, settings_from
    from summitcheck.views.check.policy import require_known_codes

    given = {name: codes for name, codes in (("select", select), ("ignore", ignore)) if codes}
    settings = settings_from([Layer(given, _PLACES, Path(), tuple(_PLACES))])
    for name, codes in (("select", settings.select), ("ignore", settings.ignore)):
        require_known_codes(codes, tuple(BY_CODE), where=_PLACES[name], verdicts=())
    codes = tuple(code for code in BY_CODE if settings.policy.covers(code))
    if not codes:
        raise ConfigError("no rule is left: nothing could be called distorted", where="--ignore")
    return None if codes == tuple(BY_CODE) else codes

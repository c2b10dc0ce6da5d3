"""``summitcheck explain``: what a rule means, or the reasons for a verdict."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from summitcheck.cli.display import DETAILS, Display, display_options, show
from summitcheck.cli.options import ASK, CACHE, ENCODING, FILE, QUIET, WORDS_ONLY, option, with_run_options
from summitcheck.cli.output import note
from summitcheck.errors import ConfigError
from summitcheck.session.callbacks import no_note


@click.command("explain")
@click.argument("what", metavar="[CODE|CLAIM]", default="")
@click.option(
    "--account",
    type=FILE,
    metavar="FILE",
    help="Explain the verdict on CLAIM in this account: a file, or a name in the corpus.",
)
@option("statement", "found in the account's folder", type=FILE)
@option("claims", "claims.yaml, else drafted", type=FILE)
@WORDS_ONLY
@ASK
@CACHE
@ENCODING
@display_options("explanation", DETAILS)
@QUIET
@with_run_options
def explain_command(
    what: str,
    account: Path | None,
    statement: tuple[Path, ...],
    claims: Path | None,
    display: Display,
    *,
    quiet: bool,
    **how: Any,
) -> None:
    """Explain the rule CODE or, with --account, the verdict on CLAIM. Without arguments, list the rules.

    \b
    Examples:
      summitcheck explain
      summitcheck explain SC101
      summitcheck explain energy-security --account corpus/wire.txt
      summitcheck explain energy --account wire
    """
    from summitcheck.session.explaining import ExplainRequest, explain_verdict

    if account is None:
        _refuse_files_without_account(statement, claims)
        _show_rules(what, display)
        return
    if not what:
        raise ConfigError("needs a claim", where="--account", hint="Write: summitcheck explain CLAIM --account FILE")
    request = ExplainRequest(what, account, statement, claims, **how)
    show("explanation", explain_verdict(request, no_note if quiet else note), display, quiet=quiet)


def _show_rules(code: str, display: Display) -> None:
    from summitcheck.detect.rules import RULES
    from summitcheck.session.explaining import find_rule

    if code:
        show("rule", find_rule(code), display)
    else:
        show("rules", RULES, display)


def _refuse_files_without_account(statement: tuple[Path, ...], claims: Path | None) -> None:
    for name, given in (("--statement", statement), ("--claims", claims)):
        if given:
            raise ConfigError("needs an account", where=name, hint="Add --account FILE.")

"""``summitcheck explain``: what a rule means, or why one verdict fell."""

from __future__ import annotations

from glob import escape
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import click

from summitcheck.cli.options import FILE, Display, display_options
from summitcheck.errors import ConfigError, did_you_mean
from summitcheck.session.output import emit, note

if TYPE_CHECKING:
    from summitcheck.detect.base import Rule
    from summitcheck.views.explain import Explanation

#: What ``--format`` takes, and how the modules of `report` that render it end.
FORMATS = {"text": "text", "json": "json", "markdown": "markdown"}


@click.command("explain")
@click.argument("what", metavar="[CODE|CLAIM]", default="")
@click.option("--account", type=FILE, metavar="FILE", help="Explain the verdict on CLAIM in this account.")
@click.option("--statement", type=FILE, metavar="FILE", help="The official text.  [default: found beside the account]")
@click.option("--claims", type=FILE, metavar="FILE", help="The claims file.  [default: claims.yaml, else drafted]")
@click.option("-f", "--format", "form", type=click.Choice(list(FORMATS)), default="text", show_default=True)
@display_options
@click.option("-q", "--quiet", is_flag=True, help="Do not say how the statement and the claims were found.")
def explain_command(
    what: str,
    account: Path | None,
    statement: Path | None,
    claims: Path | None,
    form: str,
    display: Display,
    *,
    quiet: bool,
) -> None:
    """Explain a rule by its CODE, or with --account why the verdict on a CLAIM fell; without either, list the rules.

    \b
    Examples:
      summitcheck explain
      summitcheck explain SC101
      summitcheck explain energy-security --account corpus/wire.txt
    """
    if account is None:
        _refuse_files_without_account(statement, claims)
        emit(_rules_told(what, form, display), display.output)
        return
    if not what:
        raise ConfigError("which claim?", where="--account", hint="summitcheck explain CLAIM --account FILE")
    explanation = _explained(what, account, statement, claims, quiet=quiet)
    emit(_rendered(explanation, form, display), display.output)


def _refuse_files_without_account(statement: Path | None, claims: Path | None) -> None:
    for option, given in (("--statement", statement), ("--claims", claims)):
        if given is not None:
            raise ConfigError("a verdict in which account?", where=option, hint="Add --account FILE.")


def _rules_told(code: str, form: str, display: Display) -> str:
    from summitcheck.detect.rules import RULES

    renderer = import_module(f"summitcheck.render.rule_{FORMATS[form]}")
    page = (display.page(),) if form == "text" else ()
    told: str = renderer.render(_rule(code), *page) if code else renderer.render_list(RULES, *page)
    return told


def _rule(code: str) -> Rule:
    from summitcheck.detect.rules import BY_CODE

    by_name = {rule.name: rule for rule in BY_CODE.values()}
    rule = BY_CODE.get(code.upper()) or by_name.get(code)
    if rule is None:
        proposal = did_you_mean(code.upper(), BY_CODE) or did_you_mean(code, by_name)
        hint = "summitcheck explain lists the rules; to explain a verdict on a claim, add --account FILE."
        raise ConfigError(f"there is no rule '{code}'.{proposal}", where="summitcheck explain", hint=hint)
    return rule


def _explained(claim: str, account: Path, statement: Path | None, claims: Path | None, *, quiet: bool) -> Explanation:
    from summitcheck.checker import Checker
    from summitcheck.documents.source import read
    from summitcheck.session.corpus import open_corpus
    from summitcheck.views.explain import explain

    read(account)  # so that what is wrong with it is said of it, and not of its folder
    corpus = open_corpus(
        account.parent, statement=statement, claims=claims, accounts=(escape(str(account)),), skip_unreadable=True
    )
    if not quiet:
        for line in (*corpus.notes, *(f"skipped: {file.path}: {file.reason}" for file in corpus.skipped)):
            note(line)
    return explain(Checker(corpus.claims, statement=corpus.statement).trace(corpus.accounts[0]), claim)


def _rendered(explanation: Explanation, form: str, display: Display) -> str:
    renderer = import_module(f"summitcheck.render.explain_{FORMATS[form]}")
    rendered: str = renderer.render(explanation, *([display.page()] if form == "text" else []))
    return rendered

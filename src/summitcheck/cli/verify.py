"""``summitcheck verify``: every account of a corpus, judged claim by claim."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import click

from summitcheck.claims.model import ClaimSet
from summitcheck.cli.gate import FAIL_ON, failures
from summitcheck.cli.options import FILE, Display, cache_options, display_options, rule_options
from summitcheck.errors import ConfigError, did_you_mean
from summitcheck.session.output import emit, note, page_in
from summitcheck.views.report import Report

if TYPE_CHECKING:
    from summitcheck.session.cache import Cache
    from summitcheck.session.corpus import Corpus
    from summitcheck.session.judging import Codes


#: What ``--format`` takes: text for people at a terminal, and the modules of `report` that render the others.
FORMATS = {
    "text": "terminal",
    "json": "json_",
    "html": "html",
    "markdown": "markdown",
    "csv": "csv_",
}


@click.command("verify")
@click.argument("corpus", type=FILE)
@click.option("--statement", type=FILE, metavar="FILE", help="The official text.  [default: found in CORPUS]")
@click.option("--claims", type=FILE, metavar="FILE", help="The claims file.  [default: claims.yaml, else drafted]")
@click.option("--account", "accounts", multiple=True, metavar="GLOB", help="Judge only these accounts.")
@click.option("--claim", "claim_ids", multiple=True, metavar="ID", help="Report only this claim.")
@click.option("--section", "sections", multiple=True, metavar="TEXT", help="Report only sections whose title has TEXT.")
@rule_options
@click.option("-f", "--format", "form", type=click.Choice(FORMATS), default="text", show_default=True)
@display_options
@click.option("-v", "--verbose", is_flag=True, help="Show the evidence for every verdict.")
@click.option("--fail-on", multiple=True, type=click.Choice(FAIL_ON), help="End with status 1 if there is any.")
@click.option("--fail-under", type=click.FloatRange(0, 100), metavar="PCT", help="End with 1 below this coverage.")
@click.option("--exit-zero", is_flag=True, help="End with 0 whatever was found.")
@click.option("--skip-unreadable", is_flag=True, help="Report files that cannot be read, and go on without them.")
@cache_options
@click.option("-q", "--quiet", is_flag=True, help="Do not say how the statement and the claims were found.")
def verify_command(
    corpus: Path,
    statement: Path | None,
    claims: Path | None,
    accounts: tuple[str, ...],
    claim_ids: tuple[str, ...],
    sections: tuple[str, ...],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    form: str,
    display: Display,
    fail_on: tuple[str, ...],
    fail_under: float | None,
    cache_dir: Path | None,
    *,
    cache: bool,
    verbose: bool,
    exit_zero: bool,
    skip_unreadable: bool,
    quiet: bool,
) -> int:
    """Judge every account in the folder CORPUS against the statement beside them.

    \b
    Examples:
      summitcheck verify corpus/
      summitcheck verify corpus/ --account wire.txt --section Trade --verbose
      summitcheck verify corpus/ --format html -o report.html
      summitcheck verify corpus/ --fail-on distorted --fail-under 50

    It ends with 0 whatever it found, unless --fail-on or --fail-under says otherwise. What was judged before is not
    judged again.
    """
    from summitcheck.render.narrow import narrow
    from summitcheck.session.corpus import open_corpus
    from summitcheck.session.judging import cache_at
    from summitcheck.session.reading import DocumentStore
    from summitcheck.session.rules import chosen_codes

    codes, kept = chosen_codes(select, ignore), cache_at(cache_dir, keep=cache)
    opened = open_corpus(
        corpus,
        statement=statement,
        claims=claims,
        accounts=accounts,
        skip_unreadable=skip_unreadable,
        reading=DocumentStore(kept),
    )
    _require_known(claim_ids, sections, opened.claims)
    if not quiet:
        for line in (*opened.notes, *(f"skipped: {file.path}: {file.reason}" for file in opened.skipped)):
            note(line)
    report = narrow(_judged(opened, codes, kept), claims=claim_ids, sections=sections)
    emit(_rendered(report, form, display, verbose=verbose), _destination(form, display.output))
    reasons = failures(report, fail_on=fail_on, fail_under=fail_under)
    for reason in reasons:
        note(f"failed: {reason}")
    return int(bool(reasons) and not exit_zero)


def _judged(corpus: Corpus, codes: Codes, kept: Cache) -> Report:
    from summitcheck.session.judging import Case, Target, judge

    target = Target(corpus.statement, corpus.claims)
    accounts = judge([Case(account, target) for account in corpus.accounts], codes=codes, kept=kept)
    return Report(corpus.statement, corpus.claims, accounts, corpus.skipped)


def _rendered(report: Report, form: str, display: Display, *, verbose: bool) -> str:
    if form == "text":
        from summitcheck.render import terminal

        return terminal.render(report, display.page(), verbose=verbose)
    rendered: str = import_module(f"summitcheck.render.{FORMATS[form]}").render(report)
    return rendered


def _destination(form: str, output: Path | None) -> Path | None:
    return page_in(output) if form == "html" and output is not None else output


def _require_known(claim_ids: Sequence[str], sections: Sequence[str], claims: ClaimSet) -> None:
    """Refuse to narrow to nothing: a mistyped id would look like a clean report."""
    ids = [claim.id for claim in claims.claims]
    titles = list(dict.fromkeys(claim.section for claim in claims.claims))
    for claim_id in claim_ids:
        if claim_id not in ids:
            raise ConfigError(f"there is no claim {claim_id}.{did_you_mean(claim_id, ids)}", where="--claim")
    for text in sections:
        if not any(text.casefold() in title.casefold() for title in titles):
            known = "; ".join(filter(None, titles))
            raise ConfigError(f"no section has '{text}' in its title", where="--section", hint=f"There are: {known}.")

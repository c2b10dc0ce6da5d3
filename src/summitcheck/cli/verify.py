"""``summitcheck verify``: every account of a corpus, judged claim by claim."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

import click

from summitcheck.cli.display import ALL, MATRIX, VERBOSE, Display, display_options, show
from summitcheck.cli.options import (
    ALLOW_EMPTY,
    ASK,
    CACHE_AND_JOBS,
    ENCODING,
    EXIT_ZERO,
    FILE,
    QUIET,
    WORDS_ONLY,
    WordChoice,
    option,
    with_run_options,
)
from summitcheck.cli.output import Leniency, note, status_of, watched
from summitcheck.session.callbacks import no_note
from summitcheck.session.here import corpus_here
from summitcheck.views.check.gate import failures
from summitcheck.views.check.vocabulary import FAIL_ON

if TYPE_CHECKING:
    from summitcheck.views.report import AccountReport


@click.command("verify")
@click.argument("corpus", type=FILE, required=False, callback=lambda _context, _parameter, path: path or corpus_here())
@option("statement", "found in CORPUS", type=FILE)
@option("claims", "claims.yaml, else drafted", type=FILE)
@click.option("--account", "accounts", multiple=True, metavar="GLOB", help="Judge only accounts whose name matches.")
@click.option("--claim", "claim_ids", multiple=True, metavar="ID", help="Report only this claim.")
@click.option(
    "--section", "sections", multiple=True, metavar="TEXT", help="Report only sections with TEXT in the title."
)
@option("select")
@option("ignore")
@WORDS_ONLY
@ASK
@display_options("report", VERBOSE, MATRIX, ALL)
@option("fail-on", type=WordChoice(FAIL_ON))
@option("fail-under", type=click.FloatRange(0, 100))
@EXIT_ZERO
@ALLOW_EMPTY
@click.option("--skip-unreadable", is_flag=True, help="Exit with status 0 even if a file cannot be read.")
@ENCODING
@CACHE_AND_JOBS
@QUIET
@with_run_options
def verify_command(
    display: Display,
    fail_on: tuple[str, ...],
    fail_under: float | None,
    *,
    exit_zero: bool,
    allow_empty: bool,
    quiet: bool,
    skip_unreadable: bool,
    **request: Any,
) -> int:
    """Judge every account in the folder CORPUS (default: corpus/) against the statement there.

    \b
    Examples:
      summitcheck verify corpus/
      summitcheck verify corpus/ --matrix --all
      summitcheck verify corpus/ --account wire.txt --section Trade --verbose
      summitcheck verify corpus/ -o report.html
      summitcheck verify corpus/ --fail-on distorted --fail-under 50

    The exit status is 0 whatever is found, unless --fail-on or --fail-under is given. It is 2 if a file cannot be
    read, or if all accounts are about something else or in another language.

    The statement is the text with `role: statement` in its front matter, else the one that the claims file names or
    quotes, else the one that stands out by its title and words, else statement.md. Of joint statements of different
    parties, it is the one that most accounts are about. Use --statement to choose another.
    Mark further official texts, such as a fact sheet, with `role: official`; an account may follow any of them.
    """
    from summitcheck.session.verifying import VerifyRequest, verify

    report = verify(VerifyRequest(**request), no_note if quiet else note, watched)
    for line in _on_accounts(report.accounts) if not quiet else ():
        note(line)
    show("report", report, display, quiet=quiet)
    failed = failures(report, fail_on=fail_on, fail_under=fail_under)
    for reason in failed:
        note(f"failed: {reason}")
    reasons = [account.skipped for account in report.accounts]
    return status_of(report.skipped, failed, reasons, Leniency(exit_zero, allow_empty, skip_unreadable))


def _on_accounts(accounts: Sequence[AccountReport]) -> Iterator[str]:
    """A line for each account that was not judged, or not to its end, and one on those that match little."""
    from summitcheck.views.unmatched import unmatched_accounts, unmatched_note

    for account in accounts:
        if account.cut:
            yield f"cut: {account.document.name}: {account.cut}"
        elif account.skipped:
            yield f"skipped: {account.document.name}: {account.skipped}"
    names = [accounts[number].document.name for number in unmatched_accounts(accounts)]
    if said := unmatched_note(names):
        yield f"note: {said}"

"""``summitcheck check``: new articles, each compared with the statement that it is about; made for CI."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, Any

import click

from summitcheck.cli.display import COLOR, WIDTH, Display
from summitcheck.cli.options import ALLOW_EMPTY, EXIT_ZERO, FILE, QUIET, Given, setting_options
from summitcheck.cli.output import Leniency, emit, note, status_of
from summitcheck.cli.watch import watch_over
from summitcheck.session.callbacks import no_note
from summitcheck.views.check.vocabulary import ProblemKind

if TYPE_CHECKING:
    from summitcheck.session.config import Settings
    from summitcheck.session.inspection import CheckRequest, Inspection
    from summitcheck.views.check.model import CheckResult


@click.command("check")
@click.argument("articles", nargs=-1, metavar="[ARTICLE]...")
@click.option("--since", metavar="REV", default="", help="Check only articles changed since this git revision.")
@click.option(
    "--changed-lines", is_flag=True, help="With --since: report only problems that are new or in changed sentences."
)
@click.option("--stdin-filename", metavar="NAME", default="", help="The path to report for standard input (`-`).")
@click.option("--write-baseline", type=FILE, metavar="FILE", help="Write the current problems to FILE, as a baseline.")
@EXIT_ZERO
@ALLOW_EMPTY
@click.option("--skip-unreadable", is_flag=True, help="Do not fail if an article cannot be read.")
@click.option("--watch", is_flag=True, help="Check again whenever a file is saved; stop with Ctrl-C.")
@click.option("-v", "--verbose", is_flag=True, help="List every skipped file and every passage to read.")
@COLOR
@WIDTH
@QUIET
@setting_options
def check_command(
    given: Given,
    *,
    exit_zero: bool,
    skip_unreadable: bool,
    watch: bool,
    verbose: bool,
    quiet: bool,
    color: str,
    width: int | None,
    **asked: Any,
) -> int:
    """Judge each ARTICLE: a file, a folder, a pattern, or `-` for standard input.

    Without ARTICLE, the articles listed in the configuration are judged. Each is compared with --statement, else with
    the statement named in its front matter, else with the one that the configuration assigns to it, else with one in
    the same folder. An article about another subject is skipped and counted as skipped.

    \b
    Examples:
      summitcheck check article.md --statement communique.md
      summitcheck check articles/ --fail-on error --fail-under 50
      summitcheck check --since origin/main -f text -f sarif:out.sarif
      summitcheck check articles/ --write-baseline baseline.json

    \b
    Exit status:
      0 clean   1 a problem covered by --fail-on, --fail-under or --require
      2 usage, configuration, unreadable input, or nothing checked
    """
    from summitcheck.session.inspection import CheckRequest

    request, display = CheckRequest(**asked), Display(color=color, width=width, verbose=verbose)
    run = partial(_inspected_and_noted, given, request, display, verbose=verbose, quiet=quiet)
    if watch:
        watch_over(run)
    result = run().result
    allowed = Leniency(exit_zero, asked["allow_empty"], skip_unreadable)
    return status_of(result.skipped, result.failures, _reasons_to_skip(result), allowed)


def _inspected_and_noted(
    given: Given, request: CheckRequest, display: Display, *, verbose: bool, quiet: bool
) -> Inspection:
    settings = given.in_force()  # read again for every run of --watch
    inspection = _inspected(request, settings, display, quiet=quiet)
    for line in _notes(inspection, settings, verbose=verbose, quiet=quiet):
        note(line)
    return inspection


def _reasons_to_skip(result: CheckResult) -> list[str]:
    """Why each article was not judged; empty if it was judged, or if skipping it was accepted."""
    accepted = {problem.path for problem in result.suppressed if problem.kind is ProblemKind.SKIPPED}
    return ["" if article.path in accepted else article.skipped for article in result.articles]


def _inspected(request: CheckRequest, settings: Settings, display: Display, *, quiet: bool) -> Inspection:
    from summitcheck.cli.output import watched
    from summitcheck.cli.outputs import outputs_of, write
    from summitcheck.session.inspection import inspect

    outputs = outputs_of(settings.format, where=settings.origin("format"))
    inspection = inspect(request, settings, watched, no_note if quiet else note)
    if request.write_baseline is not None:
        emit(inspection.baseline, request.write_baseline)
    write(inspection.result, outputs, display)
    return inspection


def _notes(inspection: Inspection, settings: Settings, *, verbose: bool, quiet: bool) -> Iterator[str]:
    """The lines on standard error: a summary, unless ``quiet``, and why the run fails."""
    result = inspection.result
    yield from (f"ignored: {file} belongs to another user; to use it, add --config {file}" for file in settings.ignored)
    if not quiet:
        yield from _preamble(inspection, verbose=verbose)
        yield from _totals(result)
        yield from _unused(result, listed=settings.report_unused)
    for reason in result.failures:
        yield f"failed: {reason}"


def _preamble(inspection: Inspection, *, verbose: bool) -> Iterator[str]:
    from summitcheck.session.corpus import official_conflict, official_texts
    from summitcheck.session.inspection import skipped_summary

    for reference in inspection.references:
        yield f"statement: {reference.statement.name}, claims: {reference.source}"
        yield from official_texts(reference)
    yield from map(official_conflict, inspection.conflicts)
    skipped = inspection.result.skipped
    if verbose:
        yield from (f"skipped: {file.path}: {file.reason}" for file in skipped)
        return
    yield from (f"skipped: {file.path}: {file.reason}" for file in skipped if file.unreadable)
    if others := [file for file in skipped if not file.unreadable]:
        yield f"{skipped_summary(others)}; -v lists them"


def _totals(result: CheckResult) -> Iterator[str]:
    from summitcheck.render.check.wording import cut, silenced_lines, summary, unrecognised

    yield summary(result)
    if said := unrecognised(result):
        yield f"note: {said}"
    parts = (
        (len(result.accusations) + result.truncated, "to report"),
        (len(result.to_read), "to read"),
        (len(result.suppressed), "suppressed"),
        (len(result.baselined), "in the baseline"),
    )
    yield from (f"silenced: {line}" for line in silenced_lines(result))
    yield f"problems: {', '.join(f'{count} {what}' for count, what in parts if count) or 'none'}"
    if result.truncated:
        yield cut(result)


def _unused(result: CheckResult, *, listed: bool) -> Iterator[str]:
    if listed:
        yield from (f"{entry.where}: {entry.what}: {entry.why}" for entry in result.unused)
    elif len(result.unused) == 1:
        yield "1 suppression or baseline entry is unused; --report-unused shows it"
    elif result.unused:
        yield f"{len(result.unused)} suppressions or baseline entries are unused; --report-unused lists them"

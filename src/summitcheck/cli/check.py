"""``summitcheck check``: new articles, each held against the statement that it is about; made for CI."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from summitcheck.cli.options import FILE
from summitcheck.session.output import note
from summitcheck.session.settings import setting_options, settings_in_force

if TYPE_CHECKING:
    from summitcheck.session.config import Settings
    from summitcheck.session.inspection import Inspection, Request
    from summitcheck.views.check.model import CheckResult


@click.command("check")
@click.argument("articles", nargs=-1, metavar="[ARTICLE]...")
@click.option("--since", metavar="REV", default="", help="Only articles that changed since this git revision.")
@click.option("--changed-lines", is_flag=True, help="With --since: only problems on lines that changed.")
@click.option("--stdin-filename", metavar="NAME", default="", help="The path that `-`, standard input, stands for.")
@click.option("--write-baseline", type=FILE, metavar="FILE", help="Take what is wrong now as known, and write it.")
@click.option("--exit-zero", is_flag=True, help="End with 0 whatever was found.")
@click.option("--allow-empty", is_flag=True, help="End with 0 when there was nothing to check.")
@click.option("--watch", is_flag=True, help="Check again whenever a file is saved, until interrupted.")
@click.option("-v", "--verbose", is_flag=True, help="Name every file that was passed over.")
@click.option("-q", "--quiet", is_flag=True, help="Say nothing on standard error but why it fails.")
@setting_options
def check_command(
    articles: tuple[str, ...],
    since: str,
    stdin_filename: str,
    write_baseline: Path | None,
    config_file: str | None,
    *,
    changed_lines: bool,
    exit_zero: bool,
    allow_empty: bool,
    watch: bool,
    verbose: bool,
    quiet: bool,
    no_config: bool,
    **given: object,
) -> int:
    """Judge articles: files, folders, patterns, or `-`; without any, those that the configuration maps.

    An article is held against --statement, the statement that its front matter names, or the one that the
    configuration maps it to. An article about none of these is passed over, and counted.

    \b
    Examples:
      summitcheck check article.md --statement communique.md
      summitcheck check articles/ --fail-on error --fail-under 50
      summitcheck check --since origin/main -f text -f sarif:out.sarif
      summitcheck check articles/ --write-baseline baseline.json

    \b
    Exit status:
      0 clean   1 a problem that --fail-on, --fail-under or --require names
      2 usage, configuration, unreadable input, or nothing checked
    """
    from summitcheck.session.inspection import Request

    request = Request(articles, stdin_filename, since, changed_lines, write_baseline, allow_empty)

    def run() -> tuple[int, Inspection]:
        settings = settings_in_force(given, config_file=config_file, no_config=no_config)
        inspection = _inspected(request, settings)
        for line in _told(inspection, settings, verbose=verbose, quiet=quiet):
            note(line)
        return int(bool(inspection.result.failures) and not exit_zero), inspection

    if watch:
        from summitcheck.cli.watch import watch_over

        watch_over(run)
    return run()[0]


def _inspected(request: Request, settings: Settings) -> Inspection:
    from summitcheck.cli.outputs import outputs_of, write
    from summitcheck.session.inspection import inspect

    outputs = outputs_of(settings.format, where=settings.origin("format"))
    inspection = inspect(request, settings)
    write(inspection.result, outputs)
    return inspection


def _told(inspection: Inspection, settings: Settings, *, verbose: bool, quiet: bool) -> Iterator[str]:
    """What is said beside the report: how the run went, unless ``quiet``, and why it fails."""
    result = inspection.result
    if not quiet:
        yield from _preamble(inspection, verbose=verbose)
        yield from _totals(result)
        yield from _idle(result, listed=settings.report_unused)
    for reason in result.failures:
        yield f"failed: {reason}"


def _preamble(inspection: Inspection, *, verbose: bool) -> Iterator[str]:
    from summitcheck.session.inspection import told

    for target in inspection.targets:
        yield f"statement: {target.statement.name}, claims: {target.source}"
    passed_over = inspection.result.passed_over
    if verbose:
        yield from (f"passed over: {file.path}: {file.reason}" for file in passed_over)
    elif passed_over:
        yield f"{told(passed_over)}; -v names them"


def _totals(result: CheckResult) -> Iterator[str]:
    from summitcheck.render.check.wording import cut, summary

    yield summary(result)
    parts = (
        (len(result.problems) + result.truncated, "to report"),
        (len(result.suppressed), "suppressed"),
        (len(result.baselined), "in the baseline"),
    )
    yield f"problems: {', '.join(f'{count} {what}' for count, what in parts if count) or 'none'}"
    if result.truncated:
        yield cut(result)


def _idle(result: CheckResult, *, listed: bool) -> Iterator[str]:
    if listed:
        yield from (f"{idle.where}: {idle.what}: {idle.why}" for idle in result.leftovers)
    elif len(result.leftovers) == 1:
        yield "1 suppression or baseline entry is idle; --report-unused lists it"
    elif result.leftovers:
        yield f"{len(result.leftovers)} suppressions or baseline entries are idle; --report-unused lists them"

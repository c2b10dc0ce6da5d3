"""``summitcheck scan``: the articles of archives that are about some statements, judged claim by claim."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Any

import click

from summitcheck.cli.options import ENCODING, FILE, QUIET, WORDS_ONLY, WordChoice, only_one, option
from summitcheck.cli.output import note
from summitcheck.errors import ConfigError
from summitcheck.session.callbacks import no_note

if TYPE_CHECKING:
    from summitcheck.scan.run import Progressed

_FORMATS = ("jsonl", "jsonl.gz", "parquet")


@click.command("scan")
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@click.option(
    "--claims",
    type=FILE,
    multiple=True,
    required=True,
    metavar="FILE",
    help="A claims file that names its statement; repeatable.",
)
@click.option(
    "-o",
    "--output",
    type=FILE,
    multiple=True,
    callback=only_one,
    required=True,
    metavar="FOLDER",
    help="The folder for the results.",
)
@click.option(
    "-f",
    "--format",
    "form",
    type=WordChoice(_FORMATS),
    default=_FORMATS[0],
    help="The format of the results.",
    show_default=True,
)
@click.option(
    "--text-field", default="", metavar="NAME", help="The field or column with the text, if its name is unusual."
)
@option("select", multiple=True)
@option("ignore", multiple=True)
@WORDS_ONLY
@ENCODING
@option("jobs", "1", type=click.IntRange(1), default=1, envvar="SUMMITCHECK_JOBS")
@click.option(
    "--engine",
    type=WordChoice(("local", "dask")),
    default="local",
    help="Judge on this machine or on a Dask cluster.",
    show_default=True,
)
@click.option(
    "--scheduler", default="", metavar="ADDRESS", help="With --engine dask: the scheduler, e.g. tcp://HOST:8786."
)
@click.option("--any-date", is_flag=True, help="Also judge articles dated before the statement.")
@click.option("--restart", is_flag=True, help="Scan from the beginning, and replace the results in FOLDER.")
@click.option("--skip-unreadable", is_flag=True, help="Exit with status 0 even if a record cannot be read.")
@QUIET
def scan_command(*, output: Path, engine: str, quiet: bool, skip_unreadable: bool, **request: Any) -> int:
    """Find the articles in archives that are about one or more statements, and judge them claim by claim.

    SOURCE is a folder, a file or an address that fsspec can open (s3://, https://). Supported formats are JSON Lines
    (also .gz, .xz, .zst), Parquet, Arrow, WARC, and files with one article: text, Markdown, web pages, PDF, Word.

    The results in FOLDER are a manifest, a row for each article about a statement, and a row for each claim that the
    article states. To resume an interrupted scan, run the same command again.

    \b
    Examples:
      summitcheck scan archive/ --claims claims.yaml -o out
      summitcheck scan news.jsonl.xz --claims a.yaml --claims b.yaml -o out
      summitcheck scan crawl.parquet --claims a.yaml -o out --text-field story

    \b
    Exit status:
      0 scanned, whatever was found
      2 usage, input or output error, or an unreadable record
    """
    from summitcheck.scan.run import ScanRequest, scan, unreadable
    from summitcheck.session.cache import cache_at

    if (engine == "dask") != bool(request["scheduler"]):
        hint = "Give both: --engine dask --scheduler tcp://HOST:8786"
        raise ConfigError("--engine dask and --scheduler must be used together", hint=hint)
    asked = ScanRequest(output=output, cache=cache_at(None), **request)
    with _progress() as watch:
        manifest = scan(asked, no_note if quiet else note, watch)
    if not quiet:
        for line in _summary(manifest, output):
            note(line)
    if (unread := unreadable(manifest)) and not skip_unreadable:
        note(f"failed: {_counted(unread)} cannot be read (--skip-unreadable ignores them)")
        return 2
    return 0


def _summary(manifest: dict[str, Any], output: Path) -> Iterator[str]:
    counts = manifest["counts"]
    yield f"{_counted(counts['records'])}: {counts['kept']:,} kept, {_not_kept(counts, len(manifest['by_statement']))}"
    for name, told in manifest["by_statement"].items():
        verdicts = ", ".join(f"{told[key]:,} {key}" for key in ("supported", "distorted", "uncertain"))
        early = f"; skipped, dated before it: {told['earlier']:,}" if told["earlier"] else ""
        yield f"{name}: articles: {told['articles']:,}, claims stated: {told['told']:,} ({verdicts}){early}"
    if counts["skipped"]:
        kinds = ", ".join(f"{count:,} {kind}" for kind, count in manifest["skipped"].items())
        yield f"skipped: {counts['skipped']:,} ({kinds}); reasons in {output / 'skipped'}"


def _not_kept(counts: dict[str, int], statements: int) -> str:
    others = f"{counts['unrelated'] - counts['earlier']:,} about something else"
    than = "the statement" if statements == 1 else "every statement"
    return f"{others}, {counts['earlier']:,} dated before {than}" if counts["earlier"] else others


def _counted(records: int) -> str:
    return "1 record" if records == 1 else f"{records:,} records"


@contextmanager
def _progress() -> Iterator[Callable[[Progressed], None]]:
    """A function that shows progress on a terminal, with the rate and the remaining time."""
    from summitcheck.scan.run import unwatched

    if not sys.stderr.isatty():
        yield unwatched
        return
    with click.progressbar(length=1000, label="Scanning", file=sys.stderr, show_percent=True) as bar:
        began, before = monotonic(), -1

        def show(progressed: Progressed) -> None:
            nonlocal before
            before = progressed.records if before < 0 else before
            rate = (progressed.records - before) / max(monotonic() - began, 0.1)
            bar.label = f"Scanning: {progressed.records:,} records, {rate:,.0f}/s, {progressed.kept:,} kept"
            share = min(progressed.read / progressed.total, 1) if progressed.total else 0
            bar.update(int(1000 * share) - bar.pos)

        yield show

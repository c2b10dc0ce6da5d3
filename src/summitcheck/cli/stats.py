"""``summitcheck stats``: the output of a scan, added up by statement, claim, period and publisher."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from summitcheck.cli.display import ALL, Display, display_options, show
from summitcheck.cli.options import FILE, WordChoice
from summitcheck.cli.output import note
from summitcheck.errors import ConfigError
from summitcheck.views.stats import Period, StatsFilter


def _day(context: click.Context, parameter: click.Parameter, value: str) -> str:
    """The day as the rows of a scan have it."""
    try:
        return date.fromisoformat(value).isoformat() if value else ""
    except ValueError as error:
        raise click.BadParameter(f"'{value}' is not a date such as 2026-06-30", context, parameter) from error


@click.command("stats")
@click.argument("folder", type=FILE)
@click.option(
    "--by",
    type=WordChoice([*map(str, Period)]),
    default=str(Period.DAY),
    show_default=True,
    help="Count articles by day, week or month.",
)
@click.option("--statement", "statements", multiple=True, metavar="NAME", help="Only this statement; repeatable.")
@click.option("--claim", "claims", multiple=True, metavar="ID", help="Only this claim; repeatable.")
@click.option("--publisher", "publishers", multiple=True, metavar="NAME", help="Only this publisher; repeatable.")
@click.option(
    "--since", default="", callback=_day, metavar="DAY", help="Only articles from this day on, e.g. 2026-06-30."
)
@click.option("--until", default="", callback=_day, metavar="DAY", help="Only articles up to this day.")
@display_options("stats", ALL)
def stats_command(
    display: Display,
    *,
    folder: Path,
    by: str,
    since: str,
    until: str,
    **names: tuple[str, ...],
) -> int:
    """Summarize the results of `summitcheck scan` in FOLDER.

    For each statement, shows how many articles are about it, by day and by publisher; how often each claim is
    stated, distorted or to read; and, for each change, the words of both texts, when it first appeared and in which
    article. For an unfinished scan, only complete shards are counted.

    \b
    Examples:
      summitcheck stats out
      summitcheck stats out --by month --publisher "The Herald"
      summitcheck stats out --claim ports --since 2026-06-01 -f json
      summitcheck stats out -o figures.html

    \b
    Exit status:
      0 summarized, whatever was found
      2 usage error, or a folder that is unreadable or holds no scan
    """
    from summitcheck.stats.collect import collect

    if until and since > until:
        raise ConfigError(f"--since {since} is later than --until {until}", where="--since")
    stats = collect(folder, Period(by), StatsFilter(**names, since=since, until=until))
    if not stats.complete and any(output.form in ("json", "csv") for output in display.outputs):
        note(f"note: the scan in {folder} is not finished; only complete shards are counted")
    show("stats", stats, display)
    return 0

"""Options that several commands share."""

from __future__ import annotations

import functools
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

import click

from summitcheck.errors import did_you_mean as did_you_mean

if TYPE_CHECKING:
    from summitcheck.render.ink import DisplayPage

FILE = click.Path(path_type=Path)
_Command = TypeVar("_Command", bound=Callable[..., object])
_USUAL = 80
_WIDEST = 160  # columns; a table that fills a cinema screen cannot be read


class Display(NamedTuple):
    """How a report is to be shown, and where."""

    output: Path | None = None
    color: str = "auto"
    width: int | None = None

    def page(self) -> DisplayPage:
        """The page that the terminal, the environment and the options give."""
        from summitcheck.render.ink import DisplayPage, fits_encoding

        to_file = self.output is not None
        return DisplayPage(
            width=self.width or min(_columns(), _WIDEST),
            unicode=to_file or fits_encoding(sys.stdout.encoding or "ascii"),
            colour=self.color == "always" or (self.color == "auto" and not to_file and _wants_colour()),
        )


def display_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """``command`` with --output, --color and --width, which reach it together as ``display``."""

    @functools.wraps(command)
    def with_display(output: Path | None, color: str, width: int | None, **others: Any) -> Any:
        return command(display=Display(output, color, width), **others)

    for option in (
        click.option(
            "--width", type=click.IntRange(40, 400), help="Columns to fill.  [default: the terminal's, or 80]"
        ),
        click.option(
            "--color",
            type=click.Choice(["auto", "always", "never"]),
            default="auto",
            show_default=True,
            help="Colour: on a terminal without NO_COLOR, always, or never.",
        ),
        click.option("-o", "--output", type=FILE, metavar="FILE", help="Write the report to FILE."),
    ):
        with_display = option(with_display)
    return with_display


def rule_options(command: _Command) -> _Command:
    """``command`` with --select and --ignore, which reach it as tuples of codes or their beginnings."""
    for option in (
        click.option("--ignore", multiple=True, metavar="CODE", help="Leave these rules out."),
        click.option(
            "--select", multiple=True, metavar="CODE", help="Use these rules only: SC101, or SC1 for a family."
        ),
    ):
        command = option(command)
    return command


def cache_options(command: _Command) -> _Command:
    """``command`` with --cache/--no-cache and --cache-dir, which reach it as ``cache`` and ``cache_dir``.

    They and their variables are those of `summitcheck check`, so that one command knows what the other has judged.
    """
    for option in (
        click.option("--cache-dir", type=FILE, envvar="SUMMITCHECK_CACHE_DIR", metavar="DIR", help="Where to keep it."),
        click.option(
            "--cache/--no-cache",
            default=True,
            envvar="SUMMITCHECK_CACHE",
            help="Keep what was judged for the next run.  [default: keep]",
        ),
    ):
        command = option(command)
    return command


def _columns() -> int:
    """How wide the terminal is: what COLUMNS says, else the terminal itself, else 80.

    As `shutil.get_terminal_size`, but that module brings every archive format along and takes longer than a report.
    """
    given = os.environ.get("COLUMNS", "")
    if given.isdecimal() and int(given):
        return int(given)
    try:
        return os.get_terminal_size().columns or _USUAL
    except OSError:
        return _USUAL


def _wants_colour() -> bool:
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"

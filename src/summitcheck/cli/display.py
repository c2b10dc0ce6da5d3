"""Options on how and where a value is shown, and writing it accordingly."""

from __future__ import annotations

import functools
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from summitcheck.cli.options import FILE, Command, Decorator, WordChoice, together
from summitcheck.cli.output import emit, file_of, note
from summitcheck.errors import ConfigError
from summitcheck.render.registry import FORMATS, render

if TYPE_CHECKING:
    from summitcheck.render.style import Style

#: The format for each file suffix.
_SUFFIXES = {
    ".txt": "text",
    ".html": "html",
    ".htm": "html",
    ".md": "markdown",
    ".markdown": "markdown",
    ".json": "json",
    ".csv": "csv",
    ".svg": "svg",
}
_USUAL = 80
_WIDEST = 160  # columns; wider tables are hard to read


class Output(NamedTuple):
    """A format, and the file to write; None for standard output."""

    form: str = "text"
    file: Path | None = None


class Display(NamedTuple):
    """How a value is to be shown, and where."""

    color: str = "auto"
    width: int | None = None
    verbose: bool = False
    context: int = 1
    matrix: bool = False
    whole: bool = False
    outputs: tuple[Output, ...] = (Output(),)

    def style(self, file: Path | None = None) -> Style:
        """The style for output to ``file``, by the terminal, the environment and the options."""
        from summitcheck.render.style import Style, fits_encoding

        to_file = file is not None
        return Style(
            width=self.width or min(_columns(), _WIDEST),
            unicode=to_file or fits_encoding(sys.stdout.encoding or "ascii"),
            colour=self.color == "always" or (self.color == "auto" and not to_file and _wants_colour()),
            verbose=self.verbose,
            context=self.context,
            matrix=self.matrix,
            whole=self.whole,
        )


_OUTPUT = click.option(
    "-o",
    "--output",
    "files",
    type=FILE,
    multiple=True,
    callback=lambda _context, _parameter, paths: tuple(map(file_of, paths)),
    metavar="FILE",
    help="Write to FILE, in the format of its suffix; repeatable.",
)
COLOR = click.option(
    "--color",
    type=WordChoice(["auto", "always", "never"]),
    default="auto",
    show_default=True,
    help="When to use colour (auto: only on a terminal).",
)
WIDTH = click.option(
    "--width", type=click.IntRange(40, 400), help="Width in columns.  [default: width of the terminal, or 80]"
)
VERBOSE = click.option("-v", "--verbose", is_flag=True, help="Show both texts and the evidence for every verdict.")
DETAILS = click.option(
    "-v", "--verbose", is_flag=True, help="For a verdict, also show the words compared, the scores and the weights."
)
MATRIX = click.option(
    "--matrix", is_flag=True, help="Show a matrix of the claims that are distorted, to read or in no account."
)
ALL = click.option("--all", "whole", is_flag=True, help="Show every account, change and claim in full.")
CONTEXT = click.option(
    "--context",
    type=click.IntRange(0),
    default=1,
    show_default=True,
    metavar="N",
    help="Number of unchanged sentences to show around each difference.",
)


def format_option(shown: str, usual: str = "text") -> Decorator:
    """The option --format, with the formats of what is ``shown``, a key of `FORMATS`; ``usual`` describes the default.

    Its value is None if it is not given.
    """
    formats = WordChoice(FORMATS[shown])
    help_text = f"Output format.  [default: {usual}]"
    return click.option("-f", "--format", "form", type=formats, help=help_text)


def form_for(shown: str, output: Path | None) -> str:
    """The format for the suffix of a file; the usual one without a suffix.

    Raises `ConfigError` if what is ``shown`` has no format with that suffix.
    """
    usual, *_ = FORMATS[shown]
    if output is None or not output.suffix or output.is_dir():
        return usual
    form = _SUFFIXES.get(output.suffix.lower())
    if form in FORMATS[shown]:
        return form
    known = ", ".join(suffix for suffix, form in _SUFFIXES.items() if form in FORMATS[shown])
    raise ConfigError(
        f"unknown output format: {output.suffix}",
        where=str(output),
        hint=f"Use one of {known}, or choose the format with --format.",
    )


def _outputs(shown: str, form: str | None, files: tuple[Path | None, ...]) -> tuple[Output, ...]:
    """The outputs by -f and -o, standard output without -o; raises `ConfigError` for an invalid combination."""
    if form and len(files) > 1:
        hint = "Remove --format: the suffix of each file sets its format."
        raise ConfigError("cannot be used with several output files", where="--format", hint=hint)
    outputs = tuple(Output(form or form_for(shown, file), file) for file in files or (None,))
    refuse_same_file(outputs, where="--output")
    return outputs


def refuse_same_file(outputs: Sequence[Output], *, where: str) -> None:
    """Raise `ConfigError` if one output would overwrite another."""
    files = [output.file for output in outputs]
    for file in files:
        if files.count(file) > 1:
            raise ConfigError(f"{file or 'standard output'} is given twice", where=where, hint="Give each output once.")


def display_options(shown: str, *more: Decorator) -> Decorator:
    """A decorator that adds --format, --output, --color and --width, and ``more`` options for fields of `Display`.

    The command gets all of them as one value, ``display``.
    """

    def decorated(command: Command) -> Command:
        @functools.wraps(command)
        def with_display(**others: Any) -> Any:
            chosen = {field: others.pop(field) for field in Display._fields if field in others}
            outputs = _outputs(shown, others.pop("form"), others.pop("files"))
            return command(display=Display(**chosen, outputs=outputs), **others)

        formats = format_option(shown, "by the suffix of -o, else text")
        return together(formats, _OUTPUT, COLOR, WIDTH, *more)(with_display)

    return decorated


def _columns() -> int:
    """The width of the terminal: by COLUMNS, else by the terminal, else 80.

    Like `shutil.get_terminal_size`, but importing that module takes longer than making a report.
    """
    given = os.environ.get("COLUMNS", "")
    if given.isdecimal() and int(given):
        return int(given)
    try:
        return os.get_terminal_size().columns or _USUAL
    except OSError:
        return _USUAL


def _wants_colour() -> bool:
    """True on a terminal with colours, by the conventions of rich, which takes 40 ms to import."""
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or (sys.stdout.isatty() and os.environ.get("TERM") != "dumb")


def show(shown: str, value: object, display: Display, *, quiet: bool = False) -> None:
    """Write ``value``, of the kind ``shown`` (a key of `FORMATS`), by the display options.

    Notes which files were written, unless ``quiet``.
    """
    for form, file in display.outputs:
        if file is not None and (shown, form) == ("report", "html"):
            file = _page_in(file)  # noqa: PLW2901 - the same output
        emit(render(shown, form, value, display.style(file)), file)
        if file is not None and not quiet:
            note(f"written: {file}")


def _page_in(path: Path) -> Path:
    """The file for a page: ``path``, or ``index.html`` in it if it is a folder or has no suffix."""
    if path.suffix and not path.is_dir():
        return path
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ConfigError(f"cannot create the folder: {error.strerror}", where=str(path)) from error
    return path / "index.html"

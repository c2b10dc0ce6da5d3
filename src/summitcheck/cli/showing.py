"""A value to its output: in the format that the options name, to where they say."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from summitcheck.cli.output import emit
from summitcheck.errors import ConfigError, did_you_mean
from summitcheck.render.registry import FORMATS, render

if TYPE_CHECKING:
    from summitcheck.cli.display import Display


def show(shown: str, value: object, display: Display) -> None:
    """Write ``value``, which is a ``shown`` of the table of formats, as the display options say."""
    output = display.output
    if output is not None and (shown, display.form) == ("report", "html"):
        output = _page_in(output)
    emit(render(shown, display.form, value, display.style()), output)


class Output(NamedTuple):
    """One format of a check, and the file it goes to; None stands for standard output."""

    form: str
    file: Path | None = None


def outputs_of(wanted: Sequence[str], *, where: str = "--format") -> tuple[Output, ...]:
    """The outputs that ``FORMAT`` and ``FORMAT:FILE`` describe; raises `ConfigError` for what cannot be written."""
    outputs = tuple(_output(word, where) for word in wanted)
    printed = [output.form for output in outputs if output.file is None]
    if len(printed) > 1:
        hint = f"Give one of them a file: -f {printed[1]}:FILE"
        raise ConfigError(f"{printed[0]} and {printed[1]} would both go to standard output", where=where, hint=hint)
    return outputs


def write(shown: str, value: object, outputs: Iterable[Output]) -> None:
    """Write ``value`` in every format."""
    for output in outputs:
        emit(render(shown, output.form, value), output.file)


def _output(word: str, where: str) -> Output:
    form, colon, file = word.partition(":")
    if form not in FORMATS["check"]:
        hint = f"There are: {', '.join(FORMATS['check'])}."
        raise ConfigError(f"there is no format '{form}'.{did_you_mean(form, FORMATS['check'])}", where=where, hint=hint)
    if colon and not file:
        raise ConfigError(f"no file after '{word}'", where=where, hint=f"Write {form}:FILE, or {form} alone.")
    return Output(form, Path(file) if file else None)


def _page_in(path: Path) -> Path:
    """Where a page goes that is saved as ``path``: in that folder, which is created where the name has no suffix."""
    if path.suffix and not path.is_dir():
        return path
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ConfigError(f"cannot create the folder: {error.strerror}", where=str(path)) from error
    return path / "index.html"

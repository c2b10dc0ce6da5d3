"""Where a report goes: standard output or a file, and what happens when neither takes it."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from summitcheck.errors import ConfigError
from summitcheck.render.printable import printable


def emit(text: str, path: Path | None = None) -> None:
    """Write a report as UTF-8 to ``path``, or to standard output in the encoding that the terminal understands.

    A reader that closes the pipe has seen enough: the verdict, and with it the exit status, stays what it is.
    """
    if path is not None:
        _save(text, path)
        return
    try:
        _print(text)
    except BrokenPipeError:
        abandon_stdout()
    except OSError as error:
        raise ConfigError(f"cannot write the report: {error.strerror}", where="standard output") from error


def page_in(path: Path) -> Path:
    """Where a page goes that is saved as ``path``: into that folder, which is made where the name has no ending."""
    if path.suffix and not path.is_dir():
        return path
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ConfigError(f"cannot make the folder: {error.strerror}", where=str(path)) from error
    return path / "index.html"


def note(message: str) -> None:
    """Say something beside the report, on standard error."""
    click.echo(printable(message), err=True)


def abandon_stdout() -> None:
    """Send what is still buffered nowhere, so that the interpreter does not complain at its end."""
    sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 - lives as long as the process


def _save(text: str, path: Path) -> None:
    try:
        path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise ConfigError(
            f"cannot write the report: {error.strerror}", where=str(path), hint="Name a file in a folder that exists."
        ) from error


def _print(text: str) -> None:
    data = text.encode(sys.stdout.encoding or "utf-8", "backslashreplace")
    buffer = getattr(sys.stdout, "buffer", None)
    if buffer is None:
        sys.stdout.write(text)
    else:
        sys.stdout.flush()
        buffer.write(data)
    sys.stdout.flush()

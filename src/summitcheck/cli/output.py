"""Output to standard output, files and standard error, with errors of writing; exit statuses; a progress bar."""

from __future__ import annotations

import os
import sys
import warnings
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

import click

from summitcheck.errors import ConfigError, FormerName
from summitcheck.render.printable import printable
from summitcheck.views.wording import counted

if TYPE_CHECKING:
    from summitcheck.documents.model import Skipped


#: Stands for standard output in place of a file.
_DASH = Path("-")


def file_of(path: Path | None) -> Path | None:
    """The file that an option names; None without one, and for a dash (standard output)."""
    return None if path == _DASH else path


def emit(text: str, path: Path | None = None) -> None:
    """Write a text as UTF-8 to ``path``, or to standard output in its encoding.

    A closed pipe is not an error: the reader has seen enough, and the exit status does not change.
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


def note(message: str) -> None:
    """Print a line on standard error."""
    click.echo(printable(message), err=True)


def complain(message: str) -> None:
    """Print an error on standard error; it may have several lines."""
    for line in f"summitcheck: {message}".split("\n"):
        note(line)


def on_terminal() -> bool:
    """True if a terminal shows both standard output and notes."""
    return sys.stdout.isatty() and sys.stderr.isatty()


@contextmanager
def former_names_as_notes() -> Iterator[None]:
    """Print each `FormerName` warning in the context as a note, once; other warnings are not affected."""
    told: set[str] = set()
    with warnings.catch_warnings():
        show = warnings.showwarning

        def as_note(message: Warning | str, category: type[Warning], *place: Any, **more: Any) -> None:
            if not issubclass(category, FormerName):
                show(message, category, *place, **more)
            elif str(message) not in told:
                told.add(str(message))
                note(f"note: {message}; the old name works until the next major version")

        warnings.simplefilter("always", FormerName)
        warnings.showwarning = as_note
        yield


class Leniency(NamedTuple):
    """What the user allows without an exit status other than 0: failures, nothing judged, unreadable files."""

    exit_zero: bool
    allow_empty: bool
    skip_unreadable: bool


def status_of(skipped: Iterable[Skipped], failures: Sequence[str], reasons: Sequence[str], allowed: Leniency) -> int:
    """The exit status of a finished run, explained on standard error if it is 2.

    2 if a file among those ``skipped`` could not be read; else 1 if there are ``failures``; else 2 if every article was
    skipped (``reasons`` has one for each article, empty if it was judged); else 0.
    """
    if not allowed.skip_unreadable and (count := sum(file.unreadable for file in skipped)):
        note(f"failed: {counted(count, 'file')} cannot be read (--skip-unreadable ignores them)")
        return 2
    if failures and not allowed.exit_zero:
        return 1
    if allowed.allow_empty or not reasons or not all(reasons):
        return 0
    which = "the only article was" if len(reasons) == 1 else f"all {len(reasons)} articles were"
    note(f"failed: nothing was judged: {which} skipped (--allow-empty allows this)")
    return 2


def abandon_stdout() -> None:
    """Discard buffered output, so that the interpreter does not complain when it exits."""
    sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 - lives as long as the process


def _save(text: str, path: Path) -> None:
    from summitcheck.session.writing import write_output

    try:
        write_output(path, text)
    except OSError as error:
        hint = "Choose a file in an existing folder that you can write to."
        raise ConfigError(f"cannot write the file: {error.strerror}", where=str(path), hint=hint) from error


def _print(text: str) -> None:
    data = text.encode(sys.stdout.encoding or "utf-8", "backslashreplace")
    buffer = getattr(sys.stdout, "buffer", None)
    if buffer is None:
        sys.stdout.write(text)
    else:
        sys.stdout.flush()
        buffer.write(data)
    sys.stdout.flush()


_Item = TypeVar("_Item")
_PATIENCE = 0.5  # seconds before the progress bar appears


def watched(items: Sequence[_Item], label: str) -> Iterator[_Item]:
    """The items, one by one; on a terminal, with a progress bar if they take longer than half a second."""
    if not sys.stderr.isatty():
        yield from items
        return
    started, done = monotonic(), 0
    while done < len(items) and monotonic() - started < _PATIENCE:
        yield items[done]
        done += 1
    if done < len(items):
        yield from _with_bar(items, done, label)


def _with_bar(items: Sequence[_Item], done: int, label: str) -> Iterator[_Item]:
    with click.progressbar(length=len(items), label=printable(label), show_pos=True, file=sys.stderr) as bar:
        bar.update(done)
        for item in items[done:]:
            yield item
            bar.update(1)

"""Guarded standard streams, on which only one thing can fail: writing to standard output."""

from __future__ import annotations

import io
import os
import sys
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer


def guard_streams() -> None:
    """Replace the standard streams by guarded ones.

    A closed stream reads as empty and discards output, and so does standard error if it cannot be written to. Standard
    output raises its first error, with its name, and discards all later output, so that the interpreter does not
    complain when it exits.
    """
    # In this order: an opened file gets the lowest free descriptor, and child processes must find all three.
    sys.stdin = sys.stdin or open(os.devnull, encoding="utf-8")  # noqa: PTH123, SIM115 - lives as long as the process
    sys.stdout = _guarded(sys.stdout, "standard output")
    sys.stderr = _guarded(sys.stderr, "")


def _guarded(stream: TextIO | None, name: str) -> TextIO:
    if stream is None:
        return open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123
    # With PYTHONUNBUFFERED there is nothing between the text and the descriptor.
    below = getattr(stream, "buffer", None)
    if type(getattr(below, "raw", below)) is not io.FileIO:
        return stream  # a console of Windows, say
    unbuffered, raw = isinstance(below, io.FileIO), _Output(stream.fileno(), name)
    return io.TextIOWrapper(
        raw if unbuffered else io.BufferedWriter(raw),
        stream.encoding,
        stream.errors,
        line_buffering=not name or stream.isatty(),
        write_through=unbuffered,
    )


class _Output(io.FileIO):
    """A file descriptor for writing; the first error is raised with the ``name``, or never without a name."""

    def __init__(self, descriptor: int, name: str) -> None:
        super().__init__(descriptor, "w", closefd=False)
        self._called, self._lost = name, False

    def write(self, data: ReadableBuffer) -> int:
        """How many bytes were taken."""
        size = memoryview(data).nbytes
        if size and not self._lost:  # click tests streams by writing no bytes
            try:
                return super().write(data)
            except OSError as error:
                self._lost = True
                if self._called:
                    error.filename = self._called
                    raise
        return size

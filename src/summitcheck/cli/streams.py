"""The standard streams of a process to streams that can fail in one way only: output that cannot be written."""

from __future__ import annotations

import io
import os
import sys
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer


def guard_streams() -> None:
    """Put streams of ours in the place of the standard ones.

    One that is closed reads nothing and drops what is written to it, and so does standard error where nobody takes
    that. Standard output raises the error that names it, once; what else is written to it is dropped, so that the
    interpreter has nothing to complain about when it ends.
    """
    # In this order: what is opened takes the lowest number that is free, and a child must find all three.
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
    """A file descriptor to write to; with a ``name``, the first error is raised under it, without one none is."""

    def __init__(self, descriptor: int, name: str) -> None:
        super().__init__(descriptor, "w", closefd=False)
        self._called, self._lost = name, False

    def write(self, data: ReadableBuffer) -> int:
        """How many bytes were taken."""
        size = memoryview(data).nbytes
        if size and not self._lost:  # click asks whether a stream takes bytes by writing none
            try:
                return super().write(data)
            except OSError as error:
                self._lost = True
                if self._called:
                    error.filename = self._called
                    raise
        return size

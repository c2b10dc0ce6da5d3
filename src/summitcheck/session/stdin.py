"""Standard input as a text."""

from __future__ import annotations

import sys
from pathlib import Path

from summitcheck.documents.files import unreadable
from summitcheck.documents.model import Document
from summitcheck.documents.source import MAX_BYTES, READERS, reader_for
from summitcheck.errors import SourceError

#: The argument that stands for standard input.
STDIN = "-"
#: The name of standard input without --stdin-filename.
STDIN_NAME = "<stdin>"


def read_stdin(filename: str = "", *, encoding: str = "") -> tuple[Document, ...]:
    """The documents on standard input, named ``filename``, in the format of their bytes or its suffix.

    Raises `SourceError` if they cannot be read or are over the limit for files.
    """
    name = filename or STDIN_NAME
    try:
        data = sys.stdin.buffer.read(MAX_BYTES + 1)
    except OSError as error:
        raise unreadable(error, name, "text") from error
    if len(data) > MAX_BYTES:
        raise SourceError(f"more than the limit of {MAX_BYTES:,} bytes", where=name, hint="Split it.")
    suffix = Path(filename).suffix.lower()
    reader = reader_for(data, name if suffix in READERS else "")
    return reader(data, name=name, encoding=encoding)

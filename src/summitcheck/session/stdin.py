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
#: What standard input is called where nobody gave it a name.
STDIN_NAME = "<stdin>"


def read_stdin(filename: str = "", *, encoding: str = "") -> tuple[Document, ...]:
    """The documents on standard input, called by ``filename``, in the format that they or its suffix tell.

    Raises `SourceError` for what cannot be read or is over the limit for files.
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

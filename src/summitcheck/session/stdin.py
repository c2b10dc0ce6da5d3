"""Standard input as a text."""

from __future__ import annotations

import sys
from pathlib import Path

from summitcheck.documents.model import Document
from summitcheck.documents.source import MAX_BYTES, READERS, read_text
from summitcheck.errors import SourceError

#: The argument that stands for standard input.
STDIN = "-"
#: What standard input is called where nobody gave it a name.
STDIN_NAME = "<stdin>"


def read_stdin(filename: str = "") -> Document:
    """The document on standard input, read in the format that the suffix of ``filename`` names and called so.

    Raises `SourceError` for what cannot be read or is over the limit for files.
    """
    name = filename or STDIN_NAME
    data = sys.stdin.buffer.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise SourceError(f"more than the limit of {MAX_BYTES:,} bytes", where=name, hint="Split it.")
    return READERS.get(Path(filename).suffix.lower(), read_text)(data, name=name)

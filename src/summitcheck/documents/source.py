"""Files to documents: the only module of reading that touches the file system."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Protocol

from summitcheck.documents.model import Document, Skipped
from summitcheck.errors import SourceError

#: The largest file that is read unless the caller allows more: 10 MB, some 1,500 pages.
MAX_BYTES = 10_000_000


class Reader(Protocol):
    """How one format is read: the bytes of a file to a `Document`, or `SourceError`.

    A reader of markup of any kind (HTML, say) keeps ``plain`` as long as ``text``, character for character and line
    break for line break, with spaces as filler for tags and for what is left over of an entity.
    """

    def __call__(self, data: bytes, *, name: str) -> Document:
        """The document in ``data``; ``name`` stands in errors."""


def read_text(data: bytes, *, name: str) -> Document:
    """The document in plain text or markdown; ``sha256`` is that of ``data``. Raises `SourceError`."""
    from summitcheck.documents.decoding import decode

    return Document.from_text(decode(data, name=name), name=name, sha256=hashlib.sha256(data).hexdigest())


#: The reader of each format, by the suffix of the file.
READERS: dict[str, Reader] = dict.fromkeys((".txt", ".text", ".md", ".markdown", ""), read_text)

_HINTS = {
    ".pdf": "Take the text out first: pdftotext FILE.pdf FILE.txt",
    ".docx": "Save it as plain text, or convert it: pandoc -t plain FILE.docx -o FILE.txt",
    ".odt": "Save it as plain text, or convert it: pandoc -t plain FILE.odt -o FILE.txt",
    ".html": "Convert it: pandoc -f html -t plain FILE.html -o FILE.txt",
    ".htm": "Convert it: pandoc -f html -t plain FILE.htm -o FILE.txt",
}
_OTHER_HINT = "If it holds plain text or markdown, name it .txt or .md."


def read(path: str | Path, *, max_bytes: int = MAX_BYTES) -> Document:
    """The document in the file at ``path``, its offsets counting into the decoded text, line breaks kept.

    Raises `SourceError` when the file is missing, a directory, of an unknown format, over
    ``max_bytes``, empty, binary, undecodable, or has malformed front matter.
    """
    data, reader = source_of(path, max_bytes=max_bytes)
    return reader(data, name=str(path))


def source_of(path: str | Path, *, max_bytes: int = MAX_BYTES) -> tuple[bytes, Reader]:
    """What is in the file at ``path``, and the reader for it; raises `SourceError` as `read` does."""
    name = str(path)
    data = _bytes(Path(path), name, max_bytes)
    return data, _reader(Path(path), name)


def corpus_files(folder: str | Path) -> tuple[tuple[Path, ...], tuple[Skipped, ...]]:
    """The texts in ``folder``, sorted by name, and what else is there with the reason why it was passed over.

    A file of an unknown format is among the texts: it may be an account, so `read` is to refuse it aloud.
    Sub-folders are not searched. Raises `SourceError` when ``folder`` cannot be listed.
    """
    try:
        entries = sorted(Path(folder).iterdir())
    except OSError as error:
        raise _unreadable(error, str(folder), "folder") from error
    reasons = [(entry, _reason_to_skip(entry)) for entry in entries]
    texts = tuple(entry for entry, reason in reasons if not reason)
    return texts, tuple(Skipped(str(entry), reason) for entry, reason in reasons if reason)


def _reason_to_skip(entry: Path) -> str:
    if entry.name.startswith("."):
        return "hidden"
    if entry.is_dir():
        return "a folder"
    if entry.stem.upper() == "README":
        return "about the corpus"
    if entry.suffix.lower() in (".yaml", ".yml"):
        return "YAML, not a text"
    if entry.exists() and not entry.is_file():
        return "not a regular file"  # a named pipe would be waited for without end
    return ""


def _bytes(path: Path, name: str, max_bytes: int) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(max_bytes + 1)
            size = max(len(data), path.stat().st_size)
    except OSError as error:
        raise _unreadable(error, name, "file") from error
    if len(data) > max_bytes:
        what = f"the file has {size:,} bytes, more than the limit of {max_bytes:,}"
        raise SourceError(what, where=name, hint="Split it, or take out what is not the text.")
    return data


def _reader(path: Path, name: str) -> Reader:
    suffix = path.suffix.lower()
    if suffix not in READERS:
        raise SourceError(f"no reader for {suffix} files", where=name, hint=_HINTS.get(suffix, _OTHER_HINT))
    return READERS[suffix]


def _unreadable(error: OSError, name: str, kind: str) -> SourceError:
    """What the user needs to know of an error of the operating system."""
    if isinstance(error, FileNotFoundError):
        return SourceError(f"no such {kind}", where=name, hint="Check the spelling of the path.")
    if isinstance(error, IsADirectoryError):
        return SourceError("a folder, where a file is needed", where=name, hint="Name one of the files in it.")
    if isinstance(error, NotADirectoryError):
        return SourceError("a file, where a folder is needed", where=name, hint="Name the folder that it lies in.")
    return SourceError(f"the {kind} cannot be read: {error.strerror or error}", where=name)

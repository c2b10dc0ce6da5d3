"""Reading files as documents: which reader a file needs, and which files of a folder are texts."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from importlib import import_module
from pathlib import Path
from typing import Protocol

from summitcheck.documents.files import exists, open_file, read_bytes, unreadable
from summitcheck.documents.limits import refuse_long, refuse_longer
from summitcheck.documents.model import Document, Skipped
from summitcheck.errors import SourceError

#: The default limit for files: 10 MB, some 1,500 pages.
MAX_BYTES = 10_000_000
#: The default limit for formats that contain pictures.
MAX_LARGE_BYTES = 50_000_000

#: Bytes at the top of a table that hold the names of its columns.
_HEAD = 1 << 16
_HINTS = {
    ".doc": "Save it as DOCX.",
    ".odt": "Save it as DOCX, or convert it: pandoc FILE.odt -o FILE.docx",
    ".rtf": "Save it as DOCX, or convert it: pandoc FILE.rtf -o FILE.docx",
    ".epub": "Convert it: pandoc -t plain FILE.epub -o FILE.txt",
}
#: Why a file found in a folder, not named, is no text: most files without a suffix are licences, scripts and binaries.
NO_SUFFIX = "its name has no suffix; name it, or rename it to .txt or .md"
_OTHER_HINT = "If it contains plain text or Markdown, rename it to .txt or .md."


class Reader(Protocol):
    """Reads one format: gives the documents in the bytes of a file, one in most formats, or raises `SourceError`.

    A reader of markup, such as HTML, keeps ``plain`` as long as ``text``: it replaces tags and the rest of entities by
    spaces, or inside a word by joiners, which do not split it.
    """

    def __call__(self, data: bytes, *, name: str, encoding: str) -> tuple[Document, ...]:
        """The documents in ``data``; ``name`` is used in errors, an empty ``encoding`` means the default."""


def read_text(data: bytes, *, name: str, encoding: str = "") -> tuple[Document, ...]:
    """The document in plain text or markdown; ``sha256`` is that of ``data``. Raises `SourceError`."""
    from summitcheck.documents.decoding import decode
    from summitcheck.documents.front_matter import find_front_matter

    text = decode(data, name=name, encoding=encoding)
    refuse_longer(len(text), name)
    document = Document.from_text(text, name=name, sha256=hashlib.sha256(data).hexdigest())
    if not document.sentences and find_front_matter(text, name=name).end:
        raise SourceError("there is front matter but no text", where=name, hint="Add the text below the front matter.")
    return (document,)


def _lazily(module: str, function: str) -> Reader:
    """The reader of a module, which is imported when the first file of its format is read."""

    def reader(data: bytes, *, name: str, encoding: str) -> tuple[Document, ...]:
        found = getattr(import_module(f"summitcheck.documents.{module}"), function)(data, name=name, encoding=encoding)
        return (found,) if isinstance(found, Document) else tuple(found)

    return reader


_HTML, _PDF, _DOCX = _lazily("html", "read_html"), _lazily("pdf", "read_pdf"), _lazily("docx", "read_docx")

#: The reader for each file suffix; the content of a file takes precedence.
READERS: dict[str, Reader] = {
    **dict.fromkeys((".txt", ".text", ".md", ".markdown", ""), read_text),
    **dict.fromkeys((".html", ".htm", ".xhtml"), _HTML),
    ".pdf": _PDF,
    ".docx": _DOCX,
    **dict.fromkeys((".jsonl", ".ndjson"), _lazily("records", "read_json_lines")),
    **dict.fromkeys((".csv", ".tsv"), _lazily("records", "read_csv")),
}
#: The reader for each format that is recognised by content.
_BY_CONTENT = {"html": _HTML, "pdf": _PDF, "docx": _DOCX}
#: Formats with pictures, which have a higher limit; their readers also limit what they extract.
LARGE_SUFFIXES = frozenset((".pdf", ".docx"))


def read(path: str | Path, *, max_bytes: int = 0, encoding: str = "") -> Document:
    """The document in the file at ``path``; its offsets count characters of the decoded text, with its line breaks.

    ``articles.jsonl#3`` is the document on line 3 of a file with many. ``encoding`` is that of a text or web page that
    does not declare one, by default UTF-8; ``max_bytes`` is 10 MB by default, 50 MB for PDF and DOCX.

    Raises `SourceError` if the file is missing, a directory, of an unknown format, over ``max_bytes``, empty, binary,
    undecodable, without text, or has malformed front matter, and if it has several documents and none is named.
    """
    documents = read_all(file_of(path), max_bytes=max_bytes, encoding=encoding)
    return only(documents, name=str(path)) if file_of(path) == str(path) else _one_of(documents, str(path))


def file_of(path: str | Path) -> str:
    """The file that holds a document: ``articles.jsonl`` for ``articles.jsonl#3``, unless a file has that name."""
    file, _, number = str(path).rpartition("#")
    return file if file and number.isdigit() and not exists(path) else str(path)


def from_editor(text: str, *, name: str) -> Document:
    """The document in a text that is open in an editor: a web page if its suffix says so, else like `from_text`."""
    if READERS.get(Path(name).suffix.lower()) is not _HTML:
        refuse_longer(len(text), name)
        return refuse_long(Document.from_text(text, name=name))
    return refuse_long(only(_HTML(text.encode("utf-8", "replace"), name=name, encoding="utf-8"), name=name))


def only(documents: Sequence[Document], *, name: str) -> Document:
    """The only document; raises `SourceError` if there are several."""
    if len(documents) > 1:
        hint = f"Choose one, for example {documents[0].name}"
        raise SourceError(f"the file contains {len(documents)} articles, but one is needed", where=name, hint=hint)
    return documents[0]


def read_all(path: str | Path, *, max_bytes: int = 0, encoding: str = "") -> tuple[Document, ...]:
    """The documents in the file at ``path``, several from JSON Lines and CSV. Raises `SourceError` like `read`."""
    data, reader = source_of(path, max_bytes=max_bytes)
    return reader(data, name=str(path), encoding=encoding)


def source_of(path: str | Path, *, max_bytes: int = 0) -> tuple[bytes, Reader]:
    """The bytes of the file at ``path`` and the reader for it; raises `SourceError` like `read`."""
    name = str(path)
    large = Path(path).suffix.lower() in LARGE_SUFFIXES
    data = read_bytes(path, limit=max_bytes or (MAX_LARGE_BYTES if large else MAX_BYTES))
    return data, reader_for(data, name)


def reader_for(data: bytes, name: str) -> Reader:
    """The reader for ``data``, by its first bytes, else by the suffix of ``name``; it also enforces the text limits.

    Raises `SourceError` for an unsupported format, and if the data do not match the suffix.
    """
    reader = _reader_for(data, name)

    def bounded(data: bytes, *, name: str, encoding: str) -> tuple[Document, ...]:
        return tuple(map(refuse_long, reader(data, name=name, encoding=encoding)))

    return bounded


def _reader_for(data: bytes, name: str) -> Reader:
    from summitcheck.documents.sniffing import format_of

    found, suffix = format_of(data, name=name), Path(name).suffix.lower()
    if found:
        return _BY_CONTENT[found]
    if suffix not in READERS:
        raise SourceError(f"{suffix} files are not supported", where=name, hint=_HINTS.get(suffix, _OTHER_HINT))
    if suffix in LARGE_SUFFIXES and data.strip():
        kind = "PDF" if suffix == ".pdf" else "Word file"
        raise SourceError(f"the file is not a {kind}, despite its name", where=name, hint=_OTHER_HINT)
    return READERS[suffix]


def _one_of(documents: Sequence[Document], name: str) -> Document:
    for document in documents:
        if document.name == name:
            return document
    raise SourceError("the file has no such article", where=name, hint=f"Try {documents[0].name}, for example.")


def corpus_files(folder: str | Path, *, below: bool = True) -> tuple[tuple[Path, ...], tuple[Skipped, ...]]:
    """The texts in ``folder``, and in folders ``below`` it, sorted by path; and other files with why they are skipped.

    Files of an unknown format are among the texts: one may be an account, so `read` has to report it as an error.
    Raises `SourceError` if a folder cannot be listed.
    """
    found = sorted(_entries(Path(folder), below=below))
    texts = tuple(entry for entry, reason in found if not reason)
    return texts, tuple(Skipped(str(entry), reason) for entry, reason in found if reason)


def _entries(folder: Path, *, below: bool) -> Iterator[tuple[Path, str]]:
    """The files in a folder and ``below`` it, each with the reason to skip it, or an empty one."""
    folders = [folder]
    while folders:  # no recursion: folders may be nested deeper than the recursion limit
        for entry in _listed(folders.pop()):
            reason = _reason_to_skip(entry)
            if reason or not entry.is_dir():
                yield entry, reason
            elif below:
                folders.append(entry)


def _listed(folder: Path) -> list[Path]:
    try:
        return list(folder.iterdir())
    except OSError as error:
        raise unreadable(error, folder, "folder") from error


def _reason_to_skip(entry: Path) -> str:
    if entry.name.startswith("."):
        return "hidden"
    if entry.is_dir():
        return "a link to a folder" if entry.is_symlink() else ""  # it may lead back here
    if entry.stem.upper() == "README":
        return "about the corpus"
    if entry.suffix.lower() in (".yaml", ".yml"):
        return "YAML, not a text"
    if entry.exists() and not entry.is_file():
        return "not a regular file"  # reading a named pipe may block for ever
    if not entry.suffix:
        return NO_SUFFIX
    return no_articles(entry)


def no_articles(path: Path) -> str:
    """Why a table found in a folder holds no articles; empty if it does, and for all other files."""
    if path.suffix.lower() not in (".csv", ".tsv"):
        return ""
    from summitcheck.documents.decoding import marked_encoding
    from summitcheck.documents.records import is_table_of_texts

    try:
        with open_file(path) as file:
            head = file.read(_HEAD)
    except OSError:
        return ""  # reading it will say why
    words = head.decode(marked_encoding(head) or "utf-8", "replace")
    return "" if is_table_of_texts(words) else "a table without a text column"

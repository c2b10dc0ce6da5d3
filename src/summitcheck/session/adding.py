"""Adding articles to a corpus, each as a Markdown file that names its source; and creating a corpus."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import chain, count
from pathlib import Path, PurePosixPath
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from summitcheck.documents.decoding import as_browsers_do, codec_named, is_encoding
from summitcheck.documents.files import exists, is_folder, read_utf8
from summitcheck.documents.limits import refuse_long
from summitcheck.documents.markdown import markdown_file
from summitcheck.documents.model import Document
from summitcheck.documents.records import json_line_articles
from summitcheck.documents.source import (
    LARGE_SUFFIXES,
    MAX_BYTES,
    MAX_LARGE_BYTES,
    only,
    read_all,
    reader_for,
    source_of,
)
from summitcheck.errors import ConfigError, NothingChecked, SourceError, SummitcheckError
from summitcheck.render.wording import MADE_BY
from summitcheck.session.callbacks import Note, no_note
from summitcheck.session.corpus import documents_in, is_report
from summitcheck.session.duplicates import repeated
from summitcheck.session.fetching import Fetched, fetch, is_url
from summitcheck.session.here import CLAIMS_FILE, FOLDER, STATEMENT_FILE, corpus_here
from summitcheck.session.subject import CorpusSubject
from summitcheck.session.writing import write_whole

#: Where the accounts lie in a corpus that `summitcheck init` lays out.
ACCOUNTS = "accounts"

#: Suffixes by media type; the first bytes of the data take precedence.
_SUFFIXES = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "application/pdf": ".pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/octet-stream": "",
    "": "",
}
_LINES = (".jsonl", ".ndjson")
_LONGEST_NAME = 60


class AddRequest(NamedTuple):
    """What to add to which corpus, by default the one here; ``force`` also adds what the corpus has already."""

    sources: tuple[str, ...]
    corpus: Path | None = None
    role: str = "account"
    force: bool = False
    allow_private: bool = False
    encoding: str = ""


class InitRequest(NamedTuple):
    """The statement, a file or an address, and the folder to make."""

    statement: str
    folder: Path = Path(FOLDER)
    allow_private: bool = False
    encoding: str = ""


class Arrival(NamedTuple):
    """A new document, its source, and a name for its file, without a suffix."""

    document: Document
    source: str
    stem: str


class Added(NamedTuple):
    """The file that was written for a source, and what is in it: title, publisher, date and words."""

    path: Path
    about: str


class Refused(NamedTuple):
    """A source, or an article in it, that was not added, and why."""

    source: str
    why: str


def add(request: AddRequest, note: Note = no_note) -> Iterator[Added | Refused]:
    """The files written and the sources refused, one by one.

    Notes accounts that `verify` will skip because of their language or subject. Raises `ConfigError` without a corpus.
    """
    intake = _Intake(request.corpus or corpus_here(), request, note)
    for source in request.sources:
        try:
            arrivals = _arriving(source, encoding=request.encoding, allow_private=request.allow_private)
        except SummitcheckError as error:
            yield Refused(source, str(error))
            continue
        for each in arrivals:
            yield each if isinstance(each, Refused) else intake.take(each)


class _Intake:
    """A corpus that documents are added to, one by one."""

    def __init__(self, folder: Path, request: AddRequest, note: Note) -> None:
        self._folder, self._role, self._force, self._note = folder, request.role, request.force, note
        self._home = folder / ACCOUNTS if request.role == "account" else folder
        self._known = list(documents_in(folder))
        self._subject: CorpusSubject | None = None

    def take(self, arrival: Arrival) -> Added | Refused:
        """The file that was written; refused, unless forced, when the corpus has the document already."""
        same = None if self._force else repeated(arrival.document, arrival.source, self._known)
        if same:
            found = f"{arrival.source}: already in the corpus: {same.path} ({same.why})"
            why = f"{found}\n  To add it anyway, use --force."
            return Refused(arrival.source, why)
        path = _written(self._home, arrival, self._role)
        if self._role == "account":
            self._subject = self._subject or CorpusSubject.of(self._folder, self._known)
        self._known.append(_as_kept(path))
        _warn(arrival, path, self._note)
        if self._subject and (why := self._subject.why_not(arrival.document)):
            self._note(f"warning: {path}: verify will skip it: {why}")
        return Added(path, _described(arrival.document))


def lay_out(request: InitRequest, note: Note = no_note) -> int:
    """Create the folder with the statement and the claims drafted from it; the number of claims.

    Raises `ConfigError` if the folder is not empty, `SourceError` if the statement cannot be read and `NothingChecked`
    if it has no claims; then nothing is written.
    """
    from summitcheck.claims.draft import extract
    from summitcheck.claims.dump import dump_claims

    folder = request.folder
    if exists(folder) and not (is_folder(folder) and not any(folder.iterdir())):
        hint = "Choose another folder, or add articles to this one: summitcheck add FILE"
        raise ConfigError("the folder already exists and is not empty", where=str(folder), hint=hint)
    arrivals = arrived(request.statement, encoding=request.encoding, allow_private=request.allow_private)
    official = Arrival(only([each.document for each in arrivals], name=request.statement), *arrivals[0][1:])
    text = _kept_text(official, "statement")
    claims = extract(Document.from_text(text, name=str(folder / STATEMENT_FILE)))
    if not claims:
        raise NothingChecked("no claims were found in the statement", where=request.statement)
    _save(folder / STATEMENT_FILE, text)
    _save(folder / CLAIMS_FILE, dump_claims(claims, statement=STATEMENT_FILE))
    note(f"added: {folder / STATEMENT_FILE}: {_described(official.document)}")
    _warn(official, folder / STATEMENT_FILE, note)
    return len(claims)


def arrived(source: str, *, encoding: str = "", allow_private: bool = False) -> tuple[Arrival, ...]:
    """The documents in a file or at an address; raises `SourceError` if it cannot be fetched or read."""
    if is_url(source):
        return _from_page(fetch(source, allow_private=allow_private), encoding)
    if is_report(Path(source)):
        raise SourceError(f"this is {MADE_BY}, not an article", where=source)
    return _numbered(read_all(source, encoding=encoding), source)


def _arriving(source: str, *, encoding: str, allow_private: bool) -> tuple[Arrival | Refused, ...]:
    """Like `arrived`, but a bad line of JSON Lines is refused without keeping out the others."""
    try:
        return arrived(source, encoding=encoding, allow_private=allow_private)
    except SourceError:
        if is_url(source) or Path(source).suffix.lower() not in _LINES:
            raise
        data, _ = source_of(source)
        read = [*map(_bounded, json_line_articles(data, name=source, encoding=encoding))]
        documents = tuple(each for each in read if isinstance(each, Document))
        if not documents:
            raise
        refused = (Refused(error.where, str(error)) for error in read if isinstance(error, SourceError))
        return (*_numbered(documents, source), *refused)


def _bounded(read: Document | SourceError) -> Document | SourceError:
    """The document, or an error, also if the document is too long."""
    try:
        return read if isinstance(read, SourceError) else refuse_long(read)
    except SourceError as error:
        return error


def _numbered(documents: Sequence[Document], source: str) -> tuple[Arrival, ...]:
    numbers = [f"-{n}" for n in range(1, len(documents) + 1)] if len(documents) > 1 else [""] * len(documents)
    stem = Path(source).stem
    return tuple(Arrival(each, each.name, stem + number) for each, number in zip(documents, numbers, strict=True))


def _from_page(page: Fetched, encoding: str) -> tuple[Arrival, ...]:
    path = PurePosixPath(unquote(urlsplit(page.url).path))
    if page.kind not in _SUFFIXES:
        raise SourceError(f"the server sent {page.kind}, not an article", where=page.url)
    suffix = _SUFFIXES[page.kind] or path.suffix.lower()
    if suffix not in LARGE_SUFFIXES and len(page.data) > MAX_BYTES:
        raise SourceError(
            f"the page has {len(page.data):,} bytes, more than the limit of {MAX_BYTES:,}", where=page.url
        )
    declared = as_browsers_do(codec_named(page.charset, where=page.url)) if is_encoding(page.charset) else ""
    reader = reader_for(page.data, f"page{suffix}")
    documents = reader(page.data, name=page.url, encoding=encoding or declared)
    return tuple(Arrival(each, each.name, each.title or path.stem or "page") for each in documents)


# -- files -----------------------------------------------------------------------------------------


def _kept_text(arrival: Arrival, role: str) -> str:
    return markdown_file(arrival.document, _about(arrival, role))


def _about(arrival: Arrival, role: str) -> Mapping[str, object]:
    """The front matter: the source and its metadata. Settings are left out, since their paths hold elsewhere."""
    document, meta = arrival.document, dict(arrival.document.meta)
    meta.pop("summitcheck", None)
    known = {"title": document.title, "date": document.date, "publisher": document.publisher, "role": role}
    source, today = meta.get("source") or arrival.source, date.today().isoformat()
    came = {"source": source, "retrieved": meta.get("retrieved") or today, "sha256": document.sha256}
    return {**known, "byline": meta.pop("byline", ""), **came, **{k: v for k, v in meta.items() if k not in came}}


def _as_kept(path: Path) -> Document:
    """The document as it is now in the corpus, for comparison with the next ones."""
    return Document.from_text(read_utf8(path, limit=MAX_LARGE_BYTES, kind="file"), name=str(path))


def _written(home: Path, arrival: Arrival, role: str) -> Path:
    stem, text = file_stem(arrival.stem), _kept_text(arrival, role)
    names = chain([f"{stem}.md"], (f"{stem}-{number}.md" for number in count(2)))
    path = next(path for path in map(home.joinpath, names) if not path.exists())
    _save(path, text)
    return path


def _save(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, text.encode())
    except OSError as error:
        raise ConfigError(f"cannot write the file: {error.strerror}", where=str(path)) from error


def file_stem(words: str) -> str:
    """A file name without suffix, of ASCII letters, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    pieces = re.findall(r"[a-z0-9]+", plain.replace("'", ""))
    stem = "-".join(pieces)
    if len(stem) > _LONGEST_NAME:
        stem = stem[: _LONGEST_NAME + 1].rpartition("-")[0] or stem[:_LONGEST_NAME]
    return stem or "article"


def _described(document: Document) -> str:
    words = sum(len(document.plain_of(each).split()) for each in document.sentences if each.asserts)
    return ", ".join(filter(None, (document.title, document.publisher, document.date, f"{words:,} words")))


def _warn(arrival: Arrival, path: Path, note: Note) -> None:
    """Note what is missing in the file, against what a reader may expect."""
    from summitcheck.documents.ending import cut_at

    if cut := cut_at(arrival.document):
        note(f"cut: {path}: the text ends at “{cut}”; claims that it does not state will not be judged")
    if "summitcheck" in arrival.document.meta:
        note(f"not copied: {path}: the `summitcheck` settings of the source, whose paths do not apply here")

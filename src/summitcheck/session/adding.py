"""Files and addresses to articles of a corpus, each a Markdown file that says where it comes from; and a new corpus."""

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
    MAX_BYTES,
    MAX_LARGE_BYTES,
    only,
    read_all,
    reader_for,
    source_of,
)
from summitcheck.errors import ConfigError, NothingChecked, SourceError, SummitcheckError
from summitcheck.render.wording import MADE_BY
from summitcheck.session.callbacks import Note, unsaid
from summitcheck.session.corpus import documents_in, is_report
from summitcheck.session.duplicates import repeated
from summitcheck.session.fetching import Fetched, fetch, is_url
from summitcheck.session.here import CLAIMS_FILE, FOLDER, STATEMENT_FILE, corpus_here
from summitcheck.session.subject import CorpusSubject
from summitcheck.session.writing import write_whole

#: Where the accounts lie in a corpus that `summitcheck init` lays out.
ACCOUNTS = "accounts"

#: The suffix of what a server calls so; the first bytes come before it.
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
_LARGE = (".pdf", ".docx")
_LINES = (".jsonl", ".ndjson")
_LONGEST_NAME = 60


class AddRequest(NamedTuple):
    """What to bring into which corpus, by default the one that is here; ``force`` takes in what is there already."""

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
    """A document that came in, where from, and what its file is to be called without a suffix."""

    document: Document
    source: str
    stem: str


class Refused(NamedTuple):
    """A source, or an article in it, that was not added, and why."""

    source: str
    why: str


def add(request: AddRequest, note: Note = unsaid) -> Iterator[Path | Refused]:
    """The files that were written, and what was refused, as they come.

    An account that will not be judged, for its language or its subject, is noted. Raises `ConfigError` where there is
    no corpus.
    """
    folder = request.corpus or corpus_here()
    known = list(documents_in(folder))
    home = folder / ACCOUNTS if request.role == "account" else folder
    subject: CorpusSubject | None = None
    for source in request.sources:
        try:
            arrivals = _arriving(source, encoding=request.encoding, allow_private=request.allow_private)
        except SummitcheckError as error:
            yield Refused(source, str(error))
            continue
        for each in arrivals:
            if isinstance(each, Refused):
                yield each
                continue
            same = None if request.force else repeated(each.document, each.source, known)
            if same:
                why = f"{each.source}: {same.path} is {same.why}\n  --force adds it all the same."
                yield Refused(each.source, why)
                continue
            path = _written(home, each, request.role)
            if request.role == "account":
                subject = subject or CorpusSubject.of(folder, known)
            known.append(_as_kept(path))
            _tell(each, path, note)
            if subject and (why := subject.why_not(each.document)):
                note(f"warning: {path}: verify will skip it: {why}")
            yield path


def lay_out(request: InitRequest, note: Note = unsaid) -> int:
    """Make the folder with the statement and the claims drafted from it, and say how many there are.

    Raises `ConfigError` where the folder is in use, `SourceError` for a statement that cannot be read and
    `NothingChecked` for one without a claim; nothing is written then.
    """
    from summitcheck.claims.draft import extract
    from summitcheck.claims.dump import dump_claims

    folder = request.folder
    if exists(folder) and not (is_folder(folder) and not any(folder.iterdir())):
        hint = "Name another folder, or add articles to this one: summitcheck add FILE"
        raise ConfigError("the folder exists and is not empty", where=str(folder), hint=hint)
    arrivals = arrived(request.statement, encoding=request.encoding, allow_private=request.allow_private)
    official = Arrival(only([each.document for each in arrivals], name=request.statement), *arrivals[0][1:])
    text = _kept_text(official, "statement")
    claims = extract(Document.from_text(text, name=str(folder / STATEMENT_FILE)))
    if not claims:
        raise NothingChecked("no sentence of the statement makes a claim", where=request.statement)
    _save(folder / STATEMENT_FILE, text)
    _save(folder / CLAIMS_FILE, dump_claims(claims, statement=STATEMENT_FILE))
    _tell(official, folder / STATEMENT_FILE, note)
    return len(claims)


def arrived(source: str, *, encoding: str = "", allow_private: bool = False) -> tuple[Arrival, ...]:
    """The documents that a file or an address holds; raises `SourceError` for what cannot be had or read."""
    if is_url(source):
        return _from_page(fetch(source, allow_private=allow_private), encoding)
    if is_report(Path(source)):
        raise SourceError(f"this is {MADE_BY}, and no article", where=source)
    return _numbered(read_all(source, encoding=encoding), source)


def _arriving(source: str, *, encoding: str, allow_private: bool) -> tuple[Arrival | Refused, ...]:
    """As `arrived`; of JSON Lines a line that holds no article is refused, and does not keep out the others."""
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
    """What was read, or that it is too long."""
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
        raise SourceError(f"the server calls it {page.kind}, which is no article", where=page.url)
    suffix = _SUFFIXES[page.kind] or path.suffix.lower()
    if suffix not in _LARGE and len(page.data) > MAX_BYTES:
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
    """The front matter: where it comes from, and what the source says about itself. Settings are for a place."""
    document, meta = arrival.document, dict(arrival.document.meta)
    meta.pop("summitcheck", None)
    known = {"title": document.title, "date": document.date, "publisher": document.publisher, "role": role}
    source, today = meta.get("source") or arrival.source, date.today().isoformat()
    came = {"source": source, "retrieved": meta.get("retrieved") or today, "sha256": document.sha256}
    return {**known, "byline": meta.pop("byline", ""), **came, **{k: v for k, v in meta.items() if k not in came}}


def _as_kept(path: Path) -> Document:
    """The document as the corpus now has it, to compare the next ones with."""
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
    """A name for a file, in plain letters, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    pieces = re.findall(r"[a-z0-9]+", plain.replace("'", ""))
    stem = "-".join(pieces)
    if len(stem) > _LONGEST_NAME:
        stem = stem[: _LONGEST_NAME + 1].rpartition("-")[0] or stem[:_LONGEST_NAME]
    return stem or "article"


def _tell(arrival: Arrival, path: Path, note: Note) -> None:
    from summitcheck.documents.ending import cut_at

    document = arrival.document
    words = sum(len(document.plain_of(each).split()) for each in document.sentences if each.asserts)
    about = ", ".join(filter(None, (document.title, document.publisher, document.date)))
    note(f"added: {path}: {f'{about}, ' if about else ''}{words:,} words")
    if cut := cut_at(document):
        note(f"cut: {path}: the text ends at “{cut}”: what it does not tell will not be judged")
    if "summitcheck" in document.meta:
        note(f"left out: {path}: the settings of the source under `summitcheck`, whose paths hold elsewhere")

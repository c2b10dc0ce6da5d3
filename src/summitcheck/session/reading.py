"""Files to documents and claims: from the cache where the same bytes were read before, else by the readers.

A document and its claims are made of bytes, a name and the program. Where all of these are known, neither YAML nor the
rules of reading are loaded, which takes longer than everything else in a run that judges nothing anew.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from summitcheck.claims.model import Claim, ClaimSet
from summitcheck.claims.source import claims_text
from summitcheck.documents.decoding import decode
from summitcheck.documents.model import Document, Section, Sentence, SentenceKind
from summitcheck.documents.source import read, source_of
from summitcheck.session.cache import NOTHING_KEPT, Cache, digest, engine_digest
from summitcheck.session.statement import fits

_Value = TypeVar("_Value")
#: Claims located in a statement, and a phrase that says where they come from.
Sourced = tuple[ClaimSet, str]


class DocumentStore(NamedTuple):
    """Reads files, and keeps what was read in a cache."""

    kept: Cache = NOTHING_KEPT

    def document(self, path: str | Path) -> Document:
        """The document in a file; raises `SourceError` as `summitcheck.read` does."""
        if self.kept.folder is None:
            return read(path)
        (data, reader), name = source_of(path), str(path)
        sha256 = hashlib.sha256(data).hexdigest()
        return self._kept(
            "documents",
            (name, sha256),
            lambda: reader(data, name=name),
            _document_rows,
            lambda rows: _document(rows, name, decode(data, name=name), sha256),
        )

    def claims(self, path: str | Path) -> ClaimSet:
        """The claims in a file; raises `ClaimsError` as `summitcheck.load_claims` does."""
        text, source = claims_text(path), str(path)

        def parsed() -> Sourced:
            from summitcheck.claims.load import parse_claims

            return parse_claims(text, source=source), ""

        return self._kept("claims", ("read", source, text), parsed, _claims_rows, _claims)[0]

    def fits(self, claims: ClaimSet, document: Document) -> bool:
        """True when the claims were made for this document, as `summitcheck.session.statement.fits` finds."""
        parts = ("fits", repr(claims.claims), document.text)
        return self._kept("claims", parts, lambda: fits(claims, document), bool, bool)

    def located(
        self, statement: Document, claims: ClaimSet | None, make: Callable[[], Sourced], *, required: bool
    ) -> Sourced:
        """What ``make`` makes of a statement and of claims that may be, or are required to be, about it."""
        if self.kept.folder is None:
            return make()
        words = (statement.name, statement.text, repr(statement.sentences))
        parts = ("located", "required" * required, *words, repr(claims), repr(claims.places if claims else ""))
        return self._kept("claims", parts, make, _claims_rows, _claims)

    def _kept(
        self,
        what: str,
        parts: tuple[str, ...],
        make: Callable[[], _Value],
        dump: Callable[[_Value], object],
        load: Callable[[Any], _Value],
    ) -> _Value:
        """What was kept under these parts, by this very program; else what is made now."""
        if self.kept.folder is None:
            return make()
        room, key = self.kept.room(what), digest(*parts, engine_digest(self.kept))
        if (text := room.get(key)) is not None:
            with suppress(TypeError, ValueError, RecursionError):  # not what this version writes
                return load(json.loads(text))
        value = make()
        room.put(key, json.dumps(dump(value), separators=(",", ":")))
        return value


#: Reads everything anew.
AFRESH = DocumentStore()


def _document_rows(document: Document) -> object:
    """A document without its text, which is in the file."""
    d = document
    sections = [[s.title, s.start, s.end, s.line] for s in d.sections]
    sentences = [[s.start, s.end, s.line, s.section, s.kind, s.paragraph] for s in d.sentences]
    return [sections, sentences, d.title, d.date, d.publisher, d.role, d.meta, d.line_starts]


def _document(rows: Any, name: str, text: str, sha256: str) -> Document:
    sections, sentences, title, date, publisher, role, meta, line_starts = rows
    return Document(
        name,
        text,
        tuple(Section(*row) for row in sections),
        tuple(_sentence(text, *row) for row in sentences),
        title,
        date,
        publisher,
        role,
        meta,
        sha256,
        tuple(line_starts),
    )


def _sentence(text: str, start: int, end: int, line: int, section: str, kind: str, paragraph: int) -> Sentence:
    return Sentence(text[start:end], start, end, line, section, SentenceKind(kind), paragraph)


def _claims_rows(sourced: Sourced) -> object:
    claims, phrase = sourced
    rows = [
        [c.id, c.text, c.quote, c.section, c.start, c.end, c.line, c.actors, c.verb, c.strength, c.governor]
        for c in claims.claims
    ]
    return [rows, claims.names, claims.silent, claims.statement, claims.source, dict(claims.places), phrase]


def _claims(rows: Any) -> Sourced:
    claims, names, silent, statement, source, places, phrase = rows
    return ClaimSet(
        tuple(map(_claim, claims)), tuple(map(tuple, names)), tuple(silent), statement, source, places
    ), phrase


def _claim(row: Any) -> Claim:
    name, text, quote, section, start, end, line, actors, verb, strength, governor = row
    return Claim(name, text, quote, section, start, end, line, tuple(actors), verb, strength, governor)

"""Files to documents and claims: from the cache where the same bytes were read before, else by the readers.

A document and its claims are made of bytes, a name and the program. Where all of these are known, neither YAML nor the
rules of reading are loaded, which takes longer than everything else in a run that judges nothing anew.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from summitcheck.claims.model import ClaimSet
from summitcheck.claims.source import claims_text
from summitcheck.documents.files import exists
from summitcheck.documents.model import Document
from summitcheck.documents.source import read, read_all, source_of
from summitcheck.session.cache import NO_CACHE, Cache, digest, engine_digest
from summitcheck.session.fieldwise import dumped, loaded
from summitcheck.session.statement import fits

_Value = TypeVar("_Value")
#: Claims located in a statement, and a phrase that says where they come from.
Sourced = tuple[ClaimSet, str]


class DocumentStore(NamedTuple):
    """Reads files, and keeps what was read in a cache; ``encoding`` is that of texts which do not say their own."""

    cache: Cache = NO_CACHE
    encoding: str = ""

    def document(self, path: str | Path) -> Document:
        """The document in a file; raises `SourceError` as `summitcheck.read` does."""
        if self.cache.folder is None or not exists(path):
            return read(path, encoding=self.encoding)
        documents = self.documents(path)
        return documents[0] if len(documents) == 1 else read(path, encoding=self.encoding)

    def documents(self, path: str | Path) -> tuple[Document, ...]:
        """The documents in a file, several in JSON Lines and CSV; raises `SourceError` as `summitcheck.read` does."""
        if self.cache.folder is None:
            return read_all(path, encoding=self.encoding)
        (data, reader), name = source_of(path), str(path)
        parts = (name, hashlib.sha256(data).hexdigest(), self.encoding)
        made = partial(reader, data, name=name, encoding=self.encoding)
        return self._cached("documents", tuple[Document, ...], parts, made)

    def claims(self, path: str | Path) -> ClaimSet:
        """The claims in a file; raises `ClaimsError` as `summitcheck.load_claims` does."""
        text, source = claims_text(path), str(path)

        def parsed() -> ClaimSet:
            from summitcheck.claims.load import parse_claims

            return parse_claims(text, source=source)

        return self._cached("claims", ClaimSet, ("read", source, text), parsed)

    def fits(self, claims: ClaimSet, document: Document) -> bool:
        """True when the claims were made for this document, as `summitcheck.session.statement.fits` finds."""
        parts = ("fits", repr(claims.claims), document.plain)
        return self._cached("claims", bool, parts, lambda: fits(claims, document))

    def located(
        self, statement: Document, claims: ClaimSet | None, make: Callable[[], Sourced], *, required: bool
    ) -> Sourced:
        """What ``make`` makes of a statement and of claims that may be, or are required to be, about it."""
        if self.cache.folder is None:
            return make()
        words = (statement.name, statement.text, statement.plain, repr(statement.sentences))
        parts = ("located", "required" * required, *words, repr(claims), repr(claims.places if claims else ""))
        return self._cached("claims", Sourced, parts, make)

    def _cached(self, what: str, kind: Any, parts: tuple[str, ...], make: Callable[[], _Value]) -> _Value:
        """The value of type ``kind`` that this very program kept under these parts; else what is made now."""
        if self.cache.folder is None:
            return make()
        section, key = self.cache.section(what), digest(*parts, engine_digest(self.cache))
        if (text := section.get(key)) is not None:
            with suppress(TypeError, ValueError, RecursionError):  # not what this version writes
                known: _Value = loaded(kind, text)
                return known
        value = make()
        section.put(key, dumped(value))
        return value


#: Reads everything anew.
UNCACHED = DocumentStore()

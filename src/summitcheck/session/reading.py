"""Reading documents and claims, from the cache if the same bytes were read before.

The result depends only on the bytes, the name and the program. If it is cached, neither YAML nor the readers are
loaded, which would take longer than the rest of a run whose judgements are cached.
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
    """Reads files through a cache; ``encoding`` is that of texts that do not declare one."""

    cache: Cache = NO_CACHE
    encoding: str = ""

    def document(self, path: str | Path) -> Document:
        """The document in a file; raises `SourceError` like `summitcheck.read`."""
        if self.cache.folder is None or not exists(path):
            return read(path, encoding=self.encoding)
        documents = self.documents(path)
        return documents[0] if len(documents) == 1 else read(path, encoding=self.encoding)

    def documents(self, path: str | Path) -> tuple[Document, ...]:
        """The documents in a file, several in JSON Lines and CSV; raises `SourceError` like `summitcheck.read`."""
        if self.cache.folder is None:
            return read_all(path, encoding=self.encoding)
        (data, reader), name = source_of(path), str(path)
        parts = (name, hashlib.sha256(data).hexdigest(), self.encoding)
        made = partial(reader, data, name=name, encoding=self.encoding)
        return self._cached("documents", tuple[Document, ...], parts, made)

    def claims(self, path: str | Path) -> ClaimSet:
        """The claims in a file; raises `ClaimsError` like `summitcheck.load_claims`."""
        text, source = claims_text(path), str(path)

        def parsed() -> ClaimSet:
            from summitcheck.claims.load import parse_claims

            return parse_claims(text, source=source)

        return self._cached("claims", ClaimSet, ("read", source, text), parsed)

    def fits(self, claims: ClaimSet, document: Document) -> bool:
        """True if the claims belong to this document, by `summitcheck.session.statement.fits`."""
        parts = ("fits", repr(claims.claims), document.plain)
        return self._cached("claims", bool, parts, lambda: fits(claims, document))

    def located(
        self, statement: Document, claims: ClaimSet | None, make: Callable[[], Sourced], *, required: bool
    ) -> Sourced:
        """The result of ``make``, which locates claims in a statement, or drafts them unless ``required``."""
        if self.cache.folder is None:
            return make()
        words = (statement.name, statement.text, statement.plain, repr(statement.sentences))
        parts = ("located", "required" * required, *words, repr(claims), repr(claims.places if claims else ""))
        return self._cached("claims", Sourced, parts, make)

    def _cached(self, what: str, kind: Any, parts: tuple[str, ...], make: Callable[[], _Value]) -> _Value:
        """The value of type ``kind`` cached under these parts by the same version of the program, else made now."""
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


#: Reads without a cache.
UNCACHED = DocumentStore()

"""Official texts beside a statement: those that claims name, and those that a user or front matter names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from summitcheck.claims.model import ClaimSet
from summitcheck.documents.files import same_file
from summitcheck.documents.model import Document
from summitcheck.errors import ClaimsError, SourceError
from summitcheck.session.judging import Reference
from summitcheck.session.reading import UNCACHED, DocumentStore


def texts_beside(claims: ClaimSet, reading: DocumentStore = UNCACHED) -> dict[str, Document]:
    """The official texts that claims have as their ``document``, by that name.

    Raises `ClaimsError` if one cannot be read.
    """
    found: dict[str, Document] = {}
    for name in claims.documents:
        try:
            found[name] = reading.document(Path(claims.source).parent / name)
        except SourceError as error:
            first = claims.of(name).claims[0].id
            where = claims.places.get(f"claims.{first}.document", claims.source)
            raise ClaimsError(f"the document of `{first}`: {error.what}", where=where, hint=error.hint) from error
    return found


def own_claims(claims: ClaimSet, statement: Document) -> ClaimSet:
    """The claims about this text: those that name it as their document, else those of the statement."""
    folder = Path(claims.source).parent
    named = (name for name in claims.documents if same_file(folder / name, statement.name))
    own = claims.of(next(named, ""))
    return replace(own, claims=tuple(claim._replace(document="") for claim in own)) if own.documents else own


def with_official_texts(
    reference: Reference, claims: ClaimSet | None, named: Sequence[Document], reading: DocumentStore = UNCACHED
) -> Reference:
    """The reference with the official texts that its ``claims`` name, and others that are ``named``.

    If the claims of the statement are drafts, claims are drafted for the named texts too. Otherwise these have no
    claims, but may still support words of an account.
    """
    known = texts_beside(claims, reading) if claims and reference.claims.source else {}
    beside = [_located(claims.of(name), text, reference.source, reading) for name, text in known.items() if claims]
    beside = [part for part in beside if not same_file(part.statement.name, reference.statement.name)]
    taken = [reference.statement.name, *(part.statement.name for part in beside)]
    others = [text for text in named if not any(same_file(text.name, name) for name in taken)]
    return reference._replace(beside=(*beside, *_drafted(others, reference)))


def _located(claims: ClaimSet, text: Document, source: str, reading: DocumentStore) -> Reference:
    def found() -> tuple[ClaimSet, str]:
        from summitcheck.session.locating import located_in

        return located_in(text, claims, beside=True), source

    located, _ = reading.located(text, claims, found, required=True)
    return Reference(text, _named(located, text), source)


def _drafted(texts: Sequence[Document], reference: Reference) -> Iterator[Reference]:
    """The texts, with drafts if the claims of the statement are drafts too, else without claims."""
    taken = {claim.id for claim in reference.claims}
    for text in texts:
        if reference.claims.source:
            yield Reference(text, replace(reference.claims, claims=()), "none")
            continue
        from summitcheck.claims.draft import extract
        from summitcheck.claims.refresh import renamed

        drafts = extract(text)
        drafts = replace(drafts, claims=tuple(renamed(drafts.claims, taken)))
        yield Reference(text, _named(drafts, text), f"{len(drafts)} drafted from it")


def _named(claims: ClaimSet, text: Document) -> ClaimSet:
    """The claims, each with the name of the text as its document."""
    return replace(claims, claims=tuple(claim._replace(document=text.name) for claim in claims))

"""Statements found near an article: in its own folder, or in the folder above."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from summitcheck.documents.files import is_file
from summitcheck.documents.model import Document
from summitcheck.documents.source import corpus_files
from summitcheck.errors import ClaimsError, NothingChecked, SourceError
from summitcheck.session.corpus import claims_given, is_report, readable, statement_path
from summitcheck.session.here import CLAIMS_FILE, FOLDER, STATEMENT_FILE
from summitcheck.session.reading import UNCACHED, DocumentStore
from summitcheck.session.rivals import Rivals
from summitcheck.session.statement import Choice, choose_among, companions, guess, named_statement

#: A folder with more bytes of texts is an archive, which is too large to read for one article.
MOST_BYTES = 5_000_000


class Neighbour(NamedTuple):
    """A statement near an article, or the claims file that names it, and how it was found.

    ``beside`` are official texts in the same place.
    """

    statement: Path | None
    claims: Path | None
    why: str
    beside: tuple[Path, ...] = ()


class _Undecided(NamedTuple):
    """Texts in a folder that may each be the statement, and all texts there: each article decides."""

    rivals: Rivals
    documents: tuple[Document, ...]


class Neighbours:
    """The statements found so far, by the folder of the articles."""

    def __init__(self, reading: DocumentStore) -> None:
        """``reading`` reads the files."""
        self._reading = reading
        self._found: dict[Path, Neighbour | _Undecided | None] = {}

    def of(self, article: Document) -> Neighbour | None:
        """The statement near the article; None without one. Raises `SourceError` if there are several."""
        folder = Path(article.name).parent
        if folder not in self._found:
            self._found[folder] = _around(folder, self._reading)
        found = self._found[folder]
        if not isinstance(found, _Undecided):
            return found
        return _neighbour(choose_among(found.rivals, [article]), found.documents)


def only_above(folder: Path, reading: DocumentStore) -> Neighbour | None:
    """The result of `claims_above`, unless the folder itself names a statement."""
    return claims_above(folder, reading) if _named(_neighbours(folder, reading), folder, reading) is None else None


def claims_above(folder: Path, reading: DocumentStore) -> Neighbour | None:
    """The claims file in the folder above if it names a statement, as in a corpus made by `summitcheck init`.

    Raises `ClaimsError` if the statement does not exist.
    """
    above = folder.parent if folder.name else folder / ".."
    try:
        claims = reading.claims(above / CLAIMS_FILE)
    except ClaimsError:  # it may belong to another program
        return None
    if not claims.statement:
        return None
    statement_path(claims)
    official = tuple(Path(text.name) for text in companions(_neighbours(above, reading)))
    return Neighbour(None, above / CLAIMS_FILE, f"{claims.source} names it", official)


def statement_below(folder: Path) -> Path | None:
    """The statement of a corpus in the folder below: the one that its claims file names, else `statement.md`."""
    below = folder / FOLDER
    with suppress(ClaimsError):
        path = statement_path(UNCACHED.claims(below / CLAIMS_FILE))
        return path if is_file(path) else None
    return below / STATEMENT_FILE if is_file(below / STATEMENT_FILE) else None


def _around(folder: Path, reading: DocumentStore) -> Neighbour | _Undecided | None:
    documents = _neighbours(folder, reading)
    choice: Choice | Rivals | None = _named(documents, folder, reading)
    if choice is None and (above := claims_above(folder, reading)):
        return above
    if choice is None:
        with suppress(NothingChecked, SourceError):  # most articles are among others without a statement
            choice = guess(documents)
    if isinstance(choice, Rivals):
        return _Undecided(choice, documents)
    return choice and _neighbour(choice, documents)


def _neighbour(choice: Choice, documents: Sequence[Document]) -> Neighbour:
    official = tuple(Path(text.name) for text in companions(documents) if text is not choice.document)
    return Neighbour(Path(choice.document.name), None, choice.why, official)


def _named(documents: Sequence[Document], folder: Path, reading: DocumentStore) -> Choice | None:
    with suppress(NothingChecked):
        return named_statement(documents, claims_given(folder, None, documents, reading))
    return None


def _neighbours(folder: Path, reading: DocumentStore) -> tuple[Document, ...]:
    with suppress(SourceError, OSError):  # --stdin-filename may name a folder that does not exist
        texts, _ = corpus_files(folder, below=False)
        if sum(path.stat().st_size for path in texts) <= MOST_BYTES:
            return readable([path for path in texts if not is_report(path)], reading)
    return ()

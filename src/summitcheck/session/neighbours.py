"""An article to the statement that lies beside it, where its own folder or the one above says which that is."""

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
from summitcheck.session.statement import Choice, choose_statement, companions, named_statement

#: A folder with more bytes of texts is no corpus but an archive, which is not read for the sake of one article.
MOST_BYTES = 5_000_000


class Neighbour(NamedTuple):
    """The statement that lies beside an article, or the claims file that names it, and how one can tell.

    ``beside`` are the official texts that lie there as well.
    """

    statement: Path | None
    claims: Path | None
    why: str
    beside: tuple[Path, ...] = ()


class Neighbours:
    """The statements beside articles that were found so far, by the folder of the articles."""

    def __init__(self, reading: DocumentStore) -> None:
        """``reading`` reads the files."""
        self._reading = reading
        self._found: dict[Path, Neighbour | None] = {}

    def of(self, article: str) -> Neighbour | None:
        """What lies beside the article of that path; None where nothing does. Raises `SourceError` for two of them."""
        folder = Path(article).parent
        if folder not in self._found:
            self._found[folder] = _around(folder, self._reading)
        return self._found[folder]


def only_above(folder: Path, reading: DocumentStore) -> Neighbour | None:
    """What `claims_above` finds, where nothing in the folder itself is named as the statement."""
    return claims_above(folder, reading) if _named(_neighbours(folder, reading), folder, reading) is None else None


def claims_above(folder: Path, reading: DocumentStore) -> Neighbour | None:
    """The claims file in the folder above, if that names a statement: so `summitcheck init` lays a corpus out.

    Raises `ClaimsError` where the statement is not there.
    """
    above = folder.parent if folder.name else folder / ".."
    try:
        claims = reading.claims(above / CLAIMS_FILE)
    except ClaimsError:  # the file of another program
        return None
    if not claims.statement:
        return None
    statement_path(claims)
    official = tuple(Path(text.name) for text in companions(_neighbours(above, reading)))
    return Neighbour(None, above / CLAIMS_FILE, f"{claims.source} names it", official)


def statement_below(folder: Path) -> Path | None:
    """The statement of a corpus one folder down: the one that its claims file names, else `statement.md`."""
    below = folder / FOLDER
    with suppress(ClaimsError):
        path = statement_path(UNCACHED.claims(below / CLAIMS_FILE))
        return path if is_file(path) else None
    return below / STATEMENT_FILE if is_file(below / STATEMENT_FILE) else None


def _around(folder: Path, reading: DocumentStore) -> Neighbour | None:
    documents = _neighbours(folder, reading)
    choice = _named(documents, folder, reading)
    if choice is None and (above := claims_above(folder, reading)):
        return above
    if choice is None:
        with suppress(NothingChecked, SourceError):  # most articles lie among others, and none of them leads
            choice = choose_statement(documents)
    if choice is None:
        return None
    official = tuple(Path(text.name) for text in companions(documents) if text is not choice.document)
    return Neighbour(Path(choice.document.name), None, choice.why, official)


def _named(documents: Sequence[Document], folder: Path, reading: DocumentStore) -> Choice | None:
    with suppress(NothingChecked):
        return named_statement(documents, claims_given(folder, None, documents, reading))
    return None


def _neighbours(folder: Path, reading: DocumentStore) -> tuple[Document, ...]:
    with suppress(SourceError, OSError):  # a folder that is not there: standard input may be called by any path
        texts, _ = corpus_files(folder, below=False)
        if sum(path.stat().st_size for path in texts) <= MOST_BYTES:
            return readable([path for path in texts if not is_report(path)], reading)
    return ()

"""A folder as a corpus: which files are read, which is the statement, and where its claims come from."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from fnmatch import fnmatchcase
from os import SEEK_END
from pathlib import Path, PurePath
from typing import NamedTuple

from summitcheck.claims.model import ClaimSet
from summitcheck.documents.files import exists, is_file, open_file, same_file
from summitcheck.documents.model import Document, Skipped
from summitcheck.documents.parts import place_of
from summitcheck.documents.source import corpus_files
from summitcheck.errors import ClaimsError, ConfigError, NothingChecked, SourceError, as_argument, did_you_mean
from summitcheck.render.wording import MADE_BY
from summitcheck.session.copies import OfficialCopies
from summitcheck.session.here import CLAIMS_FILE, FOLDER
from summitcheck.session.judging import Reference
from summitcheck.session.official import own_claims, with_official_texts
from summitcheck.session.reading import UNCACHED, DocumentStore, Sourced
from summitcheck.session.statement import UNDECIDED, Choice, choose_statement, companions, fits, named_statement
from summitcheck.views.report import OfficialConflict
from summitcheck.views.wording import counted

_WITHOUT_CLAIMS = f"no claims in {CLAIMS_FILE}; it can only back sentences of accounts"


class Corpus(NamedTuple):
    """A statement with its claims, the accounts, the skipped files, and ``why`` this text is the statement."""

    reference: Reference
    accounts: tuple[Document, ...]
    skipped: tuple[Skipped, ...] = ()
    why: str = ""

    @property
    def notes(self) -> tuple[str, ...]:
        """Lines on how the statement and the claims were found, and what was skipped."""
        skipped = (f"skipped: {file.path}: {file.reason}" for file in self.skipped)
        return (*found(self.reference, self.why), *skipped)


def found(reference: Reference, why: str) -> Iterator[str]:
    """Lines on what accounts are compared with: ``why`` this is the statement, and where its claims come from."""
    yield f"statement: {reference.statement.name}: {why}"
    yield f"claims: {reference.source}"
    yield from official_texts(reference)


def official_texts(reference: Reference) -> Iterator[str]:
    """A line for each official text beside the statement, with the number of its claims."""
    for part in reference.beside:
        count = len(part.claims)
        yield f"official text: {part.statement.name}: {counted(count, 'claim') if count else _WITHOUT_CLAIMS}"


def official_conflict(conflict: OfficialConflict) -> str:
    """A line on a place where two official texts differ."""
    told = conflict.findings[0].message if conflict.findings else conflict.claim.id
    places = " and ".join(
        f"{text.name}, line {place_of(words)}"
        for text, words in ((conflict.text, conflict.words), (conflict.other, conflict.others))
    )
    return f"official texts differ: {told} ({places})"


def open_corpus(
    folder: Path,
    *,
    statements: Sequence[Path] = (),
    claims: Path | None = None,
    accounts: Sequence[str] = (),
    reading: DocumentStore = UNCACHED,
) -> Corpus:
    """The corpus in ``folder``, with its claims located in its statement.

    ``statements`` are the statement and the official texts beside it, by default those of the folder. ``accounts`` are
    names or glob patterns; without any, all accounts. Raises `NothingChecked` without a statement, an account or a
    claim, `SourceError` for a text that cannot be read, `ClaimsError` for claims that do not fit.
    """
    documents, skipped = _read_folder(folder, reading)
    given = claims_given(folder, claims, documents, reading)
    named = [_document(path, documents, reading) for path in statements]
    unread = [file for file in skipped if file.unreadable]
    choice = (
        Choice(named[0], "given by --statement") if named else _statement(documents, given, unread, folder, accounts)
    )
    beside = named[1:] if named else [text for text in companions(documents) if not _is_named(text, accounts)]
    reference = reference_for(choice.document, given, required=claims is not None, official=beside, reading=reading)
    others, rivals = _beside(reference, documents, named=accounts)
    if not others:
        which = f" that can be read: {unread[0].path} ({unread[0].reason})" if unread else _only_copies(rivals)
        hint = "Add the accounts to the folder."
        raise NothingChecked(f"there is no account besides the statement{which}", where=str(folder), hint=hint)
    return Corpus(reference, _select(others, accounts), (*skipped, *rivals), choice.why)


def _only_copies(skipped: Sequence[Skipped]) -> str:
    return f"; {skipped[0].path} is skipped: {skipped[0].reason}" if skipped else ""


def _statement(
    documents: Sequence[Document],
    claims: ClaimSet | None,
    unread: Sequence[Skipped],
    folder: Path,
    accounts: Sequence[str],
) -> Choice:
    """The statement among the documents; nothing is guessed while a file that cannot be read may be the statement."""
    if not unread:
        try:
            return choose_statement(documents, claims, _matching(documents, accounts))
        except NothingChecked as error:
            raise NothingChecked(error.what, where=error.where or str(folder), hint=error.hint) from error
    with suppress(NothingChecked):
        choice = named_statement(documents, claims)
        if choice is not None and not choice.guessed:
            return choice
    what = f"{UNDECIDED}: {unread[0].path} cannot be read ({unread[0].reason})"
    raise SourceError(
        what, where=str(folder), hint="Choose the statement with --statement FILE, or mend or remove that file."
    )


def _read_folder(folder: Path, reading: DocumentStore) -> tuple[tuple[Document, ...], tuple[Skipped, ...]]:
    paths, others = corpus_files(folder)
    if not paths:
        hint = "Supported files: .txt, .md, .html, .pdf, .docx, .jsonl and .csv."
        raise NothingChecked("the folder contains no texts", where=str(folder), hint=hint)
    foreign = [file for file in others if not _is_our_own(PurePath(file.path).name)]
    skipped = [file._replace(reason=MADE_BY) if is_report(Path(file.path)) else file for file in foreign]
    reports = [path for path in paths if is_report(path)]
    skipped += [Skipped(str(path), MADE_BY) for path in reports]
    documents, unread = read_each([path for path in paths if path not in reports], reading.documents)
    return documents, (*skipped, *unread)


def documents_in(folder: Path) -> tuple[Document, ...]:
    """The readable documents in a folder and below, without reports; raises `SourceError` without the folder.

    Other than `open_corpus`, it reports nothing that it leaves out: the documents are not for judging.
    """
    return readable([path for path in corpus_files(folder)[0] if not is_report(path)], UNCACHED)


def readable(paths: Iterable[str | Path], reading: DocumentStore) -> tuple[Document, ...]:
    """The documents in the readable files among ``paths``."""
    documents: list[Document] = []
    for path in paths:
        with suppress(SourceError):
            documents += reading.documents(path)
    return tuple(documents)


def read_each(
    paths: Iterable[str | Path], read: Callable[[str], tuple[Document, ...]]
) -> tuple[tuple[Document, ...], tuple[Skipped, ...]]:
    """The documents in the files, and the files that cannot be read; raises `SourceError` if none can be read."""
    documents: list[Document] = []
    errors: list[tuple[str | Path, SourceError]] = []
    for path in paths:
        try:
            documents += read(str(path))
        except SourceError as error:
            errors.append((path, error))
    if errors and not documents:
        raise _unreadable([error for _, error in errors])
    return tuple(documents), tuple(_unread(str(path), error) for path, error in errors)


def _unread(path: str, error: SourceError) -> Skipped:
    """A file with what is wrong with it; and on which line and what to do, if that is a command or an option."""
    if not any(each in error.hint for each in ("pip install", "--encoding")):
        return Skipped(path, error.what, unreadable=True)
    line = error.where.removeprefix(f"{path}:").partition(":")[0]
    place = f"line {line}: " if line.isdecimal() else ""
    return Skipped(path, f"{place}{error.what}. {error.hint}", unreadable=True)


def _is_our_own(name: str) -> bool:
    """True for the claims file and hidden files, which are skipped without a note."""
    return name == CLAIMS_FILE or name.startswith(".")


def is_report(path: Path) -> bool:
    """True for a report that was written into the corpus; False for files that cannot be read."""
    from summitcheck.render.recognize import HEAD, TAIL, is_own_report  # not needed by `check`

    try:
        with open_file(path) as file:
            head = file.read(HEAD)
            file.seek(max(file.seek(0, SEEK_END) - TAIL, 0))
            return is_own_report(head, file.read(TAIL))
    except OSError:
        return False


def _unreadable(errors: Sequence[SourceError]) -> SourceError:
    if len(errors) == 1:
        return errors[0]
    return SourceError(f"{len(errors)} files cannot be read:\n" + "\n".join(f"  {error}" for error in errors))


def claims_given(
    folder: Path, explicit: Path | None, documents: Sequence[Document], reading: DocumentStore = UNCACHED
) -> ClaimSet | None:
    """The claims from the named file, else from the folder's own, else from the nearest that fits a document."""
    if explicit is not None:
        return reading.claims(explicit)
    own, *near = _claims_files(folder)
    if is_file(own):
        return reading.claims(own)
    for path in near:
        if is_file(path):
            claims = reading.claims(path)
            if any(reading.fits(claims, document) for document in documents):
                return claims
    return None


def statement_path(claims: ClaimSet | None) -> Path:
    """The statement that a claims file names, relative to its folder; raises `ClaimsError` if it names none."""
    assert claims is not None  # callers have a statement or claims
    if not claims.statement:
        hint = "Add `statement: FILE`, with a path relative to the claims file, or use --statement."
        raise ClaimsError("the claims file names no statement", where=claims.source, hint=hint)
    path = Path(claims.source).parent / claims.statement
    if not exists(path):
        hint = "The path is relative to the claims file."
        raise ClaimsError(f"there is no {path}", where=claims.places.get("statement", claims.source), hint=hint)
    return path


def _claims_files(folder: Path) -> Iterator[Path]:
    yield folder / CLAIMS_FILE
    yield folder / FOLDER / CLAIMS_FILE
    yield folder.parent / CLAIMS_FILE if folder.name else folder / ".." / CLAIMS_FILE
    yield Path(CLAIMS_FILE)


def _document(path: Path, documents: Sequence[Document], reading: DocumentStore) -> Document:
    """The document in a file, which may already have been read."""
    return next((each for each in documents if same_file(each.name, path)), None) or reading.document(path)


def reference_for(
    statement: Document,
    claims: ClaimSet | None,
    *,
    required: bool,
    official: Sequence[Document] = (),
    reading: DocumentStore = UNCACHED,
) -> Reference:
    """The statement with the claims located in it, or drafted (see `claims_for`).

    Beside it are the ``official`` texts and those that the claims name.
    """
    own = own_claims(claims, statement) if claims else None
    reference = Reference(statement, *claims_for(statement, own, required=required, reading=reading))
    return with_official_texts(reference, claims, official, reading)


def claims_for(
    statement: Document, claims: ClaimSet | None, *, required: bool, reading: DocumentStore = UNCACHED
) -> Sourced:
    """The claims located in the statement, and a phrase on where they come from.

    Claims are drafted if there are none, or if they do not fit and are not ``required`` to.
    """
    return reading.located(statement, claims, lambda: _located(statement, claims, required=required), required=required)


def _located(statement: Document, claims: ClaimSet | None, *, required: bool) -> Sourced:
    from summitcheck.session.locating import located_in

    if claims is not None and (required or fits(claims, statement)):
        return located_in(statement, claims), f"{claims.source} ({len(claims)})"
    from summitcheck.claims.draft import extract

    drafted = extract(statement)
    if not drafted:
        raise NothingChecked("no claims were found in the statement", where=statement.name)
    advice = f"to save them: summitcheck extract {as_argument(statement.name)} -o {CLAIMS_FILE}"
    return drafted, f"{len(drafted)} drafted from the statement, because no {CLAIMS_FILE} fits it; {advice}"


def _beside(
    reference: Reference, documents: Sequence[Document], *, named: Sequence[str]
) -> tuple[tuple[Document, ...], tuple[Skipped, ...]]:
    """The accounts, and official texts and copies of them, which are skipped unless they are ``named``."""
    official, copies = [part.statement.name for part in reference.parts], OfficialCopies([reference])
    others = [document for document in documents if document.name not in official]
    why = ["" if _is_named(document, named) else copies.reason(document) for document in others]
    accounts = tuple(document for document, reason in zip(others, why, strict=True) if not reason)
    return accounts, tuple(Skipped(d.name, reason) for d, reason in zip(others, why, strict=True) if reason)


def _is_named(document: Document, named: Sequence[str]) -> bool:
    return not set(_names_of(document)).isdisjoint(named)


def _select(accounts: Sequence[Document], patterns: Sequence[str]) -> tuple[Document, ...]:
    if not patterns:
        return tuple(accounts)
    for pattern in patterns:
        if not any(_matches(document, pattern) for document in accounts):
            names = [PurePath(document.name).name for document in accounts]
            raise ConfigError(
                f"--account {pattern} matches no account.{did_you_mean(pattern, names)}",
                hint=f"Accounts: {', '.join(names)}.",
            )
    return _matching(accounts, patterns)


def _matching(documents: Sequence[Document], patterns: Sequence[str]) -> tuple[Document, ...]:
    return tuple(document for document in documents if any(_matches(document, pattern) for pattern in patterns))


def _matches(document: Document, pattern: str) -> bool:
    return any(fnmatchcase(name, pattern) for name in _names_of(document)) or same_file(document.name, pattern)


def _names_of(document: Document) -> tuple[str, str, str]:
    path = PurePath(document.name)
    return document.name, path.name, path.stem

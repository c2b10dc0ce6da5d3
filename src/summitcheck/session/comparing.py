"""One run of `summitcheck diff`."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from summitcheck.claims.model import ClaimSet
from summitcheck.documents.model import Document
from summitcheck.errors import ConfigError, NothingChecked
from summitcheck.session.callbacks import Note, Progress, no_note, no_progress
from summitcheck.session.run_options import RunOptions
from summitcheck.session.stdin import STDIN, read_stdin
from summitcheck.views.diff.doubts import with_opinions
from summitcheck.views.diff.fold import narrow, without_words
from summitcheck.views.diff.model import Diff


class DiffRequest(NamedTuple):
    """The two texts, one of which may be ``-``; the claims and how to judge; and which rows to show.

    The cache stores the answers of another model.
    """

    statement: Path
    account: Path
    claims: Path | None = None
    words: bool = True
    only: tuple[str, ...] = ()
    words_only: bool = False
    run: RunOptions = RunOptions()


def compare(request: DiffRequest, note: Note = no_note, progress: Progress = no_progress) -> Diff:
    """The diff of the two texts, narrowed as requested.

    Raises `SourceError` and `ClaimsError` for files that cannot be used, `NothingChecked` for a text without
    sentences, and `ConfigError` for an invalid chat server.
    """
    asked = request.run.asked()
    if str(request.statement) == str(request.account) == STDIN:
        raise ConfigError("only one of the two texts can come from standard input", hint="Name a file for the other.")
    statement, account = (_document(path, request.run.encoding) for path in (request.statement, request.account))
    diff = _diff(statement, account, request, note)
    if asked is not None:
        from summitcheck.session.asking import Asker

        asker = Asker(asked, cache=request.run.open_cache(), note=note, progress=progress)
        diff = with_opinions(diff, asker.report(diff.report))
    return narrow(diff if request.words else without_words(diff), request.only)


def _document(path: Path, encoding: str) -> Document:
    from summitcheck.documents.source import only, read

    piped = str(path) == STDIN
    document = only(read_stdin(encoding=encoding), name=STDIN) if piped else read(path, encoding=encoding)
    if not document.sentences:
        raise NothingChecked("the text contains no sentence", where=document.name)
    return document


def _diff(statement: Document, account: Document, request: DiffRequest, note: Note) -> Diff:
    from summitcheck.session.bounds import notes_on_bounds
    from summitcheck.session.judging import Reference, compiled
    from summitcheck.session.method import Method
    from summitcheck.views.diff.make import make_diff

    reference = Reference(statement, _claims(statement, request.claims))
    for said in notes_on_bounds([reference], [account], words_only=request.words_only):
        note(said)
    return make_diff(compiled(reference, Method(words_only=request.words_only)).trace(account))


def _claims(statement: Document, path: Path | None) -> ClaimSet:
    """The claims in the file, or drafted; a statement without claims can be compared, too."""
    if path is None:
        from summitcheck.claims.draft import extract

        return extract(statement)
    from summitcheck.claims.load import load_claims
    from summitcheck.session.locating import located_in

    return located_in(statement, load_claims(path))

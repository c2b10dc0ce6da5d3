"""One run of `summitcheck check`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from summitcheck.documents.model import Document, Skipped
from summitcheck.errors import ConfigError, NothingChecked, as_argument
from summitcheck.session.articles import Selection, among, select, without
from summitcheck.session.asking import Asker, chat_model_of
from summitcheck.session.bounds import notes_on_bounds
from summitcheck.session.callbacks import Note, Progress, no_note, no_progress
from summitcheck.session.changes import Changes, changes_since
from summitcheck.session.checking import CODES, NO_STATEMENT, ArticleCase, Session
from summitcheck.session.config import Settings
from summitcheck.session.copies import OfficialCopies
from summitcheck.session.corpus import read_each
from summitcheck.session.criteria import changed_criteria
from summitcheck.session.earlier import with_earlier
from summitcheck.session.git import checkout
from summitcheck.session.hidden import with_hidden
from summitcheck.session.judging import Reference
from summitcheck.session.neighbours import statement_below
from summitcheck.session.references import refuse_unknown
from summitcheck.session.statement import UNDECIDED
from summitcheck.session.stdin import STDIN, read_stdin
from summitcheck.views.check.baseline import dump_baseline, parse_baseline
from summitcheck.views.check.conclude import JudgedArticle
from summitcheck.views.check.model import CheckResult
from summitcheck.views.check.policy import require_known_codes
from summitcheck.views.report import OfficialConflict
from summitcheck.views.wording import counted


class CheckRequest(NamedTuple):
    """What this run checks, besides the settings, which apply to every run."""

    articles: tuple[str, ...] = ()
    stdin_filename: str = ""
    since: str = ""
    changed_lines: bool = False
    write_baseline: Path | None = None
    allow_empty: bool = False


class Inspection(NamedTuple):
    """The result of a run, the references of the articles, and the text of the baseline if one is to be written.

    ``conflicts`` are the places where official texts differ.
    """

    result: CheckResult
    references: tuple[Reference, ...]
    baseline: str = ""
    conflicts: tuple[OfficialConflict, ...] = ()


_ALLOW = "To allow this, use --allow-empty."


def inspect(
    request: CheckRequest, settings: Settings, progress: Progress = no_progress, note: Note = no_note
) -> Inspection:
    """The problems of the requested articles, with the opinions of another model if one is asked.

    Raises `NothingChecked` if no article was judged, and `ConfigError`, `SourceError` and `ClaimsError` for invalid
    input.
    """
    _refuse_nonsense(request, settings)
    asked = chat_model_of(settings)
    session = Session(settings, progress=progress)
    changes = changes_since(request.since) if request.since else None
    cases, skipped = _cases(without(_selection(request, settings, changes), settings.exclude), request, session)
    for line in _notes(cases, session):
        note(line)
    if cases:
        refuse_unknown(settings.require, session.references, settings.origin("require"))
    elif not request.allow_empty:
        if request.since and not skipped:
            raise NothingChecked(f"nothing was checked: no article differs from '{request.since}'", hint=_ALLOW)
        raise NothingChecked(f"nothing was checked: {skipped_summary(skipped)}", hint=_hint_on(skipped))
    asker = Asker(asked, cache=session.cache, note=note, progress=progress)
    judged = session.judged(cases, baseline=request.write_baseline, asker=asker)
    if changes and request.changed_lines:
        judged = with_earlier(judged, cases, changes, session, note)
    judged = with_hidden(judged, cases, session, accept=request.write_baseline is not None)
    inspection = _concluded(judged, session, request, skipped)
    criteria = tuple(changed_criteria(session, cases, changes))
    result = replace(inspection.result, silenced=(*criteria, *inspection.result.silenced))
    return inspection._replace(result=result, conflicts=session.conflicts())


def _notes(cases: Sequence[ArticleCase], session: Session) -> Iterator[str]:
    """Lines on settings in the wrong place of front matter, and on limits that the texts reach."""
    for name, key in session.misplaced.items():
        yield f"{name}: `{key}:` at the top level of the front matter is ignored; move it under `summitcheck:`"
    for case in cases:
        if name := OfficialCopies([case.reference]).original(case.article):
            yield f"note: {case.article.name}: the official text {name}, word for word"
    articles = [case.article for case in cases]
    yield from notes_on_bounds(session.references, articles, words_only=session.settings.words_only)


def _hint_on(skipped: Sequence[Skipped]) -> str:
    """What to do when nothing was judged; names a statement that is one folder down."""
    if not skipped:
        return f"Give files, or a folder that contains some. {_ALLOW}"
    for file in skipped:
        if file.reason == NO_STATEMENT and (path := statement_below(Path(file.path).parent)):
            return f"There is a statement in a subfolder. To use it, add --statement {as_argument(str(path))}."
    if any(file.reason == NO_STATEMENT or file.reason.startswith(UNDECIDED) for file in skipped):
        return f"Set the statement with --statement, in the front matter or in the configuration. {_ALLOW}"
    return f"Give other files. {_ALLOW}"


def skipped_summary(skipped: Sequence[Skipped]) -> str:
    """The number of skipped files, and the reasons, the most frequent first."""
    if not skipped:
        return "no files were found"
    reasons = Counter(file.reason for file in skipped).most_common()
    return f"{counted(len(skipped), 'file')} skipped ({', '.join(f'{count} {reason}' for reason, count in reasons)})"


def _refuse_nonsense(request: CheckRequest, settings: Settings) -> None:
    for name, words in (("select", settings.select), ("ignore", settings.ignore), ("severity", settings.severity)):
        require_known_codes(words, CODES, where=settings.origin(name))
    if request.changed_lines and not request.since:
        raise ConfigError("needs a revision", where="--changed-lines", hint="Add --since REV.")
    if request.since and request.write_baseline:
        hint = "Remove --since: a baseline lists the problems of all articles."
        raise ConfigError("cannot be used with --write-baseline", where="--since", hint=hint)


def _selection(request: CheckRequest, settings: Settings, changes: Changes | None) -> Selection:
    if changes is not None:
        return among(changes, request.articles)
    arguments = request.articles or tuple(p for one in settings.statements for p in one.articles)
    if not arguments:
        hint = "Give a file, folder or pattern, add --since REV, or list articles in the configuration."
        raise ConfigError("no articles were given", where="check", hint=hint)
    return select(arguments)


def _cases(
    selection: Selection, request: CheckRequest, session: Session
) -> tuple[tuple[ArticleCase, ...], tuple[Skipped, ...]]:
    """The articles of the selection, in order, and the skipped files with the reasons."""

    def read(path: str) -> tuple[Document, ...]:
        if path == STDIN:
            return read_stdin(request.stdin_filename, encoding=session.settings.encoding)
        return session.reading.documents(path)

    documents, unread = read_each(selection.paths, read)
    found = [session.case(document) for document in documents]
    cases = tuple(one for one in found if isinstance(one, ArticleCase))
    return cases, (*selection.skipped, *(one for one in found if isinstance(one, Skipped)), *unread)


def _concluded(
    judged: Sequence[JudgedArticle], session: Session, request: CheckRequest, skipped: Sequence[Skipped]
) -> Inspection:
    findings = session.findings(judged)
    text = dump_baseline(findings.for_baseline()) if request.write_baseline else ""
    known = parse_baseline(text, source=str(request.write_baseline)) if text else None
    result = session.result(findings, baseline=known, skipped=skipped, max_findings=session.settings.max_findings)
    return Inspection(replace(result, checkout=checkout()), tuple(session.references), text)

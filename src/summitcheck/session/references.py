"""What an article is compared with: the statement that it is about, and the claims of this statement."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from summitcheck.claims.model import ClaimSet
from summitcheck.documents.files import same_file
from summitcheck.documents.model import Document
from summitcheck.errors import ConfigError, no_claim
from summitcheck.session.config import Settings
from summitcheck.session.confinement import home_of_configuration, is_within, may_name
from summitcheck.session.corpus import claims_given, reference_for, statement_path
from summitcheck.session.judging import Reference
from summitcheck.session.neighbours import Neighbours
from summitcheck.session.patterns import described
from summitcheck.session.reading import DocumentStore
from summitcheck.session.stdin import STDIN_NAME
from summitcheck.views.check.front_matter import ArticleSettings


@dataclass(frozen=True, slots=True)
class ReferenceFiles:
    """The files that an article is compared with, not yet read, and the claims that it must support.

    ``where`` says what named them. One of ``statement`` and ``claims`` may be missing: a claims file names its
    statement, and the claims of a statement are looked for in its folder. ``beside`` are the other official texts,
    except those that the claims name. ``named_by`` is the article, if it names the files itself.
    """

    statement: Path | None
    claims: Path | None
    require: tuple[str, ...] = ()
    where: str = ""
    beside: tuple[Path, ...] = ()
    named_by: str = ""

    @classmethod
    def of(cls, texts: Sequence[Path], claims: Path | None, require: tuple[str, ...], where: str) -> ReferenceFiles:
        """The files for these ``texts``: the statement, if any, then the official texts beside it."""
        return cls(next(iter(texts), None), claims, require, where, tuple(texts[1:]))


def reference_files(
    article: Document, own: ArticleSettings, settings: Settings, neighbours: Neighbours
) -> ReferenceFiles | None:
    """The files for the article: from the command line, its front matter, the first matching pattern, or the default.

    If none of these names a statement, one near the article. Raises `SourceError` if there are several.
    """
    files = _named_by(article, own, settings) or _lying_beside(article, own, neighbours)
    if files is not None and settings.on_command_line("claims"):
        return replace(files, claims=settings.claims, named_by=files.named_by if files.statement else "")
    return files


def is_assigned(article: Document, own: ArticleSettings, settings: Settings) -> bool:
    """True if the command line, front matter or configuration name the statement of the article."""
    return _named_by(article, own, settings) is not None


def overruled(article: Document, own: ArticleSettings, settings: Settings) -> Path | None:
    """The file that the configuration names, if the front matter of the article names another; else None."""
    if not (own.statement or own.claims) or settings.on_command_line("statement"):
        return None
    named, meant = (_named_by(article, each, settings) for each in (own, ArticleSettings()))
    if named is None or meant is None:
        return None
    pairs = ((named.statement, meant.statement), (named.claims, meant.claims))
    others = (other for one, other in pairs if one and other and os.path.realpath(one) != os.path.realpath(other))
    return next(others, None)


def is_statement(article: Document, files: ReferenceFiles) -> bool:
    """True if the article is the statement itself, or an official text beside it."""
    return any(same_file(article.name, path) for path in (files.statement, *files.beside) if path)


def _named_by(article: Document, own: ArticleSettings, settings: Settings) -> ReferenceFiles | None:
    if settings.on_command_line("statement"):
        return ReferenceFiles.of(settings.statement, settings.claims, own.require, "--statement")
    if own.statement or own.claims:
        statement, claims = (_beside(article, name) for name in (own.statement, own.claims))
        return _at_home(article, ReferenceFiles(statement, claims, own.require, f"the front matter of {article.name}"))
    for assignment in settings.statements:
        if described(article.name, assignment.articles):
            require = (*assignment.require, *own.require)
            return ReferenceFiles.of(assignment.statement, assignment.claims, require, settings.origin("statements"))
    if settings.statement or settings.claims:
        return ReferenceFiles.of(settings.statement, settings.claims, own.require, settings.origin("statement"))
    return None


def _lying_beside(article: Document, own: ArticleSettings, neighbours: Neighbours) -> ReferenceFiles | None:
    found = None if article.name == STDIN_NAME else neighbours.of(article)
    if not found:
        return None
    return _at_home(article, ReferenceFiles(found.statement, found.claims, own.require, found.why, found.beside))


def _at_home(article: Document, files: ReferenceFiles) -> ReferenceFiles:
    """The files; raises `ConfigError` if one is outside of where an article may name files."""
    for path in filter(None, (files.statement, files.claims, *files.beside)):
        _require(may_name(article.name, path), path, files.where)
    return replace(files, named_by=article.name)


def _require(inside: bool, path: Path, where: str) -> None:
    if not inside:
        hint = "Use --statement or --claims, or move the file into the repository or corpus of the article."
        raise ConfigError(f"{path} is outside the repository or corpus", where=where, hint=hint)


def _beside(article: Document, name: str) -> Path | None:
    return Path(os.path.normpath(Path(article.name).parent / name)) if name else None


_Key = tuple[Path | None, Path | None, tuple[Path, ...]]
_Stamp = tuple[tuple[str, int, int], ...]


class References:
    """The references loaded so far, by their files: a statement is read once for all its articles."""

    def __init__(self, reading: DocumentStore) -> None:
        """``reading`` reads the files."""
        self._reading = reading
        self._loaded: dict[_Key, tuple[Reference, _Stamp]] = {}

    def of(self, files: ReferenceFiles) -> Reference:
        """The reference in the files; raises `SourceError`, `ClaimsError` or `NothingChecked` if there is none."""
        key = (files.statement, files.claims, files.beside)
        if key not in self._loaded:
            reference = load_reference(files, self._reading)
            self._loaded[key] = reference, _stamp(reference)
        return self._loaded[key][0]

    def __iter__(self) -> Iterator[Reference]:
        """The references, in the order in which they were loaded."""
        return (reference for reference, _ in self._loaded.values())

    @property
    def changed(self) -> bool:
        """True if a file of a reference was changed or removed since it was read."""
        return any(stamp != _stamp(reference) for reference, stamp in self._loaded.values())


def load_reference(files: ReferenceFiles, reading: DocumentStore) -> Reference:
    """The reference in the files; raises `SourceError`, `ClaimsError` or `NothingChecked` if there is none."""
    claims = reading.claims(files.claims) if files.claims else None
    for name in claims.documents if claims else ():
        _require_at_home(_folder(claims) / name, claims, files)
    statement = reading.document(files.statement or _named_in(claims, files))
    given = claims or claims_given(Path(statement.name).parent, None, [statement], reading)
    beside = [reading.document(path) for path in files.beside]
    return reference_for(statement, given, required=claims is not None, official=beside, reading=reading)


def _named_in(claims: ClaimSet | None, files: ReferenceFiles) -> Path:
    """The statement that claims name."""
    path = statement_path(claims)
    _require_at_home(path, claims, files)
    return path


def _folder(claims: ClaimSet | None) -> Path:
    return Path(claims.source if claims else "").parent


def _require_at_home(path: Path, claims: ClaimSet | None, files: ReferenceFiles) -> None:
    """Raise `ConfigError` if claims name a text outside of where the article, or their repository, allows."""
    source = claims.source if claims else ""
    if files.named_by:
        _require(may_name(files.named_by, path), path, source)
    elif home := home_of_configuration(_folder(claims)):
        _require(is_within(path, home), path, source)


def _stamp(reference: Reference) -> _Stamp:
    """The state of the files of a reference, without missing files."""
    found = []
    texts = [part.statement.name for part in reference.parts]
    for name in filter(None, (*texts, reference.claims.source)):
        try:
            status = os.stat(name)  # noqa: PTH116 - faster, and called after every key stroke in an editor
        except OSError:
            continue
        found.append((name, status.st_mtime_ns, status.st_size))
    return tuple(found)


def required_claims(named: Iterable[str], everywhere: Sequence[str], claims: ClaimSet, where: str) -> tuple[str, ...]:
    """The claims that an article must support: those ``named`` for it, and those of ``everywhere`` that its text has.

    Raises `ConfigError` for a named claim that is not among the ``claims``.
    """
    ids = [claim.id for claim in claims.claims]
    _refuse_unknown(named := tuple(named), ids, where)
    return tuple(dict.fromkeys((*(claim for claim in everywhere if claim in ids), *named)))


def refuse_unknown(everywhere: Iterable[str], references: Iterable[Reference], where: str) -> None:
    """Raise `ConfigError` for a required claim that no statement makes: a typo would otherwise require nothing."""
    _refuse_unknown(everywhere, sorted({c.id for reference in references for c in reference.all_claims}), where)


def _refuse_unknown(required: Iterable[str], ids: Sequence[str], where: str) -> None:
    for claim in required:
        if claim not in ids:
            raise no_claim(claim, ids, where=where)

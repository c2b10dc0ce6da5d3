"""Which statement an article is about, and which claims that statement makes."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from summitcheck.claims.load import load_claims
from summitcheck.claims.model import ClaimSet
from summitcheck.documents.model import Document
from summitcheck.documents.source import read
from summitcheck.errors import ConfigError, did_you_mean
from summitcheck.session.articles import described
from summitcheck.session.config import Settings
from summitcheck.session.corpus import claims_for, claims_given
from summitcheck.session.judging import Target
from summitcheck.views.check.front_matter import OwnWords


@dataclass(frozen=True, slots=True)
class Aim:
    """What an article is held against: files, not yet read, and the claims that it must carry.

    ``where`` says who named them; one of ``statement`` and ``claims`` may be missing, since a claims file names its
    statement, and a statement may have its claims near by.
    """

    statement: Path | None
    claims: Path | None
    require: tuple[str, ...] = ()
    where: str = ""


def aim_of(article: Document, own: OwnWords, settings: Settings) -> Aim | None:
    """What the article is about: by the command line, its front matter, the first fitting pattern, the default."""
    aim = _named_by(article, own, settings)
    if aim is not None and settings.on_command_line("claims"):
        return replace(aim, claims=settings.claims)
    return aim


def _named_by(article: Document, own: OwnWords, settings: Settings) -> Aim | None:
    if settings.on_command_line("statement"):
        return Aim(settings.statement, settings.claims, own.require, "--statement")
    if own.statement or own.claims:
        statement, claims = (_beside(article, name) for name in (own.statement, own.claims))
        return Aim(statement, claims, own.require, f"the front matter of {article.name}")
    for assignment in settings.statements:
        if described(article.name, assignment.articles):
            require = (*assignment.require, *own.require)
            return Aim(assignment.statement, assignment.claims, require, settings.origin("statements"))
    if settings.statement or settings.claims:
        return Aim(settings.statement, settings.claims, own.require, settings.origin("statement"))
    return None


def _beside(article: Document, name: str) -> Path | None:
    return Path(os.path.normpath(Path(article.name).parent / name)) if name else None


@dataclass(frozen=True, slots=True)
class Targets:
    """The targets that were loaded so far, by their files: a statement is read once for all of its articles."""

    _loaded: dict[tuple[Path | None, Path | None], Target] = field(default_factory=dict)

    def of(self, aim: Aim) -> Target:
        """The target of an aim; raises `SourceError`, `ClaimsError` or `NothingChecked` where it is not to be had."""
        key = (aim.statement, aim.claims)
        if key not in self._loaded:
            self._loaded[key] = _load(aim)
        return self._loaded[key]

    def __iter__(self) -> Iterator[Target]:
        """The targets, in the order in which they were asked for."""
        return iter(self._loaded.values())


def _load(aim: Aim) -> Target:
    claims = load_claims(aim.claims) if aim.claims else None
    statement = read(aim.statement or _statement_of(claims))
    given = claims or claims_given(Path(statement.name).parent, None, [statement])
    located, source = claims_for(statement, given, required=claims is not None)
    return Target(statement, located, source)


def _statement_of(claims: ClaimSet | None) -> Path:
    """The statement that a claims file names, seen from its folder."""
    assert claims is not None  # an aim has a statement, claims, or both
    if not claims.statement:
        hint = "Write `statement: FILE` into it, or name the statement beside it."
        raise ConfigError("the claims file names no statement", where=claims.source, hint=hint)
    return Path(claims.source).parent / claims.statement


def required_of(aim: Aim, target: Target, everywhere: Sequence[str]) -> tuple[str, ...]:
    """The claims of the target that an article must carry: its own (all known, or `ConfigError`) and the general."""
    ids = [claim.id for claim in target.claims.claims]
    for claim in aim.require:
        if claim not in ids:
            raise ConfigError(f"there is no claim {claim} to require.{did_you_mean(claim, ids)}", where=aim.where)
    return tuple(dict.fromkeys((*(claim for claim in everywhere if claim in ids), *aim.require)))


def refuse_unknown(everywhere: Iterable[str], targets: Iterable[Target], where: str) -> None:
    """Raise `ConfigError` for a required claim that no statement makes: mistyped, it would require nothing."""
    ids = sorted({claim.id for target in targets for claim in target.claims.claims})
    for claim in everywhere:
        if claim not in ids:
            raise ConfigError(f"there is no claim {claim} to require.{did_you_mean(claim, ids)}", where=where)

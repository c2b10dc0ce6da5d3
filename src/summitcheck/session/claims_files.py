"""Claims files: drafted from a statement, checked against it, and tried on it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from summitcheck.claims.model import Claim, ClaimSet
from summitcheck.decide.verdict import Verdict
from summitcheck.documents.model import Document
from summitcheck.errors import NothingChecked
from summitcheck.session.callbacks import Note, unsaid
from summitcheck.session.corpus import statement_path

if TYPE_CHECKING:
    from summitcheck.checker import Checker
    from summitcheck.claims.problem import ClaimsProblem


def draft_claims(statement: Path, old: Path | None = None, note: Note = unsaid, *, encoding: str = "") -> ClaimSet:
    """The claims of the statement: drafts, and in place of drafts those of the ``old`` file that still apply.

    ``note`` is told which old claims were lost and which drafts were added. Raises `NothingChecked` for a statement
    without a claim, `SourceError` and `ClaimsError` for files that cannot be used.
    """
    from summitcheck.claims.draft import extract
    from summitcheck.documents.source import read

    official = read(statement, encoding=encoding)
    drafts = extract(official)
    if not drafts.claims:
        raise NothingChecked("no sentence of the statement makes a claim", where=str(statement))
    return _refreshed(old, drafts, official, note) if old else drafts


def _refreshed(old: Path, drafts: ClaimSet, official: Document, note: Note) -> ClaimSet:
    from summitcheck.claims.load import load_claims
    from summitcheck.claims.problem import shorten
    from summitcheck.claims.refresh import refresh

    written = load_claims(old)
    result = refresh(written, drafts, official)
    for claim in result.lost:
        note(f"lost: `{claim.id}` ({written.places[f'claims.{claim.id}']}): “{shorten(claim.quote)}”")
    for words in written.silent:
        if words not in result.claims.silent:
            note(f"lost: a silent line: “{shorten(words)}”")
    for claim in result.added:
        note(f"added: `{claim.id}`: “{shorten(claim.quote)}”")
    return result.claims


def lint_claims(file: Path, statement: Path | None = None) -> tuple[ClaimSet, tuple[ClaimsProblem, ...]]:
    """The claims in the file, and what is wrong with them: in itself, and beside the statement (by default theirs)."""
    from summitcheck.claims.lint import lint
    from summitcheck.claims.load import read_claims
    from summitcheck.claims.source import claims_text

    claims, problems = read_claims(claims_text(file), source=str(file))
    if problems and not claims.claims:
        return claims, tuple(problems)
    return claims, (*problems, *lint(claims, _official(claims, statement)))


@dataclass(frozen=True, slots=True)
class Trial:
    """The verdicts on one claim: by the whole ``statement``, and ``without`` the words that the claim quotes."""

    claim: Claim
    statement: Verdict
    without: Verdict

    @property
    def failed(self) -> bool:
        """True when not even the statement supports the claim."""
        return self.statement is not Verdict.SUPPORTED

    @property
    def weak(self) -> bool:
        """True when other words of the statement seem to say the same, so that the claim can hardly be omitted."""
        return not self.failed and self.without is Verdict.SUPPORTED


def try_claims(
    file: Path, statement: Path | None = None, *, words_only: bool = False
) -> tuple[ClaimSet, tuple[Trial, ...]]:
    """The claims in the file, and one trial for each on the statement (by default theirs), in order."""
    from summitcheck.claims.load import load_claims
    from summitcheck.claims.locate import locate
    from summitcheck.session.judging import Reference, compiled
    from summitcheck.session.method import Method

    claims = load_claims(file)
    official = _official(claims, statement)
    checker = compiled(Reference(official, locate(claims, official)), Method(words_only=words_only))
    whole = checker.check(official).assessments
    trials = (Trial(a.claim, a.verdict, _without(checker, official, number)) for number, a in enumerate(whole))
    return claims, tuple(trials)


def _without(checker: Checker, statement: Document, number: int) -> Verdict:
    """The verdict on the claim of that number when its quote is cut out."""
    claim = checker.claims.claims[number]
    if statement.markup:
        plain = f"{statement.plain[: claim.start]}{' ' * (claim.end - claim.start)}{statement.plain[claim.end :]}"
        return checker.check(replace(statement, plain=plain)).assessments[number].verdict
    cut = f"{statement.text[: claim.start]} {statement.text[claim.end :]}"
    return checker.check(Document.from_text(cut, name=statement.name)).assessments[number].verdict


def _official(claims: ClaimSet, statement: Path | None) -> Document:
    """The statement that the user names, or else the claims file."""
    from summitcheck.documents.source import read

    return read(statement or statement_path(claims))

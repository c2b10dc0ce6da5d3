"""``summitcheck claims``: lint, list and test a claims file."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import click

from summitcheck.claims.model import ClaimSet
from summitcheck.cli.options import FILE
from summitcheck.documents.model import Document
from summitcheck.errors import ClaimsError
from summitcheck.render.printable import one_line
from summitcheck.session.output import emit, note
from summitcheck.severity import Severity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summitcheck.claims.problem import ClaimsProblem
    from summitcheck.session.trial import Trial

_FAILED, _UNFIT = 1, 2

_file = click.argument("file", type=FILE, default="claims.yaml")
_statement = click.option(
    "--statement", type=FILE, metavar="FILE", help="The official text.  [default: the one that the claims name]"
)


@click.group("claims")
def claims_group() -> None:
    """Lint, list and test a claims file (claims.yaml in this folder by default)."""


@claims_group.command("lint")
@_file
@_statement
def lint_command(file: Path, statement: Path | None) -> int:
    """Check FILE, and that it accounts for every line of its statement.

    Unknown keys, ids given twice, names in two groups, quotes that the statement does not have, lines that
    no claim covers: each problem is told with its place and what to do. It ends with 2 when there is an error.
    """
    claims, problems = _linted(file, statement)
    emit("".join(f"{line}\n" for problem in problems for line in _told(problem)))
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    note(f"{file}: {len(claims)} claims, {_count(errors, 'error')}, {_count(len(problems) - errors, 'warning')}")
    return _UNFIT if errors else 0


@claims_group.command("list")
@_file
@click.option("-f", "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def list_command(file: Path, form: str) -> None:
    """List the claims in FILE, section by section."""
    from summitcheck.claims.load import load_claims

    claims = load_claims(file)
    emit(_as_json(claims) if form == "json" else "".join(f"{line}\n" for line in _as_text(claims)))


@claims_group.command("test")
@_file
@_statement
def test_command(file: Path, statement: Path | None) -> int:
    """Try every claim in FILE on the statement itself.

    A claim has failed when not even the whole statement supports it, and is weak when the statement still
    supports it after its quote was cut out: other words say nearly the same. It ends with 1 when one failed.
    """
    from summitcheck.claims.load import load_claims
    from summitcheck.claims.locate import locate
    from summitcheck.session.trial import try_claims

    claims = load_claims(file)
    official = _official(claims, file, statement)
    trials = try_claims(locate(claims, official), official)
    failed, weak = sum(trial.failed for trial in trials), sum(trial.weak for trial in trials)
    emit("".join(f"{_outcome(trial, claims)}\n" for trial in trials if trial.failed or trial.weak))
    note(f"{file}: {len(trials)} claims tried, {failed} failed, {weak} weak")
    return _FAILED if failed else 0


def _linted(file: Path, statement: Path | None) -> tuple[ClaimSet, Sequence[ClaimsProblem]]:
    from summitcheck.claims.lint import lint
    from summitcheck.claims.load import read_claims
    from summitcheck.claims.source import claims_text

    claims, problems = read_claims(claims_text(file), source=str(file))
    if problems and not claims.claims:
        return claims, problems
    return claims, (*problems, *lint(claims, _official(claims, file, statement)))


def _official(claims: ClaimSet, file: Path, statement: Path | None) -> Document:
    """The statement that the user names, or else the claims do."""
    from summitcheck.documents.source import read

    if statement is None and not claims.statement:
        hint = "Add `statement: path/to/it`, seen from the folder of the claims file, or give --statement."
        raise ClaimsError("the claims name no statement", where=str(file), hint=hint)
    return read(statement or file.parent / claims.statement)


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def _told(problem: ClaimsProblem) -> Iterator[str]:
    place = f"{one_line(problem.where)}: " if problem.where else ""
    yield f"{place}{problem.severity}: {one_line(problem.what)}"
    if problem.hint:
        yield f"    {one_line(problem.hint)}"


def _as_text(claims: ClaimSet) -> Iterator[str]:
    width = max((len(claim.id) for claim in claims.claims), default=0)
    for section, group in groupby(claims.claims, key=lambda claim: claim.section):
        yield one_line(section) or "(before the first heading)"
        for claim in group:
            yield f"  {claim.id:{width}}  {claim.strength:9}  {one_line(claim.text)}".rstrip()


def _as_json(claims: ClaimSet) -> str:
    import json

    fields = ("id", "section", "text", "quote", "governor", "actors", "verb", "strength")
    listed = [{field: getattr(claim, field) for field in fields} for claim in claims.claims]
    return json.dumps({"statement": claims.statement, "claims": listed}, ensure_ascii=False, indent=2) + "\n"


def _outcome(trial: Trial, claims: ClaimSet) -> str:
    place = one_line(claims.places.get(f"claims.{trial.claim.id}", claims.source))
    if trial.failed:
        return f"{place}: failed: the statement itself makes `{trial.claim.id}` {trial.statement}"
    return f"{place}: weak: the statement supports `{trial.claim.id}` without the words that it quotes"

"""``summitcheck claims``: lint, list and test a claims file."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from summitcheck.claims.problem import shorten
from summitcheck.cli.display import Display, Output, format_option, show
from summitcheck.cli.options import FILE, WORDS_ONLY, option
from summitcheck.cli.output import emit, note, watched
from summitcheck.render.printable import one_line
from summitcheck.session.here import claims_here
from summitcheck.severity import Severity
from summitcheck.views.wording import counted

if TYPE_CHECKING:
    from summitcheck.claims.model import ClaimSet
    from summitcheck.claims.problem import ClaimsProblem
    from summitcheck.session.claims_files import ExampleTrial, Trial

_FAILED, _UNFIT = 1, 2

_ON_WEAK = (
    "weak: an account that omits such a claim may still count as stating it. Quote words that only this claim has, or "
    "merge it with the claim that says nearly the same; or leave it, and read its ticks with care."
)
_STATEMENT = "The official statement.  [default: the one named in FILE]"
_file = click.argument(
    "file", type=FILE, required=False, callback=lambda _context, _parameter, path: path or claims_here()
)
_statement = option("statement", "", type=FILE, multiple=False, help=_STATEMENT)


@click.group("claims")
def claims_group() -> None:
    """Lint, list or test a claims file (default: claims.yaml in this folder, else corpus/claims.yaml)."""


@claims_group.command("lint", short_help="Find errors in FILE, and uncovered lines.")
@_file
@_statement
def lint_command(file: Path, statement: Path | None) -> int:
    """Check FILE for errors and for lines of the statement that no claim covers.

    Finds unknown keys, duplicate ids, names in two groups, quotes that are not in the statement, and uncovered lines.
    Each problem is reported with its location and a fix. The exit status is 2 if there is an error.
    """
    from summitcheck.session.claims_files import lint_claims

    claims, problems = lint_claims(file, statement)
    emit("".join(f"{line}\n" for problem in problems for line in _problem(problem)))
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    found = f"{counted(errors, 'error')}, {counted(len(problems) - errors, 'warning')}"
    note(f"{file}: {counted(len(claims), 'claim')}, {found}")
    return _UNFIT if errors else 0


@claims_group.command("list")
@_file
@format_option("claims")
def list_command(file: Path, form: str) -> None:
    """List the claims in FILE, section by section.

    On a terminal, long lines are wrapped; otherwise each claim is on one line.
    """
    from summitcheck.claims.load import load_claims

    width = None if sys.stdout.isatty() else sys.maxsize
    show("claims", load_claims(file), Display(width=width, outputs=(Output(form or "text"),)))


@claims_group.command("test")
@_file
@_statement
@WORDS_ONLY
def test_command(file: Path, statement: Path | None, *, words_only: bool) -> int:
    """Test every claim in FILE against the statement itself.

    A claim fails if the statement does not support it. It is weak if the statement supports it even without the
    quoted words, because other words say nearly the same. A text under `examples` fails if its verdict is not the
    expected one. The exit status is 1 if a claim or an example fails.
    """
    from summitcheck.session.claims_files import try_claims

    tried = try_claims(file, statement, watched, words_only=words_only)
    outcomes = [_outcome(trial, tried.claims) for trial in tried.trials if trial.failed or trial.weak]
    outcomes += [_example_outcome(trial, tried.claims) for trial in tried.examples if trial.failed]
    emit("".join(f"{outcome}\n" for outcome in outcomes))
    counts = [counted(len(tried.trials), "claim")] + [counted(len(tried.examples), "example")] * bool(tried.examples)
    weak = sum(trial.weak for trial in tried.trials)
    note(f"{file}: {' and '.join(counts)} tested, {tried.failed} failed, {weak} weak")
    if weak:
        note(_ON_WEAK)
    return _FAILED if tried.failed else 0


def _problem(problem: ClaimsProblem) -> Iterator[str]:
    place = f"{one_line(problem.where)}: " if problem.where else ""
    yield f"{place}{problem.severity}: {one_line(problem.what)}"
    if problem.hint:
        yield f"    {one_line(problem.hint)}"


def _example_outcome(trial: ExampleTrial, claims: ClaimSet) -> str:
    place = one_line(claims.places.get(f"claims.{trial.claim.id}.examples.{trial.number}", claims.source))
    said = f"this example of `{trial.claim.id}` is {trial.verdict}, expected {trial.expected}"
    return f"{place}: failed: {said}: “{one_line(shorten(trial.claim.examples[trial.number].text))}”"


def _outcome(trial: Trial, claims: ClaimSet) -> str:
    place = one_line(claims.places.get(f"claims.{trial.claim.id}", claims.source))
    if trial.failed:
        return f"{place}: failed: in the statement itself, `{trial.claim.id}` is {trial.statement}"
    return f"{place}: weak: the statement supports `{trial.claim.id}` even without its quote"

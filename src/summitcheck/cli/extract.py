"""``summitcheck extract``: a claims file drafted from a statement, or brought up to date with it."""

from __future__ import annotations

import os
from pathlib import Path

import click

from summitcheck.claims.model import ClaimSet
from summitcheck.cli.options import FILE
from summitcheck.documents.model import Document
from summitcheck.errors import ConfigError, NothingChecked
from summitcheck.session.output import emit, note


@click.command("extract")
@click.argument("statement", type=FILE)
@click.option("-o", "--output", type=FILE, metavar="FILE", help="Write the claims to FILE.  [default: standard output]")
@click.option("--refresh", "old", type=FILE, metavar="CLAIMS", help="Keep what still stands of this claims file.")
@click.option("--force", is_flag=True, help="Write over FILE when it exists.")
def extract_command(statement: Path, output: Path | None, old: Path | None, *, force: bool) -> None:
    """Draft a claims file from the official text in STATEMENT.

    A draft has one claim for each thing that can be kept or left out on its own. Read it against the
    statement, mend it, and check it with `summitcheck claims lint`.

    With --refresh, the claims of CLAIMS whose words the statement still has are kept as they are, and drafts
    are added for the rest; what was lost and what was added is told. Comments in CLAIMS are not carried over.

    \b
    Examples:
      summitcheck extract corpus/statement.md -o claims.yaml
      summitcheck extract corpus/statement.md --refresh claims.yaml -o claims.new.yaml
    """
    import summitcheck
    from summitcheck.claims.dump import dump_claims

    if output and output.exists() and not force:
        hint = "Name another file, or write over it with --force."
        raise ConfigError("the file exists", where=str(output), hint=hint)
    official = summitcheck.read(statement)
    drafts = summitcheck.extract(official)
    if not drafts.claims:
        raise NothingChecked("no sentence of the statement makes a claim", where=str(statement))
    claims = _refreshed(old, drafts, official) if old else drafts
    folder = output.parent if output else Path()
    emit(dump_claims(claims, statement=_as_seen_from(folder, statement)), output)
    note(f"{len(claims)} claims from {statement}" + (f" in {output}" if output else ""))


def _refreshed(old: Path, drafts: ClaimSet, official: Document) -> ClaimSet:
    """The claims of the old file brought up to date; says on standard error what changed."""
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


def _as_seen_from(folder: Path, file: Path) -> str:
    """The path of ``file`` relative to ``folder``, with forward slashes; absolute where there is no such path."""
    try:
        return Path(os.path.relpath(file, folder)).as_posix()
    except ValueError:  # another drive
        return file.resolve().as_posix()

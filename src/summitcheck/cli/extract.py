"""``summitcheck extract``: a claims file drafted from a statement."""

from __future__ import annotations

import os
from pathlib import Path

import click

from summitcheck.cli.options import FILE
from summitcheck.cli.output import emit, note
from summitcheck.errors import ConfigError, NothingChecked


@click.command("extract")
@click.argument("statement", type=FILE)
@click.option("-o", "--output", type=FILE, metavar="FILE", help="Write the claims to FILE.  [default: standard output]")
@click.option("--force", is_flag=True, help="Write over FILE when it exists.")
def extract_command(statement: Path, output: Path | None, *, force: bool) -> None:
    """Draft a claims file from the official text in STATEMENT.

    A draft has one claim for each thing that can be kept or left out on its own. Read it against the
    statement, mend it, and check it with `summitcheck claims lint`.

    \b
    Examples:
      summitcheck extract corpus/statement.md
      summitcheck extract corpus/statement.md -o claims.yaml
    """
    import summitcheck
    from summitcheck.claims.dump import dump_claims

    if output and output.exists() and not force:
        raise ConfigError(
            "the file exists", where=str(output), hint="Name another file, or write over it with --force."
        )
    claims = summitcheck.extract(summitcheck.read(statement))
    if not claims.claims:
        raise NothingChecked("no sentence of the statement makes a claim", where=str(statement))
    folder = output.parent if output else Path()
    emit(dump_claims(claims, statement=_as_seen_from(folder, statement)), output)
    note(f"{len(claims)} claims drafted from {statement}" + (f", written to {output}" if output else ""))


def _as_seen_from(folder: Path, file: Path) -> str:
    """The path of ``file`` relative to ``folder``, with forward slashes; absolute where there is no such path."""
    try:
        return Path(os.path.relpath(file, folder)).as_posix()
    except ValueError:  # another drive
        return file.resolve().as_posix()

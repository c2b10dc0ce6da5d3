"""``summitcheck extract``: a claims file drafted from a statement, or brought up to date with it."""

from __future__ import annotations

from pathlib import Path

import click

from summitcheck.cli.options import ENCODING, FILE, only_one
from summitcheck.cli.output import emit, file_of, note
from summitcheck.errors import ConfigError
from summitcheck.views.wording import counted

_SCHEMA = "claims.schema.json"  # where it lies beside the claims file, the draft names it for editors


@click.command("extract")
@click.argument("statements", type=FILE, nargs=-1, required=True, metavar="STATEMENT...")
@click.option(
    "-o",
    "--output",
    type=FILE,
    multiple=True,
    callback=only_one,
    metavar="FILE",
    help="Write to FILE instead of standard output.",
)
@click.option("--update", "old", type=FILE, metavar="CLAIMS", help="Bring CLAIMS up to date, keeping what you wrote.")
@click.option("--force", is_flag=True, help="Overwrite FILE if it exists.")
@ENCODING
def extract_command(
    statements: tuple[Path, ...], output: Path | None, old: Path | None, encoding: str, *, force: bool
) -> None:
    """Draft a claims file from the official text in STATEMENT, and from official texts beside it, if more are given.

    A draft has one claim for each thing that can be reported or left out on its own. Compare it with the
    statement, correct it, and check it with `summitcheck claims lint`.

    With --update, CLAIMS is written again with as few changes as possible: claims whose words are still in the
    statement stay as they are, with their ids, your edits and comments; what is new, changed or gone is listed.
    With -o it is left alone, and the result goes to FILE.

    \b
    Examples:
      summitcheck extract corpus/statement.md -o claims.yaml
      summitcheck extract corpus/statement.md --update claims.yaml
      summitcheck extract corpus/statement.md corpus/fact-sheet.md -o claims.yaml
    """
    from summitcheck.claims.dump import dump_claims
    from summitcheck.session.claims_files import draft_claims, update_claims

    if output and output.exists() and not force:
        hint = "Name another file, or overwrite it with --force."
        raise ConfigError("the file exists", where=str(output), hint=hint)
    if old:
        text, claims = update_claims(statements, old, note, encoding=encoding)
    else:
        folder = output.parent if output else Path()
        claims = draft_claims(statements, folder, encoding=encoding)
        schema = _SCHEMA if (folder / _SCHEMA).is_file() else ""
        text = dump_claims(claims, schema=schema)
    file = file_of(output or old)
    emit(text, file)
    sources = " and ".join(map(str, statements))
    note(f"{counted(len(claims), 'claim')} from {sources}" + (f" in {file}" if file else ""))

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
@click.option(
    "--update", "old", type=FILE, metavar="CLAIMS", help="Update CLAIMS to match the statement, and keep your edits."
)
@click.option("--force", is_flag=True, help="Overwrite FILE if it exists.")
@ENCODING
def extract_command(
    statements: tuple[Path, ...], output: Path | None, old: Path | None, encoding: str, *, force: bool
) -> None:
    """Draft a claims file from STATEMENT and any further official texts.

    The draft has one claim for each commitment that an account can state or omit on its own. Compare the draft with
    the statement, correct it, and check it with `summitcheck claims lint`.

    --update rewrites CLAIMS with as few changes as possible. Claims whose words are still in the statement keep their
    ids, edits and comments; new, changed and removed claims are listed. With -o, the result goes to FILE and CLAIMS
    stays as it is.

    \b
    Examples:
      summitcheck extract corpus/statement.md -o claims.yaml
      summitcheck extract corpus/statement.md --update claims.yaml
      summitcheck extract corpus/statement.md corpus/fact-sheet.md -o claims.yaml
    """
    from summitcheck.claims.dump import dump_claims
    from summitcheck.session.claims_files import draft_claims, update_claims

    if output and output.exists() and not force:
        hint = "Choose another file, or overwrite this one with --force."
        raise ConfigError("the file already exists", where=str(output), hint=hint)
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

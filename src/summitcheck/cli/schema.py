"""``summitcheck schema``: the JSON schemas of what ``--format json`` writes, and of a claims file."""

from __future__ import annotations

import click

from summitcheck.cli.options import WordChoice
from summitcheck.cli.output import emit
from summitcheck.render.records import schema_text

#: By command, the schema of its JSON output; for `claims`, that of the claims file.
SCHEMAS = {"verify": "report-1", "diff": "diff-1", "check": "check-1", "stats": "stats-1", "claims": "claims-1"}


@click.command("schema")
@click.argument("command", type=WordChoice(list(SCHEMAS)), default="verify")
def schema_command(command: str) -> None:
    """Print the JSON schema (draft 2020-12) of what a command (default: verify) writes with --format json.

    `claims` prints the schema of claims files. Save it as claims.schema.json, and your editor can complete and check
    them.
    """
    emit(schema_text(SCHEMAS[command]))

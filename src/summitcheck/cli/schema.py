"""``summitcheck schema``: the JSON schemas of what ``--format json`` writes."""

from __future__ import annotations

import click

from summitcheck.cli.output import emit
from summitcheck.render.records import schema_text

#: Command -> the schema that its JSON satisfies.
SCHEMAS = {"verify": "report-1", "diff": "diff-1", "check": "check-1"}


@click.command("schema")
@click.argument("command", type=click.Choice(list(SCHEMAS)), default="verify")
def schema_command(command: str) -> None:
    """Print the JSON schema (draft 2020-12) of the output of COMMAND (default: verify) with --format json."""
    emit(schema_text(SCHEMAS[command]))

"""``summitcheck schema``: the JSON schemas of what ``--format json`` writes."""

from __future__ import annotations

from importlib import import_module

import click

from summitcheck.cli.output import emit

#: Command -> the module that renders its JSON and knows the schema.
_MODULES = {
    "verify": "summitcheck.report.json_",
    "diff": "summitcheck.report.diff_json",
    "check": "summitcheck.report.check.json_",
}


@click.command("schema")
@click.argument("command", type=click.Choice(list(_MODULES)), default="verify")
def schema_command(command: str) -> None:
    """Print the JSON schema (draft 2020-12) of what COMMAND writes with --format json: verify unless told otherwise."""
    emit(import_module(_MODULES[command]).schema_text())

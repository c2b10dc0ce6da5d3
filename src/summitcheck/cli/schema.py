"""``summitcheck schema``: the JSON schema of ``--format json``."""

from __future__ import annotations

import click

from summitcheck.cli.output import emit


@click.command("schema")
def schema_command() -> None:
    """Print the JSON schema (draft 2020-12) of the report that --format json writes."""
    from summitcheck.report.json_ import schema_text

    emit(schema_text())

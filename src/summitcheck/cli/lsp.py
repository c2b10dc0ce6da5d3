"""``summitcheck lsp``: the checker in an editor."""

from __future__ import annotations

import click

from summitcheck.errors import ConfigError


@click.command("lsp")
@click.option("--statement", metavar="FILE", help="The official text, whatever an article says of itself.")
@click.option("--claims", metavar="FILE", help="The claims file.  [default: claims.yaml near by, else drafted]")
@click.option("--config", "config_file", metavar="FILE", help="Read this configuration file.")
@click.option("--stdio", is_flag=True, hidden=True, help="What some editors say; there is nothing else.")
def lsp_command(statement: str | None, claims: str | None, config_file: str | None, *, stdio: bool) -> None:
    """Serve an editor over standard input and output (Language Server Protocol).

    Problems show up while you write, and the official words when the pointer rests on a sentence. An article names its
    statement as it does for check: in its front matter or by the configuration of its repository.

    It needs the extra: pip install "summitcheck[lsp]"
    """
    try:
        from summitcheck.lsp.server import build
    except ModuleNotFoundError as error:
        if error.name and error.name.startswith("summitcheck"):
            raise
        hint = 'Install it: pip install "summitcheck[lsp]"'
        raise ConfigError("the language server needs pygls, which is not installed", hint=hint) from error
    from summitcheck.lsp.desk import Desk
    from summitcheck.session.settings import settings_in_force

    given = {"statement": statement, "claims": claims}
    build(Desk(lambda: settings_in_force(given, config_file=config_file, no_config=False))).start_io()

"""``summitcheck lsp``: the checker in an editor."""

from __future__ import annotations

import click

from summitcheck.cli.options import USUAL, Given, option
from summitcheck.errors import ConfigError


@click.command("lsp")
@option("statement", USUAL["statement"])
@option("claims", USUAL["claims"])
@option("words-only", is_flag=True, default=None)
@click.option("--config", "config_file", metavar="FILE", help="Read this configuration file.")
@click.option("--stdio", is_flag=True, hidden=True, help="Accepted for editors that pass it; the only transport.")
def lsp_command(config_file: str | None, *, stdio: bool, **settings: object) -> None:
    """Run a language server (Language Server Protocol) on standard input and output.

    The editor shows problems as you write, with quick fixes; the statement's words when you hover over a sentence;
    and, above the article, how much of the statement it covers. As with `check`, the front matter of an article or
    the configuration names its statement.

    Requires the extra "lsp": pip install "summitcheck[lsp]"
    """
    try:
        from summitcheck.lsp.server import build
    except ModuleNotFoundError as error:
        if error.name and error.name.startswith("summitcheck"):
            raise
        hint = 'Install it: pip install "summitcheck[lsp]"'
        raise ConfigError("the language server needs pygls, which is not installed", hint=hint) from error
    from summitcheck.lsp.editor_session import EditorSession

    given = Given(settings, config_file, no_config=False)
    if config_file:  # the editor shows no error before an article is open
        given.in_force()
    build(EditorSession(given.in_force)).start_io()

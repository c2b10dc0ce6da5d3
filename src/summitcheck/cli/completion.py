"""``summitcheck completion``: what a shell needs to complete commands, options and file names."""

from __future__ import annotations

import click

from summitcheck.cli.options import WordChoice
from summitcheck.cli.output import emit

SHELLS = ("bash", "zsh", "fish")


@click.command("completion")
@click.argument("shell", type=WordChoice(SHELLS))
@click.pass_context
def completion_command(context: click.Context, shell: str) -> None:
    """Print the completion script for SHELL.

    \b
    Examples:
      summitcheck completion bash > ~/.local/share/bash-completion/completions/summitcheck
      summitcheck completion zsh > "${fpath[1]}/_summitcheck"
      summitcheck completion fish > ~/.config/fish/completions/summitcheck.fish
    """
    from click.shell_completion import ShellComplete, get_completion_class

    complete = get_completion_class(shell)
    assert complete is not None  # click brings all of SHELLS
    script = complete(context.find_root().command, {}, "summitcheck", "_SUMMITCHECK_COMPLETE")
    # Not `script.source()`: click's own starts a bash there, to warn of one that is too old.
    emit(ShellComplete.source(script))

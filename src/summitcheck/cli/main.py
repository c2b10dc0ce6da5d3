"""The ``summitcheck`` command: its subcommands, and the exit status for each kind of error."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from enum import IntEnum
from importlib import import_module
from pathlib import Path

import click

from summitcheck import __version__
from summitcheck.cli.output import abandon_stdout, complain, former_names_as_notes
from summitcheck.errors import SummitcheckError, as_argument, did_you_mean


class Exit(IntEnum):
    """The exit statuses of the process."""

    CLEAN = 0
    FINDINGS = 1
    USAGE = 2
    BUG = 3
    INTERRUPTED = 130


#: By name: module, attribute and summary. A module is imported only when its command is called.
COMMANDS = {
    "verify": ("verify", "verify_command", "Judge every account in a folder, claim by claim."),
    "diff": ("diff", "diff_command", "Show an account beside its statement, with changed words marked."),
    "check": ("check", "check_command", "Judge new articles, for example in CI, and fail on distortions."),
    "scan": ("scan", "scan_command", "Find articles about a statement in an archive, and judge them."),
    "stats": ("stats", "stats_command", "Summarize a scan by claim, period and publisher."),
    "init": ("init", "init_command", "Create a corpus from a statement, with drafted claims."),
    "add": ("add", "add_command", "Add articles to a corpus, from files or the web."),
    "extract": ("extract", "extract_command", "Draft a claims file from a statement."),
    "claims": ("claims", "claims_group", "Lint, list or test a claims file."),
    "explain": ("explain", "explain_command", "Explain a rule or a verdict."),
    "config": ("config", "config_command", "Show the settings of check, and where each one comes from."),
    "schema": ("schema", "schema_command", "Print the JSON schema of a report or a claims file."),
    "lsp": ("lsp", "lsp_command", "Run the language server, which shows problems in an editor."),
    "completion": ("completion", "completion_command", "Print the completion script for a shell."),
}


class Commands(click.Group):
    """A group that knows its commands by name and imports only the one that is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of the commands, in the order of a typical workflow."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command:
        """The command with that name; a usage error with a suggestion if there is none."""
        if cmd_name not in COMMANDS:
            ctx.fail(f"No such command '{cmd_name}'.{did_you_mean(cmd_name, COMMANDS)}")
        module, attribute, _ = COMMANDS[cmd_name]
        command = getattr(import_module(f"summitcheck.cli.{module}"), attribute)
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands from the table, without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, line) for name, (_, _, line) in COMMANDS.items()])


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, "-V", "--version", prog_name="summitcheck", message="%(prog)s %(version)s")
def cli() -> None:
    """Check accounts of an official statement against its text, claim by claim.

    \b
    Examples:
      summitcheck check article.md --statement communique.md
      summitcheck verify corpus/ -o report.html
      summitcheck diff communique.md article.md

    \b
    Start a corpus:
      summitcheck init communique.pdf
      summitcheck add wire.html https://example.org/news/summit
      summitcheck verify

    \b
    Exit status:
      0 clean   1 findings (see --fail-on)   2 usage, configuration or input
      3 a bug in summitcheck   130 interrupted
    """


def main(argv: Sequence[str] | None = None) -> int:
    """The exit status of a run with ``argv`` (the process's own arguments by default).

    Exceptions are mapped to exit statuses only here. What a user cannot correct is a bug.
    """
    arguments = sys.argv[1:] if argv is None else list(argv)
    try:
        return _run(arguments)
    except click.exceptions.Exit as done:
        return done.exit_code
    except (click.Abort, KeyboardInterrupt):
        complain("interrupted")
        return Exit.INTERRUPTED
    except BrokenPipeError:
        abandon_stdout()
        return Exit.CLEAN
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
        return Exit.USAGE
    except click.ClickException as error:
        _complain_of_usage(error, arguments)
        return Exit.USAGE
    except SummitcheckError as error:
        complain(f"error: {error}")
        return Exit.USAGE
    except Exception as error:
        if why := _not_ours(error):
            complain(f"error: {why}")
            return Exit.USAGE
        import traceback

        complain(f"{traceback.format_exc()}\nThis is a bug in summitcheck {__version__}, not in your files.")
        complain("Please report it, with the lines above.")
        return Exit.BUG


def _run(argv: list[str]) -> int:
    if "_SUMMITCHECK_COMPLETE" in os.environ:
        cli.main(argv, prog_name="summitcheck")
    # Not `cli.main`: its exit status for a closed pipe is 1, which here means findings.
    with former_names_as_notes(), cli.make_context("summitcheck", argv) as context:
        status = cli.invoke(context)
    if not sys.stdout.closed:  # the language server closes it when the editor exits
        sys.stdout.flush()
    return status if isinstance(status, int) else Exit.CLEAN


def _not_ours(error: Exception) -> str:
    """The message for an error of the system, with what the user can do; empty for a bug."""
    if isinstance(error, MemoryError):
        return "out of memory\n  Judge fewer or smaller texts at a time."
    if isinstance(error, OSError) and error.filename is not None:
        return f"{error.filename}: {error.strerror}"
    try:
        Path.cwd()
    except OSError:
        return "the working folder no longer exists\n  Change to another folder."
    return ""


def _complain_of_usage(error: click.ClickException, arguments: Sequence[str]) -> None:
    """Print how the command is used, where that is known, and the error like every other error."""
    context = error.ctx if isinstance(error, click.UsageError) else None
    if context is not None:
        click.echo(f"{context.get_usage()}\nTry '{context.command_path} --help' for help.\n", err=True)
    message = error.format_message().replace("\t", "  ")  # click lists choices behind tabs
    advice = _on_files_like_options(arguments) if isinstance(error, click.NoSuchOption) else ""
    if isinstance(error, click.BadOptionUsage):
        advice = _on_choices(arguments, error.option_name)
    complain(f"error: {message[:1].lower()}{message[1:]}{advice}")


def _on_choices(arguments: Sequence[str], option: str) -> str:
    """What an option that was given nothing takes, where that is one of some words; else empty."""
    context = click.Context(cli)
    commands = [cli.get_command(context, each) for each in arguments[:1] if each in cli.list_commands(context)]
    kinds = [each.type for command in commands for each in command.params if option in each.opts]
    choices = [", ".join(kind.choices) for kind in kinds if isinstance(kind, click.Choice)]
    return f"\n  It takes one of these: {choices[0]}" if choices else ""


def _on_files_like_options(arguments: Sequence[str]) -> str:
    """How to give a file whose name begins with a dash, if there is such a file among the arguments; else empty."""
    files = [each for each in arguments if each.startswith("-") and Path(each).exists()]
    return f"\n  To give the file '{files[0]}': {as_argument(files[0])}" if files else ""

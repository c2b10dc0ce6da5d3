"""``summitcheck add``: articles from files and addresses to a corpus."""

from __future__ import annotations

from typing import Any

import click

from summitcheck.cli.options import ALLOW_PRIVATE, ENCODING, FILE
from summitcheck.cli.output import emit, note, on_terminal


@click.command("add")
@click.argument("sources", nargs=-1, required=True, metavar="FILE|URL...")
@click.option("--corpus", type=FILE, metavar="FOLDER", help="The corpus.  [default: corpus/, else the working folder]")
@click.option(
    "--role",
    type=click.Choice(("account", "statement", "official")),
    default="account",
    help="What the texts are.",
    show_default=True,
)
@click.option("--force", is_flag=True, help="Add an article although the corpus has one that is nearly the same.")
@ENCODING
@ALLOW_PRIVATE
def add_command(**request: Any) -> int:
    """Bring articles into a corpus, each as a Markdown file that says where it comes from.

    Web pages, PDF, Word files, texts, JSON Lines and CSV are read as everywhere else. Accounts go to the folder
    accounts/ of the corpus, statements beside it. The files that were written are listed on standard output, unless
    that is a terminal.

    An article that the corpus has already, or nearly, is refused, and so is what cannot be read; the others are
    added, and the exit status is 2.

    \b
    Examples:
      summitcheck add wire.html readout.pdf
      summitcheck add https://example.org/news/summit
      summitcheck add fact-sheet.docx --role official
    """
    from summitcheck.session.adding import AddRequest, Refused, add

    refused = 0
    for outcome in add(AddRequest(**request), note):
        if isinstance(outcome, Refused):
            refused += 1
            for line in f"not added: {outcome.why}".splitlines():
                note(line)
        elif not on_terminal():  # which has read it just now
            emit(f"{outcome}\n")
    return 2 if refused else 0

"""``summitcheck add``: articles from files and addresses to a corpus."""

from __future__ import annotations

from typing import Any

import click

from summitcheck.cli.options import ALLOW_PRIVATE, ENCODING, FILE, WordChoice
from summitcheck.cli.output import emit, note, on_terminal


@click.command("add")
@click.argument("sources", nargs=-1, required=True, metavar="FILE|URL...")
@click.option("--corpus", type=FILE, metavar="FOLDER", help="The corpus.  [default: corpus/, else the working folder]")
@click.option(
    "--role",
    type=WordChoice(("account", "statement", "official")),
    default="account",
    help="What kind of text these are.",
    show_default=True,
)
@click.option("--force", is_flag=True, help="Add an article even if the corpus has one that is nearly the same.")
@ENCODING
@ALLOW_PRIVATE
def add_command(**request: Any) -> int:
    """Add articles to a corpus, each as a Markdown file that records its source.

    Web pages, PDF and Word files, plain text, Markdown, JSON Lines and CSV can be added. Accounts go to the folder
    accounts/ in the corpus, statements to the corpus itself. The paths of the new files are printed on standard
    output, unless it is a terminal.

    Duplicates, near duplicates and unreadable files are refused. The other articles are added, and the exit status
    is 2.

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
        elif on_terminal():
            note(f"added: {outcome.path}: {outcome.about}")
        else:  # the path is for a program, and would be there twice where both streams are read
            note(f"added: {outcome.about}")
            emit(f"{outcome.path}\n")
    return 2 if refused else 0

"""``summitcheck diff``: an account beside the statement, sentence by sentence and word by word."""

from __future__ import annotations

from typing import Any

import click

from summitcheck.cli.display import CONTEXT, Display, display_options, show
from summitcheck.cli.options import (
    ASK,
    CACHE,
    ENCODING,
    FILE,
    WORDS_ONLY,
    WordChoices,
    in_one,
    option,
    with_run_options,
)
from summitcheck.cli.output import note, watched
from summitcheck.errors import NothingChecked
from summitcheck.views.diff.fold import NARROW_TO


@click.command("diff")
@click.argument("statement", type=FILE)
@click.argument("account", type=FILE)
@option("claims", "drafted from STATEMENT", type=FILE)
@WORDS_ONLY
@ASK
@CACHE
@click.option(
    "--words/--sentences", default=True, help="Mark changed words, or only pair the sentences.  [default: words]"
)
@click.option(
    "--only",
    multiple=True,
    type=WordChoices([*map(str, NARROW_TO)]),
    callback=in_one,
    help="Show only these rows; repeatable, or with commas.",
)
@click.option("--exit-code", is_flag=True, help="Exit with status 1 if differences are shown, 2 if nothing was judged.")
@ENCODING
@display_options("diff", CONTEXT)
@with_run_options
def diff_command(display: Display, *, exit_code: bool, **request: Any) -> int:
    """Compare ACCOUNT with STATEMENT, or a new version of a text with the old one.

    Either can be `-` for standard input. Sentences are paired even if their order differs. Differences in layout
    (line breaks, markup, quotation marks, dashes) are ignored.

    \b
    Examples:
      summitcheck diff corpus/statement.md corpus/wire.txt
      summitcheck diff draft.md final.md --context 0
      summitcheck diff statement.md wire.txt --only distorted --exit-code
      summitcheck diff statement.md wire.txt -f html -o diff.html
    """
    from summitcheck.session.comparing import DiffRequest, compare

    diff = compare(DiffRequest(**request), note, watched)
    show("diff", diff, display)
    if exit_code and diff.report.skipped and not diff.differs:
        raise NothingChecked(f"it was not judged: {diff.report.skipped}", where=diff.report.document.name)
    return int(exit_code and diff.differs)

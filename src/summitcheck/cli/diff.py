"""``summitcheck diff``: an account beside the statement, sentence by sentence and word by word."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from summitcheck.claims.model import ClaimSet
from summitcheck.cli.options import FILE, Display, display_options
from summitcheck.documents.model import Document
from summitcheck.errors import ConfigError, NothingChecked
from summitcheck.session.output import emit
from summitcheck.views.diff.fold import NARROW_TO, narrow, without_words
from summitcheck.views.diff.model import Diff

_FORMATS = ("text", "markdown", "json", "html")


@click.command("diff")
@click.argument("statement", type=FILE)
@click.argument("account", type=FILE)
@click.option("--claims", type=FILE, metavar="FILE", help="The claims file.  [default: drafted from STATEMENT]")
@click.option("-f", "--format", "form", type=click.Choice(_FORMATS), default="text", show_default=True)
@click.option("--words/--sentences", default=True, help="Mark changed words (default), or pair whole sentences only.")
@click.option(
    "--context", type=click.IntRange(0), default=1, show_default=True, metavar="N", help="Unchanged sentences to show."
)
@click.option("--only", multiple=True, type=click.Choice([*map(str, NARROW_TO)]), help="Show only these; repeatable.")
@click.option("--exit-code", is_flag=True, help="End with status 1 if there are differences to show.")
@display_options
def diff_command(
    statement: Path,
    account: Path,
    claims: Path | None,
    form: str,
    display: Display,
    context: int,
    only: tuple[str, ...],
    *,
    words: bool,
    exit_code: bool,
) -> int:
    """Show what ACCOUNT makes of STATEMENT, or a second version of a first.

    Either of the two may be - for standard input. Sentences are paired wherever they stand; how a text is set
    (line breaks, markup, quotation marks, dashes) is never a difference.

    \b
    Examples:
      summitcheck diff corpus/statement.md corpus/wire.txt
      summitcheck diff draft.md final.md --context 0
      summitcheck diff statement.md wire.txt --only distorted --exit-code
      summitcheck diff statement.md wire.txt -f html -o diff.html
    """
    diff = _compared(_read(statement, account), claims)
    shown = narrow(diff if words else without_words(diff), only)
    emit(_rendered(shown, form, display, context), display.output)
    return int(exit_code and shown.differs)


def _read(statement: Path, account: Path) -> tuple[Document, Document]:
    if str(statement) == str(account) == "-":
        raise ConfigError("only one of the two texts can come from standard input", hint="Name a file for the other.")
    return _document(statement), _document(account)


def _document(path: Path) -> Document:
    from summitcheck.documents.source import read
    from summitcheck.session.stdin import STDIN, read_stdin

    document = read_stdin() if str(path) == STDIN else read(path)
    if not document.sentences:
        raise NothingChecked("there is no sentence in the text", where=document.name)
    return document


def _compared(texts: Sequence[Document], claims: Path | None) -> Diff:
    from summitcheck.checker import Checker
    from summitcheck.views.diff.make import make_diff

    statement, account = texts
    checker = Checker(_claims(statement, claims), statement=statement)
    return make_diff(checker.trace(account))


def _claims(statement: Document, path: Path | None) -> ClaimSet:
    if path is None:
        from summitcheck.claims.draft import extract

        return extract(statement)
    from summitcheck.claims.load import load_claims
    from summitcheck.claims.locate import locate

    return locate(load_claims(path), statement)


def _rendered(diff: Diff, form: str, display: Display, context: int) -> str:
    if form == "json":
        from summitcheck.render import diff_json

        return diff_json.render(diff)
    if form == "markdown":
        from summitcheck.render import diff_markdown

        return diff_markdown.render(diff, context=context)
    if form == "html":
        from summitcheck.render import diff_html

        return diff_html.render(diff, context=context)
    from summitcheck.render import diff_text

    return diff_text.render(diff, display.page(), context=context)

"""``summitcheck init``: a new corpus, with a statement and the claims drafted from it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from summitcheck.cli.options import ALLOW_PRIVATE, ENCODING, FILE
from summitcheck.cli.output import emit, note
from summitcheck.errors import as_argument
from summitcheck.views.wording import counted


@click.command("init")
@click.argument("statement", metavar="FILE|URL")
@click.argument("folder", type=FILE, default=Path("corpus"), metavar="[FOLDER]")
@ENCODING
@ALLOW_PRIVATE
def init_command(**request: Any) -> None:
    """Create a corpus in FOLDER (default: corpus/) from the official statement in FILE or at URL.

    The statement is saved as FOLDER/statement.md, whatever its format, and its claims are drafted in
    FOLDER/claims.yaml. Compare the claims with the statement and correct them: every verdict depends on them.

    \b
    Examples:
      summitcheck init communique.pdf
      summitcheck init https://example.org/joint-statement summit
    """
    from summitcheck.session.adding import InitRequest, lay_out

    asked = InitRequest(**request)
    count = lay_out(asked, note)
    folder = asked.folder
    note(f"drafted: {folder / 'claims.yaml'}: {counted(count, 'claim')}")
    emit(_next_steps(folder))


def _next_steps(folder: Path) -> str:
    here = "" if folder == Path("corpus") else f" --corpus {as_argument(str(folder))}"
    claims, corpus = as_argument(str(folder / "claims.yaml")), as_argument(str(folder))
    steps = (
        (f"claims lint {claims}", "after you have reviewed and corrected it"),
        (f"add FILE|URL...{here}", "add articles"),
        (f"verify {corpus}", "judge them"),
    )
    column = max(len(command) for command, _ in steps)
    return "Next:\n" + "".join(f"  summitcheck {command:<{column}}  {what}\n" for command, what in steps)

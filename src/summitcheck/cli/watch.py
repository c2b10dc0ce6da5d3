"""``summitcheck check --watch``: checks again whenever an article, an official text or its claims are saved."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from summitcheck.cli.output import complain, note
from summitcheck.errors import ConfigError, SummitcheckError

if TYPE_CHECKING:
    from summitcheck.session.inspection import Inspection


def watch_over(run: Callable[[], Inspection]) -> NoReturn:
    """Call ``run`` now and after every change, until interrupted; errors of later runs are only printed."""
    try:
        from watchfiles import watch
    except ImportError as error:
        hint = 'Install it: pip install "summitcheck[watch]"'
        raise ConfigError("needs watchfiles, which is not installed", where="--watch", hint=hint) from error
    folders = sorted(_folders(run()))
    note(f"watching {', '.join(map(str, folders))}; stop with Ctrl-C")
    for _ in watch(*folders, recursive=False):
        try:
            run()
        except SummitcheckError as error:
            complain(f"error: {error}")
    raise KeyboardInterrupt


def _folders(inspection: Inspection) -> Iterator[Path]:
    """The folders of texts and claims; watching a file itself would miss editors that replace it."""
    parts = [part for reference in inspection.references for part in reference.parts]
    named = [
        *(article.path for article in inspection.result.articles),
        *(part.statement.name for part in parts),
        *(part.claims.source for part in parts),
    ]
    yield from {Path(name).parent for name in named if name}

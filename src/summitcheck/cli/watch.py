"""``summitcheck check --watch``: again, whenever something that the last run read is saved."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from summitcheck.errors import ConfigError, SummitcheckError
from summitcheck.session.output import note

if TYPE_CHECKING:
    from summitcheck.session.inspection import Inspection


def watch_over(run: Callable[[], tuple[int, Inspection]]) -> NoReturn:
    """Call ``run`` now and after every change, until interrupted; what goes wrong on the way is said, and outlived."""
    try:
        from watchfiles import watch
    except ImportError as error:
        hint = "Install it with: pip install 'summitcheck[watch]'"
        raise ConfigError("--watch needs the package watchfiles", where="--watch", hint=hint) from error
    _, inspection = run()
    folders = sorted(_folders(inspection))
    note(f"watching {', '.join(map(str, folders))}; interrupt to end")
    for _ in watch(*folders, recursive=False):
        try:
            run()
        except SummitcheckError as error:
            note(f"error: {error}")
    raise KeyboardInterrupt


def _folders(inspection: Inspection) -> Iterator[Path]:
    """The folders of all that was read: editors replace files, which a watch on the file itself would miss."""
    targets = inspection.targets
    named = [
        *(article.path for article in inspection.result.articles),
        *(target.statement.name for target in targets),
        *(target.claims.source for target in targets if target.claims.source),
    ]
    yield from {Path(name).parent for name in named}

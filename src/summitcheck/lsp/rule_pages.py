"""Pages on rules that an editor can open."""

from __future__ import annotations

from pathlib import Path

from summitcheck.detect.rules import BY_CODE
from summitcheck.lsp.positions import address_of
from summitcheck.render.registry import render
from summitcheck.session.writing import write_whole


class RulePages:
    """Pages in a folder, written on first use, so that they match the running version."""

    def __init__(self, folder: Path | None) -> None:
        """``folder`` is created when needed; without a folder there are no pages."""
        self._folder = folder
        self._written: dict[str, str | None] = {}

    def uri(self, code: str) -> str | None:
        """The URI of the page on a rule; None for an unknown rule, and if the page cannot be written."""
        if self._folder is None or code not in BY_CODE:
            return None
        if code not in self._written:
            self._written[code] = _write(self._folder.absolute() / f"{code}.md", code)
        return self._written[code]


def _write(page: Path, code: str) -> str | None:
    try:
        page.parent.mkdir(parents=True, exist_ok=True)
        write_whole(page, render("rule", "markdown", BY_CODE[code]).encode())
    except OSError:  # a read-only home: the page is optional
        return None
    return address_of(str(page))

"""The code of a rule to a page about it that an editor can open."""

from __future__ import annotations

from pathlib import Path

from summitcheck.detect.rules import BY_CODE
from summitcheck.lsp.positions import address_of
from summitcheck.render.registry import render
from summitcheck.session.writing import write_whole


class RulePages:
    """Pages in a folder, each written when it is first asked for: what an editor opens fits the program that runs."""

    def __init__(self, folder: Path | None) -> None:
        """``folder`` is made when it is needed; without one there are no pages."""
        self._folder = folder
        self._written: dict[str, str | None] = {}

    def uri(self, code: str) -> str | None:
        """The address of the page on a rule; None for what is no rule, and where the page cannot be written."""
        if self._folder is None or code not in BY_CODE:
            return None
        if code not in self._written:
            self._written[code] = _write(self._folder.absolute() / f"{code}.md", code)
        return self._written[code]


def _write(page: Path, code: str) -> str | None:
    try:
        page.parent.mkdir(parents=True, exist_ok=True)
        write_whole(page, render("rule", "markdown", BY_CODE[code]).encode())
    except OSError:  # a read-only home: the link is a comfort, and its message says all that matters
        return None
    return address_of(str(page))

"""Untrusted text as a CSV cell that a spreadsheet does not run as a formula."""

from __future__ import annotations

from summitcheck.render.printable import one_line

# Characters that start a formula in a spreadsheet; some also accept the full-width forms.
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")


def guarded(value: str) -> str:
    """``value`` on one line, with an apostrophe before it if a spreadsheet would run it as a formula."""
    text = one_line(value)
    return f"'{text}" if text.startswith(_FORMULA) else text

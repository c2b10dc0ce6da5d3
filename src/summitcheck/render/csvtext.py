"""Text from anywhere as a cell of CSV that a spreadsheet shows and does not run."""

from __future__ import annotations

from summitcheck.render.printable import one_line

# What a spreadsheet takes for the start of a formula; some read the wide forms too.
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")


def guarded(value: str) -> str:
    """``value`` on one line, behind an apostrophe where a spreadsheet would run it as a formula."""
    text = one_line(value)
    return f"'{text}" if text.startswith(_FORMULA) else text

"""Text from anywhere as Markdown that shows it and does nothing else, in GitHub's dialect."""

from __future__ import annotations

import re
from html import escape

from summitcheck.render.printable import one_line

# A colon only where it may open an emoji or an address.
_SIGNS = re.compile(r"[\\`*_{}\[\]<>#|~$&]|:(?=[\w+/-])")
# A mention would call a person, a bare address become a link, and a number one to an issue, whatever is escaped: an
# empty comment between keeps all of them plain text.
_CALLS = re.compile(r"@(?=\w)|(?<=\bwww)\.|#(?=\d)")


def escaped(text: str, *, longest: int | None = None) -> str:
    """``text`` on one line, cut to ``longest`` characters, and nothing in it markup, a link or a mention.

    It must not begin a line: a dash or a number there would still open a list.
    """
    line = one_line(text)
    return inert(line if longest is None or len(line) <= longest else f"{line[: longest - 1].rstrip()}…")


def table_row(*cells: str) -> str:
    """A row of a table; the cells are Markdown already."""
    return f"| {' | '.join(cells)} |"


def inert(line: str) -> str:
    """A printable line with every sign that Markdown would act on escaped; spaces at its ends are kept."""
    return _calling_nobody(_SIGNS.sub(lambda sign: f"\\{sign[0]}", line))


def in_html(text: str) -> str:
    """``text`` on one line for a block of HTML, where a backslash escapes nothing and a mention would still call."""
    return _calling_nobody(escape(one_line(text)))


def _calling_nobody(line: str) -> str:
    return _CALLS.sub(lambda call: f"{call[0]}<!-- -->", line)

"""Untrusted text as literal text in GitHub's Markdown."""

from __future__ import annotations

import re
from html import escape

from summitcheck.render.printable import one_line

# A colon only if it may start an emoji or end the scheme of an address.
_SIGNS = re.compile(r"[\\`*_{}\[\]<>#|~$&]|:(?=[\w+/-])")
# Mentions, bare addresses and issue numbers become links even if they are escaped; an empty comment inside prevents it.
_CALLS = re.compile(r"@(?=\w)|(?<=\bwww)\.|#(?=\d)")


def escaped(text: str, *, longest: int | None = None) -> str:
    """``text`` on one line, cut to ``longest`` characters, without markup, links or mentions.

    It must not start a line, where a dash or a number would still begin a list.
    """
    line = one_line(text)
    return inert(line if longest is None or len(line) <= longest else f"{line[: longest - 1].rstrip()}…")


def table_row(*cells: str) -> str:
    """A table row; the cells are already Markdown."""
    return f"| {' | '.join(cells)} |"


def inert(line: str) -> str:
    """A printable line with all Markdown syntax escaped; spaces at its ends are kept."""
    return _calling_nobody(_SIGNS.sub(lambda sign: f"\\{sign[0]}", line))


def in_html(text: str) -> str:
    """``text`` on one line for an HTML block, where backslashes do not escape and mentions still work."""
    return _calling_nobody(escape(one_line(text)))


def _calling_nobody(line: str) -> str:
    return _CALLS.sub(lambda call: f"{call[0]}<!-- -->", line)

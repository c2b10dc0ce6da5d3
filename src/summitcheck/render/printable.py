"""Text from anywhere, made fit to be shown: nothing in it can move a cursor or turn a line around."""

from __future__ import annotations

import re
import unicodedata

# Invisible and without effect on the text around it: shown, it would only be noise inside words.
_SILENT = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
_SUSPECT = re.compile(r"[^\x20-\x7e]")
_HARMFUL = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


def printable(text: str) -> str:
    """``text`` with every control, bidirectional or unassigned character spelt out, as in ``<U+001B>``.

    Soft hyphens and zero-width spaces are dropped. No character of the result is read as a command by a terminal.
    """
    return _SUSPECT.sub(_spelt_out, text.translate(_SILENT))


def one_line(text: str) -> str:
    """``text`` printable and on one line, each run of white space folded to a single space."""
    return printable(" ".join(text.split()))


def _spelt_out(match: re.Match[str]) -> str:
    char = match[0]
    return f"<U+{ord(char):04X}>" if unicodedata.category(char) in _HARMFUL else char

"""Untrusted text made safe for terminals: it cannot move the cursor or reverse a line."""

from __future__ import annotations

import re
import unicodedata

# Invisible characters without effect on their surroundings, which are dropped.
_SILENT = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
_SUSPECT = re.compile(r"[^\x20-\x7e]")
_HARMFUL = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


def printable(text: str) -> str:
    """``text`` with every control, bidirectional or unassigned character spelled out, as in ``<U+001B>``.

    Soft hyphens and zero-width spaces are dropped. The result contains no control sequences for terminals.
    """
    return _SUSPECT.sub(_spelt_out, text.translate(_SILENT))


def one_line(text: str) -> str:
    """``text`` printable and on one line, each run of white space folded to a single space."""
    return printable(" ".join(text.split()))


def _spelt_out(match: re.Match[str]) -> str:
    char = match[0]
    return f"<U+{ord(char):04X}>" if unicodedata.category(char) in _HARMFUL else char

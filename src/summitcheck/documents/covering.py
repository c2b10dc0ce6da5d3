"""A text with some of it covered by other characters, as long as before, so that every offset holds."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from summitcheck.documents.parts import Span

VISIBLE = re.compile(r"[^\r\n]++")


def covered(text: str, spans: Iterable[Span], cover: Callable[[str], str]) -> str:
    """``text`` with ``cover`` of the words in each span, which must not overlap and come in order."""
    pieces, done = [], 0
    for start, end in spans:
        pieces += [text[done:start], cover(text[start:end])]
        done = end
    return "".join([*pieces, text[done:]])


def blank(text: str) -> str:
    """Spaces for all that is visible, with the line breaks kept."""
    return VISIBLE.sub(lambda line: " " * len(line[0]), text)

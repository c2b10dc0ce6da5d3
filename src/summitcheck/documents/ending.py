"""Whether a document is cut off by a paywall or a preview, by the words at its end.

In doubt, the text counts as complete: only words that nobody writes below a complete text count. An ellipsis or a bare
link to more counts only below a short text.
"""

from __future__ import annotations

import re

from summitcheck.documents.furniture import is_cut, is_more
from summitcheck.documents.model import Document
from summitcheck.documents.parts import on_one_line

#: How many of the last sentences and lines are searched: text of the page may follow the mark.
_LAST = 4
#: Below a text of fewer words, an ellipsis or a link to more counts.
_SHORT = 150
#: "[...]", and the mark of news services: "[+1234 chars]".
_LEFT_OUT = re.compile(r"(?:\[(?:\.\.\.|\u2026)\]|\[\+\d+ \w+\])$")
_ELLIPSIS = re.compile(r"\S*\s?(?:\.\.\.|\u2026)$")


def cut_at(document: Document) -> str:
    """The words that show that the text continues elsewhere; empty if it is complete."""
    lines = [on_one_line(document.plain_of(each)) for each in document.sentences[-_LAST:]]
    end = document.plain.rstrip()[-100:]
    if said := next(filter(is_cut, lines), ""):
        return said
    if left_out := _LEFT_OUT.search(end):
        return left_out[0]
    if not lines or _words(document) >= _SHORT:
        return ""
    ellipsis = _ELLIPSIS.search(end)
    return lines[-1] if is_more(lines[-1]) else on_one_line(ellipsis[0]) if ellipsis else ""


def _words(document: Document) -> int:
    return sum(len(document.plain_of(each).split()) for each in document.sentences if each.asserts)

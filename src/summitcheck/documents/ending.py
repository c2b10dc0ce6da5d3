"""A document to the words at which it is cut off: those of a paywall or a preview, at the end of the text.

Unsure means whole: only what nobody writes under a text that is complete counts, and an ellipsis or a bare link to
more only under a short one.
"""

from __future__ import annotations

import re

from summitcheck.documents.furniture import is_cut, is_more
from summitcheck.documents.model import Document
from summitcheck.documents.parts import on_one_line

#: So many sentences and lines at the end may have the mark: what follows it is of the page.
_LAST = 4
#: Under a text of fewer words an ellipsis and a link to more are marks.
_SHORT = 150
#: "[...]", and what services leave of an article: "[+1234 chars]".
_LEFT_OUT = re.compile(r"(?:\[(?:\.\.\.|\u2026)\]|\[\+\d+ \w+\])$")
_ELLIPSIS = re.compile(r"\S*\s?(?:\.\.\.|\u2026)$")


def cut_at(document: Document) -> str:
    """The words that show that a text goes on elsewhere; empty where none do."""
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

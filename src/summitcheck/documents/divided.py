"""A note on sentences of a document that were divided because they are too long."""

from __future__ import annotations

import re
from itertools import pairwise

from summitcheck.documents.long_sentences import MOST_CHARACTERS
from summitcheck.documents.model import Document
from summitcheck.documents.parts import SentenceKind

_STOPPED = re.compile(r"[.!?\u2026\u3002\uff01\uff1f\u0964][\"'\u201d\u2019\u00bb)\]\u300d\u300f]*$")


def note_on_divided(document: Document) -> str:
    """A note with the first line where a sentence was divided; empty if none was."""
    lines = [
        one.line
        for one, other in pairwise(document.sentences)
        if _goes_on(document, one.start, one.end)
        and one.paragraph == other.paragraph
        and one.kind is not SentenceKind.ROW
    ]
    if not lines:
        return ""
    where = f"{document.name}:{lines[0]}"
    return f"{where}: more than {MOST_CHARACTERS:,} characters without a sentence end; compared in parts"


def _goes_on(document: Document, start: int, end: int) -> bool:
    return end - start > MOST_CHARACTERS // 3 and not _STOPPED.search(document.plain, max(start, end - 9), end)

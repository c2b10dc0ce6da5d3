"""Table rows in the words that people would use, with the names of the columns."""

from __future__ import annotations

import re
from bisect import bisect_left

from summitcheck.documents.markup import as_written
from summitcheck.documents.model import Document, Sentence, SentenceKind
from summitcheck.documents.parts import on_one_line

_WIDE = re.compile(r"\t+|\s{2,}")


def row_words(document: Document, sentence: Sentence) -> str:
    """A row in words: "Norland: Target 40 %, Year 2030"."""
    cells = _cells_of(document, sentence)
    names = _names_above(document, sentence)
    first, *others = cells
    if len(names) == len(cells):
        others = [f"{name} {cell}" if name and cell else cell for name, cell in zip(names[1:], others, strict=True)]
    return on_one_line(f"{first}: {', '.join(filter(None, others))}" if others else first)


def _names_above(document: Document, sentence: Sentence) -> list[str]:
    """The column names of the table that a row is in; empty without names."""
    # The rows of a table are a paragraph of their own.
    at = bisect_left(document.sentences, sentence.paragraph, key=lambda each: each.paragraph) - 1
    head = document.sentences[at] if at >= 0 else None
    named = head is not None and head.kind is SentenceKind.ASIDE and document.sentences[at + 1].line - head.line <= 2
    return _cells_of(document, head) if head and named else []


def _cells_of(document: Document, row: Sentence) -> list[str]:
    line = as_written(document.text[row.start : row.end], document.plain_of(row))
    parts = line.split("|") if "|" in line else _WIDE.split(line)
    return [part.strip() for part in parts]

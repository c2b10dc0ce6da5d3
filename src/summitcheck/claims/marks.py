"""The marks before the items of a list: of which kind they are, and how far they are set in."""

from __future__ import annotations

import re
from bisect import bisect_left
from operator import attrgetter

from summitcheck.documents.model import Document, Sentence, SentenceKind

_SIGN = r"(?:[-*+\u2022\u2023\u25aa\u25cf\u25e6\u00b7]|\\?\(?[\da-z]{1,4}[ \\]?[.)])\s+"
_MARKER = re.compile(rf"(?P<indent>\s*)(?:{_SIGN}){{1,2}}[\"\u201c]*\Z")  # "- ", "(1) ", "- (1) "
BLANK = re.compile(r"\n[ \t>]*\n")


def indent_of(statement: Document, sentence: Sentence) -> int:
    """How far the list item that begins with this sentence is set in; -1 for what is no list item."""
    if sentence.kind is SentenceKind.ROW:
        return 0
    start, found = _marker_of(statement, sentence)
    if not found:
        return -1
    escaped = statement.text.count("\\", start, start + found.end("indent"))  # the sign before the "(" of "\\(i\\)"
    return len(found["indent"].expandtabs(4)) - escaped


def mark_of(statement: Document, sentence: Sentence) -> str:
    """The kind of mark before a list item: a sign, a figure, a letter or a Roman figure; empty for no list item."""
    _, found = _marker_of(statement, sentence)
    kinds = {"digit": r"\d+", "roman": r"[ivx]+", "letter": r"[a-z]+"}
    said = re.sub(r"\W", "", found[0]) if found else ""
    return next((kind for kind, form in kinds.items() if re.fullmatch(form, said)), "sign" if found else "")


def _marker_of(statement: Document, sentence: Sentence) -> tuple[int, re.Match[str] | None]:
    """Where the line begins of a list item that opens with this sentence, or with a label before it, and its mark."""
    label = label_of(statement, sentence)
    start = _line_start(statement, label or sentence)
    return start, _MARKER.match(statement.plain[start : (label or sentence).start])


def label_of(statement: Document, sentence: Sentence) -> Sentence | None:
    """The label, taken for a heading, with which the paragraph of a sentence begins ("- **Trade:** Mend the docks")."""
    if _MARKER.match(statement.plain[_line_start(statement, sentence) : sentence.start]):
        return None
    at = bisect_left(statement.sentences, sentence.start, key=attrgetter("start"))
    before = statement.sentences[at - 1] if at else None
    label = before is not None and before.kind is SentenceKind.HEADING
    return before if label and before and not BLANK.search(statement.plain, before.end, sentence.start) else None


def _line_start(statement: Document, sentence: Sentence) -> int:
    """Where the line begins on which a sentence stands: in HTML that of the plain text, and not of the source."""
    return max(statement.line_starts[sentence.line - 1], statement.plain.rfind("\n", 0, sentence.start) + 1)

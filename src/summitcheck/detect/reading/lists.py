"""Two terms of a text to what joins them as items of a list."""

from __future__ import annotations

from summitcheck.annotate.terms import TermKind
from summitcheck.annotate.text import AnnotatedText
from summitcheck.detect.reading.sentences import gap
from summitcheck.detect.reading.verbs import verbs

#: Joins two items that are not the last two.
COMMA = ","


def joint(text: AnnotatedText, first: int, second: int) -> str:
    """What joins two terms as items of a list: "and", "or", "," or "" when something else stands between."""
    words = [t.norm for t in text.tokens[text.terms[first].last : text.terms[second].first]]
    syntax = text.language.syntax
    if not syntax.BETWEEN_ITEMS.issuperset(words):
        return ""
    if syntax.OR in words:
        return syntax.OR
    if not syntax.JOINING.isdisjoint(words):
        return syntax.AND
    written = gap(text, first, second)
    return COMMA if written.strip() == COMMA or (words and written.startswith(COMMA)) else ""


def are_subjects(text: AnnotatedText, items: tuple[int, ...]) -> bool:
    """True for names before the first verb of a text: who acts, one by one, is no list that was agreed on."""
    first = min(verbs(text), default=len(text.terms))
    return items[-1] < first and all(text.terms[k].kind is TermKind.NAME or text.terms[k].capital for k in items)

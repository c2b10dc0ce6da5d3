"""SC707: items that are joined by "and" on one side and by "or" on the other."""

from __future__ import annotations

from collections.abc import Iterator

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.terms import TermKind
from summitcheck.annotate.text import AnnotatedText
from summitcheck.detect.base import Detection, Example, Rule, account_span, changed, official_span
from summitcheck.detect.reading.lists import joint
from summitcheck.severity import Severity

_OPERATOR = TermKind.OPERATOR


def _find(alignment: Alignment) -> Iterator[Detection]:
    official, account, syntax = alignment.official, alignment.account, alignment.official.language.syntax
    if (syntax.OR in official.words) == (syntax.OR in account.words):
        return
    if not official.language.words.NEGATIONS.isdisjoint(official.words | account.words):
        return
    for i, j in alignment.matched.items():
        left, right = (i, _next(official, i)), (j, _next(account, j))
        if alignment.matched.get(left[1]) != right[1]:
            continue
        if {joint(official, *left), joint(account, *right)} == {syntax.AND, syntax.OR}:
            places = official_span(alignment, left), account_span(alignment, right)
            yield changed("SC707", alignment, *places, "The items are joined differently", left)


def _next(text: AnnotatedText, index: int) -> int:
    """The next term that is no operator; the term itself at the end."""
    terms = text.terms
    return next((k for k in range(index + 1, len(terms)) if terms[k].kind is not _OPERATOR), index)


RULE = Rule(
    code="SC707",
    name="and-or-changed",
    severity=Severity.WARNING,
    summary="Items joined by “and” are joined by “or”, or the reverse.",
    why="“And” binds to both; “or” leaves a choice.",
    needs=(
        "The same two items are matched side by side in the same order, and only one of the texts has “or”. Neither "
        "has a negation, under which “and” and “or” may mean the same."
    ),
    faithful=Example("The team will visit Oslo and Bergen.", "The team will visit Bergen and Oslo."),
    distorted=Example("The team will visit Oslo and Bergen.", "The team will visit Oslo or Bergen."),
    find=_find,
)

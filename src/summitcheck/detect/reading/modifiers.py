"""Find matched terms before which a counting or grading word has changed."""

from __future__ import annotations

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.text import AnnotatedText
from summitcheck.detect.base import Detection, changed
from summitcheck.documents.model import Span


def changed_modifier(
    code: str, alignment: Alignment, pair: tuple[int, int], modifiers: tuple[int | None, int | None], what: str
) -> Detection:
    """The detection that the modifier of a term changed.

    ``pair`` holds the official and the account term, ``modifiers`` the tokens of their modifiers, where they have one.
    """
    official = _with_modifier(alignment.official, pair[0], modifiers[0])
    account = _with_modifier(alignment.account, pair[1], modifiers[1])
    return changed(code, alignment, official, account, what, (pair[0],))


def _with_modifier(text: AnnotatedText, index: int, modifier: int | None) -> Span:
    term = text.terms[index]
    if modifier is None:
        return term.start, term.end
    token = text.tokens[modifier]
    return min(token.start, term.start), max(token.end, term.end)

"""A figure in its sentence to the bound that it is told with, beside it or in words of their own.

"No more than 40 percent", "40 percent at the outside", "40 percent, and that's the ceiling" and "never above 40
percent" say the same.
"""

from __future__ import annotations

from typing import NamedTuple

from summitcheck.annotate.terms import TermKind
from summitcheck.annotate.text import AnnotatedText
from summitcheck.detect.reading.sentences import clause_at, sentence_at
from summitcheck.lang.wordlists import Phrases

_FIGURES = frozenset((TermKind.NUMBER, TermKind.DATE))
#: What a bound says where it is denied.
_DENIED = {">": "<=", ">=": "<", "over": "<=", "<": ">=", "<=": ">"}
#: Bounds beside which a ceiling or a floor may stand: none, and "about".
_LOOSE = frozenset(("", "~"))
#: Tokens before and behind a figure among which the words stand that bound it.
_BEFORE, _BEHIND = 6, 10


class Bound(NamedTuple):
    """The sign of a bound as a `Quantity` has it, empty where none is told, and the tokens that tell figure and bound."""

    sign: str
    tokens: range


def bound_of(text: AnnotatedText, index: int) -> Bound:
    """The bound of a figure."""
    term = text.terms[index]
    own, alone = term.quantity.bound if term.quantity else "", range(term.first, term.last)
    if own in _DENIED:
        denial = _denial(text, term.first)
        return Bound(own, alone) if denial is None else Bound(_DENIED[own], range(denial, term.last))
    values = text.language.values
    told = [(sign, cue) for sign, cue in (("<=", values.CEILINGS), (">=", values.FLOORS)) if own in _LOOSE]
    found = [(sign, place) for sign, cue in told if (place := _cue(text, index, cue))]
    if len(found) != 1:
        return Bound(own, alone)
    sign, place = found[0]
    return Bound(sign, range(min(term.first, place.start), max(term.last, place.stop)))


def _denial(text: AnnotatedText, first: int) -> int | None:
    """The negation before a token that denies what is told there: "in none of them will it hold more than 40"."""
    negations, clauses = text.language.words.NEGATIONS, text.language.clauses
    for n in range(first - 1, clause_at(text, first).start - 1, -1):
        norm = text.tokens[n].norm
        if norm in negations:
            return n
        if norm in clauses.COORDINATORS or norm in clauses.RELATIVES:
            break
    return None


def _cue(text: AnnotatedText, index: int, phrases: Phrases) -> range | None:
    """Where one of some phrases stands around a figure, with no other figure between; "no limit" is none."""
    for part in _around(text, index):
        for place in phrases.within(text.tokens[part.start : part.stop], text.words):
            first = part.start + place.start
            if not first or text.tokens[first - 1].norm not in text.language.words.NEGATIONS:
                return range(first, part.start + place.stop)
    return None


def _around(text: AnnotatedText, index: int) -> tuple[range, range]:
    """The tokens of its sentence before and behind a figure, up to the next figure."""
    term, figures = text.terms[index], [t for t in text.terms if t.kind in _FIGURES]
    sentence = sentence_at(text, term.first)
    before = max([sentence.start, term.first - _BEFORE, *(t.last for t in figures if t.last <= term.first)])
    behind = min([sentence.stop, term.last + _BEHIND, *(t.first for t in figures if t.first >= term.last)])
    return range(before, term.first), range(term.last, behind)

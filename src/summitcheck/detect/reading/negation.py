"""A term in a text to what denies it: a negation ("not"), a verb or a phrase ("fails to"), "free" behind it."""

from __future__ import annotations

from summitcheck.annotate.terms import TermKind
from summitcheck.annotate.text import AnnotatedText
from summitcheck.detect.reading.sentences import gap

#: Terms after a negation that it may govern.
_SCOPE = 3


def negates(text: AnnotatedText, index: int) -> bool:
    """True for a term that is a negation; "not only" denies nothing, nor does the "no" of "a no-cost offer"."""
    term = text.terms[index]
    if term.norm not in text.language.words.NEGATIONS or term.kind != TermKind.OPERATOR:
        return False
    joined = text.text[term.end - text.start : term.end - text.start + 1] == "-"
    return not joined and text.language.polarity.NOT_ONLY.isdisjoint(text.after(term, 1))


def negation_of(text: AnnotatedText, index: int) -> int | None:
    """The index of the negation that governs a term: at most three terms before it, in the same clause; else None."""
    negations = text.language.words.NEGATIONS
    for k in range(index - 1, max(-1, index - 1 - _SCOPE), -1):
        other = text.terms[k]
        if other.kind == TermKind.OPERATOR and other.norm in negations:
            parted = any(mark in gap(text, k, index) for mark in ";:.!?")
            return k if not parted and negates(text, k) else None
    return None


def governed(text: AnnotatedText, negation: int) -> list[int]:
    """The terms that a negation governs."""
    following = range(negation + 1, min(len(text.terms), negation + 1 + _SCOPE))
    return [k for k in following if negation_of(text, k) == negation]


def is_denied(text: AnnotatedText, index: int) -> bool:
    """True when a text denies a term in whatever way: "no risk", "risk-free", "fails to work"."""
    term = text.terms[index]
    if negation_of(text, index) is not None or text.after(term, 1) == (text.language.polarity.FREE_OF,):
        return True
    return any(first_denied(text, denial) == term.first for denial in denials(text))


def denials(text: AnnotatedText) -> tuple[range, ...]:
    """The tokens of each phrase that denies what follows it by its meaning."""
    return text.language.polarity.DENIALS.within(text.tokens, text.words)


def first_denied(text: AnnotatedText, denial: range) -> int:
    """The first token behind a denial that is more than a function word."""
    first, tokens, between = denial.stop, text.tokens, text.language.polarity.AFTER_DENIALS
    while first < len(tokens) and tokens[first].norm in between:
        first += 1
    return first

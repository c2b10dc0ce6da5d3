"""Find the figures of a text, and the nouns that they count."""

from __future__ import annotations

from summitcheck.annotate.terms import TermKind
from summitcheck.annotate.text import AnnotatedText, once_per_text
from summitcheck.detect.reading.sentences import word_before
from summitcheck.lang.quantity import Quantity
from summitcheck.lang.units import PERCENT

#: The kind of a quantity that is a share or a factor: "half", "double".
MULTIPLE = "multiple"


def is_share(quantity: Quantity) -> bool:
    """True for a part of a whole: "half", "40 percent"."""
    return quantity.unit == PERCENT or (quantity.kind == MULTIPLE and quantity.value < 1)


@once_per_text
def figures_of(text: AnnotatedText) -> dict[int, Quantity]:
    """The quantities of a text by their terms: most have none."""
    return {i: t.quantity for i, t in enumerate(text.terms) if t.kind is TermKind.NUMBER and t.quantity}


def head_of(text: AnnotatedText, figure: int) -> int | None:
    """The noun that a figure counts, behind it and its adjectives: "aircraft" of "3 new transport aircraft"."""
    run = figure + (figure + 1 < len(text.terms) and _is_more(text, figure + 1))
    while run + 1 < len(text.terms) and _continues(text, run):
        run += 1
    return (
        run
        if run > figure
        and text.terms[run].kind is TermKind.WORD
        and "n" in text.language.lexicon.pos(text.terms[run].norm)
        else None
    )


def figure_of(text: AnnotatedText, noun: int) -> int | None:
    """The figure that counts a noun."""
    figure = noun - 1
    while figure >= 0 and _is_more(text, figure) and _continues(text, figure):
        figure -= 1
    while figure >= 0 and text.terms[figure].kind is TermKind.WORD and _continues(text, figure):
        figure -= 1
    counts = figure >= 0 and text.terms[figure].kind is TermKind.NUMBER and _continues(text, figure)
    return figure if counts else None


def _is_more(text: AnnotatedText, index: int) -> bool:
    """True for a word between a figure and what it counts: "five more states"."""
    return text.terms[index].norm in text.language.figures.FURTHER


def _continues(text: AnnotatedText, index: int) -> bool:
    """True where the next term is a noun or an adjective right behind this one; what follows a figure may be a noun."""
    term, following = text.terms[index], text.terms[index + 1]
    if _is_more(text, index + 1):
        return following.first == term.last
    between = {token.norm for token in text.tokens[term.last : following.first]}
    if following.kind is not TermKind.WORD or following.capital or not between <= text.language.figures.FURTHER:
        return False
    pos = text.language.lexicon.pos(following.norm)
    return pos[:1] in ("n", "a") or (term.kind is TermKind.NUMBER and "n" in pos)


def is_noun(text: AnnotatedText, index: int) -> bool:
    """True for a term that is a noun more often than not."""
    term = text.terms[index]
    return term.kind is TermKind.WORD and text.language.lexicon.pos(term.norm)[:1] == "n"


def own_unit(text: AnnotatedText, figure: int) -> int | None:
    """The term right behind a figure that no lexicon knows: a unit, mostly a currency, whose name is not listed."""
    k, own = figure + 1, text.terms[figure]
    unit = text.terms[k] if k < len(text.terms) else None
    if unit is None or unit.kind is not TermKind.WORD or unit.capital or unit.first != own.last:
        return None
    return None if text.language.lexicon.pos(unit.norm) else k


def names_group(text: AnnotatedText, figure: int) -> bool:
    """True for "the three", written as a word with no noun behind it: those counted before, or a party's name."""
    term, quantity = text.terms[figure], text.terms[figure].quantity
    if quantity is None or quantity.unit or quantity.kind != "cardinal" or text.tokens[term.first].is_number:
        return False
    alone = head_of(text, figure) is None and term.last == term.first + 1
    return alone and word_before(text, term.first) == text.language.values.ARTICLE

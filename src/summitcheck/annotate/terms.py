"""Make terms of tokens: the units by which sentences are compared.

A term is a word, a name, a quantity, a date or an operator (a word such as "not", "all" or "before" that
turns a meaning). Names that mean the same share one key, so do equal figures however written; function
words give no term.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import NamedTuple

from summitcheck.annotate.names import NameTable
from summitcheck.annotate.relative import resolve
from summitcheck.lang.base import Language
from summitcheck.lang.date import Date
from summitcheck.lang.quantity import Quantity
from summitcheck.lang.tokens import Token
from summitcheck.lang.units import DIMENSIONS, measure


class TermKind(IntEnum):
    """What a term is."""

    WORD = 0
    NAME = 1
    NUMBER = 2
    DATE = 3
    OPERATOR = 4


_WORD, _NAME, _OPERATOR = TermKind.WORD, TermKind.NAME, TermKind.OPERATOR


class Term(NamedTuple):
    """One unit of comparison.

    ``key`` is equal for terms that mean the same; ``first`` and ``last`` are the tokens it spans
    (``last`` exclusive), ``start`` and ``end`` its place in the original text. ``capital`` tells a word
    written with a capital where the sentence does not ask for one.
    """

    key: str
    kind: TermKind
    norm: str
    start: int
    end: int
    first: int
    last: int
    capital: bool = False
    quantity: Quantity | None = None
    date: Date | None = None

    def moved(self, tokens: int) -> Term:
        """The same term, so many ``tokens`` further on."""
        key, kind, norm, start, end, first, last, *rest = self
        return Term._make((key, kind, norm, start, end, first + tokens, last + tokens, *rest))


def _is_empty(tokens: Sequence[Token], i: int, around: tuple[str, str]) -> bool:
    """True for a word with these two around it, such as the "order" of "in order to"."""
    return tuple([t.norm for t in tokens[max(0, i - 1) : i + 2 : 2]]) == around


def _quantity_term(tokens: Sequence[Token], i: int, language: Language) -> Term | None:
    reading = language.figures.quantity_at(tokens, i)
    if reading is None:
        return None
    quantity = reading.quantity
    dimension, value = measure(quantity)
    key = f"#{value:.10g}{dimension if dimension in DIMENSIONS else ''}"
    if quantity.kind == "ordinal":
        key = f"#{quantity.value:.10g}th"
    elif quantity.upper is not None:
        key += f"-{quantity.upper:.10g}"
    away = language.figures.counted_away(tokens, reading)
    if away and away.by < 0:
        key += "ago"
    date = Date(away=away) if away else None
    return _term(tokens, key, TermKind.NUMBER, reading.first, reading.last, quantity=quantity, date=date)


def _date_term(tokens: Sequence[Token], i: int, language: Language) -> Term | None:
    reading = language.figures.date_at(tokens, i)
    if reading is None:
        return None
    return _term(tokens, reading.date.key, TermKind.DATE, reading.first, reading.last, date=reading.date)


def dated(term: Term, today: int) -> Term:
    """The term as it is meant in a document of the day ``today``: a date that counts from that day is resolved."""
    if term.date is None:
        return term
    date = resolve(term.date, today)
    return term._replace(date=date, key=date.key if term.kind is TermKind.DATE else term.key)


def _term(
    tokens: Sequence[Token],
    key: str,
    kind: TermKind,
    first: int,
    last: int,
    *,
    quantity: Quantity | None = None,
    date: Date | None = None,
) -> Term:
    head, tail = tokens[first], tokens[last - 1]
    norm = head.norm if last - first == 1 else " ".join(t.norm for t in tokens[first:last])
    capital = head.text[:1].isupper() and (first > 0 or kind is _NAME)
    return Term(key, kind, norm, head.start, tail.end, first, last, capital, quantity, date)


def terms(tokens: Sequence[Token], names: NameTable) -> tuple[Term, ...]:
    """The terms of one sentence, in order; it is in the language of the names."""
    found: list[Term] = []
    language = names.language
    words, may_begin, phrase_at = language.words, language.figures.may_begin, language.lexicon.phrase_at
    norms = [t.norm for t in tokens]
    i, n = 0, len(tokens)
    while i < n:
        norm = norms[i]
        term = None
        if hit := names.at(tokens, i):
            term = _term(tokens, hit[0], _NAME, i, hit[1])
        elif may_begin(norm) and language.figures.begins(tokens, i):
            term = _date_term(tokens, i, language) or _quantity_term(tokens, i, language)
        if term is None and (phrase := phrase_at(norms, i)) and not _ends_before_date(tokens, phrase[1], language):
            term = _term(tokens, phrase[0].replace(" ", "_"), _WORD, i, phrase[1])
        if term is None and norm in words.OPERATORS:
            term = _term(tokens, norm, _OPERATOR, i, i + 1)
        elif term is None and norm not in words.FUNCTION_WORDS and norm[0].isalnum():
            term = _word_term(tokens, i, language)
        if term is None:
            i += 1
            continue
        while found and term.first < found[-1].last:  # a bound ("at least") belongs to its number
            found.pop()
        found.append(term)
        i = max(term.last, i + 1)
    return tuple(found)


def _ends_before_date(tokens: Sequence[Token], end: int, language: Language) -> bool:
    """True for a phrase whose last word belongs to a date behind it: of "held in May" the "in" does."""
    if end == len(tokens) or tokens[end - 1].norm not in language.polarity.WHEN:
        return False
    begins = language.figures.may_begin(tokens[end].norm) and language.figures.begins(tokens, end)
    return begins and _date_term(tokens, end, language) is not None


def _word_term(tokens: Sequence[Token], i: int, language: Language) -> Term | None:
    """The word at ``i`` as a term; None for a word of a fixed phrase that says nothing by itself."""
    token, empty_between = tokens[i], language.words.EMPTY_BETWEEN
    if token.norm in empty_between and _is_empty(tokens, i, empty_between[token.norm]):
        return None
    term = _term(tokens, token.stem, _WORD, i, i + 1)
    unknown = i == 0 and token.text[:1].isupper() and not language.lexicon.pos(token.norm)
    return term._replace(capital=True) if unknown else term  # what no dictionary has is a name, even in first place

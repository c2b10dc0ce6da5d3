"""Annotate a sentence: its tokens and terms, ready for comparison."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TypeVar

from summitcheck.annotate.names import NameTable
from summitcheck.annotate.terms import Term, dated, terms
from summitcheck.lang.base import Language
from summitcheck.lang.tokens import Token

#: Texts of which a pure function keeps what it found: the claims of a statement and the windows of an account.
_TEXTS = 1 << 9
_Found = TypeVar("_Found")


@dataclass(frozen=True, slots=True, eq=False)
class AnnotatedText:
    """Words ``start`` to ``end`` of a document, in their ``language``, as tokens and terms.

    Each is equal to itself alone, so that what is found in one can be remembered at the cost of its address: dozens
    of claims and rules ask the same of the same sentence.
    ``words`` holds the normal forms of all tokens: what lets a rule that waits for a word leave at once. ``kind`` is
    what its document is by its title ("fact sheet"), where that tells.
    """

    text: str
    start: int
    end: int
    tokens: tuple[Token, ...]
    terms: tuple[Term, ...]
    words: frozenset[str]
    language: Language
    kind: str = ""
    #: The number of the day that the document was written on, where it is known.
    today: int | None = None

    def within(self, start: int, end: int) -> range:
        """The indexes of the terms that lie between two offsets."""
        inside = [i for i, t in enumerate(self.terms) if t.start < end and t.end > start]
        return range(inside[0], inside[-1] + 1) if inside else range(0)

    def between(self, first: Token, second: Token) -> str:
        """The text between two tokens: spaces, punctuation, and the tokens between them."""
        return self.text[first.end - self.start : second.start - self.start]

    def written(self, term: Term) -> str:
        """The words of a term as they stand in the text."""
        return self.text[term.start - self.start : term.end - self.start]

    def before(self, term: Term, count: int = 3) -> tuple[str, ...]:
        """The normal forms of up to ``count`` tokens before a term, nearest last."""
        return tuple([t.norm for t in self.tokens[max(0, term.first - count) : term.first]])

    def after(self, term: Term, count: int = 3) -> tuple[str, ...]:
        """The normal forms of up to ``count`` tokens after a term."""
        return tuple([t.norm for t in self.tokens[term.last : term.last + count]])


def once_per_text(function: Callable[[AnnotatedText], _Found]) -> Callable[[AnnotatedText], _Found]:
    """``function``, a pure one, asked once a text: dozens of claims and rules ask the same of the same sentence."""
    return lru_cache(maxsize=_TEXTS)(function)


def annotate_text(text: str, start: int, names: NameTable, today: int | None = None, kind: str = "") -> AnnotatedText:
    """The analysis of ``text``, plain words which begin at offset ``start`` of a document in the language of ``names``.

    Dates such as "next year" count from ``today``, the number of the document's day; ``kind`` is what the document is.
    """
    language = names.language
    tokens = language.tokenizer.tokenize(text, start)
    words = frozenset([t.norm for t in tokens])
    analysis = AnnotatedText(text, start, start + len(text), tokens, terms(tokens, names), words, language, kind)
    return analysis if today is None else on_day(analysis, today)


def counts_days(analysis: AnnotatedText) -> bool:
    """True when something in a text may count from the day of its document."""
    return not analysis.language.figures.RELATIVE_WORDS.isdisjoint(analysis.words)


def on_day(analysis: AnnotatedText, today: int) -> AnnotatedText:
    """The analysis of the same words in a document of the day ``today``."""
    if not counts_days(analysis):
        return replace(analysis, today=today)
    return replace(analysis, terms=tuple([dated(term, today) for term in analysis.terms]), today=today)


def join(parts: Sequence[AnnotatedText], text: str) -> AnnotatedText:
    """Neighbouring analyses as one; ``text`` is the document's text from the first to the last."""
    if len(parts) == 1:
        return parts[0]
    tokens: list[Token] = []
    joined: list[Term] = []
    for part in parts:
        shift = len(tokens)
        joined += [t.moved(shift) for t in part.terms] if shift else part.terms
        tokens += part.tokens
    words = frozenset().union(*(part.words for part in parts))
    first, last = parts[0], parts[-1]
    language, kind, today = first.language, first.kind, first.today
    return AnnotatedText(text, first.start, last.end, tuple(tokens), tuple(joined), words, language, kind, today)

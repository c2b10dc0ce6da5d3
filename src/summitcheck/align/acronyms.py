"""An acronym in one text and the words that it stands for in the other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from summitcheck.annotate.terms import TermKind
from summitcheck.annotate.text import AnnotatedText, once_per_text

_SPELLABLE = (TermKind.WORD, TermKind.NAME)


def spelt_out(
    shorter: AnnotatedText, longer: AnnotatedText, short: Mapping[int, int], long: Mapping[int, int]
) -> Iterator[tuple[int, range]]:
    """Acronyms of one text, each with the terms of the other whose initials it is made of.

    ``short`` and ``long`` hold the terms of the two that are matched already.
    """
    for k, letters in _acronyms(shorter):
        initials = "" if k in short else _initials(longer)
        start = initials.find(letters)
        while start >= 0:
            words = range(start, start + len(letters))
            if not any(j in long for j in words):
                yield k, words
                break
            start = initials.find(letters, start + 1)


@once_per_text
def _acronyms(text: AnnotatedText) -> tuple[tuple[int, str], ...]:
    """The terms of a text that are acronyms, each with its letters: few texts have any, and every pair is asked."""
    tokens, plural = text.tokens, text.language.syntax.PLURAL
    upper = [(k, term) for k, term in enumerate(text.terms) if term.capital or term.first == 0]
    words = [(k, tokens[term.first].text) for k, term in upper if term.last == term.first + 1]
    return tuple([(k, letters) for k, word in words if word[1:2].isupper() and (letters := _letters(word, plural))])


def _letters(text: str, plural: str) -> str:
    """The capitals of an acronym ("DNNs" has three) in lower case; empty for any other word."""
    bare = text.removesuffix(plural)
    return bare.lower() if bare.isalpha() and bare.isupper() else ""


@once_per_text
def _initials(text: AnnotatedText) -> str:
    """The first letter of each term of a text; a mark that is no letter for figures, dates and operators."""
    return "".join([t.norm[0] if t.kind in _SPELLABLE else "\0" for t in text.terms])

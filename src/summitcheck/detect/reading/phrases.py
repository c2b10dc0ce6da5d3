"""A text to the noun phrases that stand behind its verbs and prepositions."""

from __future__ import annotations

from summitcheck.annotate.terms import TermKind
from summitcheck.annotate.text import AnnotatedText
from summitcheck.detect.reading.sentences import word_before

#: Tokens of the longest phrase.
LONGEST_PHRASE = 6


def phrase_from(text: AnnotatedText, tokens: range) -> tuple[int, ...]:
    """The words and names, as terms, of the noun phrase that some tokens begin with: up to a preposition."""
    found: list[int] = []
    for k, term in enumerate(text.terms):
        if term.first not in tokens[:LONGEST_PHRASE] or term.kind not in (TermKind.WORD, TermKind.NAME):
            continue
        if found and word_before(text, term.first) in text.language.syntax.PREPOSITIONS:
            break
        found.append(k)
    return tuple(found)

"""Find the noun phrases that stand behind verbs and prepositions."""

from __future__ import annotations

from summitcheck.annotate.terms import TermKind
from summitcheck.annotate.text import AnnotatedText

#: Tokens of the longest phrase.
LONGEST_PHRASE = 6


def phrase_from(text: AnnotatedText, tokens: range) -> tuple[int, ...]:
    """The words and names, as terms, of the noun phrase that some tokens begin with: up to a preposition."""
    found: list[int] = []
    for k, term in enumerate(text.terms):
        if term.first not in tokens[:LONGEST_PHRASE] or term.kind not in (TermKind.WORD, TermKind.NAME):
            continue
        since = range(text.terms[found[-1]].last, term.last) if found else range(0)  # "against" may be a term itself
        if any(text.tokens[n].norm in text.language.syntax.PREPOSITIONS for n in since):
            break
        found.append(k)
    return tuple(found)

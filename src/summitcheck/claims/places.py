"""Whether a name is that of a country or another place, which is one however its name ends."""

from __future__ import annotations

from summitcheck.lang import language

_LANGUAGE = language()
words = _LANGUAGE.clauses


def is_place(name: str) -> bool:
    """True for a country or another place, be its name a plural ("the United States", "Los Angeles")."""
    tokens = _LANGUAGE.tokenizer.tokenize(name)
    first = int(len(tokens) > 1 and tokens[0].norm == words.ARTICLE)
    known, last = _LANGUAGE.gazetteer.names_at(tokens, first) if tokens else ((), 0)
    whole = bool(known) and last == len(tokens)
    return whole and known[0].form in words.FORMS_OF_PLACES and known[0].kind not in words.NO_PLACES

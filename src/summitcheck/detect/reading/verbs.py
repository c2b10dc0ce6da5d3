"""Find the terms that are verbs where they stand, and their voice.

There is no parser: a verb is known by its entry in the lexicon and by the word before it.
"""

from __future__ import annotations

from functools import lru_cache

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.terms import Term, TermKind
from summitcheck.annotate.text import AnnotatedText, once_per_text
from summitcheck.detect.reading.sentences import word_before

_WORD, _NUMBER = TermKind.WORD, TermKind.NUMBER
#: Tokens before a participle among which a form of "be" makes it a passive.
_REACH = 3


def is_verb(text: AnnotatedText, index: int) -> bool:
    """True for a term that is a verb where it stands."""
    return index in verbs(text)


@once_per_text
def verbs(text: AnnotatedText) -> frozenset[int]:
    """The terms that are verbs where they stand; found once a text, since most rules ask for them."""
    pos = text.language.lexicon.pos
    words = [(k, term) for k, term in enumerate(text.terms) if term.kind is _WORD and not term.capital]
    return frozenset([k for k, term in words if "v" in pos(term.norm) and _stands_as_verb(text, k, term)])


@once_per_text
def verb_lemmas(text: AnnotatedText) -> frozenset[str]:
    """The words and terms of a text by their dictionary forms as verbs: what lets a rule that waits for one leave."""
    lemma = text.language.lexicon.lemma
    return frozenset([lemma(norm, "v") for norm in text.words.union([term.norm for term in text.terms])])


def _stands_as_verb(text: AnnotatedText, index: int, term: Term) -> bool:
    before, syntax = word_before(text, term.first), text.language.syntax
    if before in syntax.AUXILIARIES:
        return True
    counted = index > 0 and text.terms[index - 1].kind is _NUMBER and text.terms[index - 1].last == term.first
    if before in syntax.DETERMINERS or before in syntax.PREPOSITIONS or counted:
        return False
    return text.language.lexicon.pos(term.norm)[0] == "v" or syntax.may_be_past(term.norm)


@lru_cache(maxsize=1)  # several rules ask for those of the same alignment, one after the other
def matched_verbs(alignment: Alignment) -> tuple[tuple[int, int], ...]:
    """The matched terms, official and account, that are verbs on both sides."""
    official, account = verbs(alignment.official), verbs(alignment.account)
    return tuple([(i, j) for i, j in alignment.matched.items() if i in official and j in account])


def is_symmetric(text: AnnotatedText, verb: int) -> bool:
    """True for a verb that says the same when subject and object change places: "met", "agreed with"."""
    return text.language.lexicon.lemma(text.terms[verb].norm, "v") in text.language.events.SYMMETRIC


def is_passive(text: AnnotatedText, verb: int) -> bool:
    """True for a participle behind a form of "be", with nothing but adverbs and "not" between."""
    term, syntax, pos = text.terms[verb], text.language.syntax, text.language.lexicon.pos
    if syntax.is_present_participle(term.norm):
        return False
    for token in reversed(text.tokens[max(0, term.first - _REACH) : term.first]):
        if token.norm in syntax.BE:
            return True
        if token.norm != text.language.words.NOT and pos(token.norm)[:1] != "r":
            return False
    return False

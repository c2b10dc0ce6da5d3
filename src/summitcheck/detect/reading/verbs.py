"""A text to the terms that are verbs where they stand, and their voice.

There is no parser: a verb is known by its entry in the lexicon and by the word before it.
"""

from __future__ import annotations

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.terms import Term, TermKind
from summitcheck.annotate.text import AnnotatedText, once_per_text
from summitcheck.detect.reading.sentences import word_before
from summitcheck.lang.en.lexicon import pos
from summitcheck.lang.en.syntax import AUXILIARIES, BE, DETERMINERS, PAST, PREPOSITIONS, PRESENT_PARTICIPLE
from summitcheck.lang.en.words import NOT

_WORD, _NUMBER = TermKind.WORD, TermKind.NUMBER
#: Tokens before a participle among which a form of "be" makes it a passive.
_REACH = 3


def is_verb(text: AnnotatedText, index: int) -> bool:
    """True for a term that is a verb where it stands."""
    return index in verbs(text)


@once_per_text
def verbs(text: AnnotatedText) -> frozenset[int]:
    """The terms that are verbs where they stand; found once a text, since most rules ask for them."""
    words = [(k, term) for k, term in enumerate(text.terms) if term.kind is _WORD and not term.capital]
    return frozenset([k for k, term in words if "v" in pos(term.norm) and _stands_as_verb(text, k, term)])


def _stands_as_verb(text: AnnotatedText, index: int, term: Term) -> bool:
    before = word_before(text, term.first)
    if before in AUXILIARIES:
        return True
    counted = index > 0 and text.terms[index - 1].kind is _NUMBER and text.terms[index - 1].last == term.first
    noun = before in DETERMINERS or before in PREPOSITIONS or counted
    return not noun and (pos(term.norm)[0] == "v" or term.norm.endswith(PAST))


def matched_verbs(alignment: Alignment) -> list[tuple[int, int]]:
    """The matched terms, official and account, that are verbs on both sides."""
    official, account = verbs(alignment.official), verbs(alignment.account)
    return [(i, j) for i, j in alignment.matched.items() if i in official and j in account]


def is_passive(text: AnnotatedText, verb: int) -> bool:
    """True for a participle behind a form of "be", with nothing but adverbs and "not" between."""
    term = text.terms[verb]
    if term.norm.endswith(PRESENT_PARTICIPLE):
        return False
    for token in reversed(text.tokens[max(0, term.first - _REACH) : term.first]):
        if token.norm in BE:
            return True
        if token.norm != NOT and pos(token.norm)[:1] != "r":
            return False
    return False

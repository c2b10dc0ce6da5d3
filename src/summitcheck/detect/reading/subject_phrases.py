"""Tell where the noun phrase before a verb begins and ends, and which words may be verbs behind it."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache

from summitcheck.annotate.terms import TermKind
from summitcheck.annotate.text import AnnotatedText
from summitcheck.detect.reading.sentences import clause_at, word_at, word_before
from summitcheck.detect.reading.verbs import is_passive, verbs
from summitcheck.lang.base import Language

#: Terms behind a name that may belong to its phrase: "Peru's Office for Works Abroad".
_PHRASE = 5
#: Tokens of the longest turn that tells nothing of the deed ("for its part").
_ASIDE = 3


@lru_cache(maxsize=1 << 4)
def stop_words(language: Language) -> frozenset[str]:
    """The words before which a noun phrase begins."""
    clauses, syntax = language.clauses, language.syntax
    opening = clauses.PREPOSITIONS | syntax.PREPOSITIONS | clauses.RELATIVES | clauses.SUBORDINATORS
    others = clauses.COORDINATORS | syntax.AUXILIARIES | {clauses.COMPLEMENTIZER}
    return opening.union(others) - {syntax.OWNER, syntax.AND}


def gerunds(text: AnnotatedText) -> frozenset[int]:
    """The verbs of "praised Peru for paying" and "with Peru paying", which may be nouns elsewhere."""
    syntax, pos = text.language.syntax, text.language.lexicon.pos
    leading = text.language.actors.PRAISED_FOR
    ending = [(k, t) for k, t in enumerate(text.terms) if syntax.is_present_participle(t.norm) and not t.capital]
    led = [(k, t) for k, t in ending if k and (_is_behind_with(text, k) or word_before(text, t.first) in leading)]
    return frozenset([k for k, t in led if "v" in pos(t.norm)])


def _is_behind_with(text: AnnotatedText, index: int) -> bool:
    before, term = text.terms[index - 1], text.terms[index]
    return before.last == term.first and word_before(text, before.first) in text.language.syntax.PARTNERING


def is_owned(text: AnnotatedText, verb: int) -> bool:
    """True for the noun of "Peru's request"."""
    term = text.terms[verb]
    between = text.between(text.tokens[term.first - 1], text.tokens[term.first]) if term.first else ""
    return between.strip() in text.language.syntax.POSSESSIVES


def may_be_done_by(text: AnnotatedText, verb: int) -> bool:
    """True for a participle: what stands by somebody is not done by them."""
    norm, syntax = text.terms[verb].norm, text.language.syntax
    present = syntax.may_be_present(norm) or norm == text.language.lexicon.lemma(norm, "v")
    return is_passive(text, verb) or not present


def head_behind(text: AnnotatedText, index: int) -> int:
    """The last term of the phrase that a name opens: "by Peru's engineers"."""
    last = min(index + _PHRASE, len(text.terms) - 1)
    while index < last and _goes_on(text, index):
        index += 1
    return index


def _goes_on(text: AnnotatedText, index: int) -> bool:
    """True where the next term belongs to the same noun phrase."""
    left, right = text.terms[index], text.terms[index + 1]
    between = text.between(text.tokens[left.last - 1], text.tokens[right.first]).strip()
    joined = left.last == right.first and between in ("", *text.language.syntax.POSSESSIVES)
    return joined and right.kind is TermKind.WORD and index + 1 not in verbs(text)


def head_before(text: AnnotatedText, token: int) -> int:
    """The last term that ends before a token."""
    return bisect_left(text.terms, token + 1, key=lambda term: term.last) - 1


def before_parenthesis(text: AnnotatedText, token: int, start: int) -> int:
    """The token before which the subject ends where commas enclose what is told of it: "Peru, which is big, will"."""
    if token <= start or clause_at(text, token).start != token:
        return token
    clause, clauses = clause_at(text, token - 1), text.language.clauses
    first = text.tokens[clause.start].norm
    told = first in clauses.RELATIVES | clauses.PREPOSITIONS or text.language.syntax.may_be_past(first)
    return clause.start if told and clause.start > start else token


def before_aside(text: AnnotatedText, token: int) -> int:
    """The token before which the subject ends: "Peru for its part will pay"."""
    norms = [each.norm for each in text.tokens[max(0, token - _ASIDE) : token]]
    sizes = range(len(norms), 1, -1)
    return next((token - n for n in sizes if " ".join(norms[-n:]) in text.language.actors.FOR_ITS_PART), token)


def is_within_name(text: AnnotatedText, token: int) -> bool:
    """True for the "for" of "the Peruvian Office for Works"."""
    within = text.tokens[token].norm in text.language.clauses.WITHIN_NAMES
    around = text.tokens[token - 1 : token] + text.tokens[token + 1 : token + 2] if within else ()
    return len(around) == 2 and all(each.text[:1].isupper() for each in around)


def is_governed(text: AnnotatedText, lead: str, token: int) -> bool:
    """True for a party behind a preposition, which does not act; but "with Peru paying"."""
    if lead not in text.language.clauses.PREPOSITIONS:
        return False
    goes_on = text.language.syntax.is_present_participle(word_at(text, token))
    return lead not in text.language.syntax.PARTNERING or not goes_on


def carries(text: AnnotatedText, token: int) -> bool:
    """True for a word that may stand between those that act and their verb."""
    written = text.tokens[token]
    if written.text[:1].isupper():
        return False
    pos = text.language.lexicon.pos(written.norm)[:1]
    return written.norm in text.language.syntax.AUXILIARIES or pos in ("v", "r")

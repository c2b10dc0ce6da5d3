"""Who stands where in a sentence: the part that a name or noun plays around the words next to it.

No parser: a part is read from the word before (a preposition), the verb next to it and its voice. What cannot be
read gives no part, and the rules then keep silent.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.terms import Term, TermKind
from summitcheck.annotate.text import AnnotatedText, once_per_text
from summitcheck.detect.clauses import sentence_ends
from summitcheck.lang.en.lexicon import lemma, pos
from summitcheck.lang.en.words import word_set

#: The part that a phrase plays: "agent", "patient", "of", a preposition, "before" or "after"; and the term it leans on.
SyntacticRole = tuple[str, int]

TITLES = word_set(
    "president premier chancellor king queen prince princess minister prime vice deputy secretary state foreign",
    "defence defense finance trade mr mrs ms dr sir general chairman chairwoman governor senator pope emir sultan",
    "mayor",
)
_BE = word_set("is are was were be been being gets got")
_AUXILIARIES = _BE | word_set(
    "will shall would should may might can could must has have had do does did to not",
)
_DETERMINERS = word_set("the a an its his her their our this that these those")
_PREPOSITIONS = word_set("of to by from for against on into toward towards onto over under in at")
#: Parts told with these are the same for both sides.
_SHARED = frozenset(("with", "between", "among", "and", "or"))
#: "Japan met China" is "China met Japan".
_SYMMETRIC = word_set(
    "meet cooperate talk consult confer agree collaborate partner marry differ converge border",
)


_WORD, _NUMBER, _OPERATOR = TermKind.WORD, TermKind.NUMBER, TermKind.OPERATOR


class NounPhrase(NamedTuple):
    """Neighbouring terms that name one thing: a name with its title; ``head`` is its last term."""

    first: int
    head: int


def unit(analysis: AnnotatedText, index: int) -> NounPhrase:
    """The name, with title and first name, that a term belongs to; a plain word stands for itself."""
    terms = analysis.terms
    first = last = index
    while first > 0 and _one_name(analysis, terms[first - 1], terms[first]):
        first -= 1
    while last + 1 < len(terms) and _one_name(analysis, terms[last], terms[last + 1]):
        last += 1
    return NounPhrase(first, last)


def _one_name(analysis: AnnotatedText, left: Term, right: Term) -> bool:
    if left.last != right.first or not right.capital or not (left.capital or left.norm in TITLES):
        return False
    return analysis.between(analysis.tokens[left.last - 1], analysis.tokens[right.first]) == " "


def is_verb(analysis: AnnotatedText, index: int) -> bool:
    """True for a term that is read as a verb where it stands."""
    return index in verbs(analysis)


@once_per_text
def verbs(analysis: AnnotatedText) -> frozenset[int]:
    """The terms that are read as verbs where they stand; found once a text, since most rules ask for them."""
    words = [(k, term) for k, term in enumerate(analysis.terms) if term.kind is _WORD and not term.capital]
    return frozenset([k for k, term in words if "v" in pos(term.norm) and _reads_as_verb(analysis, k, term)])


def _reads_as_verb(analysis: AnnotatedText, index: int, term: Term) -> bool:
    before = analysis.tokens[term.first - 1].norm if term.first else ""
    if before in _AUXILIARIES:
        return True
    counted = index > 0 and analysis.terms[index - 1].kind is _NUMBER and analysis.terms[index - 1].last == term.first
    noun = before in _DETERMINERS or before in _PREPOSITIONS or counted
    return not noun and (pos(term.norm)[0] == "v" or term.norm.endswith("ed"))


def both_verbs(comparison: Alignment) -> list[tuple[int, int]]:
    """The matched terms that are verbs on both sides."""
    official, account = verbs(comparison.official), verbs(comparison.account)
    return [(i, j) for i, j in comparison.matched.items() if i in official and j in account]


def passive(analysis: AnnotatedText, verb: int) -> bool:
    """True for a participle behind a form of "be"."""
    term = analysis.terms[verb]
    if term.norm.endswith("ing"):
        return False
    for token in reversed(analysis.tokens[max(0, term.first - 3) : term.first]):
        if token.norm in _BE:
            return True
        if token.norm != "not" and pos(token.norm)[:1] != "r":
            return False
    return False


@lru_cache(maxsize=1 << 11)
def parts(analysis: AnnotatedText, at: NounPhrase) -> frozenset[SyntacticRole]:
    """The parts that a unit plays, each with the index of the term that it leans on; empty when none can be read."""
    left, right = _next(analysis, at.first, -1), _next(analysis, at.head, 1)
    preposition = _preposition(analysis, at.first)
    if preposition in _SHARED:
        return frozenset()
    found: list[tuple[str, int | None]] = []
    if preposition == "by":
        verb = _verb_before(analysis, at.first)
        found = [("agent", verb) if verb is not None and passive(analysis, verb) else ("by", verb)]
    elif preposition == "of":
        found = [("of", left)]
    elif preposition:
        found = [(preposition, left), (preposition, _verb_before(analysis, at.first))]
    else:
        found = _bare(analysis, at, left, right)
    return frozenset((part, k) for part, k in found if k is not None)


def _bare(analysis: AnnotatedText, at: NounPhrase, left: int | None, right: int | None) -> list[tuple[str, int | None]]:
    """The parts of a unit without a preposition: subject, object, owner."""
    found: list[tuple[str, int | None]] = []
    if right is not None and is_verb(analysis, right):
        if not _symmetric(analysis, right):
            found.append(("patient" if passive(analysis, right) else "agent", right))
    elif right is not None and _adjacent(analysis, at.head, right):
        found.append(("of", right))
    if left is not None and is_verb(analysis, left) and not _symmetric(analysis, left) and not passive(analysis, left):
        found.append(("patient", left))
    elif left is not None and _adjacent(analysis, left, at.first):
        found.append(("after", left))
    return found


def _symmetric(analysis: AnnotatedText, verb: int) -> bool:
    return lemma(analysis.terms[verb].norm, "v") in _SYMMETRIC


def _adjacent(analysis: AnnotatedText, left: int, right: int) -> bool:
    """True when nothing but a space or a possessive stands between two terms."""
    a, b = analysis.terms[left], analysis.terms[right]
    gap = analysis.text[a.end - analysis.start : b.start - analysis.start]
    return a.last == b.first and gap.strip() in ("", "'s", "’s", "'", "’")


def _next(analysis: AnnotatedText, index: int, step: int) -> int | None:
    """The next term before or after one, in the same sentence, operators and adverbs left out."""
    terms, ends = analysis.terms, sentence_ends(analysis)
    k = index + step
    while 0 <= k < len(terms):
        if terms[max(k, k - step)].first in ends:
            return None
        if terms[k].kind is not _OPERATOR and pos(terms[k].norm)[:1] != "r":
            return k
        k += step
    return None


def _preposition(analysis: AnnotatedText, first: int) -> str:
    """The preposition or joint before a unit, determiners skipped; "" when another word stands there."""
    token = analysis.terms[first].first - 1
    while token >= 0 and analysis.tokens[token].norm in _DETERMINERS:
        token -= 1
    if token < 0:
        return ""
    norm = analysis.tokens[token].norm
    return norm if norm in _PREPOSITIONS or norm in _SHARED else ""


def _verb_before(analysis: AnnotatedText, index: int) -> int | None:
    """The nearest verb before a term in its sentence."""
    terms, ends, found = analysis.terms, sentence_ends(analysis), verbs(analysis)
    for k in range(index - 1, -1, -1):
        if terms[k + 1].first in ends:
            return None
        if k in found:
            return k
    return None

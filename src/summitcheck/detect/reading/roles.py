"""Find the syntactic roles of a noun or a name: agent, patient, owner, behind which preposition.

There is no parser: a role is read from the word before (a preposition), the verb next to it and its voice. What cannot
be read gives no role, and the rules then say nothing.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from summitcheck.annotate.terms import Term, TermKind
from summitcheck.annotate.text import AnnotatedText, once_per_text
from summitcheck.detect.reading.sentences import gap, sentence_ends
from summitcheck.detect.reading.verbs import is_passive, is_symmetric, is_verb, verbs

#: "agent", "patient", "of", another preposition, or "after"; and the index of the term that it leans on.
SyntacticRole = tuple[str, int]
_OPERATOR = TermKind.OPERATOR


class NounPhrase(NamedTuple):
    """Neighbouring terms that name one thing: a name with its title; ``head`` is its last term."""

    first: int
    head: int

    @property
    def terms(self) -> tuple[int, ...]:
        """The indexes of its terms."""
        return tuple(range(self.first, self.head + 1))


@once_per_text
def noun_phrases(text: AnnotatedText) -> tuple[NounPhrase, ...]:
    """For each term the name, with title and first name, that it belongs to; a plain word is a phrase of its own."""
    found: list[NounPhrase] = []
    first, terms = 0, text.terms
    for k in range(1, len(terms) + 1):
        if k == len(terms) or not (terms[k].capital and _is_one_name(text, terms[k - 1], terms[k])):
            found += [NounPhrase(first, k - 1)] * (k - first)
            first = k
    return tuple(found)


def _is_one_name(text: AnnotatedText, left: Term, right: Term) -> bool:
    """True for two words of a name, the second of which has a capital."""
    if left.last != right.first:
        return False
    if not left.capital and left.norm not in text.language.actors.TITLES:
        return False
    return text.between(text.tokens[left.last - 1], text.tokens[right.first]) == " "


@lru_cache(maxsize=1 << 11)
def roles(text: AnnotatedText, phrase: NounPhrase) -> frozenset[SyntacticRole]:
    """The roles that a phrase plays; empty when none can be read."""
    preposition = preposition_of(text, phrase.first)
    partnering = preposition in text.language.syntax.PARTNERING
    if partnering and not _opens_clause(text, phrase):
        return frozenset()
    bare = partnering or not preposition
    found = _bare(text, phrase) if bare else _behind_preposition(text, phrase, preposition)
    return frozenset((role, k) for role, k in found if k is not None)


def _opens_clause(text: AnnotatedText, phrase: NounPhrase) -> bool:
    """True for a name that opens a further clause ("builds the station and Chile runs it"); false for one of two."""
    head = text.terms[phrase.head]
    if head.kind is not TermKind.NAME and not head.capital:
        return False
    left, right = _neighbour(text, phrase.first, -1), _neighbour(text, phrase.head, 1)
    if left is None or right is None or not is_verb(text, right):
        return False
    return text.terms[left].kind is TermKind.WORD and not text.terms[left].capital


def _behind_preposition(text: AnnotatedText, phrase: NounPhrase, preposition: str) -> list[tuple[str, int | None]]:
    syntax = text.language.syntax
    if preposition == syntax.AGENT:
        verb = _verb_before(text, phrase.first)
        return [("agent" if verb is not None and is_passive(text, verb) else preposition, verb)]
    left = _neighbour(text, phrase.first, -1)
    if preposition == syntax.OWNER:
        return [(preposition, left)]
    return [(preposition, left), (preposition, _verb_before(text, phrase.first))]


def _bare(text: AnnotatedText, phrase: NounPhrase) -> list[tuple[str, int | None]]:
    """The roles of a phrase without a preposition: subject, object, owner."""
    left, right = _neighbour(text, phrase.first, -1), _neighbour(text, phrase.head, 1)
    found: list[tuple[str, int | None]] = []
    if right is not None and is_verb(text, right):
        if not is_symmetric(text, right):
            found.append(("patient" if is_passive(text, right) else "agent", right))
    elif right is not None and _adjacent(text, phrase.head, right):
        found.append((text.language.syntax.OWNER, right))
    if left is not None and is_verb(text, left) and not is_symmetric(text, left) and not is_passive(text, left):
        found.append(("patient", left))
    elif left is not None and _adjacent(text, left, phrase.first):
        found.append(("after", left))
    return found


def _adjacent(text: AnnotatedText, left: int, right: int) -> bool:
    """True when nothing but a space or a possessive stands between two terms."""
    written = gap(text, left, right).strip()
    possessives = text.language.syntax.POSSESSIVES
    return text.terms[left].last == text.terms[right].first and (not written or written in possessives)


def _neighbour(text: AnnotatedText, index: int, step: int) -> int | None:
    """The next term before (-1) or after (1) one, in the same sentence; operators and adverbs are left out."""
    terms, ends, pos = text.terms, sentence_ends(text), text.language.lexicon.pos
    k = index + step
    while 0 <= k < len(terms):
        if terms[max(k, k - step)].first in ends:
            return None
        if terms[k].kind is not _OPERATOR and pos(terms[k].norm)[:1] != "r":
            return k
        k += step
    return None


def preposition_of(text: AnnotatedText, first: int) -> str:
    """The preposition or conjunction before a phrase, determiners skipped; "" when another word stands there."""
    token, syntax = text.terms[first].first - 1, text.language.syntax
    while token >= 0 and text.tokens[token].norm in syntax.DETERMINERS:
        token -= 1
    if token < 0:
        return ""
    norm = text.tokens[token].norm
    return norm if norm in syntax.PREPOSITIONS or norm in syntax.PARTNERING else ""


def _verb_before(text: AnnotatedText, index: int) -> int | None:
    """The nearest verb before a term in its sentence."""
    terms, ends, found = text.terms, sentence_ends(text), verbs(text)
    for k in range(index - 1, -1, -1):
        if terms[k + 1].first in ends:
            return None
        if k in found:
            return k
    return None

"""What a verb of a sentence does: it speaks, binds somebody, presents something, calls for what follows it."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from summitcheck.claims.shapes import Form, LexedSentence, Shape
from summitcheck.claims.slots import Predicate
from summitcheck.lang import language

_LANGUAGE = language()
words, verbs = _LANGUAGE.clauses, _LANGUAGE.verbs

#: How near the verb of a relative clause that commits somebody must be.
BINDING_REACH = 4
#: How many words commas may set apart between a verb and what it calls for.
PARENTHESIS_REACH = 16
#: How many words before a noun the verb that acts on it may stand.
OBJECT_REACH = 8


def speaks(sentence: LexedSentence, shape: Shape) -> bool:
    """True for a verb by which a statement speaks: "noted", "welcomes", "affirm"."""
    end, said = sentence.group_end(shape.head) - 1, _LANGUAGE.commitments
    verb = verbs.lemma(sentence.norm(end))
    if end > shape.head and sentence.norm(sentence.last_before(end)) in words.SUPPORTS and verb not in said.COMMITTING:
        return False  # "must be condemned"
    return (
        verb in words.SPEAKING
        or verb in said.NOTING
        or verb in said.WELCOMING
        or verb in said.CONVEYING - words.HELPERS - words.LIGHT
    )


def binds(sentence: LexedSentence, i: int) -> bool:
    """True for a relative clause at ``i`` that commits somebody ("which will ...", "where they agreed ...")."""
    verb = next((k for k in range(i + 1, min(i + 1 + BINDING_REACH, len(sentence))) if sentence.tense(k)), i)
    placed = sentence.norm(verb) in words.PASSIVE and sentence.follower(verb) in ("", *words.PREPOSITIONS)
    named = sentence.norm(verb - 1) in words.PRONOUNS - words.RELATIVES and not placed
    above = i < verb == len(sentence) - 1 and sentence.norm(verb) in words.MODAL_VERBS  # "which would:"
    return named or above or sentence.norm(verb) in _LANGUAGE.commitments.BINDING


def presents(sentence: LexedSentence, verb: Predicate) -> bool:
    """True for "is" before a noun, or behind "there": what it presents, a relative clause behind tells of."""
    group = [sentence.norm(k) for k in range(verb.start, verb.end)]
    if group[-1] not in _LANGUAGE.syntax.BE or not all(n in words.GROUP or verbs.is_adverb(n) for n in group):
        return False
    after = sentence.norm(verb.end)
    noun = (
        after in words.DETERMINERS or after in words.COUNTED or any(w.capital for w in sentence.words[verb.end :][:1])
    )
    return noun or sentence.norm(verb.subject[1] - 1) == words.EXISTENTIAL


def past_parenthesis(sentence: LexedSentence, i: int, *, awaited: bool) -> int:
    """The word that goes on with the verb before ``i``, over what commas set apart ("will, if asked, open"), or ``i``.

    ``awaited`` says that what stands before calls for more, as "to" and an auxiliary always do.
    """
    if "," not in sentence.gap(i):
        return i
    before = sentence.norm(sentence.last_before(i))
    if not (awaited or before == words.INFINITIVE or before in words.HELPERS):
        return i
    commas = (k for k in range(i + 1, min(i + 1 + PARENTHESIS_REACH, len(sentence))) if "," in sentence.gap(k))
    return next((k for k in commas if _goes_on(sentence, before, k)), i)


def _goes_on(sentence: LexedSentence, verb: str, k: int) -> bool:
    """True where the words at ``k`` are those for which ``verb`` calls."""
    head = sentence.skip_adverbs(k)
    if verb == words.INFINITIVE or verb in words.MODAL_VERBS or verb in words.DO:
        return sentence.infinitive(head)
    if verb in words.HELPERS:
        return verbs.ends_group(sentence.norm(head), verb)
    return sentence.shape(k).form in (Form.TO, Form.THAT)


def is_object(sentence: LexedSentence, noun: int, heads: Collection[int]) -> bool:
    """True for a noun on which one of the verbs at ``heads`` acts, over a preposition too ("agreed on the need")."""
    for k in range(noun, max(noun - OBJECT_REACH, 0), -1):
        if k - 1 in heads:
            return True
        before = sentence.norm(k - 1)
        if sentence.gap(k).strip() not in ("", words.POSSESSIVE) or before in words.COORDINATORS:
            return False
        if before in words.PREPOSITIONS or before == words.INFINITIVE:
            return before != words.INFINITIVE and k - 2 in heads
    return False


def complements(sentence: LexedSentence, i: int, first: int, heads: Sequence[int]) -> bool:
    """True where the "to" at ``i`` tells what is promised or called for, and not to what end.

    Behind ``first`` stands what the verb acts on; ``heads`` are the verbs before.
    """
    before = i - 1
    while before > 0 and (verbs.is_adverb(sentence.norm(before)) or sentence.norm(before) in words.JOINTLY):
        before -= 1
    last = sentence.norm(before)
    if before < first or last in words.PROMISES or last in words.NEGATIVES:
        return True
    if (last in words.AIMED_AT and is_object(sentence, before, heads)) or _is_told_to(sentence, before):
        return True
    return any(before == head or verbs.lemma(sentence.norm(head)) in words.CONTROLLING for head in heads)


def _is_told_to(sentence: LexedSentence, i: int) -> bool:
    """True for somebody at ``i`` whom a participle before directs to do what follows ("an order directing towns")."""
    for k in range(i, max(i - OBJECT_REACH, 0), -1):
        if sentence.gap(k).strip() not in ("", words.POSSESSIVE) or sentence.norm(k) == words.INFINITIVE:
            return False
        before = sentence.norm(k - 1)
        if verbs.is_gerund(before) and verbs.lemma(before) in words.DIRECTING:
            return True
    return False


def is_acted_on(sentence: LexedSentence, i: int) -> bool:
    """True for the "by" at ``i`` behind a participle, with a "both" between or not: it names who acts."""
    if sentence.norm(i) != words.AGENT or sentence.shape(i + 1).form is Form.GERUND:
        return False
    before = i - 1
    while before and verbs.is_adverb(sentence.norm(before)):
        before -= 1
    return verbs.is_past(sentence.norm(before), "")

"""Find the words of a sentence for which a condition is set.

"A will build the road, and B will pay if it rains" sets one for what B does. There is no parser: a part of a sentence
ends where a comma and a coordinator open one with a verb of its own.
"""

from __future__ import annotations

from summitcheck.annotate.terms import Term
from summitcheck.annotate.text import AnnotatedText
from summitcheck.detect.reading.sentences import clause_at, sentence_at, word_before
from summitcheck.detect.reading.verbs import verbs


def host_of(text: AnnotatedText, condition: range) -> range:
    """The tokens for which a condition is set, its own included: all of its sentence where it opens that."""
    sentence, clause = sentence_at(text, condition.start), clause_at(text, condition.start)
    if clause.start == sentence.start == condition.start:
        return sentence
    if clause.start != sentence.start and _is_addition(text, range(clause.start, condition.start)):
        return range(clause.start, condition.stop)
    starts = [n for n in _parts(text, sentence, condition) if n not in condition]
    first = max((n for n in starts if n <= condition.start), default=sentence.start)
    return range(first, min((n for n in starts if n > condition.start), default=sentence.stop))


def _is_addition(text: AnnotatedText, words: range) -> bool:
    """True for what a comma adds to a sentence before a condition: "without naming it", "and longer"; not for "but"."""
    if len(words) < 2:
        return False
    first, clauses = text.tokens[words.start].norm, text.language.clauses
    opening = clauses.COORDINATORS | clauses.RELATIVES | {text.language.polarity.WITHOUT}
    return first in opening or text.language.syntax.is_present_participle(first)


def _parts(text: AnnotatedText, sentence: range, condition: range) -> list[int]:
    """Where a comma and a coordinator open a part with a verb of its own that is none of the condition."""
    joining = text.language.clauses.COORDINATORS | text.language.clauses.CONTRASTS
    opening = [n for n in sentence if text.tokens[n].norm in joining and clause_at(text, n).start == n]
    found = [sentence.start, *opening]
    stops = (*found[1:], sentence.stop)
    return [n for n, stop in zip(found, stops, strict=True) if _is_finite(text, range(n, stop), condition)]


def _is_finite(text: AnnotatedText, tokens: range, condition: range) -> bool:
    finite = text.language.speech.FINITE
    if any(text.tokens[n].norm in finite for n in tokens if n not in condition):
        return True
    acts = (text.terms[k] for k in verbs(text))
    return any(term.first in tokens and term.first not in condition and _has_tense(text, term) for term in acts)


def _has_tense(text: AnnotatedText, verb: Term) -> bool:
    """False for "to open" and "opening", which go on with the verb before them."""
    if text.language.syntax.is_present_participle(verb.norm):
        return False
    return word_before(text, verb.first) != text.language.strength.INFINITIVE

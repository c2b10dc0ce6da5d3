"""One side of an alignment to the conditions that it sets and the other side does not."""

from __future__ import annotations

from collections.abc import Iterator

from summitcheck.annotate.text import AnnotatedText
from summitcheck.detect.reading.sentences import clause_from, sentence_at, word_before
from summitcheck.detect.reading.sides import MIN_MATCHED, AlignedSide, nearest, opposite_sentence


def unshared_conditions(side: AlignedSide, other: AnnotatedText) -> Iterator[tuple[range, tuple[int, ...]]]:
    """The clauses that set a condition where the other's sentence sets none, each with the matched terms next to it."""
    text = side.text
    for phrase in text.language.cues.CONDITIONS.within(text.tokens, text.words):
        if not _is_condition(text, phrase):
            continue
        tokens, clause = sentence_at(text, phrase.start), clause_from(text, phrase.start)
        outside = [i for i in side.matched_among(tokens) if text.terms[i].first not in clause]
        around = nearest(side, tokens, clause)
        if around and len(outside) >= MIN_MATCHED and not _sets_one(other, opposite_sentence(side, other, around)):
            yield clause, around


def _sets_one(text: AnnotatedText, tokens: range) -> bool:
    """True when a sentence sets a condition, or what may express one; "even if" denies one."""
    cues = text.language.cues
    found = cues.CONDITION_LIKE.within(text.tokens, text.words)
    return any(word_before(text, phrase.start) != cues.EVEN for phrase in found if phrase.start in tokens)


def _is_condition(text: AnnotatedText, phrase: range) -> bool:
    first, before, cues = text.tokens[phrase.start], word_before(text, phrase.start), text.language.cues
    if first.norm == cues.IF:
        return before not in cues.NO_CONDITION_BEFORE_IF
    if len(phrase) == 1 and first.norm in cues.CONDITION_AT_CLAUSE:
        return phrase.start == 0 or "," in text.between(text.tokens[phrase.start - 1], first)
    return before != text.language.words.NOT

"""One side of an alignment to the conditions that it sets and the other side does not."""

from __future__ import annotations

from collections.abc import Iterator

from summitcheck.annotate.phrases import Cues
from summitcheck.annotate.text import AnnotatedText
from summitcheck.detect.reading.sentences import clause_from, sentence_at, word_before
from summitcheck.detect.reading.sides import MIN_MATCHED, AlignedSide, nearest, opposite_sentence
from summitcheck.lang.en.cues import CONDITION_AT_CLAUSE, CONDITION_LIKE, CONDITIONS, EVEN, IF, NO_CONDITION_BEFORE_IF
from summitcheck.lang.en.words import NOT

_CONDITIONS, _CONDITION_LIKE = Cues(*CONDITIONS), Cues(*CONDITION_LIKE)


def unshared_conditions(side: AlignedSide, other: AnnotatedText) -> Iterator[tuple[range, tuple[int, ...]]]:
    """The clauses that set a condition where the other's sentence sets none, each with the matched terms next to it."""
    for phrase in _CONDITIONS.within(side.text):
        if not _is_condition(side.text, phrase):
            continue
        tokens, clause = sentence_at(side.text, phrase.start), clause_from(side.text, phrase.start)
        outside = [i for i in side.matched_among(tokens) if side.text.terms[i].first not in clause]
        around = nearest(side, tokens, clause)
        if around and len(outside) >= MIN_MATCHED and not _sets_one(other, opposite_sentence(side, other, around)):
            yield clause, around


def _sets_one(text: AnnotatedText, tokens: range) -> bool:
    """True when a sentence sets a condition, or what may express one; "even if" denies one."""
    starts = [phrase.start for phrase in _CONDITION_LIKE.within(text) if phrase.start in tokens]
    return any(word_before(text, start) != EVEN for start in starts)


def _is_condition(text: AnnotatedText, phrase: range) -> bool:
    first, before = text.tokens[phrase.start], word_before(text, phrase.start)
    if first.norm == IF:
        return before not in NO_CONDITION_BEFORE_IF
    if len(phrase) == 1 and first.norm in CONDITION_AT_CLAUSE:
        return phrase.start == 0 or "," in text.between(text.tokens[phrase.start - 1], first)
    return before != NOT

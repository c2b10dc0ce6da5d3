"""The two sides of an alignment: each text with its matched terms, and what stands around a phrase in it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.text import AnnotatedText
from summitcheck.detect.reading.sentences import sentence_at
from summitcheck.lang.wordlists import Phrases

#: Matched terms that a sentence must hold before a phrase in it is compared with the other text.
MIN_MATCHED = 2


class AlignedSide(NamedTuple):
    """One of the two texts, and which of its terms are matched to which of the other."""

    text: AnnotatedText
    matched: Mapping[int, int]

    def matched_among(self, tokens: range) -> list[int]:
        """The indexes of the matched terms among some tokens."""
        terms = self.text.terms
        return [i for i in self.matched if terms[i].first in tokens]

    def matches(self, terms: Iterable[int]) -> tuple[int, ...]:
        """The terms of the other text that some matched terms stand for, in order."""
        return tuple(sorted(self.matched[i] for i in terms))


@lru_cache(maxsize=1)  # most rules ask for those of the same alignment, one after the other
def official_side(alignment: Alignment) -> AlignedSide:
    """The statement's side of an alignment."""
    return AlignedSide(alignment.official, alignment.matched)


@lru_cache(maxsize=1)
def account_side(alignment: Alignment) -> AlignedSide:
    """The account's side of an alignment."""
    return AlignedSide(alignment.account, alignment.backward)


def nearest(side: AlignedSide, tokens: range, phrase: range) -> tuple[int, ...]:
    """The matched terms of ``tokens`` that stand next to a phrase: the last before it, the first after it."""
    matched, terms = side.matched_among(tokens), side.text.terms
    before = max((i for i in matched if terms[i].last <= phrase.start), default=None)
    after = min((i for i in matched if terms[i].first >= phrase.stop), default=None)
    return tuple(i for i in (before, after) if i is not None)


def opposite_sentence(side: AlignedSide, other: AnnotatedText, terms: Iterable[int]) -> range:
    """The tokens of the sentence, on the other side, that holds the match of the first of some terms."""
    first = side.matched[next(iter(terms))]
    return sentence_at(other, other.terms[first].first)


def contains(text: AnnotatedText, tokens: range, phrases: Phrases) -> bool:
    """True when one of the phrases starts among some tokens."""
    return any(phrase.start in tokens for phrase in phrases.within(text.tokens, text.words))

"""What the rules on scope, roles and relation share: sentences, clauses, and what stands around a cue."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.phrases import Cues
from summitcheck.annotate.text import AnnotatedText, once_per_text
from summitcheck.documents.model import Span

_STOPS, _CLAUSE_MARKS = re.compile("[.;!?]"), re.compile("[,:—–]")
#: After these a full stop ends no sentence.
_TITLES = frozenset(("mr", "mrs", "ms", "dr", "gen", "sen", "gov", "prof", "st", "no"))
#: Matched terms that a sentence must hold before a cue in it is held against the statement.
SHARED = 2


class AlignedSide(NamedTuple):
    """One of the two texts, and which of its terms are matched to which of the other."""

    analysis: AnnotatedText
    matched: Mapping[int, int]

    def shared(self, tokens: range) -> list[int]:
        """The indexes of the matched terms among some tokens."""
        terms = self.analysis.terms
        return [i for i in self.matched if terms[i].first in tokens]


def official_side(comparison: Alignment) -> AlignedSide:
    """The statement's side of a comparison."""
    return AlignedSide(comparison.official, comparison.matched)


def account_side(comparison: Alignment) -> AlignedSide:
    """The account's side of a comparison."""
    return AlignedSide(comparison.account, comparison.backward)


def ends_sentence(analysis: AnnotatedText, token: int) -> bool:
    """True when a sentence, or a part of it set off by a semicolon, ends right before a token."""
    return token in sentence_ends(analysis)


def sentence(analysis: AnnotatedText, token: int) -> range:
    """The tokens of the sentence that holds a token."""
    starts = _sentence_starts(analysis)
    after = bisect_right(starts, token)
    return range(starts[after - 1], starts[after] if after < len(starts) else len(analysis.tokens))


def clause_after(analysis: AnnotatedText, token: int) -> range:
    """The tokens from ``token`` to the next comma, dash or end of the sentence."""
    starts = _clause_starts(analysis)
    after = bisect_right(starts, token)
    return range(token, starts[after] if after < len(starts) else len(analysis.tokens))


# Found once a text: to walk from each cue to the ends of its sentence takes quadratic time where a sentence has no end.
@once_per_text
def sentence_ends(analysis: AnnotatedText) -> frozenset[int]:
    """The tokens right before which a sentence, or a part of it set off by a semicolon, ends."""
    tokens = analysis.tokens
    return frozenset([n for n in _behind(analysis, _STOPS) if tokens[n - 1].norm not in _TITLES])


@once_per_text
def _sentence_starts(analysis: AnnotatedText) -> tuple[int, ...]:
    return 0, *sorted(sentence_ends(analysis))


@once_per_text
def _clause_starts(analysis: AnnotatedText) -> tuple[int, ...]:
    return tuple(sorted({0, *sentence_ends(analysis), *_behind(analysis, _CLAUSE_MARKS)}))


def _behind(analysis: AnnotatedText, marks: re.Pattern[str]) -> list[int]:
    """The tokens that one of the marks stands right before, behind another token; a mark within a token is none."""
    found, tokens = [mark.start() + analysis.start for mark in marks.finditer(analysis.text)], analysis.tokens
    starts = [token.start for token in tokens] if found else []
    places = [(place, bisect_right(starts, place)) for place in found]
    return [n for place, n in places if 0 < n < len(starts) and tokens[n - 1].end <= place]


def nearest(side: AlignedSide, tokens: range, cue: range) -> tuple[int, ...]:
    """The matched terms of ``tokens`` that stand next to a cue: the last before it, the first after it."""
    shared, terms = side.shared(tokens), side.analysis.terms
    before = max((i for i in shared if terms[i].last <= cue.start), default=None)
    after = min((i for i in shared if terms[i].first >= cue.stop), default=None)
    return tuple(i for i in (before, after) if i is not None)


def span(analysis: AnnotatedText, tokens: range) -> Span:
    """From the first to the last of some tokens, in characters of the document."""
    return analysis.tokens[tokens.start].start, analysis.tokens[tokens.stop - 1].end


def opposite_sentence(side: AlignedSide, other: AnnotatedText, terms: Iterable[int]) -> range:
    """The tokens of the sentence, on the other side, that holds the match of the first of some terms."""
    first = side.matched[next(iter(terms))]
    return sentence(other, other.terms[first].first)


def holds(cues: Cues, analysis: AnnotatedText, tokens: range) -> bool:
    """True when one of the phrases starts among some tokens."""
    return any(found.start in tokens for found in cues.within(analysis))

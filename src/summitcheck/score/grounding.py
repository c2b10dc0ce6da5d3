"""The score of ``ungrounded``: how likely no line of the statement backs a sentence of an account."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from math import log1p
from typing import NamedTuple

from summitcheck.annotate.small_talk import is_figure
from summitcheck.annotate.terms import Term, TermKind
from summitcheck.annotate.text import AnnotatedText
from summitcheck.retrieve.support import Support, runs_in
from summitcheck.score.features import LOGARITHM, SHARE, TRUTH, Feature, measure
from summitcheck.score.model import Score, model


class GroundingCase(NamedTuple):
    """What is known of a sentence of an account.

    ``unsupported`` are the terms that no line backs, ``borrowed`` those that only other lines than the best one back.
    ``pairs`` and ``triples`` tell of the runs of two and of three words how many are new to the statement, and how many
    there are: a sentence put together from pieces has new ones at its seams. ``in_order`` are the places of the terms
    that stand in the same order in its best line, None where no line covers enough of it; ``distortion`` (0 to 1) is
    how likely the surest detection in it is right.
    """

    sentence: AnnotatedText
    support: Support
    unsupported: tuple[Term, ...]
    borrowed: tuple[Term, ...]
    pairs: tuple[int, int]
    triples: tuple[int, int]
    in_order: tuple[int, ...] | None
    distortion: float

    @property
    def borrowed_weight(self) -> float:
        """The share (0 to 1) of the sentence that is borrowed."""
        weights = self.support.weights
        return sum([weights[n] for n in self.support.borrowed], 0.0) / (sum(weights, 0.0) or 1.0)

    @property
    def has_news(self) -> bool:
        """True where no line backs one of its names, figures or dates."""
        return bool(_names(self.unsupported) or _figures(self.unsupported))

    @property
    def repeats(self) -> bool:
        """True where a term comes twice."""
        return len({term.key for term in self.sentence.terms}) < len(self.sentence.terms)

    @property
    def in_line(self) -> float:
        """The share (0 to 1) of the sentence that stands in its best line in the same order."""
        return len(self.in_order or ()) / (len(self.sentence.terms) or 1)


def grounding_case(
    sentence: AnnotatedText,
    support: Support,
    known: Collection[tuple[str, ...]],
    in_order: tuple[int, ...] | None,
    distortion: float,
) -> GroundingCase:
    """The case that a sentence makes; ``known`` are the runs of two and three words of the statement."""
    terms = sentence.terms
    unsupported = tuple([term for n, term in enumerate(terms) if n not in support.covered])
    borrowed = tuple([terms[n] for n in support.borrowed])
    pairs, triples = (_new_runs(sentence, size, known) for size in (2, 3))
    return GroundingCase(sentence, support, unsupported, borrowed, pairs, triples, in_order, distortion)


def _new_runs(sentence: AnnotatedText, size: int, known: Collection[tuple[str, ...]]) -> tuple[int, int]:
    found = list(runs_in(sentence, size))
    return len(found) - sum(map(known.__contains__, found)), len(found)


def _names(terms: Sequence[Term]) -> int:
    return sum([term.kind is TermKind.NAME or term.capital for term in terms])


def _figures(terms: Sequence[Term]) -> int:
    """How many figures and dates; the ordinal that opens a sentence ("First, ...") only counts what is said."""
    return sum([is_figure(term) and not _counts_points(term) for term in terms])


def _counts_points(term: Term) -> bool:
    return term.first == 0 and term.quantity is not None and term.quantity.kind == "ordinal"


def _words(terms: Sequence[Term]) -> int:
    return sum([term.kind is TermKind.WORD for term in terms])


def _share(part: tuple[int, int]) -> float:
    new, there = part
    return new / (there or 1)


UNGROUNDED: tuple[Feature[GroundingCase], ...] = (
    Feature("coverage by 1 line", lambda c: c.support.single, SHARE, "of the sentence, by its best line"),
    Feature("coverage by 3 lines", lambda c: c.support.together, SHARE, "of the sentence, by its three best lines"),
    Feature("coverage by statement", lambda c: c.support.anywhere, SHARE, "of the sentence, by all lines"),
    Feature("terms of sentence", lambda c: log1p(len(c.sentence.terms)), LOGARITHM, "how long it is"),
    Feature("unsupported names", lambda c: log1p(_names(c.unsupported)), LOGARITHM, "names that no line backs"),
    Feature("unsupported figures", lambda c: log1p(_figures(c.unsupported)), LOGARITHM, "figures that no line backs"),
    Feature("unsupported words", lambda c: log1p(_words(c.unsupported)), LOGARITHM, "words that no line backs"),
    Feature("scattered", lambda c: c.support.anywhere - c.support.together, SHARE, "what only further lines cover"),
    Feature("repeats itself", lambda c: float(c.repeats), TRUTH, "a term comes twice"),
    Feature("borrowed", lambda c: c.borrowed_weight, SHARE, "of the sentence, what only other lines have"),
    Feature("borrowed names", lambda c: log1p(_names(c.borrowed)), LOGARITHM, "names of other lines"),
    Feature("borrowed figures", lambda c: log1p(_figures(c.borrowed)), LOGARITHM, "figures of other lines"),
    Feature("novel 2-grams", lambda c: _share(c.pairs), SHARE, "of its pairs of words, those that are new"),
    Feature("count of novel 2-grams", lambda c: log1p(c.pairs[0]), LOGARITHM, "the same, counted"),
    Feature("novel 3-grams", lambda c: _share(c.triples), SHARE, "of its runs of three words, those that are new"),
    Feature("count of novel 3-grams", lambda c: log1p(c.triples[0]), LOGARITHM, "the same, counted"),
)
NO_LINE: tuple[Feature[GroundingCase], ...] = (
    *UNGROUNDED,
    Feature("distortion", lambda c: c.distortion, SHARE, "of the surest detection in the sentence"),
)
#: A distortion says more where a sentence and the line that backs it are nearly the same.
WITH_LINE: tuple[Feature[GroundingCase], ...] = (
    *UNGROUNDED,
    Feature("in order", lambda c: c.in_line, SHARE, "of the sentence, what stands in its best line in the same order"),
    Feature(
        "pieces",
        lambda c: pieces(c.in_order or ()) / (len(c.in_order or ()) or 1),
        SHARE,
        "how cut up that is: 1 for word by word",
    ),
    Feature(
        "verbatim",
        lambda c: longest_piece(c.in_order or ()) / (len(c.sentence.terms) or 1),
        SHARE,
        "of the sentence, its longest piece",
    ),
    Feature("distortion", lambda c: c.distortion, SHARE, "of the surest detection in the sentence"),
    Feature("distortion in order", lambda c: c.distortion * c.in_line, SHARE, "the two together"),
    Feature("distortion by coverage", lambda c: c.distortion * c.support.single, SHARE, "the two together"),
)


def score_ungrounded(case: GroundingCase) -> Score:
    """How likely the statement does not back the sentence."""
    features = measure(NO_LINE if case.in_order is None else WITH_LINE, case)
    return Score(features, model("ungrounded").score(features))


def pieces(places: Sequence[int]) -> int:
    """How many runs of neighbouring places there are: one for a sentence that was copied, many for a patchwork."""
    return sum(1 for n, place in enumerate(places) if n == 0 or place != places[n - 1] + 1)


def longest_piece(places: Sequence[int]) -> int:
    """The length of the longest run of neighbouring places."""
    best = length = 0
    for n, place in enumerate(places):
        length = length + 1 if n and place == places[n - 1] + 1 else 1
        best = max(best, length)
    return best

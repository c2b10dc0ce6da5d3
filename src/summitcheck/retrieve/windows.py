"""Choose among the candidates for a claim the neighbouring sentences that cover most of it."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from operator import add
from typing import NamedTuple

from summitcheck.retrieve.index import Match
from summitcheck.retrieve.vocabulary import WeightedTerms

#: What a second sentence must add before the two are compared with the claim word by word.
_MUCH = 0.25
#: The same for a second row of a table.
_SOME = 0.15
#: Sums of shares differ by less than this from one another through rounding alone.
_ROUNDING = 1e-9


class Candidate(NamedTuple):
    """A sentence of the account, by its index, that shares a term with a claim."""

    sentence: int
    match: Match


class EvidenceWindow(NamedTuple):
    """Neighbouring sentences, and the share of the claim (0 to 1) that they cover.

    ``matches`` are those of the sentences among them that share a term with the claim.
    """

    sentences: range
    coverage: float
    matches: tuple[Match, ...]


class Retrieval(NamedTuple):
    """The candidates around the best one for a claim, the best single sentence, and the most pairs in a sentence.

    ``focus`` is the window to align with the claim: a single sentence unless two say much more.
    """

    claim: WeightedTerms
    candidates: Sequence[Candidate]
    single: EvidenceWindow
    focus: EvidenceWindow
    pairs: float

    @property
    def best(self) -> int:
        """The number of the best single sentence."""
        return self.single.sentences.start

    @property
    def windows(self) -> tuple[EvidenceWindow, EvidenceWindow, EvidenceWindow]:
        """The best window of one, two and three sentences: to explain the focus, for which few claims need them."""
        double = _double(self.claim, self.candidates, self.single)
        two = _limits(self.candidates)
        three = [*map(add, two, [each.match.coverage for each in self.candidates[2:]]), *two[-2:]]
        return self.single, double, _best(self.claim, self.candidates, 3, three, double)


def covered_by(matches: Iterable[Match]) -> dict[str, float]:
    """How far each key is covered by several sentences together."""
    together: dict[str, float] = {}
    for match in matches:
        for key, value in match.covered.items():
            if value > together.get(key, 0.0):
                together[key] = value
    return together


def find_windows(
    claim: WeightedTerms,
    candidates: Sequence[Candidate],
    likeness: Mapping[int, float] | None = None,
    rows: Container[int] = (),
) -> Retrieval | None:
    """The windows that cover most of a claim; None where there is no candidate.

    With the ``likeness`` of sentences of the account to the claim, those around the candidate for which coverage and
    likeness add up to most. ``rows`` are the sentences that are rows of a table: those are read together.
    """
    if not candidates:
        return None
    known = likeness or {}
    ranked = [match.coverage + known.get(sentence, 0.0) for sentence, match in candidates]
    best = candidates[ranked.index(max(ranked))]
    near = [each for each in candidates if likeness is None or abs(each.sentence - best.sentence) <= 1]
    single = EvidenceWindow(range(best.sentence, best.sentence + 1), best.match.coverage, (best.match,))
    pairs = max([candidate.match.pairs for candidate in near])
    return Retrieval(claim, near, single, _focus(claim, near, single, rows), pairs)


def _focus(
    claim: WeightedTerms, candidates: Sequence[Candidate], single: EvidenceWindow, rows: Container[int]
) -> EvidenceWindow:
    """The single sentence, or the best window of two where that covers much more."""
    most = single.coverage
    if max(_limits(candidates)) + _ROUNDING <= most + _SOME:  # as in most
        return single
    double = _double(claim, candidates, single)
    much = _SOME if all(sentence in rows for sentence in double.sentences) else _MUCH
    return single if double.coverage <= most + much else double


def _limits(candidates: Sequence[Candidate]) -> list[float]:
    """What each candidate and the next cover alone: together they cover no more than that."""
    alone = [candidate.match.coverage for candidate in candidates]
    return [*map(add, alone, alone[1:]), alone[-1]]


def _double(claim: WeightedTerms, candidates: Sequence[Candidate], single: EvidenceWindow) -> EvidenceWindow:
    return _best(claim, candidates, 2, _limits(candidates), single)


def _best(
    claim: WeightedTerms,
    candidates: Sequence[Candidate],
    size: int,
    limits: Sequence[float],
    narrower: EvidenceWindow,
) -> EvidenceWindow:
    """The window of at most ``size`` sentences, from first to last candidate in it, that covers most.

    One that begins with a candidate covers no more than its limit, and the best no less than the best ``narrower``
    one, so that most windows need not be looked at.
    """
    best, least = None, narrower.coverage - _ROUNDING
    for n in [n for n, limit in enumerate(limits) if limit > least]:
        first, match = candidates[n]
        last, matches, most = first, [match], match.coverage
        for sentence, other in candidates[n + 1 : n + size]:
            if sentence < first + size:
                last = sentence
                matches.append(other)
                most += other.coverage
        if most + _ROUNDING <= least:
            continue
        coverage = most if len(matches) == 1 else claim.covered(covered_by(matches))
        if best is None or coverage > best.coverage:
            best = EvidenceWindow(range(first, last + 1), coverage, tuple(matches))
            least = max(least, coverage)
    assert best is not None  # the narrower one is a window of this size too
    return best

"""Find the lines of the statement that back a sentence of an account, best first."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from summitcheck.annotate.text import AnnotatedText
from summitcheck.retrieve.index import TermMatches
from summitcheck.retrieve.vocabulary import rarity

#: Lines of the statement that may back one sentence together.
_TOGETHER = 3


class Support(NamedTuple):
    """The lines that back a sentence, best first, and the share of its weight (0 to 1) that they cover.

    ``single`` is the share that the best line covers, ``together`` that of all ``lines`` (at most three), ``anywhere``
    that of all lines there are. ``covered`` are the terms that the lines cover together, ``borrowed`` those that the
    best line has nothing for and another line has; ``weights`` are those of all terms of the sentence, and ``by_line``
    has the weight that each line that asserts something covers.
    """

    lines: tuple[int, ...]
    single: float
    together: float
    anywhere: float
    covered: frozenset[int]
    borrowed: frozenset[int]
    weights: tuple[float, ...]
    by_line: Mapping[int, float]


def find_support(sentence: AnnotatedText, matches: Mapping[int, TermMatches], asserting: Collection[int]) -> Support:
    """What backs a sentence, from its matches by line; lines that assert nothing back nothing."""
    weights = tuple([rarity(term) for term in sentence.terms])
    total = sum(weights) or 1.0
    by_line = {line: found for line, found in matches.items() if line in asserting}
    alone = {line: sum([weights[place] * m for place, _, _, m in found]) for line, found in by_line.items()}
    ranked = sorted(sorted(by_line), key=alone.__getitem__, reverse=True)
    chosen: list[int] = []
    best: dict[int, float] = {}
    while len(chosen) < _TOGETHER and (line := _most_new(ranked, alone, by_line, weights, best)) is not None:
        chosen.append(line)
        ranked.remove(line)
        best = _together([by_line[n] for n in chosen])
    anywhere = _together(by_line.values())
    single = alone[chosen[0]] if chosen else 0.0
    together, everything = _covered(weights, best), _covered(weights, anywhere)
    borrowed = anywhere.keys() - {place for place, *_ in by_line[chosen[0]]} if chosen else ()
    shares = single / total, together / total, everything / total
    return Support(tuple(chosen), *shares, frozenset(best), frozenset(borrowed), weights, alone)


def _covered(weights: Sequence[float], places: Mapping[int, float]) -> float:
    return sum([weights[place] * value for place, value in places.items()])


def _together(lines: Iterable[TermMatches]) -> dict[int, float]:
    """How far (0 to 1) some lines together have each term of the sentence of which they have anything."""
    places: dict[int, float] = {}
    for found in lines:
        for place, _, _, value in found:
            if value > places.get(place, 0.0):
                places[place] = value
    return places


def _most_new(
    ranked: Sequence[int],
    alone: Mapping[int, float],
    by_line: Mapping[int, TermMatches],
    weights: Sequence[float],
    best: Mapping[int, float],
) -> int | None:
    """The line that adds most to what is covered already; None when none adds anything.

    ``ranked`` goes by what the lines cover ``alone``, more than which none of them can add.
    """
    if not best:
        return ranked[0] if ranked else None
    most, found = 0.0, None
    for line in ranked:
        if alone[line] <= most:
            break
        gain = 0.0
        for place, _, _, value in by_line[line]:
            known = best.get(place, 0.0)
            if value > known:
                gain += weights[place] * (value - known)
        if gain > most:
            most, found = gain, line
    return found


def runs_in(sentence: AnnotatedText, size: int) -> Iterator[tuple[str, ...]]:
    """The runs of ``size`` words of a sentence, function words and all."""
    norms = [t.norm for t in sentence.tokens]
    return zip(*(norms[k:] for k in range(size)), strict=False)


def word_runs(lines: Sequence[AnnotatedText]) -> frozenset[tuple[str, ...]]:
    """The runs of two and of three words of some lines."""
    return frozenset(run for line in lines for size in (2, 3) for run in runs_in(line, size))

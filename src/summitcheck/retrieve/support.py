"""How far the statement backs a sentence of an account: the same question as for a claim, asked the other way."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log1p

from summitcheck.annotate.terms import Term, TermKind
from summitcheck.annotate.text import AnnotatedText, once_per_text
from summitcheck.retrieve.compiled import rarity
from summitcheck.retrieve.index import Matches, TermIndex

#: Lines of the statement that may back one sentence together.
_TOGETHER = 3

#: What the model of ``ungrounded`` looks at, in the order in which it is computed: shares from 0 to 1, and logarithms
#: of counts. A sign says more where a sentence and the line that backs it are nearly the same, so for a sentence that
#: has a line there is more to look at.
SIGNS = ("sign", "sign alike", "sign single")
GROUNDED = (
    "single",
    "together",
    "anywhere",
    "size",
    "bare names",
    "bare numbers",
    "bare words",
    "scattered",
    "repeated",
    "borrowed",
    "borrowed names",
    "borrowed numbers",
    "new runs of 2",
    "count of new runs of 2",
    "new runs of 3",
    "count of new runs of 3",
)
LINED = ("alike", "runs", "verbatim")
_FIGURES = (TermKind.NUMBER, TermKind.DATE)
_NAME, _WORD = TermKind.NAME, TermKind.WORD

Runs = Collection[tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Support:
    """The lines that back a sentence, best first, and the share of its weight (0 to 1) that each set of them covers.

    ``covered`` are the places of the sentence that these lines cover together, ``borrowed`` those that its best line
    has nothing for and another line has.
    """

    lines: tuple[int, ...]
    single: float
    together: float
    anywhere: float
    covered: frozenset[int]
    borrowed: frozenset[int]


def find_support(sentence: AnnotatedText, index: TermIndex) -> Support:
    """What the statement's lines, looked up by ``index``, say of a sentence."""
    weights = _weights(sentence)
    total = sum(weights) or 1.0
    by_line = index.matched(sentence)
    alone = {line: sum([weights[place] * m for place, _, _, m in found]) for line, found in by_line.items()}
    ranked = sorted(by_line, key=lambda line: (-alone[line], line))
    chosen: list[int] = []
    best: dict[int, float] = {}
    while len(chosen) < _TOGETHER and (line := _most_new(ranked, alone, by_line, weights, best)) is not None:
        chosen.append(line)
        ranked.remove(line)
        _add(best, by_line[line])
    anywhere: dict[int, float] = {}
    for found in by_line.values():
        _add(anywhere, found)
    single = alone[chosen[0]] if chosen else 0.0
    together, everything = _covered(weights, best), _covered(weights, anywhere)
    borrowed = anywhere.keys() - {place for place, *_ in by_line[chosen[0]]} if chosen else ()
    shares = single / total, together / total, everything / total
    return Support(tuple(chosen), *shares, frozenset(best), frozenset(borrowed))


@once_per_text
def _weights(sentence: AnnotatedText) -> tuple[float, ...]:
    return tuple([rarity(term) for term in sentence.terms])


def _covered(weights: Sequence[float], places: Mapping[int, float]) -> float:
    return sum([weights[place] * value for place, value in places.items()])


def _add(places: dict[int, float], found: Matches) -> None:
    for place, _, _, value in found:
        if value > places.get(place, 0.0):
            places[place] = value


def _most_new(
    ranked: Sequence[int],
    alone: Mapping[int, float],
    by_line: Mapping[int, Matches],
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


def runs(sentence: AnnotatedText, size: int) -> Iterator[tuple[str, ...]]:
    """The runs of so many words of a sentence, function words and all."""
    norms = [t.norm for t in sentence.tokens]
    return zip(*(norms[k:] for k in range(size)), strict=False)


def known_runs(lines: Sequence[AnnotatedText]) -> frozenset[tuple[str, ...]]:
    """The runs of two and of three words of a whole statement."""
    return frozenset(run for line in lines for size in (2, 3) for run in runs(line, size))


def grounding_values(sentence: AnnotatedText, backing: Support, known: Runs) -> tuple[float, ...]:
    """The values of `GROUNDED`.

    ``known`` are the runs of words of the whole statement: a sentence put together from pieces has new ones at its
    seams, repeats itself, and has names and figures that its best line does not give it.
    """
    terms = sentence.terms
    borrowed = [terms[place] for place in backing.borrowed]
    weights = _weights(sentence)
    weight = sum([weights[place] for place in backing.borrowed]) / (sum(weights) or 1.0)
    bare = [term for place, term in enumerate(terms) if place not in backing.covered]
    return (
        backing.single,
        backing.together,
        backing.anywhere,
        log1p(len(terms)),
        log1p(_names(bare)),
        log1p(_numbers(bare)),
        log1p(sum([term.kind is _WORD for term in bare])),
        backing.anywhere - backing.together,
        float(len({term.key for term in terms}) < len(terms)),
        weight,
        log1p(_names(borrowed)),
        log1p(_numbers(borrowed)),
        *_new_runs(sentence, 2, known),
        *_new_runs(sentence, 3, known),
    )


def _names(terms: Sequence[Term]) -> int:
    return sum([term.kind is _NAME or term.capital for term in terms])


def _numbers(terms: Sequence[Term]) -> int:
    """How many figures and dates; "this year" says little that a statement could fail to back."""
    return sum([term.kind in _FIGURES and not (term.date and term.date.away) for term in terms])


def _new_runs(sentence: AnnotatedText, size: int, known: Runs) -> tuple[float, float]:
    """The share of the runs of so many words that are new, and the logarithm of their number."""
    found = list(runs(sentence, size))
    new = len(found) - sum(map(known.__contains__, found))
    return new / (len(found) or 1), log1p(new)


def line_values(paired: Sequence[int], terms: int) -> tuple[float, ...]:
    """The values of `LINED`, from the places of a sentence of so many ``terms`` that stand in order in its line."""
    kept, size = len(paired) or 1, terms or 1
    return len(paired) / size, _runs(paired) / kept, _longest(paired) / size


def sign_values(sign: float, alike: float, single: float) -> tuple[float, ...]:
    """The values of `SIGNS`, from the weightiest sign that a rule sees in a sentence."""
    return sign, sign * alike, sign * single


def _runs(places: Sequence[int]) -> int:
    """How many runs of neighbouring places there are: one for a sentence that was copied, many for a patchwork."""
    return sum(1 for n, place in enumerate(places) if n == 0 or place != places[n - 1] + 1)


def _longest(places: Sequence[int]) -> int:
    """The length of the longest run of neighbouring places."""
    best = length = 0
    for n, place in enumerate(places):
        length = length + 1 if n and place == places[n - 1] + 1 else 1
        best = max(best, length)
    return best

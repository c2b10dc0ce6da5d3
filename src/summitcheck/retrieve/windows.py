"""The window of an account that speaks most of a claim, and how much it says of it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from math import fsum, log1p
from operator import add
from typing import NamedTuple

from summitcheck.retrieve.index import Candidate, Match
from summitcheck.retrieve.vocabulary import WeightedTerms

#: What a second sentence must add before the two are compared with the claim word by word.
_MUCH = 0.25
#: Sums of shares differ by less than this from one another through rounding alone.
_ROUNDING = 1e-9

#: What the model of ``stated`` looks at, in the order in which `stated_values` computes it: shares from 0 to 1, and
#: logarithms of amounts and counts.
STATED = (
    "single",
    "double",
    "triple",
    "anywhere",
    "owned",
    "owned double",
    "amount",
    "amount double",
    "amount owned",
    "amount owned double",
    "total",
    "size",
    "core",
    "pairs",
    "pairs share",
    "missing",
    "missing in best",
    "numbers missing",
    "numbers kept",
    "numbers lost",
    "names lost",
    "amount of names lost",
    "last",
    "words",
    "words squared",
    "words by amount",
    "aligned",
)
#: A claim that quotes an official text is long and is retold by its gist, a claim written for checking is short and
#: kept whole; so a few features have a second weight for quotes.
_OF_QUOTES = ("owned", "amount", "amount owned", "single", "size")
STATED_OF_QUOTES = (*STATED, *(f"quote:{name}" for name in _OF_QUOTES), "quote")
ALIGNED = STATED.index("aligned")

Hits = dict[str, float]


class EvidenceWindow(NamedTuple):
    """Neighbouring sentences ``first`` to ``last`` (exclusive) and the share of the claim that they cover.

    ``parts`` is what those of them hold that hold something.
    """

    first: int
    last: int
    coverage: float
    parts: tuple[Match, ...]


class Retrieval(NamedTuple):
    """The best window of one, two and three sentences; all hits together; how many pairs the best sentence has.

    ``focus`` is the window to compare word by word: a single sentence unless two say much more.
    """

    windows: tuple[EvidenceWindow, EvidenceWindow, EvidenceWindow]
    focus: EvidenceWindow
    everything: Hits
    pairs: float


def union(parts: Iterable[tuple[Sequence[str], Sequence[float]]]) -> Hits:
    """The hits of several sentences, each as keys and how far they are covered, taken together."""
    merged: Hits = {}
    for keys, values in parts:
        for key, value in zip(keys, values, strict=True):
            if value > merged.get(key, 0.0):
                merged[key] = value
    return merged


def find(claim: WeightedTerms, sightings: Sequence[Candidate]) -> Retrieval | None:
    """The windows that cover most of a claim; None when no sentence shares a term with it."""
    if not sightings:
        return None
    alone = [held[3] for _, held in sightings]
    most = max(alone)
    number, held = sightings[alone.index(most)]
    single = EvidenceWindow(number, number + 1, most, (held,))
    # What a sentence and its next neighbours cover together is no more than the sum of what they cover alone.
    two = [*map(add, alone, alone[1:]), alone[-1]]
    double = _best(claim, sightings, 2, two, single)
    triple = _best(claim, sightings, 3, [*map(add, two, alone[2:]), *two[-2:]], double)
    focus = single if double.coverage <= most + _MUCH else double
    pairs = max([held[5] for _, held in sightings])
    return Retrieval((single, double, triple), focus, union([held[:2] for _, held in sightings]), pairs)


def _best(
    claim: WeightedTerms, sightings: Sequence[Candidate], size: int, limits: Sequence[float], narrower: EvidenceWindow
) -> EvidenceWindow:
    """The window of at most ``size`` sentences, from first to last sighting in it, that covers most.

    One that begins with a sighting covers no more than its limit, and the best no less than the best ``narrower`` one,
    so that most windows need not be looked at.
    """
    best, least = None, narrower.coverage - _ROUNDING
    for n in [n for n, limit in enumerate(limits) if limit > least]:
        first, held = sightings[n]
        last, parts, most = first, [held], held[3]
        for sentence, other in sightings[n + 1 : n + size]:
            if sentence < first + size:
                last = sentence
                parts.append(other)
                most += other[3]
        if most + _ROUNDING <= least:
            continue
        covered = most if len(parts) == 1 else claim.covered(union([held[:2] for held in parts]))
        if best is None or covered > best.coverage:
            best, least = EvidenceWindow(first, last + 1, covered, tuple(parts)), max(least, covered)
    assert best is not None  # the narrower one is a window of this size too
    return best


def stated_values(claim: WeightedTerms, found: Retrieval, words: float, *, located: bool) -> list[float]:
    """The values of `STATED`, or of `STATED_OF_QUOTES` for a claim that is ``located`` in a statement.

    ``words`` is the share (0 to 1) of the claim's words, function words and all, that stand anywhere in the account.
    The words are taken to align as far as they match, until they are compared.
    """
    single, double, triple = found.windows
    everything, total = found.everything, claim.total
    ((best, _, _, _, owned, _),) = single.parts
    hits, together = union([held[:2] for held in double.parts]), double.parts[0][4]
    if len(double.parts) > 1:
        together = claim.covered(union([(held[0], held[2]) for held in double.parts]))
    size, amount, amount_owned = claim.log_size, log1p(single.coverage * total), log1p(owned * total)
    numbers, names = claim.numbers.difference(everything), claim.names.difference(everything)
    # Exact sums: the order of a set differs from run to run, and the last digit of a plain sum with it.
    names_lost = fsum([claim.weights[key] for key in names])
    features = [
        single.coverage,
        double.coverage,
        triple.coverage,
        claim.covered(everything),
        owned,
        together,
        amount,
        log1p(double.coverage * total),
        amount_owned,
        log1p(together * total),
        claim.log_total,
        size,
        sum([claim.weights[k] * hits.get(k, 0.0) for k in claim.core]) / claim.core_weight,
        log1p(found.pairs),
        found.pairs / len(claim.pairs) if claim.pairs else single.coverage,
        _heaviest_missing(claim, everything),
        _heaviest_missing(claim, best),
        float(len(numbers)),
        log1p(len(claim.numbers) - len(numbers)),
        fsum([claim.weights[key] for key in numbers]) / total,
        names_lost / total,
        log1p(names_lost),
        float(claim.last in best),
        words,
        words * words,
        words * amount,
        single.coverage,
    ]
    if located:
        features += owned, amount, amount_owned, single.coverage, size, 1.0
    return features


def _heaviest_missing(claim: WeightedTerms, hits: Collection[str]) -> float:
    """The share of the claim that its heaviest term without a match makes up."""
    for key in claim.heaviest:
        if key not in hits:
            return claim.weights[key] / claim.total
    return 0.0

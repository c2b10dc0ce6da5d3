"""How much of a claim the words of an account cover once the two are aligned, and how much of these words it has."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import compress

from summitcheck.align.alignment import Alignment
from summitcheck.retrieve.vocabulary import WeightedTerms

#: Terms of the claim replaced in place count this much as spoken of: a changed figure is no omission.
_REPLACED = 0.8


def coverage_of(claim: WeightedTerms, alignment: Alignment) -> float:
    """Share (0 to 1) of the claim's weight that is matched, or replaced in place, in the aligned words."""
    value = dict.fromkeys(alignment.matched, 1.0)
    for difference in alignment.replacements:
        if difference.anchored:
            value.setdefault(difference.official[0], _REPLACED)
    best: dict[str, float] = {}
    for i in alignment.focus:
        key = alignment.official.terms[i].key
        best[key] = max(best.get(key, 0.0), value.get(i, 0.0))
    return sum([w * best.get(k, 0.0) for k, w in claim.weights.items()], 0.0) / claim.total


def precision_of(alignment: Alignment, weights: Sequence[float]) -> float:
    """Share (0 to 1) of the weight of the account's words that match a term of the statement's.

    ``weights`` are those of the account's terms, in their order.
    """
    return _matched_share(alignment, weights, range(len(weights)))


def stretch_precision_of(alignment: Alignment, weights: Sequence[float]) -> float:
    """The same for the words from the first to the last that match a term of the claim; 0 where none does."""
    places = [alignment.matched[i] for i in alignment.focus if i in alignment.matched]
    return _matched_share(alignment, weights, range(min(places), max(places) + 1)) if places else 0.0


def _matched_share(alignment: Alignment, weights: Sequence[float], places: range) -> float:
    among = weights[places.start : places.stop]
    total = sum(among, 0.0)
    return sum(compress(among, map(alignment.backward.__contains__, places)), 0.0) / total if total else 0.0

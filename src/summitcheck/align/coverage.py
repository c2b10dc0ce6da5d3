"""How much of a claim the words of an account cover once the two are aligned."""

from __future__ import annotations

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
    return sum(w * best.get(k, 0.0) for k, w in claim.weights.items()) / claim.total

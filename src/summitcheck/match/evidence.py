"""The window of an account that speaks most of a claim, and how much it says of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from summitcheck.language.terms import Kind, Term
from summitcheck.match.compare import Change, Comparison
from summitcheck.match.retrieve import MAX_WINDOW, ClaimTerms, Hits, Window, coverage, union

#: What a wider window must add before it replaces a tighter one.
_GAIN = 0.08
#: Terms of the claim replaced in place count this much as spoken of: a changed figure is no omission.
_REPLACED = 0.8


@dataclass(frozen=True, slots=True)
class Found:
    """The best windows for one claim, by number of sentences, and the tightest that is about as good."""

    single: float
    pair: float
    triple: float
    anywhere: float
    missing: float
    missing_in_best: float
    best: Window


def bigrams(terms: Sequence[Term]) -> frozenset[tuple[str, str]]:
    """The pairs of neighbouring keys of a sentence, operators left out."""
    keys = [t.key for t in terms if t.kind != Kind.OPERATOR]
    return frozenset(zip(keys, keys[1:], strict=False))


def find(claim: ClaimTerms, sentences: Sequence[Hits], everything: Hits) -> Found | None:
    """The windows that cover most of a claim; None when no sentence shares a term with it."""
    singles = [coverage(claim, hits) for hits in sentences]
    if not any(singles):
        return None
    first = max(range(len(singles)), key=singles.__getitem__)
    windows = [Window(first, first + 1, singles[first])]
    for size in range(2, MAX_WINDOW + 1):
        starts = [n for n in range(len(sentences) - size + 1) if any(singles[n : n + size])]
        scored = [(coverage(claim, union(sentences[n : n + size])), -n) for n in starts]
        if scored:
            value, start = max(scored)
            windows.append(Window(-start, -start + size, value))
    best = windows[0]
    for window in windows[1:]:
        if window.coverage > best.coverage + _GAIN:
            best = window
    values = [w.coverage for w in windows] + [windows[-1].coverage] * (MAX_WINDOW - len(windows))
    return Found(
        single=values[0],
        pair=max(values[:2]),
        triple=max(values),
        anywhere=coverage(claim, everything),
        missing=_heaviest_missing(claim, everything),
        missing_in_best=_heaviest_missing(claim, sentences[first]),
        best=best,
    )


def _heaviest_missing(claim: ClaimTerms, hits: Hits) -> float:
    """The share of the claim that its heaviest term without a match makes up."""
    return max((w for k, w in claim.weights.items() if k not in hits), default=0.0) / claim.total


def stated_features(
    claim: ClaimTerms,
    found: Found,
    everything: Hits,
    pairs: Sequence[frozenset[tuple[str, str]]],
    comparison: Comparison,
) -> dict[str, float]:
    """What the model of ``stated`` looks at, by name; each is 0 to 1 but for counts."""
    names = claim.names
    order = max((sum(b in p for b in claim.bigrams) for p in pairs), default=0)
    return {
        "single": found.single,
        "pair": found.pair,
        "triple": found.triple,
        "anywhere": found.anywhere,
        "missing": found.missing,
        "missing_in_best": found.missing_in_best,
        "numbers_missing": float(sum(k not in everything for k in claim.numbers)),
        "names_missing": sum(k not in everything for k in names) / max(1, len(names)),
        "bigrams": order / len(claim.bigrams) if claim.bigrams else found.single,
        "aligned": aligned(claim, comparison),
    }


def aligned(claim: ClaimTerms, comparison: Comparison) -> float:
    """Share (0 to 1) of the claim's weight that is matched, or replaced in place, in the aligned words."""
    value = {i: 1.0 for i in comparison.matched}
    for difference in comparison.differences:
        if difference.change is Change.REPLACED and difference.anchored:
            value.setdefault(difference.official[0], _REPLACED)
    best: dict[str, float] = {}
    for i in comparison.focus:
        key = comparison.official.terms[i].key
        best[key] = max(best.get(key, 0.0), value.get(i, 0.0))
    return sum(w * best.get(k, 0.0) for k, w in claim.weights.items()) / claim.total

"""The window of an account that speaks most of a claim, and how much it says of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import log1p
from typing import NamedTuple

from summitcheck.match.compare import Change, Comparison
from summitcheck.match.retrieve import ClaimTerms
from summitcheck.match.sightings import Sighting

#: Sentences that may carry one claim together.
MAX_WINDOW = 3
#: What a wider window must add before it replaces a tighter one.
_GAIN = 0.08
#: What a second sentence must add before the two are compared with the claim word by word.
_MUCH = 0.25
#: Terms of the claim replaced in place count this much as spoken of: a changed figure is no omission.
_REPLACED = 0.8
#: Sums of shares differ by less than this from one another through rounding alone.
_ROUNDING = 1e-9

Hits = dict[str, float]


class Window(NamedTuple):
    """Neighbouring sentences ``first`` to ``last`` (exclusive) and the share of the claim that they cover."""

    first: int
    last: int
    coverage: float
    hits: Hits
    owned: Hits


class Found(NamedTuple):
    """The best window of each size, smallest first; the tightest that is about as good; all hits together.

    ``focus`` is the window to compare word by word: a single sentence unless two say much more.
    """

    windows: tuple[Window, ...]
    best: Window
    focus: Window
    everything: Hits
    pairs: float


def coverage(claim: ClaimTerms, hits: Hits) -> float:
    """Share (0 to 1) of the claim's weight that the hits cover."""
    weights, covered = claim.weights, 0.0
    for key, value in hits.items():
        covered += weights[key] * value
    return covered / claim.total


def union(parts: Iterable[Hits]) -> Hits:
    """The hits of several sentences taken together."""
    first, *others = parts
    merged = dict(first)
    for part in others:
        for key, value in part.items():
            if value > merged.get(key, 0.0):
                merged[key] = value
    return merged


def find(claim: ClaimTerms, sightings: Sequence[Sighting]) -> Found | None:
    """The windows that cover most of a claim; None when no sentence shares a term with it."""
    if not sightings:
        return None
    singles = [coverage(claim, s.hits) for s in sightings]
    windows = [_best(claim, sightings, singles, size) for size in range(1, MAX_WINDOW + 1)]
    best = windows[0]
    for window in windows[1:]:
        if window.coverage > best.coverage + _GAIN:
            best = window
    focus = windows[0] if windows[1].coverage <= windows[0].coverage + _MUCH else windows[1]
    pairs = max(sum(s.pairs.values()) for s in sightings)
    return Found(tuple(windows), best, focus, union(s.hits for s in sightings), pairs)


def _best(claim: ClaimTerms, sightings: Sequence[Sighting], singles: Sequence[float], size: int) -> Window:
    """The window of at most ``size`` sentences, from first to last sighting in it, that covers most.

    ``singles`` are the coverages of the sightings alone: together they cover no more than the sum of these, so most
    windows need not be looked at.
    """
    best, value = sightings[:1], -1.0
    for n in range(len(sightings)):
        if sum(singles[n : n + size]) + _ROUNDING <= value:
            continue
        held = _within(sightings[n : n + size], size)
        covered = singles[n] if len(held) == 1 else coverage(claim, union(s.hits for s in held))
        if covered > value:
            best, value = held, covered
    hits, owned = union(s.hits for s in best), union(s.owned for s in best)
    return Window(best[0].sentence, best[-1].sentence + 1, value, hits, owned)


def _within(sightings: Sequence[Sighting], size: int) -> Sequence[Sighting]:
    """The sightings that lie in the ``size`` sentences from the first of them on."""
    end = sightings[0].sentence + size
    return sightings if sightings[-1].sentence < end else [s for s in sightings if s.sentence < end]


def stated_features(
    claim: ClaimTerms, found: Found, comparison: Comparison | None, *, located: bool
) -> dict[str, float]:
    """What the model of ``stated`` looks at, by name: shares from 0 to 1, and logarithms of amounts and counts.

    Without a ``comparison`` the words are taken to align as far as they match. A claim that quotes an official text
    is long and is retold by its gist, a claim written for checking is short and kept whole; so a few features have
    a second weight (their name with ``quote:`` before it) for quotes.
    """
    single, double, triple = found.windows
    everything = found.everything
    owned = [coverage(claim, w.owned) for w in (single, double)]
    core = claim.core
    features = {
        "single": single.coverage,
        "double": double.coverage,
        "triple": triple.coverage,
        "anywhere": coverage(claim, everything),
        "owned": owned[0],
        "owned double": owned[1],
        "amount": log1p(single.coverage * claim.total),
        "amount double": log1p(double.coverage * claim.total),
        "amount owned": log1p(owned[0] * claim.total),
        "amount owned double": log1p(owned[1] * claim.total),
        "total": log1p(claim.total),
        "size": log1p(len(claim.weights)),
        "core": sum(claim.weights[k] * double.hits.get(k, 0.0) for k in core)
        / (sum(claim.weights[k] for k in core) or 1.0),
        "pairs": log1p(found.pairs),
        "pairs share": found.pairs / len(claim.pairs) if claim.pairs else single.coverage,
        "missing": _heaviest_missing(claim, everything),
        "missing in best": _heaviest_missing(claim, single.hits),
        "numbers missing": float(sum(k not in everything for k in claim.numbers)),
        "names missing": sum(k not in everything for k in claim.names) / max(1, len(claim.names)),
        "aligned": single.coverage if comparison is None else aligned(claim, comparison),
    }
    if located:
        features |= {f"quote:{name}": features[name] for name in ("owned", "amount", "single", "size")}
        features["quote"] = 1.0
    return features


def _heaviest_missing(claim: ClaimTerms, hits: Hits) -> float:
    """The share of the claim that its heaviest term without a match makes up."""
    return max((w for k, w in claim.weights.items() if k not in hits), default=0.0) / claim.total


def aligned(claim: ClaimTerms, comparison: Comparison) -> float:
    """Share (0 to 1) of the claim's weight that is matched, or replaced in place, in the aligned words."""
    value = dict.fromkeys(comparison.matched, 1.0)
    for difference in comparison.differences:
        if difference.change is Change.REPLACED and difference.anchored:
            value.setdefault(difference.official[0], _REPLACED)
    best: dict[str, float] = {}
    for i in comparison.focus:
        key = comparison.official.terms[i].key
        best[key] = max(best.get(key, 0.0), value.get(i, 0.0))
    return sum(w * best.get(k, 0.0) for k, w in claim.weights.items()) / claim.total

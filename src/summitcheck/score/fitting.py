"""Fit a logistic model to labelled bags of features: penalised maximum likelihood, noisy-or within each bag.

A bag is one labelled example. Where its label is true, at least one of its instances is, and nobody says which
(multiple-instance learning); where it is false, none is. With one instance a bag this is plain logistic regression.
Needs numpy and scipy, which the ``fit`` extra names; they are imported when something is fitted.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256
from itertools import accumulate
from math import nan
from typing import TYPE_CHECKING

from summitcheck.score.features import Features
from summitcheck.score.logistic import BIAS, LogisticModel

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from scipy.sparse import csr_matrix

    _Vector = NDArray[np.float64]

FOLDS = 5
#: A bag may be true without any of its instances: the probability of that keeps the logarithm finite.
_LEAK = 1e-4
_LEAST = 1e-6
#: A feature of one example in four hundred is not penalised less than one that is a little more common.
_LEAST_VARIANCE = 0.0025


@dataclass(frozen=True, slots=True)
class Bag:
    """One labelled example: the features of each of its instances.

    ``document`` names what it was taken from: bags of one document are never on both sides of a fit and its test.
    ``source`` names the set of data, ``weight`` says how many examples it counts as.
    """

    label: bool
    instances: tuple[Features, ...]
    document: str = ""
    source: str = ""
    weight: float = 1.0


def fit(
    bags: Sequence[Bag], *, ridge: float, fixed: Mapping[str, float] | None = None, rarest: int = 0
) -> LogisticModel:
    """The model that makes the labels likeliest, after a penalty of half of ``ridge`` times each squared weight.

    A weight is taken times the spread of its feature among the examples, so that a penalty is the same for a rule that
    speaks once in a thousand as for a share between 0 and 1. With ``rarest`` it is not, and features that fewer
    documents have are left out: thousands of words, most of them of one subject, are no rules. ``fixed`` weights
    stay as they are and are part of the model; all others, the bias too where it is none of them, are fitted. The bias
    is not penalised.
    """
    import numpy as np
    from scipy.optimize import minimize

    kept = dict(fixed or {})
    free = [name for name in (BIAS, *_names(bags, rarest)) if name not in kept]
    if not free:
        return LogisticModel(kept)
    problem = _problem(bags, free, kept, ridge, scaled=not rarest)
    found = minimize(problem.loss, np.zeros(len(free)), jac=True, method="L-BFGS-B", options={"maxiter": 500})
    return LogisticModel(kept | dict(zip(free, map(float, found.x), strict=True)))


def apart(bags: Iterable[Bag]) -> list[Bag]:
    """Each instance as a bag of its own, with the label of the bag that it was in."""
    return [replace(bag, instances=(each,)) for bag in bags for each in bag.instances]


def held_out(
    bags: Sequence[Bag],
    *,
    ridge: float,
    fixed: Mapping[str, float] | None = None,
    count: int = FOLDS,
    split: Callable[[Iterable[Bag]], list[Bag]] = list,
    rarest: int = 0,
) -> list[LogisticModel]:
    """For each bag a model that was fitted without its document, and without the others of its fold.

    ``split`` makes of the bags those that are fitted on, such as `apart`.
    """
    fold = folds(bags, count)
    seen = [[bag for bag, n in zip(bags, fold, strict=True) if n != out] for out in range(count)]
    models = [fit(split(each), ridge=ridge, fixed=fixed, rarest=rarest) for each in seen]
    return [models[n] for n in fold]


def folds(bags: Sequence[Bag], count: int = FOLDS) -> list[int]:
    """The fold (0 to ``count`` - 1) of each bag: one for a document, and those of a source are dealt out evenly."""
    source_of: dict[str, str] = {}
    for bag in bags:
        source_of[bag.document] = min(bag.source, source_of.get(bag.document, bag.source))
    dealt = sorted(source_of, key=lambda document: (source_of[document], sha256(document.encode()).digest()))
    fold = {document: n % count for n, document in enumerate(dealt)}
    return [fold[bag.document] for bag in bags]


def strongest(model: LogisticModel, bag: Bag) -> float:
    """The score (0 to 1) of the surest instance of a bag, on which a verdict rests; 0 for an empty bag."""
    return max(map(model.score, bag.instances), default=0.0)


def auc(labels: Sequence[bool], scores: Sequence[float]) -> float:
    """The area under the ROC curve (0 to 1): how often a true example scores above a false one, ties counting half.

    Not a number where all labels are the same.
    """
    below = sorted(score for label, score in zip(labels, scores, strict=True) if not label)
    above = [score for label, score in zip(labels, scores, strict=True) if label]
    if not below or not above:
        return nan
    ranks = sum(bisect_left(below, score) + bisect_right(below, score) for score in above)
    return ranks / 2 / len(below) / len(above)


def _names(bags: Sequence[Bag], rarest: int) -> list[str]:
    found = {(bag.document, name) for bag in bags for instance in bag.instances for name in instance}
    counts = Counter(name for _, name in found)
    return sorted(name for name, count in counts.items() if count >= rarest)


@dataclass(frozen=True, slots=True, eq=False)
class _Problem:
    """Bags as arrays: the free features of each instance, what the fixed ones add to it, and the bag that owns it."""

    features: csr_matrix
    offset: _Vector
    owner: NDArray[np.intp]
    labels: _Vector
    weights: _Vector
    penalty: _Vector = field(repr=False)

    def loss(self, weights: _Vector) -> tuple[float, _Vector]:
        """The penalised negative log-likelihood, and its gradient."""
        import numpy as np

        log_odds = self.features @ weights + self.offset
        none = -np.bincount(self.owner, np.logaddexp(0, log_odds), len(self.labels)) - _LEAK
        some = np.clip(1 - np.exp(none), _LEAST, 1 - _LEAST)
        loss = -(self.weights * (self.labels * np.log(some) + (1 - self.labels) * none)).sum()
        slope = self.weights * (1 - self.labels - self.labels * np.exp(none) / some)
        gradient = self.features.T @ (slope[self.owner] / (1 + np.exp(-log_odds)))
        return float(loss + (self.penalty * weights**2).sum() / 2), gradient + self.penalty * weights


def _problem(
    bags: Sequence[Bag], free: Sequence[str], fixed: Mapping[str, float], ridge: float, *, scaled: bool
) -> _Problem:
    import numpy as np

    index = {name: n for n, name in enumerate(free)}
    instances = [(n, {BIAS: 1.0, **instance}) for n, bag in enumerate(bags) for instance in bag.instances]
    features = _matrix([{index[k]: v for k, v in each.items() if k in index} for _, each in instances], len(free))
    offset = [sum([v * fixed.get(k, 0.0) for k, v in each.items() if k not in index]) for _, each in instances]
    owner, weights = np.array([n for n, _ in instances], dtype=np.intp), np.array([bag.weight for bag in bags])
    spread = _variances(features, weights[owner])
    return _Problem(
        features=features,
        offset=np.array(offset),
        owner=owner,
        labels=np.array([float(bag.label) for bag in bags]),
        weights=weights,
        penalty=ridge * (spread if scaled else (spread > 0.0).astype(float)),
    )


def _matrix(rows: Sequence[Mapping[int, float]], width: int) -> csr_matrix:
    """The rows, of which most values are 0, as a matrix."""
    from scipy.sparse import csr_matrix

    ends = list(accumulate(map(len, rows), initial=0))
    values, columns = [v for row in rows for v in row.values()], [k for row in rows for k in row]
    return csr_matrix((values, columns, ends), shape=(len(rows), width), dtype=float)


def _variances(features: csr_matrix, weights: _Vector) -> _Vector:
    """The variance of each feature among examples that count this much: 0 for the bias, else a little at least."""
    import numpy as np

    share = weights / weights.sum()
    variance = features.multiply(features).T @ share - (features.T @ share) ** 2
    same = (features.min(axis=0).toarray() == features.max(axis=0).toarray())[0]
    return np.where(same, 0.0, np.maximum(variance, _LEAST_VARIANCE))

"""A claim and what was retrieved for it to the score of ``stated``: how likely the account says this at all."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from math import fsum, log1p

from summitcheck.retrieve.compile import Hypothesis
from summitcheck.retrieve.vocabulary import WeightedTerms
from summitcheck.retrieve.windows import Retrieval, covered_by
from summitcheck.score.features import COUNT, LOGARITHM, SHARE, TRUTH, Feature, measure
from summitcheck.score.model import Score, model

ALIGNED = "aligned coverage"


@dataclass(frozen=True, slots=True, eq=False)
class StatedCase:
    """What is known of a claim in an account before the two are aligned.

    Coverages are shares (0 to 1) of the claim's weight, in the best window of one, two and three sentences and in the
    whole account; ``own`` ones count a word only as far as no other claim explains it better. ``keys_in_best`` are the
    claim's keys in the best sentence, ``lost_figures`` and ``lost_names`` those that stand nowhere in the account.
    ``words`` is the share of all words of the claim, function words too, that stand in the account.
    """

    terms: WeightedTerms
    single: float
    double: float
    triple: float
    anywhere: float
    own_single: float
    own_double: float
    in_double: dict[str, float]
    in_account: dict[str, float]
    keys_in_best: tuple[str, ...]
    pairs: float
    lost_figures: frozenset[str]
    lost_names: frozenset[str]
    words: float
    located: bool

    @property
    def core(self) -> float:
        """The share (0 to 1) of the heaviest terms' weight that the best window of two sentences covers."""
        weights = self.terms.weights
        return sum([weights[k] * self.in_double.get(k, 0.0) for k in self.terms.core]) / self.terms.core_weight

    def weight_of(self, keys: Collection[str]) -> float:
        """The weight of some of the claim's keys; an exact sum, since the order of a set differs from run to run."""
        return fsum([self.terms.weights[key] for key in keys])

    def heaviest_missing(self, keys: Collection[str]) -> float:
        """The share (0 to 1) of the claim that the heaviest term which is not among some keys makes up."""
        for key in self.terms.heaviest:
            if key not in keys:
                return self.terms.weights[key] / self.terms.total
        return 0.0


#: A claim that quotes an official text is long and is retold by its gist, a claim written for checking is short and
#: kept whole; so a few features have a second weight for claims that are located in a statement.
STATED: tuple[Feature[StatedCase], ...] = (
    Feature("coverage of 1 sentence", lambda c: c.single, SHARE, "of the claim, by the best sentence"),
    Feature("coverage of 2 sentences", lambda c: c.double, SHARE, "of the claim, by the best two neighbours"),
    Feature("coverage of 3 sentences", lambda c: c.triple, SHARE, "of the claim, by the best three neighbours"),
    Feature("coverage of account", lambda c: c.anywhere, SHARE, "of the claim, anywhere"),
    Feature("own coverage of 1 sentence", lambda c: c.own_single, SHARE, "where claims compete for words"),
    Feature("own coverage of 2 sentences", lambda c: c.own_double, SHARE, "where claims compete for words"),
    Feature("weight in 1 sentence", lambda c: log1p(c.single * c.terms.total), LOGARITHM, "weight covered"),
    Feature("weight in 2 sentences", lambda c: log1p(c.double * c.terms.total), LOGARITHM, "weight covered"),
    Feature("own weight in 1 sentence", lambda c: log1p(c.own_single * c.terms.total), LOGARITHM, "weight covered"),
    Feature("own weight in 2 sentences", lambda c: log1p(c.own_double * c.terms.total), LOGARITHM, "weight covered"),
    Feature("weight of claim", lambda c: c.terms.log_total, LOGARITHM, "how much there is to cover"),
    Feature("terms of claim", lambda c: c.terms.log_size, LOGARITHM, "how many terms the claim has"),
    Feature("coverage of core", lambda c: c.core, SHARE, "of the three heaviest terms, by the best two neighbours"),
    Feature("term pairs", lambda c: log1p(c.pairs), LOGARITHM, "neighbouring terms of the claim that stay together"),
    Feature(
        "share of term pairs",
        lambda c: c.pairs / len(c.terms.pairs) if c.terms.pairs else c.single,
        SHARE,
        "of the claim's neighbouring terms, those that stay together",
    ),
    Feature("heaviest missing in account", lambda c: c.heaviest_missing(c.in_account), SHARE, "its share of the claim"),
    Feature(
        "heaviest missing in sentence", lambda c: c.heaviest_missing(c.keys_in_best), SHARE, "its share of the claim"
    ),
    Feature("figures missing", lambda c: float(len(c.lost_figures)), COUNT, "figures and dates that stand nowhere"),
    Feature(
        "figures kept",
        lambda c: log1p(len(c.terms.numbers) - len(c.lost_figures)),
        LOGARITHM,
        "figures and dates of the claim that the account has",
    ),
    Feature("weight of figures missing", lambda c: c.weight_of(c.lost_figures) / c.terms.total, SHARE, "of the claim"),
    Feature("weight of names missing", lambda c: c.weight_of(c.lost_names) / c.terms.total, SHARE, "of the claim"),
    Feature("amount of names missing", lambda c: log1p(c.weight_of(c.lost_names)), LOGARITHM, "their weight"),
    Feature(
        "last term kept", lambda c: float(c.terms.last in c.keys_in_best), TRUTH, "the head of what the claim ends in"
    ),
    Feature("words in account", lambda c: c.words, SHARE, "of all words of the claim, function words too"),
    Feature("words in account, squared", lambda c: c.words * c.words, SHARE, "the same, where nearly all are there"),
    Feature("words by weight", lambda c: c.words * log1p(c.single * c.terms.total), LOGARITHM, "the two together"),
    Feature(ALIGNED, lambda c: c.single, SHARE, "of the claim, once it is aligned; until then by the best sentence"),
)
LOCATED: tuple[Feature[StatedCase], ...] = (
    *STATED,
    Feature("located: own coverage of 1 sentence", lambda c: c.own_single, SHARE, "as above"),
    Feature("located: weight in 1 sentence", lambda c: log1p(c.single * c.terms.total), LOGARITHM, "as above"),
    Feature("located: own weight in 1 sentence", lambda c: log1p(c.own_single * c.terms.total), LOGARITHM, "as above"),
    Feature("located: coverage of 1 sentence", lambda c: c.single, SHARE, "as above"),
    Feature("located: terms of claim", lambda c: c.terms.log_size, LOGARITHM, "as above"),
    Feature("located", lambda _: 1.0, TRUTH, "the claim quotes a statement"),
)


def stated_case(hypothesis: Hypothesis, retrieval: Retrieval, words: frozenset[str]) -> StatedCase:
    """The case that a claim makes; ``words`` are the normal forms of all that the account says in its own voice."""
    single, double, triple = retrieval.windows
    (best,) = single.matches
    terms = hypothesis.terms
    own_double = double.matches[0].own_coverage
    if len(double.matches) > 1:
        own_double = terms.covered(covered_by([(match.keys, match.own) for match in double.matches]))
    return StatedCase(
        terms=terms,
        single=single.coverage,
        double=double.coverage,
        triple=triple.coverage,
        anywhere=terms.covered(retrieval.covered),
        own_single=best.own_coverage,
        own_double=own_double,
        in_double=covered_by([(match.keys, match.covered) for match in double.matches]),
        in_account=retrieval.covered,
        keys_in_best=best.keys,
        pairs=retrieval.pairs,
        lost_figures=terms.numbers.difference(retrieval.covered),
        lost_names=terms.names.difference(retrieval.covered),
        words=hypothesis.share_in(words),
        located=hypothesis.claim.located,
    )


def score_stated(case: StatedCase) -> Score:
    """How likely the account says the claim, before the two are aligned."""
    features = measure(LOCATED if case.located else STATED, case)
    return Score(features, model("stated").score(features))


def with_alignment(score: Score, coverage: float) -> Score:
    """The score once the claim is aligned and ``coverage`` (0 to 1) of it is matched or replaced in place."""
    features = {**score.features, ALIGNED: coverage}
    return Score(features, model("stated").score(features))

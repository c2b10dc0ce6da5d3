"""The score of ``stated``: how likely an account says a claim at all, faithfully or not."""

from __future__ import annotations

from math import log1p
from typing import NamedTuple

from summitcheck.align.alignment import Alignment
from summitcheck.align.coverage import coverage_of, precision_of, stretch_precision_of
from summitcheck.annotate.text import AnnotatedText
from summitcheck.entail.base import Entailment
from summitcheck.retrieve.compile import Hypothesis
from summitcheck.retrieve.support import Support
from summitcheck.retrieve.vocabulary import WeightedTerms
from summitcheck.retrieve.windows import Retrieval
from summitcheck.score.base import Model
from summitcheck.score.features import LOG_ODDS, LOGARITHM, SHARE, TRUTH, Feature, measure
from summitcheck.score.model import Score, model


class StatedCase(NamedTuple):
    """A claim, what was retrieved for it, and the alignment of the two, None as long as it is not made.

    ``window`` holds the words of the account, ``found`` the keys of the claim that stand there; ``likeness`` (0 to 1)
    and ``entailment`` are what a model of entailment says of them, None without one.

    ``weights`` are those of the terms of the aligned words of the account; ``own_line`` is the weight of the words of
    the account that the claim's own line of the statement has too, ``own`` that of the words of the best sentence as
    far as claims that compete for words leave them to this one; ``words`` the share (0 to 1) of all words of the
    claim, function words too, that stand in the window; ``others`` the weight of the names in the aligned words that
    the statement has nowhere: another party's promise is told in much the same words.
    """

    hypothesis: Hypothesis
    retrieval: Retrieval
    window: AnnotatedText
    found: frozenset[str]
    weights: tuple[float, ...]
    own_line: float
    own: float
    words: float
    others: float
    likeness: float | None = None
    entailment: Entailment | None = None
    alignment: Alignment | None = None

    @property
    def aligned(self) -> Alignment:
        """The alignment; asked for only once it is made."""
        assert self.alignment is not None
        return self.alignment

    @property
    def missing_names(self) -> float:
        """The weight of the claim's names that the window has none of."""
        terms = self.hypothesis.terms
        return sum([terms.rarity[key] for key in sorted(terms.names - self.found)])

    @property
    def verbs(self) -> int:
        """How many verbs of the claim the window has."""
        return len(self.hypothesis.verbs & self.found)


#: Chosen one by one for what each adds to the precision and recall on passages of real documents, held out by statement
#: (`docs/experiments.md`).
STATED: tuple[Feature[StatedCase], ...] = (
    Feature(
        "words by weight",
        lambda c: c.words * log1p(c.retrieval.single.coverage * c.hypothesis.terms.total),
        LOGARITHM,
        "the share of the claim's words in the window, times the weight that the best sentence covers",
    ),
    Feature("words in window", lambda c: c.words, SHARE, "of all words of the claim, function words too"),
    Feature("coverage", lambda c: coverage_of(c.hypothesis.terms, c.aligned), SHARE, "of the claim, kept or replaced"),
    Feature("precision", lambda c: precision_of(c.aligned, c.weights), SHARE, "of the window, what the claim has"),
    Feature(
        "precision of stretch",
        lambda c: stretch_precision_of(c.aligned, c.weights),
        SHARE,
        "of the words from the first to the last that the claim has, those that it has",
    ),
    Feature(
        "own weight",
        lambda c: log1p(c.own),
        LOGARITHM,
        "weight that the best sentence covers where claims compete for words",
    ),
    Feature("weight of own line", lambda c: log1p(c.own_line), LOGARITHM, "words that the claim's line has too"),
    Feature("term pairs", lambda c: log1p(c.retrieval.pairs), LOGARITHM, "neighbouring terms that stay together"),
    Feature("names missing", lambda c: log1p(c.missing_names), LOGARITHM, "weight of names that the window lacks"),
    Feature("names of others", lambda c: log1p(c.others), LOGARITHM, "weight of names that the statement lacks"),
    Feature(
        "figures kept",
        lambda c: log1p(len(c.hypothesis.terms.numbers & c.found)),
        LOGARITHM,
        "figures and dates of the claim that the window has",
    ),
    Feature("verbs kept", lambda c: log1p(c.verbs), LOGARITHM, "verbs of the claim that the window has"),
    Feature(
        "last term kept",
        lambda c: float(c.hypothesis.terms.last in c.retrieval.single.matches[0].covered),
        TRUTH,
        "the head of what the claim ends in, by the best sentence",
    ),
)


#: What a model of entailment adds.
READ: tuple[Feature[StatedCase], ...] = (
    Feature("likeness", lambda c: c.likeness or 0.0, SHARE, "of the best sentence, by the vectors of its words"),
    Feature(
        "told by the model of entailment",
        lambda c: c.entailment.told if c.entailment else 0.0,
        LOG_ODDS,
        "how sure it is that the window speaks of the claim",
    ),
)


#: News of a statement has its date, with a day for time zones on each side, or the next.
_DAY_BEFORE, _DAYS_AFTER = 1, 2
#: The weights were fitted on texts from so many days before to so many after; what is farther away counts as these do.
_EARLIEST, _LATEST = 4, 21


class AccountContext(NamedTuple):
    """The account around the window of a claim.

    ``others`` is how many sentences it has besides one, ``told`` how many outside the window surely state some claim,
    ``nearby`` how many of these are near it. ``far`` is the share (0 to 1) of the statement's principals that it names,
    but not near the window. ``days`` is how many days after the statement it is dated, negative before, and None where
    either has no date.
    """

    told: int
    others: int
    nearby: int = 0
    far: float = 0.0
    days: int | None = None

    @property
    def regardless(self) -> AccountContext:
        """The same, were it dated on the day of the statement, and about nothing else anywhere."""
        return self._replace(nearby=self.told, far=0.0, days=None)

    @property
    def doubt(self) -> str:
        """What its place or date has against a claim whose words are there, in words; empty if nothing."""
        days = self.days or 0
        if days < -_DAY_BEFORE or days > _DAYS_AFTER:
            return f"the account is dated {abs(days)} days {'after' if days > 0 else 'before'} the statement"
        if self.told and not self.nearby:
            return "nothing else near these words is surely from the statement"
        if not self.far:
            return ""
        return f"the account names {'the parties' if self.far == 1.0 else 'a party'} only far from these words"


#: A long text has a sentence like any claim by chance; one that surely states several claims is about the statement.
#: One part of a long text may be, while others, like texts of other days, are about other dealings of the same parties.
CONTEXT: tuple[Feature[AccountContext], ...] = (
    Feature(
        "told elsewhere",
        # Where there are few other sentences, that none of them states a claim shows little.
        lambda c: log1p(c.told or 1.0 / (1 + c.others)),
        LOGARITHM,
        "other sentences that surely state some claim",
    ),
    Feature(
        "nothing told elsewhere",
        lambda c: 0.0 if c.told else log1p(c.others),
        LOGARITHM,
        "the other sentences, where none of them surely states a claim",
    ),
    Feature(
        "nothing told nearby",
        lambda c: float(c.told > 0 and not c.nearby),
        TRUTH,
        "sentences that surely state some claim are all far from the window",
    ),
    Feature(
        "parties far away", lambda c: c.far, SHARE, "of the parties, those that are named, but not near the window"
    ),
    Feature(
        "days before",
        lambda c: log1p(max(0, min(-(c.days or 0), _EARLIEST) - _DAY_BEFORE)),
        LOGARITHM,
        "days by which the account is older than the day before the statement",
    ),
    Feature(
        "days after",
        lambda c: log1p(max(0, min(c.days or 0, _LATEST) - _DAYS_AFTER)),
        LOGARITHM,
        "days by which the account is later than two days after the statement",
    ),
)


def stated_model(*, in_statement: bool, read: bool = False) -> Model:
    """The fitted model for claims of a statement, or for claims alone: without one nothing tells siblings apart.

    ``read`` tells whether a model of entailment read the window too.
    """
    return model(("stated" if in_statement else "stated alone") + (" and read" if read else ""))


#: The features that need an alignment, which is costly.
_ALIGNED = frozenset(("coverage", "precision", "precision of stretch"))
UNALIGNED: tuple[Feature[StatedCase], ...] = tuple(each for each in STATED if each.name not in _ALIGNED)


def score_unaligned(case: StatedCase, *, in_statement: bool) -> Score:
    """How likely the account says the claim, by its words alone: aligning the two can only raise it."""
    features = measure(UNALIGNED, case)
    return Score(features, stated_model(in_statement=in_statement).score(features))


def score_aligned(case: StatedCase, unaligned: Score, *, in_statement: bool) -> Score:
    """How likely the account says the claim, by the alignment too; ``unaligned`` is the score before that was made."""
    known = unaligned.features
    features = {each.name: known[each.name] if each.name in known else each.measure(case) for each in STATED}
    return Score(features, stated_model(in_statement=in_statement).score(features))


def score_read(case: StatedCase, by_words: Score, *, in_statement: bool) -> Score:
    """How likely the account says the claim, by what a model of entailment read too; ``by_words`` where none did."""
    if case.entailment is None:
        return by_words
    features = {**by_words.features, **measure(READ, case)}
    return Score(features, stated_model(in_statement=in_statement, read=True).score(features))


def in_account(score: Score, context: AccountContext, *, in_statement: bool) -> Score:
    """How likely the account says the claim, given what else it states; ``score`` is that of the window by itself."""
    features = {**score.features, **measure(CONTEXT, context)}
    return Score(features, stated_model(in_statement=in_statement, read=was_read(score)).score(features))


def was_read(score: Score) -> bool:
    """True for a score to which a model of entailment contributed."""
    return READ[0].name in score.features


def stated_of_line(line: WeightedTerms, alignment: Alignment, support: Support, others: float) -> Score:
    """What a detection in a whole line is weighed by: the line is as likely told as the sentence covers it."""
    coverage = coverage_of(line, alignment)
    features = {
        "coverage": coverage,
        "precision": precision_of(alignment, support.weights),
        "weight of own line": log1p(support.single * sum(support.weights, 0.0)),
        "names missing": 0.0,
        "names of others": log1p(others),
    }
    return Score(features, coverage)

"""SC5xx: what was affirmed is denied, or the other way round."""

from __future__ import annotations

from collections.abc import Iterator

from summitcheck.language.analysis import Analysis
from summitcheck.language.likeness import Likeness
from summitcheck.language.terms import Kind
from summitcheck.language.words import NEGATIONS
from summitcheck.match.compare import Comparison
from summitcheck.model import Severity
from summitcheck.rules.base import (
    Example,
    Rule,
    Sign,
    account_span,
    account_words,
    exchange,
    official_span,
    official_words,
    replaced,
)

#: Terms after a negation that it may govern.
_SCOPE = 3


def negated(analysis: Analysis, index: int) -> int | None:
    """The index of the negation that governs a term, or None: at most three terms before it, same clause."""
    term = analysis.terms[index]
    for k in range(index - 1, max(-1, index - 1 - _SCOPE), -1):
        other = analysis.terms[k]
        if other.kind == Kind.OPERATOR and other.norm in NEGATIONS:
            gap = analysis.text[other.end - analysis.start : term.start - analysis.start]
            return k if not any(mark in gap for mark in ";:.!?") and not _not_only(analysis, k) else None
    return None


def _not_only(analysis: Analysis, index: int) -> bool:
    """True for "not only", which negates nothing."""
    return analysis.after(analysis.terms[index], 1) in (("only",), ("just",), ("merely",))


def _governed(analysis: Analysis, index: int) -> range:
    return range(index + 1, min(len(analysis.terms), index + 1 + _SCOPE))


def _added(comparison: Comparison) -> Iterator[Sign]:
    account, backward = comparison.account, comparison.backward
    for k, term in enumerate(account.terms):
        if k in backward or term.kind != Kind.OPERATOR or term.norm not in NEGATIONS or _not_only(account, k):
            continue
        target = next((j for j in _governed(account, k) if j in backward and negated(account, j) == k), None)
        if target is None or negated(comparison.official, backward[target]) is not None:
            continue
        i = backward[target]
        span = (term.start, account.terms[target].end)
        official = official_span(comparison, (i,))
        message = f"The account denies what the statement affirms: {account_words(comparison, span)}"
        yield Sign("SC501", official, span, message, (i,))


def _dropped(comparison: Comparison) -> Iterator[Sign]:
    official = comparison.official
    for k, term in enumerate(official.terms):
        if k in comparison.matched or term.norm not in NEGATIONS or _not_only(official, k):
            continue
        targets = (i for i in _governed(official, k) if i in comparison.matched and negated(official, i) == k)
        target = next(targets, None)
        if target is None or negated(comparison.account, comparison.matched[target]) is not None:
            continue
        span = (term.start, official.terms[target].end)
        account = account_span(comparison, (comparison.matched[target],))
        message = f"The account affirms what the statement denies: {official_words(comparison, span)}"
        yield Sign("SC502", span, account, message, (k, target))


def _opposites(comparison: Comparison) -> Iterator[Sign]:
    for difference in replaced(comparison, Likeness.OPPOSITE):
        (i,), (j,) = difference.official, difference.account
        if (negated(comparison.official, i) is None) == (negated(comparison.account, j) is None):
            yield exchange("SC503", comparison, difference, "The word was turned into its opposite")


RULES = (
    Rule(
        "SC501",
        "negation-added",
        Severity.ERROR,
        "The account denies what the statement affirms.",
        "One small word turns a commitment into its refusal.",
        Example("The parties will share the data.", "The parties will not only share the data but publish them."),
        Example("The parties will share the data.", "The parties will not share the data."),
        _added,
    ),
    Rule(
        "SC502",
        "negation-dropped",
        Severity.ERROR,
        "The account affirms what the statement denies.",
        "A refusal told as a promise is as wrong as the reverse.",
        Example("The plan does not cover fishing rights.", "Fishing rights are not covered by the plan."),
        Example("The plan does not cover fishing rights.", "The plan does cover fishing rights."),
        _dropped,
    ),
    Rule(
        "SC503",
        "opposite",
        Severity.ERROR,
        "A word of the statement was replaced by its opposite.",
        "“Permanent” told as “temporary” keeps every other word and loses the meaning.",
        Example("The ministers will extend the permanent ban.", "Ministers are to prolong the permanent ban."),
        Example("The ministers will extend the permanent ban.", "The ministers will extend the temporary ban."),
        _opposites,
    ),
)

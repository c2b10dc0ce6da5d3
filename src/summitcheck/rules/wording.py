"""SC0xx: in words that are otherwise the same, one was replaced by another that does not mean it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from summitcheck.language.analysis import REMEMBERED, Analysis
from summitcheck.language.lexicon import pos
from summitcheck.language.likeness import Likeness, link
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

_OTHER = frozenset({Likeness.UNRELATED, Likeness.UNKNOWN, Likeness.SISTER, Likeness.EXCLUSIVE, Likeness.OPPOSITE})


def _members(comparison: Comparison) -> Iterator[Sign]:
    for difference in replaced(comparison, Likeness.EXCLUSIVE):
        yield exchange("SC001", comparison, difference, "One of a kind was replaced by another")


def _words(comparison: Comparison) -> Iterator[Sign]:
    # What is told more broadly ("a piano", "an instrument") drops a detail and is no distortion.
    kinds = (Likeness.UNRELATED, Likeness.UNKNOWN, Likeness.SISTER, Likeness.SIMILAR)
    for difference in replaced(comparison, *kinds, Likeness.NARROWER):
        yield exchange("SC002", comparison, difference, "The wording changed")


def _phrase(analysis: Analysis, index: int) -> range:
    """The terms from ``index`` on that stand side by side, with no function word or mark between."""
    return range(index, _phrase_ends(analysis)[index])


@lru_cache(maxsize=REMEMBERED)
def _phrase_ends(analysis: Analysis) -> tuple[int, ...]:
    """For each term where its phrase ends (exclusive), found once a text: a phrase may be as long as the text."""
    terms = analysis.terms
    ends = list(range(1, len(terms) + 1))
    for k in range(len(terms) - 2, -1, -1):
        if terms[k + 1].first == terms[k].last and not _broken(analysis, k):
            ends[k] = ends[k + 1]
    return tuple(ends)


def _broken(analysis: Analysis, index: int) -> bool:
    """True when a mark other than a hyphen stands between a term and the next."""
    gap = analysis.text[analysis.terms[index].end - analysis.start : analysis.terms[index + 1].start - analysis.start]
    return any(not c.isspace() and c != "-" for c in gap)


def _heads(comparison: Comparison) -> Iterator[Sign]:
    """Modifiers that are kept in front of another noun: "a free and fair order", "free and fair treaties"."""
    told: set[tuple[int, int]] = set()
    for (i, j), (k, m) in zip(comparison.alignment.pairs, comparison.alignment.pairs[1:], strict=False):
        if (k, m) != (i + 1, j + 1) or k not in comparison.focus:
            continue
        official, account = _phrase(comparison.official, k), _phrase(comparison.account, m)
        old, new = official[-1], account[-1]
        if (old, new) in told or old == k or new == m or old in comparison.matched or new in comparison.backward:
            continue
        told.add((old, new))
        left, right = comparison.official.terms[old], comparison.account.terms[new]
        if link(left, right).kind in _OTHER and "n" in pos(left.norm) and "n" in pos(right.norm):
            before = official_span(comparison, tuple(official))
            after = account_span(comparison, tuple(account))
            message = (
                f"What is said of one thing is told of another: {official_words(comparison, before)} became "
                f"{account_words(comparison, after)}"
            )
            yield Sign("SC003", before, after, message, (old,))


RULES = (
    Rule(
        "SC001",
        "another-of-its-kind",
        Severity.ERROR,
        "A thing was replaced by another thing of the same kind, which excludes it.",
        "Steel is not aluminium, and an ambassador is not a minister.",
        Example("The duty on steel will end.", "The duty on steel is to end."),
        Example("The duty on steel will end.", "The duty on aluminium will end."),
        _members,
    ),
    Rule(
        "SC002",
        "word-replaced",
        Severity.WARNING,
        "In a sentence that is otherwise the statement's own, a word was replaced by one that does not mean it.",
        "Who copies a sentence and changes one word has usually changed what it says.",
        Example(
            "Both sides will build a joint centre for rescue at sea.",
            "Both sides will construct a joint centre for sea rescue.",
        ),
        Example(
            "Both sides will build a joint centre for rescue at sea.",
            "Both sides will build a joint school for rescue at sea.",
        ),
        _words,
    ),
    Rule(
        "SC003",
        "head-replaced",
        Severity.WARNING,
        "What the statement says of one thing, in the same words, the account says of another.",
        "“Open and lawful seas” and “open and lawful ports” praise different things in one breath.",
        Example(
            "They will defend an open and lawful maritime order.", "They will defend the open and lawful order at sea."
        ),
        Example(
            "They will defend an open and lawful maritime order.", "They will defend open and lawful shipping firms."
        ),
        _heads,
    ),
)

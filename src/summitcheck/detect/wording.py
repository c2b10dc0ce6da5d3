"""SC0xx: in words that are otherwise the same, one was replaced by another that does not mean it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.likeness import Likeness, relate
from summitcheck.annotate.text import AnnotatedText, once_per_text
from summitcheck.detect.base import (
    Detection,
    Example,
    Rule,
    account_span,
    account_words,
    exchange,
    official_span,
    official_words,
    replaced,
)
from summitcheck.lang.en.lexicon import pos
from summitcheck.severity import Severity

_OTHER = frozenset({Likeness.UNRELATED, Likeness.UNKNOWN, Likeness.SISTER, Likeness.EXCLUSIVE, Likeness.OPPOSITE})


def _members(comparison: Alignment) -> Iterator[Detection]:
    for difference in replaced(comparison, Likeness.EXCLUSIVE):
        yield exchange("SC001", comparison, difference, "One of a kind was replaced by another")


def _words(comparison: Alignment) -> Iterator[Detection]:
    # What is told more broadly ("a piano", "an instrument") drops a detail and is no distortion.
    kinds = (Likeness.UNRELATED, Likeness.UNKNOWN, Likeness.SISTER, Likeness.SIMILAR)
    for difference in replaced(comparison, *kinds, Likeness.NARROWER):
        yield exchange("SC002", comparison, difference, "The wording changed")


@once_per_text
def _phrase_ends(analysis: AnnotatedText) -> tuple[int, ...]:
    """For each term where its phrase ends (exclusive): the terms from it on that stand side by side.

    No function word or mark stands between them. Found once a text: a phrase may be as long as the text.
    """
    terms = analysis.terms
    ends = list(range(1, len(terms) + 1))
    for k in range(len(terms) - 2, -1, -1):
        if terms[k + 1].first == terms[k].last and not _broken(analysis, k):
            ends[k] = ends[k + 1]
    return tuple(ends)


def _broken(analysis: AnnotatedText, index: int) -> bool:
    """True when a mark other than a hyphen stands between a term and the next."""
    gap = analysis.text[analysis.terms[index].end - analysis.start : analysis.terms[index + 1].start - analysis.start]
    return gap != " " and any(not c.isspace() and c != "-" for c in gap)


def _heads(comparison: Alignment) -> Iterator[Detection]:
    """Modifiers that are kept in front of another noun: "a free and fair order", "free and fair treaties"."""
    told: set[tuple[int, int]] = set()
    ends = _phrase_ends(comparison.official), _phrase_ends(comparison.account)
    for (i, j), (k, m) in pairwise(comparison.pairs):
        old, new = ends[0][k] - 1, ends[1][m] - 1
        if old == k or new == m or (k, m) != (i + 1, j + 1) or k not in comparison.focus:
            continue
        if (old, new) in told or old in comparison.matched or new in comparison.backward:
            continue
        told.add((old, new))
        left, right = comparison.official.terms[old], comparison.account.terms[new]
        if relate(left, right).kind in _OTHER and "n" in pos(left.norm) and "n" in pos(right.norm):
            before = official_span(comparison, tuple(range(k, old + 1)))
            after = account_span(comparison, tuple(range(m, new + 1)))
            message = (
                f"What is said of one thing is told of another: {official_words(comparison, before)} became "
                f"{account_words(comparison, after)}"
            )
            yield Detection("SC003", before, after, message, (old,))


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

"""SC0xx: in words that are otherwise the same, one was replaced by another that does not mean it."""

from __future__ import annotations

from collections.abc import Iterator

from summitcheck.language.likeness import Likeness
from summitcheck.match.compare import Comparison
from summitcheck.model import Severity
from summitcheck.rules.base import Example, Rule, Sign, exchange, replaced


def _members(comparison: Comparison) -> Iterator[Sign]:
    for difference in replaced(comparison, Likeness.EXCLUSIVE):
        yield exchange("SC001", comparison, difference, "One of a kind was replaced by another")


def _words(comparison: Comparison) -> Iterator[Sign]:
    kinds = (Likeness.UNRELATED, Likeness.UNKNOWN, Likeness.SISTER, Likeness.SIMILAR, Likeness.BROADER)
    for difference in replaced(comparison, *kinds, Likeness.NARROWER):
        yield exchange("SC002", comparison, difference, "The wording changed")


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
        Example("Both sides will build a joint centre for rescue at sea.", "Both sides will set up a joint centre for sea rescue."),
        Example("Both sides will build a joint centre for rescue at sea.", "Both sides will build a joint school for rescue at sea."),
        _words,
    ),
)

"""SC2xx: dates, deadlines and periods that changed."""

from __future__ import annotations

from collections.abc import Iterator

from summitcheck.language.likeness import Likeness
from summitcheck.language.terms import Kind
from summitcheck.match.compare import Comparison
from summitcheck.model import Severity
from summitcheck.rules.base import Example, Rule, Sign, exchange, official_words, pair_sign, replaced

_NOT_AFTER = frozenset(["by", "until", "till", "before", "through"])
_NOT_BEFORE = frozenset(["after", "from", "since", "beyond", "starting"])

#: Words between a preposition and a date that do not turn it.
_SKIPPED = frozenset(["the", "end", "start", "beginning", "middle", "close", "of", "early", "late", "mid"])


def _dates(comparison: Comparison) -> Iterator[Sign]:
    for difference in replaced(comparison, Likeness.DATE):
        yield exchange("SC201", comparison, difference, "The date changed")


def _side(words: tuple[str, ...]) -> str:
    """On which side of a date the words before it put what happens."""
    near = next(((w,) for w in reversed(words) if w not in _SKIPPED), ())
    if any(w in _NOT_AFTER for w in near):
        return "not after"
    return "not before" if any(w in _NOT_BEFORE for w in near) else ""


def _deadlines(comparison: Comparison) -> Iterator[Sign]:
    for i, j in comparison.matched.items():
        term = comparison.official.terms[i]
        if term.kind != Kind.DATE:
            continue
        official = _side(comparison.official.before(term, 5))
        account = _side(comparison.account.before(comparison.account.terms[j], 5))
        if official and account and official != account:
            words = official_words(comparison, (term.start, term.end))
            message = f"What the statement puts {official} {words}, the account puts {account} it"
            yield pair_sign("SC202", comparison, i, j, message)


RULES = (
    Rule(
        "SC201",
        "date-changed",
        Severity.ERROR,
        "A date, year, season, weekday or fiscal period differs.",
        "A commitment is only as good as its date: moved by a year it is another commitment.",
        Example("The plan will be ready by March 2027.", "The plan is due by March of 2027."),
        Example("The plan will be ready by March 2027.", "The plan will be ready by March 2029."),
        _dates,
    ),
    Rule(
        "SC202",
        "deadline-turned",
        Severity.ERROR,
        "The date is the same, but “by” became “after”, or the other way round.",
        "A deadline told as a starting point turns a promise into a postponement.",
        Example("Both sides will report by 2028.", "Both sides will report before 2028."),
        Example("Both sides will report by 2028.", "Both sides will report after 2028."),
        _deadlines,
    ),
)

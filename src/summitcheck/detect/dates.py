"""SC2xx: dates, deadlines and periods that changed."""

from __future__ import annotations

from collections.abc import Iterator

from summitcheck.align.alignment import Alignment
from summitcheck.align.displaced import displaced
from summitcheck.annotate.likeness import Likeness
from summitcheck.annotate.terms import Term, TermKind
from summitcheck.annotate.text import AnnotatedText
from summitcheck.annotate.timespans import parts_conflict
from summitcheck.annotate.units import TIME_UNITS
from summitcheck.detect.base import Detection, Example, Rule, exchange, official_words, pair_sign, replaced, turned
from summitcheck.severity import Severity

_NOT_AFTER = frozenset(["by", "until", "till", "before", "through", "within"])
_NOT_BEFORE = frozenset(["after", "from", "since", "beyond", "starting"])

#: Words between a preposition and a date that do not turn it.
_SKIPPED = frozenset(["the", "end", "start", "beginning", "middle", "close", "of", "early", "late", "mid"])
#: "From" and "in" before a length of time say nothing of its end.
_OF_LENGTHS = frozenset(["within", "after", "beyond"])


def _dates(comparison: Alignment) -> Iterator[Detection]:
    for difference in (*replaced(comparison, Likeness.DATE), *displaced(comparison, Likeness.DATE)):
        yield exchange("SC201", comparison, difference, "The date changed")
    for i, j in comparison.matched.items():
        official, account = comparison.official.terms[i], comparison.account.terms[j]
        if official.date and account.date and parts_conflict(official.date, account.date):
            yield turned("SC201", comparison, i, j, "The part of the period changed")


def _side(analysis: AnnotatedText, term: Term) -> str:
    """On which side of a date, or of a length of time, the words at it put what happens."""
    if term.date and term.date.side:
        return term.date.side
    if term.quantity and term.quantity.bound == "by":
        return "not after"
    near = next((w for w in reversed(analysis.before(term, 5)) if w not in _SKIPPED), "")
    if term.quantity and near not in _OF_LENGTHS:
        return ""
    return "not after" if near in _NOT_AFTER else "not before" if near in _NOT_BEFORE else ""


def _deadlines(comparison: Alignment) -> Iterator[Detection]:
    for i, j in comparison.matched.items():
        term, told = comparison.official.terms[i], comparison.account.terms[j]
        if term.kind != TermKind.DATE and not (term.quantity and term.quantity.unit in TIME_UNITS):
            continue
        official, account = _side(comparison.official, term), _side(comparison.account, told)
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

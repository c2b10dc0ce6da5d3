"""SC201: an alignment to the dates, seasons, weekdays and fiscal periods that changed."""

from __future__ import annotations

from collections.abc import Iterator

from summitcheck.align.alignment import Alignment, Difference
from summitcheck.align.displaced import displaced
from summitcheck.annotate.likeness import Likeness
from summitcheck.annotate.text import AnnotatedText
from summitcheck.annotate.timespans import parts_conflict
from summitcheck.detect.base import Detection, Example, Rule, changed_term, replaced, replacements
from summitcheck.detect.reading.verbs import verbs
from summitcheck.severity import Severity


def _find(alignment: Alignment) -> Iterator[Detection]:
    for difference in (*replacements(alignment, Likeness.DATE), *displaced(alignment, Likeness.DATE)):
        if _is_of_one_event(alignment, difference):
            yield replaced("SC201", alignment, difference, "The date changed")
    for i, j in alignment.matched.items():
        official, account = alignment.official.terms[i].date, alignment.account.terms[j].date
        if official and account and parts_conflict(official, account):
            yield changed_term("SC201", alignment, i, j, "The part of the period changed")


def _is_of_one_event(alignment: Alignment, difference: Difference) -> bool:
    """True unless a date counts from the day of its document, and the verbs before the two are not the same."""
    (i, *_), (j, *_) = difference.official, difference.account
    one, other = alignment.official.terms[i].date, alignment.account.terms[j].date
    if one is None or other is None or one.away is other.away is None:
        return True
    verb = _verb_of(alignment.official, i)
    return verb is not None and alignment.matched.get(verb) == _verb_of(alignment.account, j)


def _verb_of(text: AnnotatedText, index: int) -> int | None:
    """The last verb before a date, else the first behind it; "starting next year" and "beginning in May" are none."""
    participle = text.language.syntax.is_present_participle
    found = sorted(k for k in verbs(text) if not participle(text.terms[k].norm))
    return max([k for k in found if k < index], default=found[0] if found else None)


RULE = Rule(
    code="SC201",
    name="date-changed",
    severity=Severity.ERROR,
    summary="A date, year, season, weekday or fiscal period changed.",
    why="A commitment is only as good as its date: a year later, it is another commitment.",
    needs=(
        "The account's date stands in the place of the statement's, or both are the only unmatched dates of their "
        "form; no reading of the two names the same time, and where one counts from the day of its document the verbs "
        "are the same. For “early” and “late”, the period itself is matched."
    ),
    faithful=Example("The plan will be ready by March 2027.", "The plan is due by March of 2027."),
    distorted=Example("The plan will be ready by March 2027.", "The plan will be ready by March 2029."),
    find=_find,
)

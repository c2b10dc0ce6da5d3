"""SC706: items left out of a list where the account says that the rest is all."""

from __future__ import annotations

from collections.abc import Iterator

from summitcheck.align.alignment import Alignment, Change, Difference
from summitcheck.annotate.text import AnnotatedText
from summitcheck.detect.base import Detection, Example, Rule, account_span, official_span, official_words
from summitcheck.detect.reading.lists import joint
from summitcheck.severity import Severity

_DROPPED = Change.DROPPED
#: Tokens before a list among which "only" stands.
_REACH = 2


def _find(alignment: Alignment) -> Iterator[Detection]:
    limiting = alignment.account.language.degrees.NOTHING_ELSE
    if limiting.isdisjoint(alignment.account.words) or not limiting.isdisjoint(alignment.official.words):
        return
    for difference in alignment.differences:
        if difference.change is not _DROPPED:
            continue
        kept = _kept_neighbour(alignment, difference)
        if kept is not None and _is_limited(alignment.account, alignment.matched[kept]):
            place = official_span(alignment, difference.official)
            message = f"The account leaves out {official_words(alignment, place)} and says that the list is complete"
            account, terms = account_span(alignment, (alignment.matched[kept],)), (*difference.official, kept)
            yield Detection("SC706", place, account, message, terms, difference)


def _kept_neighbour(alignment: Alignment, difference: Difference) -> int | None:
    """The item before or after a dropped one that the account keeps."""
    before, after = difference.official[0] - 1, difference.official[-1] + 1
    if before in alignment.matched and joint(alignment.official, before, before + 1):
        return before
    if after in alignment.matched and joint(alignment.official, after - 1, after):
        return after
    return None


def _is_limited(text: AnnotatedText, index: int) -> bool:
    """True when "only" stands before the list that a term is an item of, or "alone" right after the term."""
    first = index
    while first > 0 and joint(text, first - 1, first):
        first -= 1
    degrees = text.language.degrees
    only = not degrees.NOTHING_ELSE.isdisjoint(text.before(text.terms[first], _REACH))
    return only or degrees.ALONE in text.after(text.terms[index], 1)


RULE = Rule(
    code="SC706",
    name="list-cut-short",
    severity=Severity.WARNING,
    summary="The account leaves out an item of a list and says that the list is complete.",
    why="Leaving out an item is fair; saying that nothing else was agreed is not.",
    needs=(
        "The item before or after the missing one is matched, the account limits its list with a word such as "
        "“only” or “alone”, and the statement has no such word."
    ),
    faithful=Example("The pact covers cotton and wool.", "The pact covers cotton."),
    distorted=Example("The pact covers cotton and wool.", "The pact covers only cotton."),
    find=_find,
)

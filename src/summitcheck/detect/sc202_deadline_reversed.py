"""SC202: dates that are the same, but a deadline on one side and a start on the other."""

from __future__ import annotations

from collections.abc import Iterator

from summitcheck.align.alignment import Alignment
from summitcheck.align.displaced import has_values
from summitcheck.annotate.rounding import DOWNWARD
from summitcheck.annotate.terms import Term, TermKind
from summitcheck.annotate.text import AnnotatedText
from summitcheck.detect.base import Detection, Example, Rule, account_span, official_span, official_words
from summitcheck.detect.reading.bounds import denial_before
from summitcheck.detect.reading.denials import denials
from summitcheck.detect.reading.endings import is_told_from_its_end
from summitcheck.detect.reading.sentences import clause_at, sentence_at
from summitcheck.lang.units import TIME_UNITS
from summitcheck.severity import Severity

#: Tokens before a date among which the preposition stands.
_REACH = 5


def _find(alignment: Alignment) -> Iterator[Detection]:
    for i, j in alignment.matched.items() if has_values(alignment.official) else ():
        term = alignment.official.terms[i]
        if term.kind != TermKind.DATE and not (term.quantity and term.quantity.unit in TIME_UNITS):
            continue
        told = alignment.account.terms[j]
        official, account = _side(alignment.official, term), _side(alignment.account, told)
        denied = _is_denied(alignment.official, term) or _is_denied(alignment.account, told)
        denied = denied or _is_ended(alignment, term, told)
        if official and account and official != account and not denied and not is_told_from_its_end(alignment, i):
            yield _detection(alignment, i, j, official, account)
    yield from _besides(alignment)


def _besides(alignment: Alignment) -> Iterator[Detection]:
    """Where what is to happen while something goes on is told as what happens before or behind it."""
    official, account, values = alignment.official, alignment.account, alignment.official.language.values
    if values.DURING.isdisjoint(official.words) or not values.DURING.isdisjoint(account.words):
        return
    for i, j in alignment.matched.items():
        own, told = official.terms[i], account.terms[j]
        if own.kind is not TermKind.WORD or not values.BESIDE.isdisjoint(official.words):
            continue
        first, second = _before_noun(official, own), _before_noun(account, told)
        ahead = all(_is_ahead(text, term) for text, term in ((official, own), (account, told)))
        if first in values.DURING and second in values.BESIDE and ahead:
            yield _detection(alignment, i, j, first, second)


def _before_noun(text: AnnotatedText, term: Term) -> str:
    """The word before a noun and its article."""
    return next((w for w in reversed(text.before(term, 2)) if w not in text.language.syntax.DETERMINERS), "")


def _is_ahead(text: AnnotatedText, term: Term) -> bool:
    """True for a term in a sentence that tells with a modal what is to come."""
    modals = text.language.words.MODALS
    return any(text.tokens[n].norm in modals for n in sentence_at(text, term.first))


def _detection(alignment: Alignment, i: int, j: int, official: str, account: str) -> Detection:
    place = official_span(alignment, (i,))
    words = official_words(alignment, place)
    message = f"The timing changed: {official} {words} in the statement, {account} it in the account"
    return Detection("SC202", place, account_span(alignment, (j,)), message, (i,))


def _side(text: AnnotatedText, term: Term) -> str:
    """The side of a date, or of a length of time, on which the words before it put what happens; may be empty."""
    if term.date and term.date.side:
        return term.date.side
    if term.quantity and term.quantity.bound == "by":
        return "not after"
    values = text.language.values
    behind = text.tokens[term.last : term.last + _REACH]
    if any(place.start == 0 for place in values.AT_THE_LATEST.within(behind, text.words)):
        return "not after"  # whatever stands before: "from 1 June at the latest"
    if _is_not_sooner(text, term):
        return "not before"
    nearest = next((w for w in reversed(text.before(term, _REACH)) if w not in values.BEFORE_DATES), "")
    if term.quantity and nearest not in values.BEFORE_LENGTHS:
        return ""
    if term.quantity and term.quantity.bound in DOWNWARD and nearest in values.NOT_BEFORE:
        return "not after"  # "after fewer than five years"
    return "not after" if nearest in values.NOT_AFTER else "not before" if nearest in values.NOT_BEFORE else ""


def _is_ended(alignment: Alignment, official: Term, account: Term) -> bool:
    """True for what one text ends by a date, and the other denies from it on: "after 2027 none will be sold"."""
    for text, term, other, told in (
        (alignment.official, official, alignment.account, account),
        (alignment.account, account, alignment.official, official),
    ):
        part, clause = sentence_at(text, term.first), clause_at(other, told.first)
        ended = any(each.phrase.start in part for each in denials(text))
        if ended and any(other.tokens[n].norm in other.language.words.NEGATIONS for n in clause):
            return True
    return False


def _is_denied(text: AnnotatedText, term: Term) -> bool:
    """True where a denial turns the side: "not settled within 60 days" and "unsettled after 60 days" say the same."""
    return denial_before(text, term.first) is not None and not _is_not_sooner(text, term)


def _is_not_sooner(text: AnnotatedText, term: Term) -> bool:
    """True for "no earlier than two years", which denies nothing."""
    before = text.before(term, 3)
    return (
        term.quantity is not None
        and before[-1:] == (text.language.polarity.THAN,)
        and any(word in text.language.values.SOONER for word in before)
    )


RULE = Rule(
    code="SC202",
    name="deadline-reversed",
    severity=Severity.ERROR,
    summary="The date is the same, but “by” became “after”, or the reverse.",
    why="A deadline reported as a start date turns a promise into a postponement.",
    needs=(
        "The date or length of time is matched, and in both texts a preposition says whether something happens "
        "before or after it. Also reported: something that happens during another thing is placed before or after "
        "it. Not reported: negated statements (“will not open before”), and something that ends by the date in one "
        "text and is denied from that date on in the other."
    ),
    faithful=Example("Both sides will report by 2028.", "Both sides will report before 2028."),
    distorted=Example("Both sides will report by 2028.", "Both sides will report after 2028."),
    find=_find,
)

"""SC504: words that one side alone denies with a verb or a phrase ("fails to", "was dropped")."""

from __future__ import annotations

from collections.abc import Iterator

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.terms import TermKind
from summitcheck.annotate.text import AnnotatedText, once_per_text
from summitcheck.detect.base import Detection, Example, Rule, account_span, account_words, official_span, official_words
from summitcheck.detect.reading.conditions import conditions, is_told_as_only_case
from summitcheck.detect.reading.denials import Denial, denials, is_called_for
from summitcheck.detect.reading.exceptions import only_left
from summitcheck.detect.reading.negation import is_denied
from summitcheck.detect.reading.prerequisites import is_turned_condition
from summitcheck.detect.reading.sentences import sentence_at, span
from summitcheck.detect.reading.sides import AlignedSide, account_side, official_side
from summitcheck.documents.model import Span
from summitcheck.severity import Severity

#: Tokens before a date among which "until" stands: "until the end of".
_BEFORE_DATE = 2


def _find(alignment: Alignment) -> Iterator[Detection]:
    official, account = official_side(alignment), account_side(alignment)
    for place, denied in _denials(account, official):
        terms = account.matches(denied)
        if _is_still_to_come(alignment, place, terms) or is_turned_condition(alignment):
            continue
        if _is_leave_kept(alignment, place):
            continue
        message = f"The account says that this does not happen: {account_words(alignment, place)}"
        yield Detection("SC504", official_span(alignment, terms), place, message, terms)
    for place, denied in _denials(official, account):
        if is_told_as_only_case(alignment) or only_left(alignment) or _is_told_until_then(alignment):
            continue
        if _is_supposed(alignment.official, place) or _is_against_what_is_there(
            alignment, place, official.matches(denied)
        ):
            continue
        told = account_span(alignment, official.matches(denied))
        message = f"The account says that this happens: {official_words(alignment, place)}"
        yield Detection("SC504", place, told, message, denied)


def _is_supposed(text: AnnotatedText, place: Span) -> bool:
    """True for what a condition denies ("if one of them fails to pay"), which is not said to happen or not."""
    return any(span(text, clause)[0] <= place[0] < span(text, clause)[1] for clause in conditions(text))


def _is_against_what_is_there(alignment: Alignment, place: Span, told: tuple[int, ...]) -> bool:
    """True for "reject hatred" told as "there is a rise in hatred": whoever rejects it does not say that it is not."""
    official, account, polarity = alignment.official, alignment.account, alignment.official.language.polarity
    lemma = official.language.lexicon.lemma
    verbs = [lemma(token.norm, "v") for token in official.tokens if place[0] <= token.start < place[1]]
    sentence = sentence_at(account, account.terms[told[0]].first)
    there = any(phrase.start in sentence for phrase in polarity.THERE.within(account.tokens, account.words))
    return there and any(verb in polarity.REJECTING for verb in verbs)


def _is_told_until_then(alignment: Alignment) -> bool:
    """True for "exports stop by the end of 2027" told as "may be exported until the end of 2027"."""
    official, account = alignment.official, alignment.account
    until = account.language.polarity.LASTING_UNTIL
    by = official.language.values.NOT_AFTER - until  # what is stopped until a date may go on behind it
    dates = [(official.terms[i], account.terms[j]) for i, j in alignment.matched.items()]
    both = [(own, told) for own, told in dates if own.kind is told.kind is TermKind.DATE]
    return any(
        not until.isdisjoint(account.before(told, _BEFORE_DATE))
        and not by.isdisjoint(official.before(own, _BEFORE_DATE))
        for own, told in both
    )


def _is_leave_kept(alignment: Alignment, place: Span) -> bool:
    """True for "Peru can veto the sale" where the statement sells it only with the consent of Peru."""
    official, account, cues = alignment.official, alignment.account, alignment.account.language.cues
    if official.words.isdisjoint(cues.LEAVE):
        return False
    first = next((n for n, token in enumerate(account.tokens) if token.start >= place[0]), 0)
    start = max(0, first - 1)
    modals = account.language.words.MODALS
    return any(modals.get(t.norm) == "possible" for t in account.tokens[start : first + 1])


def _is_still_to_come(alignment: Alignment, place: Span, terms: tuple[int, ...]) -> bool:
    """True for "has yet to be notified" where the statement sets that as a condition."""
    official, account = alignment.official, alignment.account
    words = {token.norm for token in account.tokens if place[0] <= token.start < place[1]}
    if account.language.polarity.YET not in words:
        return False
    condition = {n for clause in conditions(official) for n in clause}
    return any(official.terms[k].first in condition for k in terms)


def _denials(side: AlignedSide, other: AlignedSide) -> Iterator[tuple[Span, tuple[int, ...]]]:
    """The denials of a side alone: their places, what they deny included, and the matched terms among that."""
    found = denials(side.text)
    begins = {side.text.terms[k].first: k for k in side.matched} if found else {}
    for denial in found:
        denied = _denied(side.text, [begins[n] for n in denial.denied if n in begins])
        if denied and not any(is_denied(other.text, side.matched[k]) for k in denied):
            tokens = [side.text.tokens[n] for n in denial.phrase]
            excused = _may_deny(other, side, denial, denied) or _is_told_as_later(side, other, denial, denied)
            if not excused and not _is_of_call(side, other, denial, denied):
                start = min(tokens[0].start, side.text.terms[denied[0]].start)
                yield (start, max(tokens[-1].end, side.text.terms[denied[-1]].end)), denied


def _may_deny(other: AlignedSide, side: AlignedSide, denial: Denial, denied: tuple[int, ...]) -> bool:
    """True where the other side may deny the same: it has a negative word that this one lacks, or that this denial has.

    Of a long sentence the part between semicolons counts that tells what is denied.
    """
    part = sentence_at(other.text, other.text.terms[side.matched[denied[0]]].first)
    found = [n for n in _denying(other.text) if n in part]
    partners = {other.text.terms[i].first: side.text.terms[j].first for i, j in other.matched.items()}
    stems = {side.text.tokens[n].stem for n in denial.phrase}
    return any(n not in partners or partners[n] in denial.phrase or other.text.tokens[n].stem in stems for n in found)


def _is_told_as_later(side: AlignedSide, other: AlignedSide, denial: Denial, denied: tuple[int, ...]) -> bool:
    """True for "postpone the opening by a year" where the other text has "open a year later"."""
    text, language = other.text, side.text.language
    verb = language.lexicon.lemma(side.text.tokens[denial.phrase.start].norm, "v")
    told = sentence_at(text, text.terms[side.matched[denied[0]]].first)
    later = any(text.tokens[n].norm == language.polarity.LATER for n in told)
    return later and verb in language.polarity.PUTTING_OFF


def _is_of_call(side: AlignedSide, other: AlignedSide, denial: Denial, denied: tuple[int, ...]) -> bool:
    """True for a call to stop something, which says of nothing that it does not happen, unless both call for it."""
    told = [other.text.terms[k].first for k in side.matches(denied)]
    return is_called_for(side.text, denial.phrase.start) and not any(is_called_for(other.text, n) for n in told)


def _denied(text: AnnotatedText, matched: list[int]) -> tuple[int, ...]:
    """Of some matched terms those that can be denied; none unless one of them is a word."""
    kinds = [text.terms[k].kind for k in matched]
    denied = [k for k, kind in zip(matched, kinds, strict=True) if kind is not TermKind.OPERATOR]
    return tuple(denied) if TermKind.WORD in kinds else ()


@once_per_text
def _denying(text: AnnotatedText) -> tuple[int, ...]:
    """The tokens that could deny anything, of phrases the first."""
    polarity = text.language.polarity
    found = [n for n, token in enumerate(text.tokens) if token.norm in polarity.NEGATIVE]
    phrases = polarity.ENDING, polarity.DENIALS, polarity.UNDONE_WITH_BE
    return *found, *(phrase.start for each in phrases for phrase in each.within(text.tokens, text.words))


RULE = Rule(
    code="SC504",
    name="outcome-denied",
    severity=Severity.ERROR,
    summary="Only one text has a verb such as “fail”, “refuse” or “suspend”, which says that the rest does not happen.",
    why="“Failed to agree” contains every word of “agreed”.",
    needs=(
        "A verb or phrase denies a matched word after it, with nothing but function words or a promise between them "
        "(“dropped a pledge to”), or the sentence takes back how it started (“but did not”, “was not mentioned”). "
        "Apart from words that both have, the other text has nothing that could deny anything. Not reported: "
        "something that ends by a day and is described as lasting until then; a ban with an exception that is "
        "described as the only thing allowed; something that the statement rejects and the account says exists. Nor is "
        "what a condition of the statement denies."
    ),
    faithful=Example("The envoys agreed on a ceasefire.", "The envoys agreed, at last, on a ceasefire."),
    distorted=Example("The envoys agreed on a ceasefire.", "The envoys failed to agree on a ceasefire."),
    find=_find,
)

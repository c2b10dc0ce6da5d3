"""SC504: an alignment to the words that one side alone denies with a verb or a phrase ("fails to", "instead of")."""

from __future__ import annotations

from collections.abc import Iterator

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.terms import TermKind
from summitcheck.detect.base import Detection, Example, Rule, account_span, account_words, official_span, official_words
from summitcheck.detect.reading.negation import denials, first_denied
from summitcheck.detect.reading.sides import AlignedSide, account_side, official_side
from summitcheck.documents.model import Span
from summitcheck.severity import Severity


def _find(alignment: Alignment) -> Iterator[Detection]:
    negative = alignment.official.language.polarity.NEGATIVE
    if negative.isdisjoint(alignment.official.words):
        for place, j in _denials(account_side(alignment)):
            terms = (alignment.backward[j],)
            message = f"The account says that it does not happen: {account_words(alignment, place)}"
            yield Detection("SC504", official_span(alignment, terms), place, message, terms)
    if negative.isdisjoint(alignment.account.words):
        for place, i in _denials(official_side(alignment)):
            account = account_span(alignment, (alignment.matched[i],))
            message = f"The account says that it does happen: {official_words(alignment, place)}"
            yield Detection("SC504", place, account, message, (i,))


def _denials(side: AlignedSide) -> Iterator[tuple[Span, int]]:
    """The denials of a side that govern a matched word: their places, the word included, and the word."""
    tokens, terms = side.text.tokens, side.text.terms
    for phrase in denials(side.text):
        first = first_denied(side.text, phrase)
        word = next((k for k in side.matched if terms[k].first == first and terms[k].kind == TermKind.WORD), None)
        if word is not None:
            yield (tokens[phrase.start].start, terms[word].end), word


RULE = Rule(
    code="SC504",
    name="denied-by-verb",
    severity=Severity.ERROR,
    summary="Only one text has a verb such as “fail”, “refuse” or “suspend”, which says that the rest does not happen.",
    why="“Failed to agree” has every word of “agreed”, and one more.",
    needs=(
        "The verb or phrase stands right before a matched word, with nothing but function words between, and the other "
        "text has no word that could deny anything."
    ),
    faithful=Example("The envoys agreed on a ceasefire.", "The envoys agreed, at last, on a ceasefire."),
    distorted=Example("The envoys agreed on a ceasefire.", "The envoys failed to agree on a ceasefire."),
    find=_find,
)

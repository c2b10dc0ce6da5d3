"""SC802: statement's words that the account credits to another document."""

from __future__ import annotations

from collections.abc import Iterator

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.text import AnnotatedText
from summitcheck.detect.base import Detection, Example, Rule, account_words, official_span
from summitcheck.detect.reading.sentences import sentence_at, span
from summitcheck.detect.reading.sides import account_side
from summitcheck.severity import Severity

#: Share of the sentence's terms that must be the statement's before its source is questioned.
_FROM_STATEMENT = 0.6


def _find(alignment: Alignment) -> Iterator[Detection]:
    account, side = alignment.account, account_side(alignment)
    for credit in account.language.cues.CREDITS.within(account.tokens, account.words):
        tokens = sentence_at(account, credit.start)
        matched = side.matched_among(tokens)
        size = sum(term.first in tokens for term in account.terms)
        named = not _documents(account, credit).isdisjoint(alignment.official.words)
        if named or not matched or len(matched) < _FROM_STATEMENT * size:
            continue
        terms, place = side.matches(matched), span(account, credit)
        message = f"The statement's words are credited to another document: {account_words(alignment, place)}"
        yield Detection("SC802", official_span(alignment, terms), place, message, terms)


def _documents(text: AnnotatedText, credit: range) -> frozenset[str]:
    """The documents that a credit names."""
    return frozenset(text.tokens[n].norm for n in credit) & text.language.cues.DOCUMENTS


RULE = Rule(
    code="SC802",
    name="wrong-document",
    severity=Severity.WARNING,
    summary="The account credits the statement's words to another document.",
    why="A statement of intent is not a treaty: crediting its words to one makes them look like law.",
    needs=(
        "At least 60 % of the sentence is matched to the statement, and the statement does not name a document of "
        "the kind that the account credits."
    ),
    faithful=Example(
        "The clubs will keep every pitch open to children.",
        "The statement says the clubs will keep every pitch open to children.",
    ),
    distorted=Example(
        "The clubs will keep every pitch open to children.",
        "The treaty says the clubs will keep every pitch open to children.",
    ),
    find=_find,
)

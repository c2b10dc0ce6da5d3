"""SC803: words of one official text that the account quotes from another."""

from __future__ import annotations

from collections.abc import Iterator

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.quotes import Quote, quotes, stands_in
from summitcheck.detect.base import Detection, Example, Rule, account_words, official_span
from summitcheck.detect.reading.credits import credited_elsewhere
from summitcheck.detect.reading.sentences import span
from summitcheck.detect.reading.sides import account_side
from summitcheck.severity import Severity

#: A shorter quotation is a turn of phrase, which many texts may have.
_SHORTEST = 4


def _find(alignment: Alignment) -> Iterator[Detection]:
    account, side = alignment.account, account_side(alignment)
    for quote in quotes(account.text, account.start, account.tokens):
        if not _is_quoted(quote, alignment):
            continue
        beside = credited_elsewhere(alignment, quote)
        terms = side.matches(side.matched_among(quote.parts[0]))
        if beside is not None and terms:
            credit = account_words(alignment, span(account, beside))
            place = quote.start, quote.end
            message = f"{account_words(alignment, place)} is in this text, but is credited to another: {credit}"
            yield Detection("SC803", official_span(alignment, terms), place, message, terms)


def _is_quoted(quote: Quote, alignment: Alignment) -> bool:
    """True for a quotation that is long enough, and every part of which stands in the official text word for word."""
    words = [token.norm for token in alignment.official.tokens]
    parts = [[alignment.account.tokens[n].norm for n in part] for part in quote.parts]
    return any(len(part) >= _SHORTEST for part in parts) and all(stands_in(part, words) for part in parts)


RULE = Rule(
    code="SC803",
    name="wrong-official-text",
    severity=Severity.WARNING,
    summary="The account quotes one official text and credits the words to another.",
    why=(
        "A text signed by both sides binds differently from one side's own text, and a reader who checks will not "
        "find the words."
    ),
    needs=(
        "The quotation has at least four words, all of which are in the official text, and its sentence names only "
        "another kind of official text. If that text is known, it does not contain the words."
    ),
    faithful=Example(
        "The clubs will keep every pitch open to children.",
        "The statement says the clubs “will keep every pitch open” to children.",
    ),
    distorted=Example(
        "The clubs will keep every pitch open to children.",
        "The fact sheet says the clubs “will keep every pitch open” to children.",
    ),
    find=_find,
)

"""Recognise a quotation whose sentence credits it to an official text of another kind than this one."""

from __future__ import annotations

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.quotes import Quote
from summitcheck.annotate.text import AnnotatedText
from summitcheck.detect.reading.sentences import sentence_at


def credited_elsewhere(alignment: Alignment, quote: Quote) -> range | None:
    """The words of the account that credit a quotation to an official text of another kind alone; else None."""
    account, cues = alignment.account, alignment.account.language.cues
    credited = cues.OFFICIAL_CREDITS.within(account.tokens, account.words)
    sentence = sentence_at(account, quote.parts[0].start) if credited else range(0)
    beside = [each for each in credited if each.start in sentence and not _within(each, quote)]
    kinds = {_kind(account, each) for each in beside}
    own = alignment.official.kind or cues.STATEMENT
    return beside[0] if kinds and own not in kinds else None


def _within(credit: range, quote: Quote) -> bool:
    return any(credit.start in part for part in quote.parts)


def _kind(text: AnnotatedText, credit: range) -> str:
    """The kind of official text that a credit names."""
    kinds = text.language.cues.OFFICIAL_TEXTS
    return next(kinds[text.tokens[n].norm] for n in credit if text.tokens[n].norm in kinds)

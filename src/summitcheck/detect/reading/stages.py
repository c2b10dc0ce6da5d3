"""Read of which part of an account a claim is told, and how far what it tells has come."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.text import AnnotatedText
from summitcheck.annotate.timespans import is_ahead
from summitcheck.detect.base import Detection, changed
from summitcheck.detect.reading.ladder import rungs
from summitcheck.detect.reading.sentences import clause_at, sentence_at, span
from summitcheck.lang.rung import AIM, FIRM, OPEN, PROMISED, Rung


class Told(NamedTuple):
    """The official tokens that tell how far something has come, the account's for it, and a term of the claim."""

    official: range
    account: range
    term: int


def told_otherwise(code: str, alignment: Alignment, told: Told, what: str) -> Detection:
    """The detection that an act is told to have come further, or less far, in clauses that have only that to say."""
    places = span(alignment.official, told.official), span(alignment.account, told.account)
    return changed(code, alignment, *places, what, (told.term,))._replace(kind="stage")


def claim_tokens(alignment: Alignment) -> range:
    """The tokens of the claim, with the auxiliaries right before it."""
    text, focus = alignment.official, alignment.focus
    if not focus:
        return range(0)
    start, syntax, strength = text.terms[focus[0]].first, text.language.syntax, text.language.strength
    before = syntax.AUXILIARIES | syntax.DETERMINERS | strength.WITHIN_PERFECTS | strength.BEFORE_PENDING
    first = clause_at(text, start).start
    while start > first and text.tokens[start - 1].norm in before:
        start -= 1
    return range(start, text.terms[focus[-1]].last)


def told_terms(alignment: Alignment) -> list[int]:
    """The terms of the account for those of the claim, of the sentence that has most of them."""
    account = alignment.account
    found = [alignment.matched[i] for i in alignment.focus if i in alignment.matched]
    sentences = [sentence_at(account, account.terms[j].first) for j in found]
    fullest = max(sentences, key=sentences.count, default=range(0))
    return [j for j, sentence in zip(found, sentences, strict=True) if sentence == fullest]


def fullest_clause(text: AnnotatedText, terms: Iterable[int]) -> range:
    """The clause that has most of some terms."""
    clauses = [clause_at(text, text.terms[j].first) for j in terms]
    return max(clauses, key=clauses.count)


def open_phrases(text: AnnotatedText, tokens: range) -> list[Rung]:
    """The phrases among some tokens for what is still to come, or left open."""
    return [rung for rung in rungs(text) if rung.first in tokens and rung.step in (OPEN, AIM, PROMISED, FIRM)]


def days_ahead(text: AnnotatedText) -> list[range]:
    """The dates that are still to come."""
    today = text.today
    dates = [term for term in text.terms if today and term.date and is_ahead(term.date, today)]
    return [range(term.first, term.last) for term in dates]

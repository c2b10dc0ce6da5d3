"""Recognise what the account says of the past, beside what the statement says of the future.

Beside a promise ("will lend up to 40 million") accounts tell how things were: "lent 60 million in 2021".
"""

from __future__ import annotations

from collections.abc import Callable

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.text import AnnotatedText
from summitcheck.annotate.timespans import is_past
from summitcheck.detect.reading.sentences import clause_at, sentence_at
from summitcheck.detect.reading.tense import past_verbs, pending_verbs
from summitcheck.detect.reading.verbs import verbs


def is_background(alignment: Alignment, official: int, account: int) -> bool:
    """True for a term of the account about the past, matched to a term of the statement about the future.

    A past date in its clause shows it, or a verb in the past that is matched to none of the statement's; "agreed to"
    and the like are about the future.
    """
    if not _is_to_come(alignment.official, official):
        return False
    text = alignment.account
    verb = _verb_of(text, account)
    if verb is not None and verb in pending_verbs(text):
        return False
    past = verb is not None and verb in past_verbs(text) and not _is_promise(text, verb)
    return _has_past_date(text, account, clause_at) or (past and verb not in alignment.backward)


def _is_to_come(text: AnnotatedText, index: int) -> bool:
    sentence, pending = sentence_at(text, text.terms[index].first), pending_verbs(text)
    before = _verbs_before(text, index)
    ahead = before[-1] in pending if before else any(text.terms[k].first in sentence for k in pending)
    return ahead and not _has_past_date(text, index, sentence_at)


def _has_past_date(text: AnnotatedText, index: int, part: Callable[[AnnotatedText, int], range]) -> bool:
    tokens, today = part(text, text.terms[index].first), text.today
    dates = [t.date for k, t in enumerate(text.terms) if t.date and t.first in tokens and k != index]
    return today is not None and any(is_past(date, today) for date in dates)


def _verb_of(text: AnnotatedText, index: int) -> int | None:
    """The last verb before a term in its clause, else the first behind it."""
    clause, before = clause_at(text, text.terms[index].first), _verbs_before(text, index)
    behind = [k for k in verbs(text) if k > index and text.terms[k].first in clause]
    return before[-1] if before else min(behind, default=None)


def _verbs_before(text: AnnotatedText, index: int) -> list[int]:
    """The verbs before a term in its clause, in order."""
    clause = clause_at(text, text.terms[index].first)
    return sorted(k for k in verbs(text) if k < index and text.terms[k].first in clause)


def _is_promise(text: AnnotatedText, verb: int) -> bool:
    return text.language.ladder.rung_at(text.tokens, text.terms[verb].first) is not None

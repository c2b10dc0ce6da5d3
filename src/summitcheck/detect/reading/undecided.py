"""Recognise negations by which the account says that no more is promised than the statement has."""

from __future__ import annotations

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.text import AnnotatedText
from summitcheck.detect.reading.ladder import rungs
from summitcheck.detect.reading.sentences import clause_from, sentence_at, word_before
from summitcheck.detect.reading.verbs import verbs
from summitcheck.lang.rung import AGREED, AIM, DONE, OPEN, PROMISED, Rung

#: Tokens behind what leaves something open, or only aims at it, among which that stands.
_BEHIND = 4
#: Terms that both texts have behind what is not promised, of which one stands there.
_NEXT = 3


def is_undecided(alignment: Alignment, negation: int, denied: int | None) -> bool:
    """True for "no bridge was decided" where the statement only leaves a bridge open ("agreed to study a bridge").

    So it is for "has not promised a bridge", also where the statement hopes for one or plans it.
    """
    said = _denied_rungs(alignment.account, negation)
    if not said or denied is None:
        return False
    places = [_place(alignment, denied), *(p for rung in said for p in _behind(alignment, rung))]
    open_ = [rung for rung in rungs(alignment.official) if rung.step == OPEN]
    if any(AGREED <= rung.step < DONE for rung in said) and any(_governs(rung, p) for rung in open_ for p in places):
        return True
    aims = [rung for rung in rungs(alignment.official) if rung.step == AIM]
    return any(_binds(alignment.account, rung, negation) for rung in said) and any(
        _governs(rung, p) for rung in aims for p in places
    )


def _place(alignment: Alignment, told: int) -> int:
    return alignment.official.terms[alignment.backward[told]].first


def _governs(rung: Rung, token: int) -> bool:
    return rung.last <= token < rung.last + _BEHIND


def _behind(alignment: Alignment, rung: Rung) -> list[int]:
    """The official tokens of the next matched words behind a phrase of the account, in its sentence."""
    account, stop = alignment.account, sentence_at(alignment.account, rung.first).stop
    told = [k for k in sorted(alignment.backward) if rung.last <= account.terms[k].first < stop]
    return [_place(alignment, k) for k in told[:_NEXT]]


def _denied_rungs(text: AnnotatedText, negation: int) -> list[Rung]:
    """What is denied of the phrases of the ladder: right behind the negation, behind "be", by "none of them"."""
    ladder, behind = text.language.ladder, text.terms[negation].last
    clause = clause_from(text, behind)
    firsts = [n for n in clause if n == behind or word_before(text, n) in text.language.syntax.BE]
    acts = {text.terms[k].first for k in verbs(text)}
    firsts += [n for n in clause if n in acts][:1]
    found = [ladder.rung_at(text.tokens, n) for n in firsts]
    return [rung for rung in found if rung is not None]


def _binds(text: AnnotatedText, rung: Rung, negation: int) -> bool:
    """True for a promise, and for a decision that is only told as not having come: "will not agree" refuses one."""
    refused = word_before(text, text.terms[negation].first) in text.language.words.MODALS
    return rung.step == PROMISED or (rung.step == AGREED and not refused)

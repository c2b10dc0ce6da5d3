"""Verbs that tell one event from its two ends: who sells and who buys, who invites and who is invited."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.terms import TermKind
from summitcheck.annotate.text import AnnotatedText, once_per_text
from summitcheck.detect.base import Detection, account_words, official_words
from summitcheck.detect.frames import NounPhrase, is_verb, passive, unit
from summitcheck.lang.en.lexicon import lemma
from summitcheck.lang.en.words import word_set

#: Verbs by event: those whose subject gives, and those whose subject receives.
_EVENTS = {
    "sale": ("sell export", "buy purchase import"),
    "loan": ("lend loan", "borrow"),
    "transfer": ("give send hand donate grant provide supply deliver", "receive obtain get"),
    "lease": ("let", "rent lease"),
    "lesson": ("teach train", "learn"),
    "victory": ("defeat beat", "lose"),
    "debt": ("owe", "collect"),
    "invitation": ("invite", ""),
}
_POLES = {
    verb: (event, pole)
    for event, sides in _EVENTS.items()
    for pole, verbs in zip((1, -1), sides, strict=True)
    for verb in verbs.split()
}
_INVITERS, _INVITED = (
    word_set("extend issue offer send make repeat"),
    word_set("accept receive take get"),
)
_TELLING = _POLES.keys() | _INVITERS | _INVITED
#: The word "invitation" stands within this many terms of its verb.
_NEAR = 3


_WORD, _NAME, _OPERATOR = TermKind.WORD, TermKind.NAME, TermKind.OPERATOR


class End(NamedTuple):
    """An event and at which end of it (1: gives, -1: receives) a party stands; ``verb`` is the term that tells it."""

    event: str
    pole: int
    verb: int
    party: NounPhrase


def told_from_other_end(comparison: Alignment, official: int, account: int) -> bool:
    """True when two converse verbs have different subjects: "A sells to B" told as "B buys from A"."""
    left, right = _pole(comparison.official, official), _pole(comparison.account, account)
    if left is None or right is None or left[0] != right[0] or left[1] == right[1]:
        return False
    first, second = _end(comparison.official, official), _end(comparison.account, account)
    return first is None or second is None or not same_party(comparison, first.party, second.party)


def exchanged(comparison: Alignment) -> Iterator[Detection]:
    """A sign where the same party stands at the other end of an event."""
    for second in _ends(comparison.account):
        for first in _ends(comparison.official):
            if first.event != second.event or not same_party(comparison, first.party, second.party):
                continue
            if first.pole != second.pole:
                left, right = _place(comparison.official, first), _place(comparison.account, second)
                message = (
                    f"The same party stands at the other end: {official_words(comparison, left)} "
                    f"became {account_words(comparison, right)}"
                )
                yield Detection("SC405", left, right, message, (first.party.head, first.verb))


def same_party(comparison: Alignment, official: NounPhrase, account: NounPhrase) -> bool:
    """True when two units share a term: "Prime Minister Oda" and "Oda"."""
    keys = {comparison.official.terms[i].key for i in range(official.first, official.head + 1)}
    return any(comparison.account.terms[j].key in keys for j in range(account.first, account.head + 1))


@once_per_text
def _ends(analysis: AnnotatedText) -> tuple[End, ...]:
    """All events of a text whose party is named."""
    words = [k for k, term in enumerate(analysis.terms) if term.kind is _WORD and lemma(term.norm, "v") in _TELLING]
    verbs = [k for k in words if _pole(analysis, k) is not None]
    return tuple(end for verb in verbs if (end := _end(analysis, verb)) is not None)


def _pole(analysis: AnnotatedText, index: int) -> tuple[str, int] | None:
    """The event that a verb tells, and the end at which the subject of its active form stands."""
    verb = lemma(analysis.terms[index].norm, "v")
    known = _POLES.get(verb)
    if verb in _INVITERS or verb in _INVITED:
        following = analysis.terms[index + 1 : index + 1 + _NEAR]
        if any(t.norm in ("invitation", "invitations") for t in following):
            return "invitation", 1 if verb in _INVITERS else -1
    return known if known and is_verb(analysis, index) else None


def _end(analysis: AnnotatedText, verb: int) -> End | None:
    """The end at which the party before a verb stands; None when no name stands there."""
    known = _pole(analysis, verb)
    subject = _subject(analysis, verb)
    if known is None or subject is None:
        return None
    event, pole = known
    return End(event, -pole if passive(analysis, verb) else pole, verb, subject)


def _subject(analysis: AnnotatedText, verb: int) -> NounPhrase | None:
    """The name that stands right before a verb and its auxiliaries."""
    for k in range(verb - 1, -1, -1):
        term = analysis.terms[k]
        if term.kind is _OPERATOR:
            continue
        return unit(analysis, k) if term.kind is _NAME or term.capital else None
    return None


def _place(analysis: AnnotatedText, end: End) -> tuple[int, int]:
    party, verb = analysis.terms[end.party.first], analysis.terms[end.verb]
    return min(party.start, verb.start), max(party.end, verb.end)

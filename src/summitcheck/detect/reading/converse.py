"""Find the parties to an event, and at which end of it they stand: who sells and who buys."""

from __future__ import annotations

from typing import NamedTuple

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.terms import TermKind
from summitcheck.annotate.text import AnnotatedText, once_per_text
from summitcheck.detect.reading.roles import NounPhrase, noun_phrases, preposition_of
from summitcheck.detect.reading.verbs import is_passive, is_verb, verb_lemmas
from summitcheck.documents.model import Span

#: The word "invitation" stands within this many terms of its verb.
_NEAR = 3
_WORD, _NAME, _OPERATOR = TermKind.WORD, TermKind.NAME, TermKind.OPERATOR


class Participant(NamedTuple):
    """A party to an event, and whether it gives or receives there; ``verb`` is the term that names the event."""

    event: str
    gives: bool
    verb: int
    party: NounPhrase


@once_per_text
def participants(text: AnnotatedText) -> tuple[Participant, ...]:
    """The parties of all events of a text whose party is named."""
    lemma, verbs = text.language.lexicon.lemma, text.language.events.EVENT_VERBS
    if verb_lemmas(text).isdisjoint(verbs):
        return ()
    words = [k for k, t in enumerate(text.terms) if t.kind is _WORD and lemma(t.norm, "v") in verbs]
    return tuple(found for verb in words if (found := _participant(text, verb)) is not None)


def same_party(alignment: Alignment, official: NounPhrase, account: NounPhrase) -> bool:
    """True when two phrases share a term: "Prime Minister Oda" and "Oda"."""
    keys = {alignment.official.terms[i].key for i in official.terms}
    return any(alignment.account.terms[j].key in keys for j in account.terms)


def are_converse(alignment: Alignment, official: int, account: int) -> bool:
    """True when two converse verbs have different subjects: "A sells to B", "B buys from A"."""
    left, right = _end(alignment.official, official), _end(alignment.account, account)
    if left is None or right is None or left[0] != right[0] or left[1] == right[1]:
        return False
    first, second = _participant(alignment.official, official), _participant(alignment.account, account)
    return first is None or second is None or not same_party(alignment, first.party, second.party)


def event_span(text: AnnotatedText, participant: Participant) -> Span:
    """From the party to the verb, or the other way round, in characters of the document."""
    party, verb = text.terms[participant.party.first], text.terms[participant.verb]
    return min(party.start, verb.start), max(party.end, verb.end)


def _end(text: AnnotatedText, index: int) -> tuple[str, bool] | None:
    """The event that a verb names, and whether the subject of its active form gives there."""
    events, verb = text.language.events, text.language.lexicon.lemma(text.terms[index].norm, "v")
    if verb in events.INVITING or verb in events.INVITED:
        following = text.terms[index + 1 : index + 1 + _NEAR]
        if any(t.norm in events.INVITATIONS for t in following):
            return events.INVITATION, verb in events.INVITING
    known = events.CONVERSE_VERBS.get(verb)
    return known if known and is_verb(text, index) else None


def _participant(text: AnnotatedText, verb: int) -> Participant | None:
    """The party before a verb and its end of the event; None when no name stands there."""
    known = _end(text, verb)
    subject = _subject(text, verb) if known else None
    if known is None or subject is None:
        return None
    event, gives = known
    return Participant(event, gives != is_passive(text, verb), verb, subject)


def _subject(text: AnnotatedText, verb: int) -> NounPhrase | None:
    """The name that stands right before a verb and its auxiliaries."""
    for k in range(verb - 1, -1, -1):
        term = text.terms[k]
        if term.kind is _OPERATOR:
            continue
        phrase = noun_phrases(text)[k] if term.kind is _NAME or term.capital else None
        behind = phrase is not None and preposition_of(text, phrase.first) in text.language.syntax.PREPOSITIONS
        return None if behind else phrase  # of "nurses from Chile will be trained" Chile is no subject
    return None

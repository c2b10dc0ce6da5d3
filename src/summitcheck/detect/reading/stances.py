"""Find what one text welcomes and the other regrets or condemns."""

from __future__ import annotations

from typing import NamedTuple

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.text import AnnotatedText, once_per_text
from summitcheck.detect.reading.ladder import rungs
from summitcheck.detect.reading.phrases import phrase_from
from summitcheck.detect.reading.sentences import clause_at
from summitcheck.lang.rung import Rung

#: Tokens before a word of approval among which a negation turns it.
_NEGATED = 2


class Stance(NamedTuple):
    """The tokens of a word or phrase that approves, or does not, and the last term of what it speaks of."""

    approves: bool
    tokens: range
    subject: int


def reversed_stances(alignment: Alignment) -> tuple[tuple[Stance, Stance], ...]:
    """The stances, official and account, to one thing, of which one approves and the other does not."""
    official, account = _stances(alignment.official), _stances(alignment.account)
    pairs = [(one, other) for one in official for other in account if one.approves != other.approves]
    return tuple(pair for pair in pairs if alignment.matched.get(pair[0].subject) == pair[1].subject)


def granted_calls(alignment: Alignment) -> tuple[tuple[Stance, Stance], ...]:
    """What is called for in the statement and welcomed in the account: the call, and the welcome."""
    calls = _calls(alignment.official)
    welcomes = [stance for stance in _stances(alignment.account) if stance.approves] if calls else ()
    pairs = [(call, welcome) for call in calls for welcome in welcomes]
    return tuple(pair for pair in pairs if alignment.matched.get(pair[0].subject) == pair[1].subject)


@once_per_text
def _calls(text: AnnotatedText) -> tuple[Stance, ...]:
    """The calls for a thing ("called for its release") or on somebody to do something ("urged Peru to release it")."""
    lemma, calls = text.language.lexicon.lemma, text.language.strength.CALLS
    found = [r for r in rungs(text) if lemma(text.tokens[r.first].norm, "v") in calls]
    stances = [(range(rung.first, rung.last), _called_for(text, rung)) for rung in found]
    return tuple(Stance(True, tokens, subject) for tokens, subject in stances if subject is not None)


def _called_for(text: AnnotatedText, rung: Rung) -> int | None:
    """The verb of what somebody is called on to do, or the last term of the noun phrase behind a call."""
    infinitive = text.language.strength.INFINITIVE
    verbs = [n + 1 for n in range(rung.last, clause_at(text, rung.first).stop) if text.tokens[n].norm == infinitive]
    if not verbs:
        return _subject(text, rung)
    return next((k for k, term in enumerate(text.terms) if term.first == verbs[0]), None)


@once_per_text
def _stances(text: AnnotatedText) -> tuple[Stance, ...]:
    found = [(rung, _approves(text, rung)) for rung in rungs(text)]
    stances = [(rung, approves, _subject(text, rung)) for rung, approves in found if approves is not None]
    return tuple(Stance(a, range(r.first, r.last), subject) for r, a, subject in stances if subject is not None)


def _approves(text: AnnotatedText, rung: Rung) -> bool | None:
    """True for "welcomed", False for "expressed concern about"; None for what is neither, or denied."""
    polarity, lexicon = text.language.polarity, text.language.lexicon
    words = [token.norm for token in text.tokens[rung.first : rung.last]]
    words += [lexicon.lemma(word, "v") for word in words]
    approves = polarity.DISAPPROVING.isdisjoint(words)
    if approves and polarity.APPROVING.isdisjoint(words):
        return None
    before = [token.norm for token in text.tokens[max(0, rung.first - _NEGATED) : rung.first]]
    return approves if text.language.words.NEGATIONS.isdisjoint(before) else None


def _subject(text: AnnotatedText, rung: Rung) -> int | None:
    """The last term of the noun phrase behind a phrase."""
    terms = phrase_from(text, range(rung.last, clause_at(text, rung.first).stop))
    return terms[-1] if terms else None

"""An alignment to what one text welcomes and the other regrets or condemns."""

from __future__ import annotations

from typing import NamedTuple

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.text import AnnotatedText, once_per_text
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


@once_per_text
def _stances(text: AnnotatedText) -> tuple[Stance, ...]:
    found = [(rung, _approves(text, rung)) for rung in text.language.ladder.rungs(text.tokens)]
    stances = [(rung, approves, _subject(text, rung)) for rung, approves in found if approves is not None]
    return tuple(Stance(a, range(r.first, r.last), subject) for r, a, subject in stances if subject is not None)


def _approves(text: AnnotatedText, rung: Rung) -> bool | None:
    """True for "welcomed", False for "expressed concern about"; None for what is neither, or denied."""
    polarity, lexicon = text.language.polarity, text.language.lexicon
    lemmas = {lexicon.lemma(token.norm, "v") for token in text.tokens[rung.first : rung.last]}
    lemmas |= {token.norm for token in text.tokens[rung.first : rung.last]}
    before = {token.norm for token in text.tokens[max(0, rung.first - _NEGATED) : rung.first]}
    if not before.isdisjoint(text.language.words.NEGATIONS):
        return None
    if not lemmas.isdisjoint(polarity.DISAPPROVING):
        return False
    return None if lemmas.isdisjoint(polarity.APPROVING) else True


def _subject(text: AnnotatedText, rung: Rung) -> int | None:
    """The last term of the noun phrase behind a phrase."""
    terms = phrase_from(text, range(rung.last, clause_at(text, rung.first).stop))
    return terms[-1] if terms else None

"""An alignment to what happens if nobody acts, where the account turns it round: "expires unless renewed"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.terms import TermKind
from summitcheck.annotate.text import AnnotatedText, once_per_text
from summitcheck.detect.reading.sentences import clause_from, sentence_at
from summitcheck.detect.reading.sides import MIN_MATCHED, AlignedSide, account_side, official_side
from summitcheck.lang.wordlists import Phrases

#: Tokens before a verb among which a negation turns it: "will not be renewed".
_NEGATED = 3


class Default(NamedTuple):
    """Whether something goes on if nobody acts, and the tokens that say so."""

    goes_on: bool
    tokens: range


def turned_defaults(alignment: Alignment) -> Iterator[tuple[range, range, int]]:
    """What the two texts say happens if nobody acts, where that differs; with an official term beside it."""
    official, account = _defaults(alignment.official), _defaults(alignment.account)
    if len(official) != 1 or len(account) != 1 or official[0].goes_on == account[0].goes_on:
        return
    own, told = official[0].tokens, account[0].tokens
    matched = _matched(official_side(alignment), own)
    if len(matched) >= MIN_MATCHED and _matched(account_side(alignment), told):
        yield own, told, matched[0]


def _matched(side: AlignedSide, tokens: range) -> list[int]:
    sentence = sentence_at(side.text, tokens.start)
    return sorted(k for k in side.matched_among(sentence) if side.text.terms[k].kind is not TermKind.OPERATOR)


@once_per_text
def _defaults(text: AnnotatedText) -> tuple[Default, ...]:
    """What a text says happens if nobody acts, for each sentence with a condition that tells it."""
    cues = text.language.cues
    kinds: tuple[tuple[Phrases, bool], ...] = ((cues.UNLESS, True), (cues.IF_NOT, True), (cues.ONLY_IF, False))
    found = [(place, holds) for phrases, holds in kinds for place in phrases.within(text.tokens, text.words)]
    found += [(range(n, n + 1), True) for n in _negated_ifs(text)]
    read = (_default(text, place, holds=holds) for place, holds in found)
    return tuple([default for default in read if default is not None])


def _negated_ifs(text: AnnotatedText) -> list[int]:
    """Where "if" opens a clause that is denied: "if the council does not renew it"."""
    cues, known = text.language.cues, {p.start for p in text.language.cues.IF_NOT.within(text.tokens, text.words)}
    opening = [n for n, t in enumerate(text.tokens) if t.norm in cues.IFS and n not in known]
    return [n for n in opening if _opens(text, n) and _denies(text, clause_from(text, n))]


def _opens(text: AnnotatedText, token: int) -> bool:
    """True for "if", and for "should" where it opens a sentence or a clause."""
    return text.tokens[token].norm == text.language.cues.IF or clause_from(text, token - 1).stop == token or not token


def _denies(text: AnnotatedText, clause: range) -> bool:
    return any(text.tokens[n].norm == text.language.words.NOT for n in clause)


def _default(text: AnnotatedText, cue: range, *, holds: bool) -> Default | None:
    """What happens if nobody acts, from all that stands beside the condition in its sentence; None where it says both.

    ``holds`` is true where that happens which is said, false where it takes an act.
    """
    sentence, condition = sentence_at(text, cue.start), clause_from(text, cue.start)
    said = {_goes_on(text, n) for n in sentence if n not in condition} - {None}
    if len(said) != 1:
        return None
    return Default(said.pop() is holds, range(sentence.start, sentence.stop))


def _goes_on(text: AnnotatedText, token: int) -> bool | None:
    """True for a verb of going on, False for one of ending, turned round where it is denied; None for another word."""
    cues, syntax = text.language.cues, text.language.syntax
    verb = text.language.lexicon.lemma(text.tokens[token].norm, "v")
    if verb not in cues.ENDING and verb not in cues.GOING_ON:
        return None
    before = [text.tokens[n].norm for n in range(max(0, token - _NEGATED), token)]
    if before and before[-1] in syntax.DETERMINERS:  # "its end"
        return None
    denied = not text.language.words.NEGATIONS.isdisjoint(before)
    return (verb in cues.GOING_ON) is not denied

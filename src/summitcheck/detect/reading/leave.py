"""An alignment to whose consent or request a promise waits for, where the account gives it up or asks somebody else."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.terms import TermKind
from summitcheck.annotate.text import AnnotatedText, once_per_text
from summitcheck.detect.reading.conditions import conditions
from summitcheck.detect.reading.sentences import clause_at, sentence_at, word_before
from summitcheck.detect.reading.sides import MIN_MATCHED, AlignedSide, account_side, official_side

#: Tokens before "consent" among which "with" stands, and behind it among which stands whose it is.
_REACH = 5


class Leave(NamedTuple):
    """Whether somebody has to agree or to ask, the tokens that say so, and the key of whoever it is, where told."""

    needed: bool
    tokens: range
    owner: str


def given_up(alignment: Alignment) -> Iterator[tuple[range, range, int]]:
    """What the statement makes wait for consent or a request and the account does not; with an official term."""
    official, account = alignment.official, alignment.account
    telling = account.language.cues.WITHOUT_LEAVE | account.language.cues.NEEDED
    if telling.isdisjoint(account.words):
        return
    needs = [leave.tokens for leave in _leaves(official) if leave.needed] or _waiting(official)
    frees = [leave.tokens for leave in _leaves(account) if not leave.needed] or _needless(account)
    needs_told = any(leave.needed for leave in _leaves(account))
    free_own = any(not leave.needed for leave in _leaves(official))
    if needs and frees and not needs_told and not free_own:
        yield from _beside(alignment, needs[0], frees[0])


def other_owners(alignment: Alignment) -> Iterator[tuple[range, range, int]]:
    """Where another party has to agree or to ask: "at Peru's request", "at Chile's request"."""
    official = _leaves(alignment.official)
    account = _leaves(alignment.account) if official else ()
    if len(official) != 1 or len(account) != 1 or official[0].needed != account[0].needed:
        return
    own, told = official[0], account[0]
    if own.owner and told.owner and own.owner != told.owner:
        yield from _beside(alignment, own.tokens, told.tokens)


def _beside(alignment: Alignment, own: range, told: range) -> Iterator[tuple[range, range, int]]:
    """The two places with a matched term beside them, where their sentences share enough."""
    matched = _outside(official_side(alignment), own)
    there = [alignment.matched[k] for k in matched]
    shared = set(there) & set(_outside(account_side(alignment), told))
    if len(shared) >= MIN_MATCHED:
        yield own, told, next(k for k in matched if alignment.matched[k] in shared)


def _outside(side: AlignedSide, phrase: range) -> list[int]:
    sentence, terms = sentence_at(side.text, phrase.start), side.text.terms
    return [k for k in side.matched_among(sentence) if terms[k].first not in phrase]


def _waiting(text: AnnotatedText) -> list[range]:
    """The conditions by which a promise waits for consent: "subject to approval", "if approved by"."""
    return [clause for clause in conditions(text) if any(_is_leave(text, n) for n in clause)]


def _needless(text: AnnotatedText) -> list[range]:
    """The clauses that say that no consent is needed: "needs no approval"; not for "no further approval"."""
    cues, found = text.language.cues, []
    for n in [n for n, token in enumerate(text.tokens) if _is_leave(text, n) and token.norm]:
        clause = clause_at(text, n)
        norms = [text.tokens[k].norm for k in clause]
        denied = not text.language.words.NEGATIONS.isdisjoint(norms) and not cues.NEEDED.isdisjoint(norms)
        if denied and word_before(text, n) not in cues.FURTHER:
            found.append(clause)
    return found


def _is_leave(text: AnnotatedText, token: int) -> bool:
    """True for "approval" and "approved"."""
    norm, cues = text.tokens[token].norm, text.language.cues
    return norm in cues.LEAVE or text.language.lexicon.lemma(norm, "v") in cues.LEAVING


@once_per_text
def _leaves(text: AnnotatedText) -> tuple[Leave, ...]:
    """What a text says of anybody's consent or request that somebody acts with, or without."""
    cues = text.language.cues
    if text.words.isdisjoint(cues.LEAVE | cues.REQUESTS):
        return ()
    found = []
    for n in [n for n, token in enumerate(text.tokens) if token.norm in cues.LEAVE | cues.REQUESTS]:
        before = range(max(sentence_at(text, n).start, n - _REACH), n)
        at = next((k for k in reversed(before) if text.tokens[k].norm in _leading(text, n)), None)
        if at is not None and not _has_verb(text, range(at, n)):
            found.append(Leave(is_needed(text, at), range(at, n + 1), _owner(text, at, n)))
    return tuple(found)


def _leading(text: AnnotatedText, token: int) -> frozenset[str]:
    """The words that may stand before a consent, or before a request."""
    cues = text.language.cues
    asked = text.tokens[token].norm in cues.REQUESTS
    return (cues.AT_REQUEST if asked else cues.WITH_LEAVE) | cues.WITHOUT_LEAVE


def _has_verb(text: AnnotatedText, tokens: range) -> bool:
    return any(text.tokens[n].norm in text.language.syntax.AUXILIARIES for n in tokens)


def is_needed(text: AnnotatedText, token: int) -> bool:
    """True for "with", and for "without" where the sentence denies the rest: "will not open without"."""
    if text.tokens[token].norm not in text.language.cues.WITHOUT_LEAVE:
        return True
    denying = text.language.words.NEGATIONS | text.language.polarity.BANNING
    return any(text.tokens[n].norm in denying for n in sentence_at(text, token) if n != token)


def _owner(text: AnnotatedText, at: int, noun: int) -> str:
    """The key of the name whose consent or request it is; "its" stands for the only name of the sentence."""
    names = [t for t in text.terms if t.kind is TermKind.NAME and t.first in sentence_at(text, noun)]
    own = [t.key for t in names if at < t.first < noun or _is_behind(text, noun, t.first)]
    if own:
        return own[0]
    pronoun = any(text.tokens[n].norm in text.language.syntax.DETERMINERS for n in range(at + 1, noun))
    keys = {t.key for t in names}
    return keys.pop() if pronoun and len(keys) == 1 and not _has_of(text, noun) else ""


def _has_of(text: AnnotatedText, noun: int) -> bool:
    return any(token.norm == text.language.syntax.OWNER for token in text.tokens[noun + 1 : noun + 2])


def _is_behind(text: AnnotatedText, noun: int, name: int) -> bool:
    """True for the name right behind "the consent of", "the" between."""
    between = [text.tokens[n].norm for n in range(noun + 1, name)]
    return _has_of(text, noun) and name > noun and between[1:] in ([], [text.language.values.ARTICLE])

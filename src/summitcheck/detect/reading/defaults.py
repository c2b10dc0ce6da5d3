"""Find what happens if nobody acts, where the account turns it round: "expires unless renewed"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile
from typing import NamedTuple

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.terms import TermKind
from summitcheck.annotate.text import AnnotatedText, once_per_text
from summitcheck.detect.reading.hosts import host_of
from summitcheck.detect.reading.negation import is_denied
from summitcheck.detect.reading.sentences import clause_from, sentence_at, word_before
from summitcheck.detect.reading.sides import MIN_MATCHED, AlignedSide, account_side, official_side
from summitcheck.detect.reading.verbs import matched_verbs
from summitcheck.lang.wordlists import Phrases

#: Tokens before a verb among which a negation turns it: "will not be renewed".
_NEGATED = 3


class Default(NamedTuple):
    """Whether something goes on if nobody acts, the tokens that say so, and those of the condition."""

    goes_on: bool
    tokens: range
    condition: range


def turned_defaults(alignment: Alignment) -> Iterator[tuple[range, range, int]]:
    """What the two texts say happens if nobody acts, where that differs; with an official term beside it."""
    if not _held(alignment.official) or not _held(alignment.account):
        return
    official, account = _defaults(alignment.official), _defaults(alignment.account)
    if len(official) != 1 or len(account) != 1 or official[0].goes_on == account[0].goes_on:
        return
    own, told = official[0].tokens, account[0].tokens
    matched = _matched(official_side(alignment), own)
    if len(matched) >= MIN_MATCHED and _matched(account_side(alignment), told):
        yield own, told, matched[0]


def have_one_default(alignment: Alignment) -> bool:
    """True where both texts say the same of what happens if nobody acts."""
    official, account = _defaults(alignment.official), _defaults(alignment.account)
    return len(official) == len(account) == 1 and official[0].goes_on == account[0].goes_on


def turned_conditions(alignment: Alignment) -> Iterator[tuple[range, range, int]]:
    """As `turned_defaults`, of one act: "admitted unless they object", "admitted only if they agree"."""
    official, account = _held(alignment.official), _held(alignment.account)
    for i, j in matched_verbs(alignment) if official and account else ():
        own, told = _of(alignment.official, official, i), _of(alignment.account, account, j)
        if own and told and own.goes_on != told.goes_on and not _waits_for_another(alignment, own, told):
            yield own.tokens, told.tokens, i
            return


def is_one_condition(alignment: Alignment, account: int) -> bool:
    """True for a verb of the account that is denied "if they object" where the statement has "unless they object"."""
    official, told = _held(alignment.official), _held(alignment.account)
    i = alignment.backward[account]
    own = _of(alignment.official, official, i, denied=True) if official and told else None
    other = _of(alignment.account, told, account, denied=True) if own else None
    if own is None or other is None or own.goes_on != other.goes_on:
        return False
    content = _content(alignment.official, own.condition)
    inside = set(_content(alignment.account, other.condition))
    return any(alignment.matched.get(k) in inside for k in content)


def _waits_for_another(alignment: Alignment, own: Default, told: Default) -> bool:
    """True where a mere "if" opens one of the conditions, and they are of two acts, or one alone is denied."""
    texts = (alignment.official, own.condition), (alignment.account, told.condition)
    if not any(_is_mere_if(text, clause) for text, clause in texts):
        return False
    acts = [(i, j) for i, j in matched_verbs(alignment) if alignment.official.terms[i].first in own.condition]
    shared = [(i, j) for i, j in acts if alignment.account.terms[j].first in told.condition]
    alike = [is_denied(alignment.official, i) == is_denied(alignment.account, j) for i, j in shared]
    return not all(alike) if alike else not _are_one(alignment, own.condition, told.condition)


def _are_one(alignment: Alignment, own: range, told: range) -> bool:
    """True where all words and figures of two conditions are the same: "unless", or "if", "their share exceeds 3"."""
    first, second = _content(alignment.official, own), _content(alignment.account, told)
    return len(first) >= MIN_MATCHED and {alignment.matched.get(i) for i in first} == set(second)


def _content(text: AnnotatedText, tokens: range) -> list[int]:
    return [k for k, t in enumerate(text.terms) if t.first in tokens and t.kind is not TermKind.OPERATOR]


def _is_mere_if(text: AnnotatedText, clause: range) -> bool:
    """True for "if" that no "only" stands before, and that no negation follows."""
    return text.tokens[clause.start].norm in text.language.cues.IFS and not _denies(text, clause)


def _of(text: AnnotatedText, found: tuple[Held, ...], verb: int, *, denied: bool = False) -> Default | None:
    """What happens to an act if nobody acts, where its sentence has one condition and it stands outside it.

    ``denied`` lets "not" stand before it.
    """
    token, before = text.terms[verb].first, word_before(text, text.terms[verb].first)
    if denied and before == text.language.words.NOT:
        before = word_before(text, token - 1)
    near = [held for held in found if token in sentence_at(text, held.cue.start)]
    helped = before in text.language.syntax.BE or before in text.language.words.MODALS
    if len(near) != 1 or not helped:
        return None
    sentence, condition = sentence_at(text, token), clause_from(text, near[0].cue.start)
    if token in condition or token not in host_of(text, condition):
        return None
    return Default(near[0].holds is not is_denied(text, verb), range(sentence.start, sentence.stop), condition)


def _matched(side: AlignedSide, tokens: range) -> list[int]:
    sentence = sentence_at(side.text, tokens.start)
    return sorted(k for k in side.matched_among(sentence) if side.text.terms[k].kind is not TermKind.OPERATOR)


class Held(NamedTuple):
    """The words that set a condition, and whether what they are said of happens if it is not met by any act."""

    cue: range
    holds: bool


@once_per_text
def _held(text: AnnotatedText) -> tuple[Held, ...]:
    """The conditions of a text that tell what happens if nobody acts."""
    if text.language.cues.OPENING.isdisjoint(text.words):
        return ()
    cues = text.language.cues
    kinds: tuple[tuple[Phrases, bool], ...] = ((cues.UNLESS, True), (cues.IF_NOT, True), (cues.ONLY_IF, False))
    found = [(place, holds) for phrases, holds in kinds for place in phrases.within(text.tokens, text.words)]
    found += [(range(n, n + 1), denied) for n, denied in _ifs(text)]
    return tuple([Held(place, holds) for place, holds in found])


@once_per_text
def _defaults(text: AnnotatedText) -> tuple[Default, ...]:
    """What a text says happens if nobody acts, for each sentence with a condition that tells it."""
    read = (_default(text, place, holds=holds) for place, holds in _held(text))
    return tuple([default for default in read if default is not None])


def _ifs(text: AnnotatedText) -> list[tuple[int, bool]]:
    """Where "if" opens a clause, and whether that is denied: "if the council does not renew it"."""
    cues = text.language.cues
    known = {n for phrases in (cues.IF_NOT, cues.ONLY_IF) for p in phrases.within(text.tokens, text.words) for n in p}
    opening = [n for n, t in enumerate(text.tokens) if t.norm in cues.IFS and n not in known]
    return [(n, _denies(text, clause_from(text, n))) for n in opening if _opens(text, n)]


def _opens(text: AnnotatedText, token: int) -> bool:
    """True for "if", and for "should" where it opens a sentence or a clause."""
    return text.tokens[token].norm == text.language.cues.IF or clause_from(text, token - 1).stop == token or not token


def _denies(text: AnnotatedText, clause: range) -> bool:
    """True for a negation of what a clause itself tells: "if they find that it has not risen" has none."""
    opening = text.language.polarity.OPEN_CLAUSES | text.language.clauses.RELATIVES
    own = takewhile(lambda n: text.tokens[n].norm not in opening, clause)
    return any(text.tokens[n].norm == text.language.words.NOT for n in own)


def _default(text: AnnotatedText, cue: range, *, holds: bool) -> Default | None:
    """What happens if nobody acts, from all that stands beside the condition in its sentence; None where it says both.

    ``holds`` is true where that happens which is said, false where it takes an act.
    """
    sentence, condition = sentence_at(text, cue.start), clause_from(text, cue.start)
    said = {_goes_on(text, n) for n in sentence if n not in condition} - {None}
    if len(said) != 1:
        return None
    return Default(said.pop() is holds, range(sentence.start, sentence.stop), condition)


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

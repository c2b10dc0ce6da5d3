"""Find what is said to happen otherwise ("or else"), and conditions and limits in that form."""

from __future__ import annotations

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.text import AnnotatedText, once_per_text
from summitcheck.detect.reading.conditions import conditions
from summitcheck.detect.reading.sentences import clause_at, sentence_at

#: Tokens behind "any" and "nothing" among which "but" stands: "for any other purpose but".
_REACH = 4
#: The class of the modals of duty.
_REQUIRED = "required"


@once_per_text
def alternatives(text: AnnotatedText) -> tuple[range, ...]:
    """The clauses that tell what happens otherwise: "must pay, or they will not sail", "failing which it ends"."""
    found = [clause_at(text, p.start) for p in text.language.cues.OTHERWISE.within(text.tokens, text.words)]
    joining = [n for n, token in enumerate(text.tokens) if token.norm == text.language.syntax.OR]
    threats = (_threat(text, n) for n in joining if _is_duty_before(text, n))
    return *found, *(clause for clause in threats if clause)


def _threat(text: AnnotatedText, token: int) -> range:
    """The tokens from an "or" to the end of its clause, where they deny something; else nothing."""
    part = range(token, clause_at(text, token).stop)
    denied = any(text.tokens[n].norm in text.language.words.NEGATIONS for n in part)
    return part if denied else range(0)


def _is_duty_before(text: AnnotatedText, token: int) -> bool:
    """True where somebody has a duty, or a choice, before a token in its sentence: "must pay or", "either pays or"."""
    start, words = sentence_at(text, token).start, text.language.words
    before = text.tokens[start:token]
    must = any(words.MODALS.get(t.norm) == _REQUIRED or t.norm in text.language.degrees.OF_EITHER for t in before)
    phrases = words.MODAL_PHRASES.get(_REQUIRED)
    return must or (
        phrases is not None and any(start <= p.start < token for p in phrases.within(text.tokens, text.words))
    )


def is_of_alternative(alignment: Alignment, negation: int) -> bool:
    """True for a negation of what happens otherwise where the statement sets a condition, and the other way round.

    "Pay, or they will not sail" is "they will sail if you pay"; "if you do not pay, it ends" is "pay, or else it ends".
    """
    official, account = alignment.official, alignment.account
    token = account.terms[negation].first
    if conditions(official) and any(token in clause for clause in alternatives(account)):
        return True
    inside = any(token in clause for clause in conditions(account)) or _opens(account, token)
    return inside and bool(official.language.cues.OTHERWISE.within(official.tokens, official.words))


def _opens(text: AnnotatedText, token: int) -> bool:
    """True for the "without" that a sentence begins with."""
    return text.tokens[token].norm in text.language.polarity.EXCEPTIONS and token == sentence_at(text, token).start


def is_told_by_rest(alignment: Alignment, negation: int) -> bool:
    """True for "nothing but wells" and "not for any purpose but wells" where the statement has "only wells"."""
    official, account = alignment.official, alignment.account
    limits = official.language.degrees.LIMITING | official.language.cues.RESERVED
    if limits.isdisjoint(official.words):
        return False
    return any(n >= account.terms[negation].first for n in all_the_rest(account))


@once_per_text
def all_the_rest(text: AnnotatedText) -> tuple[int, ...]:
    """The first tokens of all that a text takes everything but one thing together with: "nothing but wells"."""
    cues = text.language.cues
    if cues.WHATEVER.isdisjoint(text.words):
        return ()
    ends = {p.start for p in text.language.degrees.BUT_FOR.within(text.tokens, text.words)}
    ends |= {n for n, token in enumerate(text.tokens) if token.norm == cues.BUT}
    leads = [n for n, token in enumerate(text.tokens) if token.norm in cues.WHATEVER and _is_denied(text, n)]
    return tuple([n for n in leads if not ends.isdisjoint(range(n + 1, min(n + _REACH, sentence_at(text, n).stop)))])


def _is_denied(text: AnnotatedText, token: int) -> bool:
    """True behind a negation in its sentence, and for one: "nothing but" says "only", "anything but" the contrary."""
    before = text.tokens[sentence_at(text, token).start : token + 1]
    return any(each.norm in text.language.words.NEGATIONS for each in before)


def is_limited_in_both(alignment: Alignment) -> bool:
    """True for "will spend it on wells alone" and "may spend it on nothing but wells"."""
    return all(_is_limited(text) for text in (alignment.official, alignment.account))


@once_per_text
def _is_limited(text: AnnotatedText) -> bool:
    limits = text.language.degrees.LIMITING.isdisjoint(text.words)
    return (
        bool(all_the_rest(text)) or not limits or bool(text.language.degrees.NO_OTHER.within(text.tokens, text.words))
    )

"""Find negations of the account that deny nothing, since something else in their sentence turns them.

"No port is left out" is "all ports", "not one minister who did not agree" is "all agreed", "those who cannot pay" tells
who they are, and "not six years old" is a limit.
"""

from __future__ import annotations

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.terms import TermKind
from summitcheck.annotate.text import AnnotatedText
from summitcheck.detect.reading.sentences import clause_at, clause_from, sentence_at, word_before

#: Terms from a negation to a word of measure: "six", "years", "past".
_NEAR = 4


def is_turned_by_rest(alignment: Alignment, negation: int) -> bool:
    """True for a negation that the rest of its sentence turns, describes somebody, or makes a limit."""
    account = alignment.account
    return _leaves_none_out(alignment, negation) or _is_doubled(account, negation) or _limits(account, negation)


def _leaves_none_out(alignment: Alignment, negation: int) -> bool:
    """True for "no port is to be left out", where the statement says nothing of leaving any out."""
    text, official = alignment.account, alignment.official
    clause = clause_from(text, text.terms[negation].first)
    out = text.language.values.LEFT_OUT
    told = any(place.start in clause for place in out.within(text.tokens, text.words))
    return told and not out.within(official.tokens, official.words)


def _is_doubled(text: AnnotatedText, negation: int) -> bool:
    """True for both of "not one minister who did not agree"."""
    first, words = text.terms[negation].first, text.language
    clause = clause_at(text, first)
    denying = [n for n in clause if text.tokens[n].norm in words.words.NEGATIONS]
    relatives = words.clauses.RELATIVES
    return len(denying) > 1 and any(text.tokens[n].norm in relatives for n in range(denying[0], denying[-1]))


def _limits(text: AnnotatedText, negation: int) -> bool:
    """True for "not six years past their exam"."""
    behind = text.terms[negation + 1 : negation + 2]
    if not behind or behind[0].kind is not TermKind.NUMBER or behind[0].first != text.terms[negation].last:
        return False
    return not text.language.polarity.MEASURED_FROM.isdisjoint(text.after(behind[0], _NEAR))


def tells_who(text: AnnotatedText, negation: int) -> bool:
    """True for the negation of "those who cannot pay"."""
    first = text.terms[negation].first
    start = sentence_at(text, first).start
    relative = next((n for n in range(first - 1, max(start, first - _NEAR), -1) if _opens(text, n)), None)
    return relative is not None and word_before(text, relative) in text.language.polarity.THOSE


def _opens(text: AnnotatedText, token: int) -> bool:
    return text.tokens[token].norm in text.language.clauses.RELATIVES

"""Recognise what is denied twice, or denied in other words: "neither will allow", "both will refrain from"."""

from __future__ import annotations

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.terms import TermKind
from summitcheck.annotate.text import AnnotatedText, once_per_text
from summitcheck.detect.reading.sentences import sentence_at, up_to_coordinator
from summitcheck.detect.reading.sides import AlignedSide, account_side, official_side
from summitcheck.detect.reading.verbs import verbs

#: Tokens of the shortest such sentence.
_SHORTEST = 3


def is_turned_by_another(alignment: Alignment, own: int, told: int) -> bool:
    """True for a token "neither" or "no" told as "both" or "all", or the reverse, where one text alone denies more.

    So it is where the account has the statement's word, too, of the rest: "neither named a day, but both will leave".
    """
    official, account = alignment.official, alignment.account
    first, second, negations = official.tokens[own].norm, account.tokens[told].norm, official.language.words.NEGATIONS
    if (first in negations) == (second in negations):
        return False
    rest = second in negations and first in account.words and second not in official.words
    sides = (official_side(alignment), own, account), (account_side(alignment), told, official)
    return rest or any(_denies_more(side, token, other) for side, token, other in sides)


def _denies_more(side: AlignedSide, token: int, other: AnnotatedText) -> bool:
    """True where the first that is done behind a token is denied by a word that the other text has not.

    "Will test missiles despite the ban" and "will ignore all and test missiles" deny nothing of the test.
    """
    text, sentence = side.text, sentence_at(side.text, token)
    stems = {each.stem for each in other.tokens}
    acts = [text.terms[k].first for k in side.matched if k in verbs(text) and text.terms[k].first in sentence]
    denying = [n for n in _denying(text) if n in sentence and n != token and text.tokens[n].stem not in stems]
    first = [n for n in denying if not any(token < act < n for act in acts)]
    return any(side.matched_among(up_to_coordinator(text, range(n, sentence.stop))) for n in first)


@once_per_text
def _denying(text: AnnotatedText) -> frozenset[int]:
    """The first tokens of all that could deny anything."""
    polarity = text.language.polarity
    found = {n for n, token in enumerate(text.tokens) if token.norm in polarity.NEGATIVE}
    phrases = polarity.DENIALS, polarity.ENDING, polarity.TAKEN_BACK, polarity.UNDONE, polarity.UNDONE_WITH_BE
    return frozenset(found.union([p.start for each in phrases for p in each.within(text.tokens, text.words)]))


def is_condition_first(alignment: Alignment, negation: int) -> bool:
    """True for both negations of "without seats for Africa there can be no reform", of which the claim has the seats.

    "Without waiting for the report they will not open it" sets no condition.
    """
    account = alignment.account
    token = account.terms[negation].first
    opening = _opening(account, token)
    if not opening or token not in sentence_at(account, opening.start):
        return False
    return any(account.terms[j].first in opening for j in alignment.backward)


def _opening(text: AnnotatedText, token: int) -> range:
    """The exception that opens the sentence of a token, up to the negation that follows it; else nothing."""
    sentence, negations = sentence_at(text, token), text.language.words.NEGATIONS
    start = sentence.start
    if text.tokens[start].norm not in text.language.polarity.EXCEPTIONS or len(sentence) < _SHORTEST:
        return range(0)
    if text.language.syntax.is_present_participle(text.tokens[start + 1].norm):
        return range(0)
    denied = next((n for n in sentence[1:] if text.tokens[n].norm in negations), None)
    return range(start, denied) if denied is not None else range(0)


def is_told_as_need(alignment: Alignment, negation: int) -> bool:
    """True for "will not sell it without their consent" told as "needs their consent to sell it"."""
    official, account = alignment.official, alignment.account
    if account.language.cues.NEEDED.isdisjoint(account.words):
        return False
    if not account.language.words.NEGATIONS.isdisjoint(account.words):
        return False
    sentence, exceptions = sentence_at(official, official.terms[negation].first), official.language.polarity.EXCEPTIONS
    without = next((n for n in sentence if official.tokens[n].norm in exceptions), sentence.stop)
    inside = [i for i, t in enumerate(official.terms) if t.first in range(without, sentence.stop)]
    content = [i for i in inside if official.terms[i].kind is not TermKind.OPERATOR]
    return sum(i in alignment.matched for i in content) > len(content) / 2

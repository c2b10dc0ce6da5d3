"""Find what has to come first, where it is told of one party of two, or as a condition the other way round."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.terms import Term
from summitcheck.annotate.text import AnnotatedText, once_per_text
from summitcheck.detect.reading.sentences import clause_from, sentence_at
from summitcheck.detect.reading.verbs import matched_verbs

#: Tokens before a noun among which stands the "both" that counts it.
_NEAR = 2


def told_of_one(alignment: Alignment) -> Iterator[tuple[int, range]]:
    """What both of two have to do first in the statement, and either, or one of them, in the account."""
    official, account = alignment.official, alignment.account
    if official.language.degrees.BOTH not in official.words:
        return
    for clause in _conditions(official):
        for told in _conditions(account):
            shared = _noun_of_both(alignment, clause, told)
            if shared is not None and _have_one_act(alignment, clause, told) and not _turned(alignment, clause, told):
                yield shared, told


def _noun_of_both(alignment: Alignment, clause: range, told: range) -> int | None:
    """The official noun that "both" counts in a clause, and that one of the two stands for in the account's."""
    official, account, degrees = alignment.official, alignment.account, alignment.official.language.degrees
    for i, j in alignment.matched.items():
        noun, other = official.terms[i], account.terms[j]
        things = all(_is_noun(text, k) for text, k in ((official, i), (account, j)))
        counted = things and noun.first in clause and degrees.BOTH in official.before(noun, _NEAR)
        if counted and other.first in told and _is_one(account, told, other):
            return i
    return None


def _is_noun(text: AnnotatedText, index: int) -> bool:
    """True for a word that is a noun more often than not, and for a name that may be one ("China")."""
    return text.language.lexicon.pos(text.terms[index].norm)[:1] == "n"


def _is_one(text: AnnotatedText, clause: range, noun: Term) -> bool:
    """True for "either parliament", "one of the parliaments" and "its parliament", alone in its clause."""
    degrees, norms = text.language.degrees, [text.tokens[n].norm for n in clause]
    if degrees.BOTH in norms or not degrees.EACH.isdisjoint(norms):
        return False
    joined = not text.language.syntax.JOINING.isdisjoint(norms)
    singular = noun.norm == text.language.lexicon.lemma(noun.norm, "n")
    return not joined and (singular or not degrees.OF_EITHER.isdisjoint(norms))


def _turned(alignment: Alignment, clause: range, told: range) -> bool:
    """True where one clause alone denies: "unless both agree" is "if one does not"."""
    sides = (alignment.official, clause), (alignment.account, told)
    return len({_denies(text, tokens) for text, tokens in sides}) > 1


def is_told_before(alignment: Alignment, negation: int) -> bool:
    """True for "none is given before a doctor has signed it" where the statement gives it once a doctor has."""
    official, account = alignment.official, alignment.account
    first, before = account.terms[negation].first, account.language.polarity.UNTIL
    clauses = [clause_from(account, n) for n in sentence_at(account, first) if account.tokens[n].norm in before]
    behind = [clause for clause in clauses if clause.start > first]
    if behind and behind[0].start == first + 1 and _conditions(official):
        return True  # "not until its inspectors have come"
    pairs = [(own, told) for own in _conditions(official) for told in behind]
    return any(_have_one_act(alignment, own, told) or _ask_leave(alignment, own, told) for own, told in pairs)


def _ask_leave(alignment: Alignment, clause: range, told: range) -> bool:
    """True for "subject to the approval of the court" and "before the court gives its approval"."""
    official, account = alignment.official, alignment.account
    leave = {n for n in clause if official.tokens[n].norm in official.language.cues.LEAVE}
    return any(
        official.terms[i].first in leave and account.terms[j].first in told for i, j in alignment.matched.items()
    )


@lru_cache(maxsize=1)  # several rules ask for that of the same alignment, one after the other
def is_turned_condition(alignment: Alignment) -> bool:
    """True where the account denies both what has to come first and what waits for it: "not if one fails to"."""
    official, account = alignment.official, alignment.account
    if account.language.words.NEGATIONS.isdisjoint(account.words):
        return False
    affirmed = [each for each in _conditions(official) if _is_affirmed(official, each)]
    denied = [each for each in _conditions(account) if affirmed and _is_denied_throughout(account, each)]
    return any(_have_one_act(alignment, own, told) for own in affirmed for told in denied)


def _is_affirmed(text: AnnotatedText, clause: range) -> bool:
    sentence = sentence_at(text, clause.start)
    return not any(_denies(text, part) for part in (clause, range(sentence.start, clause.start)))


def _is_denied_throughout(text: AnnotatedText, clause: range) -> bool:
    """True where a condition is denied, and something else in its sentence is."""
    sentence, negations = sentence_at(text, clause.start), text.language.words.NEGATIONS
    rest = [n for n in sentence if n not in clause]
    return _denies(text, clause) and any(text.tokens[n].norm in negations for n in rest)


@once_per_text
def _conditions(text: AnnotatedText) -> list[range]:
    """The clauses that tell what has to come first, from their first word on."""
    cues = text.language.cues
    found = [*cues.CONDITIONS.within(text.tokens, text.words), *cues.TIMES.within(text.tokens, text.words)]
    return [clause_from(text, place.start) for place in found]


def _have_one_act(alignment: Alignment, clause: range, told: range) -> bool:
    official, account = alignment.official, alignment.account
    return any(
        official.terms[i].first in clause and account.terms[j].first in told for i, j in matched_verbs(alignment)
    )


def _denies(text: AnnotatedText, tokens: range) -> bool:
    denying = text.language.words.NEGATIONS | text.language.polarity.NEGATIVE | text.language.polarity.EXCEPTIONS
    return any(text.tokens[n].norm in denying for n in tokens)

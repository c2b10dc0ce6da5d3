"""Find what the statement has talks about and the account calls signed, concluded or agreed."""

from __future__ import annotations

from typing import NamedTuple

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.text import AnnotatedText, once_per_text
from summitcheck.detect.reading.negation import negation_of
from summitcheck.detect.reading.phrases import LONGEST_PHRASE, phrase_from
from summitcheck.detect.reading.sentences import clause_at, clause_from, word_before
from summitcheck.detect.reading.tense import behind_modal
from summitcheck.detect.reading.verbs import is_passive, verb_lemmas

#: Tokens before talks among which a word says that they are over.
_OVER = 4
#: Terms of what is negotiated that the account has to call settled, if there are so many.
_NAMED = 2


class SettledTalks(NamedTuple):
    """The tokens of the talks with their subject, those of the account that call it settled, and its term."""

    official: range
    account: range
    subject: int


class _Settled(NamedTuple):
    verb: int
    outcome: tuple[int, ...]


def settled_talks(alignment: Alignment) -> SettledTalks | None:
    """Talks of the statement whose subject the account tells as settled, with no word for other talks; else None."""
    settled = _settled(alignment.account)
    ended = frozenset().union(*[each.outcome for each in settled])
    if any(talks not in ended for talks in _words_for_talks(alignment.account)):
        return None
    for talks, subject in _talks(alignment.official) if settled else ():
        for each in settled:
            told = [i for i in subject if alignment.matched.get(i) in each.outcome]
            if len(told) >= min(_NAMED, len(subject)) and subject[-1] in told:
                return _found(alignment, talks, each, subject[-1])
    return None


def _found(alignment: Alignment, talks: int, settled: _Settled, subject: int) -> SettledTalks:
    official, account = alignment.official.terms[subject], alignment.account.terms[alignment.matched[subject]]
    first, last = min(settled.verb, account.first), max(settled.verb + 1, account.last)
    return SettledTalks(range(talks, official.last), range(first, last), subject)


@once_per_text
def _words_for_talks(text: AnnotatedText) -> tuple[int, ...]:
    """The terms that are words for talks."""
    return tuple(n for n, term in enumerate(text.terms) if term.norm in text.language.strength.NEGOTIATIONS)


@once_per_text
def _talks(text: AnnotatedText) -> tuple[tuple[int, tuple[int, ...]], ...]:
    """The words for talks that are not over, each with the terms of what they are about."""
    strength = text.language.strength
    found = [n for n, token in enumerate(text.tokens[:-1]) if token.norm in strength.NEGOTIATIONS]
    about = [n for n in found if text.tokens[n + 1].norm in strength.ABOUT and not _are_over(text, n)]
    subjects = [(n, phrase_from(text, range(n + 2, clause_at(text, n).stop))) for n in about]
    considered = [(n, phrase_from(text, clause_from(text, n)[1:])) for n in _considering(text)]
    return tuple((n, subject) for n, subject in (*subjects, *considered) if subject)


def _considering(text: AnnotatedText) -> list[int]:
    """The verbs that say of a thing that it is only considered."""
    lemma, strength = text.language.lexicon.lemma, text.language.strength
    found = [n for n, token in enumerate(text.tokens[:-1]) if lemma(token.norm, "v") in strength.CONSIDERING]
    return [n for n in found if text.tokens[n + 1].norm in text.language.syntax.DETERMINERS]


def _are_over(text: AnnotatedText, token: int) -> bool:
    before = text.tokens[max(clause_at(text, token).start, token - _OVER) : token]
    return any(word.norm in text.language.strength.OVER for word in before)


@once_per_text
def _settled(text: AnnotatedText) -> tuple[_Settled, ...]:
    """The verbs by which something is agreed, each with the terms of what is."""
    strength, lemmas = text.language.strength, verb_lemmas(text)
    if strength.AGREE not in lemmas and strength.OUTCOMES.isdisjoint(lemmas):
        return ()
    return tuple(_Settled(term.first, _outcome(text, k)) for k, term in enumerate(text.terms) if _settles(text, k))


def _settles(text: AnnotatedText, index: int) -> bool:
    """True for a form of the past of a verb of outcome, "agreed on" among them; false for "to be signed"."""
    term, language = text.terms[index], text.language
    lemma, strength = language.lexicon.lemma(term.norm, "v"), language.strength
    if term.norm == lemma or not (lemma in strength.OUTCOMES or lemma == strength.AGREE):
        return False
    on = not strength.ABOUT.isdisjoint(text.after(term, 1))
    if lemma == strength.AGREE and not on and not is_passive(text, index):
        return False
    before = word_before(text, term.first)
    if before in strength.BEFORE_PARTICIPLES or before in language.syntax.DETERMINERS:
        return False
    perfect_to_come = before == strength.PERFECT and behind_modal(text, term.first - 1)
    return not perfect_to_come and negation_of(text, index) is None


def _outcome(text: AnnotatedText, verb: int) -> tuple[int, ...]:
    """The terms of what is settled: behind the verb, or before it where that is passive; talks with their subject."""
    term, clause = text.terms[verb], clause_at(text, text.terms[verb].first)
    if is_passive(text, verb):
        return tuple(j for j in range(max(0, verb - LONGEST_PHRASE), verb) if text.terms[j].first in clause)
    settled = phrase_from(text, range(term.last, clause.stop))
    last = text.terms[settled[-1]] if settled else term
    strength = text.language.strength
    if last.norm not in strength.NEGOTIATIONS or strength.ABOUT.isdisjoint(text.after(last, 1)):
        return settled
    return *settled, *phrase_from(text, range(last.last + 1, clause.stop))

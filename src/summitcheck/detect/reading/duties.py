"""Find what nobody is to be required to do, where the account makes it a duty."""

from __future__ import annotations

from collections.abc import Iterator

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.text import AnnotatedText, once_per_text
from summitcheck.detect.reading.negation import is_behind_denial, is_under_denial
from summitcheck.detect.reading.sentences import clause_from, sentence_at, word_before
from summitcheck.detect.reading.verbs import verb_lemmas

#: The class of modals by which somebody has to do something.
_DUTY = "required"


def forbidden_duties(alignment: Alignment) -> Iterator[tuple[int, int, int]]:
    """A verb of requiring that is ruled out, what would be required, and that in the account: "firms must pay".

    The statement has "refrain from requiring firms to pay".
    """
    account, forbidden = alignment.account, _forbidden(alignment.official)
    for i in [i for i in forbidden if i in alignment.matched]:
        j = alignment.matched[i]
        if _is_duty(account, account.terms[j].first) and not is_under_denial(account, j):
            yield forbidden[i], i, j


@once_per_text
def _forbidden(text: AnnotatedText) -> dict[int, int]:
    """The verbs of what somebody is not to be required to do, each with the verb that would require it."""
    lemma, strength = text.language.lexicon.lemma, text.language.strength
    if verb_lemmas(text).isdisjoint(strength.REQUIRING):
        return {}
    requiring = [k for k, term in enumerate(text.terms) if lemma(term.norm, "v") in strength.REQUIRING]
    found: dict[int, int] = {}
    for k in [k for k in requiring if is_behind_denial(text, k)]:
        clause = clause_from(text, text.terms[k].last)
        to = next((n for n in clause if text.tokens[n].norm == strength.INFINITIVE), None)
        found.update((n, k) for n, term in enumerate(text.terms) if to is not None and term.first == to + 1)
    return found


def is_deplored(alignment: Alignment, negation: int, denied: int) -> bool:
    """True for "should not have to choose" where the statement has "are forced to choose": the two say the same."""
    account, official, strength = alignment.account, alignment.official, alignment.official.language.strength
    norms = account.language.polarity.DEPLORING.within(account.tokens, account.words)
    if not any(account.terms[negation].first in norm for norm in norms):
        return False
    lemma, place = official.language.lexicon.lemma, official.terms[alignment.backward[denied]].first
    before = official.tokens[sentence_at(official, place).start : place + 1]
    return any(lemma(token.norm, "v") in strength.PRESSING for token in before)


def _is_duty(text: AnnotatedText, token: int) -> bool:
    """True behind "must", "have to" and the like."""
    words = text.language.words
    if words.MODALS.get(word_before(text, token)) == _DUTY:
        return True
    phrases = words.MODAL_PHRASES.get(_DUTY)
    return phrases is not None and any(place.stop == token for place in phrases.within(text.tokens, text.words))

"""Find what is given in one text and lent or sold in the other: "a grant of 40 million", "a loan of"."""

from __future__ import annotations

from collections.abc import Iterator

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.terms import TermKind
from summitcheck.annotate.text import AnnotatedText, once_per_text
from summitcheck.detect.reading.counts import is_noun
from summitcheck.detect.reading.sentences import clause_at, sentence_at
from summitcheck.detect.reading.sides import AlignedSide, account_side, official_side
from summitcheck.detect.reading.verbs import is_verb, verb_lemmas

#: Terms of its clause around a word for giving among which stands what is given.
_REACH = 6
#: Tokens behind "lend" among which stands what is only help.
_BEHIND = 3
_WORD = TermKind.WORD
#: A term for a transfer and one for what is transferred, matched to that of the other text.
Transfer = tuple[int, int]


def other_terms(alignment: Alignment) -> Iterator[tuple[Transfer, Transfer]]:
    """What is given in the statement and lent or sold in the account, or lent and given for good: official, account."""
    events = alignment.official.language.events
    official, account = alignment.official.words, alignment.account.words
    if not _has_price(alignment.account) and events.LOAN_LIKE.isdisjoint(official):
        return
    if events.LOAN_LIKE.isdisjoint(official):
        yield from _shared(alignment, _given(alignment.official), _lent(alignment.account))
        yield from _shared(alignment, _given_free(alignment.official), _sold(alignment.account))
    elif events.LOAN_LIKE.isdisjoint(account):
        yield from _shared(alignment, _lent(alignment.official), _given_for_good(alignment.account))


@once_per_text
def _has_price(text: AnnotatedText) -> bool:
    """True for a text in which something may be lent, given for good or sold."""
    events = text.language.events
    return bool(_lent(text) or _sold(text) or not events.GIVEN_FOR_GOOD.isdisjoint(text.words))


def _shared(alignment: Alignment, own: tuple[int, ...], told: tuple[int, ...]) -> Iterator[tuple[Transfer, Transfer]]:
    """The words for a transfer, official and account, that have the same thing beside them; one is enough."""
    for i in own:
        things = _things(official_side(alignment), i)
        for j in told:
            beside = _things(account_side(alignment), j)
            thing = next((k for k in things if alignment.matched[k] in beside), None)
            if thing is not None:
                yield (i, thing), (j, alignment.matched[thing])
                return


def _things(side: AlignedSide, word: int) -> list[int]:
    """The matched figures beside a word for a transfer in its clause; where there is none, the matched nouns."""
    text, clause = side.text, clause_at(side.text, side.text.terms[word].first)
    near = [k for k in side.matched_among(clause) if abs(k - word) <= _REACH and k != word]
    figures = [k for k in near if text.terms[k].kind is TermKind.NUMBER]
    nouns = [k for k in near if k > word and is_noun(text, k) and not text.terms[k].capital]
    return figures or nouns


@once_per_text
def _given(text: AnnotatedText) -> tuple[int, ...]:
    """The verbs and nouns for what is given; what a bank provides may be lent."""
    events, lemma = text.language.events, text.language.lexicon.lemma
    verbs = events.GIVING if events.LENDERS.isdisjoint(text.words) else events.GIVING - events.ON_ANY_TERMS
    found = (k for k, t in enumerate(text.terms) if t.kind is _WORD and not t.capital)
    return tuple([k for k in found if text.terms[k].norm in events.GIFTS or (lemma(text.terms[k].norm, "v") in verbs)])


@once_per_text
def _given_free(text: AnnotatedText) -> tuple[int, ...]:
    """The verbs for what is surely given free of charge."""
    events = text.language.events
    free = events.FREE_OF_PRICE.within(text.tokens, text.words)
    sentences = [sentence_at(text, place.start) for place in free]
    sure = events.GIFTS | events.GIVEN_FOR_GOOD
    given = (k for k in _given(text) if text.terms[k].norm not in events.PRICES)
    return tuple([k for k in given if text.terms[k].norm in sure or any(text.terms[k].first in s for s in sentences)])


@once_per_text
def _given_for_good(text: AnnotatedText) -> tuple[int, ...]:
    words = text.language.events.GIVEN_FOR_GOOD
    return tuple([k for k, t in enumerate(text.terms) if t.norm in words and not _is_denied(text, k)])


@once_per_text
def _lent(text: AnnotatedText) -> tuple[int, ...]:
    """The verbs and nouns for what is lent; where the same clause gives as well, it is told which."""
    events, lemma = text.language.events, text.language.lexicon.lemma
    if events.LOAN_LIKE.isdisjoint(text.words):
        return ()
    words = [k for k, t in enumerate(text.terms) if t.kind is _WORD and not t.capital]
    lent = [k for k in words if text.terms[k].norm in events.LOANS or _lends(text, k, lemma(text.terms[k].norm, "v"))]
    return tuple([k for k in lent if not _is_denied(text, k) and not _gives_too(text, k)])


def _lends(text: AnnotatedText, index: int, verb: str) -> bool:
    events = text.language.events
    help_ = not events.LENT_AS_HELP.isdisjoint(text.after(text.terms[index], _BEHIND))
    return verb in events.LENDING and is_verb(text, index) and not help_


def _gives_too(text: AnnotatedText, index: int) -> bool:
    """True where a word for a gift stands in the clause of a word for a loan: "a grant, and no loan"."""
    clause, events = clause_at(text, text.terms[index].first), text.language.events
    return any(text.tokens[n].norm in events.GIFTS | events.GIVEN_FOR_GOOD for n in clause)


@once_per_text
def _sold(text: AnnotatedText) -> tuple[int, ...]:
    lemma, selling = text.language.lexicon.lemma, text.language.events.SELLING
    if selling.isdisjoint(verb_lemmas(text)):
        return ()
    sold = [k for k, t in enumerate(text.terms) if t.kind is _WORD and lemma(t.norm, "v") in selling]
    return tuple([k for k in sold if is_verb(text, k) and not _is_denied(text, k)])


def _is_denied(text: AnnotatedText, index: int) -> bool:
    """True where the clause of a word, up to it, has a negation, or what is told instead of it."""
    first = text.terms[index].first
    before = range(clause_at(text, first).start, first)
    denying = text.language.words.NEGATIONS | text.language.polarity.NEGATIVE
    return any(text.tokens[n].norm in denying for n in before)

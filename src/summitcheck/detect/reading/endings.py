"""Find what ends on a day or after some time, and is told as lasting for good or as beginning then."""

from __future__ import annotations

from collections.abc import Iterator

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.terms import Term, TermKind
from summitcheck.annotate.text import AnnotatedText
from summitcheck.detect.reading.sentences import clause_at, follows_negation, sentence_at, word_before
from summitcheck.detect.reading.sides import MIN_MATCHED
from summitcheck.detect.reading.verbs import matched_verbs, verbs
from summitcheck.lang.units import TIME_UNITS

#: Tokens before a length of time among which "for" stands.
_NEAR, _FAR = 2, 6


def told_for_good(alignment: Alignment) -> Iterator[tuple[int, range]]:
    """What ends on a day, or after some time, where the account has it last for good."""
    official, account = alignment.official, alignment.account
    phrases = account.language.values.FOR_GOOD
    places = phrases.within(account.tokens, account.words)
    found = [place for place in places if not follows_negation(account, place.start)]
    if not found or phrases.within(official.tokens, official.words) or any(_ends(account, t) for t in account.terms):
        return
    end = next((k for k, term in enumerate(official.terms) if _ends(official, term)), None)
    sentence = sentence_at(account, found[0].start)
    acts = [i for i, j in alignment.matched.items() if account.terms[j].first in sentence]
    if end is not None and len(acts) >= MIN_MATCHED and _are_of_one_clause(alignment, end, found[0]):
        yield end, found[0]


def told_at_once(alignment: Alignment) -> Iterator[tuple[int, range]]:
    """What takes some time ("over five years"), where the account has all of it happen at once."""
    official, account = alignment.official, alignment.account
    values = account.language.values
    found = values.AT_ONCE.within(account.tokens, account.words)
    if (
        not found
        or values.AT_ONCE.within(official.tokens, official.words)
        or not values.STARTING.isdisjoint(account.words)
    ):
        return
    takes = [k for k, t in enumerate(official.terms) if k in alignment.focus and _takes(official, t)]
    timed = any(t.kind is TermKind.DATE or (t.quantity and t.quantity.unit in TIME_UNITS) for t in account.terms)
    if takes and not timed and _is_of_told_act(alignment, found[0]) and not follows_negation(account, found[0].start):
        yield takes[0], found[0]


def _is_of_told_act(alignment: Alignment, phrase: range) -> bool:
    """True where a verb of the statement stands in the clause of a phrase, with nothing that joins another between."""
    account, joining = alignment.account, alignment.account.language.clauses.COORDINATORS
    clause = clause_at(account, phrase.start)
    acts = [account.terms[j].first for i, j in matched_verbs(alignment) if i in alignment.focus]
    between = [range(min(n, phrase.start), max(n, phrase.start)) for n in acts if n in clause]
    return any(joining.isdisjoint([account.tokens[n].norm for n in each]) for each in between)


def _takes(text: AnnotatedText, term: Term) -> bool:
    """True for "over five years", in which something comes about."""
    timed = term.quantity is not None and term.quantity.unit in TIME_UNITS
    over = term.quantity is not None and term.quantity.bound == "over"
    return timed and (over or not text.language.values.OVER.isdisjoint(text.before(term, _NEAR)))


def _are_of_one_clause(alignment: Alignment, end: int, phrase: range) -> bool:
    """True where a term of the clause of the end is told in the clause of the phrase."""
    own = clause_at(alignment.official, alignment.official.terms[end].first)
    told = clause_at(alignment.account, phrase.start)
    pairs = (
        (alignment.official.terms[i].first, alignment.account.terms[j].first) for i, j in alignment.matched.items()
    )
    return sum(i in own and j in told for i, j in pairs) >= MIN_MATCHED


def _ends(text: AnnotatedText, term: Term) -> bool:
    """True for "until 2031", and for "for five years"."""
    if term.kind is TermKind.DATE:
        return word_before(text, term.first) in text.language.polarity.LASTING_UNTIL
    timed = term.quantity is not None and term.quantity.unit in TIME_UNITS and not term.quantity.bound
    near = _FAR if text.language.syntax.OWNER in text.before(term, 1) else _NEAR  # "for an initial period of"
    return timed and not text.language.values.LASTING.isdisjoint(text.before(term, near))


def is_told_from_its_end(alignment: Alignment, date: int) -> bool:
    """True for what lasts until a date, told as what comes behind it: "closed until 2028", "opens after 2028".

    The statement's word for what lasts is not in the account.
    """
    official, polarity = alignment.official, alignment.official.language.polarity
    term = official.terms[date]
    if word_before(official, term.first) not in polarity.LASTING_UNTIL:
        return False
    account, told = alignment.account, verbs(alignment.account)
    if any(account.terms[k].norm in polarity.NEGATIVE and k not in alignment.backward for k in told):
        return False  # it may be another word for the same
    clause, acts = clause_at(official, term.first), verbs(official)
    states = [k for k, t in enumerate(official.terms) if t.first in clause and k < date]
    lasting = [k for k in states if k in acts or official.terms[k].norm in polarity.DENIABLE]
    return any(k not in alignment.matched for k in lasting if official.terms[k].kind is TermKind.WORD)

"""Find the bound of a figure, whether it stands beside the figure or in words of its own.

"No more than 40 percent", "40 percent at the outside", "40 percent, and that's the ceiling" and "never above 40
percent" say the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile
from typing import NamedTuple

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.terms import Term, TermKind
from summitcheck.annotate.text import AnnotatedText, once_per_text
from summitcheck.detect.reading.frequencies import told_frequencies
from summitcheck.detect.reading.sentences import clause_at, sentence_at, word_before
from summitcheck.detect.reading.verbs import verbs
from summitcheck.lang.units import TIME_UNITS
from summitcheck.lang.wordlists import Phrases

_FIGURES = frozenset((TermKind.NUMBER, TermKind.DATE))
#: What a bound says where it is denied.
DENIABLE = {">": "<=", ">=": "<", "over": "<=", "<": ">=", "<=": ">"}
#: Bounds beside which a ceiling or a floor may stand: none, and "about".
_LOOSE = frozenset(("", "~"))
#: Tokens before and behind a figure among which the words stand that bound it.
_BEFORE, _BEHIND = 10, 12
#: Words behind a figure that may make one compound with it, and what they are.
_COMPOUND, _NOMINAL = 4, frozenset("na")


class Bound(NamedTuple):
    """What a figure may be told with, and the tokens that tell figure and bound.

    ``signs`` are those of a `Quantity`, empty for none; there are two where a denial before the figure may turn it.
    ``cue`` are the tokens of a bound in words of its own.
    """

    signs: tuple[str, ...]
    tokens: range
    cue: range | None = None


def bound_of(text: AnnotatedText, index: int) -> Bound:
    """The bound of a figure."""
    term = text.terms[index]
    own, alone = term.quantity.bound if term.quantity else "", range(term.first, term.last)
    if own in DENIABLE and denial_before(text, term.first) is not None:
        return Bound((own, DENIABLE[own]), alone)
    if own not in _LOOSE or term.quantity is None or term.quantity.is_ordinal:
        return Bound((own,), alone)
    cues = ("<=", text.language.values.CEILINGS), (">=", text.language.values.FLOORS)
    found = [(sign, place) for sign, phrases in cues if (place := _cue(text, index, phrases))]
    found = found or list(_grudged(text, index))
    found = found or [(sign, place) for sign, phrases in cues if (place := _closing_cue(text, index, phrases))]
    if len(found) != 1:
        return Bound((own,), alone)
    sign, place = found[0]
    return Bound((sign,), range(min(term.first, place.start), max(term.last, place.stop)), place)


def turned_bounds(alignment: Alignment) -> dict[int, int]:
    """The figures, official and account, whose bound is turned together with a denial, as `is_turned`."""
    figures = [(i, j) for i, j in alignment.matched.items() if alignment.official.terms[i].quantity]
    return {i: j for i, j in figures if is_turned(alignment, i, j)}


def is_turned(alignment: Alignment, official: int, account: int) -> bool:
    """True for a bound of what the statement denies, where the account turns it and denies nothing.

    "Those under 21 may not" is told as "you have to be 21", "ships over 90 metres may not" as "those up to 90 may".
    "Raise it to 40" is not what is left of "not raise it above 40".
    """
    own, told = alignment.official.terms[official].quantity, alignment.account.terms[account].quantity
    if own is None or told is None or own.bound not in DENIABLE:
        return False
    denial = denial_beside(alignment.official, official)
    if denial is None or denial_beside(alignment.account, account) is not None:
        return False
    bare = not any(bound_of(alignment.account, account).signs) and not _acts_on(alignment.official, denial, official)
    return bare or told.bound == DENIABLE[own.bound]


def denial_beside(text: AnnotatedText, figure: int) -> int | None:
    """The negation, or "unless", next to a figure in its clause, beside that of "no more than"; not behind "and"."""
    term, clause = text.terms[figure], clause_at(text, text.terms[figure].first)
    denying = text.language.words.NEGATIONS | text.language.polarity.EXCEPTIONS
    both = range(term.first - 1, clause.start - 1, -1), range(term.last, clause.stop)
    found = [
        n for side in both for n in takewhile(lambda n: not _joins(text, n), side) if text.tokens[n].norm in denying
    ]
    return min(found, key=lambda n: abs(n - term.first), default=None)


def _joins(text: AnnotatedText, token: int) -> bool:
    norm, clauses = text.tokens[token].norm, text.language.clauses
    return norm in clauses.COORDINATORS and norm not in clauses.DISJUNCTIONS


def _acts_on(text: AnnotatedText, denial: int, figure: int) -> bool:
    """True where a verb stands between a denial and a figure: "not raise it above 40"."""
    return any(text.terms[k].first in range(denial, text.terms[figure].first) for k in verbs(text))


def is_named_as_bound(text: AnnotatedText, index: int) -> bool:
    """True for a figure that is itself told as a bound: "the 2 degree threshold", "keep 2 degrees within reach"."""
    goals, term = text.language.values.GOALS, text.terms[index]
    before = word_before(text, term.first) == text.language.syntax.OWNER and word_before(text, term.first - 1) in goals
    reach = text.language.values.IN_REACH.within(text.tokens, text.words)
    kept = any(place.start in _around(text, index)[1] for place in reach)
    return before or kept or not goals.isdisjoint(_compound_behind(text, term))


def _compound_behind(text: AnnotatedText, term: Term) -> list[str]:
    """The nouns and adjectives right behind a figure, which make one phrase with it: "2 degree warming limit"."""
    behind = text.tokens[term.last : min(term.last + _COMPOUND, clause_at(text, term.first).stop)]
    words = [token.norm for token in behind]
    return list(takewhile(lambda word: not _NOMINAL.isdisjoint(text.language.lexicon.pos(word)), words))


def stands_under(text: AnnotatedText, index: int, phrases: Phrases) -> bool:
    """True where one of some phrases stands before or behind a figure of its sentence, with no other figure between."""
    parts = _around(text, index)
    return any(place.start in part for place in phrases.within(text.tokens, text.words) for part in parts)


def is_given_up(alignment: Alignment, official: int, account: int) -> bool:
    """True for "below 40" told as "no longer 40", with nothing that joins another verb between."""
    own, text, term = alignment.official.terms[official].quantity, alignment.account, alignment.account.terms[account]
    places = text.language.polarity.NO_LONGER.within(text.tokens, text.words) if own and own.bound == "<" else ()
    clause, joining = clause_at(text, term.first), text.language.clauses.COORDINATORS
    between = [range(p.stop, term.first) for p in places if clause.start <= p.start < term.first]
    return any(joining.isdisjoint([text.tokens[n].norm for n in each]) for each in between)


def denial_before(text: AnnotatedText, first: int) -> int | None:
    """The negation in the clause of a token, before it, that denies what is told there: "in none will it pass 40"."""
    negations = text.language.words.NEGATIONS
    for n in range(first - 1, clause_at(text, first).start - 1, -1):
        norm = text.tokens[n].norm
        if norm in negations:
            return n
        if _joins(text, n) or norm in text.language.clauses.RELATIVES:
            break
    return None


def _cue(text: AnnotatedText, index: int, phrases: Phrases) -> range | None:
    """Where one of some phrases says of a figure what bounds it; "no limit" is none."""
    for part in _around(text, index):
        for place in phrases.within(text.tokens[part.start : part.stop], text.words):
            cue = range(part.start + place.start, part.start + place.stop)
            denied = cue.start > 0 and text.tokens[cue.start - 1].norm in text.language.words.NEGATIONS
            if not denied and _speaks_of(text, index, cue) and not _is_nearer_to_another(text, index, cue):
                return cue
    return None


def _grudged(text: AnnotatedText, index: int) -> Iterator[tuple[str, range]]:
    """The bound of a figure behind which not one more, or less, is said to come: "and not a sack more"."""
    values, behind = text.language.values, _around(text, index)[1]
    for n in range(behind.start, behind.stop - 3):
        denied, one, _, end = (text.tokens[k].norm for k in range(n, n + 4))
        if denied in text.language.words.NEGATIONS and one in values.SINGLE and end in values.GRUDGED:
            yield values.GRUDGED[end], range(n, n + 4)


def _closing_cue(text: AnnotatedText, index: int, phrases: Phrases) -> range | None:
    """One of some phrases that ends a sentence, set off, and bounds all of a list: "4 apples and 6 pears, at most"."""
    sentence = sentence_at(text, text.terms[index].first)
    closing = clause_at(text, sentence.stop - 1)
    places = phrases.within(text.tokens[closing.start : closing.stop], text.words)
    if [len(place) for place in places] != [len(closing)]:
        return None
    others = [t.quantity for t in text.terms[index:] if t.kind is TermKind.NUMBER and t.first in sentence]
    alike = len({quantity.unit for quantity in others if quantity}) == 1
    first = text.terms[index].first
    listed = first < closing.start and not any(first < text.terms[k].first < closing.start for k in verbs(text))
    return closing if alike and listed else None


def _is_nearer_to_another(text: AnnotatedText, index: int, cue: range) -> bool:
    """True for "minimum" of the first figure in "15 % off for whoever makes a minimum purchase of $3,000".

    A figure in the clause of the words is nearer than any in another; what refers back has no figure behind it.
    """
    back = text.tokens[cue.stop - 1].norm in text.language.values.REFERRING_BACK
    figures = [each for each in _figures(text) if not back or each.first < cue.start]
    own = _distance(text, text.terms[index], cue)
    return any(_distance(text, other, cue) < own for other in figures)


def _distance(text: AnnotatedText, term: Term, cue: range) -> tuple[bool, int]:
    """Whether a figure stands in another clause than the words for a bound, and how many tokens lie between."""
    figure = _with_rate(text, term)
    return term.first not in clause_at(text, cue.start), max(cue.start - figure.stop, figure.start - cue.stop)


def _with_rate(text: AnnotatedText, term: Term) -> range:
    """The tokens of a figure, with those that tell how often it comes: "40 tonnes a year", "twice a year"."""
    rates = told_frequencies(text)
    return range(term.first, next((each.last for each in rates if each.first <= term.last < each.last), term.last))


@once_per_text
def _figures(text: AnnotatedText) -> tuple[Term, ...]:
    """The figures and dates; "a year" and "not one" are none, nor is the period of "twice in every four years"."""
    periods = [range(each.first + 1, each.last) for each in told_frequencies(text)]
    figures = [term for term in text.terms if term.kind in _FIGURES and not (_is_unit(term) or _is_not_one(text, term))]
    return tuple([term for term in figures if not any(term.first in period for period in periods)])


def _speaks_of(text: AnnotatedText, index: int, cue: range) -> bool:
    """True for words in the clause of a figure, or behind it, in one that refers back ("and that's the ceiling")."""
    first, clause = text.terms[index].first, clause_at(text, cue.start)
    if first in clause:
        return True
    if cue.stop == clause.stop == first:
        return True  # "it is capped, 2 percent a year"
    between = {token.norm for token in text.tokens[clause.start : cue.start]}
    return first < cue.start and between <= text.language.values.REFERRING_BACK


def _around(text: AnnotatedText, index: int) -> tuple[range, range]:
    """The tokens of its sentence before and behind a figure, up to the next figure."""
    term, figures = text.terms[index], _figures(text)
    sentence = sentence_at(text, term.first)
    before = max([sentence.start, term.first - _BEFORE, *(t.last for t in figures if t.last <= term.first)])
    behind = min([sentence.stop, term.last + _BEHIND, *(t.first for t in figures if t.first >= term.last)])
    return range(before, term.first), range(term.last, behind)


def _is_not_one(text: AnnotatedText, term: Term) -> bool:
    """True for the one of "and not one more"."""
    one = term.quantity is not None and term.quantity.value == 1
    return one and word_before(text, term.first) in text.language.words.NEGATIONS


def _is_unit(term: Term) -> bool:
    return term.quantity is not None and term.quantity.value == 1 and term.quantity.unit in TIME_UNITS

"""Find figures and dates that changed places: "Peru 40, Chile 60" told as "Peru 60, Chile 40"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.rounding import agree
from summitcheck.annotate.terms import Term, TermKind
from summitcheck.annotate.text import AnnotatedText, once_per_text
from summitcheck.detect.reading.counts import figures_of, is_share
from summitcheck.detect.reading.figures import comparable, is_further, matched_figures
from summitcheck.detect.reading.sentences import sentence_at, word_before
from summitcheck.detect.reading.verbs import verbs
from summitcheck.lang.quantity import Quantity

#: Terms around two figures among which the names stand whose they are.
_OWNED = 8
#: The lower and the upper end of a change, and its unit.
_Change = tuple[float, float | None, str]
#: The bound of a range that reads "from 4 to 12".
_FROM = "from"


def exchanged_figures(alignment: Alignment) -> Iterator[tuple[int, int]]:
    """The figures, official and account, that changed places: "Peru 40, Chile 60" told as "Peru 60, Chile 40"."""
    official, account = alignment.official, alignment.account
    figures = sorted(matched_figures(alignment), key=lambda matched: matched[0])
    for (i, j, one, _), (k, m, other, _) in pairwise(figures):
        if not comparable(one, other) or is_further(official, i) or is_further(account, m):
            continue
        owners, told = _owners(official, i, k), _owners(account, *sorted((j, m)))
        if owners and told and owners == (told if j > m else told[::-1]):
            yield from ((i, m), (k, j))
        elif owners and told and j < m and _is_given_away(alignment, owners, told):
            yield k, m
        elif not owners and not told:
            yield from _exchanged_beside(alignment, [(i, j), (k, m)])


def _is_given_away(alignment: Alignment, owners: tuple[str, str], told: tuple[str, str]) -> bool:
    """True where the second figure alone is told of somebody else of the statement, and its owner of nothing."""
    official, account = ({term.key for term in text.terms} for text in (alignment.official, alignment.account))
    return owners[0] == told[0] and told[1] in official and owners[1] != told[1] and owners[1] not in account


def reversed_changes(alignment: Alignment) -> Iterator[tuple[int, int]]:
    """The figures, official and account, of a change that runs the other way: "from 12 to 4", "from 4 to 12"."""
    official, account = alignment.official, alignment.account
    turned = (_falls(official), _rises(account)), (_rises(official), _falls(account))
    for one, other in turned:
        yield from ((place, other[change]) for change, place in one.items() if change in other)


def other_results(alignment: Alignment) -> Iterator[tuple[int, int]]:
    """The figures, official and account, to which one thing changes: "from 12 to 4 percent" told as "to 5 percent".

    The account's stands for nothing else, in place of one of the two or right behind what they stand behind.
    """
    account, changes = alignment.account, _changes(alignment.official)
    for start, end, (low, high) in changes:
        for j, told in figures_of(account).items() if end not in alignment.matched else ():
            leads = word_before(account, account.terms[j].first) == account.language.values.TO
            other = told.upper is None and not any(agree(each, told) for each in (low, high))
            if (
                leads
                and other
                and j not in alignment.backward
                and comparable(high, told)
                and _follows_same(alignment, start, j)
            ):
                yield end, j


@once_per_text
def _changes(text: AnnotatedText) -> list[tuple[int, int, tuple[Quantity, Quantity]]]:
    """Where a text tells of a change from one figure to another: both terms, and the figures, the result last."""
    values, found = text.language.values, []
    for k, (first, second) in enumerate(pairwise(text.terms)) if values.FROM in text.words else ():
        one, other = first.quantity, second.quantity
        leads = word_before(text, first.first) == values.FROM and word_before(text, second.first) == values.TO
        if one and other and leads and first.kind is second.kind is TermKind.NUMBER:
            found.append((k, k + 1, (one, other)))
    for k, q in figures_of(text).items():
        if q.upper is not None and q.bound == _FROM:
            found.append((k, k, (q._replace(upper=None, bound=""), q._replace(value=q.upper, upper=None, bound=""))))
    return found


def _follows_same(alignment: Alignment, official: int, account: int) -> bool:
    """True where the last matched word before the official figure stands right before the account's."""
    return official > 0 and alignment.matched.get(official - 1, -1) == account - 1


def _rises(text: AnnotatedText) -> dict[_Change, int]:
    """The figures that read "from 4 to 12", an increase or a range, by both ends and the unit."""
    found = [(k, term.quantity) for k, term in enumerate(text.terms) if term.quantity]
    return {(q.value, q.upper, q.unit): k for k, q in found if q.upper is not None and q.bound == _FROM}


def _falls(text: AnnotatedText) -> dict[_Change, int]:
    """The figures that read "from 12" with "to 4" right behind, by the lower and the upper end and the unit."""
    found: dict[_Change, int] = {}
    values = text.language.values
    for k, (first, second) in enumerate(pairwise(text.terms)) if values.FROM in text.words else ():
        one, other = first.quantity, second.quantity
        leads = word_before(text, first.first) == values.FROM and word_before(text, second.first) == values.TO
        if one and other and leads and one.value > other.value and one.unit in (other.unit, ""):
            found[other.value, one.value, other.unit] = k
    return found


def exchanged_dates(alignment: Alignment) -> Iterator[tuple[int, int]]:
    """The dates, official and account, that changed places: "one in 2030, a second in 2032" turned round."""
    terms, matched = alignment.official.terms, alignment.matched
    dates = [(i, matched[i]) for i, term in enumerate(terms) if term.kind is TermKind.DATE and i in matched]
    return _exchanged_beside(alignment, dates)


def _exchanged_beside(alignment: Alignment, values: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Of matched values, official and account, the neighbours of which each has the word that was beside the other."""
    official, account, matched = alignment.official, alignment.account, alignment.matched
    for (i, j), (k, m) in pairwise(values):
        for step in (-1, 1):
            own = [matched.get(_beside(official, each, step)) for each in (i, k)]
            told = [_beside(account, each, step) for each in (m, j)]
            # one verb for both values may stand beside either
            keys = {account.terms[n].key for n in told if n >= 0}
            alike = len({_beside(official, each, step) in verbs(official) for each in (i, k)}) == 1
            if None not in own and own == told and len(keys) > 1 and alike:
                yield from ((i, m), (k, j))
                break


def _beside(text: AnnotatedText, index: int, step: int) -> int:
    """The next term before (-1) or behind (1) one in its sentence, operators left out; -1 for a date and for none."""
    sentence, k = sentence_at(text, text.terms[index].first), index + step
    while 0 <= k < len(text.terms) and text.terms[k].kind is TermKind.OPERATOR:
        k += step
    inside = 0 <= k < len(text.terms) and text.terms[k].first in sentence
    return k if inside and text.terms[k].kind is not TermKind.DATE else -1


def _owners(text: AnnotatedText, first: int, second: int) -> tuple[str, str] | None:
    """The keys of two names whose figures are the first and the second one; None where that cannot be read.

    The names stand before the figures ("Peru 40, Chile 60"), behind them ("40 from Peru, 60 from Chile"), or all
    together ("Peru and Chile will send 40 and 60").
    """
    sentence = sentence_at(text, text.terms[first].first)
    if text.terms[second].first not in sentence:
        return None
    reach = range(max(0, first - _OWNED), min(len(text.terms), second + _OWNED + 1))
    names = [
        k for k in reach if text.terms[k].first in sentence and _may_be_name(text.terms[k]) and not _is_whole(text, k)
    ]
    before, after = [k for k in names if k < first], [k for k in names if k > second]
    found = _one_each(text, before, [k for k in names if first < k < second], after)
    if found is None and second == first + 1:
        found = next((pair for pair in (before[-2:], after[:2]) if _are_joined(text, pair)), None)
    keys = [text.terms[k].key for k in found or ()]
    return (keys[0], keys[1]) if len(set(keys)) > 1 else None


def _one_each(text: AnnotatedText, before: list[int], between: list[int], after: list[int]) -> list[int] | None:
    """Of the names around two figures those to which they belong, where one stands between the two."""
    if not between:
        return None
    if after and _behind_preposition(text, between[0]) and _behind_preposition(text, after[0]):
        return [between[0], after[0]]
    return [before[-1], between[-1]] if before else None


def _behind_preposition(text: AnnotatedText, index: int) -> bool:
    return word_before(text, text.terms[index].first) in text.language.syntax.BEFORE_NAMES


def _are_joined(text: AnnotatedText, names: list[int]) -> bool:
    """True for two names with nothing but "and" between."""
    if len(names) != 2:
        return False
    between = range(text.terms[names[0]].last, text.terms[names[1]].first)
    return bool(between) and all(text.tokens[n].norm in text.language.syntax.BETWEEN_ITEMS for n in between)


def _is_whole(text: AnnotatedText, index: int) -> bool:
    """True for what a share is a part of: "3 percent of its GDP" is nobody's for that."""
    share = text.terms[index - 1] if index else None
    if share is None or share.quantity is None or not is_share(share.quantity):
        return False
    return text.language.syntax.OWNER in {t.norm for t in text.tokens[share.last : text.terms[index].first]}


def _may_be_name(term: Term) -> bool:
    return term.kind is TermKind.NAME or term.capital or term.first == 0

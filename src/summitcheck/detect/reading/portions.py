"""Find what is due in parts by several dates, and is told as due in full by the first or by the last."""

from __future__ import annotations

from collections.abc import Iterator

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.terms import TermKind
from summitcheck.annotate.text import AnnotatedText
from summitcheck.detect.reading.counts import is_share
from summitcheck.detect.reading.sentences import clause_at, sentence_at
from summitcheck.detect.reading.sides import MIN_MATCHED, account_side

#: Dates by which parts are due, at the least.
_SEVERAL = 2


def told_in_full(alignment: Alignment) -> Iterator[tuple[int, range]]:
    """The first dates of several, by which a part is due, where the account has all of it due by then."""
    official, account, values = alignment.official, alignment.account, alignment.official.language.values
    if values.IN_FULL.isdisjoint(account.words):
        return
    due, told = dates(official), dates(account)
    if len(due) < _SEVERAL or len(told) != 1 or not values.IN_FULL.isdisjoint(official.words):
        return
    first = alignment.backward.get(told[0])
    if first != due[0] or not values.REST.isdisjoint(account.words) or not _has_rest(official, due[1]):
        return
    sentence = sentence_at(account, account.terms[told[0]].first)
    full = next((n for n in sentence if account.tokens[n].norm in values.IN_FULL), None)
    in_part = any(is_share(term.quantity) for term in account.terms if term.quantity)
    if full is not None and not in_part and len(account_side(alignment).matched_among(sentence)) >= MIN_MATCHED:
        yield first, range(full, full + 1)


def dates(text: AnnotatedText) -> list[int]:
    """The terms of a text that are dates."""
    return [k for k, term in enumerate(text.terms) if term.kind is TermKind.DATE]


def _has_rest(text: AnnotatedText, date: int) -> bool:
    """True where the clause of a date tells what is left: "and the rest by 2029"."""
    clause, rest = clause_at(text, text.terms[date].first), text.language.values.REST
    return any(text.tokens[n].norm in rest for n in clause)


def is_whole_by_the_end(alignment: Alignment) -> bool:
    """True where a part is due by one date and the rest by another, and the account tells the other, too."""
    due = dates(alignment.official)
    return len(due) >= _SEVERAL and due[-1] in alignment.matched and _has_rest(alignment.official, due[-1])

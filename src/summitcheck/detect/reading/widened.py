"""Find what the account says of more, or of fewer, things than the statement names: "all", "unlimited", "only"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.terms import TermKind
from summitcheck.annotate.text import AnnotatedText, once_per_text
from summitcheck.detect.reading.counts import figures_of, head_of
from summitcheck.detect.reading.exceptions import exceptions
from summitcheck.detect.reading.lists import joint
from summitcheck.detect.reading.sentences import clause_at, follows_negation, sentence_at, span, word_before
from summitcheck.detect.reading.verbs import matched_verbs
from summitcheck.lang.degree import ALL

#: Tokens behind "unlimited" among which the noun stands that is not limited.
_REACH = 6
#: A list has so many items at least.
_LISTED = 2


def told_without_limit(alignment: Alignment) -> Iterator[tuple[int, range]]:
    """The figures of which the account tells no limit: "500 visas", "an unlimited number of visas"."""
    official, account = alignment.official, alignment.account
    unlimited = account.language.degrees.UNLIMITED
    places = unlimited.within(account.tokens, account.words)
    if not places or unlimited.within(official.tokens, official.words):
        return
    for i, quantity in figures_of(official).items():
        head = head_of(official, i)
        noun = alignment.matched.get(head) if head is not None and i not in alignment.matched else None
        if noun is None or quantity.is_ordinal or i not in alignment.focus:
            continue
        first = account.terms[noun].first
        near = [
            place
            for place in places
            if first - _REACH <= place.stop <= first and first in clause_at(account, place.start)
        ]
        yield from [(i, place) for place in near if not follows_negation(account, place.start)][:1]


def told_of_all_kinds(alignment: Alignment) -> Iterator[tuple[tuple[int, ...], range]]:
    """The lists for which the account has "all": "degrees in law and medicine", "degrees in all subjects"."""
    account, degrees = alignment.account, alignment.account.language.degrees
    for items in lists(alignment.official) if not degrees.QUANTIFIERS.keys().isdisjoint(account.words) else ():
        before = items[0] - 1
        if before not in alignment.matched or not alignment.matched.keys().isdisjoint(items):
            continue
        behind = account.terms[alignment.matched[before]].last
        words = [token.norm for token in account.tokens[behind : behind + 2]]
        kind = next((k for k, term in enumerate(account.terms) if term.first == behind + 2), None)
        same = words[:1] == [word_before(alignment.official, alignment.official.terms[items[0]].first)]
        whole = len(words) > 1 and degrees.QUANTIFIERS.get(words[1]) == ALL and words[1] not in degrees.OF_TWO
        if same and whole and kind is not None and kind not in alignment.backward and _is_word(account, kind):
            yield items, range(behind + 1, account.terms[kind].last)


def _is_word(text: AnnotatedText, index: int) -> bool:
    return text.terms[index].kind is TermKind.WORD


def told_of_one_item(alignment: Alignment) -> Iterator[tuple[tuple[int, ...], range]]:
    """The lists of which the account has one item alone: "degrees in law and medicine", "in medicine only"."""
    account, degrees = alignment.account, alignment.account.language.degrees
    if not degrees.LIMITING.isdisjoint(alignment.official.words) or degrees.LIMITING.isdisjoint(account.words):
        return
    for items in lists(alignment.official):
        told = [i for i in items if i in alignment.matched]
        if len(told) != 1 or told[0] not in alignment.focus:
            continue
        term = account.terms[alignment.matched[told[0]]]
        limit = next(
            (n for n in _beside(account, term.first, term.last) if account.tokens[n].norm in degrees.NOTHING_ELSE), None
        )
        if limit is not None and not _is_for_now(account, limit) and not follows_negation(account, limit):
            yield items, range(min(limit, term.first), max(limit + 1, term.last))


def _beside(text: AnnotatedText, first: int, last: int) -> list[int]:
    """The tokens right beside a term, and before the preposition that stands before it."""
    prepositions = text.language.syntax.PREPOSITIONS
    leading = first - 2 if word_before(text, first) in prepositions else first - 1
    return [n for n in (leading, last) if 0 <= n < len(text.tokens) and last - 1 in sentence_at(text, n)]


def _is_for_now(text: AnnotatedText, token: int) -> bool:
    return word_before(text, token) in text.language.degrees.FOR_NOW | {text.language.words.NOT}


def told_as_taken_out(alignment: Alignment) -> Iterator[tuple[int, range]]:
    """The items of a list that the account takes out of what it tells: "for tea and rice", "except rice"."""
    official, account = alignment.official, alignment.account
    opening, denying = account.language.degrees.TAKING_OUT, account.language.words.NEGATIONS
    if not matched_verbs(alignment):
        return  # "the duty on rice stays" is told as "no duty stays, except on rice"
    if exceptions(official) or not official.language.polarity.EXCEPTIONS.isdisjoint(official.words):
        return
    excepted = exceptions(account)
    listed = {i for items in lists(official) for i in items} if excepted else ()
    for tokens in excepted:
        if account.tokens[tokens.start].norm not in opening:
            continue
        taken = account.within(*span(account, tokens))
        found = [alignment.backward[j] for j in taken if j in alignment.backward]
        plain = denying.isdisjoint(official.words) and denying.isdisjoint(account.words)
        yield from [(i, tokens) for i in found if plain and i in listed and i in alignment.focus][:1]


@once_per_text
def lists(text: AnnotatedText) -> tuple[tuple[int, ...], ...]:
    """The terms of each list of two or more items that "and" or commas join."""
    found, k = [], 0
    while k + 1 < len(text.terms):
        run = list(takewhile(lambda n: _is_listed(text, n), range(k, len(text.terms) - 1)))
        items = (*run, run[-1] + 1) if run else ()
        joints = sum(bool(joint(text, n, n + 1)) for n in run)
        if joints >= _LISTED or (joints and len(items) == _LISTED):
            found.append(items)
        k += len(run) + 1
    return tuple(found)


def _is_listed(text: AnnotatedText, index: int) -> bool:
    """True where the next term goes on with a list, or with an item of it."""
    one, other = text.terms[index], text.terms[index + 1]
    if TermKind.OPERATOR in (one.kind, other.kind) or other.first not in sentence_at(text, one.first):
        return False
    return one.last == other.first or bool(joint(text, index, index + 1))

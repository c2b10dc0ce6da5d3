"""The words of a row marked: what is gone, what is new, and the two as one text where they are close enough."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from summitcheck.diff.group import Group
from summitcheck.diff.model import Mark, Passage, Piece
from summitcheck.diff.side import Side
from summitcheck.diff.wording import Word, Wording
from summitcheck.diff.words import Step, alike, word_steps
from summitcheck.language.analysis import Analysis, join
from summitcheck.language.terms import Term
from summitcheck.language.words import FUNCTION_WORDS
from summitcheck.match.compare import compare

#: From this share (0 to 1) of common words in order, of the shorter side, on, words are compared one by one;
#: below it only by the terms that carry the meaning, since everything else differs anyway.
WORD_BY_WORD = 0.65
#: From this share of common words of both sides together on, the two are read as one text.
INLINE = 0.6
#: ... and with no more words than this together, as in headings, whatever they share.
SHORT = 12

#: Words by the offsets at which they start.
Starts = frozenset[int]


class Marked(NamedTuple):
    """A group with its words marked: passages of both texts, and the two as one where they are close enough."""

    same: bool
    official: tuple[Passage, ...]
    account: tuple[Passage, ...]
    inline: tuple[Piece, ...] = ()


def mark(group: Group, statement: Side, account: Side, elsewhere: Collection[str] = ()) -> Marked:
    """The group with its words marked; ``elsewhere`` are keys of terms that the account draws from other sentences."""
    left, right = _in_a_row(statement, group.official), _in_a_row(account, group.account)
    steps = word_steps(left, right)
    if all(step.same for step in steps):
        return Marked(True, _passages(statement, group.official), _passages(account, group.account))
    shorter, both = alike(steps)
    if shorter >= WORD_BY_WORD or not left or not right:
        gone, new = _changed_words(steps, left, right)
    else:
        gone, new = _changed_terms(group, statement, account, elsewhere)
    close = both >= INLINE or (left and right and len(left) + len(right) <= SHORT)
    return Marked(
        False,
        _passages(statement, group.official, gone, Mark.GONE),
        _passages(account, group.account, new, Mark.NEW),
        tuple(_inline(steps, left, right, statement.wording, account.wording)) if close else (),
    )


def _in_a_row(side: Side, indexes: Sequence[int]) -> list[Word]:
    """The words of several sentences, a space between them."""
    return [
        word._replace(spaced=word.spaced or at == 0 < n)
        for n, i in enumerate(indexes)
        for at, word in enumerate(side.words[i])
    ]


def _changed_words(steps: Sequence[Step], left: Sequence[Word], right: Sequence[Word]) -> tuple[Starts, Starts]:
    changed = [step for step in steps if not step.same]
    return (
        frozenset(left[i].start for step in changed for i in step.left),
        frozenset(right[j].start for step in changed for j in step.right),
    )


def _changed_terms(group: Group, statement: Side, account: Side, elsewhere: Collection[str]) -> tuple[Starts, Starts]:
    comparison = compare(_whole(statement, group.official), _whole(account, group.account))
    gone = [comparison.official.terms[i] for d in comparison.differences for i in d.official]
    new = [comparison.account.terms[j] for d in comparison.differences for j in d.account]
    return (
        _starts(gone, [word for i in group.official for word in statement.words[i]]),
        _starts(
            [term for term in new if term.key not in elsewhere], [w for j in group.account for w in account.words[j]]
        ),
    )


def _whole(side: Side, indexes: Sequence[int]) -> Analysis:
    first, last = side.sentences[indexes[0]], side.sentences[indexes[-1]]
    return join([side.analyses[n] for n in indexes], side.wording.text[first.start : last.end])


def _starts(terms: Sequence[Term], words: Sequence[Word]) -> Starts:
    """The words of the terms, by their starts, and the small words that stand between two of them."""
    ordered = sorted(terms, key=lambda term: term.start)
    found: set[int] = set()
    between: list[int] | None = None
    for word in words:
        at = bisect_left(ordered, word.end, key=lambda term: term.start) - 1
        if at >= 0 and ordered[at].end > word.start:
            found.update(between or (), (word.start,))
            between = []
        elif between is not None and (word.key in FUNCTION_WORDS or word.key in ",-"):
            between.append(word.start)
        else:
            between = None
    return frozenset(found)


def _passages(
    side: Side, indexes: Sequence[int], changed: Starts = frozenset(), to: Mark = Mark.SAME
) -> tuple[Passage, ...]:
    return tuple(Passage(side.sentences[n], tuple(_pieces(side.wording, side.words[n], changed, to))) for n in indexes)


def _pieces(wording: Wording, words: Sequence[Word], changed: Starts, to: Mark) -> Iterator[Piece]:
    for is_changed, run in groupby(words, key=lambda word: word.start in changed):
        yield wording.piece(list(run), to if is_changed else Mark.SAME)


def _inline(
    steps: Sequence[Step], left: Sequence[Word], right: Sequence[Word], official: Wording, account: Wording
) -> Iterator[Piece]:
    """One text: what stays, in the account's setting, and at each change what is gone before what is new."""
    for step in steps:
        new = [right[j] for j in step.right]
        if step.same:
            yield account.piece(new)
            continue
        gone = [left[i] for i in step.left]
        if gone:
            yield official.piece(gone, Mark.GONE)
        if new:
            yield account.piece([new[0]._replace(spaced=new[0].spaced or _collide(gone, new)), *new[1:]], Mark.NEW)


def _collide(gone: Sequence[Word], new: Sequence[Word]) -> bool:
    """True where what is gone and what is new would read as one word: at the head of a sentence."""
    return bool(gone) and gone[-1].key[-1].isalnum() and new[0].key[0].isalnum()

"""The marks of a row: removed words, new words, and both in one text if the wording is close enough."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from summitcheck.align.alignment import align
from summitcheck.annotate.terms import Term
from summitcheck.lang.base import Language
from summitcheck.views.diff.amounts import without_units
from summitcheck.views.diff.group import SentenceGroup
from summitcheck.views.diff.inline import Both
from summitcheck.views.diff.model import DiffPassage, DiffPiece, WordMark
from summitcheck.views.diff.side import DiffSide
from summitcheck.views.diff.wording import VisibleWord
from summitcheck.views.diff.words import alike, word_steps
from summitcheck.views.report import Finding
from summitcheck.views.word_changes import account_words, official_words

#: From this share (0 to 1) of common words in order, of the shorter side, on, words are compared one by one;
#: below it only by the terms that carry the meaning, since everything else differs anyway.
WORD_BY_WORD = 0.65
#: A sentence that shares less than this (0 to 1) of its telling words with the others of its group has no place there.
IDLE = 0.2

#: Words by the offsets at which they start.
Starts = frozenset[int]


class Marked(NamedTuple):
    """A group with its words marked: passages of both texts, and the two as one where they are close enough."""

    same: bool
    official: tuple[DiffPassage, ...]
    account: tuple[DiffPassage, ...]
    inline: tuple[DiffPiece, ...] = ()


def mark(
    group: SentenceGroup,
    statement: DiffSide,
    account: DiffSide,
    elsewhere: Collection[str],
    findings: Sequence[Finding],
) -> Marked:
    """The group with its words marked; ``elsewhere`` are keys of terms that the account draws from other sentences.

    Those that are close enough to be read as one text have the same marks in it and apart. Others are compared two by
    two, and a word that any of the others has is not marked: an account may say a thing twice. Of what one of the
    ``findings`` says was changed there, something is marked.
    """
    both = Both.of(group, statement, account)
    if both.same and not findings:
        return Marked(True, _passages(statement, group.official), _passages(account, group.account))
    if both.same or not both.close:
        return _two_by_two(group, statement, account, elsewhere, findings)
    gone, new = (frozenset(word.start for word in words) for words in both.changed)
    return Marked(
        False,
        tuple(_passage(statement, i, [gone], WordMark.GONE) for i in group.official),
        tuple(_passage(account, j, [new], WordMark.NEW) for j in group.account),
        tuple(both.inline(statement.wording, account.wording)),
    )


def _two_by_two(
    group: SentenceGroup,
    statement: DiffSide,
    account: DiffSide,
    elsewhere: Collection[str] = (),
    findings: Sequence[Finding] = (),
) -> Marked:
    """The group with the words marked that no sentence of the other side has."""
    changes = {(i, j): _changed(i, j, statement, account, elsewhere) for i in group.official for j in group.account}
    gone = {i: [changes[i, j][0] for j in group.account] for i in group.official}
    new = {j: [changes[i, j][1] for i in group.official] for j in group.account}
    lost, told = _changed_words(findings, statement, account)
    return Marked(
        False,
        tuple(_passage(statement, i, gone[i], WordMark.GONE, lost) for i in group.official),
        tuple(_passage(account, j, new[j], WordMark.NEW, told) for j in group.account),
    )


def _changed_words(
    findings: Sequence[Finding], statement: DiffSide, account: DiffSide
) -> tuple[tuple[Starts, ...], tuple[Starts, ...]]:
    """The words that each finding says were changed: of the statement, and of the account."""
    lost, told = {*official_words(findings)}, {*account_words(findings)}
    gone: list[Starts] = []
    new: list[Starts] = []
    for finding in findings:
        here, there = (finding.official.start, finding.official.end), (finding.account.start, finding.account.end)
        one, other = statement.wording.words(*here), account.wording.words(*there)
        gone += [_apart_from(one, other)] if here in lost else []
        new += [_apart_from(other, one)] if there in told else []
    return tuple(gone), tuple(new)


def _apart_from(words: Sequence[VisibleWord], others: Sequence[VisibleWord]) -> Starts:
    """The words of one side of a finding; where it only has more or fewer words than the other, none of those of both.

    Where the words are the same, or in another order, they have changed places.
    """
    mine, theirs = [word.key for word in words], [word.key for word in others]
    within = mine != theirs and (_is_in_order(mine, theirs) or _is_in_order(theirs, mine))
    return frozenset(word.start for word in words if not (within and word.key in theirs))


def _is_in_order(few: Sequence[str], many: Sequence[str]) -> bool:
    """True where all of the few are among the many, in their order."""
    rest = iter(many)
    return all(key in rest for key in few)


def idle(group: SentenceGroup, statement: DiffSide, account: DiffSide) -> Iterator[tuple[int, int]]:
    """Pairs of sentences of a group, one of the statement and one of the account, that should not have been joined.

    Next to nothing of the one is in the others, once the words are compared in order: the statement's was left out, the
    account's added. A group of two sentences has none.
    """
    if not (group.official and group.account) or len(group.official) + len(group.account) == 2:
        return
    marked = _two_by_two(group, statement, account)
    if len(group.official) > 1:
        lost = _lost(group.official, marked.official, statement.language)
        yield from ((i, j) for i in lost for j in group.account)
    if len(group.account) > 1:
        lost = _lost(group.account, marked.account, account.language)
        yield from ((i, j) for j in lost for i in group.official)


def _lost(sentences: Sequence[int], passages: Sequence[DiffPassage], language: Language) -> list[int]:
    """The sentences of which next to nothing is kept."""
    return [n for n, passage in zip(sentences, passages, strict=True) if _kept(passage, language) < IDLE]


def _kept(passage: DiffPassage, language: Language) -> float:
    """The share (0 to 1) of a sentence's telling words that are not marked."""
    telling = [
        piece.mark is WordMark.SAME
        for piece in passage.pieces
        for token in language.tokenizer.tokenize(piece.words)
        if token.norm not in language.words.FUNCTION_WORDS
    ]
    return sum(telling) / max(len(telling), 1)


def _changed(
    i: int, j: int, statement: DiffSide, account: DiffSide, elsewhere: Collection[str]
) -> tuple[Starts, Starts]:
    """The words of two sentences that the other has not."""
    left, right, function_words = statement.words[i], account.words[j], statement.language.words.FUNCTION_WORDS
    steps = word_steps(left, right, function_words)
    steps = without_units(steps, (left, right), (statement.texts[i].terms, account.texts[j].terms))
    if alike(steps)[0] >= WORD_BY_WORD:
        changed = [step for step in steps if not step.same]
        return (
            frozenset(left[n].start for step in changed for n in step.left),
            frozenset(right[n].start for step in changed for n in step.right),
        )
    comparison = align(statement.texts[i], account.texts[j])
    gone = [comparison.official.terms[n] for d in comparison.differences for n in d.official]
    new = [comparison.account.terms[n] for d in comparison.differences for n in d.account]
    told = [term for term in new if term.key not in elsewhere]
    return _starts(gone, left, function_words), _starts(told, right, function_words)


def _starts(terms: Sequence[Term], words: Sequence[VisibleWord], function_words: Collection[str]) -> Starts:
    """The words of the terms, by their starts, and the small words that stand between two of them."""
    ordered = sorted(terms, key=lambda term: term.start)
    found: set[int] = set()
    between: list[int] | None = None
    for word in words:
        at = bisect_left(ordered, word.end, key=lambda term: term.start) - 1
        if at >= 0 and ordered[at].end > word.start:
            found.update(between or (), (word.start,))
            between = []
        elif between is not None and (word.key in function_words or word.key in ",-"):
            between.append(word.start)
        else:
            between = None
    return frozenset(found)


def _passages(side: DiffSide, indexes: Sequence[int]) -> tuple[DiffPassage, ...]:
    return tuple(DiffPassage(side.sentences[n], (side.wording.piece(side.words[n]),)) for n in indexes)


def _passage(
    side: DiffSide, index: int, changes: Sequence[Starts], to: WordMark, named: Iterable[Starts] = ()
) -> DiffPassage:
    """A sentence with the words marked that every comparison found changed; all of them, when there was none.

    Where it found none of the words changed that a finding names, these are marked as well.
    """
    words = side.words[index]
    changed = frozenset.intersection(*changes) if changes else frozenset(word.start for word in words)
    for touched in named:
        changed |= touched if not touched & changed else frozenset()
    runs = groupby(words, key=lambda word: word.start in changed)
    pieces = (side.wording.piece(list(run), to if marked else WordMark.SAME) for marked, run in runs)
    return DiffPassage(side.sentences[index], tuple(pieces))

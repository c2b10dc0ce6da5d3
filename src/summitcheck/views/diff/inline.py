"""Two wordings as one text, with removed and new words at each change."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from summitcheck.views.diff.amounts import without_units
from summitcheck.views.diff.group import SentenceGroup
from summitcheck.views.diff.model import DiffPiece, WordMark
from summitcheck.views.diff.side import DiffSide
from summitcheck.views.diff.wording import VisibleWord, VisibleWords
from summitcheck.views.diff.words import Step, alike, word_steps

#: From this share (0 to 1) of common words of both sides together on, the two are read as one text.
INLINE = 0.6
#: ... and with no more words than this together, as in headings, whatever they share.
SHORT = 12
#: ... unless one of several sentences keeps less than this share of its words where it stands.
BORNE_OUT = 0.5


@dataclass(frozen=True, slots=True)
class Both:
    """The words of the two sides of a group, each side in a row, and the steps from the one to the other.

    ``ends`` are the indexes behind the last word of each sentence, of the left and of the right.
    """

    left: Sequence[VisibleWord]
    right: Sequence[VisibleWord]
    steps: tuple[Step, ...]
    ends: tuple[tuple[int, ...], tuple[int, ...]]

    @classmethod
    def of(cls, group: SentenceGroup, statement: DiffSide, account: DiffSide) -> Both:
        """Both sides of a group."""
        left, right = _in_a_row(statement, group.official), _in_a_row(account, group.account)
        ends = (
            tuple(accumulate(len(statement.words[i]) for i in group.official)),
            tuple(accumulate(len(account.words[j]) for j in group.account)),
        )
        steps = word_steps(left, right, statement.language.words.FUNCTION_WORDS)
        terms = [t for i in group.official for t in statement.texts[i].terms]
        steps = without_units(steps, (left, right), (terms, [t for j in group.account for t in account.texts[j].terms]))
        return cls(left, right, steps, ends)

    @property
    def same(self) -> bool:
        """True where no word differs."""
        return all(step.same for step in self.steps)

    @property
    def changed(self) -> tuple[list[VisibleWord], list[VisibleWord]]:
        """The words that are gone, and those that are new."""
        steps = [step for step in self.steps if not step.same]
        gone = [self.left[i] for step in steps for i in step.left]
        return gone, [self.right[j] for step in steps for j in step.right]

    @property
    def close(self) -> bool:
        """True where one text with marks reads easier than two: of several sentences, none has become another."""
        if not (self.left and self.right):
            return False
        if alike(self.steps)[1] < INLINE and len(self.left) + len(self.right) > SHORT:
            return False
        if len(self.ends[0]) == len(self.ends[1]) == 1:
            return True
        kept = [step for step in self.steps if step.same]
        shares = (
            *_shares({n for step in kept for n in step.left}, self.ends[0]),
            *_shares({n for step in kept for n in step.right}, self.ends[1]),
        )
        return min(shares) >= BORNE_OUT

    def inline(self, official: VisibleWords, account: VisibleWords) -> Iterator[DiffPiece]:
        """The pieces of the one text: what stays, in the account's setting, and what is gone before what is new."""
        last: VisibleWord | None = None
        for step in self.steps:
            gone, new = [self.left[i] for i in step.left], [self.right[j] for j in step.right]
            kept = (
                [(account, new, WordMark.SAME)]
                if step.same
                else [(official, gone, WordMark.GONE), (account, new, WordMark.NEW)]
            )
            for wording, words, to in kept:
                if words:
                    yield wording.piece([_apart(last, words[0]), *words[1:]], to)
                    last = words[-1]


def _in_a_row(side: DiffSide, indexes: Sequence[int]) -> list[VisibleWord]:
    """The words of several sentences, a space between them."""
    return [
        word._replace(spaced=word.spaced or at == 0 < n)
        for n, i in enumerate(indexes)
        for at, word in enumerate(side.words[i])
    ]


def _shares(kept: Collection[int], ends: Sequence[int]) -> Iterator[float]:
    """The share (0 to 1) of the words of each sentence that is among those kept."""
    for start, end in zip((0, *ends), ends, strict=False):
        yield sum(n in kept for n in range(start, end)) / (end - start)


def _apart(last: VisibleWord | None, word: VisibleWord) -> VisibleWord:
    """A word with a space before it where it opens its sentence and would grow together with the last."""
    collide = last is not None and last.key[-1].isalnum() and word.key[0].isalnum()
    return word._replace(spaced=word.spaced or collide)

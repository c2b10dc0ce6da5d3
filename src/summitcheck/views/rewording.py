"""Words that an account chose itself when it retold a claim, whatever the verdict."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from summitcheck.documents.model import Document
from summitcheck.lang.base import Language
from summitcheck.views.diff.marks import WORD_BY_WORD
from summitcheck.views.diff.wording import VisibleWord, VisibleWords
from summitcheck.views.diff.words import Step, alike, word_steps
from summitcheck.views.report import Assessment

#: So many words before the first and behind the last that both texts have may still belong to what is retold.
_EDGE = 6
#: Most words of the statement that are shown beside those of the account.
_MOST_INSTEAD = 6


class Rewording(NamedTuple):
    """A span of an account, and the statement's words that it replaces, if these are clear.

    If words were left out without a replacement, ``start`` equals ``end``.
    """

    start: int
    end: int
    instead: str = ""


def rewordings(
    assessment: Assessment, statement: Document, account: Document, language: Language
) -> tuple[Rewording, ...]:
    """The content words of the evidence that differ from the statement's, in order.

    If the wording is close, words are compared one by one. Otherwise, these are words of which no form is in the
    statement's sentence. What the account says before and after the claim is left out.
    """
    official, sentence = _official(assessment, statement)
    wording = VisibleWords.of(account)
    said = (wording.words(piece.start, piece.end) for piece in assessment.evidence)
    return tuple(
        found for words in said if words for found in _Retelling.of(official, sentence, words, language).rewordings()
    )


def _official(assessment: Assessment, statement: Document) -> tuple[Sequence[VisibleWord], Sequence[VisibleWord]]:
    """The words of the claim, and of the sentence in which it stands."""
    claim = assessment.claim
    if not claim.located:
        words = VisibleWords(claim.quote, claim.quote, claim.quote).words(0, len(claim.quote))
        return words, words
    wording = VisibleWords.of(statement)
    around = [s for s in statement.sentences if s.start < claim.end and claim.start < s.end]
    sentence = [word for each in around for word in wording.words(each.start, each.end)]
    return wording.words(claim.start, claim.end), sentence


@dataclass(frozen=True, slots=True)
class _Retelling:
    """A claim's words, and what an account makes of them; the stems and keys of its sentence and of the account's."""

    official: Sequence[VisibleWord]
    said: Sequence[VisibleWord]
    in_statement: frozenset[str]
    in_account: frozenset[str]
    language: Language

    @classmethod
    def of(
        cls,
        official: Sequence[VisibleWord],
        sentence: Sequence[VisibleWord],
        said: Sequence[VisibleWord],
        language: Language,
    ) -> _Retelling:
        """The retelling of a claim by some words."""
        return cls(official, said, _forms(sentence, language), _forms(said, language), language)

    def rewordings(self) -> Iterator[Rewording]:
        """What differs, in order."""
        steps = word_steps(self.official, self.said, self.language.words.FUNCTION_WORDS)
        if alike(steps)[0] >= WORD_BY_WORD:
            yield from self._word_by_word(steps)
            return
        shared = [n for n, word in enumerate(self.said) if self._content(word) and self._known(word)]
        if shared:
            yield from self._unknown(self._around(shared[0], shared[-1]))

    def _word_by_word(self, steps: Sequence[Step]) -> Iterator[Rewording]:
        kept = [n for step in steps if step.same for n in step.right]
        inside = self._around(kept[0], kept[-1])
        for step in steps:
            if step.same:
                continue
            told = [n for n in step.right if n in inside]
            gone = [self.official[n] for n in step.left]
            if not gone and not kept[0] < step.right.start < kept[-1]:
                yield from self._unknown(told)
            elif self._tells([self.said[n] for n in told], gone):
                yield self._at(told, step.right.start, _text(gone))

    def _around(self, first: int, last: int) -> range:
        """The range from the first to the last common word, extended within the phrase."""
        start, end = first, last
        while start > max(first - _EDGE, 0) and self.said[start - 1].key[0].isalnum():
            start -= 1
        while end < min(last + _EDGE, len(self.said) - 1) and self.said[end + 1].key[0].isalnum():
            end += 1
        return range(start, end + 1)

    def _tells(self, new: Sequence[VisibleWord], gone: Sequence[VisibleWord]) -> bool:
        """True if a content word is on one side only; words that only moved do not count."""
        added = {word.key for word in new if self._operator(word)} ^ {word.key for word in gone if self._operator(word)}
        return bool(
            added
            or any(self._content(word) and not self._known(word) for word in new)
            or any(self._content(word) and not self._told(word) for word in gone)
        )

    def _unknown(self, numbers: Sequence[int]) -> Iterator[Rewording]:
        """Runs of words of which no form is in the statement's sentence, with function words between them."""
        telling = [n for n in numbers if self._content(self.said[n]) or self._operator(self.said[n])]
        for known, run in groupby(telling, key=lambda n: self._known(self.said[n])):
            if not known:
                yield self._at(list(run), 0, "")

    def _at(self, numbers: Sequence[int], place: int, instead: str) -> Rewording:
        instead = instead if len(instead.split()) <= _MOST_INSTEAD else ""
        if numbers:
            return Rewording(self.said[numbers[0]].start, self.said[numbers[-1]].end, instead)
        at = self.said[place].start if place < len(self.said) else self.said[-1].end
        return Rewording(at, at, instead)

    def _known(self, word: VisibleWord) -> bool:
        return bool(_forms([word], self.language) & self.in_statement)

    def _told(self, word: VisibleWord) -> bool:
        return bool(_forms([word], self.language) & self.in_account)

    def _content(self, word: VisibleWord) -> bool:
        words = self.language.words
        return word.key[0].isalnum() and word.key not in words.FUNCTION_WORDS and not self._operator(word)

    def _operator(self, word: VisibleWord) -> bool:
        return word.key in self.language.words.OPERATORS


def _forms(words: Sequence[VisibleWord], language: Language) -> frozenset[str]:
    tokenize = language.tokenizer.tokenize
    return frozenset(token.stem for word in words for token in tokenize(word.shape))


def _text(words: Sequence[VisibleWord]) -> str:
    return "".join(f"{' ' * word.spaced}{word.shape}" for word in words).strip(" ,;:.-")

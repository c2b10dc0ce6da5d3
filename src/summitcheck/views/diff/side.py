"""One side of a diff: the sentences of a text, each as words and as terms."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from summitcheck.annotate.document import AnnotatedDocument
from summitcheck.annotate.text import AnnotatedText
from summitcheck.documents.model import Sentence
from summitcheck.lang.base import Language
from summitcheck.views.diff.wording import VisibleWord, VisibleWords


@dataclass(frozen=True, slots=True)
class DiffSide:
    """The sentences of a document, headings and page furniture included; the tuples run in step."""

    wording: VisibleWords
    sentences: tuple[Sentence, ...]
    words: tuple[tuple[VisibleWord, ...], ...]
    texts: tuple[AnnotatedText, ...]
    language: Language

    @classmethod
    def of(cls, annotated: AnnotatedDocument) -> DiffSide:
        """The side that a document makes."""
        document = annotated.document
        wording = VisibleWords.of(document)
        return cls(
            wording,
            document.sentences,
            tuple(wording.words(s.start, s.end) for s in document.sentences),
            annotated.texts,
            annotated.language,
        )

    def key(self, index: int) -> tuple[str, ...]:
        """What a sentence has in common with each of the same wording."""
        return tuple(word.key for word in self.words[index])

    def within(self, start: int, end: int) -> range:
        """The sentences that two offsets touch."""
        first = bisect_right(self.sentences, start, key=lambda sentence: sentence.end)
        return range(first, bisect_left(self.sentences, end, key=lambda sentence: sentence.start))

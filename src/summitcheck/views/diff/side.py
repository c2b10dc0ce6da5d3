"""One of the two texts made ready: its sentences, each as words to be compared and as terms to be looked up."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from summitcheck.annotate.names import NameTable
from summitcheck.annotate.relative import written_on
from summitcheck.annotate.text import AnnotatedText, annotate_text
from summitcheck.documents.model import Document, Sentence
from summitcheck.views.diff.wording import VisibleWord, VisibleWords


@dataclass(frozen=True, slots=True)
class DiffSide:
    """The sentences of a document, headings and page furniture included; the tuples run in step."""

    wording: VisibleWords
    sentences: tuple[Sentence, ...]
    words: tuple[tuple[VisibleWord, ...], ...]
    analyses: tuple[AnnotatedText, ...]

    @classmethod
    def of(cls, document: Document, names: NameTable) -> DiffSide:
        """The side that a document makes."""
        wording, today = VisibleWords.of(document), written_on(document)
        return cls(
            wording,
            document.sentences,
            tuple(wording.words(s.start, s.end) for s in document.sentences),
            tuple(annotate_text(wording.view[s.start : s.end], s.start, names, today) for s in document.sentences),
        )

    def key(self, index: int) -> tuple[str, ...]:
        """What a sentence has in common with each of the same wording."""
        return tuple(word.key for word in self.words[index])

    def within(self, start: int, end: int) -> range:
        """The sentences that two offsets touch."""
        first = bisect_right(self.sentences, start, key=lambda sentence: sentence.end)
        return range(first, bisect_left(self.sentences, end, key=lambda sentence: sentence.start))

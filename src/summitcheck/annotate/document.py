"""A document to an annotated document: each of its sentences, headings and page furniture too, as annotated text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from summitcheck.annotate.names import NameTable
from summitcheck.annotate.relative import written_on
from summitcheck.annotate.text import AnnotatedText, annotate_text, join
from summitcheck.documents.model import Document
from summitcheck.lang.base import Language


@dataclass(frozen=True, slots=True)
class AnnotatedDocument:
    """A document and its sentences as annotated text, in their order; offsets count into the document."""

    document: Document
    texts: tuple[AnnotatedText, ...]
    language: Language

    @property
    def asserting(self) -> tuple[int, ...]:
        """The indexes of the sentences that assert something."""
        return tuple([n for n, sentence in enumerate(self.document.sentences) if sentence.asserts])

    def window(self, texts: Sequence[AnnotatedText]) -> AnnotatedText:
        """Neighbouring sentences as one text, with all that stands between them."""
        return texts[0] if len(texts) == 1 else join(texts, self.document.plain[texts[0].start : texts[-1].end])


def annotate(document: Document, names: NameTable) -> AnnotatedDocument:
    """``document`` with every sentence annotated; ``names`` are those that mean the same, in its language.

    Relative dates ("next year") count from the day on which the document was written, where that is known.
    """
    today = written_on(document, names.language)
    texts = tuple([annotate_text(document.plain_of(s), s.start, names, today) for s in document.sentences])
    return AnnotatedDocument(document, texts, names.language)

"""Annotate a document: each of its sentences, headings and page furniture too, as annotated text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from summitcheck.annotate.names import NameTable
from summitcheck.annotate.relative import written_on
from summitcheck.annotate.text import AnnotatedText, annotate_text, join
from summitcheck.documents.model import Document, Sentence
from summitcheck.lang.base import Language


class AnnotatedDocument(NamedTuple):
    """A document and its sentences as annotated text, in their order; offsets count into the document.

    One that is turned away before it is read closely has no texts.
    """

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
    return _annotated(document, names, lambda sentence: True)


def annotate_assertions(document: Document, names: NameTable) -> AnnotatedDocument:
    """As `annotate`; the sentences that assert nothing are left without tokens, since an account is judged by none."""
    return _annotated(document, names, lambda sentence: sentence.asserts)


def _annotated(document: Document, names: NameTable, wanted: Callable[[Sentence], bool]) -> AnnotatedDocument:
    today, language = written_on(document, names.language), names.language
    kind = kind_of(document, language)
    texts = tuple(
        [
            annotate_text(document.plain_of(s), s.start, names, today, kind)
            if wanted(s)
            else AnnotatedText("", s.start, s.start, (), (), frozenset(), language)
            for s in document.sentences
        ]
    )
    return AnnotatedDocument(document, texts, language)


def kind_of(document: Document, language: Language) -> str:
    """What an official text is, by the first word of its title that tells; empty where none does."""
    kinds = language.cues.OFFICIAL_TEXTS
    return next((kinds[token.norm] for token in language.tokenizer.tokenize(document.title) if token.norm in kinds), "")


def with_the_rest(annotated: AnnotatedDocument, names: NameTable) -> AnnotatedDocument:
    """What `annotate` makes of the document; the sentences that are annotated already are the same objects."""
    whole = _annotated(annotated.document, names, lambda sentence: not sentence.asserts)
    pairs = zip(annotated.texts, whole.texts, annotated.document.sentences, strict=True)
    return annotated._replace(texts=tuple([known if s.asserts else rest for known, rest, s in pairs]))

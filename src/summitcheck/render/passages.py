"""The passages of both texts that a report shows for a verdict, with changed words marked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from summitcheck.documents.model import Document, Excerpt, Span
from summitcheck.documents.parts import words_of
from summitcheck.render.printable import one_line
from summitcheck.render.style import Role, Run, Style
from summitcheck.views.report import AccountReport, Assessment
from summitcheck.views.word_changes import account_words, official_words


def official_passage(assessment: Assessment, statement: Document) -> Excerpt:
    """The claim's words in the statement, extended to everything that a finding points at.

    A claim that is not located gives its own quote.
    """
    claim = assessment.claim
    if not claim.located:
        return Excerpt(claim.quote, 0, len(claim.quote), 1)
    spans = [(claim.start, claim.end), *((f.official.start, f.official.end) for f in assessment.telling)]
    return statement.excerpt(min(start for start, _ in spans), max(end for _, end in spans))


def account_passages(assessment: Assessment, account: AccountReport) -> tuple[Excerpt, ...]:
    """The account's words that the verdict rests on, in their order, each once.

    For a finding outside all evidence, the sentence around its words is added.
    """
    spans = {(piece.start, piece.end) for piece in assessment.evidence}
    for finding in assessment.telling:
        words = (finding.account.start, finding.account.end)
        if not any(_within(words, span) for span in spans):
            spans.add(_sentence_around(words, account.document))
    return tuple(account.document.excerpt(start, end) for start, end in sorted(spans))


def official_spans(assessment: Assessment) -> tuple[Span, ...]:
    """The official words to mark: those that findings say were changed, or without findings those that are lacking."""
    return official_words(assessment.telling) if assessment.telling else assessment.lacking


def account_spans(assessment: Assessment) -> tuple[Span, ...]:
    """The words of the account to mark: those that a finding says were changed or added."""
    return account_words(assessment.telling)


def marked(passage: Excerpt, spans: Iterable[Span], style: Style, role: Role) -> tuple[Run, ...]:
    """The passage on one line with its words in ``spans`` marked; a span of the whole passage marks nothing."""
    runs: list[Run] = []
    at = passage.start
    for start, end in _inside(passage, spans):
        runs += [_folded(passage, at, start), *style.marked(one_line(_slice(passage, start, end)), role)]
        at = end
    return (*runs, _folded(passage, at, passage.end))


def _inside(passage: Excerpt, spans: Iterable[Span]) -> Iterator[Span]:
    """The spans that lie in the passage and are smaller than it, in order, overlaps joined to the first."""
    whole, at = (passage.start, passage.end), passage.start
    for start, end in sorted(set(spans)):
        if at <= start < end <= passage.end and (start, end) != whole:
            yield start, end
            at = end


def _folded(passage: Excerpt, start: int, end: int) -> Run:
    text = _slice(passage, start, end)
    edge = " " if text[:1].isspace() else ""
    tail = " " if text[-1:].isspace() else ""
    return Run(f"{edge}{one_line(text)}{tail}")


def _slice(passage: Excerpt, start: int, end: int) -> str:
    return words_of(passage)[start - passage.start : end - passage.start]


def _within(inner: Span, outer: Span) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def _sentence_around(words: Span, document: Document) -> Span:
    for sentence in document.sentences:
        if _within(words, (sentence.start, sentence.end)):
            return sentence.start, sentence.end
    return words

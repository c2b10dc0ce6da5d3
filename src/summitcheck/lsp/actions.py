"""A problem of an article to the edits that an editor offers: the statement's words, or a comment that ignores it."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import NamedTuple

from summitcheck.documents.model import Document
from summitcheck.documents.parts import Span, words_of
from summitcheck.render.check.wording import title
from summitcheck.views.check.model import Problem
from summitcheck.views.check.vocabulary import ProblemKind
from summitcheck.views.word_changes import ChangeKind, kind_of_change

#: What a title shows of words that are longer.
_SHOWN = 40


class OfferedEdit(NamedTuple):
    """Words to put in the place of those from ``start`` to ``end`` of an article; ``behind`` follows the cursor."""

    title: str
    start: int
    end: int
    words: str
    behind: str = ""


def replacements(problem: Problem, article: Document, statement: Document) -> Iterator[OfferedEdit]:
    """The words that changed, then the whole sentence, replaced by what the statement says there.

    Nothing where the words in the article hold markup, which an edit would break.
    """
    official = problem.official
    if official is None or not official.text or not problem.account.text:
        return
    if kind_of_change(problem.message, words_of(official), words_of(problem.account)) is ChangeKind.REPLACED:
        words = (problem.account.start, problem.account.end)
        yield from _replaced(words, (official.start, official.end), article, statement)
    told, said = _sentence(article, problem.account.start), _sentence(statement, official.start)
    if told and said and problem.account.end <= told[1]:
        yield from _replaced(told, said, article, statement)


def ignoring(problem: Problem, article: Document) -> OfferedEdit | None:
    """A comment that ignores the problem, the cursor where its reason goes; None for what has no words to ignore.

    Without a reason it is an error, for an editor as for `check`. It follows the line; in HTML, where a line may end
    inside a tag, it precedes the words.
    """
    place = problem.account
    if not place.text or problem.kind is ProblemKind.OMITTED:
        return None
    at = place.start if article.markup else _line_end(article, place.end)
    before, after = ("", " ") if article.markup else (" ", "")
    words = f"{before}<!-- summitcheck: ignore {problem.code} "
    return OfferedEdit(f"Ignore {title(problem)}, with a reason", at, at, words, f" -->{after}")


def _replaced(told: Span, said: Span, article: Document, statement: Document) -> Iterator[OfferedEdit]:
    words = " ".join(statement.plain[slice(*said)].split())
    here = article.text[slice(*told)]
    if here != article.plain[slice(*told)] or words == " ".join(here.split()):
        return
    yield OfferedEdit(
        f"Replace “{_short(here)}” with the statement's “{_short(words)}”",
        *told,
        escape(words, quote=False) if article.markup else words,
    )


def _sentence(document: Document, offset: int) -> Span | None:
    found = (s for s in document.sentences if s.asserts and s.start <= offset < s.end)
    return next(((s.start, s.end) for s in found), None)


def _line_end(article: Document, offset: int) -> int:
    """Behind the last word of the line on which ``offset`` stands."""
    line, starts = article.line_of(offset), article.line_starts
    end = starts[line] if line < len(starts) else len(article.text)
    return offset + len(article.text[offset:end].rstrip())


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= _SHOWN else f"{words[: _SHOWN - 1].rstrip()}…"

"""Edits for a problem: replacing words by those of the statement, or a comment that ignores the problem."""

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

#: Most characters of a quotation in a title.
_SHOWN = 40


class OfferedEdit(NamedTuple):
    """An edit that replaces the text from ``start`` to ``end`` by ``words``, the cursor, and ``behind``."""

    title: str
    start: int
    end: int
    words: str
    behind: str = ""


def replacements(problem: Problem, article: Document, statement: Document) -> Iterator[OfferedEdit]:
    """Edits that replace the changed words, or the whole sentence, by those of the statement.

    None if the words in the article contain markup, which an edit would break.
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
    """An edit that adds a comment to ignore the problem, with the cursor at the reason; None for one without words.

    A comment without a reason is an error. The comment goes at the end of the line; in HTML, where a line may end
    inside a tag, before the words.
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

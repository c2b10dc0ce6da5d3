"""A place in an article to the places of the statement that it draws on."""

from __future__ import annotations

from collections.abc import Iterable

from summitcheck.documents.model import Document, Span
from summitcheck.views.check.model import Problem
from summitcheck.views.report import AccountReport, StatementStatus


def sentence_at(offset: int, report: AccountReport) -> StatementStatus | None:
    """The sentence of the article at ``offset``, with what the statement does to it."""
    return next((each for each in report.statements if each.sentence.start <= offset <= each.sentence.end), None)


def problems_at(offset: int, problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems whose words are at ``offset``."""
    return tuple(p for p in problems if p.account.text and p.account.start <= offset <= p.account.end)


def official_spans(
    offset: int, report: AccountReport, problems: Iterable[Problem], statement: Document
) -> tuple[Span, ...]:
    """Where the statement says what the article says at ``offset``: the words of a problem, else the claims drawn on.

    Nothing for a statement that is no text file: an editor cannot show a line of a PDF or a Word file.
    """
    if statement.extracted:
        return ()
    changed = [(p.official.start, p.official.end) for p in problems_at(offset, problems) if p.official]
    here = sentence_at(offset, report)
    drawn_on = here.claims if here else ()
    claims = [a.claim for a in report.assessments if a.claim.id in drawn_on]
    return tuple(dict.fromkeys(changed or [(c.start, c.end) for c in claims if c.located]))

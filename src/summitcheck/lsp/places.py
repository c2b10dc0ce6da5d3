"""Sentences, problems and places of the statement for a place in an article."""

from __future__ import annotations

from collections.abc import Iterable

from summitcheck.documents.model import Document, Span
from summitcheck.views.check.model import Problem
from summitcheck.views.report import AccountReport, StatementStatus


def sentence_at(offset: int, report: AccountReport) -> StatementStatus | None:
    """The sentence of the article at ``offset``, with its status."""
    return next((each for each in report.statements if each.sentence.start <= offset <= each.sentence.end), None)


def problems_at(offset: int, problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems whose words are at ``offset``."""
    return tuple(p for p in problems if p.account.text and p.account.start <= offset <= p.account.end)


def official_spans(
    offset: int, report: AccountReport, problems: Iterable[Problem], statement: Document
) -> tuple[Span, ...]:
    """The statement's words for the article's at ``offset``: those of a problem, else the claims that it draws on.

    Empty for a PDF or a Word file, in which an editor cannot show a place.
    """
    if statement.extracted:
        return ()
    changed = [(p.official.start, p.official.end) for p in problems_at(offset, problems) if p.official]
    here = sentence_at(offset, report)
    drawn_on = here.claims if here else ()
    claims = [a.claim for a in report.assessments if a.claim.id in drawn_on]
    return tuple(dict.fromkeys(changed or [(c.start, c.end) for c in claims if c.located]))

"""The hover text for a place in an article: its problems, or the official words behind it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from summitcheck.claims.model import Claim
from summitcheck.decide.verdict import Status
from summitcheck.documents.model import Document
from summitcheck.documents.parts import words_of
from summitcheck.lsp.places import problems_at, sentence_at
from summitcheck.render.check.wording import title
from summitcheck.render.marktext import escaped
from summitcheck.render.printable import one_line
from summitcheck.views.check.model import Problem
from summitcheck.views.report import AccountReport, OfficialTexts, StatementStatus


class Paragraph(NamedTuple):
    """A paragraph of a hover text: its subject, and the words."""

    lead: str
    words: str


def paragraphs_at(
    offset: int, report: AccountReport, problems: Iterable[Problem], statement: Document, *beside: Document
) -> tuple[Paragraph, ...]:
    """The hover text for the sentence at ``offset``; empty between sentences and on page furniture.

    ``beside`` are the official texts beside the statement.
    """
    here = sentence_at(offset, report)
    if here is None or here.status is Status.ASIDE:
        return ()
    claims = {a.claim.id: a.claim for a in report.assessments}
    drawn_on = (claims[name] for name in here.claims if name in claims)
    return (
        *_problems(problems_at(offset, problems)),
        *_official_words(drawn_on, OfficialTexts(statement, beside)),
    ) or (_standing(here),)


def as_markdown(paragraphs: Iterable[Paragraph]) -> str:
    """The paragraphs for an editor that supports Markdown."""
    return "\n\n".join(f"**{escaped(paragraph.lead)}**\n> {escaped(paragraph.words)}" for paragraph in paragraphs)


def as_plain_text(paragraphs: Iterable[Paragraph]) -> str:
    """The paragraphs for an editor that does not support Markdown."""
    return "\n\n".join(f"{one_line(paragraph.lead)}:\n{one_line(paragraph.words)}" for paragraph in paragraphs)


def _problems(problems: Iterable[Problem]) -> Iterator[Paragraph]:
    for problem in problems:
        yield Paragraph(title(problem), problem.message)


def _official_words(claims: Iterable[Claim], texts: OfficialTexts) -> Iterator[Paragraph]:
    """The official sentences that the claims were taken from, each once, with the claims' ids."""
    ids: dict[tuple[str, str], list[str]] = {}
    for claim in claims:
        ids.setdefault(_sentence_of(claim, texts.of(claim)), []).append(claim.id)
    for (place, words), names in ids.items():
        yield Paragraph(f"{place} ({', '.join(names)})", words)


def _sentence_of(claim: Claim, statement: Document) -> tuple[str, str]:
    """The place and the words of the claim's sentence; the claim's quote if it was not located."""
    if claim.located:
        for sentence in statement.sentences:
            if sentence.start <= claim.start < sentence.end:
                return f"{statement.name}:{sentence.line}", words_of(sentence)
    return statement.name, claim.quote


def _standing(here: StatementStatus) -> Paragraph:
    if here.status is Status.ATTRIBUTED:
        return Paragraph(here.status, "Attributed to someone else, so not compared with the statement.")
    return Paragraph(here.status, "Nothing in the statement says this.")

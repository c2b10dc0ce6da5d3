"""Problems of an article as diagnostics of the Language Server Protocol."""

from __future__ import annotations

import re

from lsprotocol.types import (
    CodeDescription,
    Diagnostic,
    DiagnosticRelatedInformation,
    DiagnosticSeverity,
    Location,
    Position,
    Range,
)

from summitcheck.errors import SummitcheckError
from summitcheck.lsp.positions import Ruler, address_of
from summitcheck.render.check.wording import lines, title
from summitcheck.severity import Severity
from summitcheck.views.check.model import Problem

SOURCE = "summitcheck"
_SEVERITIES = {
    Severity.ERROR: DiagnosticSeverity.Error,
    Severity.WARNING: DiagnosticSeverity.Warning,
    Severity.NOTE: DiagnosticSeverity.Information,
}
_PLACE = re.compile(r":(\d{1,9})(?::(\d{1,9}))?\Z")


def diagnostic(problem: Problem, article: Ruler, statement: Ruler, page: str | None = None) -> Diagnostic:
    """The problem on its words in the article, with its words in the statement as related information.

    ``page`` is the address of the page on its rule.
    """
    return Diagnostic(
        range=article.range(problem.account.start, problem.account.end),
        message=_message(problem),
        severity=_SEVERITIES[problem.severity],
        code=problem.code,
        code_description=CodeDescription(page) if page else None,
        source=SOURCE,
        related_information=_official(problem, statement),
        data=problem.fingerprint,
    )


def complaint(error: SummitcheckError, path: str) -> Diagnostic:
    """An error in an article, its claims or its configuration, at its place if that is in ``path``."""
    return Diagnostic(
        range=_place(error.where, path),
        message=str(error),
        severity=DiagnosticSeverity.Error,
        code=error.slug,
        source=SOURCE,
    )


def _message(problem: Problem) -> str:
    what, *more = lines(problem)
    return "\n".join((f"{title(problem)}: {what}", *more))


def _official(problem: Problem, statement: Ruler) -> list[DiagnosticRelatedInformation] | None:
    uri = address_of(statement.document.name)
    if problem.official is None or uri is None:
        return None
    where = Location(uri, statement.range(problem.official.start, problem.official.end))
    return [DiagnosticRelatedInformation(where, "what the statement says")]


def _place(where: str, path: str) -> Range:
    """The place of an error as an empty range; the start of the file if the error gives none in it."""
    match = _PLACE.search(where.removeprefix(path)) if where.startswith(path) else None
    line, column = (int(part or 1) for part in match.groups()) if match else (1, 1)
    return Range(Position(line - 1, column - 1), Position(line - 1, column - 1))

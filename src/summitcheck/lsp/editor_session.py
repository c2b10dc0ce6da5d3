"""Judging articles that are open in an editor, by the settings in force."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from summitcheck.documents.model import Document, Skipped
from summitcheck.lsp.rule_pages import RulePages
from summitcheck.session.cache import NO_CACHE, cache_at
from summitcheck.session.checking import Session
from summitcheck.session.config import Settings
from summitcheck.session.hidden import with_hidden
from summitcheck.views.check.model import Problem
from summitcheck.views.report import AccountReport


@dataclass(frozen=True, slots=True)
class Judgement:
    """The findings in an article, its official texts, and the pages on the rules."""

    report: AccountReport
    problems: tuple[Problem, ...]
    statement: Document
    pages: RulePages
    beside: tuple[Document, ...] = ()

    @property
    def texts(self) -> tuple[Document, ...]:
        """All official texts, the statement first."""
        return (self.statement, *self.beside)

    def official(self, problem: Problem) -> Document:
        """The official text that a problem points at; the statement if it points at none."""
        named = (text for text in self.beside if problem.official is not None and text.name == problem.official.path)
        return next(named, self.statement)


class EditorSession:
    """Judges articles, one at a time; statements are read again when their files change."""

    def __init__(self, settings: Callable[[], Settings]) -> None:
        """``settings`` reads the settings: for the first article, and after `forget` or a change of a statement."""
        self._read_settings = settings
        self._session: Session | None = None
        self._pages = RulePages(None)

    def forget(self) -> None:
        """Read settings and statements again for the next article."""
        self._session = None

    def judge(self, article: Document) -> Judgement | None:
        """The problems of ``article``; None if it is about no statement, or is an official text itself.

        Raises `SummitcheckError` for errors in its front matter, its comments, its statement or its claims.
        """
        session = self._session = self._ready()
        case = session.case(article)
        if isinstance(case, Skipped):
            return None
        judged = with_hidden(session.judged([case]), [case], session)
        result = session.result(session.findings(judged))
        statement, beside = case.reference.texts
        return Judgement(judged[0].report, result.problems, statement, self._pages, beside)

    def _ready(self) -> Session:
        """The current session, or a new one; without a cache on disk, since texts change with every key stroke."""
        if self._session is not None and not self._session.references.changed:
            return self._session
        settings = self._read_settings()
        self._pages = RulePages(cache_at(settings.cache_dir, keep=settings.cache).section("rules").folder)
        return Session(settings, cache=NO_CACHE)

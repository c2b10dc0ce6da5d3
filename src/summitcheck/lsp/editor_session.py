"""The text of an article in an editor to what is wrong with it, by the settings in force."""

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
    """What was found in one article, the official texts that it was compared with, and the pages on the rules."""

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
        """The official text that a problem points at; the statement where it points at none."""
        named = (text for text in self.beside if problem.official is not None and text.name == problem.official.path)
        return next(named, self.statement)


class EditorSession:
    """Judges articles, one at a time; statements are read again when their files change."""

    def __init__(self, settings: Callable[[], Settings]) -> None:
        """``settings`` reads them: for the first article, and after `forget` or a change of a statement."""
        self._read_settings = settings
        self._session: Session | None = None
        self._pages = RulePages(None)

    def forget(self) -> None:
        """Read settings and statements again for the next article."""
        self._session = None

    def judge(self, article: Document) -> Judgement | None:
        """What is wrong with ``article``; None when it is about no statement, or is a statement itself.

        Raises `SummitcheckError` for what is wrong with its front matter, its comments, its statement or its claims.
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
        """The current session, or a new one. It writes no judgement to disk: texts change with every key stroke."""
        if self._session is not None and not self._session.references.changed:
            return self._session
        settings = self._read_settings()
        self._pages = RulePages(cache_at(settings.cache_dir, keep=settings.cache).section("rules").folder)
        return Session(settings, cache=NO_CACHE)

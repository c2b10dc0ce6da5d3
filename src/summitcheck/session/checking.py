"""Checking articles: the steps shared by the command, the language server and the pytest helper."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from summitcheck.detect.rules import BY_CODE
from summitcheck.documents.files import read_utf8, same_file
from summitcheck.documents.model import OFFICIAL, Document, Skipped
from summitcheck.errors import ConfigError, SourceError
from summitcheck.session.asking import Asker
from summitcheck.session.cache import Cache, cache_at
from summitcheck.session.callbacks import Progress, no_progress
from summitcheck.session.config import Settings
from summitcheck.session.judging import Case, Judge, Reference
from summitcheck.session.method import method_of
from summitcheck.session.neighbours import Neighbours
from summitcheck.session.reading import DocumentStore
from summitcheck.session.references import (
    ReferenceFiles,
    References,
    is_assigned,
    is_statement,
    reference_files,
    required_claims,
)
from summitcheck.views.check.baseline import Baseline, parse_baseline
from summitcheck.views.check.comments import in_comments, without_comments
from summitcheck.views.check.conclude import Findings, JudgedArticle, conclude, find
from summitcheck.views.check.front_matter import ArticleSettings, article_settings, misplaced_key
from summitcheck.views.check.model import CheckResult
from summitcheck.views.check.suppress import Suppression
from summitcheck.views.conflicts import once_each
from summitcheck.views.report import AccountReport, OfficialConflict

#: The codes of all rules.
CODES = tuple(BY_CODE)
#: Why an article without assertions is not judged: it would always pass.
NOTHING_TO_JUDGE = "nothing to judge: it has only headings, captions or comments"
#: The origin of a baseline that is written in this run.
_WRITE_BASELINE = {"baseline": "--write-baseline"}
#: The largest baseline, and the largest file of suppressions: some 40,000 problems.
MAX_BYTES = 10_000_000
#: Asks no model: an editor judges after every key stroke, and a test must not depend on a server.
NOBODY = Asker(None)
#: What official texts are called, by role.
_OFFICIAL = {"statement": "a statement", OFFICIAL: "an official text"}
#: Why an article without a statement is skipped.
NO_STATEMENT = "not about a known statement"


class ArticleCase(NamedTuple):
    """An article with its own settings, its reference, and the claims that it must support."""

    article: Document
    own: ArticleSettings
    reference: Reference
    require: tuple[str, ...] = ()


class Session:
    """The settings in force, and the statements, claims and checkers loaded so far."""

    def __init__(self, settings: Settings, *, cache: Cache | None = None, progress: Progress = no_progress) -> None:
        """``cache`` is the cache to use, by default the one that the settings name."""
        cache = cache_at(settings.cache_dir, keep=settings.cache) if cache is None else cache
        self.settings, self.cache = settings, cache
        #: Articles that are assigned to a statement, but call themselves statements.
        self.self_styled: list[str] = []
        #: By path of an article, the key in its front matter that names a file in a place where it is ignored.
        self.misplaced: dict[str, str] = {}
        self.reading = DocumentStore(cache, settings.encoding)
        self.references = References(self.reading)
        self._neighbours = Neighbours(self.reading)
        self._judge = Judge(method_of(settings), cache=cache, jobs=settings.jobs, progress=progress)

    def case(self, article: Document) -> ArticleCase | Skipped:
        """The article and its reference; skipped if it is about no known statement, or an official text itself.

        Raises `SummitcheckError` for errors in its front matter, its statement or its claims.
        """
        own = article_settings(article, CODES)
        if key := misplaced_key(article):
            self.misplaced[article.name] = key
        try:
            files = reference_files(article, own, self.settings, self._neighbours)
        except SourceError as error:
            return Skipped(article.name, error.what)
        if files is None:
            return Skipped(article.name, NO_STATEMENT)
        if (skipped := self._skipped(article, own, files)) is not None:
            return skipped
        reference = self.references.of(files)
        if any(same_file(article.name, part.statement.name) for part in reference.beside):
            return Skipped(article.name, "an official text beside the statement")
        require = required_claims(files.require, self.settings.require, reference.all_claims, files.where)
        return ArticleCase(article, own, reference, require)

    def _skipped(self, article: Document, own: ArticleSettings, files: ReferenceFiles) -> Skipped | None:
        """The article with the reason why it is not judged; None when it is."""
        itself = is_statement(article, files)
        if article.is_official:
            if not itself and is_assigned(article, own, self.settings):
                self.self_styled.append(article.name)
            return Skipped(article.name, f"{_OFFICIAL[article.role.casefold()]}, according to its front matter")
        if itself:
            return Skipped(article.name, "the statement itself")
        if not any(s.asserts and s.text.strip() for s in without_comments(article).sentences):
            return Skipped(article.name, NOTHING_TO_JUDGE, unreadable=True)
        return None

    def judged(
        self, cases: Sequence[ArticleCase], *, baseline: Path | None = None, asker: Asker = NOBODY
    ) -> tuple[JudgedArticle, ...]:
        """The articles with all verdicts and suppressions, in order; HTML comments are not judged.

        ``baseline`` is the file that problems will be compared with, by default that of the settings. ``asker`` asks
        another model, by default none, even if the settings name one. Raises `ConfigError` for a malformed suppression.
        """
        home = (baseline or self.settings.baseline or Path()).parent
        asked = asker.reports(self.reports([Case(case.article, case.reference) for case in cases]))
        return tuple(_judged(case, report, home) for case, report in zip(cases, asked, strict=True))

    def reports(self, cases: Sequence[Case]) -> tuple[AccountReport, ...]:
        """A report on each account, in order; HTML comments are not judged."""
        return self._judge.reports([Case(without_comments(account), reference) for account, reference in cases])

    def conflicts(self) -> tuple[OfficialConflict, ...]:
        """The places where official texts of the references differ, each once."""
        return tuple(found for each in self.references for found in once_each(self._judge.conflicts(each)))

    def findings(self, judged: Iterable[JudgedArticle]) -> Findings:
        """The problems to report, before they are compared with a baseline."""
        suppressions = _suppressions(self.settings.suppressions)
        return find(judged, self.settings.policy, suppressions=suppressions, today=date.today())

    def result(
        self,
        findings: Findings,
        *,
        baseline: Baseline | None = None,
        skipped: Iterable[Skipped] = (),
        max_findings: int | None = None,
    ) -> CheckResult:
        """The result, compared with ``baseline`` (one that is being written), by default with that of the settings."""
        known = _baseline(self.settings.baseline) if baseline is None else baseline
        origin = self.settings.origin
        return conclude(
            findings,
            self.settings.policy,
            baseline=known,
            skipped=skipped,
            max_findings=max_findings,
            written=origin if baseline is None else lambda name: _WRITE_BASELINE.get(name) or origin(name),
        )


def _judged(case: ArticleCase, report: AccountReport, home: Path) -> JudgedArticle:
    article, reference = case.article, case.reference
    return JudgedArticle(
        report._replace(document=article),
        reference.statement,
        reference.claims.source,
        case.require,
        (*case.own.ignore, *in_comments(article, CODES)),
        Path(os.path.relpath(article.name, home)).as_posix(),
        beside=reference.texts.beside,
    )


def _suppressions(file: Path | None) -> tuple[Suppression, ...]:
    if file is None:
        return ()
    from summitcheck.views.check.suppressions_file import parse_suppressions

    return parse_suppressions(_text(file, "suppressions file"), source=str(file))


def _baseline(file: Path | None) -> Baseline | None:
    return None if file is None else parse_baseline(_text(file, "baseline"), source=str(file))


def _text(file: Path, kind: str) -> str:
    return read_utf8(file, limit=MAX_BYTES, kind=kind, error=ConfigError)

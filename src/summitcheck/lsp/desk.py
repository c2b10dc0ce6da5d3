"""One article at a time against its statement, with statements kept ready while their files stay as they are."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from summitcheck.checker import Checker
from summitcheck.detect.rules import BY_CODE
from summitcheck.documents.model import Document
from summitcheck.session.config import Settings
from summitcheck.session.judging import Target
from summitcheck.session.targets import Aim, Targets, aim_of, required_of
from summitcheck.views.check.comments import in_comments, without_comments
from summitcheck.views.check.conclude import Judged, conclude, find
from summitcheck.views.check.front_matter import own_words
from summitcheck.views.check.model import Problem
from summitcheck.views.report import AccountReport

_Stamp = tuple[tuple[str, int, int], ...]


@dataclass(frozen=True, slots=True)
class Judgement:
    """What was found in one article, and the statement that it was held against."""

    report: AccountReport
    problems: tuple[Problem, ...]
    statement: Document


@dataclass(frozen=True, slots=True)
class _Ready:
    """A target with its compiled checker, and the state that its files were in."""

    target: Target
    checker: Checker
    stamp: _Stamp


class Desk:
    """Judges articles by the settings in force; `forget` makes it read settings and statements again."""

    def __init__(self, settings: Callable[[], Settings]) -> None:
        """``settings`` reads them, and is asked when the first article comes in and after `forget`."""
        self._read_settings = settings
        self._settings: Settings | None = None
        self._ready: dict[tuple[Path | None, Path | None], _Ready] = {}

    def forget(self) -> None:
        """Let go of all that was read from files."""
        self._settings = None
        self._ready.clear()

    def judge(self, article: Document) -> Judgement | None:
        """What is wrong with ``article``; None when it is about no statement, or is the statement itself.

        Raises `SummitcheckError` for what is wrong with its front matter, its comments, its statement or its claims.
        """
        settings = self._settings = self._settings or self._read_settings()
        own = own_words(article, tuple(BY_CODE))
        aim = aim_of(article, own, settings)
        if aim is None:
            return None
        ready = self._prepared(aim)
        if _same_file(ready.target.statement.name, article.name):
            return None
        report = replace(ready.checker.check(without_comments(article)), document=article)
        required = required_of(aim, ready.target, settings.require)
        suppressions = (*own.ignore, *in_comments(article, tuple(BY_CODE)))
        judged = Judged(report, ready.target.statement, ready.target.source, required, suppressions)
        result = conclude(find((judged,), settings.policy, today=date.today()), settings.policy)
        return Judgement(report, result.problems, ready.target.statement)

    def _prepared(self, aim: Aim) -> _Ready:
        key = (aim.statement, aim.claims)
        known = self._ready.get(key)
        if known is None or known.stamp != _stamp(known.target):
            target = Targets().of(aim)
            checker = Checker(target.claims, statement=target.statement)
            known = self._ready[key] = _Ready(target, checker, _stamp(target))
        return known


def _stamp(target: Target) -> _Stamp:
    """The state of the target's files; a file that is gone has none."""
    found = []
    for name in filter(None, (target.statement.name, target.claims.source)):
        try:
            status = os.stat(name)  # noqa: PTH116 - asked for at every key stroke
        except OSError:
            continue
        found.append((name, status.st_mtime_ns, status.st_size))
    return tuple(found)


def _same_file(one: str, other: str) -> bool:
    return os.path.realpath(one) == os.path.realpath(other)

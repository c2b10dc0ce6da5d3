"""The result of `summitcheck check`, from which all its formats are made.

Offsets count characters of the decoded original files, lines and columns count from 1, and an end is the first
character after the words. A place without words (``text`` empty, ``start == end``) says where something is missing.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import PurePath
from typing import NamedTuple

from summitcheck.decide.verdict import Verdict
from summitcheck.documents.model import Document, Excerpt, Skipped
from summitcheck.severity import Severity
from summitcheck.views.check.vocabulary import ProblemKind
from summitcheck.views.report import Opinion
from summitcheck.views.word_changes import ChangeKind


class State(StrEnum):
    """Whether a problem counts, or was accepted."""

    NEW = "new"
    BASELINE = "baseline"  # it was there when the baseline was written
    SUPPRESSED = "suppressed"  # someone gave a reason why it may stay


@dataclass(frozen=True, slots=True)
class Place:
    """Words of a file, with all the coordinates that formats need.

    If ``extracted`` names a format, lines and columns are those of the extracted text. ``lines`` are the whole lines
    that contain the words.
    """

    path: str
    text: str
    start: int
    end: int
    line: int
    column: int
    end_line: int
    end_column: int
    page: int = 0
    plain: str = ""
    extracted: str = ""
    lines: str = ""

    @classmethod
    def of(cls, document: Document, words: Excerpt) -> Place:
        """The place of an excerpt in the document that it was taken from."""
        start, end, text = words.start, words.end, document.text
        first, last = document.line_starts[document.line_of(start) - 1], document.line_of(end)
        behind = document.line_starts[last] if last < len(document.line_starts) else len(text)
        return cls(
            document.name,
            text[start:end],
            start,
            end,
            document.line_of(start),
            document.column_of(start),
            document.line_of(end),
            document.column_of(end),
            document.page_of(start),
            document.plain[start:end] if document.markup else "",
            document.extracted,
            text[first:behind].rstrip("\r\n"),
        )


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong with an article.

    ``code`` and ``name`` are those of the rule; for a verdict without a rule, the word of its ``kind``; for a claim
    that was not judged, "skipped". ``account`` is a place in the article, ``official`` one in the statement, or None
    for an addition. ``claim`` is the id of the claim and ``said`` its text, both empty for an addition. ``fails`` is
    True if the command exits with status 1 because of it. ``reason`` says why it was suppressed, and ``suppressed_by``
    where. ``opinion`` is that of another model on an uncertain claim, if one answered. ``change`` says what happened to
    the words that a rule names, and ``context`` has a few words around them.
    """

    kind: ProblemKind
    code: str
    name: str
    severity: Severity
    message: str
    account: Place
    official: Place | None
    claim: str
    said: str
    fingerprint: str
    state: State = State.NEW
    reason: str = ""
    fails: bool = False
    suppressed_by: str = ""
    opinion: Opinion | None = None
    change: ChangeKind | None = None
    context: str = ""

    @property
    def by_rule(self) -> bool:
        """True if a rule says what is wrong, and in which words."""
        return self.code != self.name

    @property
    def unjudged(self) -> bool:
        """True for a claim that was not judged, since the article is cut off."""
        return self.kind is ProblemKind.UNCERTAIN and self.code == ProblemKind.SKIPPED

    @property
    def path(self) -> str:
        """The path of the article, as the user gave it."""
        return self.account.path

    @property
    def line(self) -> int:
        """The line of the article, from 1."""
        return self.account.line

    @property
    def column(self) -> int:
        """The column of the article, from 1."""
        return self.account.column


@dataclass(frozen=True, slots=True)
class CheckOutcome:
    """The verdict on one claim in one article; ``required`` if the article must support the claim.

    ``evidence`` are the words of the article that it rests on, if any. ``judged`` is False for a claim that may be in
    the missing part of an article that is cut off.
    """

    claim: str
    said: str
    section: str
    verdict: Verdict
    stated: float
    distortion: float
    reason: str = ""
    required: bool = False
    evidence: Place | None = None
    judged: bool = True


@dataclass(frozen=True, slots=True)
class Article:
    """One article that was judged: its statement, and the verdict on each of the statement's claims, in their order.

    ``statement`` and ``claims`` are paths; ``claims`` is empty if they were drafted. ``sentences`` counts the article's
    assertions, ``added`` those that no line of the statement supports. ``failures`` says why this article fails; empty
    if it passes. ``skipped`` says why it was not judged (another subject or language), ``cut`` why claims that it does
    not tell were not judged (it is cut off).
    """

    path: str
    title: str
    sha256: str
    statement: str
    claims: str
    outcomes: tuple[CheckOutcome, ...]
    sentences: int
    added: int
    failures: tuple[str, ...] = ()
    skipped: str = ""
    cut: str = ""

    @property
    def counts(self) -> dict[str, int]:
        """How many claims got each verdict, keys in the order of `Verdict`."""
        found = [outcome.verdict for outcome in self.outcomes]
        return {str(verdict): found.count(verdict) for verdict in Verdict}


class PassageToRead(NamedTuple):
    """A claim that an article may have changed, for a person to read: its problems, and its verdict."""

    problems: tuple[Problem, ...]
    outcome: CheckOutcome | None

    @property
    def words(self) -> Place:
        """The words of the article: the evidence of the verdict, else those of the first problem."""
        return (self.outcome.evidence if self.outcome else None) or self.problems[0].account

    @property
    def rank(self) -> tuple[float, float]:
        """The sort key: the likeliest distortion first, then the most likely stated."""
        return (-self.outcome.distortion, -self.outcome.stated) if self.outcome else (0.0, 0.0)

    @property
    def claim(self) -> str:
        """The id of the claim."""
        return self.problems[0].claim

    @property
    def said(self) -> str:
        """The text of the claim."""
        return self.problems[0].said

    @property
    def opinion(self) -> Opinion | None:
        """What another model says of it."""
        return self.problems[0].opinion


@dataclass(frozen=True, slots=True)
class UnusedEntry:
    """A suppression or baseline entry that matches nothing: ``where`` it is, ``what`` it names, and ``why``."""

    where: str
    what: str
    why: str


class Silenced(NamedTuple):
    """A setting, a comment or a file that keeps problems from counting: ``where`` it is written, and ``what`` it does.

    ``where`` is a path, perhaps with a line and a column, or the name of an option or a variable.
    """

    where: str
    what: str


class Checkout(NamedTuple):
    """The repository of a run: its absolute ``root``, and the working ``folder`` relative to it."""

    root: str = ""
    folder: str = ""

    def path(self, given: str) -> str:
        """A path, given relative to the working folder, relative to the root, with slashes.

        A path outside of the repository stays absolute.
        """
        pure = PurePath(given)
        if not pure.is_absolute():
            return posixpath.normpath(posixpath.join(self.folder, pure.as_posix()))
        inside = self.root and pure.is_relative_to(self.root)
        return (pure.relative_to(self.root) if inside else pure).as_posix()


@dataclass(frozen=True, slots=True)
class CheckResult:
    """Everything that a run of `summitcheck check` found.

    ``problems`` are those to report, by article and place; ``suppressed`` and ``baselined`` were accepted.
    ``truncated`` counts the least severe that --max-findings left out of ``problems``; they still count in
    ``failures``. ``skipped`` has the files that were not judged, with the reason, ``silenced`` what kept problems from
    counting. All paths are relative to the folder of the ``checkout``.
    """

    articles: tuple[Article, ...]
    problems: tuple[Problem, ...]
    suppressed: tuple[Problem, ...] = ()
    baselined: tuple[Problem, ...] = ()
    unused: tuple[UnusedEntry, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    truncated: int = 0
    checkout: Checkout = field(default_factory=Checkout)
    silenced: tuple[Silenced, ...] = ()

    @property
    def counts(self) -> dict[str, int]:
        """Verdicts over all articles, keys in the order of `Verdict`."""
        return {str(verdict): sum(article.counts[verdict] for article in self.articles) for verdict in Verdict}

    @property
    def unjudged(self) -> int:
        """How many claims of all articles were not judged; they have the verdict uncertain."""
        return sum(not outcome.judged for article in self.articles for outcome in article.outcomes)

    @property
    def added(self) -> int:
        """How many sentences of all articles no line of their statement supports."""
        return sum(article.added for article in self.articles)

    @property
    def accusations(self) -> tuple[Problem, ...]:
        """The problems that are not only to be read, in order."""
        return tuple(problem for problem in self.problems if problem.kind is not ProblemKind.UNCERTAIN)

    @property
    def to_read(self) -> tuple[PassageToRead, ...]:
        """The passages to read, one for each claim and article: the likeliest distortion first."""
        outcomes = {(article.path, each.claim): each for article in self.articles for each in article.outcomes}
        noted: dict[tuple[str, str], list[Problem]] = {}
        for problem in self.problems:
            if problem.kind is ProblemKind.UNCERTAIN and not problem.unjudged:
                noted.setdefault((problem.path, problem.claim), []).append(problem)
        passages = [PassageToRead(tuple(noted[key]), outcomes.get(key)) for key in noted]
        return tuple(sorted(passages, key=lambda passage: passage.rank))

    @property
    def failures(self) -> tuple[str, ...]:
        """Why the run fails, one line for each reason, with the path of the article; empty if it passes."""
        return tuple(f"{article.path}: {reason}" for article in self.articles for reason in article.failures)


def worst_first(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems, worst first: by severity, then those that fail, then by kind, then in order."""
    severities, kinds = list(Severity), list(ProblemKind)
    return tuple(sorted(problems, key=lambda p: (severities.index(p.severity), not p.fails, kinds.index(p.kind))))

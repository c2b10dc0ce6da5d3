"""What `summitcheck check` found: the one value that every format of the command is made from.

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
    """Whether a problem counts, or someone has dealt with it."""

    NEW = "new"
    BASELINE = "baseline"  # it was there when the baseline was written
    SUPPRESSED = "suppressed"  # someone gave a reason why it may stay


@dataclass(frozen=True, slots=True)
class Place:
    """Words of a file, and every way in which a format may point at them.

    Lines and columns are those of the text that was taken out of the file where ``extracted`` names a format.
    ``lines`` are the whole lines of it on which the words stand.
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

    ``code`` and ``name`` are those of the rule, or, for a verdict that rests on no rule, the word of its ``kind``; of a
    claim that was not judged, "skipped".
    ``account`` is a place in the article; ``official`` one in the statement, None for an addition. ``claim`` is the id
    of the claim and ``said`` its text, both empty for an addition. ``fails`` is True when the command exits with status
    1 because of it; ``reason`` says why it was suppressed, and ``suppressed_by`` where that is written. ``opinion`` is
    that of another model on an uncertain claim, where one was asked and answered. ``change`` says what became of the
    words that a rule names, and ``context`` has a few of the words around them.
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
        """True where a rule says what is wrong, and which words are."""
        return self.code != self.name

    @property
    def unjudged(self) -> bool:
        """True for a claim that the article may tell where it cannot be read."""
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
    """The verdict on one claim in one article; ``required`` when the article must support the claim.

    ``evidence`` are the words of the article that it rests on, None where there are none. ``judged`` is False for one
    that the article may tell where it cannot be read.
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

    ``statement`` and ``claims`` are paths, ``claims`` empty when they were drafted from the statement. ``sentences``
    counts what the article asserts, ``added`` how many of these sentences no line of the statement
    backs. ``failures`` says why this article alone fails; empty when it passes. ``skipped`` says why it was not judged
    where it is about something else or in another language, ``cut`` where it is cut off: what it does not tell was not
    judged.
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
    """A claim that an article may have changed, for somebody to read: what was noted about it, and its verdict."""

    problems: tuple[Problem, ...]
    outcome: CheckOutcome | None

    @property
    def words(self) -> Place:
        """The words of the article: what the verdict rests on, else those that the first problem points at."""
        return (self.outcome.evidence if self.outcome else None) or self.problems[0].account

    @property
    def rank(self) -> tuple[float, float]:
        """What to sort by: the likeliest distortion first, then what is most likely stated."""
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
    """A suppression or an entry of a baseline that matches nothing: ``where`` it is, ``what`` it names, and ``why``."""

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
    """Where a run was made: the ``root`` of its repository, absolute, and the working ``folder`` as seen from there."""

    root: str = ""
    folder: str = ""

    def path(self, given: str) -> str:
        """A path, given as seen from the working folder, as seen from the root; one that is elsewhere stays absolute.

        Folders are separated by slashes.
        """
        pure = PurePath(given)
        if not pure.is_absolute():
            return posixpath.normpath(posixpath.join(self.folder, pure.as_posix()))
        inside = self.root and pure.is_relative_to(self.root)
        return (pure.relative_to(self.root) if inside else pure).as_posix()


@dataclass(frozen=True, slots=True)
class CheckResult:
    """All that one run of `summitcheck check` has to say.

    ``problems`` are those to report, by article and place; ``suppressed`` and ``baselined`` those that someone has
    dealt with. ``truncated`` counts the least severe that --max-findings left out of ``problems``; they still count in
    ``failures``. ``skipped`` has the files that were not judged, with the reason, ``silenced`` what kept problems from
    counting. All paths are seen from the folder of the ``checkout`` where the run was made.
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
        """How many claims were not judged over all articles, all of them uncertain."""
        return sum(not outcome.judged for article in self.articles for outcome in article.outcomes)

    @property
    def added(self) -> int:
        """How many sentences of all articles no line of their statement backs."""
        return sum(article.added for article in self.articles)

    @property
    def accusations(self) -> tuple[Problem, ...]:
        """The problems that are more than something to read, in their order."""
        return tuple(problem for problem in self.problems if problem.kind is not ProblemKind.UNCERTAIN)

    @property
    def to_read(self) -> tuple[PassageToRead, ...]:
        """What may or may not be distorted, one a claim and article: the likeliest first, then the likeliest stated."""
        outcomes = {(article.path, each.claim): each for article in self.articles for each in article.outcomes}
        noted: dict[tuple[str, str], list[Problem]] = {}
        for problem in self.problems:
            if problem.kind is ProblemKind.UNCERTAIN and not problem.unjudged:
                noted.setdefault((problem.path, problem.claim), []).append(problem)
        passages = [PassageToRead(tuple(noted[key]), outcomes.get(key)) for key in noted]
        return tuple(sorted(passages, key=lambda passage: passage.rank))

    @property
    def failures(self) -> tuple[str, ...]:
        """Why the run fails, one line a reason, each with the path of its article; empty when it passes."""
        return tuple(f"{article.path}: {reason}" for article in self.articles for reason in article.failures)


def worst_first(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems, the worst first: by severity, then those that fail, then by kind, then in their order."""
    severities, kinds = list(Severity), list(ProblemKind)
    return tuple(sorted(problems, key=lambda p: (severities.index(p.severity), not p.fails, kinds.index(p.kind))))

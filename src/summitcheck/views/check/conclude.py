"""Judged articles to the one result: what counts, what was dealt with, what fails and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from summitcheck.decide.verdict import Status
from summitcheck.documents.model import Document, Skipped
from summitcheck.severity import Severity
from summitcheck.views.check.baseline import Baseline
from summitcheck.views.check.gather import problems_of
from summitcheck.views.check.model import (
    Article,
    CheckOutcome,
    CheckResult,
    Leftover,
    Problem,
    ProblemKind,
    State,
    worst_first,
)
from summitcheck.views.check.policy import KINDS, Policy, names, shortfall
from summitcheck.views.check.suppress import Suppression, suppress
from summitcheck.views.report import AccountReport


@dataclass(frozen=True, slots=True)
class Judged:
    """One article as the checker judged it, with all that decides what becomes of its problems.

    ``known_as`` is its path as seen from the baseline's folder; ``changed`` the lines (first to last) that are new,
    None when all of them are to be looked at.
    """

    report: AccountReport
    statement: Document
    claims: str = ""
    require: tuple[str, ...] = ()
    suppressions: tuple[Suppression, ...] = ()
    known_as: str = ""
    changed: tuple[tuple[int, int], ...] | None = None

    @property
    def path(self) -> str:
        """The path of the article."""
        return self.report.document.name


@dataclass(frozen=True, slots=True)
class Findings:
    """The ``problems`` of all articles that are to be reported, before a baseline is held against them.

    ``found`` has the path and the fingerprint of these and of all others.
    """

    judged: tuple[Judged, ...]
    problems: tuple[Problem, ...]
    found: frozenset[tuple[str, str]]
    leftovers: tuple[Leftover, ...]

    def for_baseline(self) -> Iterator[tuple[str, Problem]]:
        """The problems that a baseline written now would hold, with the paths it knows their articles by."""
        known_as = {each.path: each.known_as for each in self.judged}
        return ((known_as[p.path], p) for p in self.problems if p.state is State.NEW)


def find(
    judged: Iterable[Judged], policy: Policy, *, suppressions: Sequence[Suppression] = (), today: date
) -> Findings:
    """What is to be reported of the articles, ordered by path and place; ``suppressions`` hold for all of them."""
    articles = tuple(sorted(judged, key=lambda each: each.path))
    everything = (problem for each in articles for problem in _weighed(each, policy))
    written = [*suppressions, *(one for each in articles for one in each.suppressions)]
    marked, leftovers = suppress(everything, written, today=today)
    by_path = {each.path: each for each in articles}
    reported = (p for p in marked if policy.shows(p) and _is_new(p, by_path[p.path]))
    found = frozenset((p.path, p.fingerprint) for p in marked)
    return Findings(articles, tuple(reported), found, leftovers)


def conclude(
    findings: Findings,
    policy: Policy,
    *,
    baseline: Baseline | None = None,
    passed_over: Iterable[Skipped] = (),
    max_findings: int | None = None,
) -> CheckResult:
    """The result: problems that a baseline knows set apart, reasons to fail, and at most ``max_findings`` shown."""
    problems, gone = _held_against(baseline, findings)
    standing = tuple(p for p in problems if p.state is State.NEW)
    shown = _cut(standing, max_findings)
    by_path = {path: tuple(own) for path, own in groupby(standing, key=lambda p: p.path)}
    return CheckResult(
        tuple(_article(each, by_path.get(each.path, ()), policy) for each in findings.judged),
        shown,
        tuple(replace(p, fails=False) for p in problems if p.state is State.SUPPRESSED),
        tuple(replace(p, fails=False) for p in problems if p.state is State.BASELINE),
        (*findings.leftovers, *gone),
        tuple(sorted(passed_over, key=lambda file: file.path)),
        len(standing) - len(shown),
    )


def _weighed(judged: Judged, policy: Policy) -> Iterator[Problem]:
    """The problems of an article that are wanted, with their severity and whether they fail."""
    for problem in problems_of(judged.report, judged.statement):
        if problem.claim in judged.require:
            yield replace(_required(policy.graded(problem)), fails=True)
        elif policy.covers(problem.code):
            graded = policy.graded(problem)
            yield replace(graded, fails=policy.fails(graded))


def _required(problem: Problem) -> Problem:
    if problem.code not in KINDS:
        return problem
    return replace(problem, severity=Severity.ERROR, message=f"the article must carry this claim: {problem.message}")


def _is_new(problem: Problem, judged: Judged) -> bool:
    """True unless only changed lines matter and the sentences that the problem stands in have none.

    What an article omits stands nowhere: it is a matter of the whole article, and stays.
    """
    if judged.changed is None or problem.kind is ProblemKind.OMITTED:
        return True
    article, place = judged.report.document, problem.account
    around = [s for s in article.sentences if s.start < place.end and place.start < s.end]
    first = min((s.line for s in around), default=place.line)
    last = max((article.line_of(s.end - 1) for s in around), default=place.end_line)
    return any(start <= last and first <= end for start, end in judged.changed)


def _held_against(baseline: Baseline | None, findings: Findings) -> tuple[tuple[Problem, ...], tuple[Leftover, ...]]:
    if baseline is None:
        return findings.problems, ()
    known_as = {each.path: each.known_as for each in findings.judged}
    marked = tuple(
        replace(p, state=State.BASELINE) if p.state is State.NEW and baseline.knows(known_as[p.path], p) else p
        for p in findings.problems
    )
    found = ((known_as[path], name) for path, name in findings.found)
    return marked, baseline.leftovers(found, known_as.values())


def _cut(problems: tuple[Problem, ...], limit: int | None) -> tuple[Problem, ...]:
    if limit is None or len(problems) <= limit:
        return problems
    kept = {id(problem) for problem in worst_first(problems)[:limit]}
    return tuple(problem for problem in problems if id(problem) in kept)


def _article(judged: Judged, problems: Sequence[Problem], policy: Policy) -> Article:
    report = judged.report
    article = Article(
        judged.path,
        report.document.title,
        report.document.sha256,
        judged.statement.name,
        judged.claims,
        tuple(_outcomes(judged)),
        sum(each.status is not Status.ASIDE for each in report.statements),
        sum(each.status is Status.ADDED for each in report.statements),
    )
    return replace(article, failures=tuple(_reasons(article, problems, judged.require, policy)))


def _outcomes(judged: Judged) -> Iterator[CheckOutcome]:
    for a in judged.report.assessments:
        required = a.claim.id in judged.require
        yield CheckOutcome(
            a.claim.id, a.claim.text, a.claim.section, a.verdict, a.stated, a.distortion, a.reason, required
        )


def _reasons(article: Article, problems: Sequence[Problem], require: Sequence[str], policy: Policy) -> Iterator[str]:
    for word in dict.fromkeys(policy.fail_on):
        if named := [problem for problem in problems if names(word, problem)]:
            yield f"{_count(word, named)} {word} (--fail-on {word})"
    verdicts = {outcome.claim: outcome.verdict for outcome in article.outcomes}
    for claim in dict.fromkeys(require):
        if any(problem.claim == claim for problem in problems):
            yield f"{claim} is {verdicts[claim]} (--require)"
    if policy.fail_under is not None and (reason := shortfall(article.counts, policy.fail_under)):
        yield reason


def _count(word: str, problems: Sequence[Problem]) -> int:
    """How many problems; of a kind, how many claims or sentences, since two rules may speak of one."""
    return len({p.claim or p.fingerprint for p in problems} if word in KINDS else problems)

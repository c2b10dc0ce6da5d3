"""The result of a check: which problems of the judged articles count, which are accepted, and what fails and why."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from summitcheck.decide.verdict import Status, Verdict
from summitcheck.documents.model import Document, Skipped
from summitcheck.severity import Severity
from summitcheck.views.check.baseline import Baseline
from summitcheck.views.check.earlier import Earlier
from summitcheck.views.check.gate import shortfall
from summitcheck.views.check.gather import problems_of
from summitcheck.views.check.model import (
    Article,
    CheckOutcome,
    CheckResult,
    Place,
    Problem,
    Silenced,
    State,
    UnusedEntry,
    worst_first,
)
from summitcheck.views.check.policy import Policy, names
from summitcheck.views.check.silenced import Written, as_option, silenced
from summitcheck.views.check.suppress import Suppression, suppress
from summitcheck.views.check.vocabulary import KINDS, ProblemKind, told
from summitcheck.views.report import AccountReport

#: Most times that an article is judged again without sentences that do not count. Each time reveals one more hidden
#: sentence about a claim; only hostile articles have so many.
MOST_RESTS = 10


@dataclass(frozen=True, slots=True)
class JudgedArticle:
    """One article as the checker judged it, and what decides which of its problems count.

    ``claims`` is the path of the claims file, empty for drafted claims; ``require`` has the ids of claims that the
    article must support. ``baseline_path`` is the article's path relative to the baseline's folder; ``earlier`` is the
    version whose problems do not count, None if all count. ``rest`` has reports on the article without sentences whose
    problems do not count and might hide others on the same claim. ``beside`` are the other official texts.
    """

    report: AccountReport
    statement: Document
    claims: str = ""
    require: tuple[str, ...] = ()
    suppressions: tuple[Suppression, ...] = ()
    baseline_path: str = ""
    earlier: Earlier | None = None
    rest: tuple[AccountReport, ...] = ()
    beside: tuple[Document, ...] = ()

    @property
    def path(self) -> str:
        """The path of the article."""
        return self.report.document.name


@dataclass(frozen=True, slots=True)
class Findings:
    """The ``problems`` of all articles to report, before they are compared with a baseline.

    ``unshown`` are of kinds that --show does not name; ``found`` has path and fingerprint of all problems, including
    those that an earlier version had.
    """

    judged: tuple[JudgedArticle, ...]
    problems: tuple[Problem, ...]
    found: frozenset[tuple[str, str]]
    unused: tuple[UnusedEntry, ...]
    unshown: tuple[Problem, ...] = ()

    def for_baseline(self) -> Iterator[tuple[str, Problem]]:
        """The problems for a baseline that is written now, with the paths of their articles."""
        paths = {each.path: each.baseline_path for each in self.judged}
        return ((paths[p.path], p) for p in self.problems if p.state is State.NEW)


def find(
    judged: Iterable[JudgedArticle], policy: Policy, *, suppressions: Sequence[Suppression] = (), today: date
) -> Findings:
    """The problems to report, ordered by path and place; ``suppressions`` apply to all of them."""
    articles = tuple(sorted(judged, key=lambda each: each.path))
    everything = (problem for each in articles for problem in _graded(each, policy))
    written = [*suppressions, *(one for each in articles for one in each.suppressions)]
    marked, unused = suppress(everything, written, today=today)
    is_new = {each.path: _newness(each) for each in articles}
    new = [problem for problem in marked if is_new[problem.path](problem)]
    shown, unshown = (tuple(p for p in new if policy.shows(p) is wanted) for wanted in (True, False))
    found = frozenset((p.path, p.fingerprint) for p in marked)
    return Findings(articles, shown, found, unused, unshown)


def conclude(
    findings: Findings,
    policy: Policy,
    *,
    baseline: Baseline | None = None,
    skipped: Iterable[Skipped] = (),
    max_findings: int | None = None,
    written: Written = as_option,
) -> CheckResult:
    """The result: with problems of the baseline apart, reasons to fail, and at most ``max_findings`` problems.

    ``written`` gives the place of a setting.
    """
    problems, gone = _without_known(findings, baseline)
    standing = tuple(p for p in problems if p.state is State.NEW)
    shown = _cut(standing, max_findings)
    by_path = {path: tuple(own) for path, own in groupby(standing, key=lambda p: p.path)}
    result = CheckResult(
        tuple(_article(each, by_path.get(each.path, ()), policy) for each in findings.judged),
        shown,
        tuple(replace(p, fails=False) for p in problems if p.state is State.SUPPRESSED),
        tuple(replace(p, fails=False) for p in problems if p.state is State.BASELINE),
        (*findings.unused, *gone),
        tuple(sorted(skipped, key=lambda file: file.path)),
        len(standing) - len(shown),
    )
    known = silenced(result, (*standing, *findings.unshown), policy, written)
    return replace(result, silenced=(*known, *_unsearched(findings.judged)))


def _graded(judged: JudgedArticle, policy: Policy) -> Iterator[Problem]:
    """The problems of an article that the policy covers, with their severity and whether they fail."""
    for problem in (*problems_of(judged.report, judged.statement, judged.beside), *_hidden(judged)):
        if problem.claim in judged.require:
            yield replace(_required(policy.graded(problem)), fails=True)
        elif policy.covers(problem.code):
            graded = policy.graded(problem)
            yield replace(graded, fails=policy.fails(graded))


def _hidden(judged: JudgedArticle) -> Iterator[Problem]:
    """Distortions of a claim in further sentences: a report names only one, which may not count."""
    told = {(p.claim, p.account.start) for p in problems_of(judged.report, judged.statement, judged.beside)}
    distorted = {a.claim.id for a in judged.report.assessments if a.verdict is Verdict.DISTORTED}
    for report in judged.rest:
        for problem in problems_of(report._replace(document=judged.report.document), judged.statement, judged.beside):
            is_distorted = problem.kind is ProblemKind.DISTORTED and problem.claim in distorted
            if is_distorted and (problem.claim, problem.account.start) not in told:
                told.add((problem.claim, problem.account.start))
                yield problem


def _unsearched(judged: Iterable[JudgedArticle]) -> Iterator[Silenced]:
    for each in judged:
        if len(each.rest) >= MOST_RESTS:
            yield Silenced(each.path, f"more than {MOST_RESTS} sentences distort one claim; not all are reported")


def _required(problem: Problem) -> Problem:
    if problem.code not in KINDS:
        return problem
    return replace(problem, severity=Severity.ERROR, message=f"the article must support this claim: {problem.message}")


def _newness(judged: JudgedArticle) -> Callable[[Problem], bool]:
    """A test for problems that an earlier version did not have, or that are in a sentence which it did not have.

    Omissions and skipped articles always count, since they have no place in the text.
    """
    earlier, sentences = judged.earlier, judged.report.document.sentences
    if earlier is None:
        return lambda problem: True
    new = earlier.new_among(sentences)

    def is_new(problem: Problem) -> bool:
        place = problem.account
        around = (s.start for s in sentences if s.start <= place.end and place.start <= s.end)
        anywhere = problem.unjudged or problem.kind in (ProblemKind.OMITTED, ProblemKind.SKIPPED)
        return anywhere or not earlier.had(problem) or not new.isdisjoint(around)

    return is_new


def _without_known(
    findings: Findings, baseline: Baseline | None
) -> tuple[tuple[Problem, ...], tuple[UnusedEntry, ...]]:
    """The problems, with those in the baseline marked, and the unused entries of the baseline."""
    if baseline is None:
        return findings.problems, ()
    paths = {each.path: each.baseline_path for each in findings.judged}
    marked = tuple(
        replace(p, state=State.BASELINE) if p.state is State.NEW and baseline.has(paths[p.path], p) else p
        for p in findings.problems
    )
    found = ((paths[path], name) for path, name in findings.found)
    return marked, baseline.unused(found, paths.values())


def _cut(problems: tuple[Problem, ...], limit: int | None) -> tuple[Problem, ...]:
    if limit is None or len(problems) <= limit:
        return problems
    kept = {id(problem) for problem in worst_first(problems)[:limit]}
    return tuple(problem for problem in problems if id(problem) in kept)


def _article(judged: JudgedArticle, problems: Sequence[Problem], policy: Policy) -> Article:
    report = judged.report
    article = Article(
        judged.path,
        report.document.title,
        report.document.sha256,
        judged.statement.name,
        judged.claims,
        tuple(_outcomes(judged)),
        sum(each.status is not Status.ASIDE for each in report.statements),
        0 if report.skipped else sum(each.status is Status.ADDED for each in report.statements),
        skipped=report.skipped,
        cut=report.cut,
    )
    return replace(article, failures=tuple(_reasons(article, problems, judged.require, policy)))


def _outcomes(judged: JudgedArticle) -> Iterator[CheckOutcome]:
    for a in judged.report.assessments:
        required = a.claim.id in judged.require
        words = Place.of(judged.report.document, a.evidence[0]) if a.evidence else None
        yield CheckOutcome(
            a.claim.id,
            a.claim.text,
            a.claim.section,
            a.verdict,
            a.stated,
            a.distortion,
            a.reason,
            required,
            words,
            a.judged,
        )


def _reasons(article: Article, problems: Sequence[Problem], require: Sequence[str], policy: Policy) -> Iterator[str]:
    for word in dict.fromkeys(policy.fail_on):
        if named := [problem for problem in problems if names(word, problem)]:
            yield f"{told(_count(word, named), word)} (--fail-on {word})"
    verdicts = {outcome.claim: outcome.verdict for outcome in article.outcomes}
    for claim in dict.fromkeys(require):
        if any(problem.claim == claim for problem in problems):
            yield f"{claim} is {verdicts[claim]} (--require)"
    if policy.fail_under is not None and (reason := shortfall(article.counts, policy.fail_under)):
        yield reason


def _count(word: str, problems: Sequence[Problem]) -> int:
    """The number of problems; for a kind, that of claims or sentences, since two rules may report the same one."""
    return len({p.claim or p.fingerprint for p in problems} if word in KINDS else problems)

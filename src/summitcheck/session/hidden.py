"""Problems that are hidden behind others which do not count.

If several sentences distort a claim, a report names only one of them. If that one is old or was accepted, the others
must not pass with it: nobody has seen them. So the article is judged again without that sentence, repeatedly, until
nothing is hidden.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from summitcheck.decide.verdict import Verdict
from summitcheck.documents.model import Document
from summitcheck.session.checking import ArticleCase, Session
from summitcheck.session.judging import Case
from summitcheck.views.check.conclude import MOST_RESTS, JudgedArticle
from summitcheck.views.check.model import Problem
from summitcheck.views.check.vocabulary import ProblemKind


def with_hidden(
    judged: Sequence[JudgedArticle], cases: Sequence[ArticleCase], session: Session, *, accept: bool = False
) -> tuple[JudgedArticle, ...]:
    """The articles; those with distortions also have reports on their text without the sentences that do not count.

    These are the sentences of an earlier version, and those with a problem that is suppressed or in the baseline of the
    settings. With ``accept``, all problems count as accepted, as when a baseline is written.
    """
    current, left_out = list(judged), [frozenset[int]()] * len(judged)
    for _ in range(MOST_RESTS if any(map(_distorts, judged)) else 0):
        again: dict[int, Case] = {}
        accepted = _accepted(current, session, accept=accept)
        for index, each in enumerate(current):
            out = _not_counting(each, accepted.get(each.path, ()))
            if out > left_out[index] and (document := _without(each, out)) is not None:
                again[index], left_out[index] = Case(document, cases[index].reference), out
        if not again:
            break
        for index, report in zip(again, session.reports(list(again.values())), strict=True):
            current[index] = replace(current[index], rest=(*current[index].rest, report))
    return tuple(current)


def _accepted(judged: Sequence[JudgedArticle], session: Session, *, accept: bool) -> dict[str, list[Problem]]:
    """The accepted distortions by the path of their article; uncertain problems hide nothing."""
    findings = session.findings(judged)
    result = None if accept else session.result(findings)
    found: dict[str, list[Problem]] = {}
    for problem in (*result.suppressed, *result.baselined) if result else findings.problems:
        if problem.kind is ProblemKind.DISTORTED:
            found.setdefault(problem.path, []).append(problem)
    return found


def _not_counting(judged: JudgedArticle, accepted: Iterable[Problem]) -> frozenset[int]:
    """The start offsets of sentences that an earlier version had, and of those with an accepted problem."""
    sentences, earlier = judged.report.document.sentences, judged.earlier
    old = {s.start for s in sentences}.difference(earlier.new_among(sentences)) if earlier else ()
    places = [p.account for p in accepted]
    return frozenset(old).union(s.start for s in sentences for p in places if s.start < p.end and p.start < s.end)


def _without(judged: JudgedArticle, out: frozenset[int]) -> Document | None:
    """The article without these sentences; None if nothing can be hidden behind them."""
    article = judged.report.document
    kept = tuple(s for s in article.sentences if s.start not in out or not s.asserts)
    return replace(article, sentences=kept) if _distorts(judged) and any(s.asserts for s in kept) else None


def _distorts(judged: JudgedArticle) -> bool:
    return any(a.verdict is Verdict.DISTORTED for a in judged.report.assessments)

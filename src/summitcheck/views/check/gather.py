"""The problems of a judged article: findings of rules, and verdicts that rest on no rule."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from summitcheck.claims.model import Claim
from summitcheck.decide.verdict import Status, Verdict
from summitcheck.documents.model import Document, Excerpt
from summitcheck.severity import Severity
from summitcheck.views.check.model import Place, Problem
from summitcheck.views.check.vocabulary import ProblemKind
from summitcheck.views.fingerprint import fingerprint, with_fingerprints
from summitcheck.views.report import (
    WRONG_OFFICIAL_TEXT,
    AccountReport,
    Assessment,
    Finding,
    OfficialTexts,
    Opinion,
)
from summitcheck.views.word_changes import ChangeKind, WordChange, word_change

_KINDS = {
    Verdict.DISTORTED: ProblemKind.DISTORTED,
    Verdict.OMITTED: ProblemKind.OMITTED,
    Verdict.UNCERTAIN: ProblemKind.UNCERTAIN,
}
# A distortion is more than a note, even if no single rule is sure of it.
_SEVERITIES = {ProblemKind.DISTORTED: Severity.WARNING}


def problems_of(report: AccountReport, statement: Document, beside: Sequence[Document] = ()) -> tuple[Problem, ...]:
    """All problems of the article in ``report``, in text order; ``beside`` are the other official texts.

    A claim that is not supported gives a problem for each finding behind the verdict, or one for the verdict without
    findings. Each added sentence gives a problem, and so does a skipped article.
    """
    texts = OfficialTexts(statement, tuple(beside))
    found = [
        *_skipped(report),
        *(problem for assessment in report.assessments for problem in _of_claim(assessment, report, texts)),
        *_additions(report),
    ]
    return tuple(sorted(found, key=lambda problem: (problem.account.start, problem.account.end)))


def _of_claim(assessment: Assessment, report: AccountReport, texts: OfficialTexts) -> Iterator[Problem]:
    kind = _KINDS.get(assessment.verdict)
    if kind is None:
        yield from _credited(assessment, report, texts)
        return
    telling = frozenset(id(finding) for finding in assessment.telling)
    opinion = _opinion(assessment, report.document)
    for own, finding in zip(assessment.findings, with_fingerprints(assessment.findings), strict=True):
        if id(own) in telling:
            problem = _of_finding(finding, kind, assessment.claim, report.document, texts.of(assessment.claim))
            yield replace(problem, opinion=opinion)
    if not assessment.findings:
        yield replace(_of_verdict(assessment, kind, report, texts), opinion=opinion)


def _credited(assessment: Assessment, report: AccountReport, texts: OfficialTexts) -> Iterator[Problem]:
    """Words of a supported claim that are credited to the wrong official text, as uncertain problems."""
    for finding in assessment.findings if texts.several else ():
        if finding.code == WRONG_OFFICIAL_TEXT:
            claim = assessment.claim
            yield _of_finding(finding, ProblemKind.UNCERTAIN, claim, report.document, texts.of(claim))


def _opinion(assessment: Assessment, article: Document) -> Opinion | None:
    """The opinion of another model, with the words of the article itself: it was asked without HTML comments."""
    opinion = assessment.opinion
    if opinion is None or opinion.changed is None:
        return opinion
    return opinion._replace(changed=article.excerpt(opinion.changed.start, opinion.changed.end))


def _of_finding(finding: Finding, kind: ProblemKind, claim: Claim, article: Document, statement: Document) -> Problem:
    change = word_change(finding, claim, statement, article)
    return Problem(
        kind,
        finding.code,
        finding.name,
        finding.severity,
        finding.message,
        Place.of(article, finding.account),
        Place.of(statement, finding.official),
        claim.id,
        claim.text,
        finding.fingerprint,
        change=change.kind,
        context=_context(change),
    )


def _context(change: WordChange) -> str:
    """The words that a rule names with those around them: from the statement, or from the article for an addition."""
    if not (change.lead or change.tail):
        return ""
    named = change.after if change.kind is ChangeKind.ADDED else change.before
    return " ".join(filter(None, (change.lead, named, change.tail)))


def _of_verdict(assessment: Assessment, kind: ProblemKind, report: AccountReport, texts: OfficialTexts) -> Problem:
    claim, article = assessment.claim, report.document
    statement = texts.of(claim)
    words = assessment.evidence[0] if assessment.evidence else _opening(article)
    official = statement.excerpt(claim.start, claim.end) if claim.located else None
    code = str(kind if assessment.judged else ProblemKind.SKIPPED)
    return Problem(
        kind,
        code,
        code,
        _SEVERITIES.get(kind, Severity.NOTE),
        _why(assessment, report),
        Place.of(article, words),
        Place.of(statement, official) if official else None,
        claim.id,
        claim.text,
        fingerprint(kind, claim.id, "", words.text),
    )


def _why(assessment: Assessment, report: AccountReport) -> str:
    """The reason of a verdict; why an article was skipped is told only once, in a problem of its own."""
    return "the article was skipped" if report.skipped else assessment.reason


def _skipped(report: AccountReport) -> Iterator[Problem]:
    """A note on an article that was not judged, or not to its end; without it, the article would pass silently."""
    if why := report.skipped or report.cut:
        kind, words = ProblemKind.SKIPPED, _opening(report.document)
        name = fingerprint(kind, "", "", why)
        place = Place.of(report.document, words)
        yield Problem(kind, str(kind), str(kind), Severity.NOTE, why, place, None, "", "", name)


def _additions(report: AccountReport) -> Iterator[Problem]:
    seen: Counter[str] = Counter()
    added = (each.sentence for each in report.statements if each.status is Status.ADDED and not report.skipped)
    for sentence in added:
        first = fingerprint(ProblemKind.ADDED, "", "", sentence.text)
        name = fingerprint(ProblemKind.ADDED, "", "", sentence.text, nth=seen[first])
        seen[first] += 1
        yield _addition(report.document.excerpt(sentence.start, sentence.end), report.document, name)


def _addition(words: Excerpt, article: Document, name: str) -> Problem:
    return Problem(
        ProblemKind.ADDED,
        str(ProblemKind.ADDED),
        str(ProblemKind.ADDED),
        Severity.NOTE,
        "nothing in the statement says this",
        Place.of(article, words),
        None,
        "",
        "",
        name,
    )


def _opening(article: Document) -> Excerpt:
    """The start of the article's first assertion, as the place of its omissions."""
    start = next((sentence.start for sentence in article.sentences if sentence.asserts), 0)
    return article.excerpt(start, start)

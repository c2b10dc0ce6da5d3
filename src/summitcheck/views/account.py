"""A trace to the report on its account."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from summitcheck.decide.verdict import Status, Verdict
from summitcheck.detect.base import Detection
from summitcheck.documents.model import Excerpt
from summitcheck.retrieve.compile import Hypothesis
from summitcheck.severity import Severity
from summitcheck.trace import ClaimTrace, SentenceTrace, Trace
from summitcheck.views.fingerprint import with_fingerprints
from summitcheck.views.report import AccountReport, Assessment, Finding, StatementStatus


def account_report(trace: Trace) -> AccountReport:
    """The report that a trace makes: one assessment a claim, one status a sentence, headings and furniture included."""
    assessments = _numbered([_assessment(claim, trace) for claim in trace.claims])
    statuses = {each.sentence.start: _status(each, assessments) for each in trace.sentences}
    document = trace.account.document
    return AccountReport(
        document,
        assessments,
        tuple(statuses.get(s.start) or StatementStatus(s, Status.ASIDE, 0.0) for s in document.sentences),
        trace.relevance.reason if not trace.relevance.about else "",
    )


def _assessment(claim: ClaimTrace, trace: Trace) -> Assessment:
    verdict, reason = claim.decision
    evidence: tuple[Excerpt, ...] = ()
    findings: tuple[Finding, ...] = ()
    if claim.window is not None and verdict is not Verdict.OMITTED:
        evidence = (trace.account.document.excerpt(claim.window.start, claim.window.end),)
        findings = tuple(_findings(claim, trace))
    return Assessment(claim.hypothesis.claim, verdict, claim.stated, claim.distortion, evidence, findings, reason)


def _findings(claim: ClaimTrace, trace: Trace) -> Iterator[Finding]:
    """What is sure enough to accuse; then, as notes, what is to be read, and what rules without weights say.

    Nothing accuses where the account says too little of the claim to distort it.
    """
    accused = claim.decision.verdict is Verdict.DISTORTED
    for each in claim.accusing:
        severity = trace.rules[each.detection.code].severity if accused else Severity.NOTE
        yield _finding(each.detection, severity, claim, trace)
    for each in (*claim.doubting, *claim.informing):
        yield _finding(each.detection, Severity.NOTE, claim, trace)


def _finding(detection: Detection, severity: Severity, claim: ClaimTrace, trace: Trace) -> Finding:
    rule, hypothesis = trace.rules[detection.code], claim.hypothesis
    official = official_excerpt(trace, hypothesis, *detection.official)
    account = trace.account.document.excerpt(*detection.account)
    return Finding(rule.code, rule.name, severity, detection.message, official, account, hypothesis.claim.id)


def official_excerpt(trace: Trace, hypothesis: Hypothesis, start: int, end: int) -> Excerpt:
    """The statement's words between two offsets; those of a claim that stands for itself count into its own text."""
    if trace.statement.document is not None and hypothesis.claim.located:
        return trace.statement.document.document.excerpt(start, end)
    base, words = hypothesis.text.start, hypothesis.claim.quote or hypothesis.claim.text
    return Excerpt(words[start - base : end - base], start, end, hypothesis.claim.line)


def _numbered(assessments: Sequence[Assessment]) -> tuple[Assessment, ...]:
    """The assessments with fingerprints on their findings, which are numbered over the whole account."""
    findings = iter(with_fingerprints(f for a in assessments for f in a.findings))
    return tuple(
        [a._replace(findings=tuple(next(findings) for _ in a.findings)) if a.findings else a for a in assessments]
    )


def _status(each: SentenceTrace, assessments: Sequence[Assessment]) -> StatementStatus:
    drawn = [assessments[number] for number in each.claims]
    sentence = each.sentence
    findings = tuple(
        f
        for a in drawn
        if a.verdict is Verdict.DISTORTED
        for f in a.telling
        if sentence.start <= f.account.start < sentence.end
    )
    return StatementStatus(sentence, each.status, each.grounding, findings, tuple(a.claim.id for a in drawn))

"""The report on an account, from its trace."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from summitcheck.decide.verdict import Status, Verdict
from summitcheck.detect.base import Detection
from summitcheck.documents.model import Excerpt, Span
from summitcheck.documents.parts import words_of
from summitcheck.retrieve.compile import Hypothesis
from summitcheck.severity import Severity
from summitcheck.trace import ClaimTrace, SentenceTrace, Trace
from summitcheck.views.fingerprint import with_fingerprints
from summitcheck.views.report import AccountReport, Assessment, Finding, StatementStatus

#: Verdicts that make a reader look for the difference: words that the evidence lacks are marked.
_TO_READ = (Verdict.UNCERTAIN, Verdict.DISTORTED)


def account_report(trace: Trace) -> AccountReport:
    """The report of a trace: an assessment of each claim, and a status of each sentence, even of headings."""
    assessments = _numbered([_assessment(claim, trace) for claim in trace.claims], trace)
    statuses = {each.sentence.start: _status(each, assessments) for each in trace.sentences}
    document = trace.account.document
    return AccountReport(
        document,
        assessments,
        tuple(statuses.get(s.start) or StatementStatus(s, Status.ASIDE, 0.0) for s in document.sentences),
        trace.relevance.reason if not trace.relevance.about else "",
        f"it is cut off at “{trace.cut}”; claims that it does not state are not judged" if trace.cut else "",
    )


def _assessment(claim: ClaimTrace, trace: Trace) -> Assessment:
    verdict, reason, judged, _ = claim.decision
    evidence: tuple[Excerpt, ...] = ()
    findings: tuple[Finding, ...] = ()
    if claim.window is not None and verdict is not Verdict.OMITTED and judged:
        evidence = (trace.account.document.excerpt(claim.window.start, claim.window.end),)
        findings = tuple(_findings(claim, trace))
    lacking = _lacking(claim, trace, evidence) if evidence and not findings and verdict in _TO_READ else ()
    return Assessment(
        claim.hypothesis.claim,
        verdict,
        claim.stated,
        claim.distortion,
        evidence,
        findings,
        reason,
        lacking,
        judged=judged,
    )


def _lacking(claim: ClaimTrace, trace: Trace, evidence: Sequence[Excerpt]) -> tuple[Span, ...]:
    """The spans of the claim's words in the statement whose stems are not in the evidence.

    Spans of only function words ("of the") are left out.
    """
    own = claim.hypothesis.claim
    start, end = (own.start, own.end) if own.located else (0, len(own.quote))
    official = official_excerpt(trace, claim.hypothesis, start, end)
    language = trace.account.language
    tokenize, function_words = language.tokenizer.tokenize, language.words.FUNCTION_WORDS
    stems = {token.stem for passage in evidence for token in tokenize(words_of(passage))}
    runs = groupby(tokenize(words_of(official), official.start), key=lambda token: token.stem in stems)
    stretches = [tuple(tokens) for known, tokens in runs if not known]
    telling = [s for s in stretches if any(token.norm not in function_words for token in s)]
    return tuple((stretch[0].start, stretch[-1].end) for stretch in telling)


def _findings(claim: ClaimTrace, trace: Trace) -> Iterator[Finding]:
    """The accusing findings; then, as notes, the doubtful ones and those of rules without weights.

    Nothing accuses if the account says too little of the claim to distort it.
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
    message = detection.message + (f", but {claim.decision.doubt}" if claim.decision.doubt else "")
    return Finding(rule.code, rule.name, severity, message, official, account, hypothesis.claim.id)


def official_excerpt(trace: Trace, hypothesis: Hypothesis, start: int, end: int) -> Excerpt:
    """The statement's words between two offsets; without a statement, the offsets count in the claim's own text."""
    if trace.statement.document is not None and hypothesis.claim.located:
        return trace.statement.document.document.excerpt(start, end)
    base, words = hypothesis.text.start, hypothesis.claim.quote or hypothesis.claim.text
    return Excerpt(words[start - base : end - base], start, end, hypothesis.claim.line)


def _numbered(assessments: Sequence[Assessment], trace: Trace) -> tuple[Assessment, ...]:
    """The assessments with fingerprints on their findings, which are unique within the account."""
    each = [(f, _lead(f, claim, trace)) for claim, a in zip(trace.claims, assessments, strict=True) for f in a.findings]
    findings = iter(with_fingerprints([finding for finding, _ in each], [lead for _, lead in each]))
    return tuple(
        [a._replace(findings=tuple(next(findings) for _ in a.findings)) if a.findings else a for a in assessments]
    )


def _lead(finding: Finding, claim: ClaimTrace, trace: Trace) -> str:
    """The words of a claim before those that a finding quotes; empty if these precede the claim."""
    own = claim.hypothesis.claim
    start = own.start if own.located else claim.hypothesis.text.start
    end = finding.official.start
    return official_excerpt(trace, claim.hypothesis, start, end).text if start < end else ""


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

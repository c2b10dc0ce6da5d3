"""A trace to the report on its account."""

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

#: Where a reader looks for what differs: beside these verdicts, words that the evidence lacks are marked.
_TO_READ = (Verdict.UNCERTAIN, Verdict.DISTORTED)


def account_report(trace: Trace) -> AccountReport:
    """The report that a trace makes: one assessment a claim, one status a sentence, headings and furniture included."""
    assessments = _numbered([_assessment(claim, trace) for claim in trace.claims], trace)
    statuses = {each.sentence.start: _status(each, assessments) for each in trace.sentences}
    document = trace.account.document
    return AccountReport(
        document,
        assessments,
        tuple(statuses.get(s.start) or StatementStatus(s, Status.ASIDE, 0.0) for s in document.sentences),
        trace.relevance.reason if not trace.relevance.about else "",
        f"it is cut off at “{trace.cut}”: what it does not tell is not judged" if trace.cut else "",
    )


def _assessment(claim: ClaimTrace, trace: Trace) -> Assessment:
    verdict, reason, judged = claim.decision
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
    """The stretches of the claim's words in the statement that the evidence does not have, compared by their stems.

    A stretch of nothing but function words ("of the") says nothing and is left out.
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


def _numbered(assessments: Sequence[Assessment], trace: Trace) -> tuple[Assessment, ...]:
    """The assessments with fingerprints on their findings, which are numbered over the whole account."""
    each = [(f, _lead(f, claim, trace)) for claim, a in zip(trace.claims, assessments, strict=True) for f in a.findings]
    findings = iter(with_fingerprints([finding for finding, _ in each], [lead for _, lead in each]))
    return tuple(
        [a._replace(findings=tuple(next(findings) for _ in a.findings)) if a.findings else a for a in assessments]
    )


def _lead(finding: Finding, claim: ClaimTrace, trace: Trace) -> str:
    """The words of a claim before those that a finding quotes; none where it quotes words in front of the claim."""
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

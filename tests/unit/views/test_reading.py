"""What is to be read stands apart from what is accused, and the likeliest distortion comes first."""

from __future__ import annotations

import pytest

from newsroom import STATEMENT
from samples import with_uncertain
from summitcheck import Checker, Document, extract
from summitcheck.decide.decide import Decision
from summitcheck.decide.verdict import Verdict
from summitcheck.severity import Severity
from summitcheck.trace import ClaimTrace, Trace
from summitcheck.views.account import account_report
from summitcheck.views.report import Assessment, Report, cells_to_read


def test_only_uncertain_cells_are_to_be_read(report: Report) -> None:
    assert [(cell.account, cell.assessment.claim.id) for cell in cells_to_read(report)] == [(1, "meet-in-june")]


def test_the_likeliest_distortion_comes_first_then_what_is_most_likely_stated(report: Report) -> None:
    cells = cells_to_read(with_uncertain(report, (0.5, 0.2), (0.9, 0.1), (0.5, 0.4)))
    assert [(cell.account, cell.assessment.claim.id) for cell in cells] == [
        (2, "meet-in-june"),
        (0, "meet-in-june"),
        (1, "meet-in-june"),
        (1, "tariff-cut"),
        (1, "port-authority"),
        (0, "tariff-cut"),
        (2, "tariff-cut"),
        (0, "port-authority"),
        (2, "port-authority"),
    ]


def test_beside_an_accusation_a_note_does_not_tell(report: Report) -> None:
    accused: Assessment = report.accounts[1].assessments[1]
    error = accused.findings[0]
    note = error._replace(code="SC301", severity=Severity.NOTE)
    assert accused._replace(findings=(error, note)).telling == (error,)
    assert accused._replace(findings=(note,)).telling == (note,)
    assert accused._replace(findings=()).telling == ()


def sure_of_everything(claim: ClaimTrace, verdict: Verdict) -> ClaimTrace:
    """The trace of a claim, its verdict replaced and each detection as sure as can be."""
    sure = tuple(each._replace(score=each.score._replace(probability=0.99)) for each in claim.detections)
    return claim._replace(detections=sure, decision=Decision(verdict, "set by hand"))


@pytest.fixture
def trace() -> Trace:
    """A trace in which the figure of one claim was changed."""
    statement = Document.from_text(STATEMENT, name="statement.md")
    words = "The ministers agreed to open twenty ports to hydrogen ships by 2030."
    return Checker(extract(statement), statement=statement).trace(Document.from_text(words, name="wire.txt"))


@pytest.mark.parametrize(
    ("verdict", "severities"), [(Verdict.DISTORTED, {Severity.ERROR}), (Verdict.UNCERTAIN, {Severity.NOTE})]
)
def test_a_detection_accuses_nobody_unless_the_claim_is_distorted(
    trace: Trace, verdict: Verdict, severities: set[Severity]
) -> None:
    changed = trace._replace(claims=tuple(sure_of_everything(claim, verdict) for claim in trace.claims))
    figures = [f for f in account_report(changed).findings if f.code == "SC101"]
    assert {finding.severity for finding in figures} == severities


def test_beside_an_uncertain_verdict_stand_the_words_that_the_evidence_lacks() -> None:
    statement = Document.from_text("The leaders will open a joint port authority in Osaka by 2030.\n")
    account = Document.from_text("The leaders spoke of a port authority in Osaka.\n")
    trace = Checker(extract(statement), statement=statement).trace(account)
    (told,) = trace.claims
    for verdict, lacking in ((Verdict.UNCERTAIN, ["will open", "joint", "by 2030"]), (Verdict.SUPPORTED, [])):
        doubted = trace._replace(claims=(told._replace(decision=Decision(verdict, "only a part of it")),))
        (said,) = account_report(doubted).assessments
        assert [statement.text[start:end] for start, end in said.lacking] == lacking

import pytest

from summitcheck.severity import Severity
from summitcheck.views.check.gate import failures
from summitcheck.views.check.vocabulary import FAIL_ON
from summitcheck.views.report import Report


@pytest.mark.parametrize(
    ("kind", "reason"),
    [
        ("distorted", "1 distorted (--fail-on distorted)"),
        ("uncertain", "1 uncertain (--fail-on uncertain)"),
        ("omitted", "2 omitted (--fail-on omitted)"),
        ("added", "1 added (--fail-on added)"),
        ("error", "1 error (--fail-on error)"),
        ("warning", "1 warning (--fail-on warning)"),
    ],
)
def test_each_kind_fails_on_what_is_there(report: Report, kind: str, reason: str) -> None:
    assert failures(report, fail_on=[kind]) == (reason,)


def test_any_names_every_kind_that_is_there(report: Report) -> None:
    assert failures(report, fail_on=["any"]) == (
        "1 distorted (--fail-on any)",
        "2 omitted (--fail-on any)",
        "1 added (--fail-on any)",
        "1 uncertain (--fail-on any)",
    )


def test_a_severity_counts_what_weighs_as_much_or_more(report: Report) -> None:
    bad = report.accounts[1]
    assessment = bad.assessments[1]
    note = assessment.findings[0]._replace(severity=Severity.NOTE)
    assessments = (bad.assessments[0], assessment._replace(findings=(note,)), bad.assessments[2])
    mild = report._replace(accounts=(bad._replace(assessments=assessments),))
    assert failures(mild, fail_on=["warning"]) == ()
    assert failures(mild, fail_on=["note"]) == ("1 note (--fail-on note)",)


def test_several_findings_of_a_severity_are_told_as_several(report: Report) -> None:
    (good, bad, *_), reason = report.accounts, "2 errors (--fail-on error)"
    assert failures(report._replace(accounts=(good, bad, bad)), fail_on=["error"]) == (reason,)


def test_a_kind_named_twice_is_told_once(report: Report) -> None:
    assert len(failures(report, fail_on=["distorted", "distorted"])) == 1


def test_coverage_is_compared_with_every_account_exactly(report: Report) -> None:
    assert failures(report, fail_under=66.7) == (
        "corpus/faithful.txt supports 2 of 3 claims (--fail-under 66.7)",
        "corpus/distorting.txt supports 0 of 3 claims (--fail-under 66.7)",
    )
    assert len(failures(report, fail_under=66.6)) == 1
    assert failures(report, fail_under=0) == ()


def test_nothing_asked_nothing_fails(report: Report) -> None:
    assert failures(report) == ()


def test_a_clean_report_passes_everything(report: Report) -> None:
    good = report.accounts[0]
    clean = report._replace(accounts=(good._replace(assessments=good.assessments[:2]),))
    assert failures(clean, fail_on=FAIL_ON, fail_under=100) == ()

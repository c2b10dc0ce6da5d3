"""An article about something else is never passed in silence, and what is only to be read accuses nobody."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from samples import ELSEWHERE, with_skipped, with_uncertain
from summitcheck.severity import Severity
from summitcheck.views.check.conclude import JudgedArticle, conclude, find
from summitcheck.views.check.earlier import Earlier
from summitcheck.views.check.gate import failures
from summitcheck.views.check.model import CheckResult
from summitcheck.views.check.policy import Policy
from summitcheck.views.check.suppress import Suppression
from summitcheck.views.check.vocabulary import ProblemKind
from summitcheck.views.report import AccountReport, Report


def run(report: Report, account: AccountReport, policy: Policy, **changes: object) -> CheckResult:
    judged = replace(JudgedArticle(account, report.statement), **changes)  # type: ignore[arg-type]
    return conclude(find([judged], policy, today=date(2026, 11, 28)), policy)


def other(report: Report) -> AccountReport:
    return with_skipped(report).accounts[-1]


@pytest.mark.parametrize(
    "policy",
    [Policy(), Policy(show=("distorted",)), Policy(select=("SC1",)), Policy(severity={"skipped": Severity.ERROR})],
    ids=["by default", "other kinds shown", "other rules selected", "severity given"],
)
def test_a_skipped_article_is_one_note_that_says_why_and_does_not_fail(report: Report, policy: Policy) -> None:
    result = run(report, other(report), policy)
    assert [(p.kind, p.severity, p.message, p.fails) for p in result.problems] == [
        (ProblemKind.SKIPPED, Severity.NOTE, ELSEWHERE, False)
    ]
    assert result.failures == ()
    assert result.articles[0].skipped == ELSEWHERE


def test_the_note_stays_where_only_changed_lines_count(report: Report) -> None:
    was = Earlier.of(other(report), report.statement)
    assert [p.kind for p in run(report, other(report), Policy(), earlier=was).problems] == [ProblemKind.SKIPPED]


def test_it_can_be_ignored_or_suppressed_by_who_says_so(report: Report) -> None:
    assert run(report, other(report), Policy(ignore=("skipped",))).problems == ()
    accepted = Suppression("front matter", "an aside", ("skipped",), path="corpus/other.txt")
    result = run(report, other(report), Policy(), suppressions=(accepted,))
    assert (result.problems, [p.reason for p in result.suppressed]) == ((), ["an aside"])


def test_it_fails_when_asked_to(report: Report) -> None:
    assert run(report, other(report), Policy(fail_on=("skipped",))).failures == (
        "corpus/other.txt: 1 skipped (--fail-on skipped)",
    )
    assert failures(with_skipped(report), fail_on=["skipped"]) == ("1 skipped (--fail-on skipped)",)
    assert failures(report, fail_on=["skipped"]) == ()


def test_its_omissions_count_as_in_any_article(report: Report) -> None:
    assert run(report, other(report), Policy(fail_on=("omitted",))).failures == (
        "corpus/other.txt: 3 omitted (--fail-on omitted)",
    )
    required = run(report, other(report), Policy(), require=("tariff-cut",))
    assert required.failures == ("corpus/other.txt: tariff-cut is omitted (--require)",)


def test_what_is_to_be_read_is_ranked_and_has_the_words_that_the_verdict_rests_on(report: Report) -> None:
    accounts = with_uncertain(report, (0.5, 0.2), (0.9, 0.1), (0.5, 0.4)).accounts
    judged = [JudgedArticle(account, report.statement) for account in accounts]
    result = conclude(find(judged, Policy(), today=date(2026, 11, 28)), Policy())
    first, *_ = passages = result.to_read
    assert [passage.words.path[-5:] for passage in passages[:3]] == ["2.txt", "0.txt", "1.txt"]
    assert (first.claim, first.words.text) == ("meet-in-june", "Leaders met on Friday.")
    assert [problem.code for problem in first.problems] == ["SC301"]
    assert len(passages) == 9
    assert result.accusations == ()
    assert result.failures == ()


def test_the_severity_of_a_rule_makes_no_accusation_of_a_note(report: Report) -> None:
    account = with_uncertain(report, (0.5, 0.2)).accounts[0]
    policy = Policy(fail_on=("error",), severity={"SC301": Severity.ERROR})
    result = run(report, account, policy)
    assert {problem.severity for problem in result.problems} == {Severity.NOTE}
    assert result.failures == ()


def test_a_note_beside_an_accusation_is_no_problem_of_its_own(report: Report) -> None:
    bad = report.accounts[1]
    june, tariffs, port = bad.assessments
    note = tariffs.findings[0]._replace(code="SC301", severity=Severity.NOTE)
    both = tariffs._replace(findings=(note, *tariffs.findings))
    result = run(report, bad._replace(assessments=(june, both, port)), Policy())
    assert [problem.code for problem in result.accusations] == ["SC101"]
    assert [passage.claim for passage in result.to_read] == ["meet-in-june"]


def test_an_uncertain_claim_fails_when_asked_to_and_stays_to_be_read(report: Report) -> None:
    result = run(report, report.accounts[1], Policy(fail_on=("uncertain",)))
    assert result.failures == ("corpus/distorting.txt: 1 uncertain (--fail-on uncertain)",)
    assert [passage.claim for passage in result.to_read] == ["meet-in-june"]

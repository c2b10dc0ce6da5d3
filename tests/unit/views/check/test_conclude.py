"""From judged articles to the result: what is dealt with, what is cut, what fails."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samples import small_report
from summitcheck.errors import ConfigError
from summitcheck.severity import Severity
from summitcheck.views.check.baseline import Baseline, dump_baseline, parse_baseline
from summitcheck.views.check.conclude import JudgedArticle, conclude, find
from summitcheck.views.check.earlier import Earlier
from summitcheck.views.check.gather import problems_of
from summitcheck.views.check.model import CheckResult, State, worst_first
from summitcheck.views.check.policy import Policy
from summitcheck.views.check.suppress import Suppression
from summitcheck.views.check.vocabulary import ProblemKind
from summitcheck.views.report import WRONG_OFFICIAL_TEXT, AccountReport, Report

TODAY = date(2026, 11, 22)
ALL = Policy(show=("any",))


def judged(report: Report, **changes: object) -> tuple[JudgedArticle, ...]:
    """Both accounts of the report, with the same changes."""
    return tuple(replace(JudgedArticle(account, report.statement), **changes) for account in report.accounts)  # type: ignore[arg-type]


def run(
    report: Report,
    policy: Policy = ALL,
    *,
    suppressions: Iterable[Suppression] = (),
    baseline: Baseline | None = None,
    max_findings: int | None = None,
    **changes: object,
) -> CheckResult:
    found = find(judged(report, **changes), policy, suppressions=tuple(suppressions), today=TODAY)
    return conclude(found, policy, baseline=baseline, max_findings=max_findings)


def test_every_verdict_that_is_not_supported_gives_a_problem(report: Report) -> None:
    good, bad = (problems_of(account, report.statement) for account in report.accounts)
    assert [(p.kind, p.claim) for p in good] == [(ProblemKind.OMITTED, "port-authority")]
    assert sorted((p.kind, p.code, p.claim) for p in bad) == [
        (ProblemKind.ADDED, "added", ""),
        (ProblemKind.DISTORTED, "SC101", "tariff-cut"),
        (ProblemKind.OMITTED, "omitted", "port-authority"),
        (ProblemKind.UNCERTAIN, "uncertain", "meet-in-june"),
    ]


def test_a_place_quotes_exactly_its_words(report: Report) -> None:
    for account in report.accounts:
        for problem in problems_of(account, report.statement):
            place = problem.account
            assert account.document.text[place.start : place.end] == place.text
            assert (place.line, place.column) == (
                account.document.line_of(place.start),
                account.document.column_of(place.start),
            )
            if problem.official is not None:
                assert report.statement.text[problem.official.start : problem.official.end] == problem.official.text


def test_a_distortion_that_no_rule_names_is_still_a_problem(report: Report) -> None:
    account = report.accounts[1]
    bare = tuple(a._replace(findings=()) for a in account.assessments)
    found = [
        p for p in problems_of(account._replace(assessments=bare), report.statement) if p.kind is ProblemKind.DISTORTED
    ]
    assert [(p.code, p.severity, p.claim) for p in found] == [("distorted", Severity.WARNING, "tariff-cut")]


def test_no_two_problems_of_an_article_share_a_fingerprint() -> None:
    report = small_report(
        distorting="Leaders met on Friday.\n\nLeaders met on Friday.\n\nThey agreed to cut tariffs by 50 percent.\n"
    )
    account = report.accounts[1]
    twice = tuple(s._replace(status=account.statements[0].status) for s in account.statements)
    found = problems_of(account._replace(statements=twice), report.statement)
    assert len({p.fingerprint for p in found}) == len(found)


def test_problems_are_ordered_by_article_and_place(report: Report) -> None:
    result = run(report)
    assert [(p.path, p.account.start) for p in result.problems] == sorted(
        (p.path, p.account.start) for p in result.problems
    )
    assert [a.path for a in result.articles] == ["corpus/distorting.txt", "corpus/faithful.txt"]


def test_an_article_tells_why_it_fails(report: Report) -> None:
    policy = Policy(fail_on=("distorted", "error", "omitted"), fail_under=50)
    bad, good = run(report, policy).articles
    assert bad.failures == (
        "1 distorted (--fail-on distorted)",
        "1 error (--fail-on error)",
        "1 omitted (--fail-on omitted)",
        "supports 0 of 3 claims (--fail-under 50)",
    )
    assert good.failures == ("1 omitted (--fail-on omitted)",)


def test_what_is_suppressed_keeps_its_reason_and_does_not_fail(report: Report) -> None:
    known = Suppression("keep.yaml:1:1", "agreed", fingerprint="0123456789abcdef")
    result = run(report, suppressions=[known])
    (suppressed,) = result.suppressed
    assert (suppressed.state, suppressed.reason, suppressed.fails) == (State.SUPPRESSED, "agreed", False)
    assert result.failures == ()
    assert result.unused == ()


def test_a_suppression_ends_after_its_last_day(report: Report) -> None:
    known = Suppression("keep.yaml:1:1", "agreed", fingerprint="0123456789abcdef", expires=TODAY)
    assert run(report, suppressions=[known]).failures == ()
    late = replace(known, expires=date(2026, 11, 21))
    result = run(report, suppressions=[late])
    assert result.failures != ()
    assert [entry.why for entry in result.unused] == ["expired on 2026-11-21"]


def test_a_suppression_that_covers_what_is_not_shown_is_not_unused(report: Report) -> None:
    added = Suppression("a:1:1", "fine", ("added",), path="corpus/distorting.txt")
    assert run(report, Policy(), suppressions=[added]).unused == ()


def test_what_the_baseline_knows_is_set_apart(report: Report) -> None:
    found = find(judged(report, baseline_path="here.txt"), ALL, today=TODAY)
    baseline = parse_baseline(dump_baseline(found.for_baseline()), source="known.json")
    result = conclude(found, ALL, baseline=baseline)
    assert result.problems == ()
    assert result.failures == ()
    assert {p.state for p in result.baselined} == {State.BASELINE}
    assert len(result.baselined) == len(found.problems)


def test_what_is_suppressed_stays_so_though_the_baseline_knows_it(report: Report) -> None:
    known = Suppression("keep.yaml:1:1", "agreed", fingerprint="0123456789abcdef")
    baseline = Baseline(frozenset({("", "0123456789abcdef")}), "known.json")
    result = run(report, suppressions=[known], baseline=baseline)
    assert [p.fingerprint for p in result.suppressed] == ["0123456789abcdef"]
    assert result.baselined == ()


def test_suppressed_problems_do_not_enter_the_baseline(report: Report) -> None:
    known = Suppression("keep.yaml:1:1", "agreed", fingerprint="0123456789abcdef")
    found = find(judged(report), ALL, suppressions=[known], today=TODAY)
    assert "0123456789abcdef" not in dump_baseline(found.for_baseline())


def test_a_baseline_is_silent_about_articles_that_were_not_judged(report: Report) -> None:
    baseline = Baseline(frozenset({("elsewhere.txt", "f" * 16), ("here.txt", "e" * 16)}), "known.json")
    result = run(report, baseline=baseline, baseline_path="here.txt")
    assert [entry.what for entry in result.unused] == [f"{'e' * 16} in here.txt"]


def earlier(account: AccountReport, report: Report, *, without: str = "") -> Earlier:
    """The account as its own earlier version, but for a sentence that begins so."""
    was = Earlier.of(account, report.statement)
    return was._replace(
        sentences={words: n for words, n in was.sentences.items() if not words.startswith(without or "-")}
    )


def kinds_of_new(report: Report, **changes: str) -> set[ProblemKind]:
    _, bad = report.accounts
    judged = JudgedArticle(bad, report.statement, earlier=earlier(bad, report, **changes))
    return {p.kind for p in conclude(find([judged], ALL, today=TODAY), ALL).problems}


def test_only_what_an_earlier_version_did_not_say_counts_where_that_is_asked_for(report: Report) -> None:
    _, bad = report.accounts
    (accused,) = [p for p in problems_of(bad, report.statement) if p.kind is ProblemKind.DISTORTED]
    sentence = next(s.text for s in bad.document.sentences if s.start <= accused.account.start < s.end)
    assert kinds_of_new(report) == {ProblemKind.OMITTED}
    assert ProblemKind.DISTORTED in kinds_of_new(report, without=sentence[:10])


def test_words_that_an_earlier_version_credited_to_another_official_text_are_not_new(report: Report) -> None:
    good, bad = report.accounts
    noted = next(a.findings[0] for a in bad.assessments if a.findings)._replace(code=WRONG_OFFICIAL_TEXT)
    first, *others = good.assessments
    account = good._replace(assessments=(first._replace(findings=(noted,)), *others))
    beside = (replace(report.statement, name="fact-sheet.md"),)
    was = Earlier.of(account, report.statement, beside)
    judged = JudgedArticle(account, report.statement, earlier=was, beside=beside)
    assert WRONG_OFFICIAL_TEXT in {p.code for p in problems_of(account, report.statement, beside)}
    assert WRONG_OFFICIAL_TEXT not in {p.code for p in find([judged], ALL, today=TODAY).problems}


def test_a_problem_that_an_earlier_version_did_not_have_counts_though_its_sentence_stood_there(report: Report) -> None:
    _, bad = report.accounts
    was = earlier(bad, report)._replace(problems=frozenset())
    judged = JudgedArticle(bad, report.statement, earlier=was)
    assert ProblemKind.DISTORTED in {p.kind for p in conclude(find([judged], ALL, today=TODAY), ALL).problems}


def test_of_a_sentence_that_stands_there_more_often_than_before_the_later_ones_are_new(report: Report) -> None:
    first, *_ = report.accounts[0].document.sentences
    again = first._replace(start=first.start + 1000)
    assert earlier(report.accounts[0], report).new_among([first, again]) == {again.start}


def test_a_required_claim_fails_whatever_else_does(report: Report) -> None:
    result = run(report, Policy(fail_on=(), show=()), require=("port-authority", "meet-in-june"))
    assert [(p.claim, p.severity, p.fails) for p in result.problems if p.path == "corpus/faithful.txt"] == [
        ("port-authority", Severity.ERROR, True)
    ]
    assert result.articles[0].failures == (
        "port-authority is omitted (--require)",
        "meet-in-june is uncertain (--require)",
    )


@given(st.integers(1, 8))
def test_a_cut_keeps_the_gravest_in_their_order_and_counts_the_rest(limit: int) -> None:
    report = small_report()
    whole, cut = run(report), run(report, max_findings=limit)
    assert len(cut.problems) == min(limit, len(whole.problems))
    assert len(cut.problems) + cut.truncated == len(whole.problems)
    assert set(worst_first(whole.problems)[:limit]) == set(cut.problems)
    assert [p for p in whole.problems if p in cut.problems] == list(cut.problems)
    assert cut.failures == whole.failures


@given(st.permutations([0, 1]))
def test_the_order_of_the_articles_changes_nothing(order: list[int]) -> None:
    report = small_report()
    accounts: tuple[AccountReport, ...] = tuple(report.accounts[n] for n in order)
    assert run(report._replace(accounts=accounts)) == run(report)


@pytest.mark.parametrize(
    "text", ["[1]", '{"version": 1, "problems": [[]]}', '{"version": 1, "problems": [{"path": 1}]}', "[" * 99999]
)
def test_no_baseline_is_read_from_anything_else(text: str) -> None:
    with pytest.raises(ConfigError, match=r"known\.json"):
        parse_baseline(text, source="known.json")

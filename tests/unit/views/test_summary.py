"""The news of a report: who changes what, in which words, and what is told by whom."""

from __future__ import annotations

from dataclasses import replace

import pytest

from samples import excerpt, small_report, with_skipped, with_uncertain
from summitcheck.decide.verdict import Status, Verdict
from summitcheck.documents.model import Document
from summitcheck.views.names import short_names
from summitcheck.views.report import Finding, Report, narrow
from summitcheck.views.summary import summarize
from summitcheck.views.word_changes import ChangeKind


def accused(report: Report, official: str, account: str, message: str) -> Report:
    """The report with one finding on the tariff cut in the distorting account: the words of both sides."""
    bad = report.accounts[1]
    june, tariffs, port = bad.assessments
    words = excerpt(report.statement, official), excerpt(bad.document, account)
    finding = tariffs.findings[0]._replace(official=words[0], account=words[1], message=message)
    changed = bad._replace(assessments=(june, tariffs._replace(findings=(finding,)), port))
    return report._replace(accounts=(report.accounts[0], changed))


def crowd(report: Report, *distorting: int) -> Report:
    """One account for each number: so many of its claims are distorted, the others omitted."""
    base = report.accounts[0]
    accounts = [
        base._replace(
            document=replace(base.document, name=f"corpus/account-{number}.txt"),
            assessments=tuple(
                each._replace(verdict=Verdict.DISTORTED if n < count else Verdict.OMITTED, evidence=())
                for n, each in enumerate(base.assessments)
            ),
        )
        for number, count in enumerate(distorting)
    ]
    return report._replace(accounts=tuple(accounts))


def test_the_headline_says_who_changes_what_is_untold_and_what_to_read(report: Report) -> None:
    assert summarize(report).headline == (
        "distorting distorts 1 of 3 claims; 1 claim appears in no account; 1 passage to read"
    )


def test_a_report_without_distortion_says_so(report: Report) -> None:
    good = report._replace(accounts=report.accounts[:1])
    assert summarize(good).headline.startswith("No distortion found in any of 3 claims; ")
    one = narrow(good, claims=[good.claims.claims[0].id])
    assert summarize(one).headline.split("; ")[0] == "No distortion found in the claim"
    assert summarize(good).changed == ()


def test_where_most_sentences_match_nothing_the_headline_says_that_too(report: Report) -> None:
    good = report.accounts[0]
    added = tuple(each._replace(status=Status.ADDED) for each in good.statements * 2)
    headline = summarize(report._replace(accounts=(good._replace(statements=added),))).headline
    assert headline.split("; ")[0] == (
        "No distortion found in any of 3 claims, but most sentences of faithful match nothing"
    )
    few = good._replace(statements=added[:2])
    assert "match nothing" not in summarize(report._replace(accounts=(few,))).headline


def test_the_headline_names_four_accounts_and_counts_the_rest(report: Report) -> None:
    assert summarize(crowd(report, 1, 3, 2, 1)).headline.startswith(
        "account-1 distorts 3 of 3 claims, account-2 2, account-0 1 and account-3 1"
    )
    assert summarize(crowd(report, 1, 3, 2, 1, 1)).headline.startswith(
        "account-1 distorts 3 of 3 claims, account-2 2, account-0 1 and 2 other accounts 2 in all"
    )


def test_a_report_in_which_nothing_was_judged_claims_nothing(report: Report) -> None:
    skipped = with_skipped(report)
    alone = skipped._replace(accounts=skipped.accounts[2:])
    summary = summarize(alone)
    assert summary.headline == "No account was judged"
    assert (summary.judged, summary.untold) == (0, ())


def test_accounts_come_worst_first_and_those_about_something_else_last(report: Report) -> None:
    assert [row.name for row in summarize(with_skipped(report)).rows] == ["distorting", "faithful", "other"]
    assert [row.account for row in summarize(crowd(report, 0, 2, 1)).rows] == [1, 2, 0]


def test_a_strip_has_the_verdicts_in_the_order_of_the_claims_cut_by_section(report: Report) -> None:
    summary = summarize(report)
    assert summary.rows[0].strip == (Verdict.UNCERTAIN, Verdict.DISTORTED, Verdict.OMITTED)
    assert [(each.title, list(each.claims)) for each in summary.sections] == [("", [0]), ("Trade", [1, 2])]


def test_accounts_that_state_a_claim_are_counted_apart_from_those_in_which_it_is_to_be_read(report: Report) -> None:
    summary = summarize(with_skipped(report))
    assert (summary.stated_by, summary.to_read_in, summary.judged) == ((1, 2, 0), (1, 0, 0), 2)
    assert summary.told_by == (2, 2, 0)
    assert [claim.id for claim in summary.untold] == ["port-authority"]


def test_a_change_stands_between_the_words_around_it_in_the_statement(report: Report) -> None:
    ((changed,),) = [summarize(report).changed]
    (change,) = changed.changes
    assert (change.kind, change.before, change.after) == (ChangeKind.REPLACED, "15 percent", "50 percent")
    assert (change.lead, change.tail) == ("cut tariffs by", "before the end of")
    assert change.accounts == (1,)


@pytest.mark.parametrize(
    ("text", "plain", "markup"),
    [("<p>50</b>&nbsp;percent", "   50    \u2060     percent", True), ("by 50** percent", "by 50   percent", False)],
)
def test_a_change_is_the_same_whatever_markup_its_words_have(
    report: Report, text: str, plain: str, markup: bool
) -> None:
    document = Document("page", text, plain, markup=markup)
    bad = report.accounts[1]
    june, tariffs, port = bad.assessments
    words = document.excerpt(text.index("50"), len(text))
    changed = tariffs._replace(findings=(tariffs.findings[0]._replace(account=words),))
    marked = report._replace(accounts=(bad._replace(document=document, assessments=(june, changed, port)),))
    ((change,),) = [each.changes for each in summarize(marked).changed]
    assert (change.kind, change.before, change.after) == (ChangeKind.REPLACED, "15 percent", "50 percent")


def test_words_that_were_added_stand_in_the_words_of_the_account(report: Report) -> None:
    message = "The account sets a condition that the statement does not: “before 2027”"
    (changed,) = summarize(accused(report, "tariffs", "before 2027", message)).changed
    (change,) = changed.changes
    assert (change.kind, change.before, change.after) == (ChangeKind.ADDED, "", "before 2027")
    assert (change.lead, change.tail) == ("by 50 percent", "")


def test_words_that_were_left_out_have_none_in_their_place(report: Report) -> None:
    message = "A condition was dropped: “before the end of 2026”"
    (changed,) = summarize(accused(report, "before the end of 2026", "tariffs", message)).changed
    (change,) = changed.changes
    assert (change.kind, change.before, change.after) == (ChangeKind.LEFT_OUT, "before the end of 2026", "")


def test_what_a_hyphen_joins_is_not_torn_apart() -> None:
    document = Document.from_text("The Crew-10 mission flew.")
    report = small_report()
    bad = report.accounts[1]
    june, tariffs, port = bad.assessments
    finding = tariffs.findings[0]._replace(official=excerpt(document, "10"))
    changed = bad._replace(assessments=(june, tariffs._replace(findings=(finding,)), port))
    (found,) = summarize(report._replace(statement=document, accounts=(changed,))).changed
    assert (found.changes[0].lead, found.changes[0].before, found.changes[0].tail) == ("The", "Crew-10", "mission flew")


def test_long_passages_need_no_words_around_them(report: Report) -> None:
    both = "agreed to cut tariffs by 15 percent before", "agreed to cut tariffs by 50 percent before"
    (changed,) = summarize(accused(report, *both, "changed places")).changed
    assert (changed.changes[0].lead, changed.changes[0].tail) == ("", "")


def test_a_distortion_without_a_finding_has_its_reason(report: Report) -> None:
    bad = report.accounts[1]
    june, tariffs, port = bad.assessments
    vague = bad._replace(assessments=(june, tariffs._replace(findings=(), reason="it says another thing"), port))
    (changed,) = summarize(report._replace(accounts=(vague,))).changed
    assert [(each.kind, each.message) for each in changed.changes] == [(ChangeKind.OTHER, "it says another thing")]


def test_accounts_that_share_a_change_are_one_change(report: Report) -> None:
    bad = report.accounts[1]
    twin = bad._replace(document=replace(bad.document, name="corpus/copy.txt"))
    (changed,) = summarize(report._replace(accounts=(*report.accounts, twin))).changed
    assert [each.accounts for each in changed.changes] == [(1, 2)]
    assert changed.accounts == (1, 2)


def test_different_changes_of_one_claim_stand_together(report: Report) -> None:
    other = small_report(distorting=report.accounts[1].document.text.replace("50 percent", "50 percents"))
    both = report._replace(accounts=(report.accounts[1], accused(other, "15 percent", "50 percents", "x").accounts[1]))
    (changed,) = summarize(both).changed
    assert [(each.after, each.accounts) for each in changed.changes] == [("50 percent", (0,)), ("50 percents", (1,))]


def test_what_to_read_is_grouped_by_claim_the_likeliest_distortion_first(report: Report) -> None:
    summary = summarize(with_uncertain(report, (0.5, 0.1), (0.5, 0.9)))
    assert [each.claim.id for each in summary.to_read] == ["meet-in-june", "tariff-cut", "port-authority"]
    assert [change.accounts for change in summary.to_read[0].changes] == [(0, 1)]


def test_a_claim_that_stands_for_itself_gives_the_words_of_its_own_quote(report: Report) -> None:
    bad = report.accounts[1]
    june, tariffs, port = bad.assessments
    quote = "They cut tariffs by 15 percent."
    start = quote.index("15 percent")
    finding: Finding = tariffs.findings[0]
    finding = finding._replace(official=finding.official._replace(start=start, end=start + 10))
    own = tariffs.claim._replace(quote=quote, start=-1, end=-1)
    changed = bad._replace(assessments=(june, tariffs._replace(claim=own, findings=(finding,)), port))
    claims = replace(report.claims, claims=(june.claim, own, port.claim))
    (found,) = summarize(report._replace(claims=claims, accounts=(changed,))).changed
    assert (found.changes[0].lead, found.changes[0].before) == ("cut tariffs by", "15 percent")


def test_a_report_on_no_account_and_no_claim_has_a_summary(report: Report) -> None:
    assert summarize(report._replace(accounts=())).headline == "No account was judged"
    bare = report._replace(claims=replace(report.claims, claims=()), accounts=())
    assert summarize(bare).told_by == ()


@pytest.mark.parametrize(
    ("paths", "names"),
    [
        (["corpus/a.txt", "corpus/b.txt"], ("a", "b")),
        (["corpus/a.txt", "corpus/a.md", "corpus/b.md"], ("a.txt", "a.md", "b")),
        (["x/a.txt", "y/a.txt"], ("x/a.txt", "y/a.txt")),
        (["p/x/a.txt", "q/x/a.txt", "a.txt"], ("p/x/a.txt", "q/x/a.txt", "a.txt")),
        (["text", "text"], ("text", "text")),
        ([], ()),
    ],
)
def test_a_short_name_is_the_shortest_that_no_other_account_has(paths: list[str], names: tuple[str, ...]) -> None:
    assert short_names(paths) == names


def test_the_words_around_never_leave_their_sentence() -> None:
    text = "It rained. The ports open in May. The sun shone."
    document = Document.from_text(text)
    report = small_report()
    bad = report.accounts[1]
    june, tariffs, port = bad.assessments
    finding = tariffs.findings[0]._replace(official=excerpt(document, "open"))
    changed = bad._replace(assessments=(june, tariffs._replace(findings=(finding,)), port))
    (found,) = summarize(report._replace(statement=document, accounts=(changed,))).changed
    assert (found.changes[0].lead, found.changes[0].tail) == ("The ports", "in May")


def test_what_an_account_may_still_tell_where_it_is_cut_off_is_not_called_told_by_no_account(report: Report) -> None:
    bad = report.accounts[1]
    june, tariffs, port = bad.assessments
    unjudged = port._replace(verdict=Verdict.UNCERTAIN, judged=False)
    summary = summarize(
        report._replace(accounts=(report.accounts[0], bad._replace(assessments=(june, tariffs, unjudged))))
    )
    assert [claim.id for claim in summarize(report).untold] == ["port-authority"]
    assert summary.untold == ()
    assert summary.told_by[2] == 0
    assert [row.strip[2] for row in summary.rows if row.account == 1] == [None]

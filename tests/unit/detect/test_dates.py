"""SC2xx: dates that count from the day of their document, deadlines, and dates that moved with the sentence."""

from __future__ import annotations

import pytest

from comparing import codes
from summitcheck import Checker, Document, extract
from summitcheck.decide.verdict import Verdict

WRITTEN, TOLD = "2025-02-07", "2025-02-08"


def document(text: str, date: str) -> Document:
    return Document.from_text(f"---\ndate: {date}\n---\n{text}" if date else text)


def distorts(official: str, account: str, written: str = WRITTEN, told: str = TOLD) -> bool:
    """Whether an account of one day distorts a statement of another."""
    statement = document(official, written)
    report = Checker(extract(statement), statement=statement, model=None).check(document(account, told))
    return any(a.verdict is Verdict.DISTORTED for a in report.assessments)


MEETING = "The ministers met {} in Lunda to discuss the canal."


@pytest.mark.parametrize(
    ("official", "account"),
    [
        ("today", "yesterday"),
        ("today", "on Friday"),
        ("today", "on 7 February"),
        ("on 7 February 2025", "this week"),
        ("on Friday", "yesterday"),
        ("on 31 January", "last week"),
        ("last month", "in January"),
        ("last month", "in January 2025"),
        ("last year", "in 2024"),
        ("two years ago", "in 2023"),
        ("ten years ago", "a decade ago"),
        ("last autumn", "in October 2024"),
        ("last autumn", "in the autumn of 2024"),
    ],
)
def test_what_counts_from_the_day_of_its_document_may_be_told_by_date(official: str, account: str) -> None:
    assert not distorts(MEETING.format(official), MEETING.format(account))


@pytest.mark.parametrize(
    ("official", "account"),
    [
        ("today", "on 3 February"),
        ("today", "on Tuesday"),
        ("today", "last month"),
        ("on 7 February 2025", "on Wednesday"),
        ("last month", "in November 2024"),
        ("last year", "in 2022"),
        ("two years ago", "five years ago"),
        ("two years ago", "last month"),
        ("last autumn", "in March 2024"),
    ],
)
def test_another_day_than_the_one_that_is_meant_is_reported(official: str, account: str) -> None:
    assert distorts(MEETING.format(official), MEETING.format(account))


OPENING = "The parties will open the border crossing {}."


@pytest.mark.parametrize(
    ("official", "account"),
    [
        ("next year", "in 2026"),
        ("next spring", "in April 2025"),
        ("next spring", "in the spring of 2026"),
        ("by the end of this year", "by the end of 2025"),
        ("by the end of the year", "by year-end"),
        ("next week", "on 12 February"),
        ("in three months", "in May"),
        ("on Monday", "on 10 February"),
        ("in the second half of this year", "in September 2025"),
    ],
)
def test_what_is_to_come_may_be_told_by_date(official: str, account: str) -> None:
    assert not distorts(OPENING.format(official), OPENING.format(account))


@pytest.mark.parametrize(
    ("official", "account"),
    [
        ("next year", "in 2027"),
        ("next year", "this year"),
        ("next spring", "in the spring of 2028"),
        ("by the end of this year", "by the end of next year"),
        ("next week", "on 12 March"),
        ("next week", "next year"),
        ("in three months", "in October"),
        ("in three months", "in three weeks"),
        ("on Monday", "on 20 February"),
        ("in the second half of this year", "in March 2025"),
    ],
)
def test_another_time_to_come_is_reported(official: str, account: str) -> None:
    assert distorts(OPENING.format(official), OPENING.format(account))


def test_each_document_counts_from_its_own_day() -> None:
    official, later = "The pact was signed in 2025.", "2026-02-08"
    assert not distorts(official, "The pact was signed last year.", told=later)
    assert distorts(official, "The pact was signed this year.", told=later)
    assert distorts(OPENING.format("next year"), OPENING.format("next year"), told=later)
    assert not distorts(MEETING.format("two years ago"), MEETING.format("three years ago"), told=later)


@pytest.mark.parametrize(("written", "told"), [("", ""), ("", TOLD), (WRITTEN, "")])
def test_without_a_day_to_count_from_nobody_is_accused(written: str, told: str) -> None:
    for relative in ("yesterday", "on Tuesday", "last month", "two years ago"):
        official, account = ("on 7 February 2025", relative) if not told else (relative, "on 7 February 2025")
        assert not distorts(MEETING.format(official), MEETING.format(account), written, told)


@pytest.mark.parametrize(("official", "account"), [("next year", "last year"), ("next spring", "next autumn")])
def test_words_that_exclude_each_other_need_no_day(official: str, account: str) -> None:
    assert distorts(OPENING.format(official), OPENING.format(account), "", "")


def test_a_day_may_stand_on_the_page_and_not_in_front_matter() -> None:
    account = "The parties will open the border crossing in {}."
    statement = Document.from_text("7 February 2025\n\n" + OPENING.format("next year"))
    checker = Checker(extract(statement), statement=statement, model=None)
    assert [checker.check(Document.from_text(account.format(year))).counts["distorted"] for year in (2026, 2027)] == [
        0,
        1,
    ]


FERRY = "The ferry tax will lapse {} 2028."


@pytest.mark.parametrize("account", ["before the end of", "no later than the end of", "by the close of", "by late"])
def test_a_deadline_in_other_words_is_fair(account: str) -> None:
    assert codes(FERRY.format("by the end of"), FERRY.format(account), "SC2") == set()


@pytest.mark.parametrize(
    ("account", "code"),
    [("no earlier than the end of", "SC202"), ("after the end of", "SC202"), ("by the start of", "SC201")],
)
def test_a_deadline_may_not_turn_nor_move_within_its_year(account: str, code: str) -> None:
    assert code in codes(FERRY.format("by the end of"), FERRY.format(account))


def test_a_length_of_time_is_a_deadline_too() -> None:
    line = "Each permit ends {} 30 days of the vote."
    assert "SC202" in codes(line.format("within"), line.format("after"))
    assert codes(line.format("within"), line.format("no later than"), "SC2") == set()


@pytest.mark.parametrize(
    ("official", "account", "code"),
    [
        ("By 2028, duties on tiles will end.", "Duties on tiles will end by 2030.", "SC201"),
        ("In March 2027 the office opens in Lunda.", "The office opens in Lunda in May 2027.", "SC201"),
        ("Every two years the navies hold a drill.", "The navies hold a drill every three years.", "SC101"),
        ("They agreed to train 400 pilots.", "To train 600 pilots was what they agreed.", "SC101"),
    ],
)
def test_a_value_that_changed_while_the_sentence_was_turned_round_is_found(
    official: str, account: str, code: str
) -> None:
    assert code in codes(official, account)


def test_a_date_of_something_else_is_none_of_the_claims() -> None:
    official = "By 2028, duties on tiles will end."
    assert codes(official, "Duties on tiles will end, the ministers said after they met on 3 May 2025.", "SC2") == set()


def test_a_day_is_not_compared_with_a_week_of_another_deed() -> None:
    official = "The clubs praised the pact on 13 February."
    assert not dates_changed(official, "The clubs praised the pact that was signed last week.")
    assert dates_changed(official, "The clubs praised the pact last week.")
    assert dates_changed(
        "The clubs will lend boats beginning in 2026.", "The clubs will lend boats, starting this year."
    )


def dates_changed(official: str, account: str) -> bool:
    """Whether SC201 finds anything in an account that is eleven days younger than the statement."""
    statement = document(official, "2025-02-13")
    (claim,) = (
        Checker(extract(statement), statement=statement, model=None).trace(document(account, "2025-02-24")).claims
    )
    return any(found.detection.code == "SC201" for found in claim.detections)


@pytest.mark.parametrize(
    ("official", "account"),
    [
        ("The clubs will open the port by the end of 2026.", "The clubs will open the port before 2027 begins."),
        ("The clubs will meet again in Bonn in 2027.", "The clubs met in Bonn in 2021."),
        ("The clubs will meet again in Bonn in 2027.", "The clubs' last meeting in Bonn was in the spring of 2023."),
        ("The clubs will open the port in March 2025.", "The clubs will open the port in March."),
    ],
)
def test_another_date_of_the_past_or_the_same_limit_is_no_change(official: str, account: str) -> None:
    assert not dates_changed(official, account)


@pytest.mark.parametrize(
    ("official", "account"),
    [
        ("The clubs will open the port by the end of 2026.", "The port is to be opened by the clubs in 2029."),
        ("The clubs will close the port until the end of 2030.", "Through 2027 the clubs will close the port."),
        (
            "The clubs will open the port in the second half of 2025.",
            "In the first half of next year the clubs will open it.",
        ),
        ("The clubs will return to the question in the autumn.", "The clubs will return to the question in 2028."),
        ("The clubs will open the port by 30 April 2025.", "The clubs will open the port by the thirtieth of May."),
    ],
)
def test_the_only_date_of_a_deed_is_compared_wherever_it_stands(official: str, account: str) -> None:
    assert dates_changed(official, account)


def test_a_denied_deadline_is_a_start() -> None:
    official = "The club will not admit another member before 2028."
    assert "SC202" not in codes(official, "No other member will the club admit, and not before 2028.")
    assert "SC202" in codes("The club will admit a member before 2028.", "The club will admit a member after 2028.")
    unsettled = "Disputes that have not been settled within 60 days go to the board."
    assert "SC202" not in codes(unsettled, "Disputes that are unsettled after 60 days go to the board.")


def test_a_period_and_a_deadline_at_its_end_are_the_same() -> None:
    official = "The ministers will meet again in the first half of 2026."
    assert "SC201" not in codes(official, "The ministers will meet again before July 2026.")
    assert "SC201" in codes(official, "The ministers will meet again before October 2026.")


def test_what_is_not_there_after_a_time_is_gone_within_it() -> None:
    official = "Peru will abolish its duties on palm oil and coffee within five years."
    assert "SC202" not in codes(official, "No duties on palm oil or coffee will be left in Peru after five years.")
    assert "SC202" in codes(official, "Peru will abolish its duties on palm oil and coffee after five years.")


def test_a_start_and_a_deadline_are_two_dates() -> None:
    official = "Peru will lower its levy in four yearly steps, beginning in January 2027."
    assert "SC201" not in codes(official, "By January 2030 Peru will have lowered its levy in four yearly steps.")
    assert "SC201" in codes(official, "Peru will lower its levy in four yearly steps, beginning in January 2029.")


def test_before_the_end_of_a_year_is_before_the_next() -> None:
    official = "The parties aim to conclude the pact before the end of 2027."
    assert "SC201" not in codes(official, "The parties want to conclude the pact before 2028.")
    assert "SC201" in codes(official, "The parties want to conclude the pact before 2030.")


def test_dates_that_change_places_are_reported() -> None:
    official = "Peru will build two masts at Cerro in 2032 and a third in 2034."
    assert "SC201" in codes(official, "Peru will build two masts at Cerro in 2034 and a third in 2032.")
    assert "SC201" not in codes(official, "In 2032, Peru will build two masts at Cerro, and in 2034 a third.")
    assert "SC201" not in codes(official, "Peru will build a third mast in 2034, after two at Cerro in 2032.")


def test_until_a_year_may_end_with_the_year_before() -> None:
    official = "Ghana will exempt turbines from duty until 2040."
    assert codes(official, "Ghana will exempt turbines from duty through 2039.", "SC2") == set()
    assert codes(official, "Ghana will exempt turbines from duty through 2040.", "SC2") == set()
    assert "SC201" in codes(official, "Ghana will exempt turbines from duty through 2043.")


def test_later_this_year_lies_ahead() -> None:
    official = "The ministers will convene later this year a dialogue on security in Lunda."
    days = ("2025-05-07", "2025-05-08")
    assert distorts(official, "A dialogue on security will be held in Lunda next spring.", *days)
    assert not distorts(official, "A dialogue on security will be held in Lunda this autumn.", *days)


def test_until_one_year_is_not_until_the_next() -> None:
    official = "The waiver will run until {}."
    for own, told in (("2030", "2029"), ("2030", "2031"), ("May 2027", "April 2027")):
        assert "SC201" in codes(official.format(own), official.format(told))
    assert "SC201" not in codes(official.format("2030"), official.format("the end of 2030"))


def test_after_fewer_than_some_years_is_within_them() -> None:
    official = "The fund will repay members who leave after fewer than five years."
    assert "SC202" not in codes(official, "The fund will repay members who leave within five years.")
    assert "SC202" in codes(official, "The fund will repay members who leave after five years.")
    assert "SC202" in codes(
        "It will repay those who leave after five years.", "It will repay those who leave within five years."
    )


@pytest.mark.parametrize("limit", ["before this year is out", "by the end of the year", "late this year"])
def test_a_date_of_next_year_told_as_the_end_of_this_one_is_reported(limit: str) -> None:
    official = "The ministers will open the harbour fair in Lunda in 2026."
    assert distorts(official, f"The ministers will open the harbour fair in Lunda {limit}.")
    assert not distorts(official.replace("2026", "2025"), f"The ministers will open the harbour fair in Lunda {limit}.")


@pytest.mark.parametrize("limit", ["by the end of the decade", "before the decade is out"])
def test_the_end_of_a_decade_may_be_the_year_behind_it(limit: str) -> None:
    official = "The ministers will open the harbour fair in Lunda by 2030."
    assert not distorts(official, f"The ministers will open the harbour fair in Lunda {limit}.")


@pytest.mark.parametrize("limit", ["by the end of the year", "in May 2027", "late this year"])
def test_the_date_of_another_act_is_no_change(limit: str) -> None:
    official = "The ministers will open the harbour fair in Lunda in 2026."
    assert not distorts(official, f"The ministers will open the harbour fair in Lunda and hire pilots {limit}.")
    assert not distorts(official, f"The ministers will open the harbour fair in Lunda, and talks go on {limit}.")
    assert distorts(official, f"The ministers mended the harbour in Lunda, and will open it with a fair {limit}.")
    assert not distorts(official, f"In a pact to be signed {limit}, the ministers will open the harbour fair in Lunda.")
    assert distorts(official, f"The ministers will build and open the harbour fair in Lunda {limit}.")


def test_a_date_that_a_comma_parts_from_its_verb_is_of_that_act() -> None:
    official = "The ministers held their first talks on 7 February 2025 in Lunda, Norland."
    assert distorts(official, "The ministers held their first talks in Lunda, Norland, on 5 February 2025.")


def test_at_the_latest_ends_what_begins() -> None:
    official = "The patrol will be at work by 1 June 2029."
    assert not codes(official, "The patrol is to be at work from 1 June 2029 at the latest.", "SC2")
    assert "SC202" in codes(official, "The patrol is to be at work from 1 June 2029.", "SC2")


def test_a_month_without_a_year_is_of_the_year_of_the_other_text() -> None:
    official = "Peru will send the doses by the end of May 2029."
    assert not codes(official, "Peru will send the doses before June.", "SC2")
    assert "SC201" in codes(official, "Peru will send the doses before September.", "SC2")


@pytest.mark.parametrize(
    ("official", "account"),
    [
        (
            "The toll on the Lunda canal will fall by 5 crowns from 1 March 2026.",
            "The Lunda canal's toll falls on July 1.",
        ),
        ("The ministers will reopen the lock at Lunda this year.", "Next year the ministers reopen the lock at Lunda."),
    ],
)
def test_a_day_without_its_year_and_the_year_under_way_may_be_the_changed_date(official: str, account: str) -> None:
    assert distorts(official, account)


@pytest.mark.parametrize(
    ("official", "account"),
    [
        ("The port of Lunda will admit 40 barges by 1 March 2026.", "By 20 January 90 barges had applied at Lunda."),
        (
            "The ministers reopened the lock at Lunda this year.",
            "The lock at Lunda, open again, is a year old next year.",
        ),
    ],
)
def test_a_day_that_may_be_past_is_of_something_else(official: str, account: str) -> None:
    assert not distorts(official, account)

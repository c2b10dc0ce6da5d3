from datetime import date as calendar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitcheck.annotate.timespans import agree, comparable
from summitcheck.lang.date import Away, Clock, Date
from summitcheck.lang.en.figures import begins, date_at, may_begin
from summitcheck.lang.en.tokenizer import tokenize


def read(text: str) -> Date:
    """The first date of a text."""
    return next(iter(readings(text)))


def readings(text: str) -> list[Date]:
    """The dates of a text, looked for only where a date may begin: what begins otherwise is never found."""
    tokens = tokenize(text)
    starts = [i for i, token in enumerate(tokens) if may_begin(token.norm) and begins(tokens, i)]
    return [found.date for i in starts if (found := date_at(tokens, i))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("February 7, 2025", Date(2025, 2, 7)),
        ("7 February 2025", Date(2025, 2, 7)),
        ("7th of February 2025", Date(2025, 2, 7)),
        ("the thirty-first of May 2025", Date(2025, 5, 31)),
        ("the first of March", Date(0, 3, 1)),
        ("the first of March of next year", Date(0, 3, 1, away=Away("year", 1))),
        ("in twenty twenty-seven", Date(2027)),
        ("in nineteen ninety", Date(1990)),
        ("in March of '28", Date(2028, 3)),
        ("the latter half of 2026", Date(2026, period="H2")),
        ("the second half of the year", Date(period="H2", away=Away("year", 0))),
        ("Feb. 9, 2025", Date(2025, 2, 9)),
        ("in March 2027", Date(2027, 3)),
        ("on 1 May", Date(0, 5, 1)),
        ("in 2030", Date(2030)),
        ("FY2030", Date(2030, period="fiscal")),
        ("FY 2030", Date(2030, period="fiscal")),
        ("FY30", Date(2030, period="fiscal")),
        ("fiscal year 2030", Date(2030, period="fiscal")),
        ("fiscal 2030", Date(2030, period="fiscal")),
        ("Q3 2026", Date(2026, period="Q3")),
        ("the third quarter of 2026", Date(2026, period="Q3")),
        ("by spring", Date(period="spring")),
        ("in the summer of 2026", Date(2026, period="summer")),
        ("by the end of the winter", Date(period="winter", part="end")),
        ("on Monday", Date(weekday=1)),
        ("2025-02-07", Date(2025, 2, 7)),
        ("the 1990s", Date(1990, period="decade")),
        ("2025-26", Date(2025, period="split")),
        ("FY2025-26", Date(2025, period="fiscal")),
        ("the first half of 2027", Date(2027, period="H1")),
        ("the last quarter of 2027", Date(2027, period="Q4")),
        ("early 2027", Date(2027, part="early")),
        ("late in 2027", Date(2027, part="late")),
        ("mid-2027", Date(2027, part="mid")),
        ("by end-2027", Date(2027, part="end")),
        ("the end of March 2027", Date(2027, 3, part="end")),
        ("will start in 2027", Date(2027)),
        ("will end in 2027", Date(2027)),
        ("no later than March 2027", Date(2027, 3, side="not after")),
        ("not before 2027", Date(2027, side="not before")),
        ("6-8 February 2025", Date(0, 2, 6)),
        ("at 9:30 a.m.", Date(clock=Clock(570))),
    ],
)
def test_a_date_keeps_what_is_written(text: str, expected: Date) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "They may meet",
        "May they meet?",
        "a march on the capital",
        "hopes spring up",
        "the end of the fall in prices",
        "a fall in prices",
        "2,025 visas",
        "the 45 members",
        "the sun and the second man",
        "2 025 visas",
        "the first half of the match",
        "the last quarter",
    ],
)
def test_other_words_and_figures_are_no_date(text: str) -> None:
    assert readings(text) == []


@given(st.dates(calendar(1600, 1, 1), calendar(2199, 12, 31)))
def test_every_day_is_read_the_same_in_either_order(day: calendar) -> None:
    expected = Date(day.year, day.month, day.day)
    assert read(f"{day:%B} {day.day}, {day.year}") == expected
    assert read(f"{day.day} {day:%B} {day.year}") == expected


@pytest.mark.parametrize(
    ("official", "account", "same"),
    [
        (Date(2025, 2, 7), Date(0, 2, 7), True),
        (Date(2025, 2, 7), Date(2025, 2), True),
        (Date(2025, 2, 7), Date(2025, 2, 8), False),
        (Date(2025, 2), Date(2026, 2), False),
        (Date(period="spring"), Date(2026, period="autumn"), False),
        (Date(period="spring"), Date(month=4), True),
        (Date(period="spring"), Date(month=8), False),
        (Date(2026, period="winter"), Date(2027, 1), True),
        (Date(2026, period="Q3"), Date(2026, period="summer"), True),
        (Date(2026, period="Q3"), Date(2026, 3), False),
        (Date(2026, period="Q3"), Date(2026, period="Q4"), False),
        (Date(2027, part="early"), Date(2027, 2), True),
        (Date(2027, part="early"), Date(2027, 11), False),
        (Date(2027, part="end"), Date(2027, part="start"), False),
        (Date(2027, part="end"), Date(2027, part="late"), True),
        (Date(2027, part="end"), Date(2027), True),
        (Date(1990, period="decade"), Date(1994), True),
        (Date(1990, period="decade"), Date(1980, period="decade"), False),
        (Date(2025, period="split"), Date(2026), True),
    ],
)
def test_dates_agree_when_nothing_that_both_write_differs(official: Date, account: Date, *, same: bool) -> None:
    assert agree(official, account) is same
    assert agree(account, official) is same


def test_a_weekday_and_a_year_have_nothing_in_common_to_compare() -> None:
    assert not comparable(Date(weekday=1), Date(2025))
    assert comparable(Date(2025, 2), Date(2026))


@pytest.mark.parametrize("text", ["FY" + "9" * 5000, "FY123", "FY2"])
def test_a_fiscal_year_has_two_digits_or_four(text: str) -> None:
    assert readings(text) == []


@pytest.mark.parametrize(
    "text", ["twenty boats", "twenty twenty-minute talks", "the first of many", "twenty-seven boats"]
)
def test_a_number_in_words_is_no_date(text: str) -> None:
    assert readings(text) == []

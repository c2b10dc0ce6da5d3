"""Dates that count from the day of their document, resolved against a day; the seventh of February 2025 is a Friday."""

import pytest

from summitcheck import Document
from summitcheck.annotate.days import number_of
from summitcheck.annotate.relative import resolve, written_on
from summitcheck.annotate.timespans import agree, comparable
from summitcheck.lang import language
from summitcheck.lang.date import Away, Date
from summitcheck.lang.en.dates import date_at
from summitcheck.lang.en.tokenizer import tokenize

TODAY = number_of(2025, 2, 7)


def read(text: str) -> Date:
    """The first date of a text."""
    tokens = tokenize(text)
    return next(found.date for i in range(len(tokens)) if (found := date_at(tokens, i)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("they met yesterday", Date(away=Away("day", -1))),
        ("in the next year", None),
        ("early next year", Date(part="early", away=Away("year", 1))),
        ("this week", Date(away=Away("week", 0))),
        ("next spring", Date(period="spring", away=Away("named", 1))),
        ("last March", Date(month=3, away=Away("named", -1))),
        ("in March of next year", Date(month=3, away=Away("year", 1))),
        ("next Friday", Date(weekday=5, away=Away("named", 1))),
        ("by the end of the year", Date(part="end", away=Away("year", 0))),
        ("by year-end", Date(part="end", away=Away("year", 0))),
        ("before this year is out", Date(part="end", away=Away("year", 0))),
        ("before the month ends", Date(part="end", away=Away("month", 0))),
        ("before this year", Date(away=Away("year", 0))),
        ("now this year is out of reach", Date(away=Away("year", 0))),
        ("in the second half of this year", Date(period="H2", away=Away("year", 0))),
        ("the last half hour", None),
        ("the year of the fire", None),
        ("this agreement", None),
    ],
)
def test_a_date_that_counts_from_another_day_keeps_how_far(text: str, expected: Date | None) -> None:
    tokens = tokenize(text)
    found = [reading.date for i in range(len(tokens)) if (reading := date_at(tokens, i))]
    assert found[:1] == ([] if expected is None else [expected])


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("today", "@2025/2/7//"),
        ("next year", "@2026////"),
        ("last month", "@2025/1///"),
        ("next quarter", "@2025////Q2"),
    ],
)
def test_a_resolved_date_is_written_as_others_are(text: str, key: str) -> None:
    assert resolve(read(text), TODAY).key == key


@pytest.mark.parametrize(
    ("text", "date", "same"),
    [
        ("today", "8 February 2025", True),
        ("today", "9 February 2025", False),
        ("on Friday", "7 February 2025", True),
        ("on Friday", "14 February 2025", True),
        ("on Friday", "4 February 2025", False),
        ("next Friday", "21 February 2025", False),
        ("last Friday", "31 January 2025", True),
        ("next week", "12 February 2025", True),
        ("next week", "24 February 2025", False),
        ("next spring", "April 2025", True),
        ("next spring", "April 2026", True),
        ("next spring", "October 2025", False),
        ("last summer", "July 2024", True),
        ("last summer", "July 2023", False),
        ("last March", "March 2024", True),
        ("next winter", "January 2026", True),
        ("this decade", "2027", True),
        ("this decade", "2031", False),
    ],
)
def test_a_resolved_date_agrees_with_the_days_it_may_mean(text: str, date: str, *, same: bool) -> None:
    assert agree(resolve(read(text), TODAY), read(date)) is same


def test_without_a_day_a_relative_date_is_not_comparable_with_another() -> None:
    assert not comparable(read("yesterday"), read("7 February 2025"))
    assert not comparable(read("next year"), read("2027"))
    assert comparable(read("next year"), read("last year"))


def test_a_weekday_has_nothing_to_do_with_a_year_that_is_told() -> None:
    monday = resolve(read("on Monday"), TODAY)
    assert not comparable(monday, read("2030"))
    assert comparable(monday, read("20 February"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("---\ndate: 2025-02-07\n---\nThey met.", TODAY),
        ("---\ndate: 7 February 2025\n---\nThey met.", TODAY),
        ("February 7, 2025\n\nThey met at the harbour and agreed.", TODAY),
        ("They met on February 7, 2025.", None),
        ("---\ndate: 2025-02-31\n---\nThey met.", None),
        ("---\ndate: unknown\n---\nThey met.", None),
    ],
)
def test_the_day_of_a_document_is_that_of_its_front_matter_or_its_page(text: str, expected: int | None) -> None:
    assert written_on(Document.from_text(text), language()) == expected


@pytest.mark.parametrize(("month", "day"), [(3, 10), (4, 15)])
def test_in_the_midst_of_a_season_the_next_one_is_another(month: int, day: int) -> None:
    spring = resolve(read("next spring"), number_of(2025, month, day))
    assert agree(spring, read("April 2026"))
    assert agree(spring, read("April 2025")) is (month == 3)  # when it begins, this one may be meant

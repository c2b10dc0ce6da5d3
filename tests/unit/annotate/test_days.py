from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from summitcheck.annotate.days import day_of, month_days, number_of, weekday_of


@given(st.dates())
def test_days_are_numbered_as_the_calendar_has_them(day: date) -> None:
    number = number_of(day.year, day.month, day.day)
    assert number == day.toordinal()
    assert day_of(number) == (day.year, day.month, day.day)
    assert weekday_of(number) == day.isoweekday()


def test_february_is_longer_in_leap_years() -> None:
    assert [month_days(year, 2) for year in (1900, 2000, 2024, 2025)] == [28, 29, 29, 28]

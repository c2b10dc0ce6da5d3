"""SC1xx: figures, units, bounds and places in a series."""

from __future__ import annotations

import pytest

from comparing import codes

CUT = "The parties will cut the quota {} percent."


@pytest.mark.parametrize(("official", "account"), [("by 12", "to 12"), ("to 12", "by 12")])
def test_by_how_much_is_not_to_how_much(official: str, account: str) -> None:
    assert "SC102" in codes(CUT.format(official), CUT.format(account))


def test_a_range_of_change_may_be_told_by_its_end_or_its_size() -> None:
    official = "The reform raises the levy from 10 to 15 percent."
    for fair in ("to 15 percent", "by five percentage points", "by half", "to 15 percent from 10 percent"):
        assert codes(official, f"The reform raises the levy {fair}.", "SC1") == set()
    for wrong in ("by 15 percent", "to 25 percent", "by five percent"):
        assert codes(official, f"The reform raises the levy {wrong}.", "SC1")


@pytest.mark.parametrize(
    ("official", "account"),
    [
        ("412", "more than 400"),
        ("more than 412", "more than 400"),
        ("more than 400", "400"),
        ("at least 400", "400 or more"),
        ("up to 400", "400 at most"),
        ("nearly 400", "about 400"),
        ("400", "nearly 400"),
    ],
)
def test_a_bound_that_says_the_same_or_less_is_fair(official: str, account: str) -> None:
    line = "The fund will pay {} nurses."
    assert codes(line.format(official), line.format(account), "SC1") == set()


@pytest.mark.parametrize(
    ("official", "account"),
    [
        ("more than 400", "nearly 400"),
        ("nearly 400", "more than 400"),
        ("at least 400", "up to 400"),
        ("400", "at least 400"),
        ("up to 400", "400"),
        ("fewer than 400", "400 or more"),
    ],
)
def test_a_bound_that_says_something_else_is_reported(official: str, account: str) -> None:
    line = "The fund will pay {} nurses."
    assert "SC103" in codes(line.format(official), line.format(account))


def test_over_before_a_length_of_time_may_mean_during() -> None:
    assert codes("The loan runs for 25 years.", "The loan runs over 25 years.", "SC1") == set()


@pytest.mark.parametrize(
    ("official", "account", "code"),
    [
        ("Article V", "Article Six", "SC104"),
        ("phase two", "the third phase", "SC104"),
        ("10-15 million euros", "10-15 million dollars", "SC102"),
        ("10-15 million euros", "10-25 million euros", "SC101"),
    ],
)
def test_what_changed_is_named(official: str, account: str, code: str) -> None:
    line = "The ministers will discuss {} of the plan."
    assert code in codes(line.format(official), line.format(account))

"""A person's office in the statement, and another one in the account."""

import pytest

from comparing import comparison
from summitcheck.detect.reading.offices import other_ministries, other_offices

HOLDER = "Jane Smith, the {} of Ghana, will open the port."


@pytest.mark.parametrize(
    ("official", "account"),
    [("ambassador", "monarch"), ("emperor", "director"), ("prime minister", "governor"), ("mayor", "ambassador")],
)
def test_another_office_is_found_whatever_word_it_begins_with(official: str, account: str) -> None:
    found = list(other_offices(comparison(HOLDER.format(official), HOLDER.format(account))))
    assert len(found) == 1


@pytest.mark.parametrize(("official", "account"), [("premier", "prime minister"), ("ambassador", "former governor")])
def test_an_office_of_the_same_class_or_of_none_that_is_known_is_no_other(official: str, account: str) -> None:
    assert list(other_offices(comparison(HOLDER.format(official), HOLDER.format(account)))) == []


@pytest.mark.parametrize(
    ("official", "account"), [("health ministers", "ministers of trade"), ("minister of war", "minister of health")]
)
def test_ministers_of_another_field_are_others(official: str, account: str) -> None:
    line = "A panel chaired by the {} will meet in Oslo."
    assert list(other_ministries(comparison(line.format(official), line.format(account))))


def test_ministers_of_one_field_and_several_of_them_are_no_others() -> None:
    line = "A panel chaired by the {} will meet in Oslo."
    assert not list(other_ministries(comparison(line.format("defence ministers"), line.format("ministers of war"))))
    both = "trade ministers and the health ministers"
    assert not list(other_ministries(comparison(line.format("health ministers"), line.format(both))))

"""A person's office in the statement, and another one in the account."""

import pytest

from comparing import comparison
from summitcheck.detect.reading.offices import other_offices

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

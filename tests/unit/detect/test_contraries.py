"""SC503: what the account says of a thing in phrases that deny what the statement says of it."""

from __future__ import annotations

import pytest

from comparing import codes


@pytest.mark.parametrize(
    ("official", "account"),
    [
        ("The paper ticket will remain available.", "The paper ticket goes the way of the horse tram."),
        (
            "They continue to differ over the border of the lake.",
            "The quarrel over the lake's border was laid to rest.",
        ),
        (
            "Peru will launch a balloon, whose pictures will be open to all.",
            "Peru keeps the balloon's pictures to itself.",
        ),
        ("The course for pilots ended in May.", "The course for pilots, which the town paid for, goes on."),
        ("Chile will maintain its duty on wool.", "Chile's duty on wool has been done away with."),
    ],
)
def test_what_goes_on_and_what_is_over_are_opposites(official: str, account: str) -> None:
    assert "SC503" in codes(official, account)


@pytest.mark.parametrize(
    ("official", "account"),
    [
        # It nearly ended, or did not.
        ("Chile will maintain its duty on wool.", "Chile's duty on wool, nearly scrapped, stays."),
        ("Chile will maintain its duty on wool.", "Chile's duty on wool will not be scrapped."),
        # Another thing ends.
        ("Chile will maintain its duty on wool.", "Peru has scrapped a fee for ships."),
        # The same in other words.
        ("The paper ticket will remain available.", "The paper ticket is here to stay."),
        ("They continue to differ over the border of the lake.", "The lake's border is still a matter of dispute."),
        ("The course for pilots ended in May.", "The course for pilots is over."),
    ],
)
def test_what_says_the_same_or_speaks_of_another_thing_is_no_opposite(official: str, account: str) -> None:
    assert "SC503" not in codes(official, account)

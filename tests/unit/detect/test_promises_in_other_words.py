"""SC601 to SC603: promises, reviews and permissions that bind as firmly in other words."""

from __future__ import annotations

import pytest

from comparing import codes


@pytest.mark.parametrize(
    ("official", "account"),
    [
        ("Peru will examine whether the levy is lawful.", "Peru will check whether the levy is lawful."),
        ("Peru will consider a levy on tin.", "Peru will ponder a levy on tin."),
        ("Peru will consider a levy on tin.", "Peru will “consider” that levy on tin."),
        ("Peru will consider a levy on tin.", "Peru promises to think about a levy on tin."),
        ("Peru commits to offering 900 courses a year.", "Peru promises 900 courses a year."),
        ("The towns are considering whether to open the pier at night.", "Will the towns open the pier at night?"),
        (
            "Peru regretted that Chile has yet to free the sailors.",
            "Peru regretted that Chile had not freed the sailors.",
        ),
        ("Peru will extend the mission to 31 May 2031.", "The mission of Peru was extended to the end of May 2031."),
    ],
)
def test_what_binds_as_little_in_other_words_is_not_stronger(official: str, account: str) -> None:
    assert "SC601" not in codes(official, account)


@pytest.mark.parametrize(
    ("official", "account"),
    [
        ("Peru will consider a levy on tin.", "Peru will charge a levy on tin."),
        ("Peru will consider a levy on tin.", "Peru promises a levy on tin."),
        ("Peru will extend the mission.", "Peru has extended the mission."),
        ("Peru has yet to free the sailors.", "Peru has freed the sailors."),
    ],
)
def test_what_binds_more_is_reported(official: str, account: str) -> None:
    assert "SC601" in codes(official, account)


@pytest.mark.parametrize(
    ("official", "account"),
    [
        ("Peru pledged to review the remaining cases by May.", "Peru will examine the remaining cases by May."),
        ("We hope that the canal fund will pay in May.", "The canal fund, they hope, pays in May."),
        ("Peru will give the monitors access to all its docks.", "The monitors may visit all docks of Peru."),
        ("The mill will draw no more than 900 litres a day.", "The mill may draw 900 litres a day."),
        ("The fund will lend to small firms only.", "The fund may lend to small firms and to no one else."),
        (
            "Nobody will be dismissed before a judge has been heard.",
            "A judge must be heard before anybody is dismissed.",
        ),
    ],
)
def test_what_binds_as_much_in_other_words_is_not_weaker(official: str, account: str) -> None:
    assert codes(official, account, "SC602") == set()


@pytest.mark.parametrize(
    ("official", "account"),
    [
        ("Peru pledged to free the remaining sailors.", "Peru will examine freeing the remaining sailors."),
        ("The canal fund will pay in May.", "The canal fund might pay in May."),
        ("The mill will draw 900 litres a day.", "The mill may draw 900 litres a day."),
        ("Peru will pay the monitors in its docks.", "Peru may pay the monitors in its docks."),
        ("A judge has been heard.", "A judge is to be heard."),
    ],
)
def test_what_binds_less_is_reported(official: str, account: str) -> None:
    assert {"SC602", "SC603"} & codes(official, account)

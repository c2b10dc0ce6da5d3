import pytest

from summitcheck.annotate.timespans import clocks_agree
from summitcheck.lang.date import Clock
from summitcheck.lang.en.clock import clock_at
from summitcheck.lang.en.tokenizer import tokenize


def read(text: str) -> Clock | None:
    """The first time of the day in a text."""
    tokens = tokenize(text)
    return next((found[0] for i in range(len(tokens)) if (found := clock_at(tokens, i))), None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("at 9:30 a.m.", Clock(570)),
        ("at 9.30 am", Clock(570)),
        ("at 9 pm", Clock(1260)),
        ("at 12 a.m.", Clock(0)),
        ("at 19:00", Clock(1140)),
        ("at 7:15", Clock(435, half=True)),
        ("at half past nine", Clock(570, half=True)),
        ("at a quarter to five", Clock(285, half=True)),
        ("at noon", Clock(720)),
        ("at 19:00 EST", Clock(0, "utc")),
        ("at 9 a.m. Tokyo time", Clock(540, "tokyo")),
        ("at 9 a.m. local time", Clock(540, "local")),
    ],
)
def test_a_time_of_the_day_is_read_with_its_zone(text: str, expected: Clock) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    "text", ["in the noon sun", "9 ships", "15 am", "a ratio of 3:2", "at 10-15 sites", "at 9.75 percent"]
)
def test_other_figures_are_no_time_of_the_day(text: str) -> None:
    assert read(text) is None


@pytest.mark.parametrize(
    ("official", "account", "same"),
    [
        ("at 9:30 a.m.", "at half past nine", True),
        ("at 9:30 a.m.", "at 9:30 p.m.", False),
        ("at 19:00", "at 7 p.m.", True),
        ("at 19:00", "at 20:00", False),
        ("at 19:00 EST", "at 00:00 GMT", True),
        ("at 19:00 EST", "at 04:00 GMT", False),
        ("at 19:00 EST", "at 9 a.m. Tokyo time", True),
    ],
)
def test_times_agree_that_may_be_one_moment(official: str, account: str, *, same: bool) -> None:
    first, second = read(official), read(account)
    assert first
    assert second
    assert clocks_agree(first, second) is same

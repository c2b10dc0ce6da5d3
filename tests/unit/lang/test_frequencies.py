"""How often something happens, as English says it."""

from __future__ import annotations

import pytest

from summitcheck.lang.en.frequencies import frequencies
from summitcheck.lang.en.tokenizer import tokenize


@pytest.mark.parametrize(
    ("text", "yearly"),
    [
        ("They meet twice a year.", 2),
        ("They meet once a month.", 12),
        ("They meet three times per quarter.", 12),
        ("They meet every two years.", 0.5),
        ("They meet once in every 4 years.", 0.25),
        ("They meet once in five years.", 0.2),
        ("They meet every second spring.", 0.5),
        ("They meet every other week.", 26),
        ("They meet every half year.", 2),
        ("They meet annually.", 1),
        ("They meet twice yearly.", 2),
        ("They meet twice daily.", 730.5),
        ("They meet three times monthly.", 36),
        ("They publish half-yearly figures.", 2),
        ("They hold a six-monthly review.", 2),
        ("They make six monthly payments.", 12),
        ("They meet twice in any year.", 2),
        ("They meet two times in any twelve months.", 2),
        ("Their biennial meeting is in Bonn.", 0.5),
        ("They meet every Monday.", 52),
        ("The fund pays 40 euros a year.", 1),
        ("The fund pays 40 euros in all.", 0),
    ],
)
def test_how_often_is_counted_by_the_year(text: str, yearly: float) -> None:
    assert [each.yearly for each in frequencies(tokenize(text))] == [pytest.approx(yearly, rel=0.01)]


@pytest.mark.parametrize(
    "text",
    [
        "They met within a year.",
        "A year later they met.",
        "They met a year ago.",
        "It takes a week.",
        "Each member pays.",
        "They met this year.",
        "They may meet in any year.",
    ],
)
def test_a_length_of_time_is_no_frequency(text: str) -> None:
    assert frequencies(tokenize(text)) == ()


def test_a_period_beside_a_figure_may_count_by_it() -> None:
    assert [each.counted for each in frequencies(tokenize("They meet twice a year and eat 40 pies a year."))] == [
        True,
        False,
    ]

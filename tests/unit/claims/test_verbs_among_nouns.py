"""A second verb that looks like a noun or a participle, and a first that hides among nouns. Every text is made up."""

from __future__ import annotations

import pytest

from drafted import acting, told


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "The teams will provide health classes and increase access to care.",
            ["The teams will provide health classes.", "The teams will increase access to care."],
        ),
        (
            "The study will help to use sea power and implement plans for tolls in Peru.",
            ["The study will help to use sea power.", "The study will help to implement plans for tolls in Peru."],
        ),
    ],
)
def test_a_verb_that_opens_no_compound_is_a_second_deed(text: str, claims: list[str]) -> None:
    assert told(text) == claims


@pytest.mark.parametrize(
    "text",
    [
        "The mayors will ease border checks and export controls.",
        "Peru will fund sea rescue and supply ship parts.",
    ],
)
def test_a_verb_that_opens_compounds_may_be_a_noun(text: str) -> None:
    assert told(text) == [text]


def test_what_follows_a_list_that_had_its_or_may_be_a_compound() -> None:
    assert told("The rules fail to guard public funds or promote skill among port firms and grant holders.") == [
        "The rules fail to guard public funds.",
        "The rules fail to promote skill among port firms and grant holders.",
    ]

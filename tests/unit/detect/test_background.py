"""Figures and dates that an account tells of the past beside what is to come."""

from __future__ import annotations

import pytest

from comparing import codes


@pytest.mark.parametrize(
    ("account", "changed"),
    [
        ("Chile painted 300 schools in the north.", False),
        ("Chile will build 300 schools in the north.", True),
        ("Chile built 300 schools in the north.", True),
        ("Chile agreed to build 300 schools in the north.", True),
        ("Chile pledged 300 schools in the north.", True),
    ],
)
def test_a_figure_of_the_past_with_a_verb_of_its_own_is_no_other(account: str, changed: bool) -> None:
    official = "Chile will build 200 schools in the north."
    assert ("SC101" in codes(official, account)) is changed


def test_a_bound_is_not_dropped_by_what_was_before() -> None:
    official = "Chile will ship up to 40 tonnes of salt."
    assert "SC103" not in codes(official, "Chile dug 40 tonnes of salt.")
    assert "SC103" in codes(official, "Chile will ship 40 tonnes of salt.")
    assert "SC103" in codes(official, "Chile dug at least 40 tonnes of salt.")


def test_what_the_statement_tells_of_the_past_is_compared_with_the_past() -> None:
    assert "SC101" in codes("Chile has delivered 5 million doses.", "Chile has sent 2 million doses.", "SC1")

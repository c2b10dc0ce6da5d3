"""Of two who meet, "they" means both. Every text here is made up."""

from __future__ import annotations

import pytest

from drafted import told


@pytest.mark.parametrize(
    ("met", "both"),
    [
        (
            "President Ortiz spoke today with President Luis Rey of Chile.",
            "President Ortiz and President Luis Rey of Chile",
        ),
        ("Mayor Ana Ortiz, Jr. met with Mayor Rey in Lima.", "Mayor Ana Ortiz Jr. and Mayor Rey"),
        ("In Lima, Mr. Ortiz met with Mayor Rey to sign a plan.", "Mr. Ortiz and Mayor Rey"),
        ("Harbor Director McOrtiz talked with Minister Rey.", "Harbor Director McOrtiz and Minister Rey"),
    ],
)
def test_they_are_those_who_met(met: str, both: str) -> None:
    assert told(f"{met} They discussed docks.")[-1] == f"{both} discussed docks."


def test_they_go_on_meaning_both_after_a_sentence_about_one() -> None:
    said = told("President Ortiz met with President Rey. President Ortiz praised crews. They agreed to mend docks.")
    assert said[-1] == "President Ortiz and President Rey agreed to mend docks."


@pytest.mark.parametrize(
    "text",
    [
        "Mayor Ortiz met with crews from Lima. They discussed docks.",
        "Mayor Ortiz met with Mayor Rey, families and crews. They discussed docks.",
        "On Monday, she met with Mayor Rey. They discussed docks.",
        "The port met with success. They discussed docks.",
    ],
)
def test_others_are_not_told_for_they(text: str) -> None:
    assert told(text)[-1] == "They discussed docks."


def test_she_is_the_officer_of_the_sentence_before() -> None:
    said = told(
        "Harbor Adviser McRey stressed President Ortiz\u2019s promise to mend docks. She asked crews for ideas."
    )
    assert said[-1] == "Harbor Adviser McRey asked crews for ideas."


def test_an_office_under_somebody_is_not_cut_into_two_people() -> None:
    said = told(
        "Mayor Juan Rey spoke today with Chief Trade and Docks Adviser to the Chilean Mayor, Ana Ortiz. "
        "They discussed tolls."
    )
    assert "Docks Adviser discussed" not in said[-1]


def test_they_are_not_those_who_met_once_somebody_else_has_acted() -> None:
    said = told("Mayor Ortiz met with Mayor Rey in Lima. Mayor Silva has a plan. They will find support from crews.")
    assert not said[-1].startswith("Mayor Ortiz and Mayor Rey")

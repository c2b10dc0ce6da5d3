"""Two things that one subject does, be they short or behind a clause; and the time of several clauses. All made up."""

from __future__ import annotations

import pytest

from drafted import told


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "We welcome the plan and call on all ports to join.",
            ["We welcome the plan.", "We call on all ports to join."],
        ),
        (
            "We condemn these raids, and demand an end to them.",
            ["We condemn these raids.", "We demand an end to them."],
        ),
        (
            "Mayor Ortiz praised the work that was needed to mend docks and discussed his plan to widen the port.",
            [
                "Mayor Ortiz praised the work that was needed to mend docks.",
                "Mayor Ortiz discussed his plan to widen the port.",
            ],
        ),
        (
            "Envoys discussed guidance on both ferry and dock plans and solicited input from crews on what is needed.",
            [
                "Envoys discussed guidance on both ferry and dock plans.",
                "Envoys solicited input from crews on what is needed.",
            ],
        ),
    ],
)
def test_what_one_subject_does_is_told_apart(text: str, claims: list[str]) -> None:
    assert told(text) == claims


@pytest.mark.parametrize(
    "text",
    [
        "We adopt and maintain all rules.",
        "We keep docks and support programs.",
        "Mayor Ortiz praised crews who met in Lima and discussed fees.",
    ],
)
def test_what_is_one_act_or_of_another_stays_whole(text: str) -> None:
    assert told(text) == [text]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "Since 2031, forty crews have found boats, and nine towns have opened docks.",
            "Since 2031, nine towns have opened docks.",
        ),
        ("In 2031, forty ports opened docks, and nine towns lowered tolls.", "In 2031, nine towns lowered tolls."),
        ("In 2031, forty ports opened docks, and nine towns will lower tolls.", "Nine towns will lower tolls."),
        (
            "In 2031, forty ports opened docks, and nine towns lowered tolls in 2032.",
            "Nine towns lowered tolls in 2032.",
        ),
        ("In Lima, forty ports opened docks, and nine towns lowered tolls.", "Nine towns lowered tolls."),
    ],
)
def test_a_time_holds_for_a_second_clause_in_the_tense_of_the_first(text: str, claim: str) -> None:
    assert told(text)[-1] == claim

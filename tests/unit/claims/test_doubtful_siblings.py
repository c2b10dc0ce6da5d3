"""Words that look like a second verb, or like the main one, and are none."""

from __future__ import annotations

import pytest
from tests.drafted import acting, told


@pytest.mark.parametrize(
    "text",
    [
        "The port has helped all crews in Lima, and thanks to the plan of the mayors has paid for forty new pilots.",
        "The port buys many goods from old yards in Lima and ferries each year.",
        "The mayors will work in good faith to open new or mend existing docks for ferries in Lima.",
    ],
)
def test_what_may_be_no_second_verb_stays(text: str) -> None:
    assert told(text) == [text]


def test_what_especially_adds_is_no_action() -> None:
    text = "The mayor calls on Congress to pass a law to protect all crews, especially kids, and directs three actions."
    assert told(text) == [
        "The mayor calls on Congress to pass a law to protect all crews, especially kids.",
        "The mayor directs three actions.",
    ]


def test_a_participle_behind_not_is_no_main_verb() -> None:
    assert acting("Towns not listed in the annex will be subject to a toll.")[0][1] == "will be"
    assert acting("The docks that were not closed by the port have opened.")[0][1] == "have opened"


def test_a_verb_before_a_quotation_is_the_main_verb() -> None:
    text = (
        "In May, President Ortiz warned, \u201cyou have a dock in this country that is old,\u201d underscoring his aim."
    )
    assert acting(text) == [(("President Ortiz",), "warned")]

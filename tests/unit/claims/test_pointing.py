"""What only says to readers where there is more, or names who came, makes no claim. Every text here is made up."""

from __future__ import annotations

import pytest

from drafted import acting, told, unsaid


@pytest.mark.parametrize(
    "text",
    [
        "For more information, visit ports.example.org.",
        "To read the whole study, click here.",
        "To reach the port office, please call 555-123-4567.",
        "Read about the new docks HERE.",
        "Find more on fees at Fees for Ships | Port of Lima.",
    ],
)
def test_words_that_point_readers_elsewhere_make_no_claim(text: str) -> None:
    opened = "The port will open a new dock in Lima."
    assert told(f"{opened}\n\n{text}\n") == [opened]
    assert unsaid(f"{opened}\n\n{text}\n") == (text,)


@pytest.mark.parametrize(
    "text",
    [
        "Call on all towns to lower their tolls.",
        "Read the port fees of all ships each May.",
        "To draw new trade, the port will build a site at ports.example.org.",
    ],
)
def test_a_deed_that_opens_with_such_a_verb_stays_a_claim(text: str) -> None:
    assert text in told(f"The port will open a new dock in Lima.\n\n{text}\n")


def test_names_below_words_without_a_verb_make_no_claim() -> None:
    text = (
        "The mayors met in Lima.\n\nMembers of the council:\n\n- Ana Ortiz, Mayor of Lima\n- Juan Vega, Head of Docks\n"
    )
    assert told(text) == ["The mayors met in Lima."]


def test_items_that_tell_a_deed_below_such_words_stay_claims() -> None:
    text = "The mayors met in Lima.\n\nNew steps:\n\n- Lower Tolls, Fees and Dues\n- Train pilots, crews and mayors\n"
    assert len(told(text)) == 3


def test_hereby_shows_the_verb_of_who_proclaims_by_an_authority() -> None:
    text = (
        "I, ANA ORTIZ, Mayor of Lima, by the power vested in me by law, including the Port Act, do hereby end the ban."
    )
    assert acting(text) == [(("I",), "do hereby end")]

"""Who acts: each of a list, the thing that somebody leads, and those by whom something is done."""

from __future__ import annotations

import pytest

from drafted import acting


@pytest.mark.parametrize(
    ("subject", "actors"),
    [
        ("The White House, senior Port officials, and NPB", ("The White House", "senior Port officials", "NPB")),
        ("The United States, Japan, and like-minded partners", ("The United States", "Japan", "like-minded partners")),
        ("The Mayor of Lima, Arica, and Paita", ("The Mayor of Lima, Arica, and Paita",)),
        ("The meeting, chaired by Ana Ortiz, Mayor of Lima, and Luis Rey, Mayor of Arica,", ("The meeting",)),
    ],
)
def test_each_of_a_list_acts(subject: str, actors: tuple[str, ...]) -> None:
    assert acting(f"{subject} will review the work on the old docks of the coast.") == [(actors, "will review")]


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Final decisions under this plan will be made by the Mayors of Lima.", ("the Mayors of Lima",)),
        (
            "The plan will be made by the Presidents of Peru and the United States.",
            ("the Presidents of Peru and the United States",),
        ),
        ("The old lock is run by the Port Council of Arica.", ("the Port Council of Arica",)),
        ("Mayor Ortiz was joined by Mayor Rey.", ("Mayor Ortiz",)),
        ("The talk was led by Dr. Ana Ortiz, who built the lock.", ("The talk",)),
        ("The toll was changed by adding a fee.", ("The toll",)),
    ],
)
def test_who_does_it_acts_and_not_the_thing_it_is_done_to(text: str, actors: tuple[str, ...]) -> None:
    assert acting(text)[0][0] == actors


def test_it_means_nobody_behind_countries_that_act_together() -> None:
    text = "The Lima Port Fund opened a dock. Peru and Chile will set up a new group on tolls. It will train pilots."
    assert acting(text)[-1] == ((), "will train")


def test_things_are_governed_by_words_that_end_in_for() -> None:
    text = (
        "The fund will pay for:\n\n- **Boats to help Peru at sea**, and ropes lent to Chile via the port.\n- Docks.\n"
    )
    assert acting(text)[0] == (("The fund",), "will pay")

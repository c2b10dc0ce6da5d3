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
        ("The old lock is run by the Port Council of Arica.", ("the Port Council of Arica",)),
        ("Mayor Ortiz was joined by Mayor Rey.", ("Mayor Ortiz",)),
        ("The talk was led by Dr. Ana Ortiz, who built the lock.", ("The talk",)),
        ("The toll was changed by adding a fee.", ("The toll",)),
    ],
)
def test_who_does_it_acts_and_not_the_thing_it_is_done_to(text: str, actors: tuple[str, ...]) -> None:
    assert acting(text)[0][0] == actors

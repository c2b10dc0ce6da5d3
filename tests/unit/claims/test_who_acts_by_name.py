"""Who acts: names that hold words which are adverbs elsewhere, and names behind "both", a place or a time."""

from __future__ import annotations

import pytest

from drafted import acting


@pytest.mark.parametrize(
    ("subject", "actors"),
    [
        ("Ana Reilly", ("Ana Reilly",)),
        ("Sailors Now", ("Sailors Now",)),
        ("The port soon", ("The port",)),
        ("Both the Mayor of Lima and the Port Director", ("the Mayor of Lima", "the Port Director")),
        ("Both leaders and their crews", ("Both leaders and their crews",)),
        ("Last year alone NPB", ("NPB",)),
        ("At the fair in Washington, D.C., Mayor Ortiz and Director Rey", ("Mayor Ortiz", "Director Rey")),
    ],
)
def test_a_name_is_whole_and_without_what_leads_up_to_it(subject: str, actors: tuple[str, ...]) -> None:
    assert acting(f"{subject} will review the work on the old docks of the coast.") == [(actors, "will review")]

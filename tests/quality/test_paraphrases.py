"""Free retellings that nothing was fitted on: few faithful ones are accused, and few distorted ones are cleared."""

from __future__ import annotations

from collections import Counter

import pytest

from case_tables import answer, held_out

#: In percent, a little under what is reached.
SUPPORTED = 80
CAUGHT = 50
#: In percent, a little over what is reached.
ALARMS = 14


@pytest.fixture(scope="module")
def said() -> dict[str, Counter[str]]:
    sides = {"faithful": Counter[str](), "distorted": Counter[str]()}
    for case in held_out():
        sides[case.side][answer(case).verdict] += 1
    return sides


def test_there_are_thirty_of_each(said: dict[str, Counter[str]]) -> None:
    assert {side: counts.total() for side, counts in said.items()} == {"faithful": 30, "distorted": 30}


def test_faithful_retellings_are_supported(said: dict[str, Counter[str]]) -> None:
    faithful = said["faithful"]
    assert faithful["supported"] >= SUPPORTED / 100 * faithful.total(), faithful
    assert faithful["distorted"] <= ALARMS / 100 * faithful.total(), faithful


def test_distorted_retellings_are_caught(said: dict[str, Counter[str]]) -> None:
    distorted = said["distorted"]
    assert distorted["distorted"] >= CAUGHT / 100 * distorted.total(), distorted

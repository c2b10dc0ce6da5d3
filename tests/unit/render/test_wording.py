import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitcheck.render.wording import percent


@pytest.mark.parametrize(
    ("part", "whole", "shown"),
    [(0, 57, "0%"), (57, 57, "100%"), (1, 1000, "1%"), (999, 1000, "99%"), (1, 3, "33%"), (0, 0, "-")],
)
def test_percent(part: int, whole: int, shown: str) -> None:
    assert percent(part, whole) == shown


@given(st.integers(0, 5000), st.integers(1, 5000))
def test_none_and_all_are_shown_only_when_exact(part: int, whole: int) -> None:
    part = min(part, whole)
    shown = percent(part, whole)
    assert (shown == "0%") == (part == 0)
    assert (shown == "100%") == (part == whole)

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

import floors
from floors import MARGINS, RATES_OF_ERROR, fallen, figures, hold, renewed

measured = st.dictionaries(st.sampled_from(sorted(set(MARGINS) - {"auc_by_group"})), st.floats(0.0, 1.0), min_size=1)


@given(measured)
def test_what_is_measured_holds_the_floors_that_are_drawn_under_it(values: dict[str, float]) -> None:
    assert not fallen(values, renewed(values, {}, lower=False))


@given(measured)
def test_floors_are_raised_and_never_lowered_without_being_told(values: dict[str, float]) -> None:
    strict = {name: (0.0 if name in RATES_OF_ERROR else 1.0) for name in values}
    lax = {name: 1.0 - bound for name, bound in strict.items()}
    assert renewed(values, strict, lower=False) == strict
    assert renewed(values, lax, lower=False) == {
        n: max(v, lax[n]) if strict[n] else min(v, lax[n]) for n, v in renewed(values, {}, lower=True).items()
    }


def test_a_recall_below_its_floor_has_fallen_and_so_has_an_error_rate_above_its_ceiling() -> None:
    bounds = {"recall": 0.6, "false_alarm_rate": 0.02}
    assert set(fallen({"recall": 0.59, "false_alarm_rate": 0.02}, bounds)) == {"recall"}
    assert set(fallen({"recall": 0.6, "false_alarm_rate": 0.021}, bounds)) == {"false_alarm_rate"}


def test_figures_of_groups_are_looked_at_by_name() -> None:
    result = {"n": 3, "auc": 0.8, "auc_by_group": {"bbc": 0.7, "other": 0.1}, "seconds": 2.0}
    assert figures(result) == {"auc": 0.8, "auc bbc": 0.7, "auc other": 0.1}


def test_figures_of_parts_carry_the_name_of_the_part_unless_they_rest_on_too_few() -> None:
    parts = {
        "supported": {"precision": 0.9, "said": 40, "gold": 50},
        "distorted": {"precision": 1.0, "said": 2, "gold": 9},
    }
    assert figures({"n": 3, "real": parts}) == {"real supported precision": 0.9}


def test_a_figure_that_is_no_longer_measured_has_fallen() -> None:
    assert set(fallen({}, {"accepted": 0.5})) == {"accepted"}


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., pytest.Config]:
    """What pytest was told, with a file of floors of its own: one under a recall of 0.5 on the data ``a``."""
    monkeypatch.setattr(floors, "FILE", tmp_path / "floors.json")
    floors.save({"some": floors.Floor("a", {"recall": 0.5})})
    return lambda **options: SimpleNamespace(getoption=lambda name: options.get(name.strip("-").replace("-", "_")))


def test_a_floor_is_held_and_data_without_one_are_told_apart(config: Callable[..., pytest.Config]) -> None:
    assert hold("some", "a", {"recall": 0.6}, config()) == floors.Floor("a", {"recall": 0.5})
    assert hold("some", "b", {"recall": 0.1}, config()) is None
    assert hold("others", "a", {"recall": 0.1}, config()) is None
    with pytest.raises(AssertionError, match="measured"):
        hold("some", "a", {"recall": 0.4}, config())


def test_an_update_raises_a_floor_and_lowers_it_only_when_told(config: Callable[..., pytest.Config]) -> None:
    hold("some", "a", {"recall": 0.4}, config(update_floors=True))
    assert floors.load()["some"].bounds == {"recall": 0.5}
    hold("some", "a", {"recall": 0.4}, config(update_floors=True, lower_floors=True))
    assert floors.load()["some"].bounds == {"recall": 0.38}
    hold("some", "a", {"recall": 0.9}, config(update_floors=True))
    assert floors.load()["some"].bounds == {"recall": 0.88}


def test_a_floor_of_other_data_does_not_bind_the_new_one(config: Callable[..., pytest.Config]) -> None:
    hold("some", "b", {"recall": 0.4}, config(update_floors=True))
    assert floors.load()["some"] == floors.Floor("b", {"recall": 0.38})

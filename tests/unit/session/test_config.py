"""Values as they are written, to settings."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitcheck.errors import ConfigError, SummitcheckError
from summitcheck.session import config
from summitcheck.session.config import SETTINGS, Layer, Settings, settings_from


def layer(values: dict[str, object], folder: str = "") -> Layer:
    return Layer(values, {name: f"file:{n}" for n, name in enumerate(values, 1)}, Path(folder), tuple(SETTINGS))


def test_every_field_of_the_settings_can_be_set_and_no_other() -> None:
    assert [setting.field for setting in SETTINGS.values()] == [
        f.name for f in fields(Settings) if f.name not in ("origins", "file", "ignored")
    ]


def test_the_first_layer_that_names_a_setting_decides_it_whole() -> None:
    found = settings_from([layer({"ignore": "SC1"}), layer({"ignore": ["SC2", "SC3"], "jobs": 2})])
    assert (found.ignore, found.jobs) == (("SC1",), 2)
    assert (found.origin("ignore"), found.origin("jobs"), found.origin("show")) == ("file:1", "file:2", "default")


def test_a_layer_that_decides_nothing_must_still_make_sense() -> None:
    with pytest.raises(ConfigError, match="jobs: must be a whole number from 1"):
        settings_from([layer({"jobs": 2}), layer({"jobs": 0})])


def test_what_a_source_may_not_set_is_unknown_to_it() -> None:
    narrow = Layer({"cache-dir": "x"}, {"cache-dir": "file:1"}, Path(), ("cache", "jobs"))
    with pytest.raises(ConfigError, match=r"unknown setting 'cache-dir'\. Did you mean 'cache'"):
        settings_from([narrow])


def test_commas_set_words_apart_but_not_paths() -> None:
    found = settings_from([layer({"ignore": ["SC1, SC2", "SC3"], "exclude": ["a,b/*.md"]})])
    assert found.ignore == ("SC1", "SC2", "SC3")
    assert found.exclude == ("a,b/*.md",)


def test_the_folder_of_a_file_is_no_pattern() -> None:
    (pattern,) = settings_from([layer({"exclude": "*.md"}, folder="desk [1]")]).exclude
    assert Path("desk [1]/a.md").match(pattern)
    assert not Path("desk 1/a.md").match(pattern)


@pytest.mark.parametrize(
    ("word", "value"), [("1", True), ("YES", True), ("off", False), (False, False), ("0", False), (" true ", True)]
)
def test_switches_are_read_from_words_too(word: object, value: bool) -> None:
    assert config.switch(word, Path()) is value


@pytest.mark.parametrize("raw", [-1, 101, "nan", "inf", "", None, [], True])
def test_no_percentage_is_read_from_anything_else(raw: object) -> None:
    with pytest.raises(ValueError, match="must be a number"):
        config.percentage(raw, Path())


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=6,
)


@pytest.mark.filterwarnings("ignore::summitcheck.errors.FormerName")
@given(st.sampled_from([*SETTINGS, "unknown"]), values)
def test_whatever_is_written_is_a_setting_or_an_error_with_a_place(name: str, value: object) -> None:
    try:
        found = settings_from([layer({name: value})])
    except SummitcheckError as error:
        assert error.where == "file:1"
        assert name in error.what
    else:
        assert found.origin(name) == "file:1"


@pytest.mark.filterwarnings("default::summitcheck.errors.FormerName")
@pytest.mark.parametrize("name", ["commitment-strengthened", "strength-raised", "SC601"])
def test_a_rule_can_be_set_by_its_code_its_name_and_a_former_name(name: str) -> None:
    found = settings_from([layer({"ignore": [name], "select": f"{name}, SC1", "severity": {name: "note"}})])
    assert (found.ignore, found.select, found.severity) == (("SC601",), ("SC601", "SC1"), {"SC601": "note"})

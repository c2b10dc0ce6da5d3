import os
import sys
from pathlib import Path

import pytest

from summitcheck.cli.display import Display
from summitcheck.cli.main import Exit, main
from summitcheck.cli.output import watched
from summitcheck.errors import did_you_mean, did_you_mean_code
from summitcheck.render.style import Style


def pretend_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make standard output and standard error look like a terminal (not in a fixture: the test has its own streams)."""
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")


def test_the_likeliest_word_is_proposed_or_none() -> None:
    assert did_you_mean("verfy", ["verify", "extract"]) == " Did you mean 'verify'?"
    assert did_you_mean("hold-joint", ["fold-joint", "hold-joint-naval-patrols"]).endswith("-patrols'?")
    assert did_you_mean("xyz", ["verify"]) == ""


def test_a_mistyped_choice_gets_a_proposal_in_an_error_like_any_other(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", "a.md", "b.md", "--only", "distort"]) == Exit.USAGE
    said = capsys.readouterr().err
    assert said.startswith("Usage: summitcheck diff ")
    assert "summitcheck: error: invalid value for '--only': 'distort' is not one of" in said
    assert "Did you mean 'distorted'?" in said


def test_a_file_that_is_taken_for_options_is_shown_how_to_be_given(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "-my notes.md").write_text("The ministers agreed to build nine docks by 2031.\n", encoding="utf-8")
    assert main(["extract", "-my notes.md"]) == Exit.USAGE
    said = capsys.readouterr().err
    assert "no such option '-m'.\n  To give the file '-my notes.md': './-my notes.md'\n" in said
    assert main(["extract", "./-my notes.md"]) == Exit.CLEAN
    assert main(["extract", "-my other notes.md"]) == Exit.USAGE
    assert "To give the file" not in capsys.readouterr().err


def test_no_rule_is_proposed_for_a_code_that_is_like_none() -> None:
    assert did_you_mean_code("SC999", ["SC101", "SC902"]) == ""
    assert did_you_mean_code("sc1O1", ["SC101", "SC902"]) == " Did you mean 'SC101'?"


def test_colour_is_on_in_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    pretend_terminal(monkeypatch)
    assert Display().style().colour


@pytest.mark.parametrize(("variable", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_the_environment_turns_colour_off(monkeypatch: pytest.MonkeyPatch, variable: str, value: str) -> None:
    pretend_terminal(monkeypatch)
    monkeypatch.setenv(variable, value)
    assert not Display().style().colour
    assert Display(color="always").style().colour


def test_colour_can_be_forced_where_there_is_no_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert Display().style().colour
    assert not Display(color="never").style().colour
    monkeypatch.setenv("NO_COLOR", "1")
    assert not Display().style().colour


def test_an_empty_no_color_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    pretend_terminal(monkeypatch)
    monkeypatch.setenv("NO_COLOR", "")
    assert Display().style().colour


def test_a_pipe_or_a_file_gets_no_colour_unless_told(monkeypatch: pytest.MonkeyPatch) -> None:
    assert not Display().style().colour
    pretend_terminal(monkeypatch)
    assert not Display().style(Path("report.txt")).colour
    assert Display(color="always").style(Path("report.txt")).colour


def test_a_bar_appears_when_the_work_is_long(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    pretend_terminal(monkeypatch)
    ticks = iter([0.0, 0.1, 0.9])
    monkeypatch.setattr("summitcheck.cli.output.monotonic", lambda: next(ticks))
    assert list(watched("abcd", "Judging")) == list("abcd")
    said = capsys.readouterr()
    assert "Judging" in said.err
    assert said.out == ""


def test_no_bar_appears_when_it_is_short(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    pretend_terminal(monkeypatch)
    assert list(watched("abcd", "Judging")) == list("abcd")
    assert capsys.readouterr().err == ""


def test_nobody_watches_a_pipe(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("summitcheck.cli.output._PATIENCE", -1.0)
    assert list(watched("abcd", "Judging")) == list("abcd")
    assert capsys.readouterr().err == ""


def test_the_width_comes_from_the_option_or_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "97")
    assert Display().style().width == 97
    assert Display(width=60).style() == Style(60)


def test_a_very_wide_terminal_is_not_filled(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "400")
    assert Display().style().width == 160


@pytest.mark.parametrize("said", ["", "0", "wide", "-5"])
def test_without_a_terminal_or_a_sensible_word_on_its_width_there_are_80_columns(
    monkeypatch: pytest.MonkeyPatch, said: str
) -> None:
    def no_terminal() -> os.terminal_size:
        raise OSError("not a terminal")

    monkeypatch.setenv("COLUMNS", said)
    monkeypatch.setattr(os, "get_terminal_size", no_terminal)
    assert Display().style().width == 80


def test_the_width_is_that_of_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)
    monkeypatch.setattr(os, "get_terminal_size", lambda: os.terminal_size((132, 40)))
    assert Display().style().width == 132

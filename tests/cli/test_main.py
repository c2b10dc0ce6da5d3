"""Every way in which the process can end, and what is loaded on the way."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import click
import pytest

import summitcheck
from summitcheck.cli import main as module
from summitcheck.cli.main import COMMANDS, Exit, main
from summitcheck.errors import SummitcheckError

Ending = Callable[[BaseException], int]


def run(*arguments: str, **options: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, encoding="utf-8", **options)


@pytest.fixture
def ending(monkeypatch: pytest.MonkeyPatch) -> Ending:
    """The status with which a command ends that raises what it is given."""

    def end(error: BaseException) -> int:
        @click.command("verify")
        def command() -> None:
            raise error

        monkeypatch.setattr(module.Commands, "get_command", lambda *_: command)
        return main(["verify"])

    return end


def test_version_and_help_end_with_0(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == Exit.CLEAN
    assert capsys.readouterr().out == f"summitcheck {summitcheck.__version__}\n"
    assert main(["--help"]) == Exit.CLEAN
    assert all(f"  {name} " in capsys.readouterr().out for name in list(COMMANDS)[:1])


@pytest.mark.parametrize("argv", [[], ["verfy"], ["--no-such-option"], ["diff"], ["verify", ".", "--format", "xml"]])
def test_usage_errors_end_with_2_and_say_nothing_on_stdout(argv: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(argv) == Exit.USAGE
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err


def test_a_mistyped_command_gets_a_proposal(capsys: pytest.CaptureFixture[str]) -> None:
    main(["verfy"])
    assert "Did you mean 'verify'?" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (SummitcheckError("no"), Exit.USAGE),
        (click.ClickException("no"), Exit.USAGE),
        (click.FileError("no"), Exit.USAGE),
        (click.exceptions.Exit(1), Exit.FINDINGS),
        (KeyboardInterrupt(), Exit.INTERRUPTED),
        (click.Abort(), Exit.INTERRUPTED),
        (ValueError("no"), Exit.BUG),
        (OSError(errno.EIO, "no"), Exit.BUG),
        (RecursionError(), Exit.BUG),
    ],
    ids=repr,
)
def test_each_class_of_exception_has_its_status(ending: Ending, error: BaseException, status: int) -> None:
    assert ending(error) == status


def test_an_error_says_where_what_and_what_to_do(ending: Ending, capsys: pytest.CaptureFixture[str]) -> None:
    ending(SummitcheckError("it is empty", where="a.txt:1:2", hint="Fill it."))
    assert capsys.readouterr().err == "summitcheck: error: a.txt:1:2: it is empty\n  Fill it.\n"


def test_an_error_cannot_command_the_terminal(ending: Ending, capsys: pytest.CaptureFixture[str]) -> None:
    ending(SummitcheckError("it holds \x1b[2J"))
    ending(ValueError("\x1b[2J"))
    assert "\x1b" not in capsys.readouterr().err


def test_a_bug_shows_the_traceback_and_asks_for_a_report(ending: Ending, capsys: pytest.CaptureFixture[str]) -> None:
    ending(ValueError("unforeseen"))
    said = capsys.readouterr().err
    assert "Traceback" in said
    assert "ValueError: unforeseen" in said
    assert "This is a bug in summitcheck" in said


SCRIPT = Path(sys.executable).with_name("summitcheck.exe" if os.name == "nt" else "summitcheck")


@pytest.mark.skipif(not SCRIPT.is_file(), reason="the command is not installed beside this Python")
@pytest.mark.parametrize(
    "arguments",
    [
        ("--version",),
        ("--help",),
        ("check", "--help"),
        (),
        ("nonsense",),
        ("check", "nowhere.md"),
        ("explain", "SC101"),
    ],
    ids=" ".join,
)
def test_the_module_runs_as_the_command_does(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    command, module = (
        subprocess.run([*start, *arguments], cwd=tmp_path, capture_output=True, text=True, check=False)
        for start in ([str(SCRIPT)], [sys.executable, "-m", "summitcheck"])
    )
    assert (command.returncode, command.stdout, command.stderr) == (module.returncode, module.stdout, module.stderr)
    assert "summitcheck" in command.stdout + command.stderr or arguments == ("explain", "SC101")
    assert "__main__" not in module.stdout + module.stderr


def test_the_command_line_returns_the_status_to_the_shell() -> None:
    assert run("-m", "summitcheck", "nonsense").returncode == Exit.USAGE


@pytest.mark.skipif("COVERAGE_RUN" in os.environ, reason="what measures coverage starts libraries of its own")
def test_version_starts_none_of_the_costly_libraries() -> None:
    said = run("-X", "importtime", "-m", "summitcheck", "--version").stderr
    loaded = {line.rsplit("|", 1)[1].strip().split(".")[0] for line in said.splitlines() if "|" in line}
    assert "click" in loaded
    assert not loaded & {"rich", "yaml", "rapidfuzz", "Stemmer", "jinja2", "json", "numpy"}


def test_help_imports_no_command() -> None:
    said = run("-X", "importtime", "-m", "summitcheck", "--help").stderr
    assert "summitcheck.cli.main" in said
    assert "summitcheck.cli.verify" not in said


@pytest.mark.skipif(os.name == "nt", reason="closing a pipe is reported otherwise on Windows")
def test_a_reader_that_closes_the_pipe_is_no_error(tmp_path: Path) -> None:
    log = tmp_path / "stderr"
    with log.open("wb") as stderr:
        process = subprocess.Popen(
            [sys.executable, "-m", "summitcheck", "schema"], stdout=subprocess.PIPE, stderr=stderr
        )
        assert process.stdout is not None
        process.stdout.close()
        assert process.wait(30) == Exit.CLEAN
    assert log.read_text(encoding="utf-8") == ""


def test_the_schema_is_printed_whole(capsys: pytest.CaptureFixture[str]) -> None:
    import json

    from summitcheck.render.records import schema_text

    assert main(["schema"]) == Exit.CLEAN
    assert json.loads(capsys.readouterr().out) == json.loads(schema_text("report-1"))
    assert main(["schema", "check"]) == Exit.CLEAN
    assert json.loads(capsys.readouterr().out)["title"] == "summitcheck check, schema 1"


def test_completion_is_offered_to_the_shell() -> None:
    said = run("-m", "summitcheck", env={**os.environ, "_SUMMITCHECK_COMPLETE": "bash_source"})
    assert "complete" in said.stdout
    assert said.returncode == Exit.CLEAN

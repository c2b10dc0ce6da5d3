"""Standard streams that are closed or full: the status is that of the run, and nobody sees a traceback."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from summitcheck.cli.main import Exit

pytestmark = pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no device that is full")

Run = Callable[..., subprocess.CompletedProcess[bytes]]
BAD = ("check", "articles/bad.md", "--words-only")


@pytest.fixture
def full() -> object:
    """A stream that takes nothing."""
    with Path("/dev/full").open("wb") as device:
        yield device


def shut(*descriptors: int) -> Callable[[], None]:
    """Closes streams before the command begins, as ``>&-`` does."""
    return lambda: [os.close(each) for each in descriptors] and None


def test_standard_error_that_takes_nothing_changes_nothing(room: Path, run: Run, full: object) -> None:
    said = run(*BAD, stderr=full)
    assert said.returncode == Exit.FINDINGS
    assert said.stdout.startswith(b"articles/bad.md:8:30 SC101 ")
    assert run("check", "nowhere.md", stderr=full).returncode == Exit.USAGE
    assert run("nonsense", stderr=full).returncode == Exit.USAGE


@pytest.mark.parametrize("unbuffered", ["", "1"], ids=["buffered", "unbuffered"])
@pytest.mark.parametrize("command", [BAD, ("--help",), ("--version",), ("schema",), ("check", "--help")])
def test_a_report_that_cannot_be_written_ends_with_2_and_says_so(
    room: Path, run: Run, full: object, command: tuple[str, ...], unbuffered: str
) -> None:
    said = run(*command, stdout=full, env={"PYTHONUNBUFFERED": unbuffered})
    assert said.returncode == Exit.USAGE
    assert b"standard output: " in said.stderr
    assert b"No space left on device" in said.stderr
    assert b"Traceback" not in said.stderr
    assert b"Exception ignored" not in said.stderr


def test_both_may_be_full(room: Path, run: Run, full: object) -> None:
    assert run(*BAD, stdout=full, stderr=full).returncode == Exit.USAGE


@pytest.mark.parametrize("closed", [(0,), (1,), (2,), (0, 1, 2)], ids=repr)
def test_a_stream_that_was_closed_changes_no_status(room: Path, run: Run, closed: tuple[int, ...]) -> None:
    said = run(*BAD, "-f", "text", "-f", "json:out.json", preexec_fn=shut(*closed), stdin=None)
    assert said.returncode == Exit.FINDINGS
    assert b"Traceback" not in said.stderr
    assert Path("out.json").read_bytes().startswith(b"{")
    assert (said.stdout == b"") == (1 in closed)


def test_closed_streams_stay_closed_for_the_processes_of_a_run(room: Path, run: Run) -> None:
    said = run("check", "articles", "--words-only", "-j", "2", "--no-cache", preexec_fn=shut(0, 1, 2), stdin=None)
    assert said.returncode == Exit.FINDINGS


def test_standard_input_that_was_closed_is_empty(room: Path, run: Run) -> None:
    said = run("check", "-", "--statement", "talks/statement.md", preexec_fn=shut(0), stdin=None)
    assert said.returncode == Exit.USAGE
    assert b"the file is empty" in said.stderr


def test_a_report_with_nobody_to_read_it_is_dropped_quietly(room: Path, run: Run) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    said = run(*BAD, stdout=writing)
    os.close(writing)
    assert said.returncode == Exit.FINDINGS
    assert b"Broken pipe" not in said.stderr

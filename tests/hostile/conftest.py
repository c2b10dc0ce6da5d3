"""Fixtures for hostile input: a newsroom, the command in this process, and the command as a process of its own."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import newsroom
from commands import Run, command
from pull_requests import ARTICLE, FALSE, PullRequest

#: Seconds until something that waits for ever is given up; nothing here takes a tenth of it.
HANGS = 300

COMMAND = [sys.executable, "-m", "summitcheck"]


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A newsroom as the working folder."""
    folder = tmp_path / "room"
    newsroom.build(folder)
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture(autouse=True)
def given_up() -> Iterator[None]:
    """A test that would wait for ever fails."""
    if not hasattr(signal, "setitimer"):
        yield
        return

    def give_up(*_: object) -> None:
        raise AssertionError("it waits for ever")

    before = signal.signal(signal.SIGALRM, give_up)
    signal.setitimer(signal.ITIMER_REAL, HANGS)
    yield
    signal.setitimer(signal.ITIMER_REAL, 0)
    signal.signal(signal.SIGALRM, before)


@pytest.fixture
def branch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> PullRequest:
    """A pull request with a false article."""
    made = PullRequest(tmp_path / "room", monkeypatch, capsys)
    made.write(ARTICLE, FALSE)
    return made


@pytest.fixture
def told(capsys: pytest.CaptureFixture[str]) -> Run:
    """The status, standard output and standard error of `summitcheck` with some arguments."""
    return command(capsys)


@pytest.fixture
def run() -> Callable[..., subprocess.CompletedProcess[bytes]]:
    """`summitcheck` as a process: arguments, options of `subprocess.run`, and variables of the environment."""

    def invoke(
        *arguments: object, env: dict[str, str] | None = None, **options: object
    ) -> subprocess.CompletedProcess[bytes]:
        command = [*COMMAND, *map(str, arguments)]
        streams = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **options}
        return subprocess.run(command, check=False, timeout=HANGS, env={**os.environ, **(env or {})}, **streams)

    return invoke


@pytest.fixture
def special(room: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str, str], Path]:
    """Makes what is no regular file under a name in the newsroom."""

    def make(kind: str, name: str) -> Path:
        path = room / name
        path.unlink(missing_ok=True)
        if kind == "a named pipe":
            os.mkfifo(path)
        elif kind == "a socket":
            # The name of a socket may have 100 characters; that of a folder for tests has more.
            here = Path.cwd()
            os.chdir(room)
            with socket.socket(socket.AF_UNIX) as opened:
                opened.bind(name)
            os.chdir(here)
        else:
            path.symlink_to(LINKS.get(kind, name))
        return path

    return make


#: What a link leads to that nobody should read.
LINKS = {
    "a device": "/dev/zero",
    "standard input": "/dev/stdin",
    "a process": "/proc/self/status",
    "nothing": "nowhere",
}

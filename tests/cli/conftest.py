"""Fixtures for the tests of commands."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import newsroom
from commands import Run, command


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A newsroom as the working folder, with a cache of its own and no setting from outside."""
    monkeypatch.setenv("SUMMITCHECK_CACHE_DIR", str(tmp_path / "cache"))
    folder = tmp_path / "room"
    newsroom.build(folder)
    monkeypatch.chdir(folder)
    yield folder


@pytest.fixture
def check(capsys: pytest.CaptureFixture[str]) -> Run:
    """The status, standard output and standard error of `summitcheck check` with some arguments."""
    return command(capsys, "check")


@pytest.fixture
def stats(capsys: pytest.CaptureFixture[str]) -> Run:
    """The status, standard output and standard error of `summitcheck stats` with some arguments."""
    return command(capsys, "stats")


@pytest.fixture
def told(capsys: pytest.CaptureFixture[str]) -> Run:
    """The status, standard output with single spaces, and standard error of `summitcheck` with some arguments."""

    run = command(capsys)

    def invoke(*arguments: str) -> tuple[int, str, str]:
        status, out, err = run(*arguments)
        return status, " ".join(out.split()), err

    return invoke

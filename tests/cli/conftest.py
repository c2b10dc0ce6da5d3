"""Fixtures for the tests of commands."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import newsroom
from summitcheck.cli.main import main

Run = Callable[..., tuple[int, str, str]]


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
    return _run("check", capsys)


@pytest.fixture
def stats(capsys: pytest.CaptureFixture[str]) -> Run:
    """The status, standard output and standard error of `summitcheck stats` with some arguments."""
    return _run("stats", capsys)


def _run(command: str, capsys: pytest.CaptureFixture[str]) -> Run:
    def invoke(*arguments: object) -> tuple[int, str, str]:
        status = main([command, *map(str, arguments)])
        said = capsys.readouterr()
        return status, said.out, said.err

    return invoke


@pytest.fixture
def told(capsys: pytest.CaptureFixture[str]) -> Run:
    """The status, standard output with single spaces, and standard error of `summitcheck` with some arguments."""

    def invoke(*arguments: str) -> tuple[int, str, str]:
        status = main(list(arguments))
        said = capsys.readouterr()
        return status, " ".join(said.out.split()), said.err

    return invoke

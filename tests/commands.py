"""`summitcheck` called in the process of a test."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from summitcheck.cli.main import main

#: Arguments to the exit status, standard output and standard error.
Run = Callable[..., tuple[int, str, str]]


def command(capsys: pytest.CaptureFixture[str], *before: str) -> Run:
    """What runs `summitcheck` with the arguments ``before`` and those of each call."""

    def invoke(*arguments: object) -> tuple[int, str, str]:
        status = main([*before, *map(str, arguments)])
        said = capsys.readouterr()
        return status, said.out, said.err

    return invoke

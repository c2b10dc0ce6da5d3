"""Completion, asked for by the shells themselves."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from summitcheck.cli.completion import SHELLS
from summitcheck.cli.main import main

COMMANDS = Path(sys.executable).parent
SCRIPTS = {"bash": "complete ", "zsh": "#compdef summitcheck", "fish": "complete "}


def script(shell: str, capsys: pytest.CaptureFixture[str]) -> str:
    assert main(["completion", shell]) == 0
    return capsys.readouterr().out


@pytest.mark.parametrize("shell", SHELLS)
def test_there_is_a_script_for_each_shell(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    said = script(shell, capsys)
    assert SCRIPTS[shell] in said
    assert f"_SUMMITCHECK_COMPLETE={shell}_complete" in said


@pytest.mark.parametrize("shell", SHELLS)
def test_each_shell_can_read_its_script(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    if not shutil.which(shell):
        pytest.skip(f"{shell} is not installed")
    subprocess.run([shell, "-n"], input=script(shell, capsys), text=True, check=True)


def test_bash_completes_a_command(capsys: pytest.CaptureFixture[str]) -> None:
    if not shutil.which("bash") or not (COMMANDS / "summitcheck").exists():
        pytest.skip("needs bash and an installed summitcheck")
    asked = 'COMP_WORDS=(summitcheck ver) COMP_CWORD=1; _summitcheck_completion summitcheck; echo "${COMPREPLY[@]}"'
    said = subprocess.run(
        ["bash", "-c", f"{script('bash', capsys)}\n{asked}"],
        env={**os.environ, "PATH": f"{COMMANDS}{os.pathsep}{os.environ['PATH']}"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert said.stdout.split() == ["verify"]


def test_another_shell_is_a_usage_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["completion", "csh"]) == 2
    assert "bash" in capsys.readouterr().err


def test_without_a_shell_the_shells_are_listed_readably(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["completion"]) == 2
    assert "\n  bash,\n  zsh,\n" in capsys.readouterr().err

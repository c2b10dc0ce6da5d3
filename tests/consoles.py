"""Pages with commands in them, read and run: what a page says is printed is held against what is."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


class Shell(NamedTuple):
    """A folder to work in, and an environment in which `summitcheck` is this one."""

    folder: Path
    environment: dict[str, str]


def blocks(text: str, *languages: str) -> Iterator[tuple[str, str]]:
    """Language and content of the fenced blocks in these languages, in order."""
    return ((language, body) for language, body in _BLOCK.findall(text) if language in languages)


def commands(console: str) -> Iterator[tuple[str, list[str]]]:
    """The commands of a console block, each with the lines it is said to print."""
    for part in re.split(r"^\$ ", console, flags=re.MULTILINE)[1:]:
        command, *printed = part.splitlines()
        yield command, printed


def as_told(printed: list[str], told: list[str]) -> bool:
    """True when the lines are those that the page tells.

    ``...`` stands for words that may change, and on a line of its own for any number of lines.
    """
    patterns = [r"(?:.*\n)*" if line == "..." else _line(line) for line in told]
    return re.fullmatch("".join(patterns), "".join(f"{line}\n" for line in printed)) is not None


def _line(told: str) -> str:
    return ".*".join(map(re.escape, told.split("..."))) + r"\n"


def shell_in(folder: Path, scratch: Path) -> Shell:
    """A shell that begins in ``folder``, which is made; ``scratch`` takes the command and its cache."""
    program = scratch / "bin" / "summitcheck"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m summitcheck "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    folder.mkdir()
    not_ours = ("GIT_", "SUMMITCHECK_", "COLUMNS")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(not_ours)}
    path = f"{program.parent}{os.pathsep}{os.environ['PATH']}"
    more = {"PATH": path, "SUMMITCHECK_CACHE_DIR": str(scratch / "cache"), "GIT_CONFIG_GLOBAL": os.devnull}
    return Shell(folder, {**kept, **more})


def newcomer(scratch: Path) -> Shell:
    """A shell in what of the repository a newcomer's first commands read."""
    shell = shell_in(scratch / "summitcheck", scratch)
    for name in ("corpus", "examples"):
        shutil.copytree(ROOT / name, shell.folder / name)
    shutil.copy(ROOT / "claims.yaml", shell.folder)
    return shell


def run(script: str, shell: Shell) -> list[str]:
    """What a script prints on both channels, line by line; the status, where it is not 0, as the last line."""
    done = subprocess.run(
        ["bash", "-c", script],
        cwd=shell.folder,
        env=shell.environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    status = [f"[status {done.returncode}]"] if done.returncode else []
    return [*done.stdout.decode().splitlines(), *status]


def follow(page: str, shell: Shell) -> list[str]:
    """The commands of a page whose blocks build on one another, run in their order; each prints what the page shows."""
    shown = []
    for language, body in blocks(page, "sh", "console"):
        if language == "sh":
            assert run(f"set -e\n{body}", shell) == []
            continue
        for command, told in commands(body):
            printed = run(command, shell)
            assert as_told(printed, told), f"$ {command}\n" + "\n".join(printed)
            shown.append(command)
    return shown

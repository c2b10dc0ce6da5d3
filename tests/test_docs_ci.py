"""The story that ``docs/ci.md`` tells, run as it stands there."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from summitcheck.cli.settings import settings_in_force
from summitcheck.config import SETTINGS

DOCS = Path(__file__).resolve().parents[1] / "docs"
STORY = (DOCS / "ci.md").read_text(encoding="utf-8")
CONFIGURATION = (DOCS / "configuration.md").read_text(encoding="utf-8")
_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)

pytestmark = pytest.mark.skipif(
    not (shutil.which("bash") and shutil.which("git")), reason="the story needs bash and git"
)


def blocks(text: str, *languages: str) -> Iterator[tuple[str, str]]:
    """Language and content of the fenced blocks in these languages, in order."""
    return ((language, body) for language, body in _BLOCK.findall(text) if language in languages)


def commands(console: str) -> Iterator[tuple[str, list[str]]]:
    """The commands of a console block, each with the lines it is said to print."""
    for part in re.split(r"^\$ ", console, flags=re.MULTILINE)[1:]:
        command, *printed = part.splitlines()
        yield command, printed


def as_told(printed: list[str], told: list[str]) -> bool:
    """True when the lines are those that the page tells, where ``...`` stands for words that may change."""
    patterns = [".*".join(map(re.escape, line.split("..."))) for line in told]
    return len(printed) == len(told) and all(map(re.fullmatch, patterns, printed))


@pytest.fixture
def bash(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[str, dict[str, str]]]:
    """The folder of the story, and an environment in which `summitcheck` is this one."""
    program = tmp_path / "bin" / "summitcheck"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m summitcheck "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    folder = tmp_path / "story"
    folder.mkdir()
    ours = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "SUMMITCHECK_"))}
    path = f"{program.parent}{os.pathsep}{os.environ['PATH']}"
    more = {"PATH": path, "SUMMITCHECK_CACHE_DIR": str(tmp_path / "cache"), "GIT_CONFIG_GLOBAL": os.devnull}
    return str(folder), {**ours, **more}


def run(script: str, bash: tuple[str, dict[str, str]]) -> list[str]:
    """What a script prints on both channels, line by line; the status, where it is not 0, as the last line."""
    folder, environment = bash
    done = subprocess.run(
        ["bash", "-c", script],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    status = [f"[status {done.returncode}]"] if done.returncode else []
    return [*done.stdout.decode().splitlines(), *status]


def test_every_command_does_what_the_page_tells(bash: tuple[str, dict[str, str]]) -> None:
    shown = 0
    for language, body in blocks(STORY, "sh", "console"):
        if language == "sh":
            assert run(f"set -e\n{body}", bash) == []
            continue
        for command, told in commands(body):
            printed = run(command, bash)
            assert as_told(printed, told), f"$ {command}\n" + "\n".join(printed)
            shown += 1
    assert shown >= 8


def test_the_formats_that_the_page_names_are_those_there_are() -> None:
    from summitcheck.report.check import FORMATS

    table = STORY.split("| format | for |")[1].split("\n\n")[0]
    assert set(re.findall(r"`(\w+)`", table)) == set(FORMATS)


def test_every_setting_is_told_and_no_other() -> None:
    table = CONFIGURATION.split("| setting | takes |")[1].split("\n\n")[0]
    assert re.findall(r"^\| `([a-z-]+)` \|", table, re.MULTILINE) == list(SETTINGS)


def test_the_example_of_a_configuration_is_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (example,) = (body for _, body in blocks(CONFIGURATION, "toml"))
    assert tomllib.loads(example)
    (tmp_path / "summitcheck.toml").write_text(example, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    settings = settings_in_force({}, config_file=None, no_config=False)
    assert [one.require for one in settings.statements] == [("ministers-open-twelve-ports",), ()]
    assert settings.fail_on == ("distorted", "error")

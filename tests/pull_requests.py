"""A repository of articles, and a branch on which somebody tries to get a false article past the check."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from typing import NamedTuple

import pytest

import newsroom
from summitcheck.cli.main import main

FAITHFUL = newsroom.DISTORTING.replace("twenty", "twelve")
#: An article that names its statement, told faithfully and told wrongly.
TRUE, FALSE = newsroom.FRONT + FAITHFUL, newsroom.FRONT + newsroom.DISTORTING
ARTICLE = "articles/bad.md"
#: Judges what the branch changed, and of that only what is new.
NEW = ("--since", "main", "--changed-lines")


class Checked(NamedTuple):
    """What a run of `summitcheck check` said."""

    status: int
    out: str
    err: str

    @property
    def said(self) -> str:
        """All of it."""
        return self.out + self.err


class PullRequest:
    """The branch; the working folder is its root. Nothing is judged by the model: what counts here is what is read."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        for name in [name for name in os.environ if name.startswith("GIT_")]:
            monkeypatch.delenv(name)
        monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
        monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
        monkeypatch.setenv("SUMMITCHECK_WORDS_ONLY", "true")
        self.root, self._capsys = folder, capsys
        newsroom.build(folder)
        monkeypatch.chdir(folder)
        self.write(ARTICLE, TRUE)
        self.git("init", "--quiet", "--initial-branch", "main")
        self.commit()
        self.git("switch", "--quiet", "--create", "branch")

    def write(self, name: str, text: str, *, encoding: str = "utf-8") -> None:
        """Write a file, and the folders that it lies in."""
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode(encoding))

    def link(self, name: str, target: str | Path) -> None:
        """Put a link in the place of what has that name."""
        (self.root / name).unlink(missing_ok=True)
        (self.root / name).symlink_to(target)

    def git(self, *arguments: str, folder: Path | None = None) -> str:
        """What git prints."""
        who = ("user.name=Desk", "user.email=desk@example.org", "commit.gpgsign=false", "protocol.file.allow=always")
        command = ["git", *(part for setting in who for part in ("-c", setting)), *arguments]
        done = subprocess.run(command, check=True, capture_output=True, cwd=folder or self.root)
        return done.stdout.decode()

    def commit(self) -> None:
        """Commit all that there is."""
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", "a change")

    def merge(self) -> None:
        """Commit it, and let it be what the next change starts from."""
        self.commit()
        self.git("branch", "--force", "main")

    def check(self, *arguments: object) -> Checked:
        """What `summitcheck check` says."""
        self._capsys.readouterr()
        status = main(["check", *map(str, arguments)])
        return Checked(status, *self._capsys.readouterr())

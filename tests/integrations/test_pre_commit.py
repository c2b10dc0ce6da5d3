"""The hook, installed and run by pre-commit itself in a repository of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

pytest.importorskip("pre_commit", reason="pre-commit is not installed")

ROOT = Path(__file__).resolve().parents[2]
GIT = shutil.which("git")
STATEMENT = "The two sides will build 12 ferries by 2030. They intend to open a school for pilots in May.\n"
FRONT = "---\nsummitcheck:\n  statement: ../statement.md\n---\n\n"
CONFIG = """\
repos:
  - repo: {source}
    rev: {revision}
    hooks:
      - id: summitcheck
"""
Run = Callable[..., subprocess.CompletedProcess[str]]

pytestmark = pytest.mark.skipif(GIT is None, reason="git is not installed")


def git(folder: Path, *arguments: str) -> str:
    identity = ["-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false"]
    command = ["git", *identity, *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True).stdout.strip()


def commit(folder: Path) -> str:
    git(folder, "init", "--quiet")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--no-verify", "--message", "All of it.")
    return git(folder, "rev-parse", "HEAD")


@pytest.fixture(scope="module")
def pre_commit(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """Runs pre-commit in a folder, its hooks kept for all tests here."""
    home = tmp_path_factory.mktemp("home")

    def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
        environment = {**os.environ, "PRE_COMMIT_HOME": str(home), "PIP_CONSTRAINT": str(ROOT / "constraints.txt")}
        command = [sys.executable, "-m", "pre_commit", *arguments]
        return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)

    return run


@pytest.fixture(scope="module")
def newsroom(tmp_path_factory: pytest.TempPathFactory, pre_commit: Run) -> Path:
    """A repository with a statement and the hook, which is taken from a copy of this one."""
    source, folder = tmp_path_factory.mktemp("source"), tmp_path_factory.mktemp("newsroom")
    for name in ("src", "pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml"):
        original = ROOT / name
        copy = shutil.copytree if original.is_dir() else shutil.copy
        copy(original, source / name)
    revision = commit(source)
    (folder / "statement.md").write_text(STATEMENT, encoding="utf-8")
    (folder / ".pre-commit-config.yaml").write_text(CONFIG.format(source=source, revision=revision), encoding="utf-8")
    commit(folder)
    installed = pre_commit(folder, "install-hooks")
    if installed.returncode:
        pytest.skip(f"pre-commit cannot install the hook here: {installed.stdout[-300:]}")
    return folder


def stage(folder: Path, name: str, text: str) -> None:
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")
    git(folder, "add", name)


def test_the_manifest_is_one_that_pre_commit_takes(pre_commit: Run) -> None:
    said = pre_commit(ROOT, "validate-manifest", ".pre-commit-hooks.yaml")
    assert said.returncode == 0, said.stdout


def test_the_hook_stops_a_wrong_article_and_lets_a_right_one_pass(newsroom: Path, pre_commit: Run) -> None:
    stage(newsroom, "articles/wrong.md", FRONT + STATEMENT.replace("12", "21"))
    said = pre_commit(newsroom, "run")
    assert said.returncode == 1
    assert "articles/wrong.md:6:" in said.stdout
    assert "SC101" in said.stdout
    stage(newsroom, "articles/wrong.md", FRONT + STATEMENT)
    assert pre_commit(newsroom, "run").returncode == 0


def test_a_commit_without_an_article_passes(newsroom: Path, pre_commit: Run) -> None:
    stage(newsroom, "notes.md", "Nothing to do with any statement.\n")
    said = pre_commit(newsroom, "run", "--files", "notes.md")
    assert said.returncode == 0, said.stdout
    assert "Passed" in said.stdout

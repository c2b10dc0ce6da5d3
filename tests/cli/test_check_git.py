"""``summitcheck check --since``: what git says has changed."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from newsroom import DISTORTING, FAITHFUL, FRONT, UNRELATED, WRONG_DAY, WRONG_FIGURE, write
from summitcheck.cli.main import Exit

Run = Callable[..., tuple[int, str, str]]

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")


def git(*arguments: str) -> None:
    identity = ("-c", "user.name=Desk", "-c", "user.email=desk@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *identity, *arguments], check=True, capture_output=True)


@pytest.fixture
def repository(room: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The newsroom as a repository with one commit, whatever git is told elsewhere on this machine."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    git("init", "--quiet", "--initial-branch", "main")
    git("add", ".")
    git("commit", "--quiet", "--message", "first")
    return room


def judged(err: str) -> str:
    """What the command says of how many articles it judged."""
    return next(line for line in err.splitlines() if "claims:" in line and "article" in line).split(",")[0]


def test_only_changed_articles_are_judged(repository: Path, check: Run) -> None:
    write(repository / "articles", {"good.md": FRONT + FAITHFUL + "\nIt rained.\n"})
    status, out, err = check("--since", "HEAD")
    assert (status, out) == (Exit.CLEAN, "")
    assert judged(err) == "1 article"


def test_articles_that_git_does_not_know_yet_are_new(repository: Path, check: Run) -> None:
    write(repository / "articles", {"new.md": FRONT + DISTORTING})
    status, out, _ = check("--since", "HEAD")
    assert status == Exit.FINDINGS
    assert out.startswith("articles/new.md:8:30 SC101 ")


def test_what_others_merged_meanwhile_is_not_what_changed_here(repository: Path, check: Run) -> None:
    git("switch", "--quiet", "--create", "story")
    write(repository / "articles", {"new.md": FRONT + FAITHFUL})
    git("add", ".")
    git("commit", "--quiet", "--message", "a story")
    git("switch", "--quiet", "main")
    write(repository / "articles", {"good.md": FRONT + DISTORTING})
    git("commit", "--quiet", "--all", "--message", "meanwhile")
    git("switch", "--quiet", "story")
    status, _, err = check("--since", "main")
    assert status == Exit.CLEAN
    assert judged(err) == "1 article"


def test_articles_that_were_deleted_are_not_missed(repository: Path, check: Run) -> None:
    (repository / "articles" / "bad.md").unlink()
    write(repository / "articles", {"good.md": FRONT + FAITHFUL + "\nIt rained.\n"})
    assert check("--since", "HEAD")[0] == Exit.CLEAN


def test_arguments_narrow_what_changed(repository: Path, check: Run) -> None:
    write(repository / "articles", {"new.md": FRONT + DISTORTING, "newer.md": FRONT + FAITHFUL})
    status, _, err = check("articles/newer.md", "articles/good.md", "--since", "HEAD")
    assert status == Exit.CLEAN
    assert judged(err) == "1 article"
    assert "1 file skipped (1 unchanged)" in err


def test_an_argument_that_is_not_there_is_no_unchanged_article(repository: Path, check: Run) -> None:
    status, _, err = check("articles", "articles/nowhere.md", "--since", "HEAD")
    assert status == Exit.USAGE
    assert "articles/nowhere.md: no such file" in err


def test_nothing_changed_is_nothing_checked(repository: Path, check: Run) -> None:
    status, _, err = check("--since", "HEAD")
    assert (status, "no article differs from 'HEAD'\n  To allow this, use --allow-empty." in err) == (Exit.USAGE, True)
    assert check("--since", "HEAD", "--allow-empty")[0] == Exit.CLEAN


def test_changed_files_that_are_no_articles_are_skipped(repository: Path, check: Run) -> None:
    write(repository, {"map.png": "x", "notes.md": UNRELATED})
    _, _, err = check("--since", "HEAD", "--allow-empty", "-v")
    assert "skipped: map.png: not a text: .png" in err
    assert "skipped: notes.md: not about a known statement" in err


def test_changed_lines_leave_out_what_stood_there_before(repository: Path, check: Run) -> None:
    write(repository / "articles", {"bad.md": FRONT + DISTORTING + "\nIt rained.\n"})
    assert check("--since", "HEAD")[0] == Exit.FINDINGS
    assert check("--since", "HEAD", "--changed-lines")[:2] == (Exit.CLEAN, "")
    write(repository / "articles", {"bad.md": FRONT + f"{WRONG_DAY}\n\n{WRONG_FIGURE}\n"})
    status, out, _ = check("--since", "HEAD", "--changed-lines")
    assert status == Exit.FINDINGS
    assert "SC201" in out
    assert "SC101" not in out


def test_a_sentence_has_changed_when_any_of_its_lines_has(repository: Path, check: Run) -> None:
    wrapped = WRONG_FIGURE.replace("The ministers agreed", "The ministers\nagreed").replace("by 2030", "\nby 2030")
    write(repository / "articles", {"bad.md": FRONT + wrapped + "\n"})
    git("commit", "--quiet", "--all", "--message", "wrapped")
    assert check("articles", "--since", "HEAD", "--changed-lines", "--allow-empty")[0] == Exit.CLEAN
    write(repository / "articles", {"bad.md": FRONT + wrapped.replace("The ministers\n", "Ministers\n") + "\n"})
    assert check("articles", "--since", "HEAD", "--changed-lines")[0] == Exit.FINDINGS


def test_every_line_of_a_new_article_has_changed(repository: Path, check: Run) -> None:
    write(repository / "articles", {"new.md": FRONT + DISTORTING})
    assert check("--since", "HEAD", "--changed-lines")[0] == Exit.FINDINGS


def test_what_an_article_omits_is_no_matter_of_lines(repository: Path, check: Run) -> None:
    write(repository / "articles", {"good.md": FRONT + FAITHFUL + "\nIt rained.\n"})
    assert check("--since", "HEAD", "--changed-lines", "--require", "pilot-school")[0] == Exit.FINDINGS


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such names")
@pytest.mark.parametrize("name", ["a b.md", "a,b.md", "a\nb.md", "früh – 早.md", "[ab].md", "*.md", ":(top)x.md"])
def test_odd_names_pass_through_git(repository: Path, check: Run, name: str) -> None:
    write(repository / "articles", {name: FRONT + "The harbour was full.\n"})
    git("add", ".")
    git("commit", "--quiet", "--message", "odd")
    write(repository / "articles", {name: FRONT + DISTORTING})
    status, out, _ = check("--since", "HEAD", "--changed-lines")
    assert status == Exit.FINDINGS
    assert out.count("]\n") == 1


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such names")
def test_a_name_that_looks_like_a_pattern_has_no_lines_of_other_files(repository: Path, check: Run) -> None:
    write(repository / "articles", {"*.md": FRONT + DISTORTING})
    git("add", ".")
    git("commit", "--quiet", "--message", "odd")
    write(repository / "articles", {"*.md": FRONT + DISTORTING + "\nIt rained.\n", "good.md": FRONT + FAITHFUL})
    assert check("--since", "HEAD", "--changed-lines")[:2] == (Exit.CLEAN, "")


def test_paths_are_shown_from_the_working_folder(repository: Path, check: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    write(repository / "articles", {"bad.md": FRONT + DISTORTING + "\nIt rained.\n"})
    monkeypatch.chdir(repository / "articles")
    assert check("--since", "HEAD")[1].startswith("bad.md:8:30 SC101 ")
    monkeypatch.chdir(repository / "talks")
    assert check("--since", "HEAD")[1].startswith("../articles/bad.md:8:30 SC101 ")


@pytest.mark.parametrize("revision", ["nowhere", "--output=stolen", "-h", "HEAD; touch stolen", "HEAD:articles"])
def test_a_revision_that_git_does_not_know_ends_with_2(repository: Path, check: Run, revision: str) -> None:
    status, _, err = check(f"--since={revision}")
    assert status == Exit.USAGE
    assert "git does not know the revision" in err
    assert not list(repository.glob("*stolen*"))


def test_what_a_repository_configures_is_not_run(repository: Path, check: Run) -> None:
    write(repository, {"trap.sh": "#!/bin/sh\ntouch sprung\n", ".gitattributes": "*.md diff=trap\n"})
    (repository / "trap.sh").chmod(0o755)
    for name in ("diff.external", "diff.trap.command", "diff.trap.textconv", "core.fsmonitor"):
        git("config", name, str(repository / "trap.sh"))
    write(repository / "articles", {"bad.md": FRONT + DISTORTING + "\nIt rained.\n"})
    assert check("--since", "HEAD", "--changed-lines")[0] == Exit.CLEAN
    assert not list(repository.rglob("sprung"))


def test_outside_of_a_repository_since_ends_with_2(room: Path, check: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(room.parent))
    status, _, err = check("--since", "HEAD")
    assert status == Exit.USAGE
    assert "not a git repository" in err
    assert "remove --since" in err
    assert "fetch" not in err


def test_without_git_everything_but_since_works(room: Path, check: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(room))
    assert check("articles")[0] == Exit.FINDINGS
    status, _, err = check("--since", "HEAD")
    assert status == Exit.USAGE
    assert "git cannot be run" in err

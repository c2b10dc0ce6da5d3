"""``check --since REV --changed-lines``: no way to write a change keeps it from being judged, and git runs nothing."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import pytest

from newsroom import FRONT, WRONG_DAY, WRONG_FIGURE
from pull_requests import ARTICLE, FALSE, NEW, TRUE, PullRequest
from summitcheck.cli.main import Exit
from summitcheck.session import git

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
MET = "The ministers met in Lisbon on Monday.\n\n"
#: Windows makes links for administrators only.
links = pytest.mark.skipif(os.name == "nt", reason="links are made otherwise here")


@pytest.fixture
def branch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> PullRequest:
    return PullRequest(tmp_path / "room", monkeypatch, capsys)


def fails(branch: PullRequest, *arguments: object) -> bool:
    """True when the check fails because of what is distorted, and not because of anything else."""
    checked = branch.check(*(arguments or NEW))
    return checked.status == Exit.FINDINGS and "distorted (--fail-on distorted)" in checked.err


@pytest.mark.parametrize("attributes", ["*.md -diff", "*.md binary", "*.md diff=none", "*.md -text", "* filter=lfs"])
def test_attributes_hide_no_change(branch: PullRequest, attributes: str) -> None:
    branch.write(".gitattributes", f"{attributes}\n")
    branch.write(ARTICLE, FALSE)
    branch.commit()
    assert fails(branch)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32", "utf-8-sig"])
def test_an_encoding_hides_no_change(branch: PullRequest, encoding: str) -> None:
    branch.write(ARTICLE, FALSE, encoding=encoding)
    branch.commit()
    assert fails(branch)


@pytest.mark.parametrize("end", ["\r", "\r\n"])
def test_line_ends_hide_no_change(branch: PullRequest, end: str) -> None:
    branch.write(ARTICLE, FALSE.replace("\n", end))
    branch.commit()
    assert fails(branch)


def test_other_line_ends_alone_are_no_change(branch: PullRequest) -> None:
    branch.write(ARTICLE, TRUE.replace("\n", "\r\n"))
    assert branch.check("articles", *NEW).status == Exit.USAGE
    assert "2 unchanged" in branch.check("articles", *NEW).err


@pytest.mark.parametrize(
    "word", ["twen\u200bty", "twen\u00adty", "tw\u0435nty", "\u202eytnewt\u202c", "\ufb01fteen", "twelve\u00a0hundred"]
)
def test_signs_that_are_not_seen_hide_no_change(branch: PullRequest, word: str) -> None:
    branch.write(ARTICLE, TRUE.replace("twelve", word))
    branch.commit()
    assert fails(branch)


def test_a_word_that_goes_from_a_sentence_changes_it(branch: PullRequest) -> None:
    said = f"{FRONT}{MET}The ministers did not agree to open twelve ports to hydrogen ships by 2030.\n"
    branch.write(ARTICLE, said)
    branch.merge()
    branch.write(ARTICLE, said.replace(" by 2030", ""))
    branch.commit()
    assert fails(branch)


def test_what_becomes_wrong_by_what_goes_beside_it_counts(branch: PullRequest) -> None:
    branch.write(ARTICLE, f"{FRONT}{MET}{WRONG_FIGURE.replace('twenty', '~~twenty~~ twelve')}\n")
    branch.merge()
    branch.write(ARTICLE, f"{FRONT}{MET}{WRONG_FIGURE}\n")
    branch.commit()
    assert fails(branch)


def test_what_was_wrong_already_hides_nothing_new_about_the_same_claim(branch: PullRequest) -> None:
    branch.write(ARTICLE, FALSE)
    branch.merge()
    branch.write(ARTICLE, f"{FALSE}\n{WRONG_FIGURE.replace('twenty', 'thirty')}\n")
    branch.commit()
    checked = branch.check(*NEW)
    assert (checked.status, "thirty" in checked.out, "twenty" in checked.out) == (Exit.FINDINGS, True, False)


def test_the_same_mistake_made_again_counts(branch: PullRequest) -> None:
    branch.write(ARTICLE, FALSE)
    branch.merge()
    branch.write(ARTICLE, f"{FALSE}\nIt rained.\n\n{WRONG_FIGURE}\n")
    branch.commit()
    assert branch.check(*NEW).out.startswith(f"{ARTICLE}:12:30 SC101")


@pytest.mark.parametrize(
    "edit",
    [
        lambda text: f"{text}\nIt rained.\n",
        lambda text: text.replace("open twenty", "open\ntwenty"),
        lambda text: text.replace(MET, "") + f"\n{MET}",
        lambda text: text.replace("title: Ports", "title: The ports"),
    ],
    ids=["something else added", "wrapped otherwise", "moved", "another title"],
)
def test_what_stood_there_before_does_not_count(branch: PullRequest, edit: object) -> None:
    branch.write(ARTICLE, FALSE)
    branch.merge()
    branch.write(ARTICLE, edit(FALSE))  # type: ignore[operator]
    branch.commit()
    checked = branch.check(*NEW)
    assert (checked.status, checked.out) == (Exit.CLEAN, "")


@links
def test_an_article_that_becomes_a_link_is_judged_whole(branch: PullRequest) -> None:
    branch.write("articles/store.txt", FALSE)
    branch.link(ARTICLE, "store.txt")
    branch.commit()
    assert fails(branch, ARTICLE, *NEW)


@links
def test_a_link_that_leads_elsewhere_than_before_is_judged_whole_and_that_is_said(branch: PullRequest) -> None:
    branch.write("store/true.txt", TRUE)
    branch.write("store/false.txt", FALSE)
    branch.link(ARTICLE, "../store/true.txt")
    branch.merge()
    branch.link(ARTICLE, "../store/false.txt")
    branch.commit()
    checked = branch.check("articles", *NEW)
    assert checked.status == Exit.FINDINGS
    assert f"{ARTICLE}: the whole file counts as changed since main: a link to it changed" in checked.err


@links
@pytest.mark.parametrize("arguments", [(), ("articles",), ("articles/**",)], ids=["all", "folder", "pattern"])
def test_articles_behind_a_link_to_a_folder_are_judged(branch: PullRequest, arguments: tuple[str, ...]) -> None:
    branch.write("store/x.md", FALSE)
    branch.link("articles/new", "../store")
    branch.write("summitcheck.toml", '[[statements]]\narticles = ["articles/**"]\nstatement = "talks/statement.md"\n')
    branch.write("store/x.md", FALSE.replace(FRONT, ""))
    branch.commit()
    assert fails(branch, *arguments, *NEW)
    branch.git("branch", "--force", "main")
    branch.write("store/x.md", f"{WRONG_DAY}\n\n{FALSE.replace(FRONT, '').replace(MET, '')}")
    branch.commit()
    assert fails(branch, *arguments, *NEW)


@links
def test_links_in_a_circle_end(branch: PullRequest) -> None:
    branch.link("articles/loop", "loop")
    branch.link("articles/up", "..")
    branch.write(ARTICLE, FALSE)
    branch.commit()
    assert fails(branch)
    assert fails(branch, "articles/**")


def lines(*texts: str) -> str:
    """Articles as JSON Lines."""
    return "".join(json.dumps({"text": text.replace(FRONT, "")}) + "\n" for text in texts)


def test_an_article_that_stood_there_twice_is_compared_with_itself(branch: PullRequest) -> None:
    branch.write("all.jsonl", lines(FALSE, FALSE))
    branch.merge()
    branch.write("all.jsonl", lines("It rained in Graz.\n" + FALSE, FALSE))
    branch.commit()
    assert branch.check(*NEW, "--statement", "talks/statement.md").status == Exit.CLEAN


def test_articles_of_one_file_are_compared_one_by_one(branch: PullRequest) -> None:
    branch.write("all.jsonl", lines(TRUE, FALSE))
    branch.merge()
    branch.write("all.jsonl", lines("It rained in Graz.\n" + MET, TRUE, FALSE))
    branch.commit()
    arguments = (*NEW, "--statement", "talks/statement.md")
    assert branch.check(*arguments).status == Exit.CLEAN
    branch.write("all.jsonl", lines(TRUE, FALSE, WRONG_DAY))
    branch.commit()
    assert branch.check(*arguments).out.startswith("all.jsonl#3:")


@pytest.mark.parametrize("flag", ["--assume-unchanged", "--skip-worktree"])
def test_what_git_is_told_to_take_for_unchanged_is_read(branch: PullRequest, flag: str) -> None:
    branch.git("update-index", flag, ARTICLE)
    branch.write(ARTICLE, FALSE)
    assert fails(branch)


def test_an_article_that_git_ignores_and_tracks_is_judged(branch: PullRequest) -> None:
    branch.write(".gitignore", "articles/\n*.md\n")
    branch.write("articles/new.md", FALSE)
    branch.git("add", "--force", "articles/new.md", ".gitignore")
    branch.git("commit", "--quiet", "--message", "new")
    assert fails(branch)
    assert fails(branch, "articles", *NEW)


def test_a_replaced_object_stands_for_nothing(branch: PullRequest) -> None:
    branch.write(ARTICLE, FALSE)
    branch.commit()
    branch.git("replace", "main", "branch")
    assert fails(branch)


def test_a_tag_that_is_called_like_the_revision_is_an_error(branch: PullRequest) -> None:
    branch.write(ARTICLE, FALSE)
    branch.commit()
    branch.git("tag", "main")
    checked = branch.check(*NEW)
    assert (checked.status, "is ambiguous" in checked.err) == (Exit.USAGE, True)
    assert fails(branch, "--since", "refs/heads/main")


def test_where_two_histories_cross_nothing_is_taken_for_old_that_the_revision_does_not_have(
    branch: PullRequest,
) -> None:
    branch.git("switch", "--quiet", "main")
    branch.write(ARTICLE, FALSE)
    branch.commit()
    branch.git("branch", "side")
    branch.write(ARTICLE, TRUE)
    branch.commit()
    mended = branch.git("rev-parse", "HEAD").strip()
    branch.git("switch", "--quiet", "side")
    branch.write("other.txt", "x")
    branch.commit()
    branch.git("switch", "--quiet", "main")
    branch.git("merge", "--quiet", "--no-edit", "side")
    branch.git("switch", "--quiet", "side")
    branch.git("merge", "--quiet", "--no-edit", "--strategy", "ours", mended)
    assert fails(branch)


@links
def test_nothing_that_a_repository_configures_is_run(branch: PullRequest, tmp_path: Path) -> None:
    trap = tmp_path / "trap.sh"
    trap.write_text(f"#!/bin/sh\ntouch {tmp_path}/sprung\ncat\n", encoding="utf-8")
    trap.chmod(0o755)
    branch.write(".gitattributes", "*.md filter=trap diff=trap\n")
    branch.commit()
    names = ("filter.trap.clean", "filter.trap.smudge", "filter.trap.process", "core.fsmonitor", "diff.trap.textconv")
    for name in (*names, "diff.external", "diff.trap.command", "core.pager", "core.sshCommand"):
        branch.git("config", name, str(trap))
    branch.git("config", "filter.trap.required", "true")
    hook = branch.root / ".git" / "hooks" / "post-index-change"
    hook.parent.mkdir(exist_ok=True)
    shutil.copy(trap, hook)
    branch.write(ARTICLE, FALSE)
    os.utime(branch.root / "articles" / "good.md")
    assert fails(branch)
    assert not (tmp_path / "sprung").exists()


@links
def test_a_program_in_the_working_folder_is_not_taken_for_git(
    branch: PullRequest, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    branch.write("git", f"#!/bin/sh\ntouch {tmp_path}/sprung\n")
    (branch.root / "git").chmod(0o755)
    branch.write(ARTICLE, FALSE)
    branch.commit()
    monkeypatch.setenv("PATH", f".:{os.environ['PATH']}:")
    assert fails(branch)
    assert not (tmp_path / "sprung").exists()


def test_a_folder_made_to_look_like_a_repository_is_none(
    branch: PullRequest, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name in ("objects/keep.txt", "refs/keep.txt"):
        branch.write(f"articles/{name}", "x")
    branch.write("articles/HEAD", "ref: refs/heads/main\n")
    branch.write("articles/config", f"[core]\nbare = true\nfsmonitor = touch {tmp_path}/sprung\n")
    branch.write(ARTICLE, FALSE)
    branch.commit()
    monkeypatch.chdir(branch.root / "articles")
    assert fails(branch)
    assert not (tmp_path / "sprung").exists()


@pytest.mark.parametrize("left_out", ["blob:none", "tree:0"])
def test_a_partial_clone_fetches_nothing_and_says_what_is_missing(
    branch: PullRequest, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, left_out: str
) -> None:
    branch.write(ARTICLE, FALSE)
    branch.commit()
    branch.git("config", "uploadpack.allowFilter", "true")
    clone = tmp_path / "clone"
    source = branch.root.as_uri()
    branch.git("clone", "--quiet", f"--filter={left_out}", "--no-checkout", source, str(clone), folder=tmp_path)
    branch.git("checkout", "--quiet", "branch", folder=clone)
    lacking = branch.git("rev-list", "--objects", "--all", "--missing=print", folder=clone).count("\n?")
    monkeypatch.chdir(clone)
    checked = branch.check("--since", "origin/main", "--changed-lines")
    assert checked.status in (Exit.FINDINGS, Exit.USAGE)
    assert (
        "git does not have the earlier version" in checked.err
        or "partial clone does not have every revision" in checked.err
    )
    assert branch.git("rev-list", "--objects", "--all", "--missing=print", folder=clone).count("\n?") == lacking > 0


def test_git_that_does_not_end_is_an_error(branch: PullRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(git, "_PATIENCE", 0)
    checked = branch.check(*NEW)
    assert (checked.status, "took more than" in checked.err) == (Exit.USAGE, True)


def submodule(branch: PullRequest, tmp_path: Path) -> Path:
    """A submodule under articles/ with a false article, and the repository that it comes from."""
    other = tmp_path / "other"
    other.mkdir()
    branch.git("init", "--quiet", "--initial-branch", "main", folder=other)
    (other / "x.md").write_text(FALSE.replace("../talks", "../../talks"), encoding="utf-8")
    branch.git("add", ".", folder=other)
    branch.git("commit", "--quiet", "--message", "x", folder=other)
    branch.git("submodule", "--quiet", "add", str(other), "articles/sub")
    return other


def test_the_articles_of_a_new_submodule_are_judged(branch: PullRequest, tmp_path: Path) -> None:
    submodule(branch, tmp_path)
    branch.commit()
    assert fails(branch)
    assert fails(branch, "articles", *NEW)


def test_a_submodule_that_is_not_checked_out_is_named(branch: PullRequest, tmp_path: Path) -> None:
    submodule(branch, tmp_path)
    branch.commit()
    shutil.rmtree(branch.root / "articles" / "sub")
    (branch.root / "articles" / "sub").mkdir()
    assert "skipped: articles/sub: a submodule that is not checked out" in branch.check(*NEW, "-v", "--allow-empty").err


def test_a_dirty_submodule_does_not_end_everything(branch: PullRequest, tmp_path: Path) -> None:
    submodule(branch, tmp_path)
    branch.merge()
    branch.write("articles/sub/x.md", "dirty")
    branch.write(ARTICLE, FALSE)
    assert fails(branch)


def test_a_nested_repository_does_not_end_everything(branch: PullRequest) -> None:
    branch.write("articles/nested/y.md", "x")
    nested = branch.root / "articles" / "nested"
    branch.git("init", "--quiet", folder=nested)
    branch.git("add", ".", folder=nested)
    branch.git("commit", "--quiet", "--message", "y", folder=nested)
    branch.write(ARTICLE, FALSE)
    checked = branch.check(*NEW, "-v")
    assert checked.status == Exit.FINDINGS
    assert "skipped: articles/nested: a separate repository" in checked.err


def test_what_a_sparse_checkout_leaves_out_is_named(branch: PullRequest) -> None:
    branch.write("archive/new.md", FALSE)
    branch.write(ARTICLE, FALSE)
    branch.commit()
    branch.git("sparse-checkout", "set", "articles", "talks")
    checked = branch.check(*NEW, "-v")
    assert checked.status == Exit.FINDINGS
    assert "skipped: archive/new.md: not checked out" in checked.err
